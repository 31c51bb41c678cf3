import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { buildIfStale } from "../../scripts/build-if-stale";
import { launchChromium } from "../../scripts/drive/chromium";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { serve } from "../../scripts/serve";

/*
 * npm run bench: how long a biller waits, in Chromium, on the practice form with all six lines filled. From the change event of a field
 * that Tab leaves to the end of the frame in which the answer to it is painted. Printed, never asserted.
 */

const warmRuns = 60;
const coldRuns = 20;

interface Timing {
  /** Milliseconds. */
  readonly took: number;
  /** Whether the panel said "checking" before the answer. */
  readonly saidChecking: boolean;
}

interface Measuring {
  timing: Timing | null;
}

/** From the next change event on, watches the panel and keeps the time of its answer. */
function arm(page: DrivenPage): Promise<void> {
  return page.evaluate(() => {
    const world = globalThis as unknown as Measuring;
    world.timing = null;
    const root = document.querySelector("claimlight-panel")?.shadowRoot;
    const before = Number(root?.querySelector<HTMLElement>("[data-state]")?.dataset.revision);
    if (!root) throw new Error("There is no panel");
    addEventListener(
      "change",
      () => {
        const start = performance.now();
        let saidChecking = false;
        const observer = new MutationObserver(() => {
          const panel = root.querySelector<HTMLElement>("[data-state]");
          if (Number(panel?.dataset.revision) <= before) return;
          if (panel?.dataset.state === "checking") saidChecking = true;
          if (panel?.dataset.state !== "checked") return;
          observer.disconnect();
          requestAnimationFrame(() => {
            // A message sent from an animation frame arrives after that frame was painted.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              world.timing = { took: performance.now() - start, saidChecking };
            };
            channel.port2.postMessage(null);
          });
        });
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      },
      { capture: true, once: true },
    );
  }, null);
}

/**
 * Types the other unit count into line 4, so that its findings come or go, and times the answer. Nothing may stand between the last
 * key and Tab: after 200 ms without a key the count would be read before it is committed.
 */
async function timeEdit(page: DrivenPage, run: number): Promise<Timing> {
  await arm(page);
  await page.fill("#line-4-units", run % 2 === 0 ? "1" : "2");
  return until("the answer is painted", () =>
    page.evaluate(() => (globalThis as unknown as Measuring).timing, null),
  );
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function summary(name: string, timings: readonly Timing[], target: string) {
  const sorted = timings.map(({ took }) => took).sort((one, other) => one - other);
  const tenths = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
  return {
    name,
    runs: sorted.length,
    median: tenths(percentile(sorted, 0.5)),
    p95: tenths(percentile(sorted, 0.95)),
    max: tenths(percentile(sorted, 1)),
    saidChecking: timings.filter(({ saidChecking }) => saidChecking).length,
    target,
  };
}

buildIfStale();
const server = await serve({ "/": "dist/practice" });
const browser = await launchChromium({
  extension: "dist/chrome",
  headless: true,
  granted: ["http://127.0.0.1/*"],
});
const warm: Timing[] = [];
const cold: Timing[] = [];
try {
  const page = await browser.openPage(`http://127.0.0.1:${server.port}/`);
  await panelWhen(page, "its first answer", () => true);
  const visit = { date: "10/14/2026", place: "11", pointers: "A" };
  await typeLine(page, 4, { ...visit, code: "97552", units: "2", charge: "60.00" });
  await typeLine(page, 5, { ...visit, code: "97530", modifiers: ["GP"], units: "1", charge: "50.00" });
  await typeLine(page, 6, { ...visit, code: "97150", modifiers: ["GP"], units: "1", charge: "40.00" });
  await panelWhen(page, "six lines", ({ findings }) => findings.some(({ lines }) => lines.includes("6")));

  for (let run = 0; run < warmRuns; run += 1) warm.push(await timeEdit(page, run));
  for (let run = 0; run < coldRuns; run += 1) {
    await browser.stopWorker();
    cold.push(await timeEdit(page, run));
  }
} finally {
  await browser.close();
  await server.close();
}

const machine = {
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  load: loadavg()[0]?.toFixed(1),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  browser: browser.version,
};
const results = [
  summary("warm: commit of a field → findings painted", warm, "median ≤ 50, p95 ≤ 100"),
  summary("cold: first answer of a stopped worker", cold, "p95 ≤ 250"),
];
console.log(
  Object.entries(machine)
    .map(([name, value]) => `${name} ${value}`)
    .join(", "),
);
console.log(
  "Milliseconds; a debugger is attached to the worker, which makes a cold start slower than a user's.",
);
console.table(results);
writeFileSync(
  "dist/bench.json",
  `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 2)}\n`,
);
