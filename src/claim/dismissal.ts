import { isWellFormedCode } from "./hcpcs-code";

/** Why a person set a finding aside. */
export const dismissalReasons = [
  "documented",
  "payer-allows",
  "wrong-reading",
  "not-my-claim",
  "other",
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/**
 * How far a dismissal reaches: these lines as they stand, this claim, these codes for this payer, or everywhere. The first two live in the
 * page's memory only.
 */
export const dismissalScopes = ["lines", "claim", "codes", "rule"] as const;
export type DismissalScope = (typeof dismissalScopes)[number];

/** What is known of a dismissal outside the page. It has no place for anything of a patient. */
export interface Dismissal {
  /** Rule id. */
  readonly rule: string;
  /** Well-formed codes only, each once, ascending. */
  readonly codes: readonly string[];
  readonly scope: DismissalScope;
  readonly reason: DismissalReason;
  /** Id of the payer's profile. */
  readonly payer: string;
}

/** What was set aside for a payer's codes, until it is shown again. */
export type StandingDismissal = Pick<Dismissal, "rule" | "codes" | "payer">;

/** Of the codes of a finding's lines, those that are codes: a box may hold anything of five characters. */
export function codesToKeep(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter(isWellFormedCode))].sort();
}
