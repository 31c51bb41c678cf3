import { isCalendarDay } from "./calendar";
import type { Cents, IsoDate } from "./claim-snapshot";
import { blank, type Reading, read, unreadable } from "./reading";

/*
 * Typed text into readings, for the readers and the command line alike. These functions only say what was typed: whether a code,
 * a modifier or a place of service is a good one is for the rules. `from` is a fixed phrase for where the text stood; no phrase
 * ever repeats the text itself, which may hold anything at all.
 */

const typed = "typed text";

const invisibleMarks = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * A text as it looks: without what nobody sees in it (soft hyphens, zero-width characters, marks of the writing direction), and
 * full-width letters, digits and signs as the plain ones.
 */
export function asSeen(text: string): string {
  // Most texts are of a keyboard and need no look at each character's kind.
  if (/^[\t-~]*$/.test(text)) return text;
  return text.replace(invisibleMarks, "").replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize("NFKC"));
}

/** Without the invisible marks and odd spaces that come along with pasted text. */
function trimmed(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return asSeen(text).replace(/\s+/g, " ").trim();
}

/** A CPT or HCPCS code box. Any five letters and digits are read, upper-case: "97O10" is a code that a rule finds malformed. */
export function parseCode(text: string, from: string = typed): Reading<string> {
  const code = trimmed(text).toUpperCase();
  if (code === "") return blank(from);
  return /^[A-Z0-9]{5}$/.test(code) ? read(code, from) : unreadable("not five letters or digits");
}

/** The texts of the modifier boxes in the order of the form: upper-case, empty boxes dropped, nothing judged. */
export function parseModifiers(texts: readonly string[], from: string = typed): Reading<readonly string[]> {
  return read(
    texts.map((text) => trimmed(text).toUpperCase()).filter((modifier) => modifier !== ""),
    from,
  );
}

/** What stands between modifiers that share a box. */
const modifierSeparator = /[\s:,;/|.+&–—-]+/;

/** One box that holds all modifiers of a line, split at spaces and at the signs that stand between them; a lone dash means none. */
export function splitModifiers(text: string): string[] {
  const plain = trimmed(text);
  return /^[-–—]+$/.test(plain) ? [] : plain.split(modifierSeparator).filter((modifier) => modifier !== "");
}

/** What stands between the modifiers of such a box as it is typed: ":" in "GP:59", ", " in "GP, 59"; null where there is one. */
export function separatorIn(text: string): string | null {
  const [first = "", second] = splitModifiers(text);
  if (second === undefined) return null;
  const behind = trimmed(text).slice(trimmed(text).indexOf(first) + first.length);
  return modifierSeparator.exec(behind)?.[0].replace(/\s+/g, " ") ?? null;
}

/** Units as typed: may be zero, negative or fractional. */
export function parseUnits(text: string, from: string = typed): Reading<number> {
  const plain = trimmed(text);
  if (plain === "") return blank(from);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return unreadable("not a number");
  if (plain.length > 12) return unreadable("the number is too long");
  // Adding zero turns -0 into 0.
  return read(Number(plain) + 0, from);
}

/** The place of service as typed: "1" stays "1". */
export function parsePlaceOfService(text: string, from: string = typed): Reading<string> {
  const plain = trimmed(text).toUpperCase();
  if (plain === "") return blank(from);
  return /^[A-Z0-9]{1,2}$/.test(plain)
    ? read(plain, from)
    : unreadable("not a two-character place of service");
}

/**
 * A date of service: 2026-03-12, 2026/03/12, 3/12/2026, 03/12/26, 03-12-2026, 03 12 2026, 03122026, 031226 as on paper claims, 20260312 as in
 * electronic ones, 12-MAR-2026 or Mar 12, 2026. Two-digit years are of this century.
 */
export function parseDate(text: string, from: string = typed): Reading<IsoDate> {
  const plain = trimmed(text);
  if (plain === "") return blank(from);
  // There are no months 19 and 20.
  const iso =
    /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? /^((?:19|20)\d\d)()(\d\d)(\d\d)$/.exec(plain);
  if (iso) return calendarDay(iso[1], iso[3], iso[4], from);
  const american =
    /^(\d{1,2})([/ -])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain) ?? /^(\d{2})()(\d{2})(\d{4}|\d{2})$/.exec(plain);
  if (american) return calendarDay(american[4], american[1], american[3], from);
  const [, dayBefore, name, dayBehind, year] =
    /^(?:(\d{1,2})[ -])?([a-z]{3,9})\.?(?:[ -](\d{1,2}))?,?[ -](\d{4}|\d{2})$/i.exec(plain) ?? [];
  const month = monthNumber(name ?? "");
  if (month !== null && (dayBefore === undefined) !== (dayBehind === undefined))
    return calendarDay(year, `${month}`, dayBefore ?? dayBehind, from);
  return unreadable("not a date in a known form");
}

/** "Mar" and "March" as 3; null for what names no month. */
export function monthNumber(name: string): number | null {
  const at = /^[a-z]{3,9}$/i.test(name)
    ? months.findIndex((month) => month.startsWith(name.toLowerCase()))
    : -1;
  return at >= 0 ? at + 1 : name.toLowerCase() === "sept" ? 9 : null;
}

const months = "january,february,march,april,may,june,july,august,september,october,november,december".split(
  ",",
);

/** Why a date that was understood is still none: 30 February. A date in a form nobody knows has another reason. */
export const notACalendarDay = "not a day of the calendar";

function calendarDay(yearText = "", monthText = "", dayText = "", from: string): Reading<IsoDate> {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  if (year < 1900 || !isCalendarDay(year, month, day)) return unreadable(notACalendarDay);
  return read(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, from);
}

const diagnosisCode = /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4}|[0-9A-Z]{1,4})?$/;

/** Diagnosis pointers: letters, numbers or whole ICD-10 codes. "AB", "A,B", "1 2" and "A:B" are two pointers each; "12" may be one or two. */
export function parsePointers(text: string, from: string = typed): Reading<readonly string[]> {
  const plain = trimmed(text).toUpperCase();
  if (plain === "" || /^[-–—]+$/.test(plain)) return blank(from);
  const pointers: string[] = [];
  for (const part of plain.split(/[\s,:;/]+/)) {
    if (part === "") continue;
    if (/^([A-Z]|\d|1[0-2])$/.test(part)) {
      // Beside other pointers 10, 11 and 12 stand for themselves; alone they may be two pointers run together.
      if (part.length === 2 && part === plain && part !== "10")
        return unreadable("may be one pointer or two");
      pointers.push(part);
    } else if (/^[A-L]{2,12}$/.test(part) || /^[1-9]{2,4}$/.test(part)) pointers.push(...part);
    else if (diagnosisCode.test(part)) pointers.push(part);
    else return unreadable("not diagnosis pointers");
  }
  return pointers.length === 0 ? unreadable("not diagnosis pointers") : read(pointers, from);
}

/** An amount of dollars such as "96", "$1,234.50" or "45.5", in whole cents, without any binary fraction on the way. */
export function parseCharge(text: string, from: string = typed): Reading<Cents> {
  const plain = trimmed(text).replace(/^([+-]?) ?\$ ?/, "$1");
  if (plain === "" || /^[-–—]$/.test(plain)) return blank(from);
  const amount = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(plain);
  const whole = (amount?.[2] ?? "").replaceAll(",", "");
  const fraction = amount?.[3] ?? "";
  if (!amount || whole + fraction === "") return unreadable("not an amount of dollars");
  if (/[1-9]/.test(fraction.slice(2))) return unreadable("a fraction of a cent");
  if (whole.length > 9) return unreadable("the amount is too long");
  const cents = Number(whole + fraction.slice(0, 2).padEnd(2, "0"));
  return read((amount[1] === "-" ? -cents : cents) + 0, from);
}

/** Minutes: a whole number, with or without "min" behind it. */
export function parseMinutes(text: string, from: string = typed): Reading<number> {
  const plain = trimmed(text).replace(/ ?(min\.?|minutes?)$/i, "");
  if (plain === "") return blank(from);
  return /^\d{1,4}$/.test(plain) ? read(Number(plain), from) : unreadable("not a number of minutes");
}
