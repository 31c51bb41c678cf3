import type { ClaimContext } from "../claim/claim-context";
import type { IsoDate } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { readValue, whyMissing } from "../claim/reading";
import type { Report, RuleLine, SourceRow, TablesOnDate } from "../engine/define-rule";
import { say } from "../say";
import { dayInPeriod, type GlobalPeriod, globalDaysOf, goesOnTo, startsPeriod } from "./global-periods";
import { isVisit } from "./visit-codes";

/** A procedure whose global period a line may fall into. */
interface KnownProcedure {
  readonly code: string;
  readonly on: IsoDate;
  /** Why it is not known whether a period begins with it at all; null where one does. */
  readonly doubt: string | null;
}

/** The period that a line falls into: of which procedure, how many days long, and which of its days it is. */
export interface InPeriod {
  readonly kind: "inside";
  readonly code: string;
  readonly on: IsoDate;
  readonly period: GlobalPeriod;
  /** Days since the procedure; -1 on the day before a 90-day one. */
  readonly day: number;
  readonly row: SourceRow;
}

export type PeriodAnswer =
  | InPeriod
  | { readonly kind: "outside" }
  | { readonly kind: "unknown"; readonly because: string };

/** A line further than this from a procedure is in no global period. */
const longest: GlobalPeriod = "090";

/**
 * Whether a line falls into the global period of an earlier procedure of the same group: of one that the context names, on whatever
 * day, or of one that stands on the claim with an earlier date. What stands on the claim with the same date is judged by the rules on
 * 25, 57 and NCCI edits. `takesIn` says which periods and which of their days concern such a line.
 */
export function globalPeriodAt(
  line: RuleLine<"code">,
  lines: readonly RuleLine<"code">[],
  dateOf: (line: RuleLine) => IsoDate,
  tablesOn: (date: IsoDate) => TablesOnDate,
  context: ClaimContext,
  takesIn: (period: GlobalPeriod, day: number) => boolean,
): PeriodAnswer {
  const date = dateOf(line);
  let because: string | null = null;
  for (const { code, on, doubt } of proceduresOn((on) => on < date, lines, dateOf, context)) {
    if (dayInPeriod(longest, on, date) === null) continue;
    const global = globalDaysOf(code, tablesOn(on));
    if (global.kind === "unknown") because ??= global.because;
    if (global.kind !== "known" || global.period === null) continue;
    const { period, row } = global;
    const day = dayInPeriod(period, on, date);
    if (day === null || !takesIn(period, day)) continue;
    if (doubt === null) return { kind: "inside", code, on, period, day, row };
    because ??= doubt;
  }
  if (because === null && goesOnIntoPeriod(line, date, lines, dateOf, tablesOn, context))
    return { kind: "unknown", because: say("the line is for several days") };
  return because === null ? { kind: "outside" } : { kind: "unknown", because };
}

/** Whether a period begins on a later day of a line of several days. */
function goesOnIntoPeriod(
  line: RuleLine<"code">,
  date: IsoDate,
  lines: readonly RuleLine<"code">[],
  dateOf: (line: RuleLine) => IsoDate,
  tablesOn: (date: IsoDate) => TablesOnDate,
  context: ClaimContext,
): boolean {
  const last = readValue(line.readings.dateOfServiceTo);
  if (last === undefined || last <= date) return false;
  return proceduresOn((on) => on > date, lines, dateOf, context).some(({ code, on }) => {
    if (!goesOnTo(on, line, date)) return false;
    const global = globalDaysOf(code, tablesOn(on));
    if (global.kind !== "known" || global.period === null || global.period === "000") return false;
    // The fee of a 90-day procedure takes in the day before it.
    return global.period === "090" || on <= last;
  });
}

/** Of a line that is in no known period: what of its periods could not be told. */
export function reportNotTold(
  line: RuleLine<"code">,
  answer: Exclude<PeriodAnswer, InPeriod>,
  { priorProcedures }: ClaimContext,
  report: Pick<Report<string>, "notChecked" | "notKnownHere">,
): void {
  if (answer.kind === "unknown") report.notChecked(line, answer.because);
  if (priorProcedures === null)
    report.notKnownHere(line, say("earlier procedures of the patient are not known here"));
}

/** What a message says of the period. */
export function periodValues({ code, on, period, day }: InPeriod) {
  return { procedure: code, days: Number(period), day, on };
}

/** Those that the context names, on whatever day, and those that stand on the claim on a day that `isIn` takes. */
function proceduresOn(
  isIn: (day: IsoDate) => boolean,
  lines: readonly RuleLine<"code">[],
  dateOf: (line: RuleLine) => IsoDate,
  context: ClaimContext,
): KnownProcedure[] {
  const procedures: KnownProcedure[] = [];
  for (const { code, dateOfService, sameGroup } of context.priorProcedures ?? [])
    if (sameGroup) procedures.push({ code, on: dateOfService, doubt: null });
  if (context.differentPractitioners) return procedures;
  for (const line of lines) {
    const on = dateOf(line);
    if (!isIn(on) || isVisit(line.code)) continue;
    const { modifiers } = line.readings;
    if (modifiers.state === "read" && !startsPeriod(modifiers.value)) continue;
    // Of an assistant's line, or one for the care after surgery, none begins.
    const doubt = modifiers.state === "unreadable" ? whyMissing(fieldNames.modifiers, modifiers) : null;
    procedures.push({ code: line.code, on, doubt });
  }
  return procedures;
}
