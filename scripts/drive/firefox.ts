import { randomUUID } from "node:crypto";
import { realpathSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { findFirefox } from "../browsers";
import type { DrivenBrowser, LaunchOptions } from "./driven-browser";
import { deleteProfile } from "./extension-profile";
import { firefoxArguments, makeFirefoxProfile } from "./firefox-profile";
import { grantSites } from "./grant-sites";
import { closeFirstRunPage, drivenPage } from "./puppeteer-page";

/** As in the Firefox manifest (vite.config.ts): Firefox needs it to be told the address of the extension's pages beforehand. */
const addOnId = "claimlight@claimlight.invalid";

/**
 * A page of Firefox's own that may ask for everything. Firefox's tests stop an event page as `stopWorker` does; no page of the extension can,
 * and a shorter time of rest, by preference, loses events on a machine that stalls: that of the installation, too.
 */
const privilegedPage = "about:config";

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
      const page = await openPage(privilegedPage);
      await page.evaluate(stopEventPage, addOnId);
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

/** Runs in the privileged page: it can use nothing from this file. Returns once the event page is gone, at once where none runs. */
async function stopEventPage(addOn: string): Promise<void> {
  interface Privileged {
    readonly WebExtensionPolicy: {
      getByID(id: string): {
        readonly extension: {
          readonly backgroundState: string;
          terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
        };
      };
    };
  }
  const { extension } = (globalThis as unknown as Privileged).WebExtensionPolicy.getByID(addOn);
  if (extension.backgroundState !== "stopped")
    await extension.terminateBackground({ disableResetIdleForTest: true });
}
