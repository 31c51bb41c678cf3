/**
 * A code card's own words about one code. Figures (RVUs, limits, edits, payments) are not in here: the card takes them from the
 * tables in force, so that they can never disagree. No CPT descriptor: `plainName` is ours.
 */

/** Who says so, as in `engine/check-result.ts`. */
export type GuideProvenance = "table" | "policy" | "payer" | "advice";

/** One statement with who says so and where. */
export interface Statement {
  readonly text: string;
  readonly provenance: GuideProvenance;
  readonly source: string;
}

/** Something often repeated that a CMS table or rule contradicts: the card shows both. */
export interface Contradiction {
  readonly oftenRepeated: string;
  readonly instead: Statement;
}

export interface BillingTip {
  readonly tip: Statement;
  /** What it costs or saves, said only as far as a source goes. */
  readonly impact: Statement;
  readonly contradiction: Contradiction | null;
}

export interface Denial {
  readonly reason: string;
  readonly answer: readonly Statement[];
  readonly contradiction: Contradiction | null;
}

export interface Question {
  readonly question: string;
  readonly answer: readonly Statement[];
  readonly contradiction: Contradiction | null;
}

export interface CodeGuide {
  readonly code: string;
  /** A short name of our own, never the AMA's descriptor. */
  readonly plainName: string;
  readonly summary: readonly Statement[];
  readonly tips: readonly BillingTip[];
  readonly denials: readonly Denial[];
  readonly questions: readonly Question[];
}
