import { expect, test } from "vitest";
import { until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inEachBrowser } from "./browsers";
import { placed } from "./placed";

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
