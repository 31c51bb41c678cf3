import type { ClaimContext } from "../claim/claim-context";
import type { PaymentStep } from "../claim/claim-payment";
import type { Cents, IsoDate, ServiceLine } from "../claim/claim-snapshot";
import { whyDaysUnknown } from "../claim/days-of-line";
import { toDollars } from "../claim/dollars";
import { fieldNames } from "../claim/field-names";
import { judgedOn } from "../claim/judged-on";
import { readValue, whyMissing } from "../claim/reading";
import type { ReferenceTables, TablesOnDate } from "../reference/tables";
import { say } from "../say";
import {
  bilateralFactor,
  type FeeFactor,
  type PaymentModifiers,
  paymentModifiers,
} from "./payment-modifiers";
import { portion } from "./portion";
import { type BesideOthers, besideOthers, isRanked, therapyReduction } from "./service-parts";
import { paidByRvu, type Setting, type UnitPrice, type UnitPriceOrReason, unitPrice } from "./unit-fee";

/** A line whose unit has a fee, before anything that depends on the other lines of its day. */
export interface PricedLine extends BesideOthers {
  readonly line: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly setting: Setting | null;
  /** Lines of one claim, day and practitioner: their procedures reduce each other. */
  readonly day: string;
  readonly component: PaymentModifiers["component"];
  readonly assistant: boolean;
  /** Of one unit, with what its modifiers do to it. */
  readonly fee: Cents;
  /** The same at half the practice expense. */
  readonly feeAtHalfPracticeExpense: Cents;
  readonly practiceExpenseRvu: number;
  /** Modifier 50, and that the code is paid for it: `fee` is for both sides. */
  readonly bothSides: boolean;
  readonly steps: readonly PaymentStep[];
}

const noModifiers: readonly string[] = [];

/** Prices one unit of a line, or says why it has no amount. */
export function priceLine(
  line: ServiceLine,
  tables: ReferenceTables,
  context: ClaimContext,
): PricedLine | { readonly because: string } {
  const code = readValue(line.code);
  const units = readValue(line.units);
  const date = judgedOn(line, context);
  const { state } = line.modifiers;
  const modifiers = state === "absent" || state === "blank" ? noModifiers : readValue(line.modifiers);
  if (code === undefined) return { because: whyMissing(fieldNames.code, line.code) };
  if (units === undefined) return { because: whyMissing(fieldNames.units, line.units) };
  if (!Number.isInteger(units) || units < 1) return { because: say("units are not a positive whole number") };
  if (date === null) return { because: whyMissing(fieldNames.dateOfService, line.dateOfService) };
  if (modifiers === undefined) return { because: whyMissing(fieldNames.modifiers, line.modifiers) };
  if (context.feeScheduleAmount === null && context.payer.feeSchedule !== "medicare")
    return { because: say("what {payer} allows is not known", { payer: context.payer.name }) };
  const effect = paymentModifiers(modifiers);
  if ("because" in effect) return effect;

  const tablesOnDate = tables.on(date);
  const own = context.feeScheduleAmount;
  const setting = own === null ? settingOf(line, code, modifiers, tablesOnDate) : null;
  if (setting !== null && typeof setting !== "string") return setting;
  const price =
    setting === null
      ? ownPrice(own ?? 0, code, tablesOnDate)
      : unitPrice(code, effect.component, setting, tablesOnDate, context);
  if ("because" in price) return price;
  const factors = factorsOf(effect, price, code);
  if ("because" in factors) return factors;
  const ofDays =
    setting &&
    whyDaysDiffer(line, date, price, (on) => unitPrice(code, effect.component, setting, on, context), tables);
  if (ofDays) return { because: ofDays };
  return {
    line: line.line,
    code,
    modifiers,
    units,
    setting,
    day: dayOf(line, date, context),
    component: effect.component,
    assistant: effect.assistant,
    ...afterFactors(price, factors),
    practiceExpenseRvu: price.practiceExpenseRvu,
    bothSides: effect.bilateral && factors.some(({ tenThousandths }) => tenThousandths > 10_000),
    ...besideOthers(code, effect, price, setting, tablesOnDate, context),
  };
}

/** Indicators under which nothing reduces a service beside others (RVU26A documentation). */
const neverReduced: ReadonlySet<string> = new Set(["0", "9"]);

/** Why a line of several days is not worth its units times the fee of the first; null where it is, and for a line of one day. */
function whyDaysDiffer(
  line: ServiceLine,
  first: IsoDate,
  price: UnitPrice,
  priceOn: (tables: TablesOnDate) => UnitPriceOrReason,
  tables: ReferenceTables,
): string | null {
  const last = readValue(line.dateOfServiceTo);
  const unknown = whyDaysUnknown(line);
  if (unknown === null && (last === undefined || last <= first)) return null;
  if (price.indicators && !neverReduced.has(price.indicators.multipleProcedure))
    return (
      unknown ?? say("the line is for several days, and what each day’s services are reduced by is not known")
    );
  // Nothing reduces it: each of its days is paid alike, unless they are of two years.
  if (last === undefined || last <= first) return null;
  const ofLast = priceOn(tables.on(last));
  return "because" in ofLast || ofLast.fee !== price.fee
    ? say("the line is for several days, and their fees differ")
    : null;
}

/** A procedure without an amount, which the others of its `day` are ranked with all the same. */
export interface UnpricedProcedure {
  readonly code: string;
  readonly day: string;
  readonly multipleProcedure: string;
  /** Non-facility, by which therapy is ranked wherever it is furnished. */
  readonly practiceExpenseRvu: number;
}

/** Statuses under which a procedure is paid, by its RVUs or by the contractor (RVU26A documentation, attachment A). */
const paid = new Set([...paidByRvu, "C"]);

/** The procedure of a line that `priceLine` gives no amount; null where it is neither ranked nor therapy that is reduced. */
export function unpricedProcedure(
  line: ServiceLine,
  tables: ReferenceTables,
  context: ClaimContext,
): UnpricedProcedure | null {
  const code = readValue(line.code);
  const date = judgedOn(line, context);
  if (code === undefined || date === null) return null;
  const answer = tables.on(date).rvu(code);
  if (answer.kind !== "row") return null;
  const { indicators, nonFacilityPeRvu } = answer.row;
  if (!indicators || !paid.has(indicators.status)) return null;
  const { multipleProcedure } = indicators;
  if (!isRanked(multipleProcedure) && multipleProcedure !== therapyReduction) return null;
  const practiceExpenseRvu = Number(nonFacilityPeRvu);
  return { code, day: dayOf(line, date, context), multipleProcedure, practiceExpenseRvu };
}

function dayOf(line: ServiceLine, date: IsoDate, context: ClaimContext): string {
  return context.differentPractitioners ? `line ${line.line}` : `${line.claim} ${date}`;
}

/** The fee that the claim brings. The tables still say what modifier 50 means for the code. */
function ownPrice(fee: Cents, code: string, tables: TablesOnDate): UnitPrice {
  const answer = tables.rvu(code);
  return {
    fee,
    feeAtHalfPracticeExpense: fee,
    practiceExpenseRvu: 0,
    indicators: answer.kind === "row" ? answer.row.indicators : null,
    capped: false,
    steps: [{ label: say("The claim's own fee"), value: toDollars(fee) }],
  };
}

const disciplineModifiers = new Set(["GN", "GO", "GP"]);

/**
 * The setting a line is paid at. Therapy under a plan of care is paid at the non-facility rate wherever it is furnished
 * (42 CFR 414.22(b)(5); MCPM ch. 12 §20.4.2); anything else follows its place of service.
 */
function settingOf(
  line: ServiceLine,
  code: string,
  modifiers: readonly string[],
  tables: TablesOnDate,
): Setting | { readonly because: string } {
  if (modifiers.some((modifier) => disciplineModifiers.has(modifier))) return "non-facility";
  const therapy = tables.therapy(code);
  if (therapy.kind === "row" && therapy.row.kind === "always") return "non-facility";
  const code24B = readValue(line.placeOfService);
  if (code24B === undefined) return { because: whyMissing(fieldNames.placeOfService, line.placeOfService) };
  const place = tables.placeOfService(code24B);
  if (place.kind !== "row")
    return { because: say("place of service {place} is not assigned", { place: code24B }) };
  if (place.row.setting === null)
    return { because: say("Medicare does not adjudicate place of service {place}", { place: code24B }) };
  return place.row.setting;
}

const noFactors: readonly FeeFactor[] = [];

function factorsOf(
  { bilateral, role }: PaymentModifiers,
  price: UnitPrice,
  code: string,
): readonly FeeFactor[] | { because: string } {
  if (!bilateral) return role ? [role] : noFactors;
  if (!price.indicators) return { because: say("what modifier 50 means for {code} is not loaded", { code }) };
  const both = bilateralFactor(price.indicators.bilateral);
  return role ? [both, role] : [both];
}

/** Each factor is applied to the unit's fee and rounded half up to cents, in the order of the documentation: bilateral first. */
function afterFactors(
  price: UnitPrice,
  factors: readonly FeeFactor[],
): Pick<PricedLine, "fee" | "feeAtHalfPracticeExpense" | "steps"> {
  let { fee, feeAtHalfPracticeExpense, steps } = price;
  for (const { label, tenThousandths } of factors) {
    fee = portion(fee, tenThousandths);
    feeAtHalfPracticeExpense = portion(feeAtHalfPracticeExpense, tenThousandths);
    steps = [...steps, { label, value: toDollars(fee) }];
  }
  return { fee, feeAtHalfPracticeExpense, steps };
}
