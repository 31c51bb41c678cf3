import type { MueRow, PtpRow, RvuRow, TherapyRow } from "../engine/code-facts";
import { sumOfDecimals } from "./decimal-sum";

/* What the rows of the tables mean, in the words of the card and of the text that is copied from it. */

/** Exact sums of work, practice expense and malpractice. */
export function totalRvus({ workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu }: RvuRow) {
  const total = (practiceExpense: string) => sumOfDecimals([workRvu, practiceExpense, malpracticeRvu]) ?? "–";
  return { nonFacility: total(nonFacilityPeRvu), facility: total(facilityPeRvu) };
}

/** What the MUE adjudication indicators mean: NCCI Policy Manual ch. I §V. */
export function unitLimit({ units, mai }: MueRow): string {
  const limit = `${units} ${units === 1 ? "unit" : "units"}`;
  if (units === 0) return "0 units: none is payable on a practitioner’s claim (MUE 0).";
  if (mai === 1)
    return `${limit} a line (MUE ${units}, MAI 1). More may go on another line, under a modifier that is true.`;
  if (mai === 2)
    return `${limit} a day, absolute (MUE ${units}, MAI 2). No modifier and no appeal adds units.`;
  return `${limit} a day (MUE ${units}, MAI 3). The contractor may pay more on review, with the records.`;
}

export function therapyKind({ kind }: TherapyRow): string {
  return kind === "always"
    ? "Always therapy: GN, GO or GP on every line."
    : "Sometimes therapy: GN, GO or GP when a therapist furnishes it or it is under a therapy plan of care.";
}

export function edit({ column1, column2, modifierIndicator }: PtpRow): string {
  return modifierIndicator === 0
    ? `is not paid beside it: ${column2} is denied with ${column1}, and no modifier changes that (indicator 0).`
    : `${column2} is denied with ${column1}, unless the services were separate and a modifier says so truly (indicator 1).`;
}
