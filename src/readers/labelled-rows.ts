import type { LineField } from "../claim/claim-snapshot";
import { codeWithoutDescription, datePartInName, isCodeShaped } from "./charge-words";
import { classify, type Decision } from "./classify";
import { controlSelector, type PageDom } from "./dom";
import { isDeleted, isLineField } from "./line-rows";
import { type RoleBox, readRow, type SharedReadings } from "./read-row";
import type { FoundRows } from "./reader";
import { contains, matches, parentOf, queryDocument, tagOf } from "./unclobbered";

/** Rows of labelled controls that are not a table: repeated groups of boxes, or one group that is the whole form. */
export interface LabelledForm {
  readonly root: Element;
  readonly hasDates: boolean;
  readonly hasPlaces: boolean;
  read(shared: SharedReadings): FoundRows;
}

interface RoleControl {
  readonly element: Element;
  readonly decision: Decision;
}

/**
 * Finds rows around the code boxes: a row is the largest element that holds one code box and no other (ottehr-mui). Rows with the
 * same parent are one form.
 *
 * @param taken elements that were judged already; controls in them are passed over.
 */
export function labelledForms(dom: PageDom, taken: readonly Element[]): LabelledForm[] {
  const controls = roleControls(dom, taken);
  const codes = controls.filter(({ decision }) => decision.role === "code" && !decision.weak);
  const codesWithin = new Map<Element, number>();
  for (const { element } of codes) {
    for (let at: Element | null = element; at; at = parentOf(at))
      codesWithin.set(at, (codesWithin.get(at) ?? 0) + 1);
  }
  const forms = new Map<Element, { rows: Element[] }>();
  for (const { element } of codes) {
    const row = rowAround(element, codesWithin);
    const parent = parentOf(row);
    if (!parent) continue;
    // A form of one row is its own root; rows that repeat share their parent.
    const root = (codesWithin.get(parent) ?? 0) > 1 ? parent : row;
    const form = forms.get(root);
    if (form) form.rows.push(row);
    else forms.set(root, { rows: [row] });
  }
  const byRow = controlsByRow(controls, new Set([...forms.values()].flatMap((form) => form.rows)));
  return [...forms].flatMap(([root, { rows }]) => judgeRows(dom, root, rows, byRow) ?? []);
}

function roleControls(dom: PageDom, taken: readonly Element[]): RoleControl[] {
  const found: RoleControl[] = [];
  for (const element of queryDocument(dom.document, controlSelector)) {
    if (
      !dom.isValueControl(element) ||
      taken.some((other) => contains(other, element)) ||
      !dom.isVisible(element)
    )
      continue;
    const text = element.localName === "div" ? dom.shownText(element) : "";
    const decision = classify(dom, "", [{ element, text, control: true }]);
    if (decision) found.push({ element, decision });
  }
  return found;
}

function controlsByRow(
  controls: readonly RoleControl[],
  rows: ReadonlySet<Element>,
): Map<Element, RoleControl[]> {
  const byRow = new Map<Element, RoleControl[]>();
  for (const control of controls) {
    if (!isLineField(control.decision.role)) continue;
    let row: Element | null = control.element;
    while (row && !rows.has(row)) row = parentOf(row);
    if (!row) continue;
    const others = byRow.get(row);
    if (others) others.push(control);
    else byRow.set(row, [control]);
  }
  return byRow;
}

function rowAround(code: Element, codesWithin: ReadonlyMap<Element, number>): Element {
  let row = code;
  for (let around = parentOf(code); around && codesWithin.get(around) === 1; around = parentOf(around)) {
    if (/^(body|html)$/.test(tagOf(around))) break;
    row = around;
    if (matches(around, "form,fieldset,dialog,[role=dialog],[role=tabpanel],section,article")) break;
  }
  return row;
}

function judgeRows(
  dom: PageDom,
  root: Element,
  rows: readonly Element[],
  byRow: ReadonlyMap<Element, readonly RoleControl[]>,
): LabelledForm | null {
  const lines = rows.map((row) => ({ row, controls: byRow.get(row) ?? [] }));
  const shows = (role: LineField) =>
    lines.some((line) => line.controls.some(({ decision }) => decision.role === role));
  const others = (["modifiers", "units", "placeOfService", "charge", "diagnosisPointers"] as const).filter(
    shows,
  ).length;
  // One lone row may be a search form or a look-up: it must have units and something else of a line.
  if (rows.length > 1 ? !shows("units") && !shows("modifiers") : !shows("units") || others < 2) return null;
  const codes = lines.flatMap((line) =>
    line.controls
      .filter(({ decision }) => decision.role === "code")
      .map(({ element }) => dom.controlText(element)),
  );
  if (!codes.some((text) => isCodeShaped(codeWithoutDescription(text)))) return null;
  return {
    root,
    hasDates: shows("dateOfService"),
    hasPlaces: shows("placeOfService"),
    read: (shared) => ({
      root,
      partial: false,
      rows: lines
        .filter(({ row }) => !isDeleted(dom, row))
        .map((line) => readRow(line.row, 1, boxesOf(dom, line.controls), shared))
        .filter((row) => row.readings.code.state !== "blank"),
    }),
  };
}

function boxesOf(dom: PageDom, controls: readonly RoleControl[]): RoleBox[] {
  return controls.flatMap(({ element, decision }) => {
    if (!isLineField(decision.role)) return [];
    const datePart = decision.role.startsWith("date") ? datePartInName(dom.nameOf(element)) : null;
    const text = dom.controlText(element);
    return [{ element, text, control: true, role: decision.role, from: decision.from, datePart }];
  });
}
