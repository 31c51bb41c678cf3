import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { absent, read } from "../claim/reading";
import type { FeeChoices, SupposedFee, SupposedService } from "../engine/code-facts";
import { explainedPayment } from "../payment/expected-payment";
import { text } from "../texts";
import { contextOfPage } from "./context";
import { tablesInForce } from "./tables";

/** The places and localities that a card can ask about. */
export async function feeChoices(origin: string | null): Promise<FeeChoices> {
  const [{ locality }, tables] = await Promise.all([contextOfPage(origin), tablesInForce()]);
  return {
    placesOfService: tables.placesOfService.map(({ code, name }) => ({ code, name })),
    localities: [{ id: "national", name: text("cardNational") }, ...tables.localities],
    locality,
  };
}

/** Prices one unit elsewhere by the same arithmetic as a line of a claim. Medicare's share and reductions are left out. */
export async function supposedFee(service: SupposedService, origin: string | null): Promise<SupposedFee> {
  const [context, tables] = await Promise.all([contextOfPage(origin), tablesInForce()]);
  const payment = explainedPayment(claimOf(service), tables, {
    ...context,
    locality: service.locality,
    today: service.date ?? context.today,
  });
  const [line] = payment.lines;
  if (!line) return { allowed: null, because: text("cardNothingPriced"), setting: null, steps: [] };
  const { allowed, because, setting, steps } = line;
  const last = steps.findIndex((step) => step.isAllowed);
  return { allowed, because, setting, steps: steps.slice(0, last + 1) };
}

/** A claim of one line of one unit. */
function claimOf({ code, modifiers, placeOfService }: SupposedService): ClaimSnapshot {
  const from = "what if";
  const notAsked = absent(from);
  return {
    revision: 0,
    reader: "what-if",
    partial: false,
    unreadRows: [],
    lines: [
      {
        line: 1,
        claim: 1,
        code: read(code, from),
        modifiers: read(modifiers, from),
        units: read(1, from),
        placeOfService: read(placeOfService, from),
        dateOfService: notAsked,
        dateOfServiceTo: notAsked,
        diagnosisPointers: notAsked,
        charge: notAsked,
        minutes: notAsked,
      },
    ],
  };
}
