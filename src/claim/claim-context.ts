import type { Cents, Discipline, IsoDate } from "./claim-snapshot";

/** What is known of how a payer judges a claim. `unknown` is said as unknown, never as denied. */
export interface PayerTerms {
  readonly id: string;
  readonly name: string;
  /** Whose NCCI edits (PTP, MUE, add-on) the payer applies. */
  readonly ncci: "medicare" | "own" | "unknown";
  /** Whether lines without GN, GO or GP are returned: of all therapy codes, of always-therapy codes only, or not known. */
  readonly therapyModifier: "all-therapy" | "always-therapy" | "unknown";
  /** Whether the Medicare physician fee schedule says what the payer allows. */
  readonly feeSchedule: "medicare" | "unknown";
}

/** RVUs of one code given in place of the tables, as decimal strings. */
export interface RvuOverride {
  readonly work: string;
  readonly peNf: string;
  readonly peF: string;
  readonly mp: string;
}

/** What the lines of a claim are judged with besides the tables: from the settings, or from the CLI's `context`. */
export interface ClaimContext {
  readonly payer: PayerTerms;
  /** The day on which the claim is checked. */
  readonly today: IsoDate;
  /** Of the rendering practitioner; null where nobody said. */
  readonly discipline: Discipline | null;
  /** `MAC-locality` ("10312-35"), or "national" for GPCI 1. */
  readonly locality: string;
  /** Qualifying APM participant: the higher of the two conversion factors from 2026 on. */
  readonly qualifyingParticipant: boolean;
  /** Minutes by code, for the whole claim; null where nobody said. */
  readonly minutes: Readonly<Record<string, number>> | null;
  /** True where the lines are by different practitioners of different groups, so that NCCI edits do not meet. */
  readonly differentPractitioners: boolean;
  readonly conversionFactor: string | null;
  readonly gpci: { readonly work: string; readonly pe: string; readonly mp: string } | null;
  readonly rvu: Readonly<Record<string, RvuOverride>> | null;
  /** A unit's fee in cents, in place of the arithmetic. */
  readonly feeScheduleAmount: Cents | null;
}
