import type { IsoDate } from "../claim/claim-snapshot";
import type { Provenance } from "../engine/check-result";

/** "10/14/2026" from "2026-10-14". Anything else stays as it is. */
export function formatDate(date: IsoDate): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  return parts ? `${parts[2]}/${parts[3]}/${parts[1]}` : date;
}

/** "1 error", "2 errors". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "1, 3 and 5–8": three or more numbers in a row become a range. The numbers are ascending. */
export function numberList(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < numbers.length; ) {
    let end = start;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end++;
    if (end - start >= 2) parts.push(`${numbers[start]}–${numbers[end]}`);
    else for (const number of numbers.slice(start, end + 1)) parts.push(String(number));
    start = end + 1;
  }
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** "Line 2", "Lines 1 and 3". */
export function lineWords(lines: readonly number[]): string {
  return `${lines.length === 1 ? "Line" : "Lines"} ${numberList(lines)}`;
}

/** Who says so, in two words. */
export const provenanceWord: Readonly<Record<Provenance, string>> = {
  table: "CMS table",
  policy: "CMS policy",
  payer: "Payer policy",
  practice: "Practice rule",
  advice: "Good habit",
};

export const severityWord = { error: "Error", warning: "Warning", info: "Note" } as const;
