import type { ClaimContext } from "../../../src/claim/claim-context";
import type { ExplainedPayment } from "../../../src/claim/claim-payment";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { expectedPayment } from "../../../src/payment/expected-payment";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";

/** The payment of a claim by the starter tables: Medicare Part B, 2025-06-02, POS 11 where the lines do not say otherwise. */
export function paymentOf(
  lines: readonly ExampleLine[],
  context: Partial<ClaimContext> = {},
): ExplainedPayment {
  const snapshot = snapshotOf(lines.map((line, index) => serviceLine(line, index + 1)));
  return expectedPayment(snapshot, starterTables, { ...medicareContext, ...context });
}

export function allowedOf(
  lines: readonly ExampleLine[],
  context: Partial<ClaimContext> = {},
): (number | null)[] {
  return paymentOf(lines, context).lines.map((line) => line.allowed);
}
