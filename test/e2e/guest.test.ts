import { expect, test } from "vitest";
import type { DrivenPage } from "../../scripts/drive/driven-browser";
import { panelWhen, readPanels } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inEachBrowser } from "./browsers";
import type { Recorded } from "./recorder";

const line = { date: "10/14/2026", place: "11", code: "97552", modifiers: [""], pointers: "A", units: "2" };

/** What a page could see of a guest: its document without our one element, the names on its window, what it stores. */
function visibleToThePage(page: DrivenPage) {
  return page.evaluate(() => {
    const document = window.document.documentElement.cloneNode(true) as HTMLElement;
    const elements = document.querySelectorAll("claimlight-panel");
    for (const element of elements) element.remove();
    return {
      ours: [...elements].map((element) => element.outerHTML),
      html: document.outerHTML,
      globals: Object.getOwnPropertyNames(window).sort(),
      stored: [document.ownerDocument.cookie, localStorage.length, sessionStorage.length],
    };
  }, null);
}

/** Sixty keys, one every 30 ms: ten fields with five digits and Tab. Answers with what the page noticed. */
async function recordTyping(page: DrivenPage): Promise<Recorded> {
  await page.bringToFront();
  await page.click("#line-4-cpt");
  for (let key = 0; key < 60; key += 1) {
    const next = performance.now() + 30;
    if (key % 6 === 5) await page.press("Tab");
    else await page.type("97552".charAt(key % 6));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  return page.evaluate(() => (globalThis as unknown as { recorded: Recorded }).recorded, null);
}

inEachBrowser({}, (opened) => {
  test("a page that records what happens to it while 60 keys are typed notices nothing of the panel", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/recorded"));
    await panelWhen(page, "its first answer", () => true);
    const before = (await readPanels(page))[0]?.revision ?? 0;
    const withPanel = await recordTyping(page);
    // It has looked while the keys came.
    await panelWhen(page, "what was typed", ({ revision }) => revision > before + 3);
    const alone = await opened.browser.openPage(opened.pages.other("/recorded"));
    const without = await recordTyping(alone);
    expect(without.events.filter((event) => event.startsWith("keydown"))).toHaveLength(60);
    expect(without.mutations.length).toBeGreaterThan(0);
    expect(withPanel).toEqual(without);
    expect((await visibleToThePage(page)).ours).toEqual(["<claimlight-panel></claimlight-panel>"]);
    await alone.close();
    await page.close();
  });

  test("a page that was not added stays as it is, and one that was gets one element and nothing else", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    // Only now are the sites surely registered, so that a page opened from here on would get the script if it were one of them.
    const untouched = await opened.browser.openPage(opened.pages.other("/"));
    await typeLine(untouched, 4, line);
    await page.bringToFront();
    await typeLine(page, 4, line);
    // The worker has answered for the added page: had the other page asked before, its panel would stand there by now.
    await panelWhen(page, "findings", ({ findings }) => findings.length > 0);

    const without = await visibleToThePage(untouched);
    const withPanel = await visibleToThePage(page);
    expect(without.ours).toEqual([]);
    expect(withPanel.ours).toEqual(["<claimlight-panel></claimlight-panel>"]);
    expect({ ...withPanel, ours: [] }).toEqual(without);
    await untouched.close();
    await page.close();
  });

  test("a page without a charge form gets no element", async () => {
    const empty = await opened.browser.openPage(opened.pages.added("/nothing"));
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    expect((await visibleToThePage(empty)).ours).toEqual([]);
    await empty.close();
    await page.close();
  });

  test("typing keeps the page's focus and its keys", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    await page.click("#line-4-cpt");
    await page.type("97552");
    await panelWhen(page, "the line", ({ findings }) => findings.some(({ lines }) => lines === "4"));
    const focused = await page.evaluate(() => document.activeElement?.id, null);
    expect(focused).toBe("line-4-cpt");
    await page.close();
  });
});
