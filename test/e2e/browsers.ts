import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe } from "vitest";
import { launchChromium } from "../../scripts/drive/chromium";
import type { DrivenBrowser, LaunchOptions } from "../../scripts/drive/driven-browser";
import { launchFirefox } from "../../scripts/drive/firefox";
import { serveTestPages, type TestPages } from "./server";

/** The test pages are reached under two names: as 127.0.0.1, which is added, and as localhost, which is not. */
export const addedSite = "http://127.0.0.1/*";
export const otherSite = "http://localhost/*";

/** What a test works with; `browser` and `pages` exist once the tests run. */
export interface Opened {
  readonly name: "chromium" | "firefox";
  readonly browser: DrivenBrowser;
  readonly pages: TestPages;
}

/** Runs the same tests in Chromium and in Firefox, each with the built extension in a fresh profile and its own server. */
export function inEachBrowser(options: Partial<LaunchOptions>, tests: (opened: Opened) => void): void {
  inBrowser("chromium", options, tests);
  inBrowser("firefox", options, tests);
}

/**
 * For faults and hostile pages, of which there are many: in Chromium, and with `npm run test:thorough` in Firefox as well, which takes some
 * minutes more.
 */
export function inChromiumFirst(options: Partial<LaunchOptions>, tests: (opened: Opened) => void): void {
  inBrowser("chromium", options, tests);
  if (process.env.CLAIMLIGHT_THOROUGH) inBrowser("firefox", options, tests);
}

export function inBrowser(
  name: "chromium" | "firefox",
  options: Partial<LaunchOptions>,
  tests: (opened: Opened) => void,
): void {
  describe(name, () => {
    let browser: DrivenBrowser | undefined;
    let pages: TestPages | undefined;
    beforeAll(async () => {
      pages = await serveTestPages();
      browser = await launch(name, options);
    });
    afterAll(async () => {
      await browser?.close();
      await pages?.close();
    });
    tests({
      name,
      get browser() {
        if (!browser) throw new Error("The browser runs only inside a test");
        return browser;
      },
      get pages() {
        if (!pages) throw new Error("The pages are served only inside a test");
        return pages;
      },
    });
  });
}

function launch(name: "chromium" | "firefox", options: Partial<LaunchOptions>): Promise<DrivenBrowser> {
  const extension = name === "chromium" ? "dist/chrome" : "dist/firefox";
  if (!existsSync(`${extension}/manifest.json`))
    throw new Error(`${extension} is missing: run npm run build`);
  const all = { extension, headless: true, granted: [addedSite], ...options };
  return name === "chromium" ? launchChromium(all) : launchFirefox(all);
}
