import type { ClaimContext } from "../claim/claim-context";
import type { IsoDate } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { readValue, whyMissing } from "../claim/reading";
import type { Report, RuleLine } from "../engine/define-rule";
import { say } from "../say";
import { allOf } from "./code-lists";

/** The lines of each date, in the order of the form. */
export function linesByDate<L extends RuleLine>(
  lines: readonly L[],
  dateOf: (line: RuleLine) => IsoDate,
): Map<IsoDate, L[]> {
  const byDate = new Map<IsoDate, L[]>();
  for (const line of lines) {
    const date = dateOf(line);
    const known = byDate.get(date);
    if (known) known.push(line);
    else byDate.set(date, [line]);
  }
  return byDate;
}

/** Whether the lines are not all of one date. */
export function areOfSeveralDates(lines: readonly RuleLine[], dateOf: (line: RuleLine) => IsoDate): boolean {
  const [first] = lines;
  if (!first) return false;
  const date = dateOf(first);
  return lines.some((line) => dateOf(line) !== date);
}

/** Whether the line is for more than one day, so that its minutes and units are not those of one day. */
export function spansDays(line: RuleLine): boolean {
  const to = readValue(line.readings.dateOfServiceTo);
  return to !== undefined && to !== readValue(line.readings.dateOfService);
}

/** What was said of the minutes of one day. */
export interface SaidMinutes {
  readonly context: ClaimContext;
  /** True where it was said of the claim as a whole, which has several dates: then it says nothing of one day. */
  readonly severalDates: boolean;
}

/** The day's own sheet where there is one, else what was said of the claim as a whole. The lines are of one claim. */
export function saidOn(
  date: IsoDate,
  lines: readonly RuleLine[],
  context: ClaimContext,
  severalDates: boolean,
): SaidMinutes {
  const claim = lines[0]?.readings.claim;
  const sheet = context.minuteSheets.find((each) => each.claim === claim && each.date === date);
  if (!sheet) return { context, severalDates };
  const { minutes, sessionMinutes } = sheet;
  return { context: { ...context, minutes, sessionMinutes }, severalDates: false };
}

/**
 * The minutes of the given codes on one day: those the page shows on each of their lines, else those said for the whole claim. The
 * latter say nothing of one day where the claim has several.
 */
export function minutesOf(
  lines: readonly RuleLine[],
  codes: readonly string[],
  context: ClaimContext,
  severalDates: boolean,
): number | { readonly because: string } {
  const shown = lines.map((line) => readValue(line.readings.minutes));
  if (shown.length > 0 && shown.every((minutes) => minutes !== undefined))
    return shown.reduce((sum, minutes) => sum + minutes, 0);
  const said = codes.flatMap((code) => context.minutes?.[code] ?? []);
  if (said.length === 0)
    return { because: say("the one-on-one minutes of {codes} are not known", { codes: allOf(codes) }) };
  if (severalDates)
    return {
      because: say("the minutes are known only for the claim as a whole, and it has several dates"),
    };
  return said.reduce((sum, minutes) => sum + minutes, 0);
}

/** Says that minutes are missing: a gap of the form where it has a box for them, else what only the chart knows. */
export function reportUnknownMinutes(
  report: Pick<Report<string>, "notChecked" | "notKnownHere">,
  lines: readonly RuleLine[],
  because: string,
): void {
  for (const line of lines) {
    const { minutes } = line.readings;
    if (minutes.state === "blank" || minutes.state === "unreadable")
      report.notChecked(line, whyMissing(fieldNames.minutes, minutes));
    else report.notKnownHere(line, because);
  }
}
