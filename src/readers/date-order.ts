import type { CandidateGroup } from "./candidate-group";

/*
 * Whether the dates of some lines have the month first, as American ones do. A page that writes the day first shows it by a first number
 * that is no month.
 */

/** Which of the two stands first. "either": boxes, of which one holds what only a day can be. Someone may have slipped in it, or all have the day first. */
export type DateOrder = "month" | "day" | "either";

const dayOnly = /^\s*(1[3-9]|2\d|3[01])([/ -])(0?[1-9]|1[0-2])\2\d{2}(\d\d)?\s*$/;
const monthOnly = /^\s*\d{1,2}([/ -])(1[3-9]|2\d|3[01])\1/;

export function dateOrderOf({ columns, rows }: CandidateGroup): DateOrder {
  let found: DateOrder = "month";
  for (const [at, { decision }] of columns.entries()) {
    if (decision?.role !== "dateOfService" && decision?.role !== "dateOfServiceTo") continue;
    for (const row of rows) {
      const box = row.box(at);
      if (!box || box.text.length < 8) continue;
      if (monthOnly.test(box.text)) return "month";
      // What a program writes it writes alike in all rows.
      if (dayOnly.test(box.text) && found !== "either") found = box.control ? "either" : "day";
    }
  }
  return found;
}

/** A date with its month first; null where nobody can say which of its numbers that is. */
export function monthFirst(text: string, order: DateOrder): string | null {
  if (order === "month") return text;
  const [, first, sign, second] = /^\s*(\d{1,2})([/ -])(\d{1,2})\2/.exec(text) ?? [];
  if (first === undefined || second === undefined) return text;
  if (order === "day") return text.replace(`${first}${sign}${second}`, `${second}${sign}${first}`);
  return +first <= 12 && +second <= 12 && +first !== +second ? null : text;
}
