import { realpathSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { argumentsFor } from "./chromium";
import type { DrivenBrowser, DrivenPage, LaunchOptions } from "./driven-browser";
import { chromiumExtensionId, deleteProfile, makeProfile, seedChromiumProfile } from "./extension-profile";
import { grantSites } from "./grant-sites";
import { closeFirstRunPage, drivenPage } from "./puppeteer-page";

/**
 * Branded Chrome and Edge, which ignore `--load-extension`: the DevTools protocol's Extensions.loadUnpacked, over a pipe, loads the
 * extension. Puppeteer calls it for every folder in `enableExtensions`.
 */
export async function launchLoadingUnpacked(
  name: "chrome" | "edge" | "chromium",
  executablePath: string,
  options: LaunchOptions,
): Promise<DrivenBrowser> {
  const extension = realpathSync(options.extension);
  const extensionId = chromiumExtensionId(extension);
  const profile = makeProfile();
  seedChromiumProfile(profile, extensionId, {
    ...options,
    granted: [],
    grantable: [...options.granted, ...(options.grantable ?? [])],
  });
  const chrome = await puppeteer.launch({
    browser: "chrome",
    executablePath,
    headless: options.headless,
    userDataDir: profile,
    pipe: true,
    enableExtensions: [extension],
    handleSIGINT: false,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: argumentsFor(options),
  });
  const closed = new Promise<void>((resolve) => chrome.process()?.once("exit", () => resolve())).then(() =>
    deleteProfile(profile),
  );
  await closeFirstRunPage(chrome);
  const openPage = async (url: string): Promise<DrivenPage> => {
    const empty = (await chrome.pages()).find((page) => page.url() === "about:blank");
    const page = drivenPage(empty ?? (await chrome.newPage()));
    await page.goto(url);
    return page;
  };
  const browser: DrivenBrowser = {
    name,
    version: (await chrome.version()).replace("/", " "),
    openPage,
    openExtensionPage: (path) => openPage(`chrome-extension://${extensionId}/${path}`),
    async stopWorker() {
      const target = await chrome.waitForTarget((candidate) => candidate.type() === "service_worker");
      await (await target.worker())?.close();
    },
    closed,
    async close() {
      await chrome.close();
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
