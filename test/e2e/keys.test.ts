import { expect, test } from "vitest";
import type { ChromiumBrowser } from "../../scripts/drive/chromium";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inBrowser } from "./browsers";

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
    expect((await inPanel(page)).said).toBe("Line 4: Units 2 → 1");
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
});
