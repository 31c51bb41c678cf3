import { say } from "../../say";
import { codeDigit, pairNumber } from "../packed/code-number";
import { dayNumber } from "../packed/day-number";
import { type ImportedEdition, RefusedFile, type SourceFile } from "./imported";
import { columnNames, decoded, headerLines, headingLine, headings, quoted } from "./ptp-layout";
import { PtpOverlaps } from "./ptp-overlaps";
import { type ImportedPtp, type PtpCombination, ptpPartOf } from "./ptp-rows";

/**
 * Reads an NCCI practitioner PTP file as CMS publishes it: six header lines, then Column 1, Column 2, *=in existence prior to 1996,
 * Effective, Deletion (* = open), Modifier (0, 1, 9), Rationale, divided by tabs. It works on bytes, as they come: a string a row
 * would double the time and the memory.
 */

/** Official lines stay below 120 bytes. */
const longestLine = 2000;
const mostRationales = 1000;
const roomAtFirst = 4096;

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const star = 42;
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

export class PtpParser {
  private line = 0;
  private begun = false;
  /** The beginning of a line whose end has not come yet. */
  private readonly rest = new Uint8Array(longestLine);
  private restLength = 0;
  /** Where the seven cells of the line at hand begin, and one more: where an eighth would. */
  private readonly cellStarts = new Int32Array(8);
  private bytes: Uint8Array = this.rest;
  private lineEnd = 0;

  private rowsRead = 0;
  private neverInForce = 0;
  private lastPair = -1;
  private highestPair = -1;
  private lowestPair = Number.MAX_SAFE_INTEGER;
  private outOfOrder = 0;
  private readonly overlaps = new PtpOverlaps();

  private runs = 0;
  private runCodes = new Uint32Array(1024);
  private runStarts = new Uint32Array(1024);
  private column2 = new Uint32Array(roomAtFirst);
  private combinationIds = new Uint32Array(roomAtFirst);

  private readonly combinations: PtpCombination[] = [];
  private readonly combinationByKey = new Map<number, number>();
  private readonly dayByDigits = new Map<number, number>();
  private readonly rationales: string[] = [];
  private readonly rationaleBytes: Uint8Array[] = [];
  private lastRationale = 0;

  constructor(
    private readonly source: SourceFile,
    private readonly edition: ImportedEdition,
  ) {}

  get rows(): number {
    return this.rowsRead;
  }

  /** The next bytes of the file; they are not kept. @throws RefusedFile */
  push(chunk: Uint8Array): void {
    let start = 0;
    if (this.restLength > 0 || !this.begun) {
      start = this.completeRest(chunk);
      if (start < 0) return;
    }
    for (let end = chunk.indexOf(lineFeed, start); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      this.readLine(chunk, start, end);
      start = end + 1;
    }
    this.keepRest(chunk, start);
  }

  /** @throws RefusedFile */
  finish(): ImportedPtp {
    if (this.restLength > 0) this.readLine(this.rest, this.skipMark(), this.restLength);
    if (this.rowsRead === 0) {
      throw new RefusedFile(
        this.source.name,
        say("line {line}: the file ends before the first row; a PTP table was expected. Download it again", {
          line: this.line + 1,
        }),
      );
    }
    this.runStarts[this.runs] = this.rowsRead;
    return {
      table: "ptp",
      edition: this.edition,
      source: this.source,
      part: ptpPartOf(this.source.name),
      rowsRead: this.rowsRead,
      neverInForce: this.neverInForce,
      overlapping: this.overlaps.count,
      remarks: [...this.overlaps.remarks(this.source.name), ...this.orderRemark()],
      firstPair: this.lowestPair,
      lastPair: this.highestPair,
      runCodes: this.runCodes.slice(0, this.runs),
      runStarts: this.runStarts.slice(0, this.runs + 1),
      column2: this.column2.subarray(0, this.rowsRead),
      combinationIds: this.combinationIds.subarray(0, this.rowsRead),
      combinations: this.combinations,
    };
  }

  private orderRemark(): string[] {
    if (this.outOfOrder === 0) return [];
    return [
      say(
        "{file}: {count} rows do not follow the order of the codes; overlapping rows were looked for among neighbours only",
        { file: this.source.name, count: this.outOfOrder },
      ),
    ];
  }

  /** Joins the kept beginning of a line to its end in the chunk, and reads it. Where the chunk goes on; -1: it has no line's end. */
  private completeRest(chunk: Uint8Array): number {
    const end = chunk.indexOf(lineFeed);
    if (end < 0) {
      this.keepRest(chunk, 0);
      return -1;
    }
    this.keepRest(chunk.subarray(0, end), 0);
    const length = this.restLength;
    this.restLength = 0;
    this.readLine(this.rest, this.skipMark(), length);
    return end + 1;
  }

  private keepRest(chunk: Uint8Array, start: number): void {
    const length = chunk.length - start;
    if (this.restLength + length > longestLine) throw this.tooLong(this.line + 1);
    this.rest.set(chunk.subarray(start), this.restLength);
    this.restLength += length;
  }

  /** The first line comes through `rest`: where it begins behind a byte order mark. */
  private skipMark(): number {
    const first = !this.begun;
    this.begun = true;
    return first && byteOrderMark.every((byte, index) => this.rest[index] === byte)
      ? byteOrderMark.length
      : 0;
  }

  private readLine(bytes: Uint8Array, start: number, lineFeedAt: number): void {
    this.line += 1;
    const end = lineFeedAt > start && bytes[lineFeedAt - 1] === carriageReturn ? lineFeedAt - 1 : lineFeedAt;
    if (end - start > longestLine) throw this.tooLong(this.line);
    this.bytes = bytes;
    this.lineEnd = end;
    if (this.line <= headerLines) this.readHeader(start);
    else if (end > start) this.readRow(start);
  }

  private readHeader(start: number): void {
    const cells = decoded(this.bytes.subarray(start, this.lineEnd)).split("\t");
    const wrong = (column: number, what: string) =>
      new RefusedFile(
        this.source.name,
        say(
          "line {line}, column {column}: {what}; the six header lines of a PTP file were expected. Take the text file as CMS publishes it",
          { line: this.line, column, what },
        ),
      );
    if (this.line === headingLine) {
      for (const [index, heading] of headings.entries()) {
        const cell = (cells[index] ?? "").trim().toLowerCase();
        if (cell.startsWith(heading)) continue;
        throw wrong(
          index + 1,
          say('the heading is {found} instead of "{heading}"', {
            found: quoted(cells[index] ?? ""),
            heading,
          }),
        );
      }
    } else if (this.line > headingLine && (cells[0] ?? "").trim() !== "") {
      throw wrong(1, say("{found} stands where the header goes on", { found: quoted(cells[0] ?? "") }));
    }
  }

  private readRow(start: number): void {
    this.findCells(start);
    const column1 = this.readCode(0);
    const column2 = this.readCode(1);
    const prior = this.readPrior();
    const effective = prior && this.cellLength(3) === 0 ? 0 : this.readDate(3);
    const open = this.cellLength(4) === 1 && this.cellByte(4) === star;
    const deletion = open ? 0 : this.readDate(4);
    const modifier = this.readModifier();
    const rationale = this.readRationale();

    const row = this.rowsRead;
    if (row === this.column2.length) {
      this.column2 = grown(this.column2);
      this.combinationIds = grown(this.combinationIds);
    }
    if (this.runs === 0 || this.runCodes[this.runs - 1] !== column1) this.beginRun(column1);
    const pair = pairNumber(column1, column2);
    if (pair < this.lastPair) this.outOfOrder += 1;
    this.lastPair = pair;
    if (pair < this.lowestPair) this.lowestPair = pair;
    if (pair > this.highestPair) this.highestPair = pair;

    this.column2[row] = column2;
    this.rowsRead += 1;
    if (modifier === 9 || (deletion !== 0 && deletion <= effective)) {
      this.neverInForce += 1;
      // What counts of such a row is its effective date: an edit that an earlier edition had from that day on was taken back.
      this.combinationIds[row] = this.combinationOf(effective, effective, 9, -1);
      return;
    }
    this.combinationIds[row] = this.combinationOf(effective, deletion, modifier, rationale);
    this.overlaps.see(pair, effective, deletion, this.line);
  }

  private beginRun(column1: number): void {
    if (this.runs + 1 === this.runStarts.length) {
      this.runCodes = grown(this.runCodes);
      this.runStarts = grown(this.runStarts);
    }
    this.runCodes[this.runs] = column1;
    this.runStarts[this.runs] = this.rowsRead;
    this.runs += 1;
  }

  private findCells(start: number): void {
    const { bytes, cellStarts, lineEnd } = this;
    let cell = 0;
    cellStarts[0] = start;
    for (let index = start; index < lineEnd && cell < 6; index += 1) {
      if (bytes[index] !== tab) continue;
      cell += 1;
      cellStarts[cell] = index + 1;
    }
    if (cell < 6) {
      throw new RefusedFile(
        this.source.name,
        say("line {line}, column {column} ({heading}): the row has {cells} cells instead of 7", {
          line: this.line,
          column: cell + 2,
          heading: columnNames[cell + 1] ?? "",
          cells: cell + 1,
        }),
      );
    }
    cellStarts[7] = lineEnd + 1;
  }

  private cellLength(cell: number): number {
    return (this.cellStarts[cell + 1] ?? 0) - (this.cellStarts[cell] ?? 0) - 1;
  }

  private cellByte(cell: number): number {
    return this.bytes[this.cellStarts[cell] ?? 0] ?? 0;
  }

  private readCode(cell: number): number {
    const start = this.cellStarts[cell] ?? 0;
    let number = 0;
    for (let index = start; index < start + 5; index += 1) {
      const digit = codeDigit(this.bytes[index] ?? 0);
      if (digit < 0) throw this.wrongCell(cell, say("is no code of five letters or digits"));
      number = number * 36 + digit;
    }
    if (this.cellLength(cell) !== 5) throw this.wrongCell(cell, say("is no code of five letters or digits"));
    return number;
  }

  private readPrior(): boolean {
    const length = this.cellLength(2);
    if (length === 0) return false;
    if (length === 1 && this.cellByte(2) === star) return true;
    throw this.wrongCell(2, say("is neither blank nor *"));
  }

  private readDate(cell: number): number {
    const start = this.cellStarts[cell] ?? 0;
    let digits = 0;
    for (let index = start; index < start + 8; index += 1) {
      const digit = (this.bytes[index] ?? 0) - 48;
      if (digit < 0 || digit > 9) throw this.wrongCell(cell, say("is no date (YYYYMMDD)"));
      digits = digits * 10 + digit;
    }
    if (this.cellLength(cell) !== 8) throw this.wrongCell(cell, say("is no date (YYYYMMDD)"));
    const known = this.dayByDigits.get(digits);
    if (known !== undefined) return known;
    const day = dayNumber(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);
    if (day === 0) throw this.wrongCell(cell, say("is no date (YYYYMMDD)"));
    this.dayByDigits.set(digits, day);
    return day;
  }

  private readModifier(): 0 | 1 | 9 {
    const modifier = this.cellLength(5) === 1 ? this.cellByte(5) - 48 : -1;
    if (modifier === 0 || modifier === 1 || modifier === 9) return modifier;
    throw this.wrongCell(5, say("is an unknown modifier indicator (0, 1 and 9 are known)"));
  }

  /** Its number. A dozen texts fill the column, mostly the one of the row before: only a new one is made a string. */
  private readRationale(): number {
    const start = this.cellStarts[6] ?? 0;
    let end = this.lineEnd;
    while (end > start && (this.bytes[end - 1] === space || this.bytes[end - 1] === tab)) end -= 1;
    if (this.isRationale(this.lastRationale, start, end)) return this.lastRationale;
    let number = 0;
    while (number < this.rationales.length && !this.isRationale(number, start, end)) number += 1;
    if (number === this.rationales.length) {
      const bytes = this.bytes.slice(start, end);
      if (bytes.includes(tab)) {
        throw new RefusedFile(
          this.source.name,
          say("line {line}, column 8: the row has more than 7 cells", { line: this.line }),
        );
      }
      if (number === mostRationales) {
        throw this.wrongCell(
          6,
          say("is one more than {most} different rationales", { most: mostRationales }),
        );
      }
      this.rationaleBytes.push(bytes);
      this.rationales.push(decoded(bytes));
    }
    this.lastRationale = number;
    return number;
  }

  private isRationale(number: number, start: number, end: number): boolean {
    const known = this.rationaleBytes[number];
    if (known === undefined || known.length !== end - start) return false;
    for (let index = known.length - 1; index >= 0; index -= 1) {
      if (known[index] !== this.bytes[start + index]) return false;
    }
    return true;
  }

  /** `rationale` -1: none. */
  private combinationOf(effective: number, deletion: number, modifier: 0 | 1 | 9, rationale: number): number {
    const dates = effective * 65536 + deletion;
    const key = (dates * 16 + modifier) * (mostRationales + 1) + rationale + 1;
    const known = this.combinationByKey.get(key);
    if (known !== undefined) return known;
    const number = this.combinations.length;
    this.combinations.push({ effective, deletion, modifier, rationale: this.rationales[rationale] ?? "" });
    this.combinationByKey.set(key, number);
    return number;
  }

  private tooLong(line: number): RefusedFile {
    return new RefusedFile(
      this.source.name,
      say("line {line}: it is longer than {bytes} bytes, so this is no PTP table", {
        line,
        bytes: longestLine,
      }),
    );
  }

  private wrongCell(cell: number, what: string): RefusedFile {
    const start = this.cellStarts[cell] ?? 0;
    const text = decoded(this.bytes.subarray(start, start + Math.max(0, this.cellLength(cell))));
    return new RefusedFile(
      this.source.name,
      say("line {line}, column {column} ({heading}): {found} {what}", {
        line: this.line,
        column: cell + 1,
        heading: columnNames[cell] ?? "",
        found: quoted(text),
        what,
      }),
    );
  }
}

function grown(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
