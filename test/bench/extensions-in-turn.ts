import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium } from "playwright";
import { findChromium } from "../../scripts/browsers";
import { argumentsFor, type ChromiumBrowser, drivenPage, launchChromium } from "../../scripts/drive/chromium";
import type { DrivenPage } from "../../scripts/drive/driven-browser";
import { deleteProfile, makeProfile } from "../../scripts/drive/extension-profile";
import { benchOptions } from "./bench-options";
import type { MeasuredBrowser } from "./page-cost";

/** A Chromium of its own, with one extension or none, in which the same page is measured in turn with the others. */
export interface Contender extends MeasuredBrowser {
  openPage(address: string): Promise<DrivenPage>;
  close(): Promise<void>;
}

export interface Contenders {
  readonly alone: Contender;
  /** Ours, on the site of `http://127.0.0.1`. */
  readonly ours: ChromiumBrowser;
  /** What `--versus` names; null where it names none. */
  readonly other: { readonly name: string; readonly contender: Contender } | null;
}

export async function launchContenders(): Promise<Contenders> {
  const { versus } = benchOptions;
  return {
    alone: await launchWith(null),
    ours: await launchChromium({ extension: "dist/chrome", headless: true, granted: ["http://127.0.0.1/*"] }),
    other: versus === null ? null : { name: nameOf(versus), contender: await launchWith(resolve(versus)) },
  };
}

export async function closeAll({ alone, ours, other }: Contenders): Promise<void> {
  for (const contender of [alone, ours, other?.contender]) await contender?.close();
}

function nameOf(extension: string): string {
  const { name, version } = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));
  return `${name} ${version}`;
}

async function launchWith(extension: string | null): Promise<Contender> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: set CLAIMLIGHT_CHROMIUM");
  const profile = makeProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: { width: 1280, height: 900 },
    chromiumSandbox: false,
    args: [
      ...argumentsFor({ extension: extension ?? "", headless: true, granted: [] }),
      "--headless=new",
      ...(extension === null
        ? []
        : [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]),
    ],
  });
  if (extension !== null) await settled(context);
  return {
    context,
    async openPage(address) {
      const page = drivenPage(await context.newPage());
      await page.goto(address);
      return page;
    },
    async close() {
      await context.close();
      await deleteProfile(profile);
    },
  };
}

/** Another extension says in no common way that it is ready. */
async function settled(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.waitForTimeout(3000);
  await page.close();
}
