import { type CellRow, type Cells, missingFrom } from "./cells-group";
import { roleInLabel } from "./charge-words";
import { shownControls } from "./controls";
import type { Control, PageDom } from "./dom";
import { labelText } from "./label-text";
import { around, boundsOf, listAll, matches, parentOf, queryFirst, tagOf } from "./unclobbered";

/*
 * Grids without an element for each row: nothing but where a cell stands says which row it is of. What does not come out as whole rows
 * of as many cells each is left alone.
 */

/** Cells by rows, from above and from the left; null where they do not stand in whole rows. */
function inRows(cells: readonly Element[], width: number): Element[][] | null {
  if (width < 3 || cells.length < width || cells.length % width !== 0) return null;
  const placed = cells
    .map((element) => ({ element, bounds: boundsOf(element) }))
    .map(({ element, bounds }) => ({ element, middle: bounds.top + bounds.height / 2, left: bounds.left }))
    .sort((one, other) => one.middle - other.middle);
  const rows: Element[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < placed.length; at += width) {
    const row = placed.slice(at, at + width);
    const [first, last] = [row[0]?.middle ?? 0, row.at(-1)?.middle ?? 0];
    if (last - first > 8 || first - bottom < 8) return null;
    bottom = last;
    row.sort((one, other) => one.left - other.left);
    if (row.some(({ left }, nth) => nth > 0 && left <= (row[nth - 1]?.left ?? left))) return null;
    rows.push(row.map(({ element }) => element));
  }
  return rows;
}

function headerText(header: Element): string {
  return labelText(header).slice(0, 120);
}

function cellRow(cells: readonly Element[]): CellRow {
  return { element: cells[0] as Element, parts: cells, cells, heading: null };
}

/** A grid that holds its cells column by column, as Webix does. */
export function columnsAsCells(dom: PageDom, root: Element): Cells | null {
  const headers = listAll(root, "[role=columnheader]").filter((header) => dom.isVisible(header));
  const cells = listAll(root, "[role=gridcell],[role=cell]").filter((cell) => dom.isVisible(cell));
  const columns = new Set(cells.map((cell) => parentOf(cell)));
  if (headers.length < 3 || columns.size !== headers.length) return null;
  const rows = inRows(cells, headers.length);
  const [head] = inRows(headers, headers.length) ?? [];
  if (!rows || !head) return null;
  return {
    kind: "grid",
    root,
    headers: head.map(headerText),
    rows: rows.map(cellRow),
    partial: missingFrom(dom, root, rows.length + 1, headers.length),
  };
}

/** So many codes are asked for the grid they stand in, and so far up. */
const mostCodes = 20;
const mostSteps = 4;

/**
 * Elements that are laid out as a grid and hold nothing but cells, the first row of them headers that name fields of a line.
 *
 * @param codes boxes and texts of which nothing but their shape says that they are codes
 */
export function flatGridsAsCells(dom: PageDom, codes: readonly Element[]): Cells[] {
  const asked = new Set<Element>();
  const found: Cells[] = [];
  for (const code of codes.slice(0, mostCodes)) {
    let at = around(code);
    for (let steps = 0; at && steps < mostSteps; steps += 1, at = around(at)) {
      if (asked.has(at)) break;
      asked.add(at);
      const cells = flatGridAsCells(dom, at);
      if (cells) found.push(cells);
    }
  }
  return found;
}

function flatGridAsCells(dom: PageDom, root: Element): Cells | null {
  if (root.childElementCount < 6 || /^(body|table|tbody|tr|ul|ol|select)$/.test(tagOf(root))) return null;
  const style = dom.document.defaultView?.getComputedStyle(root);
  if (!style || !/grid$/.test(style.display)) return null;
  const width = style.gridTemplateColumns.split(" ").length;
  const cells = [...root.children].filter((child) => dom.isVisible(child));
  const [head, ...lines] = inRows(cells, width) ?? [];
  if (!head || lines.length === 0 || !namesLine(head)) return null;
  takeAsCells(dom, root, cells);
  return {
    kind: "grid",
    root,
    headers: head.map(headerText),
    rows: lines.map(cellRow),
    partial: missingFrom(dom, root, lines.length + 1, width),
  };
}

/** Has the page answer for the boxes in its cells, as it does for those of tables. A cell may be a box itself. */
function takeAsCells(dom: PageDom, root: Element, cells: readonly Element[]): void {
  const boxes = new Map<Element, Control[]>(cells.map((cell) => [cell, []]));
  for (const control of dom.controls) {
    if (!dom.holds(root, control) || !dom.isInUse(control)) continue;
    let at: Element | null = control;
    while (at && !boxes.has(at)) at = around(at);
    if (at) boxes.get(at)?.push(control);
  }
  for (const [cell, own] of boxes) dom.inCells.set(cell, own);
}

/** Whether cells are words that name the code of a line and two fields more. */
function namesLine(head: readonly Element[]): boolean {
  if (head.some((cell) => matches(cell, shownControls) || queryFirst(cell, shownControls) !== null))
    return false;
  const roles = new Set(head.map((cell) => roleInLabel(headerText(cell))?.role));
  roles.delete(undefined);
  roles.delete("other");
  return roles.has("code") && roles.size >= 3;
}
