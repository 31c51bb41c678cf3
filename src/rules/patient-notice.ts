import type { PayerTerms } from "../claim/claim-context";

/**
 * Whether a notice signed before the service (ABN: GA, GX, and GZ for none) can decide who pays. It is of original Medicare, whose cost
 * sharing the payer then has (MCPM ch. 30 §50; Palmetto GBA on ABN modifiers, read 2026-11-28: liability "under the fee-for-service
 * program"); a plan of Medicare Advantage decides on coverage in advance instead, and other payers have ways of their own.
 */
export function takesNotice({ costSharing }: PayerTerms): boolean {
  return costSharing === "part-b";
}
