import { expect, test } from "vitest";
import { type DrivenBrowser, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import {
  openPopup,
  panelWhen,
  type ReadForm,
  readPanels,
  readPopup,
  readPopupWhole,
} from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { lineInPopup } from "../expected-lines";
import { addedSite, inEachBrowser, otherSite } from "./browsers";
import { expectedSteps, scenarioReady, takeStep } from "./scenario";

const textOf = (form: ReadForm) =>
  form.lines.map(({ fields }) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, { state, text }]) => [name, state === "read" ? text : state]),
    ),
  );

async function whatWasRead(browser: DrivenBrowser, page: DrivenPage): Promise<ReadForm[]> {
  const popup = await openPopup(browser, page);
  const forms = await readPopupWhole(popup);
  await popup.close();
  return forms;
}

inEachBrowser({ granted: [addedSite], grantable: [otherSite] }, (opened) => {
  test("the popup shows what was read of the practice form", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 6, { place: "11", code: "97552", units: "2" });
    const [form, ...more] = await whatWasRead(opened.browser, page);
    expect(more).toEqual([]);
    expect(form).toMatchObject({ partial: false });
    expect(form?.lines.map(({ line, claim }) => [line, claim])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
    expect(form && textOf(form)[1]).toEqual({
      code: "97140",
      modifiers: "GP",
      units: "1",
      placeOfService: "11",
      dateOfService: "2026-10-14",
      diagnosisPointers: "A B",
    });
    // An empty box is blank; no modifier at all is read as none.
    expect(form && textOf(form)[3]).toEqual({
      code: "97552",
      modifiers: "",
      units: "2",
      placeOfService: "11",
      dateOfService: "blank",
      diagnosisPointers: "blank",
    });
    await page.close();
  });

  test("the popup reads a CMS-1500 page in a frame after every step", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/pages/webforms-cms1500.html"));
    await scenarioReady(page);
    for (const [at, { step, lines }] of expectedSteps("webforms-cms1500").entries()) {
      if (at > 0) await takeStep(page, at - 1);
      const forms = await whatWasRead(opened.browser, page);
      expect(forms.map(textOf), step).toEqual([lines.map(lineInPopup)]);
    }
    await page.close();
  });

  test("a popup that was opened before the page had come shows its lines all the same", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/nothing"));
    const popup = await openPopup(opened.browser, page);
    const linesShown = () => popup.evaluate(() => document.querySelectorAll("tr[data-line]").length, null);
    expect(await linesShown()).toBe(0);
    await page.bringToFront();
    await page.goto(opened.pages.added("/"));
    await until("its lines are shown", async () => (await linesShown()) === 3);
    await popup.close();
    await page.close();
  });

  test("the practice form as a page of the extension needs no site", async () => {
    const page = await opened.browser.openExtensionPage("src/practice/practice.html");
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 4, { date: "10/14/2026", place: "11", code: "97552", units: "2" });
    await panelWhen(page, "the unit finding", ({ findings }) =>
      findings.some(({ rule }) => rule === "mue-absolute"),
    );
    const [form] = await whatWasRead(opened.browser, page);
    expect(form?.lines).toHaveLength(4);
    await page.close();
  });

  test("the popup offers the site of a frame, and a click on it brings the panel into the open page", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/framing"));
    const frame = await page.frame(opened.pages.other("/"));
    const popup = await openPopup(opened.browser, page);
    expect(await readPopup(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.body.textContent, null)).toContain("http://localhost");
    expect(await readPanels(frame)).toEqual([]);
    await popup.click(".frames button.primary");
    await panelWhen(frame, "its first answer", ({ findings }) => findings !== null);
    await popup.close();
    await page.close();
  });
});

inEachBrowser({ granted: [], grantable: [addedSite] }, (opened) => {
  test("a site added on the options page gets the panel in the tab that is already open", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    const options = await opened.browser.openExtensionPage("src/options/options.html");
    expect(await readPanels(page)).toEqual([]);
    await options.click("#site-address");
    await options.type(opened.pages.added("/some/where"));
    await options.click(".add button[type=submit]");
    await panelWhen(page, "its first answer", () => true);
    expect(await options.evaluate(() => document.querySelector(".sites")?.textContent, null)).toContain(
      "http://127.0.0.1",
    );
    await options.close();
    // And in every page of it that is opened from now on.
    const next = await opened.browser.openPage(opened.pages.added("/strict"));
    await panelWhen(next, "its first answer", () => true);
    await next.close();
    await page.close();
  });
});
