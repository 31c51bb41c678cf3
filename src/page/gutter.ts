import { type Box, cut, overlap } from "./box";

export const markSize = 16;
const space = 2;

/**
 * Where the mark of a line goes, in viewport pixels: in the gutter left of the row, else right of it, else in the free space before
 * its first field. Null where the row is not on screen or every place would cover a field.
 *
 * @param fields the boxes of everything in the row that a person works with
 * @param clip the part of the viewport in which the row's container shows it
 */
export function gutterPlace(
  row: Box,
  fields: readonly Box[],
  clip: Box,
): { left: number; top: number } | null {
  const anchor = fields[0] ?? row;
  const top = anchor.top + (anchor.height - markSize) / 2;
  const middle = top + markSize / 2;
  if (middle < clip.top || middle > clip.top + clip.height) return null;
  const firstField = Math.min(...fields.map((field) => field.left));
  const lefts = [row.left - markSize - space, row.left + row.width + space, firstField - markSize - space];
  for (const left of lefts) {
    const place = { left, top, width: markSize, height: markSize };
    const shown = left >= 0 && left + markSize <= clip.left + clip.width + markSize + space;
    if (shown && !fields.some((field) => overlap(field, place) > 0)) return { left, top };
  }
  return null;
}

/** The part of the viewport in which an element can be seen: its scrolling ancestors cut it. */
export function visiblePart(element: Element, viewport: Box): Box {
  let visible = viewport;
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    if (!/auto|scroll|hidden|clip/.test(getComputedStyle(ancestor).overflow)) continue;
    if (ancestor === ancestor.ownerDocument.body || ancestor === ancestor.ownerDocument.documentElement)
      continue;
    visible = cut(visible, ancestor.getBoundingClientRect());
  }
  return visible;
}
