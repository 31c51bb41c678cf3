import { asSeen } from "../claim/field-text";
import { isCodeShaped, namesClaim } from "./charge-words";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { isOpen } from "./opened-rows";
import { dateInHeading } from "./shared-fields";
import { attributeOf, previousOf, queryFirst } from "./unclobbered";

/**
 * By line of a taught form the row that stands over it and is none itself: the visit over its lines, the patient over theirs. Such a row is
 * of a higher level than the next, or has one cell where lines have several, and it holds no box and no code. The first stands over the
 * first line and the last is not the end of the list: else they are notes, each to the line before it.
 */
export function headingsOfLines(
  dom: PageDom,
  rows: readonly Element[],
  isLine: (row: Element) => boolean,
): ReadonlyMap<Element, string> {
  const headings = new Map<Element, string>();
  let over: { readonly text: string; readonly level: number } | null = null;
  let isFirst = true;
  for (const [at, row] of rows.entries()) {
    if (isLine(row)) {
      isFirst = false;
      if (over && over.level > 0 && levelOf(row) <= over.level) over = null;
      if (over) headings.set(row, over.text);
      continue;
    }
    const text = headingIn(dom, row, rows[at + 1] ?? rows.find(isLine));
    if (text === null) continue;
    if ((isFirst || headings.size > 0) && at < rows.length - 1) over = { text, level: levelOf(row) };
    else if (saysWhose(text)) return new Map();
  }
  return headings;
}

/** What a row says of those below it; null where it is no heading. */
function headingIn(dom: PageDom, row: Element, next: Element | undefined): string | null {
  if (!next || !dom.isVisible(row)) return null;
  const level = levelOf(row);
  const isHigher = level > 0 && levelOf(next) > level;
  const isSingle = row.childElementCount === 1 && next.childElementCount > 2;
  if ((!isHigher && !isSingle) || queryFirst(row, controlSelector) !== null || isOpened(row)) return null;
  const texts = [...row.children].map((cell) => asSeen(cell.textContent ?? "").trim());
  if (texts.some(isCodeShaped)) return null;
  return (texts.find((each) => each !== "") ?? "").replace(/^[^\p{L}\d]+/u, "").slice(0, 200);
}

function saysWhose(text: string): boolean {
  return namesClaim(text) || dateInHeading(text) !== null;
}

/** Whether the row before says that it is open, and this is what it holds. */
function isOpened(row: Element): boolean {
  const before = previousOf(row);
  return before !== null && levelOf(before) === 0 && isOpen(before);
}

function levelOf(row: Element): number {
  return Number(attributeOf(row, "aria-level") ?? 0) || 0;
}
