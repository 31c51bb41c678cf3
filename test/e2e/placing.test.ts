import { expect, test } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import type { Box } from "../../src/page/box";
import { inEachBrowser } from "./browsers";
import { placed } from "./placed";

/** The middle of a part of the panel. */
function middleOf(page: DrivenPage, selector: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const part = document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(wanted);
    if (!part) throw new Error(`The panel has no ${wanted}`);
    const { left, top, width, height } = part.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
}

inEachBrowser({}, (opened) => {
  async function practice(): Promise<DrivenPage> {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await page.resize(1700, 1000);
    await page.bringToFront();
    await panelWhen(page, "its first answer", () => true);
    return page;
  }

  const at = async (page: DrivenPage) => {
    const now = await placed(page);
    if (!now) throw new Error("There is no panel");
    return now;
  };

  const edges = ({ left, top, width, height }: Box) => [left + width, Math.round(top + height)];

  /** Drags the panel by the names in its header. */
  const drag = async (page: DrivenPage, across: number, down: number, end?: "Escape") =>
    page.drag(await middleOf(page, ".header-names"), across, down, end);

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

  test("the panel is moved by hand, settles where nothing is covered, and stands there on every page of the site", async () => {
    const page = await practice();
    const docked = await at(page);
    await page.click("#line-4-cpt");

    await drag(page, -300, 120, "Escape");
    expect(await at(page), "Escape takes it back").toMatchObject({ left: docked.left, top: docked.top });

    // Over the lines of the form, where it must not stay.
    await drag(page, 200 - docked.left, 20);
    const settled = await at(page);
    expect(settled.covered).toEqual([]);
    expect(settled.inside).toBe(true);
    expect(settled.left).not.toBe(docked.left);
    expect(settled.focused, "the field keeps the focus").toBe("line-4-cpt");

    const other = await practice();
    expect(await at(other)).toMatchObject({ left: settled.left, top: settled.top });
    const from = await middleOf(other, ".header-names");
    await drag(other, 1699 - from.x, 999 - from.y);
    const corner = await at(other);
    expect(edges(corner)).toEqual([1692, 992]);
    await other.resize(1500, 800);
    await until("it keeps its corner", async () => {
      const [right, bottom] = edges(await at(other));
      return right === 1492 && bottom !== undefined && bottom > 790 && bottom <= 792;
    });
    await other.resize(1700, 1000);
    await page.bringToFront();
    await until("the first page has followed", async () => {
      const { left, top } = await at(page);
      return left === corner.left && top === corner.top;
    });

    // A press without a move is a click.
    await page.drag(await middleOf(page, "[aria-label^='Put Claimlight back']"), 0, 0);
    await until("it is back beside the form", async () => (await at(page)).left === docked.left);
    expect((await at(page)).isMoved).toBe(false);
    await other.close();
    await page.close();
  });
});
