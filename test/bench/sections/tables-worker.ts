import { resolve } from "node:path";
import { findFirefox } from "../../../scripts/browsers";
import { type ChromiumBrowser, launchChromium } from "../../../scripts/drive/chromium";
import {
  type DrivenBrowser,
  type DrivenPage,
  type LaunchOptions,
  until,
} from "../../../scripts/drive/driven-browser";
import { launchFirefox } from "../../../scripts/drive/firefox";
import { serve } from "../../../scripts/serve";
import { benchOptions } from "../bench-options";
import { pack, packedFile, practitionerTables } from "../cms-files";
import { type Figure, figureOf, median, type Section } from "../figures";
import { openFilledForm, timeEdit } from "../practice-answers";

/**
 * What the full tables cost a worker that wakes: the time to its first answer with them and without, in two browsers of a kind that are
 * asked in turns, so that whatever else the machine does slows both. And the memory they take in the worker.
 */

const runs = benchOptions.full ? 21 : 11;
/** Of the practice form; two lines have findings by it. */
const unitsField = "#line-4-units";

const section: Section = {
  async run() {
    const cms = practitionerTables();
    if (!cms) return null;
    pack(cms.folder);
    const figures = await comparing(launchChromium, "dist/chrome", heapFigures);
    if (findFirefox()) figures.push(...(await comparing(launchFirefox, "dist/firefox", async () => [])));
    return figures;
  },
};

async function comparing<Browser extends DrivenBrowser>(
  launch: (options: LaunchOptions) => Promise<Browser>,
  extension: string,
  whileFull: (browser: Browser) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = await serve({ "/": "dist/practice" });
  const options = { extension, headless: true, granted: ["http://127.0.0.1/*"] };
  const empty = await launch(options);
  const full = await launch(options);
  try {
    await importPacked(full);
    const forms = [
      await openFilledForm(empty, server.port),
      await openFilledForm(full, server.port),
    ] as const;
    const [withoutTables, withTables]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      withoutTables.push(await firstAnswer(empty, forms[0], run));
      withTables.push(await firstAnswer(full, forms[1], run));
    }
    const extra = median(withTables) - median(withoutTables);
    const { name } = empty;
    return [
      figureOf(`${name}: stopped worker → first answer, embedded tables`, "ms", withoutTables, "–"),
      figureOf(`${name}: stopped worker → first answer, full tables`, "ms", withTables, "–"),
      figureOf(`${name}: difference of the medians`, "ms", [extra], "≤ 60 ms"),
      ...(await whileFull(full)),
    ];
  } finally {
    await empty.close();
    await full.close();
    await server.close();
  }
}

async function firstAnswer(browser: DrivenBrowser, form: DrivenPage, run: number): Promise<number> {
  await browser.stopWorker();
  await form.bringToFront();
  return (await timeEdit(form, unitsField, run)).took;
}

async function importPacked(browser: DrivenBrowser): Promise<void> {
  const page = await browser.openExtensionPage("src/options/options.html");
  await page.chooseFiles("#table-files", [resolve(packedFile)]);
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
    60,
  );
  await page.click('button[data-measured="use"]');
  await until(
    "the tables are in force",
    () => page.evaluate(() => document.querySelectorAll(".edition").length > 0, null),
    60,
  );
  await page.close();
}

/** The worker answered last with the full tables, so that they are open in it. */
async function heapFigures(browser: ChromiumBrowser): Promise<Figure[]> {
  const bytes = await workerHeap(browser);
  return [figureOf("chromium: the worker's heap with everything loaded", "MB", [bytes / 1e6], "≤ 25 MB")];
}

/** Objects and array buffers of the extension's worker after a collection. */
async function workerHeap(browser: ChromiumBrowser): Promise<number> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) return Number.NaN;
  const { targetInfos } = await session.send("Target.getTargets");
  const worker = targetInfos.find(({ type }) => type === "service_worker");
  if (!worker) return Number.NaN;
  // Playwright holds its own sessions to itself; messages to this one go through the browser's.
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: worker.targetId });
  const ask = (id: number, method: string) =>
    new Promise<Readonly<Record<string, number>>>((answered) => {
      session.on("Target.receivedMessageFromTarget", (received) => {
        const message = JSON.parse(received.message);
        if (received.sessionId === sessionId && message.id === id) answered(message.result ?? {});
      });
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, "HeapProfiler.collectGarbage");
  const { usedSize = Number.NaN, backingStorageSize = 0 } = await ask(2, "Runtime.getHeapUsage");
  await session.detach();
  return usedSize + backingStorageSize;
}

export default section;
