import { say } from "../../say";
import type { ImportedPtp } from "../import/ptp-rows";
import type { PtpEditionEntry } from "./catalogue";
import { codeNumbers } from "./code-number";
import { type Section, sectionNumbers } from "./packed-file";
import type { PtpStore } from "./ptp-store";

const codesInBlock = 36 ** 3;
/** Ids of codes are 16 bits; CMS's table has some 13,000 codes. */
const mostCodes = 65536;
/** Numbers of different dates with modifier and rationale, and of different sets of editions, so that a row's sort key is exact. */
const mostContents = 2 ** 21;
const mostEditionSets = 2 ** 16;

/** Rows from one file, or from a packed file made before, in terms of the packer's own tables. */
interface Batch {
  readonly runCodes: Uint32Array;
  readonly runStarts: Uint32Array;
  /** Code number of column 2 by row; or with `codes`, its place there. */
  readonly column2: Uint32Array | Uint16Array;
  readonly codes: Uint32Array | null;
  readonly combinationIds: Uint32Array | Uint16Array;
  /** By combination of the batch: content × mostEditionSets + set of editions; -1: of no edition that is kept. */
  readonly keys: Float64Array;
}

/** Brings the rows of several PTP files together: sorted by pair, each once, with the editions that hold it. */
export class PtpPacker {
  private readonly batches: Batch[] = [];
  private readonly contents = new NumberedValues();
  private readonly editionSets = new NumberedValues();
  private readonly rationaleNumbers = new Map<string, number>();

  addRows(rows: ImportedPtp, bit: number): void {
    const editions = this.editionSets.numberOf(2 ** bit);
    const keys = Float64Array.from(rows.combinations, ({ effective, deletion, modifier, rationale }) =>
      this.keyOf(effective, deletion, modifier, rationale, editions),
    );
    const { runCodes, runStarts, column2, combinationIds } = rows;
    this.batches.push({ runCodes, runStarts, column2, codes: null, combinationIds, keys });
  }

  /** `newBits`: by bit of the store, the bit of the same edition here; no entry: the edition is left out. */
  addStore(store: PtpStore, newBits: ReadonlyMap<number, number>): void {
    const keys = Float64Array.from({ length: store.combinationCount() }, (_, combination) => {
      let editions = 0;
      for (const [from, to] of newBits) {
        if ((store.editions(combination) >>> from) & 1) editions += 2 ** to;
      }
      if (editions === 0) return -1;
      return this.keyOf(
        store.effective(combination),
        store.deletion(combination),
        store.modifier(combination),
        store.rationale(combination),
        this.editionSets.numberOf(editions),
      );
    });
    const { codes, starts, column2, combinationIds } = store;
    this.batches.push({ runCodes: codes, runStarts: starts, column2, codes, combinationIds, keys });
  }

  get rationales(): string[] {
    return [...this.rationaleNumbers.keys()];
  }

  /** Writes the sections of the PTP table. */
  pack(into: Map<number, Section>): void {
    const codes = new CodeRanks(this.batches);
    const runs = this.sortedRuns();
    const rowCount = this.batches.reduce((sum, batch) => sum + batch.combinationIds.length, 0);
    const starts = new Uint32Array(codes.list.length + 1);
    const column2 = new Uint16Array(rowCount);
    let found: Uint16Array | Uint32Array = new Uint16Array(rowCount);
    const combinations = new NumberedValues();

    let scratch = new Float64Array(4096);
    let row = 0;
    let rank = 0;
    for (let index = 0; index < runs.length; ) {
      const code = runs[index]?.code ?? 0;
      let length = 0;
      for (let run = runs[index]; run?.code === code; index += 1, run = runs[index]) {
        const { batch, start, end } = run;
        while (scratch.length < length + end - start) scratch = doubled(scratch);
        length = fillSortKeys(scratch, length, batch, start, end, codes);
      }
      const sortKeys = scratch.subarray(0, length);
      if (!isAscending(sortKeys)) sortKeys.sort();
      for (const ofCode = codes.rankOf(code); rank <= ofCode; rank += 1) starts[rank] = row;
      for (let at = 0; at < length; ) {
        const content = Math.floor((sortKeys[at] ?? 0) / mostEditionSets);
        let editions = 0;
        for (; at < length && Math.floor((sortKeys[at] ?? 0) / mostEditionSets) === content; at += 1) {
          editions |= this.editionSets.valueOf((sortKeys[at] ?? 0) % mostEditionSets);
        }
        const set = this.editionSets.numberOf(editions >>> 0);
        const combination = combinations.numberOf((content % mostContents) * mostEditionSets + set);
        if (combination === 65536) found = Uint32Array.from(found);
        column2[row] = Math.floor(content / mostContents);
        found[row] = combination;
        row += 1;
      }
    }
    for (; rank < starts.length; rank += 1) starts[rank] = row;

    const combinationIds = found.subarray(0, row);
    const byFrequency = numberByFrequency(combinationIds, combinations.size);
    into
      .set(sectionNumbers.ptpCodes, codes.list)
      .set(sectionNumbers.ptpStarts, starts)
      .set(sectionNumbers.ptpColumn2, column2.subarray(0, row))
      .set(sectionNumbers.ptpCombinationIds, combinationIds)
      .set(sectionNumbers.ptpCombinations, this.combinationWords(combinations, byFrequency));
  }

  private keyOf(
    effective: number,
    deletion: number,
    modifier: number,
    rationale: string,
    editions: number,
  ): number {
    let rationaleNumber = this.rationaleNumbers.get(rationale);
    if (rationaleNumber === undefined) {
      rationaleNumber = this.rationaleNumbers.size;
      this.rationaleNumbers.set(rationale, rationaleNumber);
    }
    const dates = effective + deletion * 65536;
    const content = this.contents.numberOf((rationaleNumber * 16 + modifier) * 2 ** 32 + dates);
    if (content >= mostContents || editions >= mostEditionSets) {
      throw new RangeError(say("the PTP rows have more different dates and rationales than can be packed"));
    }
    return content * mostEditionSets + editions;
  }

  private sortedRuns(): Run[] {
    const runs: Run[] = [];
    for (const batch of this.batches) {
      for (const [index, code] of batch.runCodes.entries()) {
        runs.push({ code, batch, start: batch.runStarts[index] ?? 0, end: batch.runStarts[index + 1] ?? 0 });
      }
    }
    return runs.sort((left, right) => left.code - right.code);
  }

  /** Three words each: dates; modifier and rationale; editions. */
  private combinationWords(combinations: NumberedValues, newNumbers: Uint32Array): Uint32Array {
    const words = new Uint32Array(combinations.size * 3);
    for (const [found, number] of newNumbers.entries()) {
      const value = combinations.valueOf(found);
      const content = this.contents.valueOf(Math.floor(value / mostEditionSets));
      const head = Math.floor(content / 2 ** 32);
      words[number * 3] = content % 2 ** 32;
      words[number * 3 + 1] = (head % 16) + Math.floor(head / 16) * 256;
      words[number * 3 + 2] = this.editionSets.valueOf(value % mostEditionSets);
    }
    return words;
  }
}

interface Run {
  readonly code: number;
  readonly batch: Batch;
  readonly start: number;
  readonly end: number;
}

/** Sort key of a row: id of column 2, content, editions. Returns where the keys end. */
function fillSortKeys(
  sortKeys: Float64Array,
  from: number,
  batch: Batch,
  start: number,
  end: number,
  codes: CodeRanks,
): number {
  let at = from;
  let code = -1;
  let rank = 0;
  for (let row = start; row < end; row += 1) {
    const key = batch.keys[batch.combinationIds[row] ?? 0] ?? -1;
    if (key < 0) continue;
    const place = batch.column2[row] ?? 0;
    const found = batch.codes === null ? place : (batch.codes[place] ?? 0);
    if (found !== code) {
      code = found;
      rank = codes.rankOf(code);
    }
    sortKeys[at] = rank * mostContents * mostEditionSets + key;
    at += 1;
  }
  return at;
}

/** The codes of all rows in ascending order, and the place of each. */
class CodeRanks {
  readonly list: Uint32Array;
  /** By the first two characters of a code, for each of the other three: 1 where there is a row, and in the end the place. */
  private readonly blocks: (Uint16Array | undefined)[] = new Array(codeNumbers / codesInBlock);

  constructor(batches: readonly Batch[]) {
    for (const { runCodes, column2, codes } of batches) {
      for (const code of runCodes) this.mark(code);
      if (codes === null) for (const code of column2) this.mark(code);
    }
    const list: number[] = [];
    for (const [number, block] of this.blocks.entries()) {
      if (block === undefined) continue;
      for (let code = 0; code < codesInBlock; code += 1) {
        if (block[code] !== 1) continue;
        block[code] = list.length;
        list.push(number * codesInBlock + code);
      }
    }
    if (list.length > mostCodes) {
      throw new RangeError(
        say("the PTP rows name {count} codes; {most} can be packed", { count: list.length, most: mostCodes }),
      );
    }
    this.list = Uint32Array.from(list);
  }

  rankOf(code: number): number {
    return this.blocks[Math.floor(code / codesInBlock)]?.[code % codesInBlock] ?? 0;
  }

  private mark(code: number): void {
    const number = Math.floor(code / codesInBlock);
    let block = this.blocks[number];
    if (block === undefined) {
      block = new Uint16Array(codesInBlock);
      this.blocks[number] = block;
    }
    block[code % codesInBlock] = 1;
  }
}

/**
 * Renumbers the combinations so that the ones of most rows come first: a packed file gets 5 % smaller when it is compressed.
 * Returns the new number of each.
 */
function numberByFrequency(combinationIds: Uint16Array | Uint32Array, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (const combination of combinationIds) rows[combination] = (rows[combination] ?? 0) + 1;
  const newNumbers = new Uint32Array(count);
  const mostFirst = [...rows.keys()].sort((left, right) => (rows[right] ?? 0) - (rows[left] ?? 0));
  for (const [number, combination] of mostFirst.entries()) newNumbers[combination] = number;
  for (let row = 0; row < combinationIds.length; row += 1) {
    combinationIds[row] = newNumbers[combinationIds[row] ?? 0] ?? 0;
  }
  return newNumbers;
}

/** Gives different numbers numbers of their own, from 0 on. */
class NumberedValues {
  private readonly numbers = new Map<number, number>();
  private readonly values: number[] = [];

  get size(): number {
    return this.values.length;
  }

  numberOf(value: number): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.numbers.set(value, number);
    this.values.push(value);
    return number;
  }

  valueOf(number: number): number {
    return this.values[number] ?? 0;
  }
}

function isAscending(values: Float64Array): boolean {
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index - 1] ?? 0) > (values[index] ?? 0)) return false;
  }
  return true;
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** The first bit that no edition has; -1: all 32 are taken. */
export function freeBit(editions: readonly PtpEditionEntry[]): number {
  for (let bit = 0; bit < 32; bit += 1) {
    if (!editions.some((edition) => edition.bit === bit)) return bit;
  }
  return -1;
}
