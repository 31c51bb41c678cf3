import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RefusedFile } from "../../../../src/reference/import/imported";
import { PtpParser } from "../../../../src/reference/import/ptp-parser";
import type { ImportedPtp } from "../../../../src/reference/import/ptp-rows";
import { codeOfNumber } from "../../../../src/reference/packed/code-number";
import { isoDateOf } from "../../../../src/reference/packed/day-number";
import { anyRow, header, parsePtp, ptpRow, ptpText, quarter, sourceFile } from "../packed/ptp-files";

/** The columns as rows again: column 1, column 2, effective, deletion, modifier, rationale. */
function rowsOf(parsed: ImportedPtp) {
  return [...parsed.runCodes].flatMap((column1, run) => {
    const [start = 0, end = 0] = parsed.runStarts.slice(run, run + 2);
    return Array.from({ length: end - start }, (_, index) => {
      const combination = parsed.combinations[parsed.combinationIds[start + index] ?? -1];
      return [
        codeOfNumber(column1),
        codeOfNumber(parsed.column2[start + index] ?? 0),
        isoDateOf(combination?.effective ?? 0)?.replaceAll("-", "") ?? "",
        isoDateOf(combination?.deletion ?? 0)?.replaceAll("-", "") ?? "*",
        String(combination?.modifier),
        combination?.rationale,
      ];
    });
  });
}

function refusal(text: string | Uint8Array): string {
  const parser = new PtpParser(sourceFile("f1.txt"), quarter("2024 Q3"));
  try {
    parser.push(typeof text === "string" ? new TextEncoder().encode(text) : text);
    parser.finish();
  } catch (error) {
    if (error instanceof RefusedFile) return error.message;
    throw error;
  }
  return "none";
}

describe("the PTP parser", () => {
  it("reads what was written, however the bytes are cut", () => {
    const layout = fc.record({
      lineEnd: fc.constantFrom("\r\n", "\n"),
      mark: fc.constantFrom("", "\ufeff"),
      lastLineEnds: fc.boolean(),
      chunk: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 30 }),
        layout,
        (rows, { lineEnd, mark, ...how }) => {
          const text = mark + ptpText(rows, lineEnd);
          const bytes = new TextEncoder().encode(how.lastLineEnds ? text : text.replace(/\r?\n$/, ""));
          const parser = new PtpParser(sourceFile("f1.txt"), quarter("2024 Q3"));
          for (let start = 0; start < bytes.length; start += how.chunk) {
            // The bytes are not kept: a reader may use its buffer again.
            const chunk = bytes.slice(start, start + how.chunk);
            parser.push(chunk);
            chunk.fill(0);
          }
          const parsed = parser.finish();
          const expected = rows.map((row) => {
            const never = row.modifier === "9" || (row.deletion !== "*" && row.deletion <= row.effective);
            const dates = never ? [row.effective, row.effective] : [row.effective, row.deletion];
            return [
              row.column1,
              row.column2,
              ...dates,
              never ? "9" : row.modifier,
              never ? "" : row.rationale,
            ];
          });
          expect(rowsOf(parsed)).toEqual(expected);
          expect(parsed.rowsRead).toBe(rows.length);
          expect(parsed.neverInForce).toBe(expected.filter((row) => row[4] === "9").length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reads an edit from before 1996 without a date, and a rationale in Latin-1", () => {
    const latin1 = Uint8Array.from(
      [...header, "11111\t22222\t*\t\t*\t1\tcaf\u00e9", ""].join("\n"),
      (character) => character.charCodeAt(0),
    );
    const parser = new PtpParser(sourceFile("f1.txt"), quarter("2024 Q3"));
    parser.push(latin1);
    expect(rowsOf(parser.finish())).toEqual([["11111", "22222", "", "*", "1", "café"]]);
  });

  it("keeps overlapping and contradictory rows, counts them and says where they are", () => {
    const parsed = parsePtp(
      ptpText([
        ptpRow("11111", "22222", { deletion: "20240630" }),
        ptpRow("11111", "22222", { effective: "20240630", modifier: "0" }),
        ptpRow("11111", "22222", { effective: "20230101", deletion: "20230101", modifier: "9" }),
        ptpRow("11111", "33333", { deletion: "20201231" }),
        ptpRow("11111", "33333", { effective: "20210101" }),
      ]),
    );
    expect(rowsOf(parsed).length).toBe(5);
    expect(parsed.overlapping).toBe(1);
    expect(parsed.remarks).toEqual([
      "ccipra-f1.txt: line 8: 11111 with 22222, 2024-06-30 to open, overlaps line 7; both are kept",
    ]);
  });

  it("says so when there are many of them, and when the rows are out of order", () => {
    const many = Array.from({ length: 60 }, () => ptpRow("22222", "33333"));
    const { remarks, overlapping } = parsePtp(ptpText([...many, ptpRow("11111", "22222")]));
    expect(overlapping).toBe(59);
    expect(remarks.slice(-2)).toEqual([
      "ccipra-f1.txt: and 39 more rows that overlap another row of their pair",
      expect.stringContaining("1 rows do not follow the order of the codes"),
    ]);
  });

  const good = "11111\t22222\t\t20200101\t*\t1\twhy";
  it.each([
    [
      "too few cells",
      "11111\t22222\t\t20200101\t*\t1",
      "line 8, column 7 (Rationale): the row has 6 cells instead of 7",
    ],
    ["too many cells", `${good}\tmore`, "line 8, column 8: the row has more than 7 cells"],
    ["a short code", good.replace("11111", "1111"), 'line 8, column 1 (Column 1): "1111" is no code'],
    ["a long code", good.replace("22222", "222222"), 'line 8, column 2 (Column 2): "222222" is no code'],
    [
      "a code in small letters",
      good.replace("22222", "g0283"),
      'line 8, column 2 (Column 2): "g0283" is no code',
    ],
    [
      "a mark that is none",
      good.replace("\t\t", "\tx\t"),
      'line 8, column 3 (prior to 1996): "x" is neither',
    ],
    [
      "a date that is none",
      good.replace("20200101", "2020-1-1"),
      'line 8, column 4 (Effective): "2020-1-1" is no date',
    ],
    [
      "a day that is none",
      good.replace("20200101", "20230229"),
      'line 8, column 4 (Effective): "20230229" is no date',
    ],
    ["no effective date", good.replace("20200101", ""), 'line 8, column 4 (Effective): "" is no date'],
    ["no deletion date", good.replace("*", ""), 'line 8, column 5 (Deletion): "" is no date'],
    [
      "a long deletion date",
      good.replace("*", "202001011"),
      'line 8, column 5 (Deletion): "202001011" is no date',
    ],
    [
      "an unknown indicator",
      good.replace("\t1\t", "\t2\t"),
      'line 8, column 6 (Modifier): "2" is an unknown',
    ],
    ["no indicator", good.replace("\t1\t", "\t\t"), 'line 8, column 6 (Modifier): "" is an unknown'],
  ])("refuses %s, naming file, line and column", (_, line, message) => {
    expect(refusal([...header, good, line, ""].join("\r\n"))).toContain(`f1.txt: ${message}`);
  });

  it.each([
    [
      "a header line too few",
      [...header.slice(1), good],
      'line 3, column 1: the heading is "" instead of "column 1"',
    ],
    [
      "a header line too many",
      ["notice", ...header, good],
      'line 3, column 1: the heading is "Column1/Column2 Edits"',
    ],
    [
      "a header line lost behind the headings",
      [...header.slice(0, 5), good, good],
      'line 6, column 1: "11111" stands',
    ],
    ["headings that are shifted", header.map((line) => `\t${line}`), 'line 3, column 1: the heading is ""'],
    [
      "a missing column",
      header.map((line) => line.replace("Effective\t", "")),
      'line 3, column 4: the heading is "Deletion"',
    ],
    [
      "a web page",
      ["<!doctype html>", "<title>Log in</title>", "<body>"],
      'line 3, column 1: the heading is "<body>"',
    ],
    ["no rows", header, "line 7: the file ends before the first row"],
    ["nothing", [""], "line 2: the file ends before the first row"],
  ])("refuses %s", (_, lines, message) => {
    expect(refusal(`${lines.join("\r\n")}\r\n`)).toContain(`f1.txt: ${message}`);
  });

  it("refuses a line without end, however it comes", () => {
    expect(refusal("x".repeat(5000))).toContain("line 1: it is longer than 2000 bytes");
    expect(refusal(`${ptpText([ptpRow("11111", "22222")])}${good}${"x".repeat(5000)}\n`)).toContain(
      "line 8: it is longer than 2000 bytes",
    );
  });

  it("whatever the bytes are, it refuses or reads", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(), (bytes, at) => {
        const text = new TextEncoder().encode(ptpText([ptpRow("11111", "22222"), ptpRow("11111", "33333")]));
        text.set(bytes.subarray(0, text.length), at % Math.max(1, text.length - bytes.length));
        expect(typeof refusal(text)).toBe("string");
        expect(typeof refusal(bytes)).toBe("string");
      }),
      { numRuns: 500 },
    );
  });
});
