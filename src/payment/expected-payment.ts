import type { ClaimContext } from "../claim/claim-context";
import type {
  ClaimPayment,
  ExplainedPayment,
  LinePayment,
  PaymentStep,
  UnitFee,
} from "../claim/claim-payment";
import type { Cents, ClaimSnapshot } from "../claim/claim-snapshot";
import { toDollars } from "../claim/dollars";
import type { ReferenceTables, TablesOnDate } from "../reference/tables";
import { say } from "../say";
import { allButOneReduced, inFull, type PaidBesideOthers, type PaidUnits } from "./paid-units";
import { portion } from "./portion";
import { type PricedLine, priceLine, unpricedProcedure } from "./priced-line";
import { procedureReduction } from "./procedure-reduction";
import { therapyReduction } from "./service-parts";
import { limitingChargeFactor, nonParticipating, sharesOf } from "./shares";
import { type FirstOfDay, firstTherapyLines } from "./therapy-reduction";
import { type Setting, unitPrice } from "./unit-fee";

/**
 * What a claim is expected to be allowed by the Medicare physician fee schedule at the context's locality and each line's place
 * of service, and who pays it, in cents. A line that cannot be priced has `allowed: null` and says why; it is never counted as zero.
 *
 * Rounding, half up to cents each time: the fee of one unit once; that unit's fee after each factor of a modifier, of the multiple
 * procedure reduction and of a non-participating practitioner (contractors publish such amounts by the unit); then times the units.
 * Medicare's share is rounded on the line's amount after each of its steps.
 */
export function expectedPayment(
  snapshot: ClaimSnapshot,
  tables: ReferenceTables,
  context: ClaimContext,
): ClaimPayment {
  // Every check is priced, and nobody reads the arithmetic of most: to write it down took a tenth of a check (docs/benchmarks.md).
  const lines = payLines(snapshot, tables, context, () => null);
  return { ...totals(lines), lines };
}

/** The same with the arithmetic of each line, for who wants to read it. */
export function explainedPayment(
  snapshot: ClaimSnapshot,
  tables: ReferenceTables,
  context: ClaimContext,
): ExplainedPayment {
  const written: PaymentStep[][] = snapshot.lines.map(() => []);
  const lines = payLines(snapshot, tables, context, (index) => written[index] ?? null);
  return { ...totals(lines), lines: lines.map((line, index) => ({ ...line, steps: written[index] ?? [] })) };
}

/** @param stepsOf where the steps of the line at an index are written down; null: nowhere */
function payLines(
  snapshot: ClaimSnapshot,
  tables: ReferenceTables,
  context: ClaimContext,
  stepsOf: (index: number) => PaymentStep[] | null,
): readonly LinePayment[] {
  const results = snapshot.lines.map((line) => priceLine(line, tables, context));
  const priced = results.filter((result): result is PricedLine => !("because" in result));
  const unpriced = snapshot.lines.flatMap((line, index) => {
    const result = results[index];
    const procedure = result && "because" in result ? unpricedProcedure(line, tables, context) : null;
    return procedure ? [procedure] : [];
  });
  const therapy = firstTherapyLines(priced, unpriced);
  const procedures = procedureReduction(priced, unpriced);
  return snapshot.lines.map(({ line }, index): LinePayment => {
    const result = results[index];
    if (!result || "because" in result) return unknown(line, result?.because ?? "");
    const parts = paidUnits(result, therapy, procedures);
    if ("because" in parts) return unknown(line, parts.because);
    return paymentOf(result, parts, therapy.has(result), context, stepsOf(index));
  });
}

function paidUnits(
  line: PricedLine,
  therapy: ReadonlyMap<PricedLine, FirstOfDay>,
  procedures: ReadonlyMap<PricedLine, PaidBesideOthers>,
): PaidBesideOthers {
  const { fee, units } = line;
  if (line.multipleProcedure === therapyReduction) {
    const first = therapy.get(line);
    if (typeof first === "object") return first;
    const label = say("Therapy reduction: half the practice expense");
    return allButOneReduced(units, first ? fee : null, label, line.feeAtHalfPracticeExpense);
  }
  return procedures.get(line) ?? [inFull(fee, units)];
}

function paymentOf(
  line: PricedLine,
  parts: readonly PaidUnits[],
  fullTherapyUnit: boolean,
  context: ClaimContext,
  steps: PaymentStep[] | null,
): LinePayment {
  const partB = context.payer.costSharing === "part-b";
  const ofParticipant = context.participating || !partB;
  const limited = !ofParticipant && !context.assigned;
  let allowed = 0;
  let limit = 0;
  for (const { fee, units } of parts) {
    allowed += (ofParticipant ? fee : portion(fee, nonParticipating)) * units;
    limit += portion(fee, limitingChargeFactor) * units;
  }
  steps?.push(...line.steps, ...stepsToAllowed(parts, ofParticipant, allowed));
  const shares = sharesOf(allowed, line.code, line.modifiers, context, steps);
  if (limited) steps?.push({ label: say("Limiting charge: × 1.0925 a unit"), value: toDollars(limit) });
  const unreduced = (ofParticipant ? line.fee : portion(line.fee, nonParticipating)) * line.units;
  return {
    line: line.line,
    allowed,
    medicarePays: shares.medicarePays,
    patientOwes: shares.patientOwes,
    limitingCharge: limited ? limit : null,
    therapyReduction: line.multipleProcedure === therapyReduction ? unreduced - allowed : 0,
    fullTherapyUnit,
    because: null,
    sharesUnknown: shares.because,
    setting: line.setting,
  };
}

function stepsToAllowed(
  parts: readonly PaidUnits[],
  ofParticipant: boolean,
  allowed: Cents,
): readonly PaymentStep[] {
  const steps = parts.map(
    ({ label, fee, units }): PaymentStep => ({
      label: `${label} ${toDollars(fee)} × ${units}`,
      value: toDollars(fee * units),
    }),
  );
  const whole = !ofParticipant
    ? say("Not participating: × 0.95 a unit")
    : parts.length > 1
      ? say("Allowed")
      : null;
  // A line of one kind of unit has its amount in the last step already.
  const last = whole === null ? steps.pop() : { label: whole, value: toDollars(allowed) };
  return last ? [...steps, { ...last, isAllowed: true }] : steps;
}

function unknown(line: number, because: string): LinePayment {
  return {
    line,
    allowed: null,
    medicarePays: null,
    patientOwes: null,
    limitingCharge: null,
    therapyReduction: 0,
    fullTherapyUnit: false,
    because,
    sharesUnknown: because,
    setting: null,
  };
}

function totals(lines: readonly LinePayment[]): Omit<ClaimPayment, "lines"> {
  const known = lines.filter((line) => line.allowed !== null);
  return {
    allowed: sum(known.map((line) => line.allowed)),
    medicarePays: sum(known.map((line) => line.medicarePays)),
    patientOwes: sum(known.map((line) => line.patientOwes)),
    limitingCharge: sum(known.map((line) => line.limitingCharge)),
    linesWithoutAmount: lines.length - known.length,
  };
}

/** Null where there is nothing to add, or where one of the amounts is not known: a sum of some would be taken for the sum of all. */
function sum(amounts: readonly (Cents | null)[]): Cents | null {
  let total = 0;
  for (const amount of amounts) {
    if (amount === null) return null;
    total += amount;
  }
  return amounts.length === 0 ? null : total;
}

/** What one unit of a code is allowed in a setting, without any reduction: for a code card. */
export function unitFee(
  code: string,
  setting: Setting,
  tables: TablesOnDate,
  context: ClaimContext,
): UnitFee {
  const price = unitPrice(code, "", setting, tables, context);
  if ("because" in price) return { allowed: null, because: price.because, steps: [] };
  return {
    allowed: price.fee,
    because: null,
    steps: [...price.steps, { label: say("One unit"), value: toDollars(price.fee), isAllowed: true }],
  };
}
