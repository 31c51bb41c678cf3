import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../../src/reference/create-reference-tables";
import { mergeRowSets } from "../../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import { edition, rowSets } from "../small-tables";
import {
  anyCode,
  anyDay,
  anyRow,
  codes,
  type FileRow,
  isInForceOn,
  parseParts,
  parsePtp,
  ptpRow,
  ptpText,
  sorted,
  wasInForce,
} from "./ptp-files";

const rowLists = fc.array(anyRow, { minLength: 4, maxLength: 60 });
const cuts = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });

function packed(parts: ReturnType<typeof parseParts>) {
  const builder = new PackedBuilder();
  for (const part of parts) builder.addPtpRows(part);
  return openPacked(builder.build());
}

/** A part holds at least one row: four rows, cut behind each of the first three. */
function wholeTable(rows: readonly FileRow[]) {
  return packed(parseParts(rows, [1, 2, 3], "2024 Q3"));
}

function iso(date: string): string | null {
  return date === "*" ? null : `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
}

const asText = (rows: readonly object[]) => [...new Set(rows.map((row) => JSON.stringify(row)))].sort();
const asRow = (row: FileRow) => ({
  column1: row.column1,
  column2: row.column2,
  modifierIndicator: Number(row.modifier),
  effective: iso(row.effective),
  deletion: iso(row.deletion),
  rationale: row.rationale,
});

describe("packed PTP rows", () => {
  it("a pair on a day has the row that a scan of the file finds, of several the strictest", () => {
    fc.assert(
      fc.property(rowLists, anyCode, anyCode, anyDay, (rows, one, other, day) => {
        const [table] = wholeTable(rows).ptp;
        const rank = (row: FileRow) => `${row.modifier} ${row.column1}`;
        const inForce = rows.filter(
          (row) =>
            isInForceOn(row, day) &&
            ((row.column1 === one && row.column2 === other) ||
              (row.column1 === other && row.column2 === one)),
        );
        const strictest = inForce.map(rank).sort()[0];
        const expected = inForce.filter((row) => rank(row) === strictest).map(asRow);
        const found = table?.pairs?.between(one, other, day) ?? null;
        if (expected.length === 0) expect(found).toBe(null);
        else expect(expected).toContainEqual(found);
        expect(table?.pairs?.whyMissing(one, other)).toBe(null);
      }),
      { numRuns: 300 },
    );
  });

  it("of rows of a pair that overlap the strictest answers, in whatever order the file has them", () => {
    const filler = ["11111", "22222", "G0283"].map((code) => ptpRow(code, "99213"));
    const [loose, strict] = ["1", "0"].map((modifier, at) =>
      ptpRow("97530", "97116", { modifier, effective: `202${at}0101` }),
    ) as [FileRow, FileRow];
    const [later, earlier] = [
      { ...strict, effective: "20190101" },
      { ...loose, effective: "20220101" },
    ];
    for (const rows of [
      [loose, strict],
      [later, earlier],
    ]) {
      const [table] = wholeTable([...filler, ...rows]).ptp;
      const found = table?.pairs?.between("97116", "97530", "2024-08-15");
      expect(found?.modifierIndicator).toBe(0);
    }
  });

  it("a column 1 code has the rows of the file that were ever in force", () => {
    fc.assert(
      fc.property(rowLists, (rows) => {
        const [table] = wholeTable(rows).ptp;
        const inForce = rows.filter(wasInForce);
        expect(table?.rows.count).toBe(inForce.length);
        expect(table?.rows.keys()).toEqual([...new Set(inForce.map((row) => row.column1))].sort());
        for (const code of [...codes, "97110", ""]) {
          const expected = inForce.filter((row) => row.column1 === code).map(asRow);
          expect(asText(table?.rows.of(code) ?? [])).toEqual(asText(expected));
        }
      }),
    );
  });

  it("rows come in any order, in any number of parts", () => {
    fc.assert(
      fc.property(rowLists, cuts, (rows, where) => {
        const inParts = packed(parseParts(rows, where, "2024 Q3")).ptp[0];
        const shuffled = packed([parsePtp(ptpText([...rows].reverse()), "joined.txt")]).ptp[0];
        for (const code of codes) {
          expect(asText(shuffled?.rows.of(code) ?? [])).toEqual(asText(inParts?.rows.of(code) ?? []));
        }
      }),
    );
  });

  it("says which files it is made of", () => {
    const rows = ["11111", "22222", "22223", "G0283"].map((code) => ptpRow(code, "99213"));
    const tables = wholeTable([...rows, ptpRow("00100", "22222", { modifier: "9" })]);
    expect(tables.contents.map(({ part, rows: count, edition: name }) => [part, count, name])).toEqual([
      [1, 0, "2024 Q3"],
      [2, 1, "2024 Q3"],
      [3, 1, "2024 Q3"],
      [4, 2, "2024 Q3"],
    ]);
    expect(tables.contents[0]?.source).toEqual({
      name: "2024 Q3 f1.txt",
      size: 1,
      sha256: "sha256 of 2024 Q3 f1.txt",
    });
    expect(tables.ptp[0]).toMatchObject({
      name: "2024 Q3",
      from: "2020-01-01",
      to: "2024-09-30",
      covered: "every code",
    });
  });

  it("more than 65,536 different combinations of dates and rationale take four bytes a row", () => {
    const day = (number: number) =>
      new Date(number * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    const rows = Array.from({ length: 70_000 }, (_, index) =>
      ptpRow("11111", String(10_000 + (index % 50_000)), {
        effective: day(1 + (index % 300)),
        deletion: day(10_000 + Math.floor(index / 300)),
      }),
    );
    const [table] = packed([parsePtp(ptpText(sorted(rows)), "all.txt")]).ptp;
    expect(asText(table?.rows.of("11111") ?? [])).toEqual(asText(rows.map(asRow)));
  });
});

describe("beside the embedded tables", () => {
  const extract = edition(
    "2024 Q3",
    ["2024-01-01", "2024-09-30"] as const,
    [
      {
        column1: "11111",
        column2: "22222",
        modifierIndicator: 0 as const,
        effective: null,
        deletion: null,
        rationale: "extract",
      },
    ],
    (row) => row.column1,
    new Set(["11111", "22222"]),
  );

  it("the imported table answers where it is of the same time, and the finding names its row", () => {
    const parts = parseParts(
      ["11111", "22222", "22223", "G0283"]
        .map((code) => ptpRow(code, "99213"))
        .concat(ptpRow("11111", "22222")),
      [1, 2, 3],
      "2024 Q3",
    );
    const tables = createReferenceTables(mergeRowSets(rowSets({ ptp: [extract] }), packed(parts)));
    expect(tables.on("2024-08-15").ptp("22222", "11111")).toEqual({
      kind: "row",
      row: asRow(ptpRow("11111", "22222")),
      source: {
        table: "NCCI PTP practitioner",
        edition: "2024 Q3",
        values: ["11111", "22222", "2020-01-01", "*", "1"],
        olderThanDate: false,
      },
    });
    expect(tables.on("2024-10-01").ptp("G0283", "22222")).toMatchObject({
      kind: "no-row",
      source: { edition: "2024 Q3", olderThanDate: true },
    });
  });

  it('an impossible date has no answer of "no row" that a real one would not have', () => {
    const rows = ["11111", "22222", "22223", "G0283"].map((code) => ptpRow(code, "99213"));
    const tables = createReferenceTables(mergeRowSets(rowSets(), wholeTable(rows)));
    for (const date of ["2024-02-30", "2024-99-99", "2350-01-01", "9999-12-31"]) {
      expect(tables.on(date).ptp("11111", "99213").kind, date).toBe("row");
    }
    expect(tables.on("1995-12-31").ptp("11111", "99213").kind).toBe("not-loaded");
  });
});
