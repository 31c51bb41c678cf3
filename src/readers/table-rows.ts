import { mostLines } from "../claim/claim-snapshot";
import { roleInLabel } from "./charge-words";
import { nativeControls, notInHeaders } from "./controls";
import type { PageDom } from "./dom";
import { labelText } from "./label-text";
import { codeInText } from "./may-hold-codes";
import { attributeOf, listAll, queryFirst, textOf } from "./unclobbered";

/** Rows of a table that are looked at: the most lines that are read, and some for headings. A page may hold any number. */
export const mostRows = mostLines + 100;

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

export function rowsOf(table: HTMLTableElement): GridRow[] {
  const rows: GridRow[] = [];
  let covering: { cell: GridCell; rowsLeft: number }[] = [];
  // Most cells have none, and each of a long table would be asked for both.
  const spanning = new Set(listAll<HTMLTableCellElement>(table, "[colspan],[rowspan]"));
  for (const element of table.rows) {
    if (rows.length === mostRows) break;
    const cells: GridCell[] = covering.map((span) => span.cell);
    const taken = new Set<number>();
    for (const { column, span } of cells) for (let at = column; at < column + span; at += 1) taken.add(at);
    const isCovered = cells.length > 0;
    if (isCovered)
      covering = covering
        .map((span) => ({ ...span, rowsLeft: span.rowsLeft - 1 }))
        .filter((span) => span.rowsLeft > 0);
    let column = 0;
    // A walk over a live list such as `cells` takes ten times as long.
    for (let at = element.firstElementChild; at; at = at.nextElementSibling) {
      if (at.localName !== "td" && at.localName !== "th") continue;
      const cellElement = at as HTMLTableCellElement;
      while (taken.has(column)) column += 1;
      const spans = spanning.has(cellElement);
      const span = spans ? Math.min(cellElement.colSpan || 1, 100) : 1;
      const cell = { element: cellElement, column, span };
      cells.push(cell);
      const rowSpan = spans ? cellElement.rowSpan : 1;
      if (rowSpan > 1) covering.push({ cell, rowsLeft: rowSpan - 1 });
      column += cell.span;
    }
    rows.push({ element, cells: isCovered ? cells.sort((one, other) => one.column - other.column) : cells });
  }
  return rows;
}

export function isWithoutText({ element }: GridRow): boolean {
  return (element.textContent ?? "").trim() === "";
}

export function namesColumns(row: GridRow): boolean {
  // Filter boxes may stand under the headers, in the head of the table; and boxes for a new line with a button to add it.
  if (row.element.parentElement?.localName === "thead") return !addsLine(row.element);
  if (row.element.querySelector(notInHeaders)) return false;
  if (row.cells.length > 1 && row.cells.every(isHeaderCell)) return true;
  const named = row.cells.length < 60 ? row.cells.filter((cell) => roleInLabel(cellText(cell)) !== null) : [];
  // Cells that repeat their column's title beside the value name columns too (stacked-titles); over a column of codes stands none.
  return named.length >= 3 && !named.some((cell) => namesAndHoldsCode(cellText(cell)));
}

function isHeaderCell({ element }: GridCell): boolean {
  return element.localName === "th" || attributeOf(element, "role") === "columnheader";
}

function addsLine(row: Element): boolean {
  const button =
    queryFirst(row, nativeControls) && queryFirst(row, "button,input[type=button],input[type=submit]");
  const words = button ? (textOf(button) ?? "") || (attributeOf(button, "value") ?? "") : "";
  return /^\W*(add|insert|save)\b/i.test(words);
}

function namesAndHoldsCode(text: string): boolean {
  return roleInLabel(text)?.role === "code" && codeInText.test(text);
}

/** @param dom where the text may stand in a shadow root too */
export function cellText(cell: GridCell, dom?: PageDom): string {
  const text = (cell.element.textContent ?? "").trim();
  if (text === "" && dom) return dom.shownText(cell.element).slice(0, 120);
  // A cell that holds half a page is no header.
  return text === "" || text.length > 500 ? text.slice(0, 120) : labelText(cell.element).slice(0, 120);
}
