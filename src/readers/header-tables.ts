import type { PageDom } from "./dom";
import { cellTables } from "./row-tables";
import { type GridRow, isWithoutText, namesColumns, rowsOf } from "./table-rows";
import { boundsOf, standsBefore } from "./unclobbered";

/** Tables of a page that hold nothing but headers, for rows that stand in another table. */
export class HeaderTables {
  readonly #tables: readonly HTMLTableElement[];
  readonly #dom: PageDom;
  #headers: { table: HTMLTableElement; rows: GridRow[] }[] | null = null;

  constructor(dom: PageDom, tables: readonly HTMLTableElement[]) {
    this.#dom = dom;
    this.#tables = tables;
  }

  /**
   * The nearest one above whose cells stand straight over those of the rows.
   *
   * @param isPart whether the table is known for a part of several side by side
   */
  over(table: HTMLTableElement, rows: readonly GridRow[], isPart: boolean): GridRow[] {
    // Rows of one table may be divided in several ways; the header belongs to one of them.
    const samples = [...new Map(rows.slice(0, 20).map((row) => [row.cells.length, row])).values()];
    this.#headers ??= this.#tables
      .filter((other) => other.rows.length <= 3 && !other.querySelector("table"))
      .map((other) => ({ table: other, rows: rowsOf(other) }))
      // Beside the names there may be a row that sizes the columns, and boxes to filter them by.
      .filter(({ rows: all }) => all.every((row) => namesColumns(row) || isWithoutText(row)))
      .map(({ table: other, rows: all }) => ({ table: other, rows: all.filter(namesColumns) }))
      .filter(({ rows: all }) => all.length > 0)
      .concat(rowsOfCellTables(this.#tables));
    const above = this.#headers
      .filter(({ table: other }) => other !== table && standsBefore(other, table))
      .reverse();
    for (const { table: other, rows: header } of above.slice(0, 6)) {
      const last = header.at(-1);
      // Few columns could stand over each other by chance; parts of one grid do not.
      const least = isPart || (isPartOfGrid(other) && isPartOfGrid(table)) ? 1 : 4;
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

/** Rows of headers that stand in a table each. */
function rowsOfCellTables(tables: readonly HTMLTableElement[]) {
  return cellTables(tables).flatMap((cells) => {
    const [table, element] = [cells[0]?.closest("table"), cells[0]?.closest("tr")];
    if (!table || !element) return [];
    const row: GridRow = {
      element,
      cells: cells.map((cell, column) => ({ element: cell, column, span: 1 })),
    };
    return namesColumns(row) ? [{ table, rows: [row] }] : [];
  });
}

function isPartOfGrid(table: HTMLTableElement): boolean {
  return table.closest("[role=grid],[role=treegrid],[class*=grid i],[class*=datatable i]") !== null;
}
