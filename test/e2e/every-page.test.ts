import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { openPopup, type ReadForm, readPopup } from "../../scripts/drive/panel-reading";
import { inEachBrowser } from "./browsers";

/*
 * What the built extension reads of every page of test/pages, after load and after each step, as its popup shows it. The browser tests of
 * the readers ask the same of the readers alone, in Chromium. Takes minutes: only with `npm run test:thorough`.
 */

/** A line of `test/pages/*.expected.json`; null is anything but a value. */
interface ExpectedLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number | null;
  readonly pos: string | null;
  readonly dateOfService: string | null;
  readonly diagnosisPointers: readonly string[] | null;
}

interface ExpectedStep {
  readonly step: string;
  readonly lines: readonly ExpectedLine[];
  readonly moreForms?: readonly (readonly ExpectedLine[])[];
  readonly ambiguous?: boolean;
}

const folder = "test/pages";
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith(".html") ? file.slice(0, -".html".length) : [],
);

const expectedSteps = (name: string): ExpectedStep[] =>
  JSON.parse(readFileSync(`${folder}/${name}.expected.json`, "utf8"));

const rightForms = ({ lines, moreForms = [] }: ExpectedStep) =>
  [lines, ...moreForms]
    .filter((form) => form.length > 0)
    .map((form) =>
      form.map((line) => [
        line.code,
        line.modifiers.join(" "),
        String(line.units ?? ""),
        line.pos ?? "",
        line.dateOfService ?? "",
        (line.diagnosisPointers ?? []).join(" "),
      ]),
    );

const fields = ["code", "modifiers", "units", "placeOfService", "dateOfService", "diagnosisPointers"];

const shownForms = (forms: readonly ReadForm[]) =>
  forms.map((form) => form.lines.map((line) => fields.map((field) => line.fields[field]?.text ?? "")));

interface Scenario {
  readonly scenario: { ready?(): Promise<void>; readonly steps: readonly (() => unknown)[] };
}

function ready(page: DrivenPage): Promise<void> {
  return page.evaluate(async () => {
    await (globalThis as unknown as Scenario).scenario.ready?.();
  }, null);
}

function take(page: DrivenPage, step: number): Promise<void> {
  return page.evaluate(async (at) => {
    await (globalThis as unknown as Scenario).scenario.steps[at]?.();
  }, step);
}

/** What the open popup shows after its "Read again". */
async function readAgain(popup: DrivenPage): Promise<string[][][]> {
  await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === "Read again")?.click();
  }, null);
  await until("the popup is done", () => popup.evaluate(() => document.body.dataset.state === "done", null));
  return shownForms(await readPopup(popup));
}

inEachBrowser({}, (opened) => {
  test.each(names)("%s is read right after load and after each step", async (name) => {
    const page = await opened.browser.openPage(opened.pages.added(`/pages/${name}.html`));
    await ready(page);
    const popup = await openPopup(opened.browser, page);
    for (const [at, step] of expectedSteps(name).entries()) {
      // A page in the background has no frames, which some of them wait for.
      await page.bringToFront();
      if (at > 0) await take(page, at - 1);
      if (step.ambiguous) continue;
      const right = rightForms(step);
      let shown: string[][][] = [];
      const isRight = async () => {
        shown = await readAgain(popup);
        return JSON.stringify(shown) === JSON.stringify(right);
      };
      // The page may still be at work, and its frames may be slow to answer.
      await until(`${step.step} is read`, isRight, 10).catch(() => {});
      expect({ step: step.step, shown }).toEqual({ step: step.step, shown: right });
    }
    await popup.close();
    await page.close();
  });
});
