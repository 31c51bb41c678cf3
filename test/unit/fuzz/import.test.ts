import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { ptpTextInto } from "../../../src/reference/import/ptp-text";
import { type FileOutcome, type GivenFile, TableImport } from "../../../src/reference/import/read-source";
import { openPacked } from "../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../src/reference/packed/packed-builder";
import {
  addOnCells,
  anesthesiaCsv,
  csv,
  given,
  gpci2026,
  mueCsv,
  mueName,
  pprrvuCells,
  ptpName,
  ptpText,
  workbook,
  zip5Line,
  zipOf,
} from "../reference/import/official-layouts";
import { fuzzRuns, fuzzTime } from "./fuzz-runs";

const ptpRow = "97530\t97116\t \t20200101\t*\t1\tStandards of medical / surgical practice ";
const rightFiles: readonly (readonly [string, string | Uint8Array])[] = [
  [
    mueName,
    mueCsv(["97110,6,3 Date of Service Edit: Clinical,Clinical: Data", "0002U,1,2 Edit: Policy,Data"]),
  ],
  ["PPRRVU2025_Oct.csv", csv(pprrvuCells())],
  ["GPCI2026.csv", gpci2026(["03102,AZ,00,ARIZONA,0.991,1.000,0.969,0.856"])],
  ["ANES2025.csv", anesthesiaCsv(["10112 ,00 ,ALABAMA,19.31 "])],
  ["ZIP5_OCT2025.txt", `${zip5Line("99501")}\r\n${zip5Line("99502")}\r\n`],
  ["ccipra-v302r0-f1.TXT", ptpText([ptpRow, ptpRow.replace("97116", "97140")])],
  [ptpName, zipOf({ "ccipra-v302r0-f1.TXT": ptpText([ptpRow]) })],
  ["aoc.xlsx", workbook({ "AOC_V2026Q2-MCR": addOnCells(["1,97551,,97550,,2024001,,"]) })],
];

/** One byte of each class that means something to a reader of text, zip or XML, and one of each that does not. */
const byteClasses = [
  0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x20, 0x22, 0x26, 0x2a, 0x2c, 0x2e, 0x30, 0x39, 0x3c, 0x41, 0x50, 0x5f, 0x61,
  0x7f, 0x80, 0x92, 0xbb, 0xbf, 0xc3, 0xef, 0xfe, 0xff,
] as const;

interface Change {
  /** Where, as a share of the file. */
  readonly at: number;
  readonly how: "put" | "insert" | "delete" | "double" | "cut";
  readonly byte: number;
  readonly length: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom("put", "insert", "delete", "double", "cut"),
  byte: fc.oneof(fc.constantFrom(...byteClasses), fc.nat(255)),
  length: fc.integer({ min: 1, max: 40 }),
});

function changed(bytes: Uint8Array, { at, how, byte, length }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (how) {
    case "put":
      return joined(before, Uint8Array.of(byte), after.subarray(1));
    case "insert":
      return joined(before, new Uint8Array(length).fill(byte), after);
    case "delete":
      return joined(before, after.subarray(length));
    case "double":
      return joined(before, after.subarray(0, length), after);
    case "cut":
      return before;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Reads one file as the options page does, and packs what was taken of it. */
async function importOf(file: GivenFile): Promise<readonly FileOutcome[]> {
  const builder = new PackedBuilder();
  const imported = new TableImport({ ptp: ptpTextInto(builder) });
  await imported.read(file);
  for (const table of imported.tables) builder.add(table);
  if (builder.contents.length > 0) {
    const packed = openPacked(builder.build());
    expect(packed.contents).toEqual(builder.contents);
    for (const edition of [...packed.ptp, ...packed.mue, ...packed.addOn, ...packed.rvu, ...packed.gpci]) {
      edition.rows.of("97110");
      expect(edition.from <= (edition.to ?? edition.from)).toBe(true);
    }
  }
  return imported.outcomes;
}

test(
  "a file with any bytes changed is taken, passed over, or refused by its name, and never more than that",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...rightFiles),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async ([name, content], changes) => {
          const right = typeof content === "string" ? strToU8(content) : content;
          const outcomes = await importOf(given(name, changes.reduce(changed, right)));
          expect(outcomes.length).toBeGreaterThan(0);
          for (const outcome of outcomes)
            if (outcome.kind === "refused") expect(outcome.message).toContain(name);
        },
      ),
      { numRuns: fuzzRuns },
    );
  },
  fuzzTime,
);

test(
  "a file of any bytes is refused or passed over",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...rightFiles),
        async (bytes, [name]) => {
          const outcomes = await importOf(given(name, bytes));
          expect(outcomes.map(({ kind }) => kind)).not.toContain("taken");
        },
      ),
      { numRuns: fuzzRuns },
    );
  },
  fuzzTime,
);
