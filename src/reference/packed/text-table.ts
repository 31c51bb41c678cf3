import type { KeyedRows } from "../row-sets";
import { type Section, type Sections, sectionNumbers } from "./packed-file";

/**
 * Tables of some ten thousand rows: sorted keys of equal width, and the text of each key's rows behind them. A row is made when it is
 * looked up and not kept: what a page holds must not grow the worker.
 */

/** A row before packing: its key, and the other columns. */
export interface TextRow {
  readonly key: string;
  readonly columns: readonly string[];
}

const longestKey = 32;

export function isKey(key: string): boolean {
  return key.length <= longestKey && /^[!-~]+$/.test(key);
}

export interface TextTable {
  readonly keyWidth: number;
  readonly keys: Uint8Array;
  readonly starts: Uint32Array;
  readonly text: Uint8Array;
}

/** Every key must pass `isKey`. Rows of one key stay in their order. */
export function packTextTable(rows: readonly TextRow[]): TextTable {
  const byKey = new Map<string, string[]>();
  for (const { key, columns } of rows) {
    // Tab and line feed divide columns and rows, so neither may stand in a value.
    const line = columns.map((column) => column.replace(/\p{Cc}/gu, " ")).join("\t");
    const same = byKey.get(key);
    if (same) same.push(line);
    else byKey.set(key, [line]);
  }
  const sorted = [...byKey].sort(([left], [right]) => (left < right ? -1 : 1));
  const keyWidth = sorted.reduce((width, [key]) => Math.max(width, key.length), 1);
  const keys = new Uint8Array(sorted.length * keyWidth);
  const starts = new Uint32Array(sorted.length + 1);
  const encoder = new TextEncoder();
  const pieces = sorted.map(([key, lines], index) => {
    keys.set(encoder.encode(key), index * keyWidth);
    const piece = encoder.encode(lines.join("\n"));
    starts[index + 1] = (starts[index] ?? 0) + piece.length;
    return piece;
  });
  const text = new Uint8Array(starts.at(-1) ?? 0);
  for (const [index, piece] of pieces.entries()) text.set(piece, starts[index]);
  return { keyWidth, keys, starts, text };
}

export function writeTextTable(number: number, table: TextTable, into: Map<number, Section>): void {
  const first = sectionNumbers.firstTable + 4 * number;
  into
    .set(first, table.keys)
    .set(first + 1, table.starts)
    .set(first + 2, table.text);
}

export function readTextTable(number: number, keyWidth: number, sections: Sections): TextTable {
  const first = sectionNumbers.firstTable + 4 * number;
  return {
    keyWidth,
    keys: sections.bytes(first),
    starts: sections.words(first + 1),
    text: sections.bytes(first + 2),
  };
}

/** `count`: rows in all, as several may share a key. */
export function openTextTable<Row>(
  { keyWidth, keys, starts, text }: TextTable,
  count: number,
  rowOf: (key: string, columns: readonly string[]) => Row,
): KeyedRows<Row> {
  const keyCount = Math.floor(keys.length / keyWidth);
  /** Places of keys that have been asked for; only keys of the table, of which there is an end. */
  const known = new Map<string, number>();
  return {
    count,
    of(key) {
      const index = known.get(key) ?? find(key);
      if (index < 0) return [];
      known.set(key, index);
      const lines = decoded(text, starts[index] ?? 0, starts[index + 1] ?? 0);
      if (!lines.includes("\n")) return [rowOf(key, lines.split("\t"))];
      return lines.split("\n").map((line) => rowOf(key, line.split("\t")));
    },
    keys: () =>
      Array.from({ length: keyCount }, (_, index) =>
        decoded(keys, index * keyWidth, (index + 1) * keyWidth).replace(/\0+$/, ""),
      ),
  };

  function find(key: string): number {
    if (key.length === 0 || key.length > keyWidth) return -1;
    let low = 0;
    let high = keyCount - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareKey(key, middle * keyWidth);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return -1;
  }

  function compareKey(key: string, offset: number): number {
    for (let index = 0; index < keyWidth; index += 1) {
      const wanted = index < key.length ? key.charCodeAt(index) : 0;
      const order = wanted - (keys[offset + index] ?? 0);
      if (order !== 0) return order;
    }
    // A key with a zero character is no key, though the padding would match it.
    return key.includes("\0") ? 1 : 0;
  }
}

const decoder = new TextDecoder();
/** Where a decoder's call begins to pay. */
const shortText = 16;

function decoded(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortText) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
