import { isLineField } from "./candidate-group";
import type { CellRow, Cells } from "./cells-group";
import { roleInLabel } from "./charge-words";
import { shownControls } from "./controls";
import { labelText } from "./label-text";
import { boundsOf, commonAncestor, matches, nextOf, parentOf, queryFirst, textOf } from "./unclobbered";

/** What one table says of its lines: the name of each box, and the cells with the boxes line by line. */
interface LabelTable {
  readonly table: HTMLTableElement;
  readonly labels: readonly string[];
  readonly lines: readonly (readonly Element[])[];
}

/** A cell with what it is called. */
type Named = readonly [label: string, cell: Element];

/** Tables of more rows hold lists. */
const mostRows = 40;

/**
 * Tables that lay out the boxes of a line and their names, as no list of lines does: the name before its box, under it, or over the one
 * row of a table for each line. Such tables that follow each other are the lines of one list.
 */
export function labelTables(tables: readonly HTMLTableElement[]): {
  readonly cells: readonly Cells[];
  readonly taken: ReadonlySet<Element>;
} {
  const groups: LabelTable[][] = [];
  for (const table of tables) {
    const found = labelTable(table);
    if (!found) continue;
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isNext = before && sameLabels(before, found) && follows(before.table, table);
    if (isNext) last?.push(found);
    else groups.push([found]);
  }
  // One table with its names over its one row is a list of one line.
  const own = groups.filter((group) => group.length > 1 || !isListOfOne(group[0] as LabelTable));
  return {
    cells: own.map(asCells),
    taken: new Set(own.flatMap((group) => group.map(({ table }) => table))),
  };
}

function asCells(group: readonly LabelTable[]): Cells {
  const [first] = group as [LabelTable];
  const tables = group.map(({ table }) => table);
  const rows = group.flatMap(({ table, lines }) =>
    lines.map((cells): CellRow => {
      const parts = lines.length === 1 ? [table] : cells;
      return { element: parts[0] as Element, parts, cells, heading: null };
    }),
  );
  const isAlone = group.length === 1;
  return {
    kind: isAlone ? "table" : "repeated rows",
    root: (isAlone ? null : commonAncestor(tables)) ?? first.table,
    own: tables,
    headers: first.labels,
    rows,
    partial: null,
  };
}

function labelTable(table: HTMLTableElement): LabelTable | null {
  const { length } = table.rows;
  if (length < 2 || length > mostRows || queryFirst(table, "table") || !queryFirst(table, shownControls))
    return null;
  const rows = [...table.rows].map((row) => [...row.cells]);
  const named = namedBeside(rows) ?? namedAcross(rows);
  if (!named) return null;
  const codes = named.filter(([label]) => roleInLabel(label)?.role === "code").length;
  const size = named.length / codes;
  if (codes === 0 || !Number.isInteger(size)) return null;
  const labels = named.slice(0, size).map(([label]) => label);
  const roles = new Set(labels.flatMap((label) => roleInLabel(label)?.role ?? []).filter(isLineField));
  if (roles.size < 3 || !named.every(([label], at) => label === labels[at % size])) return null;
  const lines = Array.from({ length: codes }, (_, nth) =>
    named.slice(nth * size, (nth + 1) * size).map(([, cell]) => cell),
  );
  return { table, labels, lines };
}

/** Each box in a cell behind the cell of its name; null where any stands alone. */
function namedBeside(rows: readonly (readonly Element[])[]): Named[] | null {
  const named: Named[] = [];
  for (const cells of rows) {
    for (const [at, cell] of cells.entries()) {
      if (!holdsBox(cell)) continue;
      const before = cells[at - 1];
      const label = before && !holdsBox(before) ? nameIn(before) : "";
      if (label === "") return null;
      named.push([label, cell]);
    }
  }
  return named;
}

/** A row of boxes with a row of their names under or over it. */
function namedAcross(rows: readonly (readonly Element[])[]): Named[] | null {
  const [first, second, more] = rows;
  if (!first || !second || more || first.length !== second.length) return null;
  const [boxes, names] = first.some(holdsBox) ? [first, second] : [second, first];
  if (names.some(holdsBox)) return null;
  return boxes.flatMap((cell, at): Named[] => (holdsBox(cell) ? [[nameIn(names[at] as Element), cell]] : []));
}

function isListOfOne({ table, lines }: LabelTable): boolean {
  const [row] = table.rows;
  return lines.length === 1 && table.rows.length === 2 && row !== undefined && !holdsBox(row);
}

function holdsBox(element: Element): boolean {
  return queryFirst(element, shownControls) !== null;
}

function nameIn(cell: Element): string {
  const text = (textOf(cell) ?? "").trim();
  return text === "" || text.length > 60 ? "" : labelText(cell);
}

function sameLabels(one: LabelTable, other: LabelTable): boolean {
  const all = ({ table, labels }: LabelTable) => [table.caption?.textContent ?? "", ...labels].join("\n");
  return all(one) === all(other);
}

/** Whether nothing but a line's number or a button stands between two tables, or between what each fills alone, one below the other. */
function follows(before: Element, table: Element): boolean {
  const [over, under] = [boundsOf(before), boundsOf(table)];
  if (under.height === 0 || Math.abs(over.left - under.left) > 2 || under.top < over.bottom - 1) return false;
  let [one, two]: (Element | null)[] = [before, table];
  for (let steps = 0; one && two && steps < 3; steps += 1) {
    if (parentOf(one) === parentOf(two)) {
      let between = "";
      for (let at = nextOf(one); at && at !== two; at = nextOf(at)) between += textOf(at) ?? "";
      return /^(\W|\d|line|service|charge|add|another|remove|delete|copy|edit|save)*$/i.test(between);
    }
    [one, two] = [parentOf(one), parentOf(two)];
    // A part of the page of its own may be another claim's.
    if ([one, two].some((part) => part && matches(part, "section,article,form,dialog,[role]"))) return false;
  }
  return false;
}
