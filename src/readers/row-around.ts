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

function isOfMake(one: Element, other: Element): boolean {
  if (tagOf(one) !== tagOf(other)) return false;
  const [own, others] = [one, other].map((each) =>
    (attributeOf(each, "class") ?? "").split(/\s+/).filter((name) => name !== ""),
  );
  return own?.some((name) => others?.includes(name)) ?? false;
}
