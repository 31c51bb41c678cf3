import type { PageDom } from "./dom";
import { around, attributeOf, matches, tagOf } from "./unclobbered";

/* Where a row ends that is no row of a table, seen from the box or text of its code. */

/**
 * The largest element around a code that holds no other.
 *
 * @param within how many codes an element holds
 * @param blocked elements that hold a row which was read already
 */
export function rowAround(
  anchor: Element,
  within: ReadonlyMap<Element, number>,
  blocked: ReadonlySet<Element>,
): Element {
  let row = anchor;
  for (let at = around(anchor); at && within.get(at) === 1 && !blocked.has(at); at = around(at)) {
    if (/^(body|html)$/.test(tagOf(at))) break;
    row = at;
    if (
      matches(
        at,
        "form,fieldset,dialog,[role=dialog],[role=tabpanel],section,article,li,tr,[role=row],[role=listitem]",
      )
    )
      break;
  }
  return row;
}

/**
 * The part of a row that has siblings of its make which show codes in plain text: a line that is open for editing stands among others that
 * are closed. Where it has none, the whole row.
 */
export function besideClosedRows(
  dom: PageDom,
  anchor: Element,
  row: Element,
  shown: readonly Element[],
): Element {
  for (let at = anchor; at !== row; ) {
    const parent = around(at);
    if (!parent) break;
    const own = at;
    const isClosedRow = (other: Element) =>
      other !== own && isOfMake(own, other) && shown.some((text) => dom.holds(other, text));
    if (shown.some((text) => dom.holds(parent, text) && !dom.holds(own, text))) {
      if ([...parent.children].some(isClosedRow)) return own;
    }
    at = parent;
  }
  return row;
}

function isOfMake(one: Element, other: Element): boolean {
  if (tagOf(one) !== tagOf(other)) return false;
  const [own, others] = [one, other].map((each) =>
    (attributeOf(each, "class") ?? "").split(/\s+/).filter((name) => name !== ""),
  );
  return own?.some((name) => others?.includes(name)) ?? false;
}
