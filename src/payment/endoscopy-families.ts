import type { Cents } from "../claim/claim-snapshot";
import { say } from "../say";
import { highestOf, inFull, type PaidUnits } from "./paid-units";
import type { PricedLine } from "./priced-line";
import { endoscopy } from "./service-parts";

/** Procedures that are ranked as one among the others of their day, with what each of its lines is paid if they are the first. */
export interface RankedTogether {
  readonly lines: ReadonlyMap<PricedLine, readonly PaidUnits[]>;
  readonly fee: Cents;
}

/** Modifiers that tell of another session, another practitioner or another procedure: then nobody knows what is one family here. */
const apart = new Set(["58", "76", "77", "79", "XE", "XP"]);
const sides = new Set(["LT", "RT"]);

/**
 * Several endoscopies of one family, which is named by its base: the one with the highest fee is paid in full, of every other one what
 * its fee is above that of the base, and the base itself is in their payment (MCPM ch. 12 §40.6 C 13; RVU26A documentation, multiple
 * procedure indicator 3). The family is then ranked as one procedure.
 *
 * @param day the ranked lines of one day
 * @returns the families with more than one unit; or why one of them cannot be worked out
 */
export function endoscopyFamilies(
  day: readonly PricedLine[],
): readonly RankedTogether[] | { readonly because: string } {
  const endoscopies = day.filter(({ multipleProcedure }) => multipleProcedure === endoscopy);
  // Beside one of them nothing but its own base can be of its family.
  const unknown = endoscopies.find(({ endoscopicBase }) => endoscopicBase === null);
  if (unknown && units(endoscopies) > 1) return notCovered();
  const families: RankedTogether[] = [];
  for (const base of new Set(endoscopies.map(({ endoscopicBase }) => endoscopicBase?.code))) {
    const family = day.filter((line) => line.code === base || line.endoscopicBase?.code === base);
    if (base === undefined || units(family) < 2) continue;
    const together = familyOf(family, base);
    if (!together) return notCovered();
    families.push(together);
  }
  return families;
}

function familyOf(family: readonly PricedLine[], base: string): RankedTogether | null {
  const others = family.filter(({ code }) => code !== base);
  const baseFees = new Set(others.map(({ endoscopicBase }) => endoscopicBase?.fee ?? null));
  const [baseFee] = baseFees;
  // In two settings, or as surgeon and co-surgeon, the base has two fees.
  if (baseFees.size !== 1 || baseFee === undefined || baseFee === null) return null;
  if (others.some(({ fee }) => fee < baseFee) || !isOfOneSession(family)) return null;
  const highest = highestOf(others, ({ fee }) => fee);
  const lines = new Map(family.map((line) => [line, paidOf(line, line === highest, base, baseFee)] as const));
  const paid = [...lines.values()].flat();
  return { lines, fee: paid.reduce((sum, { fee, units: count }) => sum + fee * count, 0) };
}

function paidOf(line: PricedLine, isHighest: boolean, base: string, baseFee: Cents): readonly PaidUnits[] {
  if (line.code === base)
    return [
      { label: say("The base of several endoscopies: in the others’ payment"), fee: 0, units: line.units },
    ];
  const first = isHighest ? [inFull(line.fee, 1)] : [];
  const rest = isHighest ? line.units - 1 : line.units;
  if (rest === 0) return first;
  const label = say("Several endoscopies: less their base {code}", { code: base });
  return [...first, { label, fee: line.fee - baseFee, units: rest }];
}

function isOfOneSession(family: readonly PricedLine[]): boolean {
  const seen = new Set(family.flatMap(({ modifiers }) => modifiers.filter((each) => sides.has(each))));
  return (
    seen.size < 2 &&
    family.every(
      ({ modifiers, component, bothSides }) =>
        component === "" && !bothSides && !modifiers.some((modifier) => apart.has(modifier)),
    )
  );
}

function notCovered(): { because: string } {
  return {
    because: say("several endoscopies that day: how these are reduced is not covered"),
  };
}

function units(lines: readonly PricedLine[]): number {
  return lines.reduce((sum, line) => sum + line.units, 0);
}
