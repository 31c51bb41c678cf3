import type { ClaimContext } from "../claim/claim-context";
import type { PaymentStep } from "../claim/claim-payment";
import type { Cents } from "../claim/claim-snapshot";
import { toDollars } from "../claim/dollars";
import { say } from "../say";
import { portion } from "./portion";

/** A non-participating practitioner is allowed 95 % (RVU26A documentation). */
export const nonParticipating = 9500;
/** 115 % of those 95 % (RVU26A documentation; SSA 1848(g)(2)). */
export const limitingChargeFactor = 10_925;

/** Who pays what of a line's allowed amount. */
export interface Shares {
  readonly medicarePays: Cents | null;
  readonly patientOwes: Cents | null;
  /** Why the two are null; null where they are known. */
  readonly because: string | null;
}

/**
 * Preventive services of which Medicare mostly pays the whole (SSA 1833(a)(1)(Y); 42 CFR 410.152(l)); the full list is in no table
 * that is loaded.
 */
const preventive = new Set(
  (
    "G0008 G0009 G0010 G0101 G0105 G0121 G0296 G0402 G0438 G0439 G0442 G0443 G0444 G0445 G0446 G0447 Q0091 " +
    "71271 76706 77063 77067 99406 99407"
  ).split(" "),
);

/** 33: a preventive service by its grade; PT: a screening that became diagnostic. */
const preventiveModifiers = new Set(["33", "PT"]);

/**
 * Modifiers with which a line is sent to be denied: GY as excluded, GZ as not necessary (MCPM ch. 23 §20.9.1.1, CR 7228). GA expects a
 * denial, and may be paid.
 */
const denied = new Set(["GY", "GZ"]);

/** Furnished in part by a therapist's assistant: SSA 1834(v). */
export const therapyAssistantModifiers = new Set(["CQ", "CO"]);

/**
 * Medicare's share of a line and the patient's: 80 % and 20 % of what is allowed; for CQ and CO Medicare's is cut to 85 %, then by
 * the 2 % of sequestration (Budget Control Act). Each step is rounded half up to cents on the line's amount; the patient's share is
 * cut by neither. Not known before the deductible is met, for preventive services and lines sent to be denied, and for any payer but Part B.
 *
 * @param steps where the arithmetic is written down; null: nowhere
 */
export function sharesOf(
  allowed: Cents,
  code: string,
  modifiers: readonly string[],
  context: ClaimContext,
  steps: PaymentStep[] | null = null,
): Shares {
  const because = whySharesUnknown(code, modifiers, context);
  if (because !== null) return { medicarePays: null, patientOwes: null, because };
  const patientOwes = portion(allowed, 2000);
  let medicarePays = portion(allowed, 8000);
  steps?.push({
    label:
      context.deductibleMet === null
        ? say("Medicare’s share: 80 %, the deductible assumed met")
        : say("Medicare’s share: 80 %"),
    value: toDollars(medicarePays),
  });
  const assistant = modifiers.find((modifier) => therapyAssistantModifiers.has(modifier));
  if (assistant !== undefined) {
    medicarePays = portion(medicarePays, 8500);
    steps?.push({
      label: say("Modifier {modifier}: × 0.85", { modifier: assistant }),
      value: toDollars(medicarePays),
    });
  }
  if (context.sequestration) {
    medicarePays = portion(medicarePays, 9800);
    steps?.push({ label: say("Sequestration: × 0.98"), value: toDollars(medicarePays) });
  }
  steps?.push({ label: say("The patient’s share: 20 %"), value: toDollars(patientOwes) });
  return { medicarePays, patientOwes, because: null };
}

function whySharesUnknown(
  code: string,
  modifiers: readonly string[],
  { payer, deductibleMet }: ClaimContext,
): string | null {
  if (payer.costSharing !== "part-b")
    return say("what the patient of {payer} owes is not known", { payer: payer.name });
  const sentToBeDenied = modifiers.find((modifier) => denied.has(modifier));
  if (sentToBeDenied !== undefined)
    return say("with {modifier} Medicare denies the line, and pays no share of it", {
      modifier: sentToBeDenied,
    });
  if (deductibleMet === false) return say("the deductible is not met, and what is left of it is not known");
  if (preventive.has(code) || modifiers.some((modifier) => preventiveModifiers.has(modifier)))
    return say("a preventive service: whether the patient owes anything is not known");
  return null;
}
