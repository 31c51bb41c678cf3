import type { Cents } from "../claim/claim-snapshot";
import { say } from "../say";
import type { PricedLine } from "./priced-line";

/** Units of a line that are paid alike, and the words of their step. */
export interface PaidUnits {
  readonly label: string;
  /** Of one unit. */
  readonly fee: Cents;
  readonly units: number;
}

/** What a line is paid beside others of its day; or why that is not known, as a sentence without a full stop. */
export type PaidBesideOthers = readonly PaidUnits[] | { readonly because: string };

/** The line with the highest fee of some kind. Of equal ones the order of the lines decides nothing, not even a cent of rounding. */
export function highestOf(
  lines: readonly PricedLine[],
  feeOf: (line: PricedLine) => Cents,
): PricedLine | null {
  const [first, ...others] = lines;
  if (!first) return null;
  return others.reduce((best, line) => {
    const difference = feeOf(line) - feeOf(best) || line.fee - best.fee || line.units - best.units;
    return difference > 0 || (difference === 0 && nameOf(line) > nameOf(best)) ? line : best;
  }, first);
}

function nameOf({ code, modifiers }: PricedLine): string {
  return `${code} ${modifiers.join(" ")}`;
}

export function inFull(fee: Cents, units: number): PaidUnits {
  return { label: say("One unit"), fee, units };
}

/** One unit in full where the line has the day's best, every other one reduced. */
export function allButOneReduced(
  units: number,
  best: Cents | null,
  label: string,
  reducedFee: Cents,
): readonly PaidUnits[] {
  const reduced = { label, fee: reducedFee, units: best === null ? units : units - 1 };
  if (best === null) return [reduced];
  return reduced.units === 0 ? [inFull(best, 1)] : [inFull(best, 1), reduced];
}
