import { mostLines } from "../claim/claim-snapshot";
import { isLineField } from "./candidate-group";
import { type CellRow, type Cells, missingFrom } from "./cells-group";
import { roleInLabel } from "./charge-words";
import { nativeControls, notInHeaders } from "./controls";
import type { PageDom } from "./dom";
import { labelTables } from "./label-tables";
import { labelText } from "./label-text";
import { codeInText } from "./may-hold-codes";
import { listsSideBySide } from "./side-by-side";
import { joinSplitTables } from "./split-tables";
import {
  attributeOf,
  boundsOf,
  commonAncestor,
  listAll,
  previousOf,
  queryFirst,
  standsBefore,
  textOf,
} from "./unclobbered";

/** Rows of a table that are looked at: the most lines that are read, and some for headings. A page may hold any number. */
const mostRows = mostLines + 100;

/** A cell where it stands in the grid. A cell with a rowspan stands in every row it covers. */
interface GridCell {
  readonly element: HTMLTableCellElement;
  readonly column: number;
  readonly span: number;
}

interface GridRow {
  readonly element: HTMLTableRowElement;
  readonly cells: readonly GridCell[];
}

/** Body rows of a table, or of tables that stand side by side, with the headers over them by grid column. */
interface Grid {
  readonly rows: readonly { readonly parts: readonly GridRow[]; readonly cells: readonly GridCell[] }[];
  readonly headers: readonly string[];
  readonly headerCount: number;
}

/**
 * The tables of a page as rows of cells. Rows of one table that are divided in different ways come apart, so that a column means the
 * same in each; where lines of two rows take turns (webforms-cms1500) they come as one row. Tables that a grid puts side by side for
 * locked columns (kendo-grid) come as one. A header may stand in a table of its own above.
 */
export function tablesAsCells(dom: PageDom, tables: readonly HTMLTableElement[]): Cells[] {
  const labelled = labelTables(tables);
  const lists = labelled.taken.size > 0 ? tables.filter((table) => !labelled.taken.has(table)) : tables;
  const headerTables = new HeaderTables(dom, lists);
  const listed = joinSplitTables(lists).flatMap((joined) => {
    const grid = gridOf(dom, joined, headerTables);
    const root = joined.length === 1 ? joined[0] : commonAncestor(joined);
    if (!root || grid.rows.length === 0) return [];
    const columns = Math.max(...grid.rows.map((row) => row.cells.length));
    const partial = joined.some((table) => table.rows.length > mostRows)
      ? "the table has more rows than are read"
      : missingFrom(dom, root, grid.rows.length + grid.headerCount, columns);
    return shapesOf(grid).map(
      (shape): Cells => ({ kind: "table", root, partial, ...listsSideBySide(shape.headers, shape.rows) }),
    );
  });
  return labelled.cells.length > 0 ? [...labelled.cells, ...listed] : listed;
}

function gridOf(dom: PageDom, tables: readonly HTMLTableElement[], headerTables: HeaderTables): Grid {
  const parts = tables.map((table) => {
    const rows = rowsOf(table);
    const own = leadingHeaders(dom, rows);
    const body = rows.filter((row) => !own.includes(row) && row.element.parentElement?.localName !== "tfoot");
    const header = own.some((row) => row.cells.some((cell) => cellText(cell, dom) !== ""))
      ? own
      : headerTables.over(table, body);
    return { body, headers: headerTexts(header, dom), headerCount: own.length, width: widthOf(rows) };
  });
  const headers: string[] = [];
  let offset = 0;
  for (const part of parts) {
    for (const [at, text] of part.headers.entries()) headers[offset + at] = text;
    offset += part.width;
  }
  const [first] = parts;
  const rows = (first?.body ?? []).map((row, at) => {
    if (parts.length === 1) return { parts: [row], cells: row.cells };
    const own = parts.flatMap((part) => part.body[at] ?? []);
    let before = 0;
    const cells = parts.flatMap((part) => {
      const shifted = (part.body[at]?.cells ?? []).map((cell) => ({ ...cell, column: cell.column + before }));
      before += part.width;
      return shifted;
    });
    return { parts: own, cells };
  });
  return {
    rows,
    headers: Array.from(headers, (text) => text ?? ""),
    headerCount: first?.headerCount ?? 0,
  };
}

function widthOf(rows: readonly GridRow[]): number {
  return Math.max(0, ...rows.slice(0, 50).map((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0)));
}

function rowsOf(table: HTMLTableElement): GridRow[] {
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

interface Shape {
  readonly headers: readonly string[];
  readonly rows: readonly CellRow[];
}

/** The rows of a grid, told apart by how they are divided into cells. */
function shapesOf(grid: Grid): Shape[] {
  const shapes = new Map<string, Grid["rows"][number][]>();
  const order: string[] = [];
  const headingOver = new Map<Grid["rows"][number], string>();
  const columns = Math.max(...grid.rows.map((row) => row.cells.length));
  let heading: string | null = null;
  for (const row of grid.rows) {
    if (columns > 2 && row.cells.length === 1 && isHeadingRow(row.parts[0])) {
      if (isDetail(row.parts[0])) continue;
      heading = (row.parts[0]?.element.textContent ?? "").trim();
      continue;
    }
    if (heading !== null) headingOver.set(row, heading);
    let shape = "";
    for (const { span } of row.cells) shape += `${span},`;
    order.push(shape);
    const others = shapes.get(shape);
    if (others) others.push(row);
    else shapes.set(shape, [row]);
  }
  const cellRow = (rows: readonly Grid["rows"][number][]): CellRow => {
    const parts: Element[] = [];
    const cells: Element[] = [];
    for (const row of rows) {
      for (const part of row.parts) parts.push(part.element);
      for (const cell of row.cells) cells.push(cell.element);
    }
    const [first] = rows;
    return { element: parts[0] as Element, parts, cells, heading: (first && headingOver.get(first)) ?? null };
  };
  const groups = [...shapes.values()];
  if (takeTurns(order, shapes)) {
    const first = groups[0] ?? [];
    return [
      {
        headers: groups.flatMap((rows) => headersOf(grid, rows[0])),
        rows: first.map((_, at) => cellRow(groups.flatMap((rows) => rows[at] ?? []))),
      },
    ];
  }
  const [all] = groups;
  const below = groups.length === 1 && all ? labelsBelow(all) : null;
  if (all && below) {
    return [
      {
        headers: [...headersOf(grid, all[0]), ...below],
        rows: all.flatMap((row, at) => (at % 2 === 0 ? cellRow([row, ...all.slice(at + 1, at + 2)]) : [])),
      },
    ];
  }
  return groups.map((rows) => ({
    headers: headersOf(grid, rows[0]),
    rows: rows.map((row) => cellRow([row])),
  }));
}

/** Whether lines have two or three rows each, of different shape, one after the other. */
function takeTurns(order: readonly string[], shapes: ReadonlyMap<string, unknown>): boolean {
  const period = shapes.size;
  if (period < 2 || period > 3 || order.length < 2 * period || order.length % period !== 0) return false;
  return order.every((shape, at) => shape === order[at % period]);
}

/**
 * The labels of every second row, where those hold nothing but fields of the line above with their names: "Modifiers: GP". Null where
 * they do not.
 */
function labelsBelow(rows: Grid["rows"]): string[] | null {
  if (rows.length % 2 !== 0) return null;
  let labels: readonly string[] | null = null;
  for (let at = 1; at < rows.length; at += 2) {
    const texts = rows[at]?.cells.map((cell) => (cell.element.textContent ?? "").trim()) ?? [];
    const own = texts.map((text) => (text === "" ? "" : labelOf(text)));
    if (own.includes(null) || own.every((label) => label === "")) return null;
    labels ??= own as string[];
    if (own.some((label, cell) => label !== labels?.[cell])) return null;
  }
  return labels && [...labels];
}

/** The label before a value in one text, where it names a field of a line; null where there is none. */
function labelOf(text: string): string | null {
  const label = /^([^:\d]{1,30}):/.exec(text)?.[1]?.trim();
  const role = label ? roleInLabel(label)?.role : undefined;
  return label && role && role !== "code" && isLineField(role) ? label : null;
}

function isHeadingRow(row: GridRow | undefined): boolean {
  return row !== undefined && row.element.querySelector(`${nativeControls},table`) === null;
}

/** Whether a row of one cell belongs to the line above it, which says that it is open: what stands in it is about no other. */
function isDetail(row: GridRow | undefined): boolean {
  const before = row && previousOf(row.element);
  if (!before) return false;
  return (
    attributeOf(before, "aria-expanded") === "true" ||
    /\b(parent|shown|expanded)\b/.test(attributeOf(before, "class") ?? "") ||
    queryFirst(before, "[aria-expanded=true]") !== null
  );
}

/** The header over each cell. A cell that spans several differently headed columns has no header of its own. */
function headersOf(grid: Grid, row: Grid["rows"][number] | undefined): string[] {
  return (row?.cells ?? []).map(({ column, span }) => {
    const over = new Set(grid.headers.slice(column, column + span));
    return over.size === 1 ? ([...over][0] ?? "") : "";
  });
}

/** The rows at the top that only name columns. */
function leadingHeaders(dom: PageDom, rows: readonly GridRow[]): GridRow[] {
  const headers: GridRow[] = [];
  for (const [at, row] of rows.slice(0, 4).entries()) {
    const next = rows[at + 1];
    // A row that only gives the columns their widths.
    if (headers.length === 0 && isEmpty(dom, row)) continue;
    // A title over the headers; after them it is a heading of the rows below.
    if (row.cells.length === 1 && next && namesColumns(next) && row.element.querySelector("table") === null)
      continue;
    if (!namesColumns(row)) {
      if (row.element.parentElement?.localName === "thead") continue;
      break;
    }
    headers.push(row);
  }
  return headers;
}

function isEmpty(dom: PageDom, row: GridRow): boolean {
  if (!isWithoutText(row) || queryFirst(row.element, nativeControls)) return false;
  return row.cells.every((cell) => cellText(cell, dom) === "");
}

function isWithoutText({ element }: GridRow): boolean {
  return (element.textContent ?? "").trim() === "";
}

function namesColumns(row: GridRow): boolean {
  // Filter boxes may stand under the headers, in the head of the table; and boxes for a new line with a button to add it.
  if (row.element.parentElement?.localName === "thead") return !addsLine(row.element);
  if (row.element.querySelector(notInHeaders)) return false;
  if (row.cells.length > 1 && row.cells.every((cell) => cell.element.localName === "th")) return true;
  const named = row.cells.length < 60 ? row.cells.filter((cell) => roleInLabel(cellText(cell)) !== null) : [];
  // Cells that repeat their column's title beside the value name columns too (stacked-titles); over a column of codes stands none.
  return named.length >= 3 && !named.some((cell) => namesAndHoldsCode(cellText(cell)));
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

function headerTexts(rows: readonly GridRow[], dom: PageDom): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const text = cellText(cell, dom);
      for (let at = cell.column; at < cell.column + cell.span; at += 1)
        texts[at] = `${texts[at] ?? ""} ${text}`.trim();
    }
  }
  return Array.from(texts, (text) => text ?? "");
}

/** @param dom where the text may stand in a shadow root too */
function cellText(cell: GridCell, dom?: PageDom): string {
  const text = (cell.element.textContent ?? "").trim();
  if (text === "" && dom) return dom.shownText(cell.element).slice(0, 120);
  // A cell that holds half a page is no header.
  return text === "" || text.length > 500 ? text.slice(0, 120) : labelText(cell.element).slice(0, 120);
}

/** Tables of a page that hold nothing but headers, for rows that stand in another table. */
class HeaderTables {
  readonly #tables: readonly HTMLTableElement[];
  readonly #dom: PageDom;
  #headers: { table: HTMLTableElement; rows: GridRow[] }[] | null = null;

  constructor(dom: PageDom, tables: readonly HTMLTableElement[]) {
    this.#dom = dom;
    this.#tables = tables;
  }

  /** The nearest one above whose cells stand straight over those of the rows. */
  over(table: HTMLTableElement, rows: readonly GridRow[]): GridRow[] {
    // Rows of one table may be divided in several ways; the header belongs to one of them.
    const samples = [...new Map(rows.slice(0, 20).map((row) => [row.cells.length, row])).values()];
    this.#headers ??= this.#tables
      .filter((other) => other.rows.length <= 3 && !other.querySelector("table"))
      .map((other) => ({ table: other, rows: rowsOf(other) }))
      // Beside the names there may be a row that sizes the columns, and boxes to filter them by.
      .filter(({ rows: all }) => all.every((row) => namesColumns(row) || isWithoutText(row)))
      .map(({ table: other, rows: all }) => ({ table: other, rows: all.filter(namesColumns) }))
      .filter(({ rows: all }) => all.length > 0);
    const above = this.#headers
      .filter(({ table: other }) => other !== table && standsBefore(other, table))
      .reverse();
    for (const { table: other, rows: header } of above.slice(0, 6)) {
      const last = header.at(-1);
      // Few columns could stand over each other by chance; parts of one grid do not.
      const least = isPartOfGrid(other) && isPartOfGrid(table) ? 1 : 4;
      if (last && samples.some((row) => row.cells.length >= least && this.#standsOver(last, row)))
        return header;
    }
    return [];
  }

  #standsOver(header: GridRow, row: GridRow): boolean {
    if (header.cells.length !== row.cells.length) return false;
    const shown = row.cells
      .map((_, at) => at)
      .filter((at) => {
        const cell = row.cells[at];
        return cell && this.#dom.isVisible(cell.element);
      });
    const checked = [...new Set([shown[0], shown[Math.floor(shown.length / 2)], shown.at(-1)])];
    return checked.every((at) => {
      const top = at === undefined ? undefined : header.cells[at]?.element;
      const bottom = at === undefined ? undefined : row.cells[at]?.element;
      if (!top || !bottom) return false;
      const [over, under] = [boundsOf(top), boundsOf(bottom)];
      return Math.abs(over.left - under.left) <= 6 && over.bottom <= under.top + 6;
    });
  }
}

function isPartOfGrid(table: HTMLTableElement): boolean {
  return table.closest("[role=grid],[role=treegrid],[class*=grid i],[class*=datatable i]") !== null;
}
