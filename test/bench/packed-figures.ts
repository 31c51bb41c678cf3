import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, Unzip, UnzipInflate } from "fflate";
import { createReferenceTables } from "../../src/reference/create-reference-tables";
import type { ImportedTable } from "../../src/reference/import/imported";
import { PtpParser } from "../../src/reference/import/ptp-parser";
import { mergeRowSets } from "../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../src/reference/packed/packed-builder";
import type { RowSets } from "../../src/reference/row-sets";

/** Prints the figures of the packed format at full size: `npx tsx test/bench/packed-figures.ts`. Needs `../shared/cms`. */

const folder = "../shared/cms";
const quarter = { name: "2024 Q3", from: "2024-07-01", to: "2024-09-30" };

/** The files of the practitioner PTP table, each handed on chunk by chunk. */
async function readMembers(
  path: string,
  begin: (name: string) => (chunk: Uint8Array) => void,
): Promise<void> {
  const unzip = new Unzip((member) => {
    const take = begin(member.name);
    member.ondata = (error, chunk) => {
      if (error) throw error;
      take(chunk);
    };
    member.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path)) unzip.push(chunk);
  unzip.push(new Uint8Array(0), true);
}

function sourceOf(path: string, member: string) {
  return {
    name: `${path}/${member}`,
    size: statSync(join(folder, path)).size,
    sha256: createHash("sha256").update(member).digest("hex"),
  };
}

async function importPtp(): Promise<PackedBuilder> {
  const builder = new PackedBuilder();
  for (const path of readdirSync(folder).filter((name) => name.includes("ptp-edits"))) {
    const parsers: PtpParser[] = [];
    await readMembers(join(folder, path), (member) => {
      const parser = new PtpParser(sourceOf(path, member), quarter);
      parsers.push(parser);
      return (chunk) => parser.push(chunk);
    });
    for (const parser of parsers) {
      const rows = parser.finish();
      console.log(
        `  ${rows.source.name.split("/")[1]}: ${rows.rowsRead} rows, ${rows.neverInForce} never in force, ${rows.overlapping} overlapping`,
      );
      builder.addPtpRows(rows);
    }
  }
  return builder;
}

/** The official layout: one quoted notice, one header record, then code, units, MAI, rationale. */
async function readMue(): Promise<ImportedTable> {
  const path = readdirSync(folder).find((name) => name.includes("mue")) ?? "";
  let text = "";
  await readMembers(join(folder, path), (member) => (chunk) => {
    if (member.endsWith(".csv")) text += Buffer.from(chunk).toString("latin1");
  });
  const rows = [...text.matchAll(/^([0-9A-Z]{5}),(\d+),"?([123])/gm)].map(([, code = "", units, mai]) => ({
    code,
    units: Number(units),
    mai: mai === "1" ? (1 as const) : mai === "2" ? (2 as const) : (3 as const),
  }));
  return { table: "mue", edition: quarter, source: sourceOf(path, "mue"), rows, remarks: [] };
}

function median(values: number[]): number {
  return values.sort((left, right) => left - right)[values.length >> 1] ?? 0;
}

/** Microseconds a claim, median over all of them, after warming up; and the hits of all. */
function timed(
  claims: readonly Claim[],
  run: (claim: Claim) => number,
): { microseconds: number; hits: number } {
  for (let turn = 0; turn < 2; turn += 1) for (const claim of claims) run(claim);
  let hits = 0;
  const times = claims.map((claim) => {
    const start = process.hrtime.bigint();
    hits += run(claim);
    return Number(process.hrtime.bigint() - start) / 1000;
  });
  return { microseconds: median(times), hits };
}

interface PeerRow {
  readonly effective: string;
  readonly deletion: string;
  readonly modifier: string;
}

/** What most would build: column 1 → column 2 → rows. */
async function mapOfMaps(): Promise<Map<string, Map<string, PeerRow[]>>> {
  const map = new Map<string, Map<string, PeerRow[]>>();
  for (const path of readdirSync(folder).filter((name) => name.includes("ptp-edits"))) {
    let rest = "";
    await readMembers(join(folder, path), () => (chunk) => {
      const lines = (rest + Buffer.from(chunk).toString("latin1")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const [column1 = "", column2 = "", , effective = "", deletion = "", modifier = ""] = line.split("\t");
        if (!/^\d{8}$/.test(effective) || modifier === "9" || effective === deletion) continue;
        const inner = map.get(column1) ?? new Map<string, PeerRow[]>();
        map.set(column1, inner);
        const row = { effective, deletion, modifier };
        const same = inner.get(column2);
        if (same) same.push(row);
        else inner.set(column2, [row]);
      }
    });
  }
  return map;
}

const empty = {
  name: "none",
  from: "2024-01-01",
  to: null,
  covered: new Set<string>(),
  origin: "none",
  rows: { count: 0, of: () => [], keys: () => [] },
};
const nothing: RowSets = {
  codeDates: empty,
  mue: [],
  ptp: [],
  addOn: [],
  rvu: [],
  gpci: [],
  conversionFactors: [],
  kxThresholds: [],
  placeOfService: empty,
  modifiers: empty,
  therapy: empty,
  telehealth: empty,
  moneyOrigin: "none",
};

interface Claim {
  readonly codes: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

/** Claims of twelve codes: six of any specialty, each with one that it has an edit with. Always the same ones. */
function drawClaims(codes: readonly string[], column2Of: (code: string) => readonly string[]): Claim[] {
  let state = 42;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: 2000 }, () => {
    const drawn: string[] = [];
    while (drawn.length < 12) {
      const one = codes[next(codes.length)] ?? "";
      const others = column2Of(one);
      drawn.push(one, others[next(others.length)] ?? one);
    }
    const pairs = drawn.flatMap((one, index) => drawn.slice(index + 1).map((other) => [one, other] as const));
    return { codes: drawn, pairs };
  });
}

const date = "2024-08-15";
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`skipped: ${folder} is not there`);
    return;
  }
  console.log(`before: ${megabytes(process.resourceUsage().maxRSS * 1024)} RSS (Node and tsx)`);
  const start = performance.now();
  const builder = await importPtp();
  const parsed = performance.now();
  const withoutMue = builder.build().byteLength;
  const packedAt = performance.now();
  const peak = process.resourceUsage().maxRSS * 1024;
  builder.add(await readMue());
  const buffer = builder.build();
  console.log(
    `parse ${Math.round(parsed - start)} ms, pack ${Math.round(packedAt - parsed)} ms, peak ${megabytes(peak)} RSS`,
  );
  console.log(
    `packed ${megabytes(withoutMue)} (PTP), ${megabytes(buffer.byteLength)} with MUE, gzipped ${megabytes(gzipSync(new Uint8Array(buffer), { level: 9 }).length)}`,
  );

  const opened = median(
    Array.from({ length: 21 }, () => {
      const before = performance.now();
      openPacked(buffer);
      return performance.now() - before;
    }),
  );
  const first = performance.now();
  const tables = openPacked(buffer);
  const on = createReferenceTables(mergeRowSets(nothing, tables)).on(date);
  on.ptp("97530", "97140");
  console.log(
    `open ${opened.toFixed(1)} ms (median); open and first look-up ${(performance.now() - first).toFixed(1)} ms`,
  );

  const claims = drawClaims(
    tables.ptp.flatMap((edition) => edition.rows.keys()),
    (code) => tables.ptp.flatMap((edition) => edition.rows.of(code).map((row) => row.column2)),
  );
  const ask = ({ pairs }: Claim) => pairs.filter(([one, other]) => on.ptp(one, other).kind === "row").length;
  const ours = timed(claims, ask);
  const withMue = timed(claims, (claim) => {
    for (const code of claim.codes) on.mue(code);
    return ask(claim);
  });

  global.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const mapStart = performance.now();
  const map = await mapOfMaps();
  const mapTime = performance.now() - mapStart;
  global.gc?.();
  const mapHeap = process.memoryUsage().heapUsed - heapBefore;
  const compact = date.replaceAll("-", "");
  const inForce = (row: PeerRow) =>
    row.effective <= compact && (row.deletion === "*" || compact <= row.deletion);
  const peer = timed(
    claims,
    ({ pairs }) =>
      pairs.filter(
        ([one, other]) => map.get(one)?.get(other)?.some(inForce) || map.get(other)?.get(one)?.some(inForce),
      ).length,
  );
  console.log(
    `66 pairs both ways: ${ours.microseconds.toFixed(1)} µs, ${ours.hits} hits; with MUE ${withMue.microseconds.toFixed(1)} µs`,
  );
  console.log(
    `Map of Maps: ${peer.microseconds.toFixed(1)} µs, ${peer.hits} hits; ${megabytes(mapHeap)} heap; ${Math.round(mapTime)} ms to load`,
  );
}

await main();
