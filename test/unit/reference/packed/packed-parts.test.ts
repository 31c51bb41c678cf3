import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../../src/reference/create-reference-tables";
import { ptpPartOf } from "../../../../src/reference/import/ptp-rows";
import { mergeRowSets } from "../../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import { rowSets } from "../small-tables";
import { anyCode, anyDay, anyRow, isInForceOn, parseParts, ptpRow, sorted } from "./ptp-files";

/** Code 22222 begins in part 1 and goes on in part 2, as codes do in CMS's files. */
const rows = [
  ptpRow("00100", "99213"),
  ptpRow("22222", "33333"),
  ptpRow("22222", "44444"),
  ptpRow("55555", "99213"),
  ptpRow("66666", "99213"),
  ptpRow("77777", "99213"),
  ptpRow("99213", "99999"),
];
const parts = parseParts(rows, [2, 4, 6], "2024 Q3");

function withParts(...wanted: number[]) {
  const builder = new PackedBuilder();
  for (const part of parts) if (part.part !== null && wanted.includes(part.part)) builder.addPtpRows(part);
  const tables = createReferenceTables(mergeRowSets(rowSets(), openPacked(builder.build())));
  return {
    editions: tables.editions,
    ptp: (one: string, other: string) => {
      const answer = tables.on("2024-08-15").ptp(one, other);
      return answer.kind === "not-loaded" ? answer.because : answer.kind;
    },
  };
}

const without = (missing: string) => `NCCI PTP practitioner 2024 Q3 is loaded without its ${missing}`;

describe("a part of an edition", () => {
  it("is not taken for the whole", () => {
    expect(withParts(1, 2, 4).editions.find(({ table }) => table.includes("PTP"))?.complete).toBe(false);
    expect(withParts(1, 2, 3, 4).editions.find(({ table }) => table.includes("PTP"))?.complete).toBe(true);
  });

  it("answers for pairs that it covers in both directions, the gaps between its rows included", () => {
    const { ptp } = withParts(1);
    expect(ptp("00100", "99213")).toBe("row");
    expect(ptp("00100", "00101")).toBe("no-row");
    expect(ptp("22222", "33333")).toBe("row");
  });

  it("names what is missing for other pairs, even of a code that it holds", () => {
    expect(withParts(1).ptp("22222", "44444")).toBe(without("parts 2 to 4 (f2 to f4)"));
    expect(withParts(2, 4).ptp("00100", "00101")).toBe(without("part 1 (f1)"));
    expect(withParts(1, 3, 4).ptp("55555", "99213")).toBe(without("part 2 (f2)"));
    expect(withParts(1, 4).ptp("66666", "99213")).toBe(without("parts 2 to 3 (f2 to f3)"));
    expect(withParts(1, 2, 3).ptp("99999", "A0001")).toBe(without("part 4 (f4)"));
  });

  it("does not say that a pair has no row in force where a part that is missing may hold more of its rows", () => {
    const history = [
      ptpRow("00100", "99213"),
      ptpRow("22222", "33333", { effective: "20240101", deletion: "*" }),
      ptpRow("22222", "33333", { effective: "20200101", deletion: "20231231" }),
      ptpRow("55555", "99213"),
    ];
    const answer = (part: number) => {
      const builder = new PackedBuilder();
      const found = parseParts(history, [2, 3, 4], "2024 Q3").find((each) => each.part === part);
      if (found) builder.addPtpRows(found);
      const tables = createReferenceTables(mergeRowSets(rowSets(), openPacked(builder.build())));
      const { kind, ...more } = tables.on("2024-08-15").ptp("22222", "33333");
      return kind === "not-loaded" && "because" in more ? more.because : kind;
    };
    expect(answer(1)).toBe("row");
    expect(answer(2)).toBe(without("parts 3 to 4 (f3 to f4)"));
  });

  it("the space between two parts that follow each other is covered, the one before and after a missing part is not", () => {
    expect(withParts(1, 2).ptp("22222", "33334")).toBe("no-row");
    expect(withParts(1, 3, 4).ptp("22222", "33334")).toBe(without("part 2 (f2)"));
  });

  it("a file whose name does not tell its part covers what lies between its first and last row", () => {
    const builder = new PackedBuilder();
    const [first] = parts;
    if (!first) throw new Error("no part");
    builder.addPtpRows({ ...first, part: null });
    const on = createReferenceTables(mergeRowSets(rowSets(), openPacked(builder.build()))).on("2024-08-15");
    expect(on.ptp("00100", "99213").kind).toBe("row");
    expect(on.ptp("22222", "44444")).toEqual({ kind: "not-loaded", because: without("other parts") });
  });

  it("never says that there is no row of a pair that the whole table has", () => {
    const several = fc.array(anyRow, { minLength: 4, maxLength: 40 });
    const cuts = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });
    const loaded = fc.subarray([1, 2, 3, 4], { minLength: 1 });
    fc.assert(
      fc.property(several, cuts, loaded, anyCode, anyCode, anyDay, (all, where, wanted, one, other, day) => {
        const builder = new PackedBuilder();
        for (const part of parseParts(sorted(all), where, "2024 Q3")) {
          if (wanted.includes(part.part ?? 0)) builder.addPtpRows(part);
        }
        const answer = createReferenceTables(mergeRowSets(rowSets(), openPacked(builder.build())))
          .on(day)
          .ptp(one, other);
        const isThere = all.some(
          (row) =>
            isInForceOn(row, day) &&
            ((row.column1 === one && row.column2 === other) ||
              (row.column1 === other && row.column2 === one)),
        );
        if (isThere) expect(answer.kind).not.toBe("no-row");
        else expect(answer.kind).not.toBe("row");
      }),
      { numRuns: 500 },
    );
  });

  it("an older whole edition answers where the newer one lacks a part", () => {
    const builder = new PackedBuilder();
    for (const part of parseParts(rows, [2, 4, 6], "2024 Q2")) builder.addPtpRows(part);
    const [first] = parts;
    if (first) builder.addPtpRows(first);
    const on = createReferenceTables(mergeRowSets(rowSets(), openPacked(builder.build()))).on("2024-08-15");
    expect(on.ptp("00100", "99213")).toMatchObject({ source: { edition: "2024 Q3", olderThanDate: false } });
    expect(on.ptp("66666", "99213")).toMatchObject({ source: { edition: "2024 Q2", olderThanDate: true } });
  });
});

it.each([
  ["ccipra-v302r0-f1.TXT", 1],
  ["medicare-ncci-2024q3-practitioner-ptp-edits-ccipra-v302r0-f3.zip/ccipra-v302r0-f3.txt", 3],
  ["edits-f2.zip/renamed.txt", 2],
  ["f4.txt", 4],
  ["ccipra-v302r0.txt", null],
  ["half1.txt", null],
  ["f12.txt", null],
])("the part that %s names is %s", (name, part) => {
  expect(ptpPartOf(name)).toBe(part);
});
