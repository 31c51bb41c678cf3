import type { Cents } from "./claim-snapshot";

/** One step of the arithmetic behind an amount, as a person would write it down. */
export interface PaymentStep {
  readonly label: string;
  readonly value: string;
}

/** What one line is expected to be allowed, by the fee schedule. */
export interface LinePayment {
  readonly line: number;
  /** For all units of the line; null where it cannot be known. */
  readonly allowed: Cents | null;
  /** Why `allowed` is null, as a sentence without a full stop. */
  readonly because: string | null;
  readonly setting: "facility" | "non-facility" | null;
  readonly steps: readonly PaymentStep[];
}

/** What a claim is expected to be paid. Findings never reduce it. */
export interface ClaimPayment {
  /** The sum of the lines whose amount is known; null where none is. */
  readonly allowed: Cents | null;
  /** How many lines have no amount and are missing from `allowed`. */
  readonly linesWithoutAmount: number;
  readonly lines: readonly LinePayment[];
}

/** What one setting pays for one unit of a code, with its arithmetic; null where it cannot be known, with the reason. */
export interface UnitFee {
  readonly allowed: Cents | null;
  readonly because: string | null;
  readonly steps: readonly PaymentStep[];
}
