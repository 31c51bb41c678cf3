import type { FieldRole } from "../claim/field-names";
import type { Box, PageDom } from "./dom";
import type { DecidedBox } from "./row-texts";
import { around } from "./unclobbered";

/*
 * Cards that have a second box for a code, called add-on: what is typed there is a line of its own beside the card's, with the boxes that
 * stand in its own part of the card.
 */

interface Anchored {
  readonly box: Box;
}

/** A row with the box of its code, and the row that it adds to. */
export interface RowOfCode<Anchor extends Anchored> {
  readonly row: Element;
  readonly anchor: Anchor;
  readonly addsTo?: Element;
}

/** What is billed for giving something, too, is billed beside it: "Admin CPT". */
export function namesAddOn(words: string): boolean {
  return /\badd[ _-]?on(?![a-z])|^admin(istration)?\W? (cpt|hcpcs|code)\b/i.test(words.trim());
}

export function isAddOn(dom: PageDom, { box }: Anchored): boolean {
  return namesAddOn(dom.labelOf(box.element) || dom.textBefore(box.element) || dom.nameOf(box.element));
}

/** Each row, and behind it one for each box of an add-on in it. */
export function withAddOns<Anchor extends Anchored>(
  dom: PageDom,
  rows: readonly RowOfCode<Anchor>[],
  addOns: readonly Anchor[],
): RowOfCode<Anchor>[] {
  return rows.flatMap((row) => {
    const own = addOns.filter(({ box }) => dom.holds(row.row, box.element));
    const codes = [row.anchor, ...own].map(({ box }) => box.element);
    return [row, ...own.map((anchor) => ({ row: partOf(dom, anchor, codes), anchor, addsTo: row.row }))];
  });
}

/** The largest part of a row that holds one of its codes and no other. */
function partOf(dom: PageDom, { box: { element } }: Anchored, codes: readonly Element[]): Element {
  let part = element;
  const isShared = (at: Element) => codes.some((code) => code !== element && dom.holds(at, code));
  for (let at = around(part); at && !isShared(at); at = around(at)) part = at;
  return part;
}

/** What the row of an add-on code says of it as well. */
export const ofAllLines: readonly FieldRole[] = [
  "dateOfService",
  "dateOfServiceTo",
  "placeOfService",
  "claimKey",
];

/** The boxes of an add-on with those of its card that say day and place, where it has none. */
export function withBoxesOfCard(own: readonly DecidedBox[], card: readonly DecidedBox[]): DecidedBox[] {
  const has = new Set(own.map(({ decision }) => decision.role));
  return [...own, ...card.filter(({ decision: { role } }) => ofAllLines.includes(role) && !has.has(role))];
}
