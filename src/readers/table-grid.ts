import { roleInLabel } from "./charge-words";
import type { PageDom } from "./dom";
import { queryDocument, standsBefore } from "./unclobbered";

/** A cell where it stands in the grid. A cell with a rowspan stands in every row it covers. */
export interface GridCell {
  readonly element: HTMLTableCellElement;
  readonly column: number;
  readonly span: number;
}

export interface GridRow {
  readonly element: HTMLTableRowElement;
  readonly cells: readonly GridCell[];
}

/** Rows of a table that are divided into cells in the same way, so that a column means the same in each. */
export interface RowGroup {
  readonly rows: readonly GridRow[];
  /** Header text by grid column, empty where there is none. */
  readonly headers: readonly string[];
}

/**
 * The body rows of a table in groups of one shape, each with its headers. Tables that give a line two rows of different shape
 * (webforms-cms1500) come as two groups. The header may stand in a table of its own above (the same page).
 */
export function rowGroups(dom: PageDom, table: HTMLTableElement): RowGroup[] {
  const rows = gridOf(table);
  const headerRows = leadingHeaders(rows);
  const body = rows.filter(
    (row) => !headerRows.includes(row) && row.element.parentElement?.localName !== "tfoot",
  );
  const shapes = new Map<string, GridRow[]>();
  for (const row of body) {
    const shape = row.cells.map((cell) => cell.span).join(",");
    const group = shapes.get(shape);
    if (group) group.push(row);
    else shapes.set(shape, [row]);
  }
  return [...shapes.values()].map((group) => ({
    rows: group,
    headers: headerTexts(headerRows.length > 0 ? headerRows : detachedHeader(dom, table, group)),
  }));
}

function gridOf(table: HTMLTableElement): GridRow[] {
  const rows: GridRow[] = [];
  let covering: { cell: GridCell; rowsLeft: number }[] = [];
  for (const element of table.rows) {
    const cells: GridCell[] = covering.map((span) => span.cell);
    const taken = new Set<number>();
    for (const { column, span } of cells) for (let at = column; at < column + span; at += 1) taken.add(at);
    covering = covering
      .map((span) => ({ ...span, rowsLeft: span.rowsLeft - 1 }))
      .filter((span) => span.rowsLeft > 0);
    let column = 0;
    for (const cellElement of element.cells) {
      while (taken.has(column)) column += 1;
      const cell = { element: cellElement, column, span: Math.min(cellElement.colSpan || 1, 100) };
      cells.push(cell);
      if (cellElement.rowSpan > 1) covering.push({ cell, rowsLeft: cellElement.rowSpan - 1 });
      column += cell.span;
    }
    rows.push({ element, cells: cells.sort((one, other) => one.column - other.column) });
  }
  return rows;
}

/** The rows at the top that only name columns. */
function leadingHeaders(rows: readonly GridRow[]): GridRow[] {
  const headers: GridRow[] = [];
  for (const row of rows.slice(0, 4)) {
    if (!namesColumns(row)) break;
    headers.push(row);
  }
  return headers;
}

function namesColumns(row: GridRow): boolean {
  if (row.element.querySelector("input:not([type=checkbox]):not([type=hidden]),select,textarea,table"))
    return false;
  if (row.element.parentElement?.localName === "thead") return true;
  if (row.cells.length > 0 && row.cells.every((cell) => cell.element.localName === "th")) return true;
  return (
    row.cells.length < 60 && row.cells.filter((cell) => roleInLabel(cellText(cell)) !== null).length >= 3
  );
}

function headerTexts(rows: readonly GridRow[]): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const text = cellText(cell);
      for (let at = cell.column; at < cell.column + cell.span; at += 1)
        texts[at] = `${texts[at] ?? ""} ${text}`.trim();
    }
  }
  return Array.from(texts, (text) => text ?? "");
}

function cellText(cell: GridCell): string {
  return (cell.element.textContent ?? "").trim().slice(0, 120);
}

/** The nearest table above that holds nothing but headers and whose cells stand straight over those of the rows. */
function detachedHeader(dom: PageDom, table: HTMLTableElement, rows: readonly GridRow[]): GridRow[] {
  const sample = rows[0];
  if (!sample || sample.cells.length < 4) return [];
  const above = [...queryDocument<HTMLTableElement>(dom.document, "table")]
    .filter((other) => other !== table && standsBefore(other, table))
    .filter((other) => other.rows.length <= 3 && !other.contains(table) && !other.querySelector("table"))
    .reverse();
  for (const other of above.slice(0, 4)) {
    const header = gridOf(other);
    const last = header.at(-1);
    if (last && header.every(namesColumns) && standsOver(last, sample)) return header;
  }
  return [];
}

function standsOver(header: GridRow, row: GridRow): boolean {
  if (header.cells.length !== row.cells.length) return false;
  return [0, Math.floor(row.cells.length / 2), row.cells.length - 1].every((at) => {
    const [top, bottom] = [
      header.cells[at]?.element.getBoundingClientRect(),
      row.cells[at]?.element.getBoundingClientRect(),
    ];
    return top && bottom && Math.abs(top.left - bottom.left) <= 6 && top.bottom <= bottom.top + 6;
  });
}
