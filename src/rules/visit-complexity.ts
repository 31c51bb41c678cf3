import type { IsoDate } from "../claim/claim-snapshot";
import type { RuleLine } from "../engine/define-rule";

/** The add-on for the longitudinal care that an office visit is part of. */
export const complexityAddOn = "G2211";

/** From this day on 25 does not stand in the way where it is for prevention. */
const exceptionFrom = "2025-01-01";

/**
 * Annual wellness visits, vaccine administration and preventive services of Part B (CY 2025 physician fee schedule rule; CMS's list of
 * preventive services). Tests that may be for diagnosis as well are not in it.
 */
const preventive: ReadonlySet<string> = new Set(
  [
    "G0402 G0438 G0439 G0008 G0009 G0010 90471 90472 90473 90474 90480",
    "G0101 Q0091 G0442 G0443 G0444 G0445 G0446 G0447 G0473 99406 99407 G0296 G0102 G0103 G0108 G0109 G0270 G0271 97802 97803 97804",
    "G0104 G0105 G0106 G0117 G0118 G0120 G0121 G0328 G0432 G0433 G0435 G0472 G0475 G0476 G0499 71271 76706 77063 77067",
  ]
    .join(" ")
    .split(" "),
);

/** Whether 25 on an office visit of the day leaves G2211 unpaid; `lines` are all of the day. */
export function losesTo25(lines: readonly RuleLine<"code">[], date: IsoDate): boolean {
  if (!lines.some((line) => line.code === complexityAddOn)) return false;
  return date < exceptionFrom || !lines.some((line) => preventive.has(line.code));
}

/** 99202–99215: office and other outpatient visits. */
export function isOfficeVisit(code: string): boolean {
  const number = Number(code);
  return number >= 99202 && number <= 99215;
}
