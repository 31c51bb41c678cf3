import type { DismissalReason, DismissalScope } from "../claim/dismissal";

export const reasonWords: Readonly<Record<DismissalReason, string>> = {
  documented: "Documented",
  "payer-allows": "The payer allows it",
  "wrong-reading": "Read wrongly",
  "not-my-claim": "Not my claim",
  other: "Other",
};

export const scopeWords: Readonly<Record<DismissalScope, (lines: readonly number[]) => string>> = {
  lines: (lines) => (lines.length === 1 ? "This line" : "These lines"),
  claim: () => "This claim",
  codes: (lines) => (lines.length === 1 ? "This code, for this payer" : "These codes, for this payer"),
  rule: () => "All claims: turn the rule off",
};
