import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { checkClaim } from "../engine/check-claim";
import type { CheckResult } from "../engine/check-result";
import { expectedPayment } from "../payment/expected-payment";
import { starterTables } from "../reference/starter/starter-tables";
import { rules } from "../rules/registry";
import { contextOfPage } from "./context";

/** Judges one reading of a form with the loaded tables and the user's settings. */
export async function answerCheck(snapshot: ClaimSnapshot): Promise<CheckResult> {
  const context = await contextOfPage();
  const payment = expectedPayment(snapshot, starterTables, context);
  return checkClaim(snapshot, rules, starterTables, context, payment);
}
