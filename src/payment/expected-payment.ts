import type { ClaimContext } from "../claim/claim-context";
import type { ClaimPayment, LinePayment, PaymentStep, UnitFee } from "../claim/claim-payment";
import type { Cents, ClaimSnapshot, ServiceLine } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { readValue, whyMissing } from "../claim/reading";
import type { ReferenceTables, TablesOnDate } from "../reference/tables";
import { toDollars } from "./dollars";
import { fullUnits, type PricedLine } from "./therapy-reduction";
import { feeOf, reducedFeeOf, relativeValue, type Setting } from "./unit-fee";

/**
 * Modifiers that change what a line is paid in ways this arithmetic does not cover yet: no amount is better than a wrong one.
 * 22, 52, 53 and 66 are priced by the contractor in any case.
 */
const changesPayment = new Set(
  "22 50 51 52 53 54 55 56 62 66 73 74 78 80 81 82 AA AD AS QK QX QY QZ".split(" "),
);

const disciplineModifiers = new Set(["GN", "GO", "GP"]);

/**
 * What a claim is expected to be allowed by the Medicare physician fee schedule at the context's locality and each line's place
 * of service, in cents. A line that cannot be priced has `allowed: null` and says why; it is never counted as zero.
 */
export function expectedPayment(
  snapshot: ClaimSnapshot,
  tables: ReferenceTables,
  context: ClaimContext,
): ClaimPayment {
  const priced = new Map<number, PricedLine>();
  const payments = new Map<number, LinePayment>();
  for (const line of snapshot.lines) {
    const result = priceLine(line, tables, context);
    if ("relative" in result) priced.set(line.line, result);
    else payments.set(line.line, result);
  }
  const full = fullUnits([...priced.values()], context.differentPractitioners);
  for (const entry of priced.values()) {
    payments.set(entry.line.line, paymentOf(entry, full.get(entry.line.line) ?? entry.units));
  }
  const lines = snapshot.lines.flatMap((line) => payments.get(line.line) ?? []);
  const amounts = lines.flatMap((line) => (line.allowed === null ? [] : [line.allowed]));
  return {
    allowed: amounts.length === 0 ? null : amounts.reduce((sum, cents) => sum + cents, 0),
    medicarePays: null,
    patientOwes: null,
    limitingCharge: null,
    linesWithoutAmount: lines.length - amounts.length,
    lines,
  };
}

function priceLine(
  line: ServiceLine,
  tables: ReferenceTables,
  context: ClaimContext,
): PricedLine | LinePayment {
  const code = readValue(line.code);
  const units = readValue(line.units);
  const date = line.dateOfService.state === "absent" ? context.today : readValue(line.dateOfService);
  const modifiers = readValue(line.modifiers);
  if (code === undefined) return unknown(line, whyMissing(fieldNames.code, line.code));
  if (units === undefined) return unknown(line, whyMissing(fieldNames.units, line.units));
  if (!Number.isInteger(units) || units < 1) return unknown(line, "units are not a positive whole number");
  if (date === undefined) return unknown(line, whyMissing(fieldNames.dateOfService, line.dateOfService));
  if (modifiers === undefined && line.modifiers.state !== "absent") {
    return unknown(line, whyMissing(fieldNames.modifiers, line.modifiers));
  }
  if (context.feeScheduleAmount !== null) {
    const allowed = context.feeScheduleAmount * units;
    return known(line, allowed, null, [unitsStep("The claim's own fee", context.feeScheduleAmount, units)]);
  }
  if (context.payer.feeSchedule !== "medicare") {
    return unknown(line, `what ${context.payer.name} allows is not known`);
  }
  const changing = modifiers?.find((modifier) => changesPayment.has(modifier));
  if (changing) return unknown(line, `modifier ${changing} changes the amount`);

  const tablesOnDate = tables.on(date);
  const setting = settingOf(line, code, modifiers ?? [], tablesOnDate);
  if (typeof setting !== "string") return unknown(line, setting.because);
  const component = modifiers?.find((modifier) => modifier === "26" || modifier === "TC") as
    | "26"
    | "TC"
    | undefined;
  const relative = relativeValue(code, component ?? "", setting, tablesOnDate, context);
  if ("because" in relative) return unknown(line, relative.because);
  return { line, date, units, setting, relative };
}

/**
 * The setting a line is paid at. Therapy under a plan of care is paid at the non-facility rate wherever it is furnished
 * (42 CFR 414.22(b)(5); MCPM ch. 12 §20.4.2); anything else follows its place of service.
 */
function settingOf(
  line: ServiceLine,
  code: string,
  modifiers: readonly string[],
  tables: TablesOnDate,
): Setting | { because: string } {
  const therapy = tables.therapy(code);
  const always = therapy.kind === "row" && therapy.row.kind === "always";
  if (always || modifiers.some((modifier) => disciplineModifiers.has(modifier))) return "non-facility";
  const code24B = readValue(line.placeOfService);
  if (code24B === undefined) return { because: whyMissing(fieldNames.placeOfService, line.placeOfService) };
  const place = tables.placeOfService(code24B);
  if (place.kind !== "row") return { because: `place of service ${code24B} is not assigned` };
  if (place.row.setting === null)
    return { because: `Medicare does not adjudicate place of service ${code24B}` };
  return place.row.setting;
}

function paymentOf({ line, units, setting, relative }: PricedLine, full: number): LinePayment {
  const fee = feeOf(relative);
  const reduced = units - full;
  const steps: PaymentStep[] = [...relative.steps];
  if (full > 0) steps.push(unitsStep("One unit", fee, full));
  let allowed = fee * full;
  if (reduced > 0) {
    const reducedFee = reducedFeeOf(relative);
    steps.push(unitsStep("Therapy reduction: half the practice expense", reducedFee, reduced));
    allowed += reducedFee * reduced;
  }
  return known(line, allowed, setting, steps);
}

function unitsStep(label: string, fee: Cents, units: number): PaymentStep {
  return { label: `${label} ${toDollars(fee)} × ${units}`, value: toDollars(fee * units) };
}

const noShares = {
  medicarePays: null,
  patientOwes: null,
  limitingCharge: null,
  therapyReduction: 0,
} as const;

function known(
  line: ServiceLine,
  allowed: Cents,
  setting: Setting | null,
  steps: PaymentStep[],
): LinePayment {
  return { ...noShares, line: line.line, allowed, because: null, setting, steps };
}

function unknown(line: ServiceLine, because: string): LinePayment {
  return { ...noShares, line: line.line, allowed: null, because, setting: null, steps: [] };
}

/** What one unit of a code is allowed in a setting, without any reduction: for a code card. */
export function unitFee(
  code: string,
  setting: Setting,
  tables: TablesOnDate,
  context: ClaimContext,
): UnitFee {
  const relative = relativeValue(code, "", setting, tables, context);
  if ("because" in relative) return { allowed: null, because: relative.because, steps: [] };
  const fee = feeOf(relative);
  return {
    allowed: fee,
    because: null,
    steps: [...relative.steps, { label: "One unit", value: toDollars(fee) }],
  };
}
