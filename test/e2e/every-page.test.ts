import { readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { openPopup, type ReadForm, readPopup } from "../../scripts/drive/panel-reading";
import { lineInPopup, rightForms } from "../expected-lines";
import { inEachBrowser } from "./browsers";
import { expectedSteps, scenarioReady, takeStep } from "./scenario";

/*
 * What the built extension reads of every page of test/pages, after load and after each step, as its popup shows it. The browser tests of
 * the readers ask the same of the readers alone, in Chromium. Takes minutes: only with `npm run test:thorough`.
 */

const names = readdirSync("test/pages").flatMap((file) =>
  file.endsWith(".html") ? file.slice(0, -".html".length) : [],
);

const shownForms = (forms: readonly ReadForm[]) =>
  forms.map((form) =>
    form.lines.map(({ fields }) =>
      Object.fromEntries(Object.entries(fields).map(([field, { text }]) => [field, text])),
    ),
  );

/** What the open popup shows after its "Read again". */
async function readAgain(popup: DrivenPage): Promise<ReturnType<typeof shownForms>> {
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
    await scenarioReady(page);
    const popup = await openPopup(opened.browser, page);
    for (const [at, step] of expectedSteps(name).entries()) {
      // A page in the background has no frames, which some of them wait for.
      await page.bringToFront();
      if (at > 0) await takeStep(page, at - 1);
      if (step.ambiguous) continue;
      const right = rightForms(step).map((form) => form.map(lineInPopup));
      let shown: ReturnType<typeof shownForms> = [];
      const isRight = async () => {
        shown = await readAgain(popup);
        return isDeepStrictEqual(shown, right);
      };
      // The page may still be at work, and its frames may be slow to answer.
      await until(`${step.step} is read`, isRight, 10).catch(() => {});
      expect({ step: step.step, shown }).toEqual({ step: step.step, shown: right });
    }
    await popup.close();
    await page.close();
  });
});
