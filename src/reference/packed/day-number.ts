/** Days as 16-bit numbers: 1 is 1970-01-01, 65535 is 2149-06-05; 0 stands for no date (an open deletion, an unknown first day). */

const lastDayNumber = 65535;
const millisecondsADay = 86_400_000;

/** 0 where the calendar has no such day, or it lies outside 1970 to 2149. */
export function dayNumber(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return 0;
  const number = time / millisecondsADay + 1;
  return number >= 1 && number <= lastDayNumber ? number : 0;
}

/** From `YYYY-MM-DD`; 0 for anything else. */
export function dayNumberOf(isoDate: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(isoDate);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : 0;
}

/** For comparing: a day outside of 1970 to 2149 counts as before or after all of them, and what is no date as after. */
export function dayToCompare(isoDate: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(isoDate);
  if (!match) return lastDayNumber;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.min(lastDayNumber, Math.max(0, Math.floor(time / millisecondsADay) + 1));
}

/** Making a date's text takes longer than finding the row. There are 65,535 at most. */
const isoDates = new Map<number, string>();

/** `YYYY-MM-DD`; null for 0. */
export function isoDateOf(number: number): string | null {
  if (number === 0) return null;
  let isoDate = isoDates.get(number);
  if (isoDate === undefined) {
    isoDate = new Date((number - 1) * millisecondsADay).toISOString().slice(0, 10);
    isoDates.set(number, isoDate);
  }
  return isoDate;
}
