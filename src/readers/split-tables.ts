import { roleInLabel } from "./charge-words";
import { around, attributeOf, boundsOf, listAll, queryFirst, textOf } from "./unclobbered";

/** Attributes by which grids tell that rows of two tables are one row. */
const rowKeys = [
  "data-uid",
  "data-row-key",
  "data-recordid",
  "data-id",
  "row-id",
  "data-rowindex",
  "data-sap-ui-rowindex",
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
      const before = joined.at(-1);
      if (keys === null && before && isNextPart(before, table)) before.push(table);
      else {
        const alone = [table];
        joined.push(alone);
        if (keys !== null) byKeys.set(keys, alone);
      }
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

/**
 * Whether a table goes on where the one before it ends, row for row, and only one of them scrolls sideways: so grids without keys keep some
 * columns in place. Two lists that are each a whole scroll both or none.
 */
function isNextPart(before: readonly HTMLTableElement[], table: HTMLTableElement): boolean {
  const mate = before.at(-1);
  if (!mate || table.rows.length < 3 || mate.rows.length !== table.rows.length) return false;
  if (!hasHead(mate) || !hasHead(table) || keysOf(mate) !== null) return false;
  const last = table.rows.length - 1;
  const areLevel = [0, 1, Math.floor(last / 2), last].every((at) => {
    const [one, two] = [mate.rows[at], table.rows[at]];
    if (!one || !two) return false;
    const [left, right] = [boundsOf(one), boundsOf(two)];
    if (left.height === 0 || Math.abs(left.right - right.left) > mostSpacing) return false;
    return Math.abs(left.top - right.top) <= 1 && Math.abs(left.bottom - right.bottom) <= 1;
  });
  return areLevel && (scrolls(mate) !== scrolls(table) || areHalves(mate, table));
}

/** Whether of two tables one has the codes and not what every line has beside them, and the other that and no codes. */
function areHalves(one: HTMLTableElement, other: HTMLTableElement): boolean {
  const roles = [one, other].map(
    (table) => new Set(listAll(table, "th").map((th) => roleInLabel(textOf(th) ?? "")?.role)),
  );
  const hasCodes = roles.map((found) => found.has("code"));
  const hasRest = roles.map((found) => found.has("units") && found.has("modifiers"));
  return hasCodes[0] !== hasCodes[1] && hasRest[0] !== hasRest[1] && hasCodes[0] !== hasRest[0];
}

/** Between the cells of two tables that touch each other there is the spacing of both. */
const mostSpacing = 6;

function scrolls(table: HTMLTableElement): boolean {
  const view = table.ownerDocument.defaultView;
  let at = around(table);
  for (let steps = 0; at && steps < 3; steps += 1) {
    if (/auto|scroll/.test(view?.getComputedStyle(at).overflowX ?? "")) return true;
    at = around(at);
  }
  return false;
}

function hasHead(table: HTMLTableElement): boolean {
  return (table.tHead?.rows.length ?? 0) === 1;
}

/** Two tables of two claims may number their rows alike; parts of one row stand side by side. */
function sameHeight(table: HTMLTableElement, other: HTMLTableElement): boolean {
  const [one, two] = [table.rows[0], other.rows[0]];
  if (!one || !two) return false;
  const [over, under] = [boundsOf(one), boundsOf(two)];
  return over.height > 0 && Math.abs(over.top - under.top) <= 6 && over.left !== under.left;
}
