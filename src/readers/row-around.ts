import type { PageDom } from "./dom";
import { around, attributeOf, holds, matches, tagOf } from "./unclobbered";

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
 *
 * @param shown how many codes in plain text an element holds
 */
export function besideClosedRows(
  anchor: Element,
  row: Element,
  shown: ReadonlyMap<Element, number>,
): Element {
  let own = anchor;
  while (own !== row) {
    const parent = around(own);
    if (!parent) break;
    if ((shown.get(parent) ?? 0) > (shown.get(own) ?? 0)) {
      for (let other = parent.firstElementChild; other; other = other.nextElementSibling)
        if (other !== own && shown.has(other) && isOfMake(own, other)) return own;
    }
    own = parent;
  }
  return row;
}

/** Why lines may be missing where only the heads of some are in sight, as closed details have them. */
const foldedLines = "lines of it are folded away";

/**
 * Why a list is partial: beside the line around a code there is one of its make that is in sight, with a code in a box that is not.
 *
 * @param hidden boxes out of sight that hold codes
 * @param shown how many codes in plain text an element holds: they are looked at for themselves
 */
export function foldedBeside(
  dom: PageDom,
  code: Element,
  hidden: readonly Element[],
  shown: ReadonlyMap<Element, number>,
): string | null {
  const isFolded = (box: Element) => {
    let other = box;
    for (let at = around(box); at && !holds(at, code); at = around(at)) other = at;
    const parent = around(other);
    if (other === box || !parent || shown.has(other) || !dom.isVisible(other)) return false;
    const own = [...parent.children].find((child) => holds(child, code));
    return own !== undefined && own !== other && (isOfMake(own, other) || [own, other].every(isDetails));
  };
  return hidden.slice(0, 20).some(isFolded) ? foldedLines : null;
}

function isDetails(element: Element): boolean {
  return tagOf(element) === "details";
}

/** Whether two elements are built alike: of one tag, with a class in common. */
export function isOfMake(one: Element, other: Element): boolean {
  if (tagOf(one) !== tagOf(other)) return false;
  const [own, others] = [one, other].map((each) =>
    (attributeOf(each, "class") ?? "").split(/\s+/).filter((name) => name !== ""),
  );
  return own?.some((name) => others?.includes(name)) ?? false;
}
