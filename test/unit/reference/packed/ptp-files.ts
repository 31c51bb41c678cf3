import fc from "fast-check";
import type { ImportedEdition, SourceFile } from "../../../../src/reference/import/imported";
import { PtpParser } from "../../../../src/reference/import/ptp-parser";
import type { ImportedPtp } from "../../../../src/reference/import/ptp-rows";

/** PTP files in the official layout, made for the tests. */

/** One row as the file has it: dates `YYYYMMDD`, an open deletion `*`. */
export interface FileRow {
  readonly column1: string;
  readonly column2: string;
  readonly effective: string;
  readonly deletion: string;
  readonly modifier: string;
  readonly rationale: string;
}

export const header = [
  "CPT only copyright 2024 American Medical Association.  All rights reserved.\t\t\t\t\t\t",
  "Column1/Column2 Edits\t\t\t\t\t\t",
  "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
  "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
  "\t\t\t\t*=no data\t1=allowed\t",
  "\t\t\t\t\t9=not applicable\t",
];

export function ptpRow(column1: string, column2: string, values: Partial<FileRow> = {}): FileRow {
  return {
    column1,
    column2,
    effective: "20200101",
    deletion: "*",
    modifier: "1",
    rationale: "Made for a test",
    ...values,
  };
}

export function ptpText(rows: readonly FileRow[], lineEnd = "\r\n"): string {
  const lines = rows.map((row) =>
    [row.column1, row.column2, "", row.effective, row.deletion, row.modifier, row.rationale].join("\t"),
  );
  return [...header, ...lines, ""].join(lineEnd);
}

/** CMS's files are sorted by column 1, then column 2. */
export function sorted(rows: readonly FileRow[]): FileRow[] {
  const pair = (row: FileRow) => row.column1 + row.column2;
  return [...rows].sort((left, right) => (pair(left) < pair(right) ? -1 : pair(left) > pair(right) ? 1 : 0));
}

export function sourceFile(name: string): SourceFile {
  return { name, size: 1, sha256: `sha256 of ${name}` };
}

export function quarter(name: string): ImportedEdition {
  const [year = "", number = ""] = name.split(" Q");
  const last = { "1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31" }[number];
  const first = { "1": "01-01", "2": "04-01", "3": "07-01", "4": "10-01" }[number];
  return { name, from: `${year}-${first}`, to: `${year}-${last}` };
}

export function parsePtp(text: string, source = "ccipra-f1.txt", edition = quarter("2024 Q3")): ImportedPtp {
  const parser = new PtpParser(sourceFile(source), edition);
  parser.push(new TextEncoder().encode(text));
  return parser.finish();
}

/** The whole table in one file for each of the four parts, cut at any place. */
export function parseParts(
  rows: readonly FileRow[],
  cuts: readonly number[],
  edition: string,
): ImportedPtp[] {
  const all = sorted(rows);
  const at = [0, ...cuts.map((cut) => cut % (all.length + 1)).sort((a, b) => a - b), all.length];
  return [1, 2, 3, 4].flatMap((part) => {
    const own = all.slice(at[part - 1], at[part]);
    return own.length === 0 ? [] : parsePtp(ptpText(own), `${edition} f${part}.txt`, quarter(edition));
  });
}

export const codes = ["0001A", "00100", "11111", "22222", "22223", "99213", "A0001", "G0283", "ZZZZZ"];
const dates = [
  "19960101",
  "20200101",
  "20231231",
  "20240101",
  "20240630",
  "20240701",
  "20240930",
  "20241001",
];

export const anyRow: fc.Arbitrary<FileRow> = fc.record({
  column1: fc.constantFrom(...codes),
  column2: fc.constantFrom(...codes),
  effective: fc.constantFrom(...dates),
  deletion: fc.constantFrom("*", "*", ...dates),
  modifier: fc.constantFrom("0", "1", "1", "9"),
  rationale: fc.constantFrom("one reason", "another reason", ""),
});

export const anyCode = fc.oneof(
  fc.constantFrom(...codes),
  fc.constantFrom("97110", "", "abc", "__proto__", "9921é"),
);

export const anyDay = fc.constantFrom(
  "1999-05-05",
  "2020-01-01",
  "2023-12-31",
  "2024-06-30",
  "2024-07-01",
  "2024-09-30",
  "2024-10-01",
  "2025-02-02",
);

export function wasInForce(row: FileRow): boolean {
  return row.modifier !== "9" && (row.deletion === "*" || row.effective < row.deletion);
}

export function isInForceOn(row: FileRow, day: string): boolean {
  const compact = day.replaceAll("-", "");
  return wasInForce(row) && row.effective <= compact && (row.deletion === "*" || compact <= row.deletion);
}
