import type { Cents } from "./claim-snapshot";

/** One step of the arithmetic behind an amount, as a person would write it down. */
export interface PaymentStep {
  readonly label: string;
  readonly value: string;
  /** True on the step that is the allowed amount: those before lead to it, those after share it out. */
  readonly isAllowed?: true;
}

/** What one line is expected to be allowed, by the fee schedule, and how it is shared. Amounts are for all units of the line. */
export interface LinePayment {
  readonly line: number;
  /** Null where it cannot be known. */
  readonly allowed: Cents | null;
  /** Medicare's share after coinsurance, assistant reduction and sequestration; null where it cannot be known. */
  readonly medicarePays: Cents | null;
  /** The patient's coinsurance; null where it cannot be known. */
  readonly patientOwes: Cents | null;
  /** The most a non-participating practitioner may charge on an unassigned claim; null where none applies or it is not known. */
  readonly limitingCharge: Cents | null;
  /** What the therapy multiple procedure payment reduction took off; 0 where it took nothing. */
  readonly therapyReduction: Cents;
  /** Whether the day's therapy unit with the highest practice expense, which alone is paid in full, stands on this line. */
  readonly fullTherapyUnit: boolean;
  /** Why `allowed` is null, as a sentence without a full stop. */
  readonly because: string | null;
  /** Why `medicarePays` and `patientOwes` are null, as a sentence without a full stop. */
  readonly sharesUnknown: string | null;
  readonly setting: "facility" | "non-facility" | null;
}

/** How the amounts of a line were arrived at; without a step where they cannot be known. */
export interface LineArithmetic {
  readonly line: number;
  readonly steps: readonly PaymentStep[];
}

/** What a claim is expected to be paid. Findings never reduce it. */
export interface ClaimPayment {
  /**
   * The sum of the lines whose amount is known; null where none is. The three shares are sums over the same lines, and null where
   * one of those lines has none.
   */
  readonly allowed: Cents | null;
  readonly medicarePays: Cents | null;
  readonly patientOwes: Cents | null;
  readonly limitingCharge: Cents | null;
  /** How many lines have no amount and are missing from `allowed`. */
  readonly linesWithoutAmount: number;
  readonly lines: readonly LinePayment[];
}

/** What a line is expected to be paid; null where the payment is of a claim without it. */
export function paymentOfLine({ lines }: ClaimPayment, line: number): LinePayment | null {
  return lines.find((each) => each.line === line) ?? null;
}

/** What each of some lines is expected to be allowed; those whose amount is not known are left out. */
export function allowedOf(
  lines: readonly { readonly line: number }[],
  payment: ClaimPayment,
): { line: number; cents: Cents }[] {
  return lines.flatMap(({ line }) => {
    const cents = paymentOfLine(payment, line)?.allowed ?? null;
    return cents === null ? [] : [{ line, cents }];
  });
}

/** A claim's payment with the arithmetic of each line, which is most of its size. */
export interface ExplainedPayment extends ClaimPayment {
  readonly lines: readonly (LinePayment & LineArithmetic)[];
}

/** What one setting pays for one unit of a code, with its arithmetic; null where it cannot be known, with the reason. */
export interface UnitFee {
  readonly allowed: Cents | null;
  readonly because: string | null;
  readonly steps: readonly PaymentStep[];
}
