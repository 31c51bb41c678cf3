import { isLineField } from "./candidate-group";
import type { Cells } from "./cells-group";
import { beginsWithCode } from "./charge-text";
import { roleInLabel } from "./charge-words";
import { nativeControls } from "./controls";
import { queryFirst, textOf } from "./unclobbered";

/** More fields no line has that is shown so. */
const mostLabels = 20;

/**
 * Tables whose first cells name the fields of a charge line, so that what stands behind them is a line: one, or one a column. Boxes may
 * stand there where a row over them names each column: else two in a row may be of one line.
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

/**
 * The cells by column, where the first column holds nothing but labels and names the code and two fields more. Columns that hold something
 * else than a code beside that name tell of the fields: their type, their format, an example.
 */
function linesIn(table: HTMLTableElement): Element[][] | null {
  const { length } = table.rows;
  if (length < 3 || length > mostLabels) return null;
  const second = table.rows[0]?.cells[1];
  // Two names beside each other are headers over columns.
  if (!second || roleInLabel(textOf(second) ?? "")) return null;
  const rows = [...table.rows];
  const roles = rows.map(({ firstElementChild }) => {
    const role = roleInLabel((firstElementChild && textOf(firstElementChild)) ?? "");
    return role && !role.weak && isLineField(role.role) ? role.role : null;
  });
  const codeRow = roles.indexOf("code");
  if (codeRow < 0 || new Set(roles.filter(Boolean)).size < 3) return null;
  const cells = rows.map((row) => [...row.cells]);
  const width = cells[0]?.length ?? 0;
  if (cells.some((own) => own.length !== width)) return null;
  const codes = cells[codeRow]?.slice(1) ?? [];
  const isOfLines = queryFirst(table, nativeControls)
    ? width > 2 && nameColumns(cells[0] ?? []) && codes.every((cell) => queryFirst(cell, nativeControls))
    : codes.every((cell) => isCodeOrNone((textOf(cell) ?? "").trim()));
  if (!isOfLines) return null;
  return Array.from({ length: width }, (_, at) => cells.flatMap((own) => own[at] ?? []));
}

function nameColumns([, ...over]: readonly Element[]): boolean {
  const texts = over.map((cell) => (queryFirst(cell, nativeControls) ? "" : (textOf(cell) ?? "").trim()));
  return !texts.includes("") && new Set(texts).size === texts.length;
}

function isCodeOrNone(text: string): boolean {
  return beginsWithCode(text) || /^\W*$/.test(text);
}
