import type { TablesOnDate } from "../engine/define-rule";
import type { Setting } from "../payment/unit-fee";
import { disciplineModifiersOf } from "./therapy-disciplines";

/**
 * Therapy under a plan of care is paid at the non-facility rate wherever it is furnished (42 CFR 414.22(b)(5); MCPM ch. 12 §20.4.2).
 * Always-therapy codes are, and so is what carries GN, GO or GP.
 */
export function isTherapyUnderPlan(
  code: string,
  modifiers: readonly string[],
  tables: TablesOnDate,
): boolean {
  if (disciplineModifiersOf(modifiers, code).length > 0) return true;
  const therapy = tables.therapy(code);
  return therapy.kind === "row" && therapy.row.kind === "always";
}

/** The rate that goes with a place of service; null where it is not assigned or Medicare does not adjudicate it. */
export function settingOfPlace(placeOfService: string, tables: TablesOnDate): Setting | null {
  const place = tables.placeOfService(placeOfService);
  return place.kind === "row" ? place.row.setting : null;
}

export function otherSetting(setting: Setting): Setting {
  return setting === "facility" ? "non-facility" : "facility";
}
