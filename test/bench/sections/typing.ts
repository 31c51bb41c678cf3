import { launchChromium } from "../../../scripts/drive/chromium";
import { serve } from "../../../scripts/serve";
import { figureOf, type Section } from "../figures";
import { openFilledForm, type Timing, timeEdit } from "../practice-answers";

/** How long a biller waits, in Chromium, on the practice form with all six lines filled and the embedded tables alone. */

const warmRuns = 60;
const coldRuns = 20;

const section: Section = {
  async run() {
    const server = await serve({ "/": "dist/practice" });
    const browser = await launchChromium({
      extension: "dist/chrome",
      headless: true,
      granted: ["http://127.0.0.1/*"],
    });
    const warm: Timing[] = [];
    const cold: Timing[] = [];
    try {
      const page = await openFilledForm(browser, server.port);
      for (let run = 0; run < warmRuns; run += 1) warm.push(await timeEdit(page, run));
      for (let run = 0; run < coldRuns; run += 1) {
        await browser.stopWorker();
        cold.push(await timeEdit(page, run));
      }
    } finally {
      await browser.close();
      await server.close();
    }
    return [
      figure("commit of a field → findings painted, worker running", warm, "median ≤ 50, p95 ≤ 100 ms"),
      figure("commit of a field → findings painted, worker stopped", cold, "p95 ≤ 250 ms"),
    ];
  },
};

function figure(name: string, timings: readonly Timing[], target: string) {
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

export default section;
