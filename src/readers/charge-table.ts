import type { LineField } from "../claim/claim-snapshot";
import { codeWithoutDescription, datePartInName, isCodeShaped, isReportHeader } from "./charge-words";
import { classify, type Decision } from "./classify";
import { type Box, controlSelector, type PageDom } from "./dom";
import { isDeleted, isLineField } from "./line-rows";
import { type RoleBox, readRow, type SharedReadings } from "./read-row";
import type { FoundRows } from "./reader";
import { type GridRow, type RowGroup, rowGroups } from "./table-grid";

/** A box that every row of a group has: the n-th control of a cell, or the cell's text. */
interface Slot {
  readonly cell: number;
  readonly nth: number;
  readonly decision: Decision;
}

/** What a table turned out to be: not about codes at all, about codes but no charge form, or a charge form. */
export type TableVerdict = "no-codes" | "not-charges" | "charges";

/** A table judged as a charge form. Reading is put off until the form-level fields are known. */
export interface ChargeTable {
  readonly verdict: TableVerdict;
  readonly hasDates: boolean;
  readonly hasPlaces: boolean;
  read(shared: SharedReadings): FoundRows;
}

/** Judges one table by its headers, the names and labels of its controls, and the values under the code header. */
export function judgeTable(dom: PageDom, table: HTMLTableElement): ChargeTable | null {
  const cells = new CellBoxes(dom, table);
  let verdict: TableVerdict = "no-codes";
  const parts: { group: RowGroup; slots: Slot[]; code: Slot }[] = [];
  for (const group of rowGroups(dom, table)) {
    const slots = slotsOf(dom, cells, group);
    const code = codeSlot(cells, group, slots);
    if (!code) continue;
    const isCharges = isChargeForm(cells, group, slots, code);
    if (verdict !== "charges") verdict = isCharges ? "charges" : "not-charges";
    if (isCharges) parts.push({ group, slots, code });
  }
  if (verdict === "no-codes") return null;
  const shows = (role: LineField) =>
    parts.some((part) => part.slots.some((slot) => slot.decision.role === role));
  return {
    verdict,
    hasDates: shows("dateOfService"),
    hasPlaces: shows("placeOfService"),
    read: (shared) => {
      const claims = new ClaimNumbers();
      const order = new Map([...table.rows].map((row, at) => [row, at]));
      const rows = parts
        .flatMap(({ group, slots, code }) => group.rows.map((row) => ({ row, slots, code })))
        .sort((one, other) => (order.get(one.row.element) ?? 0) - (order.get(other.row.element) ?? 0))
        .filter(({ row }) => dom.isVisible(row.element) && !isDeleted(dom, row.element))
        .map(({ row, slots, code }) => {
          const claim = claims.of(keyTexts(dom, cells, row, slots));
          return readRow(row.element, claim, roleBoxes(dom, cells, row, slots, code), shared);
        })
        .filter((row) => row.readings.code.state !== "blank");
      const rowCount = Number(table.getAttribute("aria-rowcount"));
      return { root: table, partial: rowCount > table.rows.length, rows };
    },
  };
}

/** The boxes of a table's cells: one look-up of all controls, then by cell. */
class CellBoxes {
  readonly #dom: PageDom;
  readonly #controls = new Map<Element, Element[]>();

  constructor(dom: PageDom, table: HTMLTableElement) {
    this.#dom = dom;
    for (const control of table.querySelectorAll(controlSelector)) {
      const cell = control.closest("td,th");
      if (!cell || !dom.isValueControl(control) || !dom.isVisible(control)) continue;
      const others = this.#controls.get(cell);
      if (others) others.push(control);
      else this.#controls.set(cell, [control]);
    }
  }

  controlsIn(row: GridRow, cell: number): readonly Element[] {
    const element = row.cells[cell]?.element;
    return (element && this.#controls.get(element)) ?? [];
  }

  /** The n-th control of a cell; where the cell has none, its text as box 0. */
  box(row: GridRow, cell: number, nth: number): Box | null {
    const element = row.cells[cell]?.element;
    if (!element) return null;
    const controls = this.controlsIn(row, cell);
    const control = controls[nth];
    if (control) return { element: control, text: this.#dom.controlText(control), control: true };
    if (controls.length > 0 || nth > 0 || element.querySelector("table") || !this.#dom.isVisible(element))
      return null;
    return { element, text: this.#dom.shownText(element), control: false };
  }
}

function slotsOf(dom: PageDom, cells: CellBoxes, group: RowGroup): Slot[] {
  const last = group.rows.length - 1;
  const samples = [...new Set([0, 1, Math.floor(last / 2), last])]
    .map((at) => group.rows[at])
    .filter((row) => row !== undefined);
  const slots: Slot[] = [];
  for (const [cell, { column, span }] of (samples[0]?.cells ?? []).entries()) {
    // A cell that spans several differently headed columns has no header of its own.
    const over = new Set(group.headers.slice(column, column + span));
    const header = over.size === 1 ? ([...over][0] ?? "") : "";
    const boxes = Math.min(Math.max(1, ...samples.map((row) => cells.controlsIn(row, cell).length)), 8);
    for (let nth = 0; nth < boxes; nth += 1) {
      const decision = classify(
        dom,
        header,
        samples.map((row) => cells.box(row, cell, nth)).filter((box) => box !== null),
      );
      if (decision) slots.push({ cell, nth, decision });
    }
  }
  return slots;
}

/** The slot that holds the codes: its words say so and at least one of its values has the shape of a code. */
function codeSlot(cells: CellBoxes, group: RowGroup, slots: readonly Slot[]): Slot | null {
  let best: { slot: Slot; codes: number } | null = null;
  for (const slot of slots) {
    if (slot.decision.role !== "code") continue;
    const texts = group.rows
      .map((row) => codeWithoutDescription(cells.box(row, slot.cell, slot.nth)?.text ?? ""))
      .filter((text) => text !== "");
    const codes = texts.filter(isCodeShaped).length;
    if (codes === 0) continue;
    // "Code" alone may be any code: then every value must have the shape, in rows that repeat.
    if (slot.decision.weak && (codes < texts.length || group.rows.length < 2 || !hasCompany(slots))) continue;
    const better = !best || (best.slot.decision.weak && !slot.decision.weak) || codes > best.codes;
    if (better) best = { slot, codes };
  }
  return best?.slot ?? null;
}

function roles(slots: readonly Slot[]): Set<string> {
  return new Set(slots.map((slot) => slot.decision.role));
}

function hasCompany(slots: readonly Slot[]): boolean {
  const found = roles(slots);
  return found.has("modifiers") && (found.has("units") || found.has("placeOfService"));
}

function isChargeForm(cells: CellBoxes, group: RowGroup, slots: readonly Slot[], code: Slot): boolean {
  const found = roles(slots);
  const lineSlots = slots.filter((slot) => isLineField(slot.decision.role));
  const editable = group.rows.some((row) =>
    lineSlots.some((slot) => cells.controlsIn(row, slot.cell).length > 0),
  );
  if (editable) return found.has("units") || found.has("modifiers");
  // Plain text may be a price list, a report or a look-up: more must speak for it.
  const more = ["modifiers", "placeOfService", "dateOfService", "diagnosisPointers"].filter((role) =>
    found.has(role),
  );
  return (
    found.has("units") && more.length > 0 && !group.headers.some(isReportHeader) && !offersRows(group, code)
  );
}

/** Rows that each offer to be copied or added belong to a list to choose from. */
function offersRows(group: RowGroup, code: Slot): boolean {
  return group.rows.some((row) => {
    const buttons = row.element.querySelectorAll("button,a,[role=button],input[type=button]");
    return (
      code &&
      [...buttons].some((button) =>
        /^\s*(copy|add|select|use|apply|repeat)\b/i.test(button.textContent ?? ""),
      )
    );
  });
}

function roleBoxes(
  dom: PageDom,
  cells: CellBoxes,
  row: GridRow,
  slots: readonly Slot[],
  code: Slot,
): RoleBox[] {
  const boxes: RoleBox[] = [];
  for (const slot of slots) {
    const role = slot.decision.role;
    if (!isLineField(role) || (role === "code" && slot !== code)) continue;
    const box = cells.box(row, slot.cell, slot.nth);
    if (!box) continue;
    const datePart = role.startsWith("date") && box.control ? datePartInName(dom.nameOf(box.element)) : null;
    boxes.push({ ...box, role, from: slot.decision.from, datePart });
  }
  return boxes;
}

/** What tells the row's patient or claim from others, or null where the table has no such column. Compared, never kept. */
function keyTexts(dom: PageDom, cells: CellBoxes, row: GridRow, slots: readonly Slot[]): string[] | null {
  const keys = slots.filter((slot) => slot.decision.role === "claimKey");
  if (keys.length === 0) return null;
  return keys.map((slot) => {
    const control = cells.controlsIn(row, slot.cell)[slot.nth];
    const element = row.cells[slot.cell]?.element;
    return control ? dom.controlText(control).trim() : element ? dom.shownText(element) : "";
  });
}

/** Numbers claims by the first row of each. A row whose first patient or claim cell is blank is a claim of its own. */
class ClaimNumbers {
  readonly #known = new Map<string, number>();
  #last = 0;

  of(texts: readonly string[] | null): number {
    if (texts === null) return 1;
    const key = texts.join("\u0000");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#last += 1;
    if (texts[0] !== "") this.#known.set(key, this.#last);
    return this.#last;
  }
}
