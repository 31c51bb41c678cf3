import { attributeOf, boundsOf, queryFirst } from "./unclobbered";

/** Attributes by which grids tell that rows of two tables are one row. */
const rowKeys = [
  "data-uid",
  "data-row-key",
  "data-recordid",
  "data-id",
  "row-id",
  "data-rowindex",
  "data-row-index",
  "data-index",
  "aria-rowindex",
];
const keyedRows = rowKeys.map((key) => `tr[${key}]`).join(",");

/** Tables that hold parts of the same rows, left to right; every other table alone. */
export function joinSplitTables(tables: readonly HTMLTableElement[]): HTMLTableElement[][] {
  const byKeys = new Map<string, HTMLTableElement[]>();
  const joined: HTMLTableElement[][] = [];
  for (const table of tables) {
    const keys = keysOf(table);
    const mates = keys === null ? undefined : byKeys.get(keys);
    if (mates?.[0] && sameHeight(mates[0], table)) mates.push(table);
    else {
      const alone = [table];
      joined.push(alone);
      if (keys !== null) byKeys.set(keys, alone);
    }
  }
  return joined.map((mates) =>
    mates.length === 1 ? mates : mates.sort((one, other) => boundsOf(one).left - boundsOf(other).left),
  );
}

function keysOf(table: HTMLTableElement): string | null {
  // Most tables have none, and a long one would be asked row by row.
  if (queryFirst(table, keyedRows) === null) return null;
  const rows = [...table.rows];
  const sample = rows.find((row) => rowKeys.some((key) => row.hasAttribute(key)));
  const key = sample && rowKeys.find((name) => sample.hasAttribute(name));
  if (!key) return null;
  return `${key} ${rows.map((row) => attributeOf(row, key) ?? "").join(" ")}`;
}

/** Two tables of two claims may number their rows alike; parts of one row stand side by side. */
function sameHeight(table: HTMLTableElement, other: HTMLTableElement): boolean {
  const [one, two] = [table.rows[0], other.rows[0]];
  if (!one || !two) return false;
  const [over, under] = [boundsOf(one), boundsOf(two)];
  return over.height > 0 && Math.abs(over.top - under.top) <= 6 && over.left !== under.left;
}
