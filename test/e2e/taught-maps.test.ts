import { expect, test } from "vitest";
import { type DrivenFrame, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import {
  openPopup,
  panelWhen,
  readPanels,
  readPopup,
  readPopupWhole,
} from "../../scripts/drive/panel-reading";
import { addedSite, inEachBrowser } from "./browsers";

/** The state of the teaching bar of a document, and its text. */
const bar = (frame: DrivenFrame) =>
  frame.evaluate(() => {
    for (const host of document.querySelectorAll("claimlight-panel")) {
      const found = host.shadowRoot?.querySelector<HTMLElement>("[data-teach]");
      if (found) return { state: found.dataset.teach ?? "", text: found.textContent ?? "" };
    }
    return null;
  }, null);

const barWhen = (frame: DrivenFrame, state: string, text = "") =>
  until(`the bar is ${state} ${text}`, async () => {
    const shown = await bar(frame);
    return shown?.state === state && shown.text.includes(text) ? shown : null;
  });

/** A trusted press on a button of the bar. */
const pressInBar = (frame: DrivenFrame, name: "next" | "save" | "again") =>
  // Playwright looks into open shadow roots by itself, Puppeteer when told to.
  frame.click(isChromium ? `[data-press=${name}]` : `claimlight-panel >>> [data-press=${name}]`);
let isChromium = true;

async function teach(
  page: DrivenPage,
  units: string,
  press = (box: string): Promise<void> => page.click(`[name=${box}]`),
): Promise<void> {
  await barWhen(page, "pointing", "1 of 8");
  await press("a_1");
  await barWhen(page, "pointing", "2 of 8");
  await press("b_1");
  await barWhen(page, "pointing", "1 pointed at");
  await pressInBar(page, "next");
  await barWhen(page, "pointing", "3 of 8");
  await press(`${units}_1`);
  for (const [at, field] of ["p", "d"].entries()) {
    await barWhen(page, "pointing", `${at + 4} of 8`);
    await press(field);
  }
  await barWhen(page, "pointing", "1 pointed at");
  await pressInBar(page, "next");
  for (const step of [6, 7]) {
    await barWhen(page, "pointing", `${step} of 8`);
    await pressInBar(page, "next");
  }
  await barWhen(page, "pointing", "8 of 8");
  await press("a_2");
  await barWhen(page, "filled", "These are the 2 lines it reads.");
  await pressInBar(page, "save");
  await barWhen(page, "saved");
}

const isUnitFinding = ({ findings }: { findings: readonly { rule: string; lines: string }[] }) =>
  findings.some(({ rule, lines }) => rule === "mue-absolute" && lines === "2");

inEachBrowser({ granted: [addedSite] }, (opened) => {
  test("an unusual form is taught through the popup, checked, checked after a reload, and taught again when it changed", async () => {
    isChromium = opened.name === "chromium";
    const page = await opened.browser.openPage(opened.pages.added("/unusual"));
    const popup = await openPopup(opened.browser, page);
    expect(await readPopup(popup)).toEqual([]);
    await popup.click("#teach");
    await page.bringToFront();
    await teach(page, "c");
    await panelWhen(page, "the unit finding", isUnitFinding);
    await popup.close();

    await page.goto(opened.pages.added("/unusual?reloaded"));
    await panelWhen(page, "the unit finding after a reload", isUnitFinding);
    const after = await openPopup(opened.browser, page);
    const [form, ...more] = await readPopupWhole(after);
    expect(more).toEqual([]);
    expect(form?.reader).toMatch(/^taught-/);
    expect(
      form?.lines.map(({ fields }) => [fields.code?.text, fields.modifiers?.text, fields.units?.text]),
    ).toEqual([
      ["97110", "GP", "2"],
      ["97552", "GP", "2"],
    ]);
    expect(form?.lines[0]?.fields.placeOfService).toEqual({ state: "read", text: "11" });
    expect(form?.lines[0]?.fields.dateOfService).toEqual({ state: "read", text: "2026-10-14" });
    await after.close();

    await page.goto(opened.pages.added("/unusual?units=q"));
    await barWhen(page, "drifted", "The units are not where the map has them.");
    expect((await readPanels(page)).length).toBe(0);
    const drifted = await openPopup(opened.browser, page);
    await until("the popup says that the form has changed", () =>
      drifted.evaluate(
        () => document.body.textContent?.includes("A form of this page has changed and is not read"),
        null,
      ),
    );
    await drifted.close();
    await page.bringToFront();
    await pressInBar(page, "again");
    await teach(page, "q");
    await panelWhen(page, "the unit finding", isUnitFinding);
    await page.close();
  });

  test("in nested open and closed shadow roots", async () => {
    isChromium = opened.name === "chromium";
    const page = await opened.browser.openPage(opened.pages.added("/in-roots"));
    const popup = await openPopup(opened.browser, page);
    await popup.click("#teach");
    await page.bringToFront();
    // No selector of a test reaches into a closed root; a press at the point where the box stands does.
    await teach(page, "c", async (box) => {
      const middle = await page.evaluate(
        (name) =>
          (globalThis as unknown as { middleOf(name: string): { x: number; y: number } }).middleOf(name),
        box,
      );
      await page.drag(middle, 0, 0);
    });
    await panelWhen(page, "the unit finding", isUnitFinding);
    await popup.close();
    await page.goto(opened.pages.added("/in-roots?reloaded"));
    await panelWhen(page, "the unit finding after a reload", isUnitFinding);
    const after = await openPopup(opened.browser, page);
    const [form] = await readPopupWhole(after);
    expect(form?.reader).toMatch(/^taught-/);
    expect(
      form?.lines.map(({ fields }) => [fields.code?.text, fields.modifiers?.text, fields.units?.text]),
    ).toEqual([
      ["97110", "GP", "2"],
      ["97552", "GP", "2"],
    ]);
    await after.close();
    await page.close();
  });

  test("in the frame in which a person points, and in no other", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/unusual-frames"));
    const frame = await page.frame(opened.pages.added("/unusual?framed"));
    const popup = await openPopup(opened.browser, page);
    await popup.click("#teach");
    await page.bringToFront();
    await barWhen(frame, "pointing", "1 of 8");
    await barWhen(page, "pointing", "1 of 8");
    await frame.click("[name=a_1]");
    await barWhen(frame, "pointing", "2 of 8");
    await until("the outer bar is gone", async () => (await bar(page)) === null);
    await popup.close();
    await page.close();
  });
});
