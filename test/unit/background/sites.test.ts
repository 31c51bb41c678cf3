import { beforeEach, describe, expect, test, vi } from "vitest";
import { keepSites, putIntoFrame, type Sites } from "../../../src/background/sites";
import { type FakeBrowser, installFakeBrowser } from "./fake-browser";

let browser: FakeBrowser;
let sites: Sites;

beforeEach(() => {
  browser = installFakeBrowser();
  sites = keepSites("page/content.js");
});

function grant(...origins: string[]): void {
  browser.granted.push(...origins);
  browser.permissions.onAdded.emit();
}

describe("registration", () => {
  test("holds exactly the granted web sites, for all frames, through all sessions", async () => {
    browser.granted = ["file:///*", "chrome://favicon/*"];
    grant("https://ehr.example/*", "*://*.clinic.example/*");
    await sites.settle();
    expect(browser.registered).toEqual([
      {
        id: "claimlight",
        js: ["page/content.js"],
        matches: ["https://ehr.example/*", "*://*.clinic.example/*"],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: "document_idle",
        persistAcrossSessions: true,
      },
    ]);
  });

  test("of a grant of all URLs, only the web part is registered", async () => {
    grant("<all_urls>");
    await sites.settle();
    expect(browser.registered[0]?.matches).toEqual(["https://*/*", "http://*/*"]);
  });

  test("is updated by a second site, and goes with the last one", async () => {
    grant("https://one.example/*");
    grant("https://two.example/*");
    await sites.settle();
    expect(browser.registered[0]?.matches).toEqual(["https://one.example/*", "https://two.example/*"]);
    browser.granted = [];
    browser.permissions.onRemoved.emit();
    await sites.settle();
    expect(browser.registered).toEqual([]);
  });

  test.each(["onInstalled", "onStartup"] as const)(
    "%s registers what was granted elsewhere",
    async (event) => {
      browser.granted = ["https://policy.example/*"];
      browser.runtime[event].emit();
      // An idle turn in the queue: settle itself would register too.
      await expect.poll(() => browser.registered[0]?.matches).toEqual(["https://policy.example/*"]);
    },
  );

  test("runs one call at a time, however the events come", async () => {
    grant("https://one.example/*");
    grant("https://two.example/*");
    browser.runtime.onInstalled.emit();
    browser.runtime.onStartup.emit();
    await sites.settle();
    expect(browser.calls.filter((call) => call === "register")).toHaveLength(1);
    expect(browser.mostRunning).toBe(1);
  });

  test("a failed call does not lose a later one", async () => {
    browser.failing = ["register"];
    grant("https://one.example/*");
    await sites.settle();
    expect(browser.calls.filter((call) => call === "register")).toHaveLength(2);
    expect(browser.registered[0]?.matches).toEqual(["https://one.example/*"]);
  });
});

describe("tabs already open", () => {
  beforeEach(() => {
    browser.frames.set(1, [
      { frameId: 0, origin: "https://portal.example" },
      { frameId: 7, origin: "https://ehr.example:8443" },
      { frameId: 8, origin: "null" },
    ]);
    // Tab 2 cannot be looked into.
    browser.frames.set(3, [{ frameId: 0, origin: "https://other.example" }]);
  });

  test("the frames of an added site get the script, and no other frame", async () => {
    grant("https://ehr.example/*");
    await sites.settle();
    expect(browser.injected).toEqual([{ tabId: 1, frameIds: [7] }]);
  });

  test("a page that came up after its tab was looked at gets the script once it has loaded", async () => {
    browser.tabs.loading.add(1);
    const page = browser.frames.get(1) ?? [];
    browser.frames.set(1, [{ frameId: 0, origin: "null" }]);
    browser.granted = ["https://ehr.example/*"];
    const [answered] = browser.permissions.onAdded.emit();
    await sites.settle();
    expect(browser.injected).toEqual([]);
    // Firefox stops an event page that owes no answer to an event any more.
    expect(answered).toBeInstanceOf(Promise);

    await expect.poll(() => browser.tabs.onUpdated.listeners.size).toBe(1);
    browser.frames.set(1, page);
    browser.tabs.onUpdated.emit(1, { status: "loading" });
    browser.tabs.onUpdated.emit(2, { status: "complete" });
    browser.tabs.loading.clear();
    browser.tabs.onUpdated.emit(1, { status: "complete" });
    await answered;
    expect(browser.injected).toEqual([{ tabId: 1, frameIds: [7] }]);
    expect(browser.tabs.onUpdated.listeners.size).toBe(0);
  });

  test("a frame that has the script by now does not get it twice", async () => {
    browser.granted = ["https://ehr.example/*"];
    const [answered] = browser.permissions.onAdded.emit();
    await answered;
    expect(browser.injected).toEqual([{ tabId: 1, frameIds: [7] }]);
  });

  test("a tab that never ends loading holds nothing up for good, and one that is gone nothing at all", async () => {
    vi.useFakeTimers();
    browser.tabs.loading.add(1);
    browser.tabs.get = async (id) => {
      if (id === 3) throw new Error("No tab with id: 3");
      return { id, status: browser.tabs.loading.has(id) ? "loading" : "complete" };
    };
    browser.granted = ["https://ehr.example/*"];
    const [answered] = browser.permissions.onAdded.emit();
    await vi.advanceTimersByTimeAsync(20_000);
    await answered;
    vi.useRealTimers();
    expect(browser.tabs.onUpdated.listeners.size).toBe(0);
  });

  test("a site that was added before is left alone when another comes", async () => {
    grant("https://ehr.example/*");
    await sites.settle();
    grant("https://portal.example/*");
    await sites.settle();
    expect(browser.injected).toEqual([
      { tabId: 1, frameIds: [7] },
      { tabId: 1, frameIds: [0] },
    ]);
  });

  test("after an update every site gets the new script, though it is registered", async () => {
    browser.granted = ["https://ehr.example/*", "https://other.example/*"];
    await sites.settle();
    browser.injected = [];
    browser.runtime.onInstalled.emit();
    await sites.settle();
    expect(browser.injected).toEqual([
      { tabId: 1, frameIds: [7] },
      { tabId: 3, frameIds: [0] },
    ]);
  });
});

describe("a part of the content script", () => {
  beforeEach(() => browser.frames.set(1, [{ frameId: 7, origin: "https://ehr.example" }]));

  test("is put into the frame that asks", async () => {
    await putIntoFrame("page/forms-part.js", { tabId: 1, frameId: 7 });
    expect(browser.injected).toEqual([{ tabId: 1, frameIds: [7] }]);
  });

  test.each([
    ["whose tab is gone", { tabId: 2, frameId: 0 }],
    ["in no tab", { tabId: null, frameId: null }],
  ])("for a frame %s is nothing, and no rejection", async (_, frame) => {
    await putIntoFrame("page/forms-part.js", frame);
    expect(browser.injected).toEqual([]);
  });
});
