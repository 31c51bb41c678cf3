import { launchChromium } from "../../../scripts/drive/chromium";
import type { DrivenPage } from "../../../scripts/drive/driven-browser";
import { panelWhen } from "../../../scripts/drive/panel-reading";
import { serve } from "../../../scripts/serve";
import { benchOptions } from "../bench-options";
import { figureOf, type Section } from "../figures";
import { heapOf, type MeasuredBrowser } from "../page-cost";
import { openFilledForm } from "../practice-answers";

/**
 * Whether memory grows: the page's heap after a collection while a field is edited again and again, and while the form is made anew again
 * and again. The first part of each warms up.
 */
const edits = benchOptions.full ? 2000 : 400;
const forms = benchOptions.full ? 200 : 60;
const warmUpShare = 0.25;

const section: Section = {
  async run() {
    const server = await serve({ "/": "dist/practice" });
    const browser = await launchChromium({
      extension: "dist/chrome",
      headless: true,
      granted: ["http://127.0.0.1/*"],
    });
    try {
      const page = await openFilledForm(browser, server.port);
      return [
        await growth(browser, page, `heap grown over ${edits} edits`, edits, (at) => edit(page, at)),
        await growth(browser, page, `heap grown over ${forms} forms made anew`, forms, (at) =>
          makeAnew(page, at),
        ),
      ];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
export default section;

async function growth(
  browser: MeasuredBrowser,
  page: DrivenPage,
  name: string,
  times: number,
  work: (at: number) => Promise<void>,
) {
  const warmUps = Math.ceil(times * warmUpShare);
  for (let at = 0; at < warmUps; at += 1) await work(at);
  const before = await heapOf(browser, page);
  for (let at = warmUps; at < times; at += 1) await work(at);
  const after = await heapOf(browser, page);
  return figureOf(name, "MB", [after - before], "no growth", {
    note: `${before.toFixed(2)} → ${after.toFixed(2)} MB after ${warmUps} to warm up`,
  });
}

/** The unit count of line 4 changes, and the answer to it is there. */
async function edit(page: DrivenPage, at: number): Promise<void> {
  const units = at % 2 === 0 ? "1" : "2";
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>("#line-4-units");
    if (!field) throw new Error("There is no line 4");
    field.value = value;
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  }, units);
  await answerTo(page, units);
}

/** Line 4 may stand for one unit a day, so that two have a finding. */
async function answerTo(page: DrivenPage, units: "1" | "2"): Promise<void> {
  await panelWhen(
    page,
    `the answer to ${units}`,
    ({ findings }) =>
      findings.some(({ rule, lines }) => rule.startsWith("mue-") && lines.includes("4")) === (units === "2"),
  );
}

/** The form is replaced by a copy of itself, as applications do, with the other unit count in line 4. */
async function makeAnew(page: DrivenPage, at: number): Promise<void> {
  const units = at % 2 === 0 ? "1" : "2";
  await page.evaluate((value) => {
    const old = document.querySelector("form") ?? document.querySelector("table");
    if (!old) throw new Error("There is no form");
    const copy = old.cloneNode(true) as Element;
    const fields = [...old.querySelectorAll("input")];
    for (const [at, field] of [...copy.querySelectorAll("input")].entries())
      field.value = fields[at]?.value ?? "";
    const field = copy.querySelector<HTMLInputElement>("#line-4-units");
    if (field) field.value = value;
    old.replaceWith(copy);
  }, units);
  await answerTo(page, units);
}
