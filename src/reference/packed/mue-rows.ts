import type { KeyedRows } from "../row-sets";
import type { MueRow } from "../tables";
import { codeDigit } from "./code-number";
import { CodeWords } from "./code-words";
import { mueRow } from "./table-columns";
import { openTextTable, type TextTable } from "./text-table";

/**
 * The MUE rows of a text table. Every line of a claim is asked for, so all rows are read into numbers at the first look-up: finding and
 * reading the text of a row takes six times as long.
 */
export function openMueRows(table: TextTable, count: number): KeyedRows<MueRow> {
  const rows = openTextTable(table, count, mueRow);
  let words: CodeWords | null | undefined;
  return {
    count,
    keys: rows.keys,
    of(code) {
      if (words === undefined) words = wordsOf(table);
      const word = words?.of(code) ?? otherRow;
      if (word === otherRow) return rows.of(code);
      return word < 0 ? [] : [{ code, units: word >>> 2, mai: (word & 3) as MueRow["mai"] }];
    },
  };
}

/** Stands for what is not one row of units and MAI as CMS publishes them: the text is read for such a code. */
const otherRow = 0;
const codeLength = 5;
const tab = 9;
const zero = 48;
const mostDigits = 9;

/** By code its units × 4 + MAI. Null: a key is no code. */
function wordsOf({ keys, keyWidth, starts, text }: TextTable): CodeWords | null {
  if (keyWidth !== codeLength) return null;
  const codes = new Uint32Array(Math.floor(keys.length / codeLength));
  for (let index = 0; index < codes.length; index += 1) {
    let number = 0;
    for (let at = index * codeLength; at < (index + 1) * codeLength; at += 1) {
      const digit = codeDigit(keys[at] ?? 0);
      if (digit < 0) return null;
      number = number * 36 + digit;
    }
    codes[index] = number;
  }
  return new CodeWords(codes, (index) => wordAt(text, starts[index] ?? 0, starts[index + 1] ?? 0));
}

function wordAt(text: Uint8Array, start: number, end: number): number {
  const units = end - 2 - start;
  if (units < 1 || units > mostDigits || text[end - 2] !== tab) return otherRow;
  let number = 0;
  for (let at = start; at < end - 2; at += 1) {
    const digit = (text[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return otherRow;
    number = number * 10 + digit;
  }
  const mai = (text[end - 1] ?? 0) - zero;
  return mai >= 1 && mai <= 3 ? number * 4 + mai : otherRow;
}
