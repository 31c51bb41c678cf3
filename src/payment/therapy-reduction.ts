import type { PricedLine } from "./priced-line";

/** RVU files mark the codes of the therapy reduction with multiple procedure indicator 5. */
export const therapyReduction = "5";

/**
 * Multiple procedure payment reduction for therapy: over all always-therapy units of one patient, day and group, across
 * disciplines, the unit with the highest practice expense is paid in full and every other one loses half its practice expense
 * (Novitas, NGS MPPR pages; `rules.md` B.3). Of equal practice expenses, the higher fee is paid in full.
 *
 * Answers the lines that have the unit paid in full, one a day, of those the reduction concerns.
 */
export function fullTherapyLines(lines: readonly PricedLine[]): ReadonlySet<PricedLine> {
  const first = new Map<string, PricedLine>();
  for (const line of lines) {
    if (line.multipleProcedure !== therapyReduction) continue;
    const best = first.get(line.day);
    if (!best || ranksBefore(line, best)) first.set(line.day, line);
  }
  return new Set(first.values());
}

function ranksBefore(line: PricedLine, other: PricedLine): boolean {
  const difference =
    line.practiceExpenseRvu - other.practiceExpenseRvu ||
    line.fee - other.fee ||
    // So that the order of the lines decides nothing, not even a cent of rounding.
    other.feeAtHalfPracticeExpense - line.feeAtHalfPracticeExpense;
  return difference > 0;
}
