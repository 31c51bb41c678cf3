import type { LineArithmetic } from "../claim/claim-payment";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { MinuteSheet } from "../claim/minute-sheet";
import { checkClaim } from "../engine/check-claim";
import type { PageCheck } from "../engine/check-result";
import { expectedPayment, explainedPayment } from "../payment/expected-payment";
import { rules } from "../rules/registry";
import { timedDays } from "../rules/timed-days";
import { say } from "../say";
import { contextOfPage } from "./context";
import { areTablesLeftOut, tablesInForce } from "./tables";

/**
 * Judges one reading of a form with the loaded tables, the user's settings for the site of `origin` (null: for no site) and the minutes
 * that a person typed beside it.
 */
export async function answerCheck(
  snapshot: ClaimSnapshot,
  minuteSheets: readonly MinuteSheet[],
  origin: string | null,
): Promise<PageCheck> {
  const [settings, tables] = await Promise.all([contextOfPage(origin), tablesInForce()]);
  const context = { ...settings, minuteSheets };
  // A page keeps its answers, and the arithmetic would be a third of them: it asks for it where a person does.
  const payment = expectedPayment(snapshot, tables, context);
  const result = checkClaim(snapshot, rules, tables, context, payment);
  return {
    ...result,
    // As the rows of findings name theirs: the panel holds one against the other.
    editions: result.editions.map((loaded) => ({ ...loaded, edition: say(loaded.edition) })),
    timedDays: timedDays(snapshot, context),
    tablesLeftOut: await areTablesLeftOut(),
  };
}

/** How the amounts of each line were arrived at, in a reading that `answerCheck` has answered or would. */
export async function answerArithmetic(
  snapshot: ClaimSnapshot,
  origin: string | null,
): Promise<readonly LineArithmetic[]> {
  const [context, tables] = await Promise.all([contextOfPage(origin), tablesInForce()]);
  return explainedPayment(snapshot, tables, context).lines.map(({ line, steps }) => ({ line, steps }));
}
