import type { Cents } from "../claim/claim-snapshot";

/**
 * Part of an amount, or a multiple of it, in ten-thousandths (1,600 = 16 %), rounded half up to whole cents. Every factor that
 * Medicare applies to a fee has at most four decimals, so whole numbers are exact here.
 */
export function portion(amount: Cents, tenThousandths: number): Cents {
  return Math.floor((amount * tenThousandths + 5000) / 10_000);
}
