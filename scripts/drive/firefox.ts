import { randomUUID } from "node:crypto";
import { realpathSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { findFirefox } from "../browsers";
import { type DrivenBrowser, firstRunPage, type LaunchOptions, until } from "./driven-browser";
import { deleteProfile } from "./extension-profile";
import { firefoxArguments, makeFirefoxProfile } from "./firefox-profile";
import { grantSites } from "./grant-sites";
import { drivenPage } from "./puppeteer-page";

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
    await firefox.installExtension(realpathSync(options.extension));
    await closeFirstRunPage(browser);
    await grantSites(browser, options.granted);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

/**
 * The page comes up in every fresh profile, in front of whatever is to be driven. Firefox itself is asked for it: its protocol does not
 * announce a tab that is already in the extensions' process, so that the driver may never hear of this one.
 */
async function closeFirstRunPage(browser: DrivenBrowser): Promise<void> {
  const page = await browser.openPage(privilegedPage);
  await until("the first steps open", () => page.evaluate(closeTab, firstRunPage));
  await page.close();
}

/** Runs in the privileged page, as the next one: neither can use anything from this file. */
function closeTab(addressEnd: string): true {
  interface Tab {
    readonly linkedBrowser: { readonly currentURI: { readonly spec: string } };
  }
  interface Privileged {
    readonly Services: {
      readonly wm: {
        getMostRecentWindow(kind: string): {
          readonly gBrowser: { readonly tabs: readonly Tab[]; removeTab(tab: Tab): void };
        };
      };
    };
  }
  const { gBrowser } = (globalThis as unknown as Privileged).Services.wm.getMostRecentWindow(
    "navigator:browser",
  );
  const addresses = gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);
  const found = gBrowser.tabs[addresses.findIndex((address) => address.endsWith(addressEnd))];
  if (!found) throw new Error(`only ${addresses.join(", ")}`);
  gBrowser.removeTab(found);
  return true;
}

/** Returns once the event page is gone, at once where none runs. */
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
