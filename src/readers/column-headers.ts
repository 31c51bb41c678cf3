import type { PageDom } from "./dom";
import { gridsAsCells } from "./grid-cells";
import { headerRowOver } from "./row-texts";
import { tablesAsCells } from "./table-grid";
import { around, holds } from "./unclobbered";

const known = new WeakMap<PageDom, ReadonlyMap<Element, string>>();

/** The header over a box or text of a line: of its column in a table or grid, else in a row of words above the line. Empty where none is. */
export function headerOver(dom: PageDom, element: Element, line: Element): string {
  let headers = known.get(dom);
  if (!headers) {
    headers = headersByCell(dom);
    known.set(dom, headers);
  }
  for (let at: Element | null = element; at; at = around(at)) {
    const header = headers.get(at);
    if (header !== undefined) return header;
    if (at === line) break;
  }
  return holds(line, element) ? (headerRowOver(line)?.over(element) ?? "") : "";
}

function headersByCell(dom: PageDom): Map<Element, string> {
  const tables = dom.all<HTMLTableElement>("table").filter((table) => dom.isVisible(table));
  const found = new Map<Element, string>();
  for (const { headers, rows } of [...tablesAsCells(dom, tables), ...gridsAsCells(dom)]) {
    for (const { cells } of rows) {
      for (const [at, cell] of cells.entries())
        if (cell && !found.get(cell)) found.set(cell, headers[at] ?? "");
    }
  }
  return found;
}
