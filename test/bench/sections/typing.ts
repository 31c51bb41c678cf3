import { findFirefox } from "../../../scripts/browsers";
import { launchChromium } from "../../../scripts/drive/chromium";
import type { DrivenBrowser, DrivenPage, LaunchOptions } from "../../../scripts/drive/driven-browser";
import { launchFirefox } from "../../../scripts/drive/firefox";
import { serve } from "../../../scripts/serve";
import { benchOptions } from "../bench-options";
import { gridPage, gridRows } from "../busy-pages";
import { type Figure, figureOf, type Section } from "../figures";
import { openFilledForm, openGrid, type Timing, timeEdit } from "../practice-answers";

/**
 * How long a biller waits, with the embedded tables alone: on the practice form with all six lines filled, and in the first line of a
 * grid of 150 charge lines that is at rest.
 */
const warmRuns = benchOptions.full ? 100 : 40;
const coldRuns = benchOptions.full ? 30 : 10;

const section: Section = {
  async run() {
    return [
      ...(await waits(launchChromium, "dist/chrome")),
      ...(findFirefox() ? await waits(launchFirefox, "dist/firefox") : []),
    ];
  },
};
export default section;

async function waits(
  launch: (options: LaunchOptions) => Promise<DrivenBrowser>,
  extension: string,
): Promise<Figure[]> {
  return [
    ...(await waitsFor("running", warmRuns, "p95 ≤ 34 ms", launch, extension)),
    ...(await waitsFor("stopped", coldRuns, "p95 ≤ 250 ms", launch, extension)),
  ];
}

/** A browser for each: neither has the other's edits behind it. */
async function waitsFor(
  worker: "running" | "stopped",
  runs: number,
  target: string,
  launch: (options: LaunchOptions) => Promise<DrivenBrowser>,
  extension: string,
): Promise<Figure[]> {
  const server = await serve({ "/": "dist/practice" }, { "/grid": gridPage(gridRows) });
  const granted = ["http://127.0.0.1/*"];
  const browser = await launch({ extension, headless: true, granted });
  try {
    const measured = async (form: string, page: DrivenPage, field: string): Promise<Figure> => {
      const timings: Timing[] = [];
      for (let run = 0; run < runs; run += 1) {
        if (worker === "stopped") {
          await browser.stopWorker();
          await page.bringToFront();
        }
        timings.push(await timeEdit(page, field, run));
      }
      return figure(
        `${browser.name}: commit of a field → painted, ${form}, worker ${worker}`,
        timings,
        target,
      );
    };
    return [
      await measured("practice form", await openFilledForm(browser, server.port), "#line-4-units"),
      await measured("grid of 150 lines", await openGrid(browser, server.port), 'input[name="units_0"]'),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function figure(name: string, timings: readonly Timing[], target: string): Figure {
  const said = timings.filter(({ saidChecking }) => saidChecking).length;
  const note = `said "checking" in ${said}`;
  return figureOf(
    name,
    "ms",
    timings.map(({ took }) => took),
    target,
    { note },
  );
}
