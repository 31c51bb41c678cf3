import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { ChromiumBrowser } from "../../scripts/drive/chromium";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { type AccessibleNode, nameProblems, spokenControls, spokenStatus } from "../accessible-names";
import { inBrowser } from "./browsers";
import { placed } from "./placed";

/*
 * The commands of the keyboard, in Chromium: a browser without a window takes no key of its own, so the event that such a key would send is
 * sent in the worker. Firefox offers no way to do so; what follows the event is the same code there.
 */

inBrowser("chromium", {}, (opened) => {
  /** As the browser does when the command's key is pressed. */
  async function command(name: string): Promise<void> {
    const { context } = opened.browser as ChromiumBrowser;
    const worker = await until("the worker", () => context.serviceWorkers()[0]);
    await worker.evaluate((pressed) => {
      const { chrome } = globalThis as unknown as {
        chrome: { commands: { onCommand: { dispatch(name: string): void } } };
      };
      chrome.commands.onCommand.dispatch(pressed);
    }, name);
  }

  const inPanel = (page: DrivenPage) =>
    page.evaluate(() => {
      const root = document.querySelector("claimlight-panel")?.shadowRoot;
      const active = root?.activeElement;
      return {
        focused: active?.closest("li")?.getAttribute("data-rule") ?? active?.textContent ?? null,
        page: document.activeElement?.id ?? null,
        change: root?.querySelector(".finding .changes")?.textContent ?? null,
        said: root?.querySelector(".outcome-words")?.textContent ?? "",
        collapsed: root?.querySelector<HTMLElement>(".panel")?.hidden ?? null,
      };
    }, null);

  test("Chromium takes none of the suggested keys for itself", async () => {
    const { context } = opened.browser as ChromiumBrowser;
    const worker = await until("the worker", () => context.serviceWorkers()[0]);
    const assigned = await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
      };
      return (await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`);
    });
    expect(assigned).toEqual(
      expect.arrayContaining([
        "next-finding Alt+Shift+J",
        "toggle-panel Alt+Shift+L",
        "fix Alt+Shift+Y",
        "undo Alt+Shift+K",
      ]),
    );
  });

  test("a claim is mended without the mouse: next, fix, undo, and back to the field", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await page.resize(1500, 1000);
    await page.bringToFront();
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 4, {
      date: "10/14/2026",
      place: "11",
      code: "97552",
      modifiers: ["GP"],
      pointers: "A",
      charge: "60.00",
      units: "2",
    });
    const rules = (panel: { findings: readonly { rule: string }[] }) =>
      panel.findings.map(({ rule }) => rule);
    await panelWhen(page, "the unit finding", (panel) => rules(panel).includes("mue-absolute"));
    const field = (await inPanel(page)).page;

    await command("fix");
    await until("the change is shown", async () => (await inPanel(page)).change?.includes("Units"));
    expect((await inPanel(page)).page, "showing the change takes no focus").toBe(field);
    await command("fix");
    await panelWhen(page, "no unit finding", (panel) => !rules(panel).includes("mue-absolute"));
    // The page is read again while what was written is still read back.
    await until("what was written", async () => (await inPanel(page)).said === "Line 4: Units 2 → 1");
    await command("undo");
    await panelWhen(page, "the unit finding again", (panel) => rules(panel).includes("mue-absolute"));

    await command("next-finding");
    await until("the finding has the focus", async () => (await inPanel(page)).focused === "mue-absolute");
    await page.press("Escape");
    await until("the field has it again", async () => (await inPanel(page)).page === field);

    await command("toggle-panel");
    await until("the panel is closed", async () => (await inPanel(page)).collapsed);
    await command("toggle-panel");
    await until("the panel is open", async () => (await inPanel(page)).collapsed === false);
    await page.close();
  });

  /** Presses Tab, or another key, until the element with the focus, on the page or in the panel, is the one meant. */
  async function tabTo(view: Page, what: string, isIt: string, key = "Tab"): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < 90; presses += 1) {
      await view.keyboard.press(key);
      const focused = await view.evaluate((selector) => {
        const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return {
          is: active?.matches(selector) ?? false,
          words: `${active?.id} ${active?.textContent}`.slice(0, 40),
        };
      }, isIt);
      seen.push(focused.words);
      if (focused.is) return;
    }
    throw new Error(`The keyboard does not reach ${what}: ${seen.slice(-30).join(" | ")}`);
  }

  test("a whole claim by keyboard alone: typed, why, a question, fixed, undone, dismissed, left and closed", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await page.resize(1500, 1000);
    await page.bringToFront();
    await panelWhen(page, "its first answer", () => true);
    const { context } = opened.browser as ChromiumBrowser;
    const view = await until("the page", () =>
      // Another test may have left a page of the same address open.
      context
        .pages()
        .filter((each) => each.url() === page.url())
        .at(-1),
    );
    const devTools = await context.newCDPSession(view);
    const heard = async () =>
      (await devTools.send("Accessibility.getFullAXTree")).nodes as unknown as AccessibleNode[];
    const has = (rule: string) => (panel: { findings: readonly { rule: string }[] }) =>
      panel.findings.some((finding) => finding.rule === rule);
    const pair = "ncci-ptp-modifier-required";
    const valueIn = (id: string) =>
      page.evaluate((wanted) => (document.getElementById(wanted) as HTMLInputElement).value, id);
    const pressInPanel = async (what: string, isIt: string, press: "Enter" | "Space") => {
      await tabTo(view, what, isIt);
      await view.keyboard.press(press);
    };

    await tabTo(view, "the fourth line", "#line-4-date-of-service");
    for (const text of ["10/14/2026", "11", "97012", "GP", "", "", "", "A", "1", "60.00"]) {
      await view.keyboard.type(text);
      await view.keyboard.press("Tab");
    }
    await panelWhen(page, "the pair", has(pair));
    const field = (await inPanel(page)).page;
    // The pair is found before the charge is typed, whose want is an error until then.
    await until("what is spoken of the whole line", async () =>
      /^1 error\b/.test(spokenStatus(await heard())[0] ?? ""),
    );

    await command("next-finding");
    await until("the pair has the focus", async () => (await inPanel(page)).focused === pair);
    const opening = await heard();
    expect(nameProblems(spokenControls(opening))).toEqual([]);
    expect(spokenControls(opening).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Move Claimlight", "Collapse Claimlight", "None of these", "Dismiss"]),
    );

    await command("fix");
    const inPanelIs = (selector: string) =>
      view.evaluate(
        (wanted) =>
          document.querySelector("claimlight-panel")?.shadowRoot?.activeElement?.matches(wanted) ?? false,
        selector,
      );
    await until("the first answer has the focus", () => inPanelIs(".answer:first-of-type"));
    const answers = await view.evaluate(() => {
      const root = document.querySelector("claimlight-panel")?.shadowRoot;
      return [...(root?.querySelectorAll(".answer") ?? [])].map(({ textContent }) => textContent ?? "");
    });
    const blocks = answers.findIndex((each) => each.includes("15-minute blocks")) + 1;
    await pressInPanel("the answer", `.answer:nth-of-type(${blocks})`, "Space");
    await until("it is chosen", () => inPanelIs(".answer[aria-pressed=true]"));
    await pressInPanel("the button that applies it", ".apply", "Enter");
    await panelWhen(page, "no pair that is denied", (panel) => !has(pair)(panel));
    expect(await valueIn("line-2-modifier-2")).toBe("59");
    await until("the focus is kept in the panel", async () => (await inPanel(page)).focused !== null);

    await command("undo");
    await panelWhen(page, "the pair again", has(pair));
    expect(await valueIn("line-2-modifier-2")).toBe("");

    await command("next-finding");
    await until("the pair has the focus again", async () => (await inPanel(page)).focused === pair);
    await command("dismiss");
    await until("the choice is open", () => inPanelIs(".dismiss > [aria-expanded=true]"));
    await pressInPanel("the reason", "[aria-label='Dismiss because'] .answer", "Enter");
    await panelWhen(page, "no pair", (panel) => !has(pair)(panel));
    expect((await inPanel(page)).said).toMatch(/^Dismissed for /);
    await until("the focus is kept in the panel", async () => (await inPanel(page)).focused !== null);
    const after = await heard();
    expect(nameProblems(spokenControls(after))).toEqual([]);
    expect(spokenStatus(after).join()).toContain("Dismissed for ");

    await tabTo(view, "the handle", ".move-handle", "Shift+Tab");
    const before = await placed(page);
    await view.keyboard.press("ArrowRight");
    await view.keyboard.press("ArrowLeft");
    await view.keyboard.press("Shift+ArrowLeft");
    await view.keyboard.press("Enter");
    expect((await placed(page))?.left).toBe((before?.left ?? 0) - 64);
    await view.keyboard.press("Tab");
    await view.keyboard.press("Escape");
    await until("the field has the focus again", async () => (await inPanel(page)).page === field);
    await command("toggle-panel");
    await until("the panel is closed", async () => (await inPanel(page)).collapsed);
    const chip = spokenControls(await heard());
    expect(chip.map(({ role }) => role)).toEqual(["button"]);
    expect(chip[0]?.name).toMatch(/^Claimlight: .+ Open the panel$/);
    await page.close();
  });
});
