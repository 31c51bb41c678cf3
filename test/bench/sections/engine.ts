import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { pack, packedFile, practitionerTables } from "../cms-files";
import type { BenchLine } from "../engine/bench-lines";
import type * as EngineWork from "../engine/engine-work";
import { besidePeer, type Figure, figureOf, median, type Section } from "../figures";
import { jsonRulesEngine } from "../peers/json-rules-engine";

/** All rules over a claim, with the whole tables where they are here; and ten of them beside json-rules-engine. */

const warmUps = 500;
const runs = 2000;
const peerRuns = 300;

/** What a busy day of one patient looks like in a clinic; longer claims repeat it on further days. */
const codes = "97110 97112 97140 97530 97535 97116 97032 97035 97542 97150 97750 97124".split(" ");

function claimOf(count: number): BenchLine[] {
  return Array.from({ length: count }, (_, index) => ({
    code: codes[index % codes.length] ?? "97110",
    modifiers: ["GP", "59"],
    units: 1,
    pos: "11",
    dateOfService: `2024-08-${String(1 + Math.floor(index / codes.length)).padStart(2, "0")}`,
    diagnosisPointers: ["A", "B"],
  }));
}

/** The same with a fault in every other line, for the comparison. */
function faulty(lines: readonly BenchLine[]): BenchLine[] {
  return lines.map((line, index) => {
    if (index % 4 === 0) return { ...line, modifiers: ["GP", "GP"] };
    return index % 4 === 2 ? { ...line, diagnosisPointers: [] } : line;
  });
}

const section: Section = {
  async run() {
    const work = await builtWork();
    const cms = practitionerTables();
    if (cms) pack(cms.folder);
    const bytes = cms ? readFileSync(packedFile) : null;
    const packed = bytes ? bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) : null;
    const prepared = work.prepare(packed);
    const tables = packed ? "whole PTP and MUE" : "starter tables only";
    const twelve = prepared.all(claimOf(12));
    const fifty = prepared.all(claimOf(50));
    const lines = faulty(claimOf(12));
    const ten = prepared.ten(lines);
    const peer = jsonRulesEngine();
    const same = [...ten()].sort().join() === [...(await peer(lines))].sort().join();
    const tenTimes = timesOf(ten, runs);
    const peerTimes: number[] = [];
    for (let run = 0; run < peerRuns + 50; run += 1) {
      const start = performance.now();
      await peer(lines);
      if (run >= 50) peerTimes.push((performance.now() - start) * 1000);
    }
    const figures: Figure[] = [
      figureOf(
        `${prepared.rules} rules and payment, 12 lines`,
        "µs",
        timesOf(twelve, runs),
        "≤ 150 µs, p99 ≤ 600 µs",
        {
          note: `${tables}, ${twelve()} findings`,
        },
      ),
      figureOf(`${prepared.rules} rules and payment, 50 lines`, "µs", timesOf(fifty, runs / 4), "≤ 1000 µs", {
        note: `${tables}, ${fifty()} findings`,
      }),
      besidePeer(
        figureOf("ten rules, 12 lines", "µs", tenTimes, "≥ 50 ×", {
          note: same ? `the same ${ten().length} findings` : "OTHER FINDINGS than the peer",
        }),
        "json-rules-engine",
        median(peerTimes),
      ),
    ];
    return figures;
  },
};

/** Microseconds a run. */
function timesOf(work: () => unknown, count: number): number[] {
  for (let run = 0; run < warmUps; run += 1) work();
  return Array.from({ length: count }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) * 1000;
  });
}

/** Builds the work as the CLI is built: import.meta.glob is Vite's. */
async function builtWork(): Promise<typeof EngineWork> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: "test/bench/engine/engine-work.ts",
      outDir: "dist/bench/engine",
      target: "node20",
      rollupOptions: { output: { entryFileNames: "engine-work.mjs" } },
    },
    ssr: { noExternal: true },
    publicDir: false,
  });
  const file = pathToFileURL(resolve("dist/bench/engine/engine-work.mjs")).href;
  return (await import(file)) as typeof EngineWork;
}

export default section;
