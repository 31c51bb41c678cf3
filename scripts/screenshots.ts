import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "playwright";
import { buildIfStale } from "./build-if-stale";
import { type ChromiumBrowser, launchChromium } from "./drive/chromium";
import type { DrivenFrame, DrivenPage } from "./drive/driven-browser";
import { openPopup, panelWhen } from "./drive/panel-reading";
import { typeLine } from "./drive/practice-form";
import { type Server, serve } from "./serve";

/*
 * npm run screenshots: what README, docs and the stores show, in docs/screenshots, from the built extension in Chromium. Nothing is asserted
 * here: look at every picture. The store's are 1280 × 800 and begin with "store-"; those in Spanish end with "-es".
 */

const folder = "docs/screenshots";
const desk = { width: 1280, height: 900 };
/** A window as billers have it. The stores' size has its shape. */
const storeWindow = { width: 1440, height: 900 };
const storeWidth = 1280;
const phone = { width: 320, height: 640 };

/** A small charge form for pages of other shapes. 97552 may stand for one unit a day. */
const form = `<style>body { font: 14px/1.5 sans-serif; margin: 24px } td, th { text-align: left; padding: 2px 8px 2px 0 } input { width: 90px; font: inherit }</style>
<h2>Charges</h2><table><tr><th>Date<th>CPT<th>Modifier<th>Units<th>POS<th>Dx
<tr><td><input name="dos_1" value="10/14/2026"><td><input name="code_1" value="97110"><td><input name="mod_1" value="GP"><td><input name="units_1" value="2"><td><input name="pos_1" value="11"><td><input name="dx_1" value="A">
<tr><td><input name="dos_2" value="10/14/2026"><td><input name="code_2" value="97552"><td><input name="mod_2" value="GP"><td><input name="units_2" value="2"><td><input name="pos_2" value="11"><td><input name="dx_2" value="A"></table>`;

const pages = {
  "/framing": {
    html: `<!doctype html><title>EHR</title><style>body { font: 14px/1.5 sans-serif; margin: 24px } iframe { width: 100%; height: 720px; border: 1px solid #999 }</style><h1>Encounter</h1><iframe src="/"></iframe>`,
  },
  "/modal": {
    html: `<!doctype html><title>EHR</title><h1>Encounter</h1><p>Notes of the visit stand behind the dialog.</p><dialog style="width: 780px; height: 420px">${form}</dialog><script>document.querySelector("dialog").showModal()</script>`,
  },
};

const visit = { date: "10/14/2026", place: "11", pointers: "A" };

interface Stage {
  readonly browser: ChromiumBrowser;
  /** An address of the practice site, which is added. */
  at(path: string): string;
  /** What ends the names of its pictures. */
  readonly ending: string;
}

function viewOf(browser: ChromiumBrowser, page: DrivenPage): Page {
  const view = browser.context
    .pages()
    .reverse()
    .find((each) => each.url() === page.url());
  if (!view) throw new Error(`${page.url()} is not open`);
  return view;
}

async function picture(view: Page, name: string, size: { width: number; height: number }, whole = false) {
  await view.setViewportSize(size);
  const path = `${folder}/${name}.png`;
  // A blinking caret would make every picture another.
  await view.screenshot({ path, fullPage: whole, caret: "hide", animations: "disabled" });
  console.log(path);
}

/** The window as it is, in the stores' size. */
async function storePicture({ browser, ending }: Stage, view: Page, name: string): Promise<void> {
  await view.setViewportSize(storeWindow);
  const session = await browser.context.newCDPSession(view);
  // The clip counts from the page's own corner, wherever it is scrolled to.
  const { cssVisualViewport } = await session.send("Page.getLayoutMetrics");
  const { pageX: x, pageY: y } = cssVisualViewport;
  const { data } = await session.send("Page.captureScreenshot", {
    clip: { x, y, ...storeWindow, scale: storeWidth / storeWindow.width },
  });
  await session.detach();
  const path = `${folder}/store-${name}${ending}.png`;
  writeFileSync(path, Buffer.from(data, "base64"));
  console.log(path);
}

async function lightAndDark(view: Page, name: string, size: { width: number; height: number }) {
  for (const colorScheme of ["light", "dark"] as const) {
    await view.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await picture(view, `${name}-${colorScheme}`, size);
  }
  await view.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

async function typeUnitsTooMany(form: DrivenFrame): Promise<void> {
  await panelWhen(form, "its first answer", () => true);
  await typeLine(form, 4, { ...visit, code: "97552", modifiers: ["GP"], units: "2", charge: "60.00" });
  await panelWhen(form, "the unit finding", ({ findings }) =>
    findings.some(({ rule }) => rule === "mue-absolute"),
  );
}

async function panelScenes(stage: Stage): Promise<void> {
  const { browser, at, ending } = stage;
  const page = await browser.openPage(at("/"));
  await typeUnitsTooMany(page);
  const view = viewOf(browser, page);
  const panel = view.locator("claimlight-panel");
  await lightAndDark(view, `panel${ending}`, desk);
  await storePicture(stage, view, "1-panel");

  const popup = await openPopup(browser, page);
  await lightAndDark(viewOf(browser, popup), `popup${ending}`, { width: 420, height: 600 });
  await popup.close();

  await view.setViewportSize(desk);
  await panel.locator("[data-rule=mue-absolute] .finding-row").click();
  await lightAndDark(view, `finding-open${ending}`, desk);
  await storePicture(stage, view, "2-finding");
  await lightAndDark(view, `narrow${ending}`, phone);

  await view.setViewportSize(desk);
  await typeLine(page, 5, { ...visit, code: "99999", units: "1" });
  await panelWhen(page, "the line that no table knows", ({ text }) => text.includes("99999"));
  await lightAndDark(view, `not-checked${ending}`, desk);
  await page.close();
}

async function cardScene(stage: Stage): Promise<void> {
  const { browser, at, ending } = stage;
  const page = await browser.openPage(at("/"));
  await typeUnitsTooMany(page);
  const view = viewOf(browser, page);
  const panel = view.locator("claimlight-panel");
  await panel.getByRole("button", { name: /97552/ }).last().click();
  await panel.locator("section.card").first().waitFor();
  await lightAndDark(view, `code-card${ending}`, desk);
  await storePicture(stage, view, "3-card");
  await page.close();
}

async function otherPlaces({ browser, at, ending }: Stage): Promise<void> {
  const framing = await browser.openPage(at("/framing"));
  await typeUnitsTooMany(await framing.frame(at("/")));
  await lightAndDark(viewOf(browser, framing), `frame${ending}`, desk);
  await framing.close();
  const modal = await browser.openPage(at("/modal"));
  await panelWhen(modal, "the unit finding", ({ findings }) => findings.length > 0);
  await lightAndDark(viewOf(browser, modal), `modal${ending}`, desk);
  await modal.close();
}

async function ownPages(stage: Stage): Promise<void> {
  const { browser, ending } = stage;
  const options = await browser.openExtensionPage("src/options/options.html");
  const view = viewOf(browser, options);
  await view.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await view.locator("#rules-heading").waitFor();
  await picture(view, `options-whole${ending}`, desk, true);
  for (const [section, place] of [
    ["rules", 4],
    ["import", 5],
    ["privacy", null],
  ] as const) {
    await view.evaluate((id) => document.getElementById(`${id}-heading`)?.scrollIntoView(), section);
    await lightAndDark(view, `options-${section}${ending}`, desk);
    if (place) await storePicture(stage, view, `${place}-${section}`);
  }
  await view.evaluate(() => scrollTo(0, 0));
  await picture(view, `options-narrow${ending}`, phone);
  await options.close();
  for (const [path, name] of [
    ["src/options/first-run.html", "first-run"],
    ["src/practice/practice.html#guided", "guided"],
  ] as const) {
    const page = await browser.openExtensionPage(path);
    if (name === "guided") await panelWhen(page, "four findings", ({ findings }) => findings.length >= 4);
    await lightAndDark(viewOf(browser, page), name + ending, desk);
    await page.close();
  }
}

/** Where Chromium itself has no Spanish, our texts stay English: then no picture may say that it is Spanish. */
async function speaks(browser: ChromiumBrowser, language: string): Promise<boolean> {
  const page = await browser.openExtensionPage("src/options/options.html");
  const spoken = await page.evaluate(
    () =>
      (
        globalThis as unknown as { chrome: { i18n: { getUILanguage(): string } } }
      ).chrome.i18n.getUILanguage(),
    null,
  );
  await page.close();
  return spoken.startsWith(language);
}

async function takeAll(server: Server, language: "en" | "es"): Promise<void> {
  // What Chromium on Linux takes its language from.
  process.env.LANGUAGE = language;
  const browser = await launchChromium({
    extension: "dist/chrome",
    headless: true,
    granted: ["http://127.0.0.1/*"],
  });
  try {
    if (!(await speaks(browser, language))) {
      console.log(
        `No pictures in "${language}": this Chromium has no such language (on Debian: chromium-l10n)`,
      );
      return;
    }
    const ending = language === "en" ? "" : `-${language}`;
    const stage = { browser, ending, at: (path: string) => `http://127.0.0.1:${server.port}${path}` };
    await panelScenes(stage);
    await cardScene(stage);
    await otherPlaces(stage);
    await ownPages(stage);
  } finally {
    await browser.close();
  }
}

buildIfStale();
mkdirSync(folder, { recursive: true });
const server = await serve({ "/": "dist/practice" }, pages);
try {
  for (const language of ["en", "es"] as const) await takeAll(server, language);
} finally {
  await server.close();
}
