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

/** Whether a finding of the rule about these codes is set aside for the payer. */
export function stands(
  standing: readonly StandingDismissal[],
  finding: Pick<Dismissal, "rule" | "codes" | "payer">,
): boolean {
  return standing.some((each) => isSameStanding(each, finding));
}

/** Whether two stand for the same. */
export function isSameStanding(one: StandingDismissal, other: StandingDismissal): boolean {
  return one.rule === other.rule && one.payer === other.payer && one.codes.join() === other.codes.join();
}
