import { boundsOf, nextOf, parentOf, tagOf } from "./unclobbered";

/* Tables that are no more than a row, or a cell of one: so grids are built that draw each of them by itself (SmartGWT). */

/** Tables of one row each that follow one another straight, cell under cell: by the first all of them. Of most pages there are none. */
export function rowTables(
  tables: readonly HTMLTableElement[],
): ReadonlyMap<HTMLTableElement, readonly HTMLTableElement[]> {
  const stacks = new Map<HTMLTableElement, HTMLTableElement[]>();
  const rows = new Set(tables.filter(({ rows }) => rows.length === 1));
  if (rows.size < 2) return stacks;
  const inStack = new Map<HTMLTableElement, HTMLTableElement[]>();
  for (const table of rows) {
    const next = nextOf(table) as HTMLTableElement | null;
    if (!next || tagOf(next) !== "table" || !rows.has(next) || !standsUnder(table, next)) continue;
    const stack = inStack.get(table) ?? [table];
    stack.push(next);
    inStack.set(next, stack);
    if (stack[0] === table) stacks.set(table, stack);
  }
  return stacks;
}

function standsUnder(table: HTMLTableElement, next: HTMLTableElement): boolean {
  const [own, others] = [table, next].map(({ rows: [row] }) => (row ? [...row.cells] : []));
  if (!own || !others || own.length < 3 || own.length !== others.length) return false;
  return [0, own.length - 1].every((at) => {
    const [above, below] = [own[at], others[at]];
    if (!above || !below) return false;
    const [over, under] = [boundsOf(above), boundsOf(below)];
    return Math.abs(over.left - under.left) <= 2 && over.bottom <= under.top + 2;
  });
}

/** The cells of tables of one cell each that stand side by side, by the row they make. */
export function cellTables(tables: readonly HTMLTableElement[]): HTMLTableCellElement[][] {
  const byHome = new Map<Element, HTMLTableCellElement[]>();
  for (const { rows } of tables) {
    const [row] = rows;
    const cell = rows.length === 1 && row?.cells.length === 1 ? row.cells[0] : undefined;
    const table = cell?.closest("table");
    const home = table && parentOf(parentOf(table) ?? table);
    if (!cell || !home) continue;
    const others = byHome.get(home);
    if (others) others.push(cell);
    else byHome.set(home, [cell]);
  }
  return [...byHome.values()].filter((cells) => cells.length >= 3 && areLevel(cells));
}

function areLevel(cells: readonly HTMLTableCellElement[]): boolean {
  const [first, ...others] = cells.map((cell) => boundsOf(cell));
  let right = first?.right ?? 0;
  return others.every((bounds) => {
    const isBeside = Math.abs(bounds.top - (first?.top ?? 0)) <= 2 && bounds.left >= right - 2;
    right = bounds.right;
    return isBeside;
  });
}
