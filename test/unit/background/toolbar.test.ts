import { beforeEach, describe, expect, test } from "vitest";
import { buttonFor, showOnToolbar, showRemovedSites } from "../../../src/background/toolbar";
import type { FrameTally } from "../../../src/message-protocol";
import { type FakeBrowser, installFakeBrowser } from "./fake-browser";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
  browser.granted = ["https://ehr.example/*"];
});

const tally = (changes: Partial<FrameTally> = {}): FrameTally => ({
  origin: "https://ehr.example",
  errors: 0,
  warnings: 0,
  lines: 3,
  notFullyChecked: 0,
  rulesOff: 0,
  ...changes,
});

describe("the button says in words what it shows", () => {
  test.each([
    [[{ errors: 2, warnings: 1 }], "3", "2 errors, 1 warning. 3 lines checked"],
    [
      [
        { errors: 1, lines: 1 },
        { warnings: 2, lines: 4 },
      ],
      "3",
      "1 error, 2 warnings. 5 lines checked",
    ],
    [[{ warnings: 1, notFullyChecked: 2 }], "1", "1 warning. 2 of 3 lines not fully checked"],
    [[{ errors: 120, lines: 200 }], "99+", "120 errors. 200 lines checked"],
    [[{}], "", "nothing found. 3 lines checked"],
    [[{ rulesOff: 2 }, { rulesOff: 2 }], "", "nothing found. 6 lines checked. 2 rules are off"],
    [[{ notFullyChecked: 1 }], "", "nothing found so far. 1 of 3 lines not fully checked"],
    [[{ notFullyChecked: 3 }], "", "not checked. 3 of 3 lines not fully checked"],
    [[{ lines: 0 }], "", "on for this site, no charge lines seen"],
  ])("%j", (frames, badge, words) => {
    const button = buttonFor(frames.map(tally));
    expect(button).toMatchObject({ lamp: "on", badge, title: `Claimlight: ${words}` });
    const hasErrors = frames.some((frame) => "errors" in frame);
    expect(button.colour).toBe(hasErrors ? "#b3261e" : "#8a5300");
  });
});

const off = { text: "", path: { "16": "/icons/off-16.png" }, title: "Claimlight: off for this site" };

describe("a tab", () => {
  test("shows the sum of the frames that answer now, and asks the ones there are anew", async () => {
    browser.tabs.answers = () => [tally({ errors: 1 }), tally({ warnings: 2 }), { errors: 9 }, "nonsense"];
    void showOnToolbar(2);
    await expect.poll(() => browser.buttons.get(2)).toMatchObject({ text: "3", color: "#b3261e" });
    expect(browser.buttons.get(2)?.path).toEqual({ "16": "/icons/16.png", "32": "/icons/32.png" });
    // A frame is gone: nothing of it is remembered.
    browser.tabs.answers = () => [tally({ warnings: 2 })];
    void showOnToolbar(2);
    await expect.poll(() => browser.buttons.get(2)).toMatchObject({ text: "2", color: "#8a5300" });
    expect(browser.tabs.port?.posted).toEqual([{ name: "page.tally", ask: {} }]);
  });

  test("that goes to another page while its frames are asked does not take their number along", async () => {
    browser.tabs.answers = () => [tally({ errors: 1 })];
    const shown = showOnToolbar(2);
    browser.tabs.answers = () => null;
    browser.tabs.onUpdated.emit(2, { status: "loading" });
    await shown;
    await expect.poll(() => browser.tabs.onUpdated.listeners.size).toBe(0);
    expect(browser.buttons.get(2)).toMatchObject(off);
  });

  test("that goes to another page while the button is being set is off again", async () => {
    const { setTitle } = browser.action;
    // The browser drops what the tab showed, then gets the title that was on its way.
    browser.action.setTitle = async (title) => {
      browser.action.setTitle = setTitle;
      browser.tabs.answers = () => null;
      browser.buttons.delete(2);
      await setTitle(title);
      browser.tabs.onUpdated.emit(2, { status: "loading" });
    };
    browser.tabs.answers = () => [tally({ errors: 1 })];
    await showOnToolbar(2);
    await expect.poll(() => browser.buttons.get(2)).toMatchObject(off);
  });

  test("that goes to another page is off again where the browser takes long to set the title, and then to tell of the page", async () => {
    const { setTitle } = browser.action;
    browser.action.setTitle = async (title) => {
      browser.action.setTitle = setTitle;
      // Longer than any answer is waited for.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      browser.tabs.answers = () => null;
      browser.buttons.delete(2);
      await setTitle(title);
      setTimeout(() => browser.tabs.onUpdated.emit(2, { status: "loading" }), 50);
    };
    browser.tabs.answers = () => [tally({ errors: 1 })];
    await showOnToolbar(2);
    await expect.poll(() => browser.buttons.get(2)).toMatchObject(off);
    await expect.poll(() => browser.tabs.onUpdated.listeners.size).toBe(0);
  });

  test("does not get the older answer's words where the browser is slow to show them", async () => {
    const { setBadgeText } = browser.action;
    let goOn = (): void => {};
    // The first question's number takes the browser until the second one's is shown.
    browser.action.setBadgeText = async (badge) => {
      browser.action.setBadgeText = setBadgeText;
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return setBadgeText(badge);
    };
    browser.tabs.answers = () => [tally({ notFullyChecked: 3 })];
    const older = showOnToolbar(2);
    await expect.poll(() => browser.action.setBadgeText).toBe(setBadgeText);
    browser.tabs.answers = () => [tally({ errors: 1 })];
    const newer = showOnToolbar(2);
    await expect.poll(() => browser.buttons.get(2)?.title).toBe("Claimlight: 1 error. 3 lines checked");
    goOn();
    await Promise.all([older, newer]);
    expect(browser.buttons.get(2)?.title).toBe("Claimlight: 1 error. 3 lines checked");
  });

  test("adds a frame that answers late", async () => {
    browser.tabs.answers = () => [tally({ errors: 1 })];
    void showOnToolbar(1);
    await expect.poll(() => browser.buttons.get(1)?.text).toBe("1");
    browser.tabs.port?.onMessage.emit({ answer: JSON.stringify(tally({ errors: 4 })) });
    await expect.poll(() => browser.buttons.get(1)?.text).toBe("5");
  });

  test("keeps what the manifest says where nobody answers", async () => {
    await showOnToolbar(3);
    expect(browser.buttons.size).toBe(0);
  });

  test("of a site that was removed says that it must be reloaded", async () => {
    browser.granted = [];
    browser.tabs.answers = () => [tally({ errors: 1 })];
    void showRemovedSites();
    await expect
      .poll(() => browser.buttons.get(1))
      .toMatchObject({
        text: "",
        path: { "16": "/icons/reload-16.png" },
        title: expect.stringContaining("Reload the page"),
      });
  });

  test("that shows the practice form needs no site", async () => {
    browser.granted = [];
    browser.tabs.answers = () => [tally({ origin: "extension://claimlight", warnings: 1 })];
    void showOnToolbar(1);
    await expect.poll(() => browser.buttons.get(1)).toMatchObject({ text: "1" });
  });
});
