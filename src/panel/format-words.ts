import type { IsoDate } from "../claim/claim-snapshot";
import type { Provenance, Severity } from "../engine/check-result";
import { countText, numberLocale, type TextKey, text, textLanguage } from "../texts";

/**
 * "10/14/2026" from "2026-10-14"; in Spanish "14 oct 2026". There the day comes first, and in figures it would be read as the month of the
 * form beside it. Anything else stays as it is.
 */
export function formatDate(date: IsoDate): string {
  return textLanguage() === "en" ? americanDate(date) : dateWithMonth(date);
}

/** As claims write it, in any language. */
function americanDate(date: IsoDate): string {
  const parts = dateParts.exec(date);
  return parts ? `${parts[2]}/${parts[3]}/${parts[1]}` : date;
}

const dateParts = /^(\d{4})-(\d\d)-(\d\d)$/;

let days: Intl.DateTimeFormat | null = null;

function dateWithMonth(date: IsoDate): string {
  const parts = dateParts.exec(date);
  if (!parts) return date;
  days ??= new Intl.DateTimeFormat(numberLocale(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  // Named in UTC and written in UTC: the user's own time zone has no part in it.
  return days.format(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
}

/** "97110, 97112 and 97530". */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : text("panelAnd", { first: parts.slice(0, -1).join(", "), last });
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
  return list(parts);
}

/** "Line 2", "Lines 1 and 3". */
export function lineWords(lines: readonly number[]): string {
  return countText("panelLineNumbers", lines.length, { lines: numberList(lines) });
}

/** "line 2", "lines 1 and 3": inside a sentence. */
export function lineWordsWithin(lines: readonly number[]): string {
  return countText("panelLineNumbersWithin", lines.length, { lines: numberList(lines) });
}

/** A phrase as it goes on after a colon or a comma: "CMS table" stays, "Good habit" does not. */
export function withinSentence(phrase: string): string {
  return /^\p{Lu}\p{Lu}/u.test(phrase) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

const provenanceKeys: Readonly<Record<Provenance, TextKey>> = {
  table: "panelFromTable",
  policy: "panelFromPolicy",
  payer: "panelFromPayer",
  practice: "panelFromPractice",
  advice: "panelFromAdvice",
};

/** Who says so, in two words. */
export function provenanceWord(provenance: Provenance): string {
  return text(provenanceKeys[provenance]);
}

const severityKeys: Readonly<Record<Severity, TextKey>> = {
  error: "panelSeverityError",
  warning: "panelSeverityWarning",
  info: "panelSeverityInfo",
};

export function severityWord(severity: Severity): string {
  return text(severityKeys[severity]);
}
