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
  const server = await serve({ "/": "dist/practice" }, { "/grid": gridPage(gridRows) });
  const browser = await launch({ extension, headless: true, granted: ["http://127.0.0.1/*"] });
  try {
    const called = (form: string, worker: string) =>
      `${browser.name}: commit of a field → painted, ${form}, worker ${worker}`;
    const figures: Figure[] = [];
    const measure = async (form: string, page: DrivenPage, field: string): Promise<void> => {
      const warm: Timing[] = [];
      const cold: Timing[] = [];
      for (let run = 0; run < warmRuns; run += 1) warm.push(await timeEdit(page, field, run));
      for (let run = 0; run < coldRuns; run += 1) {
        await browser.stopWorker();
        await page.bringToFront();
        cold.push(await timeEdit(page, field, run));
      }
      figures.push(
        figure(called(form, "running"), warm, "p95 ≤ 34 ms"),
        figure(called(form, "stopped"), cold, "p95 ≤ 250 ms"),
      );
    };
    await measure("practice form", await openFilledForm(browser, server.port), "#line-4-units");
    await measure("grid of 150 lines", await openGrid(browser, server.port), 'input[name="units_0"]');
    return figures;
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
