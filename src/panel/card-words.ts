import type { IsoDate } from "../claim/claim-snapshot";
import type { MueRow, PtpRow, RvuRow, TherapyRow } from "../engine/code-facts";
import type { Statement } from "../guides/guide";
import { countText, type TextKey, text } from "../texts";
import { sumOfDecimals } from "./decimal-sum";
import { formatDate } from "./format-words";

/* What the rows of the tables mean, in the words of the card, which are those of what is copied from it. */

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

/** How long a code has been on a list, or was. */
export function listed({ from, to }: { readonly from: IsoDate; readonly to: IsoDate | null }): string {
  return to === null
    ? text("cardListedFrom", { from: formatDate(from) })
    : text("cardListedUntil", { from: formatDate(from), to: formatDate(to) });
}

/** Who says what holds, before it contradicts what is often repeated. */
export const sayerKeys: Readonly<Record<Statement["provenance"], TextKey>> = {
  table: "cardTableSays",
  policy: "cardPolicySays",
  payer: "cardPayerSays",
  advice: "cardInstead",
};

export function edit({ column1, column2, modifierIndicator }: PtpRow): string {
  return text(modifierIndicator === 0 ? "cardEditFirm" : "cardEditOpen", { column1, column2 });
}
