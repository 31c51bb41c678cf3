import { realpathSync } from "node:fs";
import { type BrowserContext, chromium, type Frame, type Page } from "playwright";
import { chromiumArguments, findChromium } from "../browsers";
import {
  type DrivenBrowser,
  type DrivenFrame,
  type DrivenPage,
  filling,
  firstRunPage,
  type LaunchOptions,
  until,
} from "./driven-browser";
import { chromiumExtensionId, deleteProfile, makeProfile, seedChromiumProfile } from "./extension-profile";

/** Chromium or Chrome for Testing, driven by Playwright. */
export interface ChromiumBrowser extends DrivenBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
}

export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium or Chrome for Testing found: set CLAIMLIGHT_CHROMIUM");
  const extension = realpathSync(options.extension);
  const extensionId = chromiumExtensionId(extension);
  const profile = options.profile ?? makeProfile();
  const isFirstStart = options.firstStart ?? true;
  if (isFirstStart) seedChromiumProfile(profile, extensionId, options);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode knows no extensions.
    headless: false,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: options.headless ? [] : ["--enable-automation"],
    handleSIGINT: false,
    chromiumSandbox: hasSandbox(options),
    ...(options.language === undefined ? {} : { env: { ...process.env, LANGUAGE: options.language } }),
    args: [
      ...argumentsFor(options),
      ...(options.headless ? ["--headless=new"] : []),
      ...(options.proxy ? [`--proxy-server=http://${options.proxy.host}:${options.proxy.port}`] : []),
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
    ],
  });
  const closed = new Promise<void>((resolve) => context.once("close", () => resolve())).then(() =>
    options.profile ? undefined : deleteProfile(profile),
  );
  try {
    await until("the extension's worker starts", () => context.serviceWorkers()[0]);
    if (isFirstStart) {
      // It comes up in every fresh profile, in front of whatever is to be driven.
      const firstRun = await until("the first steps open", () =>
        context.pages().find((page) => page.url().endsWith(firstRunPage)),
      );
      await firstRun.close();
    }
  } catch (error) {
    await context.close();
    throw error;
  }
  let isFirst = true;
  const openPage = async (url: string): Promise<DrivenPage> => {
    // The browser starts with an empty tab, which is for one: several may be opened at once.
    const empty = isFirst && context.pages().find((page) => page.url() === "about:blank");
    isFirst = false;
    const page = drivenPage(empty || (await context.newPage()));
    await page.goto(url);
    return page;
  };
  return {
    name: "chromium",
    version: `Chromium ${context.browser()?.version() ?? ""}`,
    context,
    extensionId,
    openPage,
    openExtensionPage: (path) => openPage(`chrome-extension://${extensionId}/${path}`),
    stopWorker: () => stopWorkers(context),
    closed,
    async close() {
      await context.close();
      await closed;
    },
  };
}

/** A person's browser keeps its sandbox, except where it runs as root, which Chromium refuses. */
function hasSandbox(options: LaunchOptions): boolean {
  return !options.headless && process.getuid?.() !== 0;
}

/** What every Chromium, Chrome or Edge is started with here. On Linux they take their language from LANGUAGE and pass over `--lang`. */
export function argumentsFor(options: LaunchOptions): string[] {
  const always = chromiumArguments.filter((argument) => argument !== "--no-sandbox" || !hasSandbox(options));
  const language = options.language === undefined ? [] : [`--lang=${options.language}`];
  return [...always, ...language, ...(options.headless ? [] : ["--window-size=1400,1000"])];
}

function drivenFrame(page: Page, frame: Frame): DrivenFrame {
  return {
    url: () => frame.url(),
    evaluate: async <Argument, Result>(
      work: (argument: Argument) => Result | Promise<Result>,
      argument: Argument,
    ) => (await frame.evaluate(work as (argument: unknown) => unknown, argument)) as Result,
    click: (selector) => frame.click(selector),
    ...filling((selector) => frame.click(selector, { clickCount: 3 }), page.keyboard),
  };
}

/** A page of any Chromium that Playwright drives. */
export function drivenPage(page: Page): DrivenPage {
  return {
    ...drivenFrame(page, page.mainFrame()),
    async goto(url) {
      await page.goto(url);
    },
    frame: (urlStart) =>
      until(`a frame of ${urlStart}`, () => {
        const frame = page
          .frames()
          .find((candidate) => candidate !== page.mainFrame() && candidate.url().startsWith(urlStart));
        return frame && drivenFrame(page, frame);
      }),
    async drag({ x, y }, across, down, end = "drop") {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + across, y + down, { steps: 4 });
      if (end === "Escape") await page.keyboard.press("Escape");
      await page.mouse.up();
    },
    pointAt: ({ x, y }) => page.mouse.move(x, y),
    wheel: (down) => page.mouse.wheel(0, down),
    type: (text) => page.keyboard.type(text),
    chooseFiles: (selector, paths) => page.setInputFiles(selector, [...paths]),
    press: (key) => page.keyboard.press(key),
    paste: () => page.keyboard.press("Control+V"),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async screenshot(file) {
      await page.screenshot({ path: file, fullPage: true });
    },
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const statuses = new Map<string, string>();
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const version of versions) statuses.set(version.versionId, version.runningStatus);
  });
  await session.send("ServiceWorker.enable");
  await until("the worker is stopped", async () => {
    const known = [...statuses.values()];
    // A question that was on its way starts the worker again. It is let finish that before it is stopped again.
    if (known.includes("running")) await session.send("ServiceWorker.stopAllWorkers");
    return known.length > 0 && known.every((status) => status === "stopped");
  });
  await session.detach();
}
