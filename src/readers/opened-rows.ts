import { attributeOf, queryFirst } from "./unclobbered";

/**
 * Whether a row says of itself, or has a button that says, that what belongs to it is open: it stands in the row behind. A box whose
 * choices are open, and a menu, say nothing of the row.
 */
export function isOpen(row: Element): boolean {
  return attributeOf(row, "aria-expanded") === "true" || queryFirst(row, opener) !== null;
}

const opener = "[aria-expanded=true]:not([role=combobox],[aria-haspopup],input)";
