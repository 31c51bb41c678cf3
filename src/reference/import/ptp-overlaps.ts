import { say } from "../../say";
import { codeNumbers, codeOfNumber } from "../packed/code-number";
import { isoDateOf } from "../packed/day-number";

/** How many are spelt out before the rest is counted. */
const remarksShown = 20;
/** Rows of one pair that are compared; CMS's file has at most three. */
const rowsCompared = 100;

/** Finds rows of one pair that are in force at the same time. The rows of a pair follow each other, so only one pair is kept in mind. */
export class PtpOverlaps {
  count = 0;
  private readonly shown: string[] = [];
  private pair = -1;
  private rows: { readonly effective: number; readonly deletion: number; readonly line: number }[] = [];

  /** Days are day numbers, 0 for none. */
  see(pair: number, effective: number, deletion: number, line: number): void {
    if (pair !== this.pair) {
      this.pair = pair;
      if (this.rows.length > 0) this.rows = [];
    }
    const other = this.rows.find(
      (row) =>
        (row.deletion === 0 || effective <= row.deletion) && (deletion === 0 || row.effective <= deletion),
    );
    if (other) {
      this.count += 1;
      if (this.shown.length < remarksShown)
        this.shown.push(this.describe(effective, deletion, line, other.line));
    }
    if (this.rows.length < rowsCompared) this.rows.push({ effective, deletion, line });
  }

  remarks(file: string): string[] {
    const more = this.count - this.shown.length;
    return [
      ...this.shown.map((remark) => `${file}: ${remark}`),
      ...(more > 0
        ? [say("{file}: and {more} more rows that overlap another row of their pair", { file, more })]
        : []),
    ];
  }

  private describe(effective: number, deletion: number, line: number, otherLine: number): string {
    const column1 = codeOfNumber(Math.floor(this.pair / codeNumbers));
    const column2 = codeOfNumber(this.pair % codeNumbers);
    const from = isoDateOf(effective) ?? say("before 1996");
    const to = isoDateOf(deletion) ?? say("open");
    return say(
      "line {line}: {column1} with {column2}, {from} to {to}, overlaps line {other}; both are kept",
      {
        line,
        column1,
        column2,
        from,
        to,
        other: otherLine,
      },
    );
  }
}
