import { asSeen } from "../claim/field-text";
import { isCodeShaped } from "./charge-words";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { attributeOf, queryFirst } from "./unclobbered";

/**
 * By line of a taught form the row that stands over it and is none itself: the visit over its lines, the patient over theirs. Such a row is
 * of a higher level than the next, or has one cell where lines have several, and it holds no box and no code.
 */
export function headingsOfLines(
  dom: PageDom,
  rows: readonly Element[],
  isLine: (row: Element) => boolean,
): ReadonlyMap<Element, string> {
  const headings = new Map<Element, string>();
  let over: { readonly text: string; readonly level: number } | null = null;
  for (const [at, row] of rows.entries()) {
    if (isLine(row)) {
      if (over && over.level > 0 && levelOf(row) <= over.level) over = null;
      if (over) headings.set(row, over.text);
      continue;
    }
    const next = rows[at + 1];
    if (!next || !dom.isVisible(row)) continue;
    const level = levelOf(row);
    const isHigher = level > 0 && levelOf(next) > level;
    const isSingle = row.childElementCount === 1 && next.childElementCount > 2;
    if ((!isHigher && !isSingle) || queryFirst(row, controlSelector) !== null) continue;
    const texts = [...row.children].map((cell) => asSeen(cell.textContent ?? "").trim());
    if (texts.some(isCodeShaped)) continue;
    const text = (texts.find((each) => each !== "") ?? "").replace(/^[^\p{L}\d]+/u, "").slice(0, 200);
    over = { text, level };
  }
  return headings;
}

function levelOf(row: Element): number {
  return Number(attributeOf(row, "aria-level") ?? 0) || 0;
}
