import { expect, test } from "vitest";
import { type DrivenFrame, until } from "../../scripts/drive/driven-browser";
import {
  openPopup,
  panelWhen,
  readPanels,
  readPopupWhole,
  type ShownPanel,
} from "../../scripts/drive/panel-reading";
import { inEachBrowser } from "./browsers";

const tooMany = ({ findings }: ShownPanel) => findings.some(({ rule }) => rule === "mue-absolute");
const notTooMany = (panel: ShownPanel) => !tooMany(panel);

/** Sees the wrong line, corrects it and sees the finding go. */
async function checkAndCorrect(frame: DrivenFrame): Promise<void> {
  await panelWhen(frame, "the unit finding", tooMany);
  await frame.fill("[name=units_2]", "1");
  await panelWhen(frame, "no unit finding", notTooMany);
}

inEachBrowser({}, (opened) => {
  test.each(["/deep", "/srcdoc", "/sandboxed", "/written"])(
    "the form of %s is checked in its own frame, and the popup reads it once",
    async (path) => {
      const page = await opened.browser.openPage(opened.pages.added(path));
      const address =
        path === "/srcdoc" ? "about:srcdoc" : path === "/written" ? "" : opened.pages.added("/form");
      const frame = await page.frame(address);
      await checkAndCorrect(frame);
      expect(await readPanels(frame)).toHaveLength(1);
      expect(await readPanels(page)).toEqual([]);
      const popup = await openPopup(opened.browser, page);
      expect((await readPopupWhole(popup)).map(({ lines }) => lines.length)).toEqual([2]);
      await popup.close();
      await page.close();
    },
  );

  test("a frame that loads again gets its panel again", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/deep"));
    await checkAndCorrect(await page.frame(opened.pages.added("/form")));
    await (await page.frame(opened.pages.added("/deep-3"))).evaluate(() => {
      const frame = document.querySelector("iframe");
      if (frame) frame.src = "/form?again";
    }, null);
    await checkAndCorrect(await page.frame(opened.pages.added("/form?again")));
    await page.close();
  });

  test("a hidden twin of a form gets no panel, and the popup leaves it out", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/hidden-twin"));
    await panelWhen(await page.frame(opened.pages.added("/form")), "the unit finding", tooMany);
    const popup = await openPopup(opened.browser, page);
    expect(await readPopupWhole(popup)).toHaveLength(1);
    expect(await readPanels(await page.frame(opened.pages.added("/form?twin")))).toEqual([]);
    await popup.close();
    await page.close();
  });

  test("frames that nobody can see get no panel and no table; one that is opened later gets its panel", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/hidden-frames"));
    await panelWhen(await page.frame(opened.pages.added("/form")), "the unit finding", tooMany);
    const popup = await openPopup(opened.browser, page);
    expect(await readPopupWhole(popup)).toHaveLength(1);
    await popup.close();
    for (const hidden of ["/form?invisible", "/form?shut", "/form?aside"])
      expect(await readPanels(await page.frame(opened.pages.added(hidden))), hidden).toEqual([]);
    await page.bringToFront();
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLElement>("#shut");
      if (frame) frame.style.cssText = "width: 900px; height: 400px";
    }, null);
    await panelWhen(await page.frame(opened.pages.added("/form?shut")), "the unit finding", tooMany);
    await page.close();
  });

  test("a form in a closed shadow root is read, and heard when it is edited", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/closed-roots"));
    await panelWhen(page, "the unit finding", tooMany);
    const popup = await openPopup(opened.browser, page);
    expect((await readPopupWhole(popup)).map(({ lines }) => lines.length)).toEqual([2]);
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => {
      const { fields } = globalThis as unknown as { fields: ShadowRoot };
      const units = fields.querySelector<HTMLInputElement>("[name=units_2]");
      if (!units) throw new Error("The page has no units");
      units.value = "1";
      units.dispatchEvent(new Event("change", { bubbles: true }));
    }, null);
    await panelWhen(page, "no unit finding", notTooMany);
    await page.close();
  });

  test("a page that patches its prototypes is read all the same", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/patched"));
    const { text } = await panelWhen(page, "the unit finding", tooMany);
    expect(text).toContain("97552");
    const isPatched = await page.evaluate(() => {
      try {
        return document.querySelector("input")?.value === undefined;
      } catch {
        return true;
      }
    }, null);
    expect(isPatched).toBe(true);
    await page.close();
  });

  test("a window that the page opens has a panel of its own", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/nothing"));
    await page.evaluate((address) => {
      (globalThis as unknown as { opened: Window | null }).opened = window.open(address, "", "popup");
    }, opened.pages.added("/form"));
    const rules = await until("the opened window's panel has an answer", () =>
      page.evaluate(() => {
        const { opened } = globalThis as unknown as { opened: Window | null };
        const panel = opened?.document.querySelector("claimlight-panel")?.shadowRoot;
        const found = panel?.querySelectorAll<HTMLElement>("[data-state=checked] [data-rule]") ?? [];
        return found.length > 0 && [...found].map(({ dataset }) => dataset.rule);
      }, null),
    );
    expect(rules).toContain("mue-absolute");
    expect(await readPanels(page)).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as { opened: Window | null }).opened?.close(), null);
    await page.close();
  });
});
