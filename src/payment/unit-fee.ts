import type { ClaimContext } from "../claim/claim-context";
import type { PaymentStep } from "../claim/claim-payment";
import type { Cents } from "../claim/claim-snapshot";
import type { OppsRvus, RvuIndicators, SourceRow, TablesOnDate } from "../reference/tables";
import { say } from "../say";
import { add, compare, type Decimal, decimal, format, multiply, toCents } from "./decimal";
import { conversionFactor, localityFactors } from "./fee-factors";

export type Setting = "facility" | "non-facility";

/** Which row of a code prices a line: the whole service, its professional or technical component, or the discontinued procedure. */
export type Component = "" | "26" | "TC" | "53";

/** What one unit of one code is worth by the fee schedule in one setting, before any modifier or reduction. */
export interface UnitPrice {
  /** Full precision through the sum and the conversion factor, rounded once, half up (`rules.md` B.3). */
  readonly fee: Cents;
  /** The same with half the practice expense, for the therapy reduction; rounded once by itself. */
  readonly feeAtHalfPracticeExpense: Cents;
  /** Before the GPCI: by this the therapy reduction sorts. Two decimals, so that a float tells any two apart. */
  readonly practiceExpenseRvu: number;
  readonly indicators: RvuIndicators | null;
  /** The technical part is paid the hospital outpatient rate in place of its own. */
  readonly capped: boolean;
  readonly steps: readonly PaymentStep[];
}

export type UnitPriceOrReason = UnitPrice | { readonly because: string };

/** Status indicators under which the fee schedule pays by RVU (RVU26A documentation, attachment A). */
export const paidByRvu: ReadonlySet<string> = new Set(["A", "R", "T"]);

/**
 * Kept as long as the tables of a date are in force: a form is priced anew with every edit, and its codes stay the same. Prices with
 * figures of the claim's own are not kept.
 */
const kept = new WeakMap<TablesOnDate, Map<string, UnitPriceOrReason>>();
const mostKept = 500;

/**
 * What one unit of a code is worth in a setting, with its arithmetic, or why that is not known. Overrides in the context take the
 * place of the tables.
 */
export function unitPrice(
  code: string,
  component: Component,
  setting: Setting,
  tables: TablesOnDate,
  context: ClaimContext,
): UnitPriceOrReason {
  if (context.rvu || context.gpci || context.conversionFactor !== null)
    return calculate(code, component, setting, tables, context);
  let prices = kept.get(tables);
  if (!prices || prices.size >= mostKept) {
    prices = new Map();
    kept.set(tables, prices);
  }
  const key = `${code} ${component} ${setting} ${context.qualifyingParticipant} ${context.locality}`;
  const known = prices.get(key);
  if (known) return known;
  const price = calculate(code, component, setting, tables, context);
  prices.set(key, price);
  return price;
}

function calculate(
  code: string,
  component: Component,
  setting: Setting,
  tables: TablesOnDate,
  context: ClaimContext,
): UnitPriceOrReason {
  const rvu = relativeValueUnits(code, component, setting, tables, context);
  if ("because" in rvu) return rvu;
  const gpci = localityFactors(tables, context);
  if ("because" in gpci) return gpci;
  const factor = conversionFactor(tables, context);
  if ("because" in factor) return factor;

  const work = multiply(rvu.work, gpci.work);
  const practiceExpense = multiply(rvu.practiceExpense, gpci.pe);
  const malpractice = multiply(rvu.malpractice, gpci.mp);
  const sum = add(add(work, practiceExpense), malpractice);
  const halfPracticeExpense = multiply(practiceExpense, { digits: 5n, scale: 1 });
  const sumAtHalf = add(add(work, halfPracticeExpense), malpractice);
  return {
    fee: toCents(multiply(sum, factor.value)),
    feeAtHalfPracticeExpense: toCents(multiply(sumAtHalf, factor.value)),
    practiceExpenseRvu: Number(format(rvu.practiceExpense)),
    indicators: rvu.indicators,
    capped: rvu.capped,
    steps: [
      product(say("Work RVU"), rvu.work, gpci.work, work),
      product(
        rvu.capped
          ? say("Practice expense RVU, capped at the hospital outpatient rate")
          : say("Practice expense RVU, {setting}", { setting: say(setting) }),
        rvu.practiceExpense,
        gpci.pe,
        practiceExpense,
      ),
      product(say("Malpractice RVU"), rvu.malpractice, gpci.mp, malpractice),
      {
        label: say("RVUs from {source}; GPCI {locality}", { source: rvu.from, locality: gpci.name }),
        value: format(sum),
      },
      { label: say("× conversion factor"), value: format(factor.value) },
    ],
  };
}

function product(label: string, rvu: Decimal, gpci: Decimal, value: Decimal): PaymentStep {
  return { label: `${label} ${format(rvu)} × GPCI ${format(gpci)}`, value: format(value) };
}

interface RelativeValueUnits {
  readonly work: Decimal;
  readonly practiceExpense: Decimal;
  readonly malpractice: Decimal;
  readonly indicators: RvuIndicators | null;
  readonly from: string;
  /** Practice expense and malpractice are those of the hospital outpatient rate. */
  readonly capped: boolean;
}

function relativeValueUnits(
  code: string,
  component: Component,
  setting: Setting,
  tables: TablesOnDate,
  context: ClaimContext,
): RelativeValueUnits | { because: string } {
  const answer = tables.rvu(code, component);
  const given = context.rvu && Object.hasOwn(context.rvu, code) ? context.rvu[code] : undefined;
  if (given) {
    const indicators = answer.kind === "row" ? answer.row.indicators : null;
    const peText = setting === "facility" ? given.peF : given.peNf;
    return fromText(given.work, peText, given.mp, indicators, say("the claim's own figures"));
  }
  // An edition answers for dates after it too, when a code in it may be gone: such a line is denied, whatever the others are paid.
  const validity = tables.codeValidity(code);
  if (validity.kind === "not-valid") return { because: validity.because };
  if (answer.kind === "not-loaded") return { because: answer.because };
  if (answer.kind === "no-row") {
    return {
      because: say("{code} has no row in {edition}", {
        code: component === "" ? code : `${code}-${component}`,
        edition: editionText(answer.source),
      }),
    };
  }
  const { row, source } = answer;
  const { indicators } = row;
  const from = editionText(source);
  if (!indicators)
    return { because: say("{edition} gives no payment status for {code}", { edition: from, code }) };
  if (!paidByRvu.has(indicators.status)) {
    return {
      because: say("status {status}: not priced by the physician fee schedule", {
        status: indicators.status,
      }),
    };
  }
  const notApplicable = setting === "facility" ? indicators.facilityNa : indicators.nonFacilityNa;
  if (notApplicable)
    return {
      because: say("{edition} has no {setting} rate for {code}", {
        edition: from,
        setting: say(setting),
        code,
      }),
    };
  const peText = setting === "facility" ? row.facilityPeRvu : row.nonFacilityPeRvu;
  const rvu = fromText(row.workRvu, peText, row.malpracticeRvu, indicators, from);
  if (!("because" in rvu) && rvu.work.digits + rvu.practiceExpense.digits + rvu.malpractice.digits === 0n) {
    return { because: say("{edition} gives no RVUs: priced by the contractor", { edition: from }) };
  }
  return "because" in rvu ? rvu : cappedByOpps(rvu, row.opps, setting);
}

/**
 * Of an imaging service the technical part is paid the hospital outpatient rate where that is lower, compared before the GPCI
 * (SSA 1848(b)(4)). So computed, all 6,322 amounts of CMS's OPPSCAP_Oct (RVU25D, 58 codes in 109 localities) come out to the cent.
 */
function cappedByOpps(
  rvu: RelativeValueUnits,
  opps: OppsRvus | undefined,
  setting: Setting,
): RelativeValueUnits {
  const practiceExpense =
    opps && decimal(setting === "facility" ? opps.facilityPeRvu : opps.nonFacilityPeRvu);
  const malpractice = opps && decimal(opps.malpracticeRvu);
  if (!practiceExpense || !malpractice) return rvu;
  const own = add(rvu.practiceExpense, rvu.malpractice);
  if (compare(add(practiceExpense, malpractice), own) >= 0) return rvu;
  return { ...rvu, practiceExpense, malpractice, capped: true };
}

function fromText(
  workText: string,
  peText: string,
  mpText: string,
  indicators: RvuIndicators | null,
  from: string,
): RelativeValueUnits | { because: string } {
  const work = decimal(workText);
  const practiceExpense = decimal(peText);
  const malpractice = decimal(mpText);
  if (!work || !practiceExpense || !malpractice)
    return { because: say("the RVUs in {source} are not numbers", { source: from }) };
  return { work, practiceExpense, malpractice, indicators, from, capped: false };
}

function editionText(source: SourceRow): string {
  return source.olderThanDate
    ? say("{edition}, the newest loaded", { edition: source.edition })
    : source.edition;
}
