import { readValue } from "../claim/reading";
import type { RuleLine, RvuIndicators, TablesOnDate } from "../engine/define-rule";
import { type Side, sideOf } from "./body-sides";

const surgicalGlobals = new Set(["000", "010", "090"]);

/** Whether both sides go on one line with 50 and 1 unit (NCCI Policy Manual ch. I §V, I-30 and I-31). */
export function isBilateralSurgery(indicators: RvuIndicators): boolean {
  return isPaidForBothSides(indicators) && surgicalGlobals.has(indicators.globalDays);
}

/**
 * Whether 50 with 1 unit is paid for both sides: 1 at 150 %, 3 at the fee of each (RVU26A documentation). Of what is no surgery, LT and RT
 * lines are right as well.
 */
export function isPaidForBothSides({ bilateral }: RvuIndicators): boolean {
  return bilateral === "1" || bilateral === "3";
}

/** The places that lines name, or what says that they are apart from one another: then two units are not simply the two sides. */
export const otherwiseExplained = /^(?:LT|RT|50|E[1-4]|F[1-9A]|T[1-9A]|L[CDM]|R[CI]|59|X[EPSU]|7[67])$/;

/**
 * Whether lines of one code may report the two sides of a service that is paid for both with 50 and 1 unit, add-ons and tests too: one line
 * says the left and another the right, or nothing says where their two units were.
 */
export function mayBeBothSides(
  lines: readonly RuleLine<"code">[],
  units: number,
  tables: TablesOnDate,
): boolean {
  const [first] = lines;
  if (!first) return false;
  const modifiers = lines.map(({ readings }) =>
    readings.modifiers.state === "blank" ? [] : readValue(readings.modifiers),
  );
  const named = modifiers.flatMap((each) => each ?? []);
  const isOn = (side: Side) => named.some((modifier) => sideOf(modifier) === side);
  const isOpen =
    units === 2 &&
    !modifiers.includes(undefined) &&
    !named.some((modifier) => otherwiseExplained.test(modifier));
  if (!isOpen && !(isOn("left") && isOn("right"))) return false;
  const answer = tables.rvu(first.code);
  return answer.kind === "row" && answer.row.indicators !== null && isPaidForBothSides(answer.row.indicators);
}
