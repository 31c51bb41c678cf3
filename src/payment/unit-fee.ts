import type { ClaimContext } from "../claim/claim-context";
import type { PaymentStep } from "../claim/claim-payment";
import type { Cents } from "../claim/claim-snapshot";
import type { Answer, Gpci, RvuIndicators, SourceRow, TablesOnDate } from "../reference/tables";
import { add, compare, type Decimal, decimal, format, multiply, toCents } from "./decimal";

export type Setting = "facility" | "non-facility";

/** The relative value units of one code in one setting, each already times its GPCI, and the conversion factor. */
export interface Relative {
  readonly work: Decimal;
  readonly practiceExpense: Decimal;
  readonly malpractice: Decimal;
  readonly conversionFactor: Decimal;
  /** The practice-expense RVU before the GPCI, by which the therapy reduction sorts. */
  readonly practiceExpenseRvu: Decimal;
  readonly indicators: RvuIndicators | null;
  readonly steps: readonly PaymentStep[];
}

export type RelativeOrReason = Relative | { readonly because: string };

/** Status indicators under which the fee schedule pays by RVU (RVU26A documentation, attachment A). */
const paidByRvu = new Set(["A", "R", "T"]);

/**
 * Looks up what one unit of a code is made of. Modifier 26, TC or 53 selects the row of that component.
 * Overrides in the context take the place of the tables.
 */
export function relativeValue(
  code: string,
  component: "" | "26" | "TC" | "53",
  setting: Setting,
  tables: TablesOnDate,
  context: ClaimContext,
): RelativeOrReason {
  const rvu = relativeRvu(code, component, setting, tables, context);
  if ("because" in rvu) return rvu;
  const gpci = localityFactors(tables, context);
  if ("because" in gpci) return gpci;
  const factor = conversionFactor(tables, context);
  if ("because" in factor) return factor;

  const work = multiply(rvu.work, gpci.work);
  const practiceExpense = multiply(rvu.practiceExpense, gpci.pe);
  const malpractice = multiply(rvu.malpractice, gpci.mp);
  const settingWord = setting === "facility" ? "facility" : "non-facility";
  return {
    work,
    practiceExpense,
    malpractice,
    conversionFactor: factor.value,
    practiceExpenseRvu: rvu.practiceExpense,
    indicators: rvu.indicators,
    steps: [
      product(`Work RVU`, rvu.work, gpci.work, work),
      product(`Practice expense RVU, ${settingWord}`, rvu.practiceExpense, gpci.pe, practiceExpense),
      product(`Malpractice RVU`, rvu.malpractice, gpci.mp, malpractice),
      {
        label: `RVUs from ${rvu.from}; GPCI ${gpci.name}`,
        value: format(add(add(work, practiceExpense), malpractice)),
      },
      { label: `× conversion factor`, value: format(factor.value) },
    ],
  };
}

/** The fee of one unit in cents: full precision through the sum and the conversion factor, rounded once (`rules.md` B.3). */
export function feeOf(relative: Relative): Cents {
  const sum = add(add(relative.work, relative.practiceExpense), relative.malpractice);
  return toCents(multiply(sum, relative.conversionFactor));
}

/** The fee of one unit with half its practice expense: the therapy multiple procedure payment reduction. */
export function reducedFeeOf(relative: Relative): Cents {
  const half = multiply(relative.practiceExpense, { digits: 5n, scale: 1 });
  return toCents(multiply(add(add(relative.work, half), relative.malpractice), relative.conversionFactor));
}

/** Orders by practice-expense RVU, then by the whole fee, highest first. */
export function byPracticeExpense(left: Relative, right: Relative): number {
  return compare(right.practiceExpenseRvu, left.practiceExpenseRvu) || feeOf(right) - feeOf(left);
}

interface Rvu {
  readonly work: Decimal;
  readonly practiceExpense: Decimal;
  readonly malpractice: Decimal;
  readonly indicators: RvuIndicators | null;
  readonly from: string;
}

function relativeRvu(
  code: string,
  component: "" | "26" | "TC" | "53",
  setting: Setting,
  tables: TablesOnDate,
  context: ClaimContext,
): Rvu | { because: string } {
  const answer = tables.rvu(code, component);
  const given = context.rvu?.[code];
  if (given) {
    const indicators = answer.kind === "row" ? answer.row.indicators : null;
    const peText = setting === "facility" ? given.peF : given.peNf;
    return rvuFrom(given.work, peText, given.mp, indicators, "the claim's own figures");
  }
  if (answer.kind === "not-loaded") return { because: answer.because };
  if (answer.kind === "no-row") {
    return {
      because: `${code}${component ? `-${component}` : ""} has no row in ${sourceName(answer.source)}`,
    };
  }
  const { row, source } = answer;
  const { indicators } = row;
  if (!indicators) return { because: `${sourceName(source)} gives no payment status for ${code}` };
  if (!paidByRvu.has(indicators.status)) {
    return { because: `status ${indicators.status}: not priced by the physician fee schedule` };
  }
  const notApplicable = setting === "facility" ? indicators.facilityNa : indicators.nonFacilityNa;
  if (notApplicable) return { because: `${sourceName(source)} has no ${setting} rate for ${code}` };
  const peText = setting === "facility" ? row.facilityPeRvu : row.nonFacilityPeRvu;
  const rvu = rvuFrom(row.workRvu, peText, row.malpracticeRvu, indicators, sourceName(source));
  if (!("because" in rvu) && rvu.work.digits + rvu.practiceExpense.digits + rvu.malpractice.digits === 0n) {
    return { because: `${sourceName(source)} gives no RVUs: priced by the contractor` };
  }
  return rvu;
}

function rvuFrom(
  workText: string,
  peText: string,
  mpText: string,
  indicators: RvuIndicators | null,
  from: string,
): Rvu | { because: string } {
  const work = decimal(workText);
  const practiceExpense = decimal(peText);
  const malpractice = decimal(mpText);
  if (!work || !practiceExpense || !malpractice) return { because: `the RVUs in ${from} are not numbers` };
  return { work, practiceExpense, malpractice, indicators, from };
}

function localityFactors(
  tables: TablesOnDate,
  context: ClaimContext,
): { name: string; work: Decimal; pe: Decimal; mp: Decimal } | { because: string } {
  const answer: Answer<Gpci> = tables.gpci(context.locality);
  if (!context.gpci && answer.kind === "not-loaded") return { because: answer.because };
  if (!context.gpci && answer.kind === "no-row")
    return { because: `locality ${context.locality} is not in the GPCI table` };
  const factors = context.gpci ?? (answer.kind === "row" ? answer.row : null);
  const work = factors && decimal(factors.work);
  const pe = factors && decimal(factors.pe);
  const mp = factors && decimal(factors.mp);
  if (!work || !pe || !mp) return { because: "the GPCIs are not numbers" };
  return { name: !context.gpci && answer.kind === "row" ? answer.row.name : "as given", work, pe, mp };
}

function conversionFactor(
  tables: TablesOnDate,
  context: ClaimContext,
): { value: Decimal } | { because: string } {
  if (context.conversionFactor !== null) {
    const value = decimal(context.conversionFactor);
    return value ? { value } : { because: "the conversion factor is not a number" };
  }
  const answer = tables.conversionFactor(context.qualifyingParticipant);
  if (answer.kind === "not-loaded") return { because: answer.because };
  const value = answer.kind === "row" ? decimal(answer.row) : null;
  return value ? { value } : { because: "no conversion factor is loaded for this date" };
}

function product(label: string, rvu: Decimal, gpci: Decimal, value: Decimal): PaymentStep {
  return { label: `${label} ${format(rvu)} × GPCI ${format(gpci)}`, value: format(value) };
}

function sourceName(source: SourceRow): string {
  return source.olderThanDate ? `${source.edition}, the newest loaded` : source.edition;
}
