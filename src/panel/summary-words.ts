import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { CheckResult } from "../engine/check-result";
import { countText, text } from "../texts";
import type { FindingEntry } from "./group-findings";
import { coverageOf, type LineState } from "./line-states";

/** The counts behind the summary, the collapsed chip and the announcement. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Set aside by a person, and not among the others. */
  readonly dismissed: number;
  readonly lines: number;
  readonly checked: number;
  readonly partly: number;
  readonly notChecked: number;
  /** Rules that the practice turned off: what they would have said is not known. */
  readonly rulesOff: number;
  /** Every line there is was read and checked by every rule that applies. Only then may anything be called clean. */
  readonly complete: boolean;
}

export function tally(
  entries: readonly FindingEntry[],
  result: CheckResult,
  snapshot: ClaimSnapshot,
  dismissed: number,
): Tally {
  const lines = snapshot.lines.length;
  const coverage = snapshot.lines.map(({ line }) => coverageOf(result, line));
  const checked = coverage.filter((state) => state === "checked").length;
  const partly = coverage.filter((state) => state === "partly").length;
  const number = (severity: string) => entries.filter((entry) => entry.severity === severity).length;
  return {
    errors: number("error"),
    warnings: number("warning"),
    notes: number("info"),
    dismissed,
    lines,
    checked,
    partly,
    notChecked: lines - checked - partly,
    rulesOff: result.rulesOff.length,
    complete:
      lines > 0 &&
      checked === lines &&
      snapshot.unreadRows.length === 0 &&
      !snapshot.partial &&
      result.ruleErrors.length === 0,
  };
}

export function headline(counts: Tally): string {
  const { errors, warnings, notes, dismissed, lines, checked, partly } = counts;
  if (errors + warnings > 0) {
    return [
      errors > 0 && countText("panelErrors", errors),
      warnings > 0 && countText("panelWarnings", warnings),
    ]
      .filter(Boolean)
      .join(", ");
  }
  if (lines === 0) return text("panelNoLines");
  if (checked + partly === 0) return text("panelNotChecked");
  if (!counts.complete) return text("panelNothingSoFar");
  if (dismissed > 0) return text("panelOnlyDismissed");
  return text(notes === 0 ? "panelNothing" : "panelOnlyNotes");
}

export function coverageWords(counts: Tally): string {
  const { lines, checked, partly } = counts;
  if (lines === 0) return "";
  const off = counts.rulesOff === 0 ? [] : [countText("panelRulesOff", counts.rulesOff)];
  if (counts.complete) return `${[countText("panelAllChecked", lines), ...off].join(", ")}.`;
  const inPart = partly === 0 ? [] : [countText("panelPartlyOf", partly)];
  return [countText("panelCheckedOf", lines, { checked }), ...inPart, ...off].join(", ");
}

/** "2 errors, 1 warning. 3 of 4 lines checked": what is announced when it changes. */
export function spokenSummary(counts: Tally): string {
  return `${headline(counts).replace(/\.$/, "")}. ${coverageWords(counts)}`.trim();
}

/** The shape that stands for the whole claim. */
export function claimState(counts: Tally): LineState {
  if (counts.errors > 0) return "error";
  if (counts.warnings > 0) return "warning";
  if (counts.checked + counts.partly === 0) return "not-checked";
  if (!counts.complete) return "partly";
  return counts.notes + counts.dismissed > 0 ? "info" : "clean";
}
