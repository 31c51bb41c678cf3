import { readValue } from "../claim/reading";
import type { Report, RuleLine, RvuIndicators, RvuRow, SourceRow, TablesOnDate } from "../engine/define-rule";
import { say } from "../say";

/** A row of the relative value file with its indicators, and the edition that these stand in. */
export interface FeeScheduleRow {
  readonly rvus: RvuRow;
  readonly indicators: RvuIndicators;
  readonly source: SourceRow;
}

/**
 * The code's own row, whatever modifier the line carries: its policy indicators hold for its components too. Null where a complete
 * file has none, and where it is not known: the line is then said to be not checked.
 */
export function feeScheduleRow(
  line: RuleLine<"code">,
  tables: TablesOnDate,
  report: Pick<Report<string>, "notChecked">,
): FeeScheduleRow | null {
  const answer = tables.rvu(line.code);
  if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
  if (answer.kind !== "row") return null;
  return withIndicators(line, answer.row, answer.source, report);
}

/** The row a line is paid from: with 26 or TC that of the component, which may have another status than the whole. */
export function paidRow(
  line: RuleLine<"code">,
  tables: TablesOnDate,
  report: Pick<Report<string>, "notChecked">,
): FeeScheduleRow | null {
  const component = readValue(line.readings.modifiers)?.find(isComponent);
  if (component) {
    const answer = tables.rvu(line.code, component);
    if (answer.kind === "row") return withIndicators(line, answer.row, answer.source, report);
  }
  return feeScheduleRow(line, tables, report);
}

export function isComponent(modifier: string): modifier is "26" | "TC" {
  return modifier === "26" || modifier === "TC";
}

function withIndicators(
  line: RuleLine,
  rvus: RvuRow,
  source: SourceRow,
  report: Pick<Report<string>, "notChecked">,
): FeeScheduleRow | null {
  const { indicators } = rvus;
  if (!indicators) {
    const { edition } = source;
    report.notChecked(line, say("{edition} gives no indicators for {code}", { edition, code: rvus.code }));
    return null;
  }
  return { rvus, indicators, source: sourceOfIndicators(rvus, indicators, source) };
}

/** What a finding by a row's indicators stands on: where the RVUs are of a newer edition than these, the older one. */
export function sourceOfIndicators(rvus: RvuRow, indicators: RvuIndicators, source: SourceRow): SourceRow {
  const edition = indicators.fromEdition;
  if (edition === null) return source;
  const { status, pctc, globalDays, multipleProcedure, bilateral } = indicators;
  const { assistantSurgeon, coSurgeon, teamSurgeon } = indicators;
  const columns = [rvus.code, rvus.modifier, status, pctc, globalDays, multipleProcedure, bilateral];
  const values = [...columns, assistantSurgeon, coSurgeon, teamSurgeon].filter((value) => value !== "");
  return { table: source.table, edition, values, olderThanDate: true };
}
