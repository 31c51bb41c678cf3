import { say } from "../../say";
import type { PtpCatalogue } from "./catalogue";
import { CodeWords } from "./code-words";
import { damaged, type Sections, sectionNumbers } from "./packed-file";
import { PtpPresence } from "./ptp-presence";

/** Far more than a claim has, so that two of its codes seldom take each other's place. */
const codesAtHand = 256;
/** More than a claim has; a power of two. */
const codesKnown = 64;
/** Of two bytes each, in the 64 bytes that a processor fetches at once. */
const rowsInCacheLine = 32;

/**
 * The packed PTP rows of all editions. Row numbers run by column 1, then column 2. A combination tells which editions hold the row:
 * rows that an edition repeats take no room.
 */
export class PtpStore {
  /** Every code as a code number, ascending; its place is the code's id. */
  readonly codes: Uint32Array;
  /** By id of column 1: its first row; one more at the end. */
  readonly starts: Uint32Array;
  /** By row: id of column 2. */
  readonly column2: Uint16Array;
  /** By row: number of its combination. Two bytes each, four where there are more than 65,536. */
  readonly combinationIds: Uint16Array | Uint32Array;
  private readonly combinations: Uint32Array;
  private readonly presence: PtpPresence;
  private readonly ids: CodeWords;
  /** Codes that were asked for last, with their ids: each code of a claim is asked for with all others. */
  private readonly lastCodes: string[] = new Array(codesKnown).fill("");
  private readonly lastIds = new Int32Array(codesKnown).fill(-1);
  /** Column 1 ids that were asked for last, each where its remainder leads. */
  private readonly atHand = new Int32Array(codesAtHand).fill(-1);
  /** What was read to have it at hand; kept, or the reading could be left out as useless. */
  private lastRead = 0;

  constructor(
    sections: Sections,
    private readonly rationales: PtpCatalogue["rationales"],
  ) {
    this.codes = sections.words(sectionNumbers.ptpCodes);
    this.starts = sections.words(sectionNumbers.ptpStarts);
    this.column2 = sections.halfWords(sectionNumbers.ptpColumn2);
    this.combinations = sections.words(sectionNumbers.ptpCombinations);
    const isWide = sections.bytes(sectionNumbers.ptpCombinationIds).length > this.column2.byteLength;
    this.combinationIds = isWide
      ? sections.words(sectionNumbers.ptpCombinationIds)
      : sections.halfWords(sectionNumbers.ptpCombinationIds);
    this.checkBounds();
    this.ids = new CodeWords(this.codes, (id) => id);
    this.presence = new PtpPresence(this.starts, this.column2);
  }

  /** Every search stays within the rows then, whoever made the file. */
  private checkBounds(): void {
    const { codes, starts, column2, combinationIds } = this;
    let isSound = codes.length === 0 || starts.length === codes.length + 1;
    for (let id = 1; id < starts.length; id += 1) isSound &&= (starts[id - 1] ?? 0) <= (starts[id] ?? 0);
    isSound &&= (starts.at(-1) ?? 0) === column2.length && combinationIds.length === column2.length;
    if (!isSound) throw damaged(say("its PTP rows are not where it says"));
  }

  /** -1: in no row of any edition. */
  idOf(code: string): number {
    // The last characters differ most.
    const place = (code.charCodeAt(4) * 4 + code.charCodeAt(3)) & (codesKnown - 1);
    if (this.lastCodes[place] === code) return this.lastIds[place] ?? -1;
    const id = this.ids.of(code);
    // Only codes of the table are kept: what a page holds must not stay in the worker.
    if (id < 0) return -1;
    this.lastCodes[place] = code;
    this.lastIds[place] = id;
    return id;
  }

  /** False: there is no row of the two ids, as of most pairs. */
  mayHave(column1: number, column2: number): boolean {
    if (this.atHand[column1 % codesAtHand] !== column1) this.bringToHand(column1);
    return this.presence.mayHave(column1, column2);
  }

  /** The first row of a pair of ids; -1: none. The others of the pair follow it. */
  firstRow(column1: number, column2: number): number {
    if (!this.mayHave(column1, column2)) return -1;
    const ids = this.column2;
    let row = this.starts[column1] ?? 0;
    const end = this.starts[column1 + 1] ?? 0;
    // A binary search whose steps a processor need not guess: half the time goes into wrong guesses otherwise.
    for (let left = end - row; left > 1; ) {
      const half = left >> 1;
      row += (((ids[row + half - 1] ?? 0) - column2) >> 31) & half;
      left -= half;
    }
    return row < end && ids[row] === column2 ? row : -1;
  }

  /**
   * Each code of a claim is asked for with all others, and its rows lie in memory that the processor has to wait for. Reading something
   * of every part of them in a row lets it wait for all parts at once, where each step of a search would wait for one.
   */
  private bringToHand(column1: number): void {
    this.presence.make(column1);
    const end = this.endOf(column1);
    for (let row = this.starts[column1] ?? 0; row < end; row += rowsInCacheLine) {
      this.lastRead ^= (this.column2[row] ?? 0) ^ (this.combinationIds[row] ?? 0);
    }
    this.atHand[column1 % codesAtHand] = column1;
  }

  /** The row after the last one of a column 1. */
  endOf(column1: number): number {
    return this.starts[column1 + 1] ?? 0;
  }

  combinationCount(): number {
    return Math.floor(this.combinations.length / 3);
  }

  /** Day numbers, as in `PtpCombination`. */
  effective(combination: number): number {
    return (this.combinations[combination * 3] ?? 0) & 0xffff;
  }

  deletion(combination: number): number {
    return (this.combinations[combination * 3] ?? 0) >>> 16;
  }

  modifier(combination: number): 0 | 1 | 9 {
    const modifier = (this.combinations[combination * 3 + 1] ?? 9) & 0xff;
    return modifier === 0 || modifier === 1 ? modifier : 9;
  }

  rationale(combination: number): string {
    return this.rationales[(this.combinations[combination * 3 + 1] ?? 0) >>> 8] ?? "";
  }

  /** A bit for each edition that holds rows of this combination. */
  editions(combination: number): number {
    return this.combinations[combination * 3 + 2] ?? 0;
  }
}
