import type { CandidateColumn, CandidateGroup, CandidateRow, GroupKind } from "./candidate-group";
import { isModifierList } from "./charge-words";
import { type ColumnHeader, classify, type Decision, roleOfLabel, roleOfName } from "./classify";
import type { Box, PageDom } from "./dom";
import { editorOver } from "./floating-editors";
import { morePages } from "./pagers";
import { placeholderPattern, textBeside } from "./shown-text";
import { asksAside, chosenIn, showsChosen, type TickedRole, tickColumns, tickedIn } from "./ticked-labels";
import { attributeOf, holds, queryAll, queryFirst } from "./unclobbered";

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
  /** What of the page it is, where its root holds other things too. */
  readonly own?: readonly Element[];
  /** Header text by cell; empty where there is none. */
  readonly headers: readonly string[];
  readonly rows: readonly CellRow[];
  readonly partial: string | null;
}

/** A cell holds at most so many boxes of a line: eight modifiers in one cell are more than any form has. */
const mostBoxes = 8;

/** Brings rows of cells into the one shape: a column for each control of a cell, or for its text where it has none. */
export function groupOfCells(dom: PageDom, cells: Cells): CandidateGroup {
  const last = cells.rows.length - 1;
  const samples = [...new Set([0, 1, Math.floor(last / 2), last])]
    .map((at) => cells.rows[at])
    .filter((row) => row !== undefined);
  const boxes = new CellBoxes(dom, cells.headers, samples);
  const width = Math.max(0, ...samples.map((row) => row.cells.length));
  const slots: Slot[] = [];
  for (let cell = 0; cell < width; cell += 1) {
    const whole = cells.headers[cell] ?? "";
    const most = Math.max(1, ...samples.map((row) => boxes.controlsIn(row, cell).length));
    const named = most > 1 ? whole.split(/\s+[x×@*]\s+/i) : [];
    for (let nth = 0; nth < Math.min(most, mostBoxes); nth += 1) {
      // "Qty x Rate" over two boxes names each of them.
      const text = (named.length === most && named[nth]) || whole;
      const header: ColumnHeader | null = text === "" ? null : { text, from: "column header" };
      const sampled = samples.map((row) => boxes.box(row, cell, nth)).filter((box) => box !== null);
      slots.push({ cell, nth, header, sampled });
    }
  }
  const named = !namesAreTheForms(dom, slots);
  const columns = slots.map(({ cell, nth, header, sampled }) => ({
    cell,
    nth,
    decision: boxes.asksAside(samples, cell)
      ? null
      : (classify(dom, header, sampled, named) ?? boxes.tickDecision(samples, cell)),
  }));
  return {
    kind: cells.kind,
    root: cells.root,
    partial: cells.partial,
    columns: withNeighbours(columns, samples, boxes),
    rows: cells.rows.map((row) => new RowOfCells(row, columns, boxes)),
  };
}

/** A row that looks up each of its boxes once: the code's is asked for by the judgement, by the reading and as the key of its row. */
class RowOfCells implements CandidateRow {
  readonly element: Element;
  readonly parts: readonly Element[];
  readonly heading: string | null;
  readonly #row: CellRow;
  readonly #columns: readonly { readonly cell: number; readonly nth: number }[];
  readonly #boxes: CellBoxes;
  readonly #known: (Box | null | undefined)[] = [];

  constructor(row: CellRow, columns: readonly { cell: number; nth: number }[], boxes: CellBoxes) {
    this.#row = row;
    ({ element: this.element, parts: this.parts, heading: this.heading } = row);
    this.#columns = columns;
    this.#boxes = boxes;
  }

  box(column: number): Box | null {
    const known = this.#known[column];
    if (known !== undefined) return known;
    const slot = this.#columns[column];
    const box = slot ? this.#boxes.box(this.#row, slot.cell, slot.nth) : null;
    this.#known[column] = box;
    return box;
  }

  key(column: number): string {
    const slot = this.#columns[column];
    const cell = slot && this.#row.cells[slot.cell];
    return (this.box(column)?.text ?? cell?.textContent ?? "").trim();
  }

  headerOver(element: Element): string {
    return this.#boxes.headerOf(this.#row.cells.findIndex((cell) => cell && holds(cell, element)));
  }
}

/** The n-th box of a cell, before it is decided what it is for. */
interface Slot {
  readonly cell: number;
  readonly nth: number;
  readonly header: ColumnHeader | null;
  readonly sampled: readonly Box[];
}

/** Whether all boxes go by one word under headers that tell them apart: then it is the form's name, as in chargeBox8_r0. */
function namesAreTheForms(dom: PageDom, slots: readonly Slot[]): boolean {
  const said = slots.flatMap(({ header, sampled }) => {
    const box = sampled.find((each) => each.control);
    const name = box && roleOfName(dom, dom.nameOf(box.element))?.role;
    return name ? [{ name, header: header && roleOfLabel(dom, header.text)?.role }] : [];
  });
  const headed = new Set(said.map(({ header }) => header).filter(Boolean));
  return new Set(said.map(({ name }) => name)).size === 1 && headed.size >= 3;
}

/**
 * A header over the first of several modifier or pointer columns stands for those behind it without a header (webforms-cms1500), or with
 * no more than a number or letter. Under words of its own a column is something else: "EA" under "U/M".
 */
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
      /^\W*\w?\W*$/.test(boxes.headerOf(column.cell)) &&
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
  readonly #headers: readonly string[];
  readonly #ticks: readonly (TickedRole | null)[];
  /** The columns among them that show by their style what is chosen. */
  readonly #styled: readonly boolean[];

  constructor(dom: PageDom, headers: readonly string[], samples: readonly CellRow[]) {
    this.#dom = dom;
    this.#headers = headers;
    this.#ticks = tickColumns(headers, (header) => roleOfLabel(dom, header)?.role);
    this.#styled = this.#ticks.map(
      (role, at) => role !== null && samples.some(({ cells }) => cells[at] && showsChosen(cells[at])),
    );
  }

  /** A column of ticks under a diagnosis, or under a letter of several, is a pointer; one under a modifier is that. */
  tickDecision(samples: readonly CellRow[], cell: number): Decision | null {
    const isTicks = ({ cells }: CellRow) => {
      const element = cells[cell];
      return element ? this.#tickedText(element, cell) !== null : false;
    };
    const role = this.#ticks[cell];
    if (!role || !samples.some(isTicks)) return null;
    const from = "column header";
    return { role, score: 3, from, weak: false, reasons: [from] };
  }

  /** Whether a column is about pointers or modifiers by its header, and holds a tick that stands for none. */
  asksAside(samples: readonly CellRow[], cell: number): boolean {
    if (!this.#ticks[cell]) return false;
    const own = samples.flatMap(({ cells }) => cells[cell] ?? []);
    return own.length > 0 && own.every((each) => asksAside(this.#dom, each, this.headerOf(cell)));
  }

  #tickedText(element: Element, cell: number): string | null {
    const chosen = this.#styled[cell] ? chosenIn(element) : null;
    if (chosen !== null) return chosen;
    return this.#ticks[cell] ? tickedIn(this.#dom, element, this.#headers[cell] ?? "") : null;
  }

  headerOf(cell: number): string {
    return this.#headers[cell] ?? "";
  }

  controlsIn(row: CellRow, cell: number): readonly Element[] {
    const element = row.cells[cell];
    if (!element) return [];
    const floating = editorOver(this.#dom, element);
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
    const chosen = textOfButton(element);
    if (chosen !== null) return { element, text: chosen, control: false };
    const ticked = this.#tickedText(element, cell);
    if (ticked !== null) return { element, text: ticked, control: false };
    const shown = withoutTitle(this.#dom.shownText(element), this.#headers[cell]);
    // What a widget shows in place of a value.
    const text = element.firstElementChild !== null && placeholderPattern.test(shown) ? "" : shown;
    return !/[0-9a-z]/i.test(text) && opensPopUp(element)
      ? { element, text: "", control: false, inPopUp: true }
      : { element, text, control: false };
  }
}

/** On a narrow screen each cell shows its column's title before its value (stacked-titles). */
export function withoutTitle(text: string, title = ""): string {
  return title.length > 2 && text.startsWith(title) ? text.slice(title.length).replace(/^[\s:]+/, "") : text;
}

/** The modifiers on the one button of a cell that opens a dialog to change them; null where it is no such button. */
function textOfButton(cell: Element): string | null {
  if (cell.firstElementChild === null) return null;
  const [button, other] = queryAll(cell, "[aria-haspopup=dialog],[aria-haspopup=true]");
  if (!button || other) return null;
  const text = textBeside(button).replace(/[^0-9A-Za-z]+$/, "");
  return isModifierList(text) ? text : null;
}

/** Whether a cell without a value has a button to show or change it elsewhere; one to add or take away says that there is none. */
function opensPopUp(cell: Element): boolean {
  const button = queryFirst(cell, "button,a[href],[role=button],[aria-haspopup]");
  if (!button) return false;
  const words = `${button.textContent ?? ""} ${attributeOf(button, "aria-label") ?? ""} ${attributeOf(button, "title") ?? ""}`;
  return !/\b(add|new|remove|delete|clear|copy|save|cancel)\b|[+×✕✖]/i.test(words);
}

/** Why a grid is partial where columns are not in the document. */
export const unseenColumns = "the grid has columns out of view";

/** Whether the page says that rows or columns exist that are not in the document. */
export function missingFrom(dom: PageDom, root: Element, rows: number, columns: number): string | null {
  const count = (name: string) => Number(attributeOf(root, name) ?? "0");
  if (columns > 0 && count("aria-colcount") > columns) return unseenColumns;
  if (count("aria-rowcount") > rows) return "the grid has rows out of view";
  return morePages(dom, root);
}
