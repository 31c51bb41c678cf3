import type { LineField } from "../claim/claim-snapshot";
import type { FieldRole } from "./charge-words";
import type { PageDom } from "./dom";
import { queryAll } from "./unclobbered";

/** Whether a role is a field of a charge line, not one that is only compared or left alone. */
export function isLineField(role: FieldRole): role is LineField {
  return role !== "claimKey" && role !== "other";
}

/** A row whose own delete box is ticked will not be saved, though it can still be seen (openemr-fee-sheet). */
export function isDeleted(dom: PageDom, row: Element): boolean {
  const ticks = queryAll<HTMLInputElement>(row, "input[type=checkbox]:checked");
  return [...ticks].some((tick) =>
    /\b(del|delete|remove|void)(d|ed)?\b/i.test(
      `${dom.nameOf(tick).replace(/[^A-Za-z]+/g, " ")} ${dom.labelOf(tick)}`,
    ),
  );
}
