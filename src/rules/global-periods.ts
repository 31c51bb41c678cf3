import type { IsoDate } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import type { RuleLine, SourceRow, TablesOnDate } from "../engine/define-rule";
import { say } from "../say";
import { daysBetween } from "./daily-units";
import { sourceOfIndicators } from "./fee-schedule-row";

/** What the fee schedule says of the days that a procedure's fee covers. */
export type GlobalDays =
  /** "000", "010" or "090"; null for a code whose fee covers no other day (XXX, ZZZ …) or that has no row. */
  | { readonly kind: "known"; readonly period: GlobalPeriod | null; readonly row: SourceRow }
  | { readonly kind: "unknown"; readonly because: string };

export type GlobalPeriod = "000" | "010" | "090";

/** How many days after the procedure the period ends; the last one belongs to it (`rules.md` B.3). */
const daysAfter: Readonly<Record<GlobalPeriod, number>> = { "000": 0, "010": 10, "090": 90 };

export function globalDaysOf(code: string, tables: TablesOnDate): GlobalDays {
  const answer = tables.rvu(code);
  if (answer.kind === "not-loaded") return { kind: "unknown", because: answer.because };
  if (answer.kind === "no-row") return { kind: "known", period: null, row: answer.source };
  const { indicators } = answer.row;
  if (indicators === null)
    return {
      kind: "unknown",
      because: say("{edition} gives no global period for {code}", { edition: answer.source.edition, code }),
    };
  const { globalDays } = indicators;
  const period = globalDays === "000" || globalDays === "010" || globalDays === "090" ? globalDays : null;
  return { kind: "known", period, row: sourceOfIndicators(answer.row, indicators, answer.source) };
}

/**
 * Where a day stands in the period of a procedure: the days since it, -1 for the day before a 90-day one; null outside. The fee of a
 * 90-day procedure begins the day before it, of the others on the day itself.
 */
export function dayInPeriod(period: GlobalPeriod, procedureOn: IsoDate, day: IsoDate): number | null {
  const days = daysBetween(procedureOn, day);
  const first = period === "090" ? -1 : 0;
  return days >= first && days <= daysAfter[period] ? days : null;
}

/**
 * Whether a line of several days, whose first is `from`, begins before an operation and goes on to the day before it or further: its one set
 * of modifiers is then not that of one day.
 */
export function goesOnTo(operation: IsoDate, line: RuleLine, from: IsoDate): boolean {
  const last = readValue(line.readings.dateOfServiceTo);
  return last !== undefined && last > from && from < operation && daysBetween(last, operation) <= 1;
}

/** Surgeons who bill the care after surgery only, or assist: the day of their line begins no period of their own. */
const noPeriodOfTheirOwn: ReadonlySet<string> = new Set(["55", "80", "81", "82", "AS"]);

export function startsPeriod(modifiers: readonly string[]): boolean {
  return !modifiers.some((modifier) => noPeriodOfTheirOwn.has(modifier));
}
