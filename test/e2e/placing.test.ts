import { expect, test } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inEachBrowser } from "./browsers";

/** What our panel and marks cover of the page, in words, and whether the panel is a chip. */
function placed(page: DrivenPage) {
  return page.evaluate(() => {
    const root = document.querySelector("claimlight-panel")?.shadowRoot;
    const panel = root?.querySelector(".panel, .collapsed-chip");
    if (!root || !panel) return null;
    const shown = [...root.querySelectorAll(".panel, .collapsed-chip, [role=img][style]")].filter((element) =>
      element.checkVisibility(),
    );
    const covered: string[] = [];
    for (const ours of shown) {
      const one = ours.getBoundingClientRect();
      for (const field of document.querySelectorAll("input, button, select, textarea, a[href]")) {
        const other = field.getBoundingClientRect();
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 1 && high > 1)
          covered.push(`${ours.className || "mark"} over ${field.id || field.textContent}`);
      }
    }
    const box = shown.find((element) => element.matches(".panel, .collapsed-chip"))?.getBoundingClientRect();
    return {
      covered,
      marks: shown.filter((element) => element.matches("[role=img]")).length,
      inside:
        box !== undefined &&
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= innerWidth &&
        box.bottom <= innerHeight,
      chip: shown.some((element) => element.matches(".collapsed-chip")),
      widened: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  }, null);
}

inEachBrowser({}, (opened) => {
  test("panel and marks cover no field or button and stay in the window, at every size", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await page.resize(1280, 900);
    await typeLine(page, 4, { date: "10/14/2026", place: "11", code: "97552", pointers: "A", units: "2" });
    await panelWhen(page, "the unit finding", ({ findings }) =>
      findings.some(({ rule }) => rule === "mue-absolute"),
    );
    for (const [width, height, chip] of [
      [1280, 900, false],
      [1700, 700, false],
      [320, 640, true],
      [1280, 900, false],
    ] as const) {
      await page.resize(width, height);
      const settled = await until(`the panel has moved at ${width} × ${height}`, async () => {
        const now = await placed(page);
        return now?.inside && now.chip === chip ? now : null;
      });
      expect(settled.covered).toEqual([]);
      expect(settled.widened).toBe(false);
      expect(settled.marks).toBeGreaterThan(0);
    }
    await page.close();
  });
});
