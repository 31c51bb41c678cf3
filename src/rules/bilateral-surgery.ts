import type { RvuIndicators } from "../engine/define-rule";

const surgicalGlobals = new Set(["000", "010", "090"]);

/** Whether both sides go on one line with 50 and 1 unit (NCCI Policy Manual ch. I §V, I-30 and I-31). */
export function isBilateralSurgery({ bilateral, globalDays }: RvuIndicators): boolean {
  return (bilateral === "1" || bilateral === "3") && surgicalGlobals.has(globalDays);
}
