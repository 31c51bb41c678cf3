import { realpathSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "../../scripts/browsers";
import { argumentsFor } from "../../scripts/drive/chromium";
import { until } from "../../scripts/drive/driven-browser";
import {
  chromiumExtensionId,
  deleteProfile,
  makeProfile,
  seedChromiumProfile,
} from "../../scripts/drive/extension-profile";
import { closeFirstRunPage } from "../../scripts/drive/puppeteer-page";
import { addedSite } from "./browsers";
import { serveTestPages, type TestPages } from "./server";

/*
 * The toolbar's own popup, which only a press of the button gives `activeTab`. Puppeteer presses it by the DevTools protocol; Playwright
 * and Firefox's BiDi cannot.
 */

const extension = "dist/chrome";
const profile = makeProfile();
let browser: Browser;
let pages: TestPages;
beforeAll(async () => {
  pages = await serveTestPages();
  seedChromiumProfile(profile, chromiumExtensionId(realpathSync(extension)), {
    granted: [],
    grantable: [addedSite],
  });
  browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: findChromium() ?? "",
    headless: true,
    userDataDir: profile,
    pipe: true,
    enableExtensions: [realpathSync(extension)],
    args: argumentsFor({ extension, headless: true, granted: [] }),
  });
  await closeFirstRunPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await deleteProfile(profile);
});

test("“Add this site” grants it, brings the panel into the open tab at once, and shows what was read", async () => {
  const page = await browser.newPage();
  await page.goto(pages.added("/"));
  await page.bringToFront();
  expect(await page.$("claimlight-panel")).toBeNull();

  const opened = browser.waitForTarget((target) => target.url().includes("popup.html"));
  const [button] = [...(await browser.extensions()).values()];
  if (!button) throw new Error("The extension is not loaded");
  await page.triggerExtensionAction(button);
  const popup = await (await opened).asPage();
  await popup.waitForFunction(() => document.body.dataset.state === "done");
  expect(await popup.$eval("body", (body) => body.textContent)).toContain("This site is not added");
  expect(await popup.$("table[data-form]")).toBeNull();

  await popup.click("button.primary");
  await until("the panel stands in the open tab", () =>
    page.evaluate(() => {
      const root = document.querySelector("claimlight-panel")?.shadowRoot;
      return root?.querySelector<HTMLElement>("[data-state]")?.dataset.state === "checked";
    }),
  );
  await until("the popup shows the lines", () =>
    popup.evaluate(() => document.querySelectorAll("table[data-form] tr[data-line]").length === 3),
  );
});
