import type { RvuIndicators } from "../engine/define-rule";

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
