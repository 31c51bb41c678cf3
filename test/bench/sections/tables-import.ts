import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type ChromiumBrowser, launchChromium } from "../../../scripts/drive/chromium";
import { type DrivenPage, until } from "../../../scripts/drive/driven-browser";
import { type CmsFolder, nextQuarter, pack, packedFile, practitionerTables } from "../cms-files";
import { type Figure, figureOf, type Section } from "../figures";

/** The practitioner tables imported: by the command line, and in Chromium through the options page as a biller does it. */

const cliRuns = 3;

const section: Section = {
  async run() {
    const cms = practitionerTables();
    if (!cms) return null;
    const packs = Array.from({ length: cliRuns }, () => pack(cms.folder));
    const gzipped = gzipSync(readFileSync(packedFile), { level: 9 }).length;
    return [
      figureOf(
        "import by `claimlight pack`",
        "ms",
        packs.map(({ milliseconds }) => milliseconds),
        "≤ 6,000 ms",
      ),
      figureOf(
        "time of a processor that it took",
        "ms",
        packs.map(({ processorTime }) => processorTime),
        "–",
      ),
      figureOf(
        "its memory at the peak",
        "MB",
        packs.map(({ peak }) => peak),
        "≤ 250 MB",
      ),
      figureOf("packed file", "MB", [statSync(packedFile).size / 1e6], "≤ 11 MB"),
      figureOf("packed file, gzipped", "MB", [gzipped / 1e6], "≤ 2.3 MB"),
      ...(await inChromium(cms)),
    ];
  },
};

async function inChromium(cms: CmsFolder): Promise<Figure[]> {
  const browser = await launchChromium({ extension: "dist/chrome", headless: true, granted: [] });
  try {
    const page = await browser.openExtensionPage("src/options/options.html");
    await watchLongTasks(page);
    const first = await importFiles(browser, page, cms.files, 2);
    const second = await importFiles(browser, page, nextQuarter(cms).files, 3);
    const figures = (what: string, { reading, storing, longestTask, memory }: Imported, asked: boolean) => [
      figureOf(`${what}: files chosen → summary`, "ms", [reading], asked ? "≤ 10,000 ms" : "–"),
      figureOf(`${what}: "Use these tables" → in force`, "ms", [storing], "–"),
      figureOf(`${what}: longest task on the page`, "ms", [longestTask], asked ? "≤ 100 ms" : "–", {
        note: "0: none over 50",
      }),
      figureOf(`${what}: renderer with its worker, at the peak`, "MB", [memory], asked ? "≤ 400 MB" : "–"),
    ];
    return [
      ...figures("import in Chromium", first, true),
      ...figures("import of a second quarter in Chromium", second, false),
    ];
  } finally {
    await browser.close();
  }
}

interface Imported {
  /** Milliseconds. */
  readonly reading: number;
  readonly storing: number;
  readonly longestTask: number;
  /** Megabytes (10^6 bytes). */
  readonly memory: number;
}

interface Watching {
  longTasks: number[];
  /** Of the page's clock: tasks that began before belong to the page's own start, and may be told late. */
  since: number;
}

function watchLongTasks(page: DrivenPage): Promise<void> {
  return page.evaluate(() => {
    const world = globalThis as unknown as Watching;
    world.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime >= world.since) world.longTasks.push(duration);
    }).observe({ type: "longtask" });
  }, null);
}

/** `editions`: how many the options page lists in the end. */
async function importFiles(
  browser: ChromiumBrowser,
  page: DrivenPage,
  paths: readonly string[],
  editions: number,
): Promise<Imported> {
  await page.evaluate(() => {
    const world = globalThis as unknown as Watching;
    world.longTasks = [];
    world.since = performance.now();
  }, null);
  const renderers = await rendererProcesses(browser);
  const start = performance.now();
  await page.chooseFiles("#table-files", paths);
  const use = 'button[data-measured="use"]';
  await until(
    "the summary",
    () =>
      page.evaluate(() => {
        const button = [...document.querySelectorAll("button")].find(
          ({ textContent, disabled }) => textContent === "Use these tables" && !disabled,
        );
        button?.setAttribute("data-measured", "use");
        return button !== undefined;
      }, null),
    240,
  );
  const summaryAt = performance.now();
  await page.click(use);
  await until(
    "the tables are in force",
    () => page.evaluate((wanted) => document.querySelectorAll(".edition").length === wanted, editions),
    60,
  );
  const storing = performance.now() - summaryAt;
  const longTasks = await page.evaluate(() => (globalThis as unknown as Watching).longTasks, null);
  return {
    reading: summaryAt - start,
    storing,
    longestTask: Math.max(0, ...longTasks),
    memory: Math.max(...renderers.map(peakMemory)),
  };
}

/** The extension's pages, their dedicated workers and its service worker share one of these. */
async function rendererProcesses(browser: ChromiumBrowser): Promise<number[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) return [];
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/** The most that was ever resident, with the program's own pages; NaN where the system does not tell (it is Linux that does). */
function peakMemory(process: number): number {
  if (!readdirSync("/").includes("proc")) return Number.NaN;
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, "utf8")) ?? [];
  return (Number(kibibytes) * 1024) / 1e6;
}

export default section;
