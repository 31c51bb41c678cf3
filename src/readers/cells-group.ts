import type { CandidateColumn, CandidateGroup, CandidateRow, GroupKind } from "./candidate-group";
import { type ColumnHeader, classify } from "./classify";
import { type Box, controlSelector, type PageDom } from "./dom";
import { around, attributeOf, matches, queryAll, queryFirst, tagOf } from "./unclobbered";

/** One row of cells as a table or grid has it; null where it has no cell for a column. */
export interface CellRow {
  readonly element: Element;
  readonly parts: readonly Element[];
  readonly cells: readonly (Element | null)[];
  readonly heading: string | null;
}

/** Rows of cells that mean the same in each column. */
export interface Cells {
  readonly kind: GroupKind;
  readonly root: Element;
  /** Header text by cell; empty where there is none. */
  readonly headers: readonly string[];
  readonly rows: readonly CellRow[];
  readonly partial: string | null;
}

/** A cell holds at most so many boxes of a line: eight modifiers in one cell are more than any form has. */
const mostBoxes = 8;

/** Brings rows of cells into the one shape: a column for each control of a cell, or for its text where it has none. */
export function groupOfCells(dom: PageDom, cells: Cells): CandidateGroup {
  const boxes = new CellBoxes(dom, cells);
  const last = cells.rows.length - 1;
  const samples = [...new Set([0, 1, Math.floor(last / 2), last])]
    .map((at) => cells.rows[at])
    .filter((row) => row !== undefined);
  const columns: (CandidateColumn & { cell: number; nth: number })[] = [];
  const width = Math.max(0, ...samples.map((row) => row.cells.length));
  for (let cell = 0; cell < width; cell += 1) {
    const text = cells.headers[cell] ?? "";
    const header: ColumnHeader | null = text === "" ? null : { text, from: "column header" };
    const most = Math.max(1, ...samples.map((row) => boxes.controlsIn(row, cell).length));
    for (let nth = 0; nth < Math.min(most, mostBoxes); nth += 1) {
      const sampled = samples.map((row) => boxes.box(row, cell, nth)).filter((box) => box !== null);
      columns.push({ cell, nth, decision: classify(dom, header, sampled) });
    }
  }
  return {
    kind: cells.kind,
    root: cells.root,
    partial: cells.partial,
    columns: withNeighbours(columns, samples, boxes),
    rows: cells.rows.map(
      (row): CandidateRow => ({
        element: row.element,
        parts: row.parts,
        heading: row.heading,
        box: (column) => {
          const slot = columns[column];
          return slot ? boxes.box(row, slot.cell, slot.nth) : null;
        },
        key: (column) => {
          const slot = columns[column];
          const cell = slot && row.cells[slot.cell];
          const box = slot && boxes.box(row, slot.cell, slot.nth);
          return (box?.text ?? cell?.textContent ?? "").trim();
        },
      }),
    ),
  };
}

/** A header over the first of several modifier or pointer columns stands for those without a header behind it (webforms-cms1500). */
function withNeighbours(
  columns: readonly (CandidateColumn & { cell: number; nth: number })[],
  samples: readonly CellRow[],
  boxes: CellBoxes,
): CandidateColumn[] {
  const result: CandidateColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const before = result[at - 1]?.decision;
    const continues =
      !column.decision &&
      before &&
      (before.role === "modifiers" || before.role === "diagnosisPointers") &&
      samples.every((row) => {
        const box = boxes.box(row, column.cell, column.nth);
        return box?.control && /^(\w{2}|[A-L])?$/i.test(box.text.trim());
      });
    if (!continues) {
      result.push(column);
      continue;
    }
    const from = `beside the ${before.role}`;
    result.push({ decision: { ...before, score: 1, from: before.from, reasons: [from] } });
  }
  return result;
}

/** The boxes of the cells: one look-up of all controls, then by cell. */
class CellBoxes {
  readonly #dom: PageDom;
  /** Boxes that float over a cell, by cell. */
  readonly #floating: ReadonlyMap<Element, Element>;

  constructor(dom: PageDom, cells: Cells) {
    this.#dom = dom;
    this.#floating = new Map(floatingEditors(dom, cells));
  }

  controlsIn(row: CellRow, cell: number): readonly Element[] {
    const element = row.cells[cell];
    if (!element) return [];
    const floating = this.#floating.get(element);
    return floating ? [floating] : this.#dom.controlsIn(element);
  }

  /** The n-th control of a cell; where the cell has none, its text as box 0. */
  box(row: CellRow, cell: number, nth: number): Box | null {
    const element = row.cells[cell];
    if (!element) return null;
    const controls = this.controlsIn(row, cell);
    const control = controls[nth];
    if (control) return this.#dom.controlBox(control);
    if (
      controls.length > 0 ||
      nth > 0 ||
      queryFirst(element, "table") !== null ||
      !this.#dom.isVisible(element)
    )
      return null;
    return { element, text: this.#dom.shownText(element), control: false };
  }
}

/** By cell: grids that edit in one box that floats over a cell (Ext JS): the box holds what the cell will hold. */
function floatingEditors(dom: PageDom, cells: Cells): [Element, Element][] {
  if (!/^(table|grid)$/.test(cells.kind)) return [];
  const editors = editorsOf(dom);
  const found: [Element, Element][] = [];
  for (const editor of editors) {
    const control = dom
      .within(editor, controlSelector)
      .find((each) => dom.isValueControl(each) && dom.isVisible(each));
    if (!control || cells.rows.some((row) => row.parts.some((part) => part.contains(editor)))) continue;
    const box = editor.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (const row of cells.rows) {
      const bounds = row.element.getBoundingClientRect();
      if (y < bounds.top || y > bounds.bottom) continue;
      const cell = row.cells.find((each) => {
        const rect = each?.getBoundingClientRect();
        return rect && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
      });
      if (cell) found.push([cell, control]);
    }
  }
  return found;
}

const editorsKnown = new WeakMap<PageDom, Element[]>();

/** The floating editors of a page, looked up once a reading. */
function editorsOf(dom: PageDom): Element[] {
  let editors = editorsKnown.get(dom);
  if (!editors) {
    editors = dom.all(".x-editor,[class*=floating-editor],[class*=cell-editor]");
    editorsKnown.set(dom, editors);
  }
  return editors;
}

/** Why a grid is partial where columns are not in the document. */
export const unseenColumns = "the grid has columns out of view";

/** Whether the page says that rows or columns exist that are not in the document. */
export function missingFrom(dom: PageDom, root: Element, rows: number, columns: number): string | null {
  const count = (name: string) => Number(attributeOf(root, name) ?? "0");
  if (columns > 0 && count("aria-colcount") > columns) return unseenColumns;
  if (count("aria-rowcount") > rows) return "the grid has rows out of view";
  return hasMorePages(dom, root) ? "the list has more pages" : null;
}

/** A pager near a list that says "1 - 4 of 5" with fewer shown than there are. */
function hasMorePages(dom: PageDom, root: Element): boolean {
  let near: Element | null = root;
  for (let steps = 0; near && steps < 5 && !/^(body|form)$/.test(tagOf(near)); steps += 1) {
    for (const pager of queryAll(near, "[class*=pager],[class*=paginat],[class*=paging],[role=navigation]")) {
      if (matches(pager, "tr,td,table") || !dom.isVisible(pager)) continue;
      const [, first, last, all] =
        /(\d+)\s*[-–—]\s*(\d+)\s+(?:of|\/)\s+(\d+)/.exec(pager.textContent ?? "") ?? [];
      if (all !== undefined && Number(all) > Number(last) - Number(first) + 1) return true;
    }
    near = around(near);
  }
  return false;
}
