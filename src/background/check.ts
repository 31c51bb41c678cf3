import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { checkClaim } from "../engine/check-claim";
import type { CheckResult } from "../engine/check-result";
import { expectedPayment } from "../payment/expected-payment";
import { rules } from "../rules/registry";
import { contextOfPage } from "./context";
import { tablesInForce } from "./tables";

/** Judges one reading of a form with the loaded tables and the user's settings for the site of `origin` (null: for no site). */
export async function answerCheck(snapshot: ClaimSnapshot, origin: string | null): Promise<CheckResult> {
  const [context, tables] = await Promise.all([contextOfPage(origin), tablesInForce()]);
  const payment = expectedPayment(snapshot, tables, context);
  return checkClaim(snapshot, rules, tables, context, payment);
}
