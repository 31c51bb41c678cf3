import type { LineField } from "../claim/claim-snapshot";
import { asSeen } from "../claim/field-text";
import { ofAllLines } from "./add-on-rows";
import { type CandidateGroup, type CandidateRow, isLineField } from "./candidate-group";
import { unseenColumns } from "./cells-group";
import { beginsWithCode, chargeTextIn } from "./charge-text";
import { datePartInName, isCodeShaped, namesChoice, namesClaim, namesPrintedTicket } from "./charge-words";
import { codeColumns, filledCodeColumns, isAddOnColumn } from "./code-columns";
import { dateOrderOf } from "./date-order";
import type { Box, PageDom } from "./dom";
import { type Judgement, mostSamples } from "./judge-group";
import { type GroupFacts, type RoleBox, readRow, SeenTexts, type SharedReadings } from "./read-row";
import { type ChargeRow, type InSteps, rest } from "./reader";
import { fieldsBelow } from "./rows-below";
import { dateInHeading } from "./shared-fields";
import { around, boundsOf, holds, queryFirst, textOf } from "./unclobbered";
import { VoidedRows } from "./voided-rows";

/** After so many rows the work may rest: a few milliseconds. */
const rowsAtATime = 50;

/** Reads the rows of a judged group. Rows out of sight, deleted ones, templates and empty ones are left out. */
export function* readGroup(
  dom: PageDom,
  judgement: Judgement,
  shared: SharedReadings,
  headings: readonly string[],
): InSteps<ChargeRow[]> {
  const { group, codeColumn } = judgement;
  const claims = new ClaimNumbers();
  const keys = keyColumns(judgement);
  const facts = factsOf(judgement);
  const voided = new VoidedRows(dom, group.root);
  const unticked = untickedCodes(dom, group);
  const ticks = group.kind === "ticked list" ? [] : tickBoxes(dom, group.root);
  const asks = ticks.length > 0 ? whatTicksAsk(group, ticks, headings) : "nothing";
  const codes = codeColumns(group);
  const columns = lineColumns(judgement, codes);
  const below = fieldsBelow(dom, group);
  const hasUnitsTwice = columns.filter(({ role }) => role === "units").length > 1;
  const rows: ChargeRow[] = [];
  for (const [nth, row] of group.rows.entries()) {
    if (nth % rowsAtATime === 0) yield rest;
    const [codeAt, ...others] = filledCodeColumns(row, codes, codeColumn);
    const code = row.box(codeAt);
    if (
      !code ||
      !dom.isVisible(row.element) ||
      voided.has(row, code.element) ||
      isTemplate(dom, code.element) ||
      ((nth === 0 || nth === group.rows.length - 1) && isFarOffPage(dom, row.element)) ||
      unticked.some((tick) => row.parts.some((part) => dom.holds(part, tick)))
    )
      continue;
    const boxes: RoleBox[] = [];
    for (const { at, role, from, isDatePart, isCents } of columns) {
      const box = role === "code" && at !== codeAt ? null : row.box(at);
      if (!box) continue;
      const datePart = isDatePart && box.control ? datePartInName(dom.nameOf(box.element)) : null;
      boxes.push({ ...box, role, from, datePart, isCents });
    }
    if (isOnlyOffered(row, code, boxes, ticks, asks)) continue;
    for (const { box, decision } of below.get(row) ?? []) {
      const { role, from } = decision;
      if (isLineField(role) && !columns.some((column) => column.role === role))
        boxes.push({ ...box, role, from, datePart: null, isCents: false });
    }
    const own = hasUnitsTwice ? withoutDrugUnits(boxes, code.element) : boxes;
    const claim = claims.of(
      keys.map((column) => row.key(column)),
      row.heading,
    );
    const element = row.parts.find((part) => dom.holds(part, code.element)) ?? row.element;
    const ofRow = { ...shared, ...dateOfHeading(row.heading) };
    rows.push(readRow(element, claim, own, ofRow, facts));
    for (const at of others) {
      const addOn = isAddOnColumn(row, at) ? row.box(at) : null;
      if (!addOn) continue;
      const from = group.columns[at]?.decision?.from ?? "column header";
      const ofAddOn: RoleBox = { ...addOn, role: "code", from, datePart: null, isCents: false };
      const cell = around(addOn.element) ?? addOn.element;
      rows.push(
        readRow(cell, claim, [ofAddOn, ...own.filter(({ role }) => ofAllLines.includes(role))], ofRow, facts),
      );
    }
  }
  return rows.filter((row) => row.readings.code.state !== "blank");
}

/** Boxes without the units of a drug, where a line has its own beside them: they stand in a part of the form that begins with NDC. */
function withoutDrugUnits(boxes: readonly RoleBox[], code: Element): readonly RoleBox[] {
  const units = boxes.filter(({ role }) => role === "units");
  const drugs = new Set(units.filter(({ element }) => isOfDrug(element, code)));
  return drugs.size < units.length ? boxes.filter((box) => !drugs.has(box)) : boxes;
}

function isOfDrug(element: Element, code: Element): boolean {
  let at = around(element);
  for (let steps = 0; at && steps < 4 && !holds(at, code); steps += 1) {
    if (/^\s*N[Dd][Cc](?![a-z])/.test(textOf(at) ?? "")) return true;
    at = around(at);
  }
  return false;
}

/** The columns that are fields of a line. */
function lineColumns({ group, codeColumn }: Judgement, codes: readonly number[]) {
  const found: { at: number; role: LineField; from: string; isDatePart: boolean; isCents: boolean }[] = [];
  const cents = centsColumn(group);
  const total = totalColumn(group);
  const left = new Set([...besideNamedDates(group), ...besideBilledUnits(group)]);
  const isOneOfThree = (role: LineField) =>
    role.startsWith("date") && group.columns.filter(({ decision }) => decision?.role === role).length >= 3;
  for (const [at, { decision }] of group.columns.entries()) {
    if (left.has(at)) continue;
    const isTotal = at === total;
    if (total >= 0 && decision?.role === "charge") continue;
    const role = at === codeColumn ? "code" : isTotal ? "charge" : decision?.role;
    if (!role || !isLineField(role) || (role === "code" && at !== codeColumn && !codes.includes(at)))
      continue;
    const from = decision?.from ?? "shape of the values";
    found.push({ at, role, from, isDatePart: isOneOfThree(role), isCents: at === cents });
  }
  return found;
}

/** Of a group with a date of service so named, the columns that are no more than "From", "To" or "Date": times of day, or other dates. */
function besideNamedDates({ columns }: CandidateGroup): number[] {
  if (!columns.some(({ decision }) => decision?.role === "dateOfService" && !decision.weak)) return [];
  const weak = (role: string) =>
    columns.flatMap(({ decision }, at) => (decision?.weak && decision.role === role ? [at] : []));
  const from = weak("dateOfService");
  // "To" alone may go on with what is named for the day.
  return from.length > 0 ? [...from, ...weak("dateOfServiceTo")] : [];
}

/** Of several columns for units of which one says that they are billed, the others: what was planned or done; and those of a measure: "10 MG". */
function besideBilledUnits({ columns, rows }: CandidateGroup): number[] {
  const units = columns.flatMap(({ decision }, at) => (decision?.role === "units" ? [at] : []));
  if (units.length < 2) return [];
  const measures = units.filter((at) => holdsMeasures(rows.slice(0, mostSamples), at));
  if (measures.length > 0 && measures.length < units.length) return measures;
  const [first] = rows;
  const isBilled = (at: number) => {
    const box = first?.box(at);
    return !!box && /\b(bill(ed|able)?|billing|charged?)\b/i.test(first?.headerOver(box.element) ?? "");
  };
  const billed = units.filter(isBilled);
  return billed.length === 1 ? units.filter((at) => at !== billed[0]) : [];
}

/** Whether all that a column holds names a measure; "2 units" does not. */
function holdsMeasures(rows: readonly CandidateRow[], at: number): boolean {
  const texts = rows.map((row) => row.box(at)?.text ?? "").filter((text) => text.trim() !== "");
  return (
    texts.length > 0 &&
    texts.every((text) => /[a-z]/i.test(text.replace(/^\s*\d+(\.\d+)?\s*(x|units?|un|u)\s*$/i, "")))
  );
}

/** The column for the whole charge of a line, also where one for the fee of a unit stands beside it; -1 where there is none. */
function totalColumn({ columns, rows: [first] }: CandidateGroup): number {
  if (!first) return -1;
  return columns.findIndex(({ decision }, at) => {
    const box = decision?.role === "other" ? first.box(at) : null;
    return (
      box !== null &&
      /^(\d\d )?(line )?(total|extended) (charge|fee|amount)s?$/i.test(first.headerOver(box.element))
    );
  });
}

/**
 * The second of two columns under one header for the charge, where it holds nothing but two digits and the first nothing but a whole number:
 * dollars and cents of a CMS-1500. -1 where there is none.
 */
function centsColumn({ columns, rows }: CandidateGroup): number {
  const charges = columns.flatMap(({ decision }, at) => (decision?.role === "charge" ? [at] : []));
  const [dollars, cents] = charges;
  if (dollars === undefined || cents !== dollars + 1 || charges.length > 2) return -1;
  let isSplit = false;
  for (const row of rows) {
    const [one, other] = [row.box(dollars), row.box(cents)];
    if (!one || !other) continue;
    const text = `${one.text.trim()} ${other.text.trim()}`;
    if (text === " ") continue;
    const header = row.headerOver(one.element);
    if (!/^\$?\d{1,6} \d\d$/.test(text) || header === "" || header !== row.headerOver(other.element))
      return -1;
    isSplit = true;
  }
  return isSplit ? cents : -1;
}

function factsOf({ group, codeColumn }: Judgement): GroupFacts {
  const texts = group.rows.map((row) => {
    const text = row.box(codeColumn)?.text ?? "";
    return isCodeShaped(text) ? null : chargeTextIn(text, true);
  });
  return {
    combined: {
      modifiers: texts.some((text) => text && text.modifiers.length > 0),
      units: texts.some((text) => text?.units),
    },
    hasUnseenColumns: group.partial === unseenColumns,
    dateOrder: dateOrderOf(group),
    seen: new SeenTexts(),
  };
}

/** Columns that tell patients or claims apart. One out of sight that holds nothing is no such column. */
function keyColumns({ group }: Judgement): number[] {
  return group.columns.flatMap(({ decision }, at) =>
    decision?.role === "claimKey" && group.rows.some((row) => row.box(at) !== null || row.key(at) !== "")
      ? [at]
      : [],
  );
}

/** A group heading may name the day of the lines under it: then it counts for them, and for no others. */
function dateOfHeading(heading: string | null): SharedReadings {
  const date = heading === null ? null : dateInHeading(heading);
  return date ? { dateOfService: date } : {};
}

/**
 * Tick boxes for a code that are not ticked: in a superbill that is a table only ticked rows are billed. A tick box that names no code
 * chooses rows for something else.
 */
function untickedCodes(dom: PageDom, group: CandidateGroup): Element[] {
  if (group.kind === "ticked list") return [];
  return tickBoxes(dom, group.root).filter(
    (tick) =>
      !tick.checked &&
      (beginsWithCode(asSeen(tick.value)) ||
        /(^|[^0-9A-Za-z])(\d{4}[0-9AFMTU]|[A-V]\d{4})\W*$/.test(dom.nameOf(tick))),
  );
}

function tickBoxes(dom: PageDom, root: Element): HTMLInputElement[] {
  return dom.marksIn(root).filter(({ type }) => type !== "hidden");
}

/**
 * What the ticks of a list ask: by the header over them whether a row is billed; by the heading, whether a row is chosen at all, or one of a
 * printed ticket is.
 */
type TicksAsk = "bill" | "choice" | "ticket" | "nothing";

const billsRow = /^(bill|charge|performed|attended)\s*\??$/i;

function whatTicksAsk(
  { root, rows: [first] }: CandidateGroup,
  ticks: readonly HTMLInputElement[],
  headings: readonly string[],
): TicksAsk {
  if (first && ticksOf(first, ticks).some((tick) => billsRow.test(first.headerOver(tick).trim())))
    return "bill";
  if (headings.some(namesChoice)) return "choice";
  // A tick for all rows at once chooses them for something else.
  const choosesAll = queryFirst(root, "th [type=checkbox],[role=columnheader] [type=checkbox]") !== null;
  return !choosesAll && headings.some(namesPrintedTicket) ? "ticket" : "nothing";
}

function ticksOf(row: CandidateRow, ticks: readonly HTMLInputElement[]): HTMLInputElement[] {
  return ticks.filter((tick) => row.parts.some((part) => holds(part, tick)));
}

/**
 * Whether a code is only offered: the tick that bills its row is off, by the header over it. Of a printed code also where the boxes beside
 * it are empty, or no more than one unit is filled in and the header is the sign of a tick, or the whole list a printed ticket. Of a row
 * whose boxes are filled any other tick may choose the row for something else.
 */
function isOnlyOffered(
  row: CandidateRow,
  code: Box,
  boxes: readonly RoleBox[],
  ticks: readonly HTMLInputElement[],
  asks: TicksAsk,
): boolean {
  if (ticks.length === 0 || (code.control && asks !== "bill")) return false;
  const typed = boxes.filter(({ control }) => control);
  if (typed.length === 0) return false;
  const own = ticksOf(row, ticks);
  if (asks === "bill") {
    const billing = own.filter((tick) => billsRow.test(row.headerOver(tick).trim()));
    if (billing.length > 0) return !billing.some(({ checked }) => checked);
    if (code.control) return false;
  }
  if (own.length === 0 || own.some(({ checked }) => checked)) return false;
  if (asks === "choice" || typed.every(({ text }) => text.trim() === "")) return true;
  const isAsPrinted = typed.every(
    ({ text, role }) => text.trim() === "" || (role === "units" && +text === 1),
  );
  return isAsPrinted && (asks === "ticket" || own.some((tick) => /^\s*[✓✔☑]\s*$/.test(row.headerOver(tick))));
}

/** Django, Rails and others keep an empty row to copy from; it is never saved. */
function isTemplate(dom: PageDom, element: Element): boolean {
  return /__prefix__|__index__|\bNEW_RECORD\b|\{\{|%7B%7B|\$index/i.test(dom.nameOf(element));
}

/**
 * Whether a row was moved far out of the page, as one to copy from is: it stands first or last, and only there is asked for. A row that
 * scrolled out of sight in its list is nearer.
 */
function isFarOffPage(dom: PageDom, row: Element): boolean {
  const { right, bottom } = boundsOf(row);
  const view = dom.document.defaultView;
  return right + (view?.scrollX ?? 0) < -900 || bottom + (view?.scrollY ?? 0) < -900;
}

/** Numbers claims by the first row of each. A row whose patient or claim cell is blank is a claim of its own. */
class ClaimNumbers {
  readonly #known = new Map<string, number>();
  #last = 0;

  of(keys: readonly string[], heading: string | null): number {
    const over = heading !== null && namesClaim(heading) ? heading : "";
    if (keys.length === 0 && over === "" && this.#known.size === 0) return 1;
    const key = [over, ...keys].join("\u0000");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#last += 1;
    if (keys.length === 0 || keys[0] !== "") this.#known.set(key, this.#last);
    return this.#last;
  }
}
