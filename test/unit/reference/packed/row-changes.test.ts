import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedTable } from "../../../../src/reference/import/imported";
import { openPacked } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import { countChanges } from "../../../../src/reference/packed/row-changes";
import { anyRow, type FileRow, parseParts, ptpRow, quarter, sourceFile, wasInForce } from "./ptp-files";

/** A pair in each part, so that four parts make a whole table. */
const frame = ["00100", "11111", "99213", "ZZZZZ"].map((code) => ptpRow(code, "00001"));

/** What the last of the editions brings against the one before it: added, closed, changed. */
function ptpChanges(...editions: readonly (readonly [name: string, rows: readonly FileRow[]])[]) {
  const builder = new PackedBuilder();
  for (const [name, rows] of editions) {
    for (const part of parseParts([...frame, ...rows], [1, 2, 3], name)) builder.addPtpRows(part);
  }
  const packed = openPacked(builder.build());
  const last = editions.at(-1)?.[0];
  const [changes] = countChanges(
    packed,
    packed.contents.filter(({ edition }) => edition === last),
  );
  return changes && [changes.since, changes.added, changes.closed, changes.changed];
}

describe("what a PTP edition brings", () => {
  const row = ptpRow("11111", "22222");

  it("of the first edition every row is added", () => {
    expect(ptpChanges(["2024 Q3", [row]])).toEqual([null, 5, 0, 0]);
  });

  it.each([
    ["the same rows", [row], [0, 0, 0]],
    ["one row more", [row, ptpRow("11111", "33333")], [1, 0, 0]],
    ["a row with an end", [{ ...row, deletion: "20240930" }], [0, 1, 0]],
    ["a row gone", [], [0, 1, 0]],
    ["a row taken back", [{ ...row, modifier: "9" }], [0, 1, 0]],
    ["another indicator", [{ ...row, modifier: "0" }], [0, 0, 1]],
    [
      "another indicator from a day on",
      [
        { ...row, deletion: "20240930" },
        { ...row, effective: "20241001", modifier: "0" },
      ],
      [1, 1, 0],
    ],
    ["a row that never was in force", [row, ptpRow("11111", "33333", { modifier: "9" })], [0, 0, 0]],
  ] as const)("%s", (_, later, expected) => {
    expect(ptpChanges(["2024 Q3", [row]], ["2024 Q4", later])).toEqual(["2024 Q3", ...expected]);
  });

  it("is compared with the edition before it, whatever was imported first", () => {
    const other = ptpRow("11111", "33333");
    expect(ptpChanges(["2025 Q1", []], ["2024 Q3", [row]], ["2024 Q4", [row, other]])).toEqual([
      "2024 Q3",
      1,
      0,
      0,
    ]);
  });

  it("a row that ended long ago and is no longer listed keeps its days and is not counted", () => {
    const ended = { ...row, deletion: "20231231" };
    expect(ptpChanges(["2024 Q3", [ended]], ["2024 Q4", []])).toEqual(["2024 Q3", 0, 0, 0]);
  });

  it("only the parts that come new are counted", () => {
    const builder = new PackedBuilder();
    const third = parseParts([...frame, row], [1, 2, 3], "2024 Q3");
    const fourth = parseParts([...frame, ptpRow("00100", "00002")], [2, 3, 4], "2024 Q4");
    for (const part of [...third, ...fourth]) builder.addPtpRows(part);
    const packed = openPacked(builder.build());
    const partsOf = (...numbers: number[]) =>
      packed.contents.filter(({ edition, part }) => edition === "2024 Q4" && numbers.includes(part ?? 0));
    expect(countChanges(packed, partsOf(1))).toMatchObject([{ added: 1, closed: 0 }]);
    expect(countChanges(packed, partsOf(2, 3, 4))).toMatchObject([{ added: 0, closed: 1 }]);
  });

  it("agrees with a plain comparison of the two files", () => {
    const rows = fc.uniqueArray(anyRow, {
      maxLength: 12,
      selector: (each) => `${each.column1} ${each.column2} ${each.effective}`,
    });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        expect(ptpChanges(["2024 Q3", before], ["2024 Q4", after])).toEqual([
          "2024 Q3",
          ...plainly(before, after),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Row by row, each identified by its pair and first day. */
function plainly(before: readonly FileRow[], after: readonly FileRow[]): [number, number, number] {
  const name = (row: FileRow) => `${row.column1} ${row.column2} ${row.effective}`;
  const [old, own] = [before, after].map((rows) => new Map(rows.map((row) => [name(row), row])));
  const counts: [number, number, number] = [0, 0, 0];
  for (const row of after.filter(wasInForce)) {
    const known = old?.get(name(row));
    if (!known || !wasInForce(known)) counts[0] += 1;
    else if (known.deletion === "*" && row.deletion !== "*") counts[1] += 1;
    else if (
      ["deletion", "modifier", "rationale"].some(
        (key) => known[key as keyof FileRow] !== row[key as keyof FileRow],
      )
    )
      counts[2] += 1;
  }
  for (const row of before.filter(wasInForce)) {
    const known = own?.get(name(row));
    const stillOpen = row.deletion === "*" || row.deletion >= "20241001";
    if (known ? !wasInForce(known) : stillOpen) counts[1] += 1;
  }
  return counts;
}

describe("what an edition of another table brings", () => {
  const imported = (table: "mue" | "add-on", name: string, rows: readonly unknown[]) =>
    ({
      table,
      edition: quarter(name),
      source: sourceFile(`${table} ${name}`),
      rows,
      remarks: [],
    }) as unknown as ImportedTable;
  const changesOf = (...tables: readonly ImportedTable[]) => {
    const builder = new PackedBuilder();
    for (const table of tables) builder.add(table);
    const packed = openPacked(builder.build());
    const edition = tables.at(-1)?.edition.name;
    return countChanges(
      packed,
      packed.contents.filter((part) => part.edition === edition),
    );
  };
  const limit = (code: string, units: number) => ({ code, units, mai: 2 });

  it("MUE rows are told apart by their code", () => {
    const before = imported("mue", "2024 Q3", [limit("97110", 8), limit("97112", 4), limit("97550", 1)]);
    const after = imported("mue", "2024 Q4", [limit("97110", 6), limit("97112", 4), limit("97552", 1)]);
    expect(changesOf(before, after)).toEqual([
      { table: "mue", edition: "2024 Q4", since: "2024 Q3", added: 1, closed: 1, changed: 1 },
    ]);
    expect(changesOf(after, before)).toMatchObject([{ edition: "2024 Q3", since: null, added: 3 }]);
  });

  it("an add-on edit that gets an end is closed", () => {
    const edit = (primary: string, deletion: string | null) => ({
      addOn: "97551",
      type: 1,
      primary,
      effective: "2024-01-01",
      deletion,
    });
    const before = imported("add-on", "2024 Q3", [edit("97550", null), edit("97552", null)]);
    const after = imported("add-on", "2024 Q4", [edit("97550", "2024-09-30"), edit("97552", null)]);
    expect(changesOf(before, after)).toMatchObject([{ added: 0, closed: 1, changed: 0 }]);
  });
});
