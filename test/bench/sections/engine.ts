import { readFileSync } from "node:fs";
import { pack, packedFile, practitionerTables } from "../cms-files";
import type { BenchLine } from "../engine/bench-lines";
import { builtWork, claimOf, timesOf } from "../engine-claims";
import { besidePeer, type Figure, figureOf, median, type Section } from "../figures";
import { jsonRulesEngine } from "../peers/json-rules-engine";

/** All rules over a claim, with the whole tables where they are here; and ten of them beside json-rules-engine. */

const runs = 2000;
const peerRuns = 300;

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
    for (const lines of [1, 12, 100]) {
      const times = timesOf(prepared.all(claimOf(lines)), Math.ceil(runs / lines));
      const perSecond = times.map((microseconds) => 1e6 / microseconds);
      const target = lines === 12 ? "≥ 5,000" : "–";
      figures.push(figureOf(`claims a second on one core, ${lines} lines`, "count", perSecond, target));
    }
    return figures;
  },
};

export default section;
