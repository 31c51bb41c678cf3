import { attributeOf, queryFirst } from "./unclobbered";

/** Whether a row says of itself, or has a button that says, that what belongs to it is open: it stands in the row behind. */
export function isOpen(row: Element): boolean {
  return attributeOf(row, "aria-expanded") === "true" || queryFirst(row, "[aria-expanded=true]") !== null;
}
