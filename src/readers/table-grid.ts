import { isLineField } from "./candidate-group";
import { type CellRow, type Cells, missingFrom } from "./cells-group";
import { roleInLabel } from "./charge-words";
import { nativeControls } from "./controls";
import type { PageDom } from "./dom";
import { HeaderTables } from "./header-tables";
import { labelTables } from "./label-tables";
import { isOpen } from "./opened-rows";
import { rowTables } from "./row-tables";
import { listsSideBySide } from "./side-by-side";
import { joinSplitTables } from "./split-tables";
import {
  cellText,
  type GridCell,
  type GridRow,
  isWithoutText,
  mostRows,
  namesColumns,
  rowsOf,
} from "./table-rows";
import { attributeOf, commonAncestor, previousOf, queryFirst } from "./unclobbered";

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
  const stacks = rowTables(lists);
  const inStack = new Set([...stacks.values()].flatMap(([, ...others]) => others));
  const heads = inStack.size > 0 ? lists.filter((table) => !inStack.has(table)) : lists;
  const listed = joinSplitTables(heads).flatMap((joined) => {
    const stack = joined[0] && stacks.get(joined[0]);
    const own = joined.length === 1 && stack ? stack : joined;
    const grid = gridOf(dom, own === stack ? [own] : joined.map((table) => [table]), headerTables);
    const root = own.length === 1 ? own[0] : commonAncestor(own);
    if (!root || grid.rows.length === 0) return [];
    const columns = Math.max(...grid.rows.map((row) => row.cells.length));
    const partial = joined.some((table) => table.rows.length > mostRows)
      ? "the table has more rows than are read"
      : missingFrom(dom, root, grid.rows.length + grid.headerCount, columns);
    return shapesOf(grid).map(
      (shape): Cells => ({
        kind: "table",
        root,
        ...(own === stack && { own }),
        partial,
        ...listsSideBySide(shape.headers, shape.rows),
      }),
    );
  });
  return labelled.cells.length > 0 ? [...labelled.cells, ...listed] : listed;
}

/** @param tables side by side; each of one table, or of several that hold one row of it each */
function gridOf(
  dom: PageDom,
  tables: readonly (readonly HTMLTableElement[])[],
  headerTables: HeaderTables,
): Grid {
  const parts = tables.map((stack) => {
    const rows = stack.flatMap(rowsOf);
    const table = stack[0] as HTMLTableElement;
    const own = leadingHeaders(dom, rows);
    const body = rows.filter((row) => !own.includes(row) && row.element.parentElement?.localName !== "tfoot");
    const header = own.some((row) => row.cells.some((cell) => cellText(cell, dom) !== ""))
      ? own
      : headerTables.over(table, body, tables.length > 1);
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
  return isOpen(before) || /\b(parent|shown|expanded)\b/.test(attributeOf(before, "class") ?? "");
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

/** The text of a header; where it names nothing, what it stands for in full: "Ut" for units. */
function nameOf(cell: GridCell, dom: PageDom): string {
  const text = cellText(cell, dom);
  if (text === "" || text.length > 6 || roleInLabel(text)) return text;
  const full = titleOf(cell.element) ?? "";
  return roleInLabel(full) ? full : text;
}

function titleOf(element: Element): string | null {
  return attributeOf(queryFirst(element, "[title]") ?? element, "title");
}

function headerTexts(rows: readonly GridRow[], dom: PageDom): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const text = nameOf(cell, dom);
      for (let at = cell.column; at < cell.column + cell.span; at += 1)
        texts[at] = `${texts[at] ?? ""} ${text}`.trim();
    }
  }
  return Array.from(texts, (text) => text ?? "");
}
