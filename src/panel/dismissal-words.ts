import type { DismissalReason, DismissalScope } from "../claim/dismissal";
import { countText, type TextKey, text } from "../texts";

const reasonKeys: Readonly<Record<DismissalReason, TextKey>> = {
  documented: "panelReasonDocumented",
  "payer-allows": "panelReasonPayerAllows",
  "wrong-reading": "panelReasonWrongReading",
  "not-my-claim": "panelReasonNotMine",
  other: "panelReasonOther",
};

export function reasonWords(reason: DismissalReason): string {
  return text(reasonKeys[reason]);
}

/** How far a dismissal goes, as a choice: "This line". */
export const scopeWords: Readonly<Record<DismissalScope, (lines: readonly number[]) => string>> = {
  lines: (lines) => countText("panelScopeLines", lines.length),
  claim: () => text("panelScopeClaim"),
  codes: (lines) => countText("panelScopeCodes", lines.length),
  rule: () => text("panelScopeRule"),
};

/** That it was done: "Dismissed for this line." */
export const dismissedWords: typeof scopeWords = {
  lines: (lines) => countText("panelDismissedLines", lines.length),
  claim: () => text("panelDismissedClaim"),
  codes: (lines) => countText("panelDismissedCodes", lines.length),
  rule: () => text("panelDismissedRule"),
};
