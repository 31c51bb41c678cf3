import type { ClaimContext } from "../../../src/claim/claim-context";
import type { ClaimPayment, ExplainedPayment } from "../../../src/claim/claim-payment";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { expectedPayment, explainedPayment } from "../../../src/payment/expected-payment";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";

/** The payment of a claim by the starter tables: Medicare Part B, 2025-06-02, POS 11 where the lines do not say otherwise. */
export function paymentOf(
  lines: readonly ExampleLine[],
  context: Partial<ClaimContext> = {},
): ExplainedPayment {
  return explainedPayment(claimOf(lines), starterTables, { ...medicareContext, ...context });
}

/** The same as the engine is given it: without the arithmetic. */
export function bareAmountsOf(lines: readonly ExampleLine[], context: Partial<ClaimContext>): ClaimPayment {
  return expectedPayment(claimOf(lines), starterTables, { ...medicareContext, ...context });
}

function claimOf(lines: readonly ExampleLine[]) {
  return snapshotOf(lines.map((line, index) => serviceLine(line, index + 1)));
}

export function allowedOf(
  lines: readonly ExampleLine[],
  context: Partial<ClaimContext> = {},
): (number | null)[] {
  return paymentOf(lines, context).lines.map((line) => line.allowed);
}
