import { isLineField } from "./candidate-group";
import type { Cells } from "./cells-group";
import { roleInLabel } from "./charge-words";
import { nativeControls } from "./controls";
import { queryFirst, textOf } from "./unclobbered";

/** More fields no line has that is shown so. */
const mostLabels = 20;

/**
 * Tables of text whose first cells name the fields of a charge line, so that what stands behind them is a line: one, or one a column.
 * Tables with the same labels beside each other are lines of one claim. Where such tables stand apart nothing says that they are.
 */
export function labelledTextTables(tables: readonly HTMLTableElement[]): Cells[] {
  const alike = new Map<string, { table: HTMLTableElement; columns: Element[][] }[]>();
  for (const table of tables) {
    const columns = linesIn(table);
    if (!columns) continue;
    const labels = columns[0]?.map((cell) => cell.textContent).join("\n") ?? "";
    const others = alike.get(labels);
    if (others) others.push({ table, columns });
    else alike.set(labels, [{ table, columns }]);
  }
  return [...alike.values()].flatMap((all): Cells[] => {
    const [first] = all;
    const parent = first?.table.parentElement;
    if (!first || !parent || all.some(({ table }) => table.parentElement !== parent)) return [];
    return [
      {
        kind: "table",
        root: all.length === 1 ? first.table : parent,
        partial: null,
        headers: (first.columns[0] ?? []).map((cell) => (textOf(cell) ?? "").trim().replace(/:$/, "")),
        rows: all.flatMap(({ columns: [, ...lines] }) =>
          lines.map((cells) => ({ element: cells[0] as Element, parts: cells, cells, heading: null })),
        ),
      },
    ];
  });
}

/** The cells by column, where the first column holds nothing but labels and names the code and two fields more. */
function linesIn(table: HTMLTableElement): Element[][] | null {
  const { length } = table.rows;
  if (length < 3 || length > mostLabels) return null;
  const second = table.rows[0]?.cells[1];
  // Two names beside each other are headers over columns.
  if (!second || roleInLabel(textOf(second) ?? "")) return null;
  const rows = [...table.rows];
  const roles = new Set<string>();
  for (const { firstElementChild } of rows) {
    const role = roleInLabel((firstElementChild && textOf(firstElementChild)) ?? "");
    if (role && !role.weak && isLineField(role.role)) roles.add(role.role);
  }
  if (!roles.has("code") || roles.size < 3 || queryFirst(table, nativeControls)) return null;
  const cells = rows.map((row) => [...row.cells]);
  const width = cells[0]?.length ?? 0;
  if (cells.some((own) => own.length !== width)) return null;
  return Array.from({ length: width }, (_, at) => cells.flatMap((own) => own[at] ?? []));
}
