import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChromiumBrowser, launchChromium } from "../../scripts/drive/chromium";
import type { DrivenPage } from "../../scripts/drive/driven-browser";
import { openPopup, panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { colourRules, wcagRules } from "../browser/axe-violations";
import { addedSite } from "./browsers";
import { serveTestPages, type TestPages } from "./server";

/* WCAG 2.2 AA by axe, in Chromium, light and dark. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: ChromiumBrowser;
let pages: TestPages;
beforeAll(async () => {
  pages = await serveTestPages();
  browser = await launchChromium({ extension: "dist/chrome", headless: true, granted: [addedSite] });
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

/** What axe finds wrong by these rules, one line an element. */
function problems(page: Page, rules: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (runOnly) => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      const results = await run.run(document, { runOnly, resultTypes: ["violations"] });
      return results.violations.flatMap((violation) =>
        violation.nodes.map(
          (node) => `${violation.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`,
        ),
      );
    },
    [...rules],
  );
}

/** Nothing but the colours differs in the dark. */
const rulesIn = { light: wcagRules, dark: colourRules } as const;

function playwrightPage(address: string): Page {
  const page = browser.context
    .pages()
    .reverse()
    .find((candidate) => candidate.url().startsWith(address));
  if (!page) throw new Error(`${address} is not open`);
  return page;
}

async function expectAccessible(page: DrivenPage, what: string): Promise<void> {
  const view = playwrightPage(page.url());
  await view.evaluate(axeSource);
  for (const colorScheme of ["light", "dark"] as const) {
    await view.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await problems(view, rulesIn[colorScheme]), `${what}, ${colorScheme}`).toEqual([]);
  }
  await view.emulateMedia({ colorScheme: "light" });
}

async function practiceWithFindings(): Promise<DrivenPage> {
  const page = await browser.openPage(pages.added("/"));
  await panelWhen(page, "its first answer", () => true);
  const visit = { date: "10/14/2026", place: "11", pointers: "A" };
  await typeLine(page, 4, { ...visit, code: "97552", units: "2", charge: "60.00" });
  await panelWhen(page, "the unit finding", ({ findings }) =>
    findings.some(({ rule }) => rule === "mue-absolute"),
  );
  return page;
}

test("the practice form with its panel", async () => {
  const page = await practiceWithFindings();
  await expectAccessible(page, "panel");
  await page.click("claimlight-panel .finding-row");
  await expectAccessible(page, "finding-open");
  await typeLine(page, 5, { date: "10/14/2026", place: "11", code: "99999", units: "1" });
  await panelWhen(page, "the line that no table knows", ({ text }) => text.includes("99999"));
  await expectAccessible(page, "not-checked");
  await page.close();
});

test("the code card", async () => {
  const page = await practiceWithFindings();
  await playwrightPage(page.url())
    .locator("claimlight-panel")
    .getByRole("button", { name: /97552/ })
    .last()
    .click();
  await playwrightPage(page.url())
    .locator("claimlight-panel")
    .getByText("Relative value units")
    .first()
    .waitFor();
  await expectAccessible(page, "code-card");
  await page.close();
});

test("a narrow window", async () => {
  const page = await practiceWithFindings();
  await page.resize(320, 640);
  await expectAccessible(page, "narrow");
  await page.close();
});

test("the popup", async () => {
  const page = await practiceWithFindings();
  const popup = await openPopup(browser, page);
  await popup.resize(420, 600);
  await expectAccessible(popup, "popup");
  await popup.close();
  await page.close();
});

test("the options page", async () => {
  const options = await browser.openExtensionPage("src/options/options.html");
  await expectAccessible(options, "options");
  await options.close();
});
