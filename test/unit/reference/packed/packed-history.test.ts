import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReferenceTables } from "../../../../src/reference/create-reference-tables";
import { mergeRowSets } from "../../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import { rowSets } from "../small-tables";
import { anyDay, anyRow, codes, type FileRow, isInForceOn, parseParts, ptpRow, quarter } from "./ptp-files";

/** A pair in each part, so that four parts make a whole table. */
const frame = ["00100", "11111", "99213", "ZZZZZ"].map((code) => ptpRow(code, "00001"));

function add(builder: PackedBuilder, name: string, rows: readonly FileRow[]): void {
  for (const part of parseParts([...frame, ...rows], [1, 2, 3], name)) builder.addPtpRows(part);
}

function packedEditions(editions: Readonly<Record<string, readonly FileRow[]>>): ArrayBuffer {
  const builder = new PackedBuilder();
  for (const [name, rows] of Object.entries(editions)) add(builder, name, rows);
  return builder.build();
}

function onDate(buffer: ArrayBuffer, date: string) {
  return createReferenceTables(mergeRowSets(rowSets(), openPacked(buffer))).on(date);
}

/** "1 2024 Q4": the indicator and the edition that answers; "none" where the edition has no row. */
function answer(buffer: ArrayBuffer, date: string, one = "11111", other = "22222"): string {
  const found = onDate(buffer, date).ptp(one, other);
  if (found.kind === "not-loaded") return found.because;
  return `${found.kind === "row" ? found.row.modifierIndicator : "none"} ${found.source.edition}`;
}

describe("several quarters", () => {
  it("a later file closes a row", () => {
    const buffer = packedEditions({
      "2024 Q3": [ptpRow("11111", "22222")],
      "2024 Q4": [ptpRow("11111", "22222", { deletion: "20240930" })],
    });
    expect(answer(buffer, "2024-09-30")).toBe("1 2024 Q4");
    expect(answer(buffer, "2024-10-01")).toBe("none 2024 Q4");
  });

  it("an open row that vanished ended the day before the edition that is without it", () => {
    const buffer = packedEditions({ "2024 Q3": [ptpRow("11111", "22222")], "2024 Q4": [], "2025 Q1": [] });
    expect(answer(buffer, "2024-09-30")).toBe("1 2025 Q1");
    expect(answer(buffer, "2024-10-01")).toBe("none 2025 Q1");
  });

  it("an edition of which the pair's part is not loaded ends nothing", () => {
    const builder = new PackedBuilder();
    add(builder, "2024 Q2", [ptpRow("11111", "22222")]);
    const [onlyFirst] = parseParts([ptpRow("00100", "00001"), ...frame.slice(1)], [1, 2, 3], "2024 Q3");
    if (onlyFirst) builder.addPtpRows(onlyFirst);
    add(builder, "2024 Q4", []);
    const buffer = builder.build();
    expect(answer(buffer, "2024-09-30")).toBe("1 2024 Q4");
    expect(answer(buffer, "2024-10-01")).toBe("none 2024 Q4");
  });

  it("a closed row that vanished keeps its days", () => {
    const buffer = packedEditions({
      "2024 Q3": [ptpRow("11111", "22222", { deletion: "20240331" })],
      "2024 Q4": [],
    });
    expect(answer(buffer, "2024-03-31")).toBe("1 2024 Q4");
    expect(answer(buffer, "2024-04-01")).toBe("none 2024 Q4");
  });

  it("a row that a later edition takes back was never in force", () => {
    const buffer = packedEditions({
      "2024 Q3": [ptpRow("11111", "22222")],
      "2024 Q4": [ptpRow("11111", "22222", { deletion: "20200101", modifier: "9" })],
    });
    expect(answer(buffer, "2024-08-01")).toBe("none 2024 Q4");
  });

  it("a changed indicator holds from its day on", () => {
    const closed = ptpRow("11111", "22222", { deletion: "20240930" });
    const changed = ptpRow("11111", "22222", { effective: "20241001", modifier: "0" });
    const buffer = packedEditions({
      "2024 Q3": [ptpRow("11111", "22222")],
      "2024 Q4": [closed, changed],
    });
    expect(answer(buffer, "2024-09-30")).toBe("1 2024 Q4");
    expect(answer(buffer, "2024-10-01")).toBe("0 2024 Q4");
  });

  it("the order of import does not matter, nor whether it was packed in between", () => {
    const quarters = ["2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4"];
    const history = fc.array(fc.array(anyRow, { maxLength: 25 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(history, fc.shuffledSubarray(quarters, { minLength: 4 }), (rows, order) => {
        const together = packedEditions(
          Object.fromEntries(quarters.map((name, index) => [name, rows[index] ?? []])),
        );
        let buffer = new PackedBuilder().build();
        for (const name of order) {
          const builder = new PackedBuilder();
          builder.keep(openPacked(buffer));
          add(builder, name, rows[quarters.indexOf(name)] ?? []);
          buffer = builder.build();
        }
        const text = (list: readonly object[] = []) => list.map((row) => JSON.stringify(row)).sort();
        for (const [index, edition] of openPacked(together).ptp.entries()) {
          const other = openPacked(buffer).ptp[index];
          expect(other?.name).toBe(edition.name);
          for (const code of codes) {
            expect(text(other?.rows.of(code))).toEqual(text(edition.rows.of(code)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("what an edition without the pair inherits agrees with a plain telling of the rule", () => {
    const two = fc.tuple(fc.array(anyRow, { maxLength: 25 }), fc.array(anyRow, { maxLength: 25 }));
    fc.assert(
      fc.property(two, anyDay, ([before, after], day) => {
        const buffer = packedEditions({ "2024 Q3": before, "2024 Q4": after });
        const [, newest] = openPacked(buffer).ptp;
        for (const one of codes) {
          for (const other of codes) {
            const isPair = (row: FileRow) => row.column1 === one && row.column2 === other;
            const own = [...frame, ...after].filter(isPair);
            const left = [...frame, ...before]
              .filter((row) => isPair(row) && !own.some((newer) => newer.effective === row.effective))
              .filter((row) => day < quarter("2024 Q4").from && isInForceOn(row, day));
            const expected = [...own.filter((row) => isInForceOn(row, day)), ...left].length > 0;
            const found = (newest?.rows.of(one) ?? []).some(
              (row) =>
                row.column2 === other &&
                (row.effective ?? "") <= day &&
                (row.deletion === null || day <= row.deletion),
            );
            expect(found, `${one} ${other}`).toBe(expected);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("an edition that is removed leaves what the others say", () => {
    const rows = {
      "2024 Q3": [ptpRow("11111", "22222")],
      "2024 Q4": [ptpRow("11111", "22222", { deletion: "20240930" })],
    };
    const builder = new PackedBuilder();
    builder.keep(openPacked(packedEditions(rows)), (_, name) => name !== "2024 Q4");
    const buffer = builder.build();
    expect(answer(buffer, "2024-10-01")).toBe("1 2024 Q3");
    expect(openPacked(buffer).contents.map((part) => part.edition)).not.toContain("2024 Q4");
  });

  it("rows that editions share are packed once", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ptpRow("11111", String(20_000 + index)));
    const one = packedEditions({ "2024 Q3": rows }).byteLength;
    const two = packedEditions({ "2024 Q3": rows, "2024 Q4": rows }).byteLength;
    expect(two - one).toBeLessThan(2000);
  });
});

describe("what is refused", () => {
  it("the same file twice, and the same part of an edition", () => {
    const builder = new PackedBuilder();
    const [part] = parseParts(frame, [1, 2, 3], "2024 Q3");
    if (!part) throw new Error("no part");
    builder.addPtpRows(part);
    expect(() => builder.addPtpRows(part)).toThrow(
      "the same file as 2024 Q3 f1.txt, which is loaded already",
    );
    const corrected = { ...part, source: { ...part.source, name: "new f1.txt", sha256: "another" } };
    expect(() => builder.addPtpRows(corrected)).toThrow(
      "part 1 of PTP 2024 Q3 is loaded from 2024 Q3 f1.txt",
    );
    const after = new PackedBuilder();
    after.keep(openPacked(builder.build()));
    expect(() => after.addPtpRows(part)).toThrow("the same file");
  });

  it("a 33rd edition", () => {
    const builder = new PackedBuilder();
    const [part] = parseParts(frame, [1, 2, 3], "2024 Q3");
    if (!part) throw new Error("no part");
    const addEdition = (number: number) =>
      builder.addPtpRows({
        ...part,
        edition: { ...part.edition, name: `edition ${number}` },
        source: { ...part.source, sha256: String(number) },
      });
    for (let number = 0; number < 32; number += 1) addEdition(number);
    expect(() => addEdition(32)).toThrow("remove the oldest");
    expect(openPacked(builder.build()).ptp.length).toBe(32);
  });
});
