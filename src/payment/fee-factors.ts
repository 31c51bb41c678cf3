import type { ClaimContext } from "../claim/claim-context";
import type { Answer, Gpci, TablesOnDate } from "../reference/tables";
import { say } from "../say";
import { type Decimal, decimal } from "./decimal";

/** The cost indices of the context's locality, or those the claim brings, as decimals. */
export function localityFactors(
  tables: TablesOnDate,
  context: ClaimContext,
): { name: string; work: Decimal; pe: Decimal; mp: Decimal } | { because: string } {
  const answer: Answer<Gpci> = tables.gpci(context.locality);
  if (!context.gpci && answer.kind === "not-loaded") return { because: answer.because };
  if (!context.gpci && answer.kind === "no-row")
    return { because: say("locality {locality} is not in the GPCI table", { locality: context.locality }) };
  const factors = context.gpci ?? (answer.kind === "row" ? answer.row : null);
  const work = factors && decimal(factors.work);
  const pe = factors && decimal(factors.pe);
  const mp = factors && decimal(factors.mp);
  if (!work || !pe || !mp) return { because: say("the GPCIs are not numbers") };
  return { name: !context.gpci && answer.kind === "row" ? answer.row.name : say("as given"), work, pe, mp };
}

/** Dollars for one RVU: the date's factor for the practitioner's QP status, or the one the claim brings. */
export function conversionFactor(
  tables: TablesOnDate,
  context: ClaimContext,
): { value: Decimal } | { because: string } {
  if (context.conversionFactor !== null) {
    const value = decimal(context.conversionFactor);
    return value ? { value } : { because: say("the conversion factor is not a number") };
  }
  const answer = tables.conversionFactor(context.qualifyingParticipant);
  if (answer.kind === "not-loaded") return { because: answer.because };
  const value = answer.kind === "row" ? decimal(answer.row) : null;
  return value ? { value } : { because: say("no conversion factor is loaded for this date") };
}
