import { say } from "../say";
import type { RankedTogether } from "./endoscopy-families";
import { highestOf, inFull } from "./paid-units";
import { portion } from "./portion";
import type { PricedLine } from "./priced-line";

/** Modifiers that tell of another session, another practitioner or another procedure: then the two lines are not both sides of one. */
const apart = new Set(["58", "59", "76", "77", "79", "XE", "XP", "XS", "XU"]);

/** The bilateral indicator of what is paid 150 % for both sides (RVU26A documentation). */
export const paidOnceAndAHalf = "1";

/**
 * Both sides of a service with bilateral indicator 1 on two lines, LT and RT, are paid as one line with 50 is: 150 % of one side, ranked as
 * one procedure (RVU26A documentation; `rules.md` B.2).
 *
 * @param lines of one practitioner and day
 */
export function bothSidesOnTwoLines(lines: readonly PricedLine[]): readonly RankedTogether[] {
  const ofCode = new Map<string, PricedLine[]>();
  for (const line of lines) {
    if (line.bilateral !== paidOnceAndAHalf) continue;
    const known = ofCode.get(line.code);
    if (known) known.push(line);
    else ofCode.set(line.code, [line]);
  }
  return [...ofCode.values()].flatMap((pair) => {
    const [one, other, further] = pair;
    const first = highestOf(pair, ({ fee }) => fee);
    if (!one || !other || further || !first || !areTheTwoSides(one, other)) return [];
    const half = { label: say("The other side: half of it"), fee: portion(first.fee, 5000), units: 1 };
    const paid = pair.map((line) => [line, line === first ? [inFull(line.fee, 1)] : [half]] as const);
    return [{ lines: new Map(paid), fee: first.fee + half.fee }];
  });
}

function areTheTwoSides(one: PricedLine, other: PricedLine): boolean {
  const sides = [one, other].map(({ modifiers, units, bothSides }) => {
    if (units !== 1 || bothSides || modifiers.some((modifier) => apart.has(modifier))) return "";
    return modifiers.filter((modifier) => modifier === "LT" || modifier === "RT").join(" ");
  });
  // Of one component, one setting and one role they have one fee.
  return one.fee === other.fee && one.component === other.component && sides.sort().join(" ") === "LT RT";
}
