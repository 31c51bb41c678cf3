import type { TaughtMap } from "../claim/taught-map";
import type { PageDom } from "./dom";
import { boxesAt, isTick } from "./place-boxes";
import type { StrayCodes } from "./stray-codes";
import { type FoundLine, type Listed, seenRow, showsCode } from "./taught-lines";
import { gridSelector, isForeignList } from "./taught-lists";
import { around, holds, matches } from "./unclobbered";

/* Rows of a taught form that may be lines and are not read: they must not be lost without a word. */

/** Rows of its lists that show a code, but not where the map has it. */
export function unreadAmong(
  map: TaughtMap,
  { rows, notBilled, finder, voided }: Listed,
  linesOf: (row: Element) => readonly FoundLine[],
  strays: StrayCodes,
  dom: PageDom,
): ReadonlySet<Element> {
  const make = rows.find((row) => linesOf(row).length > 0)?.childElementCount;
  const isTickedList = rows.some((row) =>
    linesOf(row).some(({ places }) => places.code[0] && isTick(places.code[0])),
  );
  if (isTickedList) return new Set();
  const at = map.fields.code[0];
  return new Set(
    rows.filter((row) => {
      if (linesOf(row).length > 0 || notBilled.has(row)) return false;
      const code = at && finder.find(row, at, null);
      // A blank code box says that the row is empty, but for what stands elsewhere under the words for a code.
      const isEmpty = code && boxesAt(dom, code)[0]?.text.trim() === "";
      const shows = () => (isEmpty ? strays.countIn(row, []) > 0 : showsCode(dom, row));
      const isUnread = row.childElementCount === make ? shows() : strays.isIn(row);
      return isUnread && !voided.has(seenRow(dom, row), code ?? row);
    }),
  );
}

/** What the form answers for beside the rows of its lists: other parts of their table, boxes around them. Nobody else looks there. */
export function rowsBeyond(
  map: TaughtMap,
  answered: Element,
  rows: readonly Element[],
  strays: StrayCodes,
  dom: PageDom,
): Element[] {
  const known = new Set(rows);
  if (known.has(answered)) return [];
  const isKnown = (element: Element) => {
    for (let at: Element | null = element; at && at !== answered; at = around(at))
      if (known.has(at)) return true;
    return false;
  };
  const others = matches(answered, gridSelector)
    ? dom.within(answered, map.line).filter((row) => !isKnown(row) && strays.isIn(row) && dom.isVisible(row))
    : [];
  const found = others.filter((row) => {
    const list = around(row);
    // A row around a list of lines only lays it out.
    return !rows.some((line) => holds(row, line)) && !(list && isForeignList(dom, list));
  });
  const boxes = strays.boxesOutside(answered).filter((box) => !others.some((row) => holds(row, box)));
  return [...found, ...boxes];
}
