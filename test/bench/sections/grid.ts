import { type ChromiumBrowser, launchChromium } from "../../../scripts/drive/chromium";
import { type DrivenPage, until } from "../../../scripts/drive/driven-browser";
import { openPopup, readPopup } from "../../../scripts/drive/panel-reading";
import { type Server, serve } from "../../../scripts/serve";
import { articlePage, type Counted, gridPage, gridRows } from "../busy-pages";
import { type Figure, figureOf, median, type Section } from "../figures";
import { measureCost, traceTasks } from "../page-cost";

/**
 * What a page pays for the extension, in Chromium: each pair opens the same page on the added site and on one that was not added, in the
 * same browser, one after the other. `--full` takes five pairs of 20 s, and without it one pair.
 */
const full = process.argv.includes("--full");
const pairs = full ? 5 : 1;
const seconds = 20;
const keys = 60;

interface GridRun extends Counted {
  readonly script: number;
  readonly heap: number;
}

const section: Section = {
  async run() {
    const server = await serve({}, { "/grid": gridPage, "/article": articlePage });
    const browser = await launchChromium({
      extension: "dist/chrome",
      headless: true,
      granted: ["http://127.0.0.1/*"],
    });
    try {
      return [
        ...(await grid(browser, server, "neutral")),
        ...(await grid(browser, server, "code")),
        await article(browser, server),
      ];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
export default section;

const addedTo = (server: Server) => `http://127.0.0.1:${server.port}`;
const notAddedTo = (server: Server) => `http://localhost:${server.port}`;

async function grid(browser: ChromiumBrowser, server: Server, names: "neutral" | "code"): Promise<Figure[]> {
  const path = `/grid?names=${names}`;
  const runs: { ours: GridRun; alone: GridRun }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const alone = await gridRun(browser, notAddedTo(server) + path);
    runs.push({ alone, ours: await gridRun(browser, addedTo(server) + path) });
  }
  const tasks = await longestTask(browser, addedTo(server) + path);
  const rightLines = names === "code" ? await linesReadRight(browser, addedTo(server) + path) : null;
  const added = (of: (run: GridRun) => number) => runs.map(({ ours, alone }) => of(ours) - of(alone));
  const called = (name: string) =>
    `grid, ${names === "code" ? "names like code_12" : "neutral names"}: ${name}`;
  const expected = seconds * 5;
  const figures = [
    figureOf(
      called(`script added in ${seconds} s`),
      "ms",
      added(({ script }) => script),
      "≤ 200 ms",
    ),
    figureOf(called("longest task of ours"), "ms", [Math.max(0, ...tasks)], "≤ 50 ms", {
      note: `${tasks.length} tasks, ${tasks.reduce((sum, each) => sum + each, 0).toFixed(0)} ms in all, processor time while traced`,
    }),
    figureOf(
      called("heap added"),
      "MB",
      added(({ heap }) => heap),
      "≤ 1.0 MB",
    ),
    figureOf(
      called("foreign DOM changes"),
      "count",
      runs.map(({ ours }) => ours.foreignChanges.length),
      "0",
    ),
    figureOf(
      called("re-renders done of 100"),
      "count",
      runs.map(({ ours }) => (ours.renders * 100) / expected),
      "≥ 97",
      { note: `${runs.map(({ alone }) => (alone.renders * 100) / expected).join(", ")} alone` },
    ),
    figureOf(
      called("median key → frame, added"),
      "ms",
      added(({ keyToFrame }) => median(keyToFrame)),
      "≤ 2 ms",
      { note: `${runs.map(({ alone }) => median(alone.keyToFrame).toFixed(1)).join(", ")} ms alone` },
    ),
  ];
  if (rightLines !== null)
    figures.push(figureOf(called("lines read right at the end"), "count", [rightLines], String(gridRows)));
  return figures;
}

async function gridRun(browser: ChromiumBrowser, address: string): Promise<GridRun> {
  const page = await openBusy(browser, address);
  const cost = await measureCost(browser, page);
  await beBusy(page);
  const counted = await countedOn(page);
  const { script, heap } = await cost();
  await page.close();
  return { ...counted, script, heap };
}

async function longestTask(browser: ChromiumBrowser, address: string): Promise<number[]> {
  const page = await openBusy(browser, address);
  const trace = await traceTasks(browser, page);
  await beBusy(page);
  const tasks = await trace();
  await page.close();
  return tasks;
}

async function linesReadRight(browser: ChromiumBrowser, address: string): Promise<number> {
  const page = await openBusy(browser, address);
  await beBusy(page);
  const popup = await openPopup(browser, page);
  const [form] = await readPopup(popup);
  await popup.close();
  await page.close();
  return (form?.lines ?? []).filter(
    ({ fields }) =>
      fields.code?.text === "97110" && fields.modifiers?.text === "GP" && fields.units?.text === "1",
  ).length;
}

/** Opens a page and lets the script of a site that was added settle first. */
async function openBusy(browser: ChromiumBrowser, address: string): Promise<DrivenPage> {
  const page = await browser.openPage(address);
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return page;
}

/** Twenty seconds of the grid, with sixty keys typed one every 30 ms in its first row. */
async function beBusy(page: DrivenPage): Promise<void> {
  const end = performance.now() + seconds * 1000;
  await page.evaluate(() => (globalThis as unknown as { counted: { start(): void } }).counted.start(), null);
  await page.click("tr:first-child td:last-child input");
  for (let key = 0; key < keys; key += 1) {
    const next = performance.now() + 30;
    await page.type(String(key % 10));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  await until("the time is over", () => performance.now() >= end, seconds + 60);
}

function countedOn(page: DrivenPage): Promise<Counted> {
  return page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted, null);
}

async function article(browser: ChromiumBrowser, server: Server): Promise<Figure> {
  const script = async (address: string): Promise<number> => {
    const page = await browser.openPage("about:blank");
    const cost = await measureCost(browser, page);
    await page.goto(address);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const { script } = await cost();
    await page.close();
    return script;
  };
  const added: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const alone = await script(`${notAddedTo(server)}/article`);
    added.push((await script(`${addedTo(server)}/article`)) - alone);
  }
  return figureOf(`5,000-node article: script added in ${seconds} s`, "ms", added, "≤ 10 ms");
}
