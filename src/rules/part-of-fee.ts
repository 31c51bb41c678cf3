import { paymentOfLine } from "../claim/claim-payment";
import { readValue } from "../claim/reading";
import type { RuleLine, ScopeInput } from "../engine/define-rule";
import { unitFee } from "../payment/expected-payment";

type Priced = Pick<ScopeInput<never>["line"], "tables" | "context" | "payment">;

/**
 * What a part of a line's fee is worth, for `amounts` of a finding: the part is in thousandths, the fee that of all units without
 * any modifier. Empty where the fee is not known.
 */
export function partOfFee(
  line: RuleLine<"code">,
  thousandths: number,
  priced: Priced,
): { line: number; cents: number }[] {
  const fee = wholeFee(line, priced);
  return fee === null ? [] : [{ line: line.line, cents: Math.round((fee * thousandths) / 1000) }];
}

/** The fee of all units in cents, in the setting of the line; null where it is not known. */
function wholeFee(line: RuleLine<"code">, { tables, context, payment }: Priced): number | null {
  if (context.payer.feeSchedule !== "medicare") return null;
  const units = readValue(line.readings.units);
  if (units === undefined || !Number.isInteger(units) || units < 1) return null;
  const placeOfService = readValue(line.readings.placeOfService);
  const place = placeOfService === undefined ? null : tables.placeOfService(placeOfService);
  const setting =
    paymentOfLine(payment, line.line)?.setting ?? (place?.kind === "row" ? place.row.setting : null);
  if (setting === null) return null;
  const { allowed } = unitFee(line.code, setting, tables, context);
  return allowed === null ? null : allowed * units;
}
