import type { ClaimContext } from "../claim/claim-context";
import type { Cents } from "../claim/claim-snapshot";
import type { TablesOnDate } from "../reference/tables";
import type { PaymentModifiers } from "./payment-modifiers";
import { portion } from "./portion";
import { type Setting, type UnitPrice, unitPrice } from "./unit-fee";

/** What decides how a line meets other procedures of its day. */
export interface BesideOthers {
  /** The RVU file's indicator; null where the fee is the claim's own: then nothing says how it meets other procedures. */
  readonly multipleProcedure: string | null;
  /** The bilateral indicator; null where the fee is the claim's own. */
  readonly bilateral: string | null;
  /** Of an endoscopy, the base of its family and what that is worth in the line's setting and role; null where either is not known. */
  readonly endoscopicBase: { readonly code: string; readonly fee: Cents } | null;
  /** Of a diagnostic procedure, what of one unit's fee is its technical component; null where that is not known. */
  readonly technicalFee: Cents | null;
}

/** Multiple procedure indicators of the RVU file (RVU26A documentation). */
const standard = "2";
export const endoscopy = "3";
/** Always-therapy codes that reduce each other. */
export const therapyReduction = "5";

/** What is left, in ten-thousandths, of the parts of every diagnostic procedure of a day but the one whose part has the highest fee. */
interface Reduction {
  readonly technical: number;
  readonly professional: number;
}

/** By multiple procedure indicator (RVU26A documentation): imaging, cardiovascular, ophthalmology. The professional 95 % since 2017. */
export const diagnosticReductions: ReadonlyMap<string, Reduction> = new Map([
  ["4", { technical: 5000, professional: 9500 }],
  ["6", { technical: 7500, professional: 10_000 }],
  ["7", { technical: 8000, professional: 10_000 }],
]);

/** Whether procedures with the indicator are ranked, and all but the first reduced. */
export function isRanked(multipleProcedure: string | null): boolean {
  return multipleProcedure === standard || multipleProcedure === endoscopy;
}

/** Whether it is imaging or a cardiovascular or ophthalmological test, which reduce each other by their parts. */
export function isDiagnostic(multipleProcedure: string | null): boolean {
  return multipleProcedure !== null && diagnosticReductions.has(multipleProcedure);
}

/** @param setting null where the fee is the claim's own */
export function besideOthers(
  code: string,
  { component, role }: PaymentModifiers,
  price: UnitPrice,
  setting: Setting | null,
  tables: TablesOnDate,
  context: ClaimContext,
): BesideOthers {
  const multipleProcedure = (setting !== null && price.indicators?.multipleProcedure) || null;
  const bilateral = (setting !== null && price.indicators?.bilateral) || null;
  const alone = { multipleProcedure, bilateral, endoscopicBase: null, technicalFee: null };
  if (setting === null || !price.indicators) return alone;
  const feeOf = (other: string, part: "" | "TC"): Cents | null => {
    const found = unitPrice(other, part, setting, tables, context);
    return "because" in found || found.capped ? null : found.fee;
  };
  const { endoscopicBase: base } = price.indicators;
  if (multipleProcedure === endoscopy && base !== "") {
    const fee = feeOf(base, "");
    return {
      ...alone,
      endoscopicBase:
        fee === null ? null : { code: base, fee: role ? portion(fee, role.tenThousandths) : fee },
    };
  }
  if (!isDiagnostic(multipleProcedure) || role || price.capped) return alone;
  return { ...alone, technicalFee: technicalFee(component, price, () => feeOf(code, "TC")) };
}

function technicalFee(
  component: PaymentModifiers["component"],
  { fee, indicators }: UnitPrice,
  ownRow: () => Cents | null,
): Cents | null {
  if (component === "26") return 0;
  if (component === "TC") return fee;
  if (component !== "") return null;
  // PC/TC indicator: 1 has rows for both parts, 2 is professional alone, 3 technical alone (RVU26A documentation).
  if (indicators?.pctc === "2") return 0;
  if (indicators?.pctc === "3") return fee;
  return indicators?.pctc === "1" ? ownRow() : null;
}
