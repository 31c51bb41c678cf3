import { type CellRow, type Cells, missingFrom } from "./cells-group";
import { isCodeShaped } from "./charge-words";
import type { PageDom } from "./dom";
import { labelText } from "./label-text";
import { columnsAsCells } from "./placed-cells";
import {
  around,
  attributeOf,
  closest,
  matches,
  previousOf,
  queryAll,
  queryFirst,
  standsBefore,
  tagOf,
  textOf,
} from "./unclobbered";

/** What names the column of a cell: AG Grid, MUI and Ext say it, others number their columns. */
const columnKeys = ["col-id", "data-field", "data-columnid", "data-column-id", "aria-colindex"];
/** What names the row of a part of a row; numbers among them also order the rows. */
const rowKeys = ["row-index", "aria-rowindex", "data-rowindex", "data-recordindex", "row-id", "data-id"];
const gridRoles = new Set(["grid", "treegrid", "table"]);
const gridSelector = "[role=grid],[role=treegrid],[role=table]";
/** Ext JS makes every row a table. */
const extRow = "table[data-recordindex],table.x-grid-item";

/**
 * Grids whose rows are no table rows: ARIA grids, also with rows split over pinned and scrolling containers and not in visual order
 * (aggrid-virtualised), and the grids of Ext JS. Rows are joined and ordered by their index; cells find their header by column id.
 */
export function gridsAsCells(dom: PageDom): Cells[] {
  const roots = new Set<Element>();
  // Two plain queries are six times as fast as one with the values.
  for (const found of dom.all("[role]"))
    if (gridRoles.has(attributeOf(found, "role") ?? "") && tagOf(found) !== "table") roots.add(found);
  for (const table of dom.all("table")) {
    if (!matches(table, extRow)) continue;
    const view = closest(table, "[role=grid],.x-grid,.x-panel") ?? around(table);
    if (view) roots.add(view);
  }
  return [...roots].flatMap((root) => gridAsCells(dom, root) ?? []);
}

function gridAsCells(dom: PageDom, root: Element): Cells | null {
  if (!dom.isVisible(root)) return null;
  const rows = new Map<string, Element[]>();
  const all = dom
    .within(root, `[role=row],${extRow}`)
    .filter((row) => isOwnRow(root, row) && queryAll(row, "[role=columnheader]").length === 0);
  for (const [at, row] of all.entries()) {
    const key = keyOf(row, rowKeys) ?? `at ${at}`;
    const parts = rows.get(key);
    if (parts) parts.push(row);
    else rows.set(key, [row]);
  }
  if (all.length === 0) return columnsAsCells(dom, root);
  const headings = headingsBetween(all);
  const headers = headersOf(dom, root);
  const columns = new Map<string, number>();
  const byRow = [...rows.values()].map((parts) => ({ parts, cells: cellsOf(dom, parts) }));
  for (const key of headers.keys()) columns.set(key, columns.size);
  for (const { cells } of byRow)
    for (const key of cells.keys()) if (!columns.has(key)) columns.set(key, columns.size);
  if (byRow.length === 0 || columns.size < 2) return null;
  const headerRows = headers.size > 0 ? 1 : 0;
  return {
    kind: "grid",
    root,
    headers: [...columns.keys()].map((key) => headers.get(key) ?? ""),
    rows: underHeadings(
      inOrder(
        byRow.map(({ parts, cells }) => ({
          parts,
          cells: [...columns.keys()].map((key) => cells.get(key) ?? null),
          heading: headings.get(parts[0] as Element) ?? null,
        })),
      ),
    ),
    partial: missingFrom(dom, root, byRow.length + headerRows, columns.size),
  };
}

/** Rows that are rows of a real table are read as a table. */
function isOwnRow(root: Element, row: Element): boolean {
  if (matches(row, extRow)) return true;
  if (tagOf(row) === "tr") return false;
  let at = around(row);
  while (at && at !== root && !matches(at, gridSelector)) at = around(at);
  return at === root;
}

function keyOf(element: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributeOf(element, name);
    if (value) return `${name} ${value}`;
  }
  return null;
}

function headersOf(dom: PageDom, root: Element): Map<string, string> {
  const headers = new Map<string, string>();
  const found = dom.within(root, "[role=columnheader],.x-column-header");
  for (const [at, header] of found.sort(byIndex).entries()) {
    const text = labelText(header).slice(0, 120);
    const id = attributeOf(header, "id");
    const key =
      keyOf(header, columnKeys) ??
      (matches(header, ".x-column-header") && id ? `data-columnid ${id}` : `at ${at}`);
    if (!headers.has(key)) headers.set(key, text);
  }
  return headers;
}

function cellsOf(dom: PageDom, parts: readonly Element[]): Map<string, Element> {
  const cells = new Map<string, Element>();
  for (const part of parts) {
    const found = dom.within(part, "[role=gridcell],[role=cell],[role=rowheader],td[data-columnid]");
    for (const [at, cell] of found.entries()) {
      const key = keyOf(cell, columnKeys) ?? `at ${at}`;
      if (!cells.has(key)) cells.set(key, cell);
    }
  }
  return cells;
}

function byIndex(one: Element, other: Element): number {
  return Number(attributeOf(one, "aria-colindex") ?? 0) - Number(attributeOf(other, "aria-colindex") ?? 0);
}

/** By row what stands over it between the rows and is none itself: the head of a group, as Tabulator has it. */
function headingsBetween(rows: readonly Element[]): Map<Element, string> {
  const headings = new Map<Element, string>();
  const known = new Set(rows);
  let over: { text: string; parent: Element | null } | null = null;
  for (const row of rows) {
    const parent = around(row);
    if (over && over.parent !== parent) over = null;
    const before = previousOf(row);
    if (
      before &&
      !known.has(before) &&
      queryFirst(before, "input,select,[role=columnheader],[role=row]") === null
    ) {
      const text = (textOf(before) ?? "").trim();
      if (text !== "" && text.length <= 200) over = { text, parent };
    }
    if (over) headings.set(row, over.text);
  }
  return headings;
}

function inOrder(
  rows: readonly { parts: readonly Element[]; cells: readonly (Element | null)[]; heading: string | null }[],
): CellRow[] {
  const indexed = rows.map((row) => ({ row, index: indexOf(row.parts[0]) }));
  const numbered = indexed.every(({ index }) => index !== null);
  indexed.sort((one, other) => {
    if (numbered) return (one.index ?? 0) - (other.index ?? 0);
    const [first, second] = [one.row.parts[0], other.row.parts[0]];
    return first && second && standsBefore(first, second) ? -1 : 1;
  });
  return indexed.map(({ row }) => ({ ...row, element: row.parts[0] as Element }));
}

/**
 * A row over rows of a lower level of a tree grid is their heading, as a visit over its lines, and so is one of a single cell over rows of
 * several; unless it is a line itself.
 */
function underHeadings(rows: readonly CellRow[]): CellRow[] {
  const levelOf = (row: CellRow | undefined) => Number((row && attributeOf(row.element, "aria-level")) ?? 0);
  const lines: CellRow[] = [];
  let over: { level: number; text: string } | null = null;
  for (const [at, row] of rows.entries()) {
    const level = levelOf(row);
    if (over && level <= over.level) over = null;
    const texts = row.cells.map((cell) => (cell?.textContent ?? "").trim());
    const isOver = (level > 0 && levelOf(rows[at + 1]) > level) || isGroupRow(row);
    if (isOver && !texts.some(isCodeShaped))
      over = {
        level: level || -1,
        text: (texts.find((text) => text !== "") ?? "").replace(/^[^\p{L}\d]+/u, ""),
      };
    else lines.push(over ? { ...row, heading: over.text } : row);
  }
  return lines;
}

function isGroupRow({ element, cells }: CellRow): boolean {
  const filled = cells.length > 2 && cells.filter((cell) => cell !== null).length;
  return filled === 1 && queryFirst(element, "input,select,textarea") === null;
}

function indexOf(row: Element | undefined): number | null {
  for (const name of ["aria-rowindex", "row-index", "data-rowindex", "data-recordindex"]) {
    const value = row && attributeOf(row, name);
    if (value && /^\d+$/.test(value)) return Number(value);
  }
  return null;
}
