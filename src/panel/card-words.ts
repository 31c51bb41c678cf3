import type { MueRow, PtpRow, RvuRow, TherapyRow } from "../engine/code-facts";
import { countText, text } from "../texts";
import { sumOfDecimals } from "./decimal-sum";

/* What the rows of the tables mean, in the words of the card. The English text that is copied from it has its own, `card-text.ts`. */

/** Exact sums of work, practice expense and malpractice. */
export function totalRvus({ workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu }: RvuRow) {
  const total = (practiceExpense: string) => sumOfDecimals([workRvu, practiceExpense, malpracticeRvu]) ?? "–";
  return { nonFacility: total(nonFacilityPeRvu), facility: total(facilityPeRvu) };
}

/** What the MUE adjudication indicators mean: NCCI Policy Manual ch. I §V. */
export function unitLimit({ units, mai }: MueRow): string {
  if (units === 0) return text("cardNoUnitPayable");
  const limit = mai === 1 ? "cardLimitLine" : mai === 2 ? "cardLimitAbsolute" : "cardLimitReview";
  return countText(limit, units, { units });
}

export function therapyKind({ kind }: TherapyRow): string {
  return text(kind === "always" ? "cardAlwaysTherapy" : "cardSometimesTherapy");
}

export function edit({ column1, column2, modifierIndicator }: PtpRow): string {
  return text(modifierIndicator === 0 ? "cardEditFirm" : "cardEditOpen", { column1, column2 });
}
