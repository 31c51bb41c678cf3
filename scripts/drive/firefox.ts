import { randomUUID } from "node:crypto";
import { realpathSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { findFirefox } from "../browsers";
import { barePage, type DrivenBrowser, type LaunchOptions, until } from "./driven-browser";
import { deleteProfile } from "./extension-profile";
import { firefoxArguments, makeFirefoxProfile } from "./firefox-profile";
import { grantSites } from "./grant-sites";
import { closeFirstRunPage, drivenPage } from "./puppeteer-page";

/** As in the Firefox manifest (vite.config.ts): Firefox needs it to be told the address of the extension's pages beforehand. */
const addOnId = "claimlight@claimlight.invalid";

/**
 * How long the extension's event page lies idle before Firefox stops it, in milliseconds. Firefox's own figure is 30 s. Firefox puts the stop
 * off once for an event that was not yet answered: with less than a second, a machine that stalls loses events, the one of the installation too.
 */
const idleBeforeStop = 1000;

/** Firefox, driven by Puppeteer over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error("No Firefox found: set CLAIMLIGHT_FIREFOX");
  const uuid = randomUUID();
  const profile = makeFirefoxProfile();
  const firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: options.headless,
    userDataDir: profile,
    handleSIGINT: false,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: firefoxArguments,
    extraPrefsFirefox: {
      "extensions.webextOptionalPermissionPrompts": false,
      "extensions.webextensions.uuids": JSON.stringify({ [addOnId]: uuid }),
      ...(options.headless && options.keepsWorker !== true
        ? { "extensions.background.idle.timeout": idleBeforeStop }
        : {}),
      ...(options.language === undefined ? {} : { "intl.locale.requested": options.language }),
      ...(options.proxy
        ? {
            "network.proxy.type": 1,
            "network.proxy.http": options.proxy.host,
            "network.proxy.http_port": options.proxy.port,
            "network.proxy.ssl": options.proxy.host,
            "network.proxy.ssl_port": options.proxy.port,
            "network.proxy.no_proxies_on": "127.0.0.1, localhost",
          }
        : {}),
    },
  });
  const closed = new Promise<void>((resolve) => firefox.process()?.once("exit", () => resolve())).then(() =>
    deleteProfile(profile),
  );
  await firefox.installExtension(realpathSync(options.extension));
  await closeFirstRunPage(firefox);
  const openPage = async (url: string) => {
    const page = drivenPage(await firefox.newPage());
    await page.goto(url);
    return page;
  };
  const openExtensionPage = (path: string) => openPage(`moz-extension://${uuid}/${path}`);
  const browser: DrivenBrowser = {
    name: "firefox",
    version: (await firefox.version()).replace(/^firefox\//i, "Firefox "),
    openPage,
    openExtensionPage,
    async stopWorker() {
      const page = await openExtensionPage(barePage);
      await until("the event page is stopped", () =>
        page.evaluate(() => {
          const { browser: api } = globalThis as unknown as {
            browser: { extension: { getBackgroundPage(): unknown } };
          };
          return api.extension.getBackgroundPage() === null;
        }, null),
      );
      await page.close();
    },
    closed,
    async close() {
      await firefox.close();
      await closed;
    },
  };
  try {
    await grantSites(browser, options.granted);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}
