import { say } from "../say";
import type { PricedLine, UnpricedProcedure } from "./priced-line";
import { therapyReduction } from "./service-parts";

/** That a line has the unit that is paid in full, or why it is not known whether it has. */
export type FirstOfDay = "in full" | { readonly because: string };

/**
 * Multiple procedure payment reduction for therapy: over all always-therapy units of one patient, day and group, across
 * disciplines, the unit with the highest practice expense is paid in full and every other one loses half its practice expense
 * (Novitas, NGS MPPR pages; `rules.md` B.3). Of equal practice expenses, the higher fee is paid in full. A line without an amount
 * (its units are not there yet) may have that unit all the same.
 *
 * Answers the lines that are first, one a day, of those the reduction concerns.
 */
export function firstTherapyLines(
  lines: readonly PricedLine[],
  unpriced: readonly UnpricedProcedure[],
): ReadonlyMap<PricedLine, FirstOfDay> {
  const first = new Map<string, PricedLine>();
  for (const line of lines) {
    if (line.multipleProcedure !== therapyReduction) continue;
    const best = first.get(line.day);
    if (!best || ranksBefore(line, best)) first.set(line.day, line);
  }
  return new Map([...first.values()].map((line) => [line, firstBeside(line, unpriced)] as const));
}

/** Beside one of the same practice expense the day's sum is the same, whichever is first. */
function firstBeside(line: PricedLine, unpriced: readonly UnpricedProcedure[]): FirstOfDay {
  const other = unpriced.find(
    ({ day, multipleProcedure, practiceExpenseRvu }) =>
      day === line.day &&
      multipleProcedure === therapyReduction &&
      practiceExpenseRvu > line.practiceExpenseRvu,
  );
  if (!other) return "in full";
  return {
    because: say(
      "{code} is therapy of the same day without an amount: which unit is paid in full is not known",
      { code: other.code },
    ),
  };
}

function ranksBefore(line: PricedLine, other: PricedLine): boolean {
  const difference =
    line.practiceExpenseRvu - other.practiceExpenseRvu ||
    line.fee - other.fee ||
    // So that the order of the lines decides nothing, not even a cent of rounding, nor which of them is left without an amount.
    other.feeAtHalfPracticeExpense - line.feeAtHalfPracticeExpense ||
    other.units - line.units ||
    (String(line.modifiers) < String(other.modifiers) ? 1 : -1);
  return difference > 0;
}
