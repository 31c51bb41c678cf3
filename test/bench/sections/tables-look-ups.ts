import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { unzipSync } from "fflate";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { mergeRowSets } from "../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../src/reference/packed/open-packed";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import { pack, packedFile, practitionerTables } from "../cms-files";
import { besidePeer, type Figure, figureOf, median, type Section } from "../figures";
import { mapOfMaps } from "../peers/map-of-maps";
import { claimOf, drawClaims, hitText, type PtpClaim, type PtpPeer } from "../peers/ptp-claims";
import { sqlite } from "../peers/sqlite";

/** Look-ups in the whole practitioner tables, ours and two peers', over the same claims in turns. */

const date = "2024-08-15";
const claimCount = 1000;
/** The first ones warm up. */
const turns = 8;
const turnsMeasured = 5;
const openings = 21;

const section: Section = {
  async run() {
    const cms = practitionerTables();
    if (!cms) return null;
    pack(cms.folder);
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const memoryUsed = () => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };

    const bytes = readFileSync(packedFile);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const before = memoryUsed() - file.byteLength;
    const opening = Array.from({ length: openings }, () => {
      const start = performance.now();
      // The first look-up is part of getting ready.
      createReferenceTables(mergeRowSets(starterRowSets, openPacked(file)))
        .on(date)
        .ptp("97530", "97140");
      return performance.now() - start;
    });
    const packed = openPacked(file);
    const tables = createReferenceTables(mergeRowSets(starterRowSets, packed));
    const [edition] = packed.ptp;
    const claims = drawClaims(claimCount, edition?.rows.keys() ?? [], (code) =>
      (edition?.rows.of(code) ?? []).map(({ column2 }) => column2),
    );
    const on = tables.on(date);
    for (const claim of claims) for (const [one, other] of claim.pairs) on.ptp(one, other);
    const ourMemory = (memoryUsed() - before) / 1e6;

    const day = Number(date.replaceAll("-", ""));
    const texts = () => textsOf(cms.files.filter((name) => name.includes("ptp-edits")));
    const maps = mapOfMaps(texts(), day, memoryUsed);
    const sql = await sqlite(texts(), day);
    const different = claims.filter((claim) => {
      const ours = on
        .ptpAmong(claim.codes)
        .flatMap((pair) =>
          pair.kind === "edit" ? [hitText(pair.column1, pair.column2, pair.modifierIndicator)] : [],
        )
        .sort()
        .join();
      return ours !== maps.hits(claim).join() || ours !== sql.hits(claim).join();
    });

    // As the engine does: once for all codes of a day.
    const askTables = ({ codes }: PtpClaim) => tables.on(date).ptpAmong(codes).length;
    const askStore = ({ codes }: PtpClaim) => edition?.pairs?.among(codes, date).length ?? 0;
    const askWithMue = (claim: PtpClaim) => {
      const ofDay = tables.on(date);
      let hits = askTables(claim);
      for (const code of claim.codes) if (ofDay.mue(code).kind === "row") hits += 1;
      return hits;
    };
    const [store, answers, withMue, ofMaps, ofSql] = inTurns(claims, [
      askStore,
      askTables,
      askWithMue,
      maps.count,
      sql.count,
    ]);
    const hits = claims.reduce((sum, claim) => sum + askTables(claim), 0);
    const same =
      different.length === 0
        ? `the same ${hits} hits in ${claimCount} claims as both peers`
        : `OTHER HITS than the peers in ${different.length} claims`;
    const beside = (figure: Figure, { name }: PtpPeer, times: readonly number[]) =>
      besidePeer(figure, name, median(times));
    const lookUps = (times: readonly number[]) =>
      figureOf("PTP look-ups of a 12-line claim: the edits in force", "µs", times, "≤ 20 µs", {
        note: same,
      });
    const storeLookUps = figureOf(
      "PTP look-ups of a 12-line claim: rows of the store alone",
      "µs",
      store,
      "–",
    );
    const memory = figureOf("both tables in memory, once every claim was asked", "MB", [ourMemory], "–");
    const open = figureOf("packed file in memory → first look-up", "ms", opening, "–");
    return [
      { ...beside(lookUps(answers), maps, ofMaps), target: "≤ 20 µs, ≥ 2.5 ×" },
      { ...beside(lookUps(answers), sql, ofSql), target: "≤ 20 µs, ≥ 12 ×" },
      beside(storeLookUps, maps, ofMaps),
      figureOf("PTP and MUE look-ups of a 12-line claim", "µs", withMue, "≤ 30 µs"),
      { ...besidePeer(memory, maps.name, maps.memory), target: "≥ 8 ×" },
      besidePeer(memory, sql.name, sql.memory),
      { ...besidePeer(open, maps.name, maps.loading), target: "≥ 100 ×" },
      besidePeer(open, sql.name, sql.loading),
    ];
  },
};

/**
 * Microseconds a claim, by way of asking: every claim in one way, then in the next, and so on for all turns. As in the worker, which gets
 * a claim by message, each has just been made of text when it is asked for; strings that were drawn long ago have to be waited for.
 */
function inTurns(
  claims: readonly PtpClaim[],
  ways: readonly [Way, Way, Way, Way, Way],
): readonly [number[], number[], number[], number[], number[]] {
  const times: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  const texts = claims.map(({ codes }) => JSON.stringify(codes));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [number, ask] of ways.entries()) {
      for (const text of texts) {
        const claim = claimOf(JSON.parse(text));
        const start = process.hrtime.bigint();
        ask(claim);
        const took = Number(process.hrtime.bigint() - start) / 1000;
        if (turn >= turns - turnsMeasured) times[number]?.push(took);
      }
    }
  }
  return times;
}

type Way = (claim: PtpClaim) => number;

function* textsOf(zips: readonly string[]): Generator<string> {
  for (const zip of zips) {
    for (const bytes of Object.values(unzipSync(new Uint8Array(readFileSync(zip))))) {
      yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    }
  }
}

export default section;
