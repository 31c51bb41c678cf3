import type { ServiceLine } from "../claim/claim-snapshot";
import { byPracticeExpense, type Relative, type Setting } from "./unit-fee";

/** A line that can be priced, before the therapy reduction. */
export interface PricedLine {
  readonly line: ServiceLine;
  readonly date: string;
  readonly units: number;
  readonly setting: Setting;
  readonly relative: Relative;
}

/** RVU files mark the codes of the therapy reduction with multiple procedure indicator 5. */
const therapyReduction = "5";

/**
 * Multiple procedure payment reduction for therapy: over all always-therapy units of one patient, day and group, across
 * disciplines, the unit with the highest practice expense is paid in full and every other one loses half its practice expense
 * (Novitas, NGS MPPR pages; `rules.md` B.3).
 *
 * Answers how many units of each line are paid in full, by line number.
 */
export function fullUnits(
  lines: readonly PricedLine[],
  differentPractitioners: boolean,
): Map<number, number> {
  const full = new Map<number, number>();
  const days = new Map<string, PricedLine[]>();
  for (const entry of lines) {
    if (entry.relative.indicators?.multipleProcedure !== therapyReduction) {
      full.set(entry.line.line, entry.units);
      continue;
    }
    const day = differentPractitioners ? `line ${entry.line.line}` : `${entry.line.claim} ${entry.date}`;
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  for (const day of days.values()) {
    const ordered = [...day].sort((left, right) => byPracticeExpense(left.relative, right.relative));
    for (const [index, entry] of ordered.entries()) full.set(entry.line.line, index === 0 ? 1 : 0);
  }
  return full;
}
