import type { IsoDate } from "../claim/claim-snapshot";
import { whyDaysUnknown } from "../claim/days-of-line";
import { readValue } from "../claim/reading";
import type { MueRow, Report, RuleLine, SourceRow, TablesOnDate } from "../engine/define-rule";

/** All lines of one code on one day, and their units together. */
export interface CodeDay<L> {
  readonly code: string;
  readonly lines: readonly L[];
  readonly units: number;
}

/**
 * Sums the units of each code over the day, whatever the modifiers. A line with a date span counts its units divided by its days,
 * rounded to the nearest whole number (NCCI Policy Manual ch. I §V).
 */
export function unitsByCode<L extends RuleLine<"code" | "units">>(lines: readonly L[]): CodeDay<L>[] {
  const byCode = new Map<string, L[]>();
  for (const line of lines) {
    const ofCode = byCode.get(line.code);
    if (ofCode) ofCode.push(line);
    else byCode.set(line.code, [line]);
  }
  return [...byCode].map(([code, ofCode]) => ({
    code,
    lines: ofCode,
    units: ofCode.reduce((sum, line) => sum + unitsPerDay(line.units, line), 0),
  }));
}

/** A code whose units of the day are above its medically unlikely edit. */
export interface ExceededLimit<L> extends CodeDay<L> {
  readonly limit: MueRow["units"];
  readonly row: SourceRow;
}

/**
 * The codes above their limit, of limits with the given adjudication indicator: line by line for MAI 1, and where the lines are by
 * `differentPractitioners`, whose units are not added up. Codes without a loaded table are reported as not checked.
 */
export function exceededLimits<L extends RuleLine<"code" | "units">>(
  lines: readonly L[],
  mai: MueRow["mai"],
  tables: TablesOnDate,
  report: Pick<Report<string>, "notChecked">,
  differentPractitioners: boolean,
): ExceededLimit<L>[] {
  const days =
    mai === 1 || differentPractitioners ? lines.flatMap((line) => unitsByCode([line])) : unitsByCode(lines);
  return days.flatMap((day) => {
    const answer = tables.mue(day.code);
    if (answer.kind === "not-loaded") for (const line of day.lines) report.notChecked(line, answer.because);
    // A limit of 0 says something else: `mue-zero`.
    if (answer.kind !== "row" || answer.row.mai !== mai || answer.row.units < 1) return [];
    return day.units > answer.row.units ? [{ ...day, limit: answer.row.units, row: answer.source }] : [];
  });
}

/** The one line whose units can be brought to a day's limit: of several it is not known which, and a span has its own for each day. */
export function lineToLimit<L extends RuleLine<"units">>([only, another]: readonly L[]): L | null {
  return only && !another && unitsPerDay(only.units, only) === only.units ? only : null;
}

/** The units of a line that count for one of its days. */
export function unitsPerDay(units: number, line: RuleLine): number {
  const from = readValue(line.readings.dateOfService);
  const to = readValue(line.readings.dateOfServiceTo);
  const days = from && to ? daysBetween(from, to) + 1 : 1;
  return days > 1 ? Math.round(units / days) : units;
}

/** The same of a line whose units need not be there: one where they cannot be told. */
export function unitsOrOnePerDay(line: RuleLine): number {
  if (whyDaysUnknown(line.readings) !== null) return 1;
  return unitsPerDay(readValue(line.readings.units) ?? 1, line);
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}
