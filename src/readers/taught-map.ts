import type { LineField } from "../claim/claim-snapshot";
import { unreadable } from "../claim/reading";
import { type LinePlace, type TaughtField, type TaughtMap, taughtFields } from "../claim/taught-map";
import { missingFrom, unseenColumns } from "./cells-group";
import { isCodeShaped } from "./charge-words";
import { type Box, controlSelector, type PageDom } from "./dom";
import { formsAt, LinePlaces, linesIn } from "./map-places";
import { boxesAt, holdsCode, isReadable, isTick } from "./place-boxes";
import { hasChanged } from "./place-evidence";
import { type GroupFacts, type RoleBox, readRow } from "./read-row";
import type { ChargeRow, DriftedForm, FoundRows, Reader } from "./reader";
import { caughtIn } from "./shared-fields";
import { closest, commonAncestor, matches } from "./unclobbered";

/**
 * Makes a reader of a map that a person taught. It answers for a form only where the map's place of it is there and a line of it
 * holds a code; then a taught field that no line has is drift, and nobody else reads that form.
 */
export function readerOf(map: TaughtMap): Reader {
  return {
    id: taughtReaderId(map),
    findForms: (dom, taken) => {
      const found: (FoundRows | DriftedForm)[] = [];
      for (const form of formsAt(dom, map.form)) {
        if (taken.some((other) => other.contains(form)) || !dom.isOnPage(form)) continue;
        const read = readTaughtForm(map, form, dom);
        if (read) found.push(read);
      }
      // Another part of the page may look like the form from afar; where the map fits somewhere, it did not drift.
      const fitting = found.filter((one) => !("drift" in one));
      return fitting.length > 0 ? fitting : found;
    },
  };
}

/** The id of a map's reader, in snapshots and in what the popup shows. */
export function taughtReaderId(map: Pick<TaughtMap, "id">): string {
  return `taught-${map.id}`;
}

/** A line whose code was found where the map has it. */
interface FoundLine {
  readonly line: Element;
  readonly places: { readonly [Field in TaughtField]: readonly (Element | null)[] };
  readonly code: Box;
}

function readTaughtForm(map: TaughtMap, form: Element, dom: PageDom): FoundRows | DriftedForm | null {
  const finder = new LinePlaces(dom, form, map.number);
  const rows = linesIn(form, map.line).filter((line) => dom.isVisible(line));
  const lines = rows.flatMap((line) => findLine(map, line, finder, dom) ?? []);
  if (!lines.some(({ code }) => holdsCode(code.text))) {
    const elsewhere = rows.some((row) => showsCode(dom, row));
    return elsewhere ? { root: form, drift: driftPhrases.code } : null;
  }
  const grid = closest(form, gridSelector) ?? form;
  const headers = dom.within(grid, "[role=columnheader]").length;
  const missing = missingFrom(dom, grid, rows.length + (headers > 0 ? 1 : 0), headers);
  for (const field of missing === unseenColumns ? [] : taughtFields) {
    if (map.fields[field].length === 0) continue;
    if (lines.every(({ places }) => places[field].some((element) => element === null))) {
      return { root: form, drift: driftPhrases[field] };
    }
  }
  const changed = changedField(map, lines, dom);
  if (changed) return { root: form, drift: driftPhrases[changed] };
  const facts: GroupFacts = {
    combined: { modifiers: map.withCode.includes("modifiers"), units: map.withCode.includes("units") },
    hasUnseenColumns: false,
  };
  const claims = new Map<string, number>();
  const lost =
    missing === unseenColumns
      ? "its column is out of view"
      : "this line does not have it where the map has it";
  const read = lines.map((line) => readLine(map, line, claimOf(line, claims, dom), facts, lost, dom));
  const shared = sharedPlaces(map, lines);
  const own = lines.flatMap(({ places }) => taughtFields.flatMap((field) => places[field]));
  const parts = own.filter((element): element is Element => element !== null && !shared.has(element));
  const whole = commonAncestor([form, ...parts]) ?? form;
  return {
    root: commonAncestor(read.map((row) => row.row)) ?? form,
    form: closest(whole, gridSelector) ?? whole,
    partial: missing !== null,
    rows: read,
  };
}

/** A field whose place shows something else now, by what is written over or beside it. A few lines speak for all. */
function changedField(map: TaughtMap, lines: readonly FoundLine[], dom: PageDom): TaughtField | null {
  const last = lines.length - 1;
  const samples = new Set([0, 1, Math.floor(last / 2), last]);
  for (const at of samples) {
    const found = lines[at];
    const changed = taughtFields.find((field) =>
      map.fields[field].some(({ evidence }, nth) => {
        const element = found?.places[field][nth];
        return evidence && element && hasChanged(dom, evidence, { element, line: found.line });
      }),
    );
    if (changed) return changed;
  }
  return null;
}

/** A table or grid is answered for as a whole, with its headers and its other parts. */
const gridSelector = "[role=grid],[role=treegrid],[role=table],table";

/** What stands once for all lines is no part of the lines' own form: much else may stand around it. */
function sharedPlaces(map: TaughtMap, lines: readonly FoundLine[]): Set<Element | null> {
  const fields = taughtFields.filter((field) => map.fields[field].some(({ from }) => from === "page"));
  return new Set(fields.flatMap((field) => lines[0]?.places[field] ?? []));
}

/** Null where the row holds no code box: a heading, a sum, the second row of a line; or a code that is not ticked. */
function findLine(map: TaughtMap, line: Element, finder: LinePlaces, dom: PageDom): FoundLine | null {
  const at = map.fields.code[0];
  const element = at ? finder.find(line, at, null) : null;
  const code = element && (isTick(element) || isReadable(dom, element)) && boxesAt(dom, element)[0];
  if (!element || !code) return null;
  // Plain text that is no code belongs to a row of another kind: a diagnosis, a copay (openemr-fee-sheet).
  if (!code.control && !holdsCode(code.text)) return null;
  if (isDeleted(dom, line)) return null;
  const find = (places: readonly LinePlace[]) =>
    places.map((place) => {
      const found = finder.find(line, place, element);
      return found && isReadable(dom, found) ? found : null;
    });
  const { fields } = map;
  return {
    line,
    code,
    places: {
      code: [element],
      modifiers: find(fields.modifiers),
      units: find(fields.units),
      placeOfService: find(fields.placeOfService),
      dateOfService: find(fields.dateOfService),
      diagnosisPointers: find(fields.diagnosisPointers),
      claim: find(fields.claim),
    },
  };
}

function readLine(
  map: TaughtMap,
  { line, places, code }: FoundLine,
  claim: number,
  facts: GroupFacts,
  lostBecause: string,
  dom: PageDom,
): ChargeRow {
  const boxes: RoleBox[] = [{ ...code, role: "code", from, datePart: null }];
  const lost: LineField[] = [];
  for (const field of taughtFields) {
    if (field === "code" || field === "claim") continue;
    for (const element of places[field]) {
      if (element) boxes.push(...boxesAt(dom, element).map((box) => roleBox(box, field)));
      else lost.push(field);
    }
    // A field that this line lacks while others have it; what it holds elsewhere is not known.
    if (map.fields[field].length > 0 && !boxes.some(({ role }) => role === field)) lost.push(field);
  }
  const row = readRow(line, claim, boxes, {}, facts);
  const readings = { ...row.readings };
  for (const field of lost) readings[field] = unreadable(lostBecause);
  return { ...row, readings };
}

const from = "taught map";

/** In a text about more than the field, such as the head of a form, only what stands behind the field's label is taken. */
function roleBox(box: Box, role: LineField): RoleBox {
  const isLabelled = !box.control && (role === "dateOfService" || role === "placeOfService");
  const caught = isLabelled ? caughtIn(box.text, role) : [];
  return {
    ...box,
    text: caught.length === 1 && caught[0] ? caught[0] : box.text,
    role,
    from,
    datePart: null,
  };
}

/** Whether a row shows a code anywhere. */
function showsCode(dom: PageDom, row: Element): boolean {
  const parts = dom.within(row, `${controlSelector},td,span,div,p`).slice(0, 200);
  return parts.some((part) => {
    const isControl = matches(part, controlSelector);
    if (!isControl && part.childElementCount > 0) return false;
    return isCodeShaped(isControl ? dom.controlText(part).trim() : (part.textContent ?? "").trim());
  });
}

/** A row whose own delete box is ticked will not be saved, though it can still be seen (openemr-fee-sheet). */
function isDeleted(dom: PageDom, line: Element): boolean {
  return dom
    .within(line, "input[type=checkbox]:checked")
    .some((tick) =>
      /(^|[^a-z])(del|delete|remove|void)(d|ed)?([^a-z]|$)/i.test(`${dom.nameOf(tick)} ${dom.labelOf(tick)}`),
    );
}

/** Lines with the same text at the claim's place are of one claim; a line without any is a claim of its own. */
function claimOf({ places }: FoundLine, claims: Map<string, number>, dom: PageDom): number {
  if (places.claim.length === 0) return 1;
  const [element] = places.claim;
  const key = element ? boxesAt(dom, element)[0]?.text.trim() : undefined;
  const known = key ? claims.get(key) : undefined;
  const number = known ?? claims.size + 1;
  if (known === undefined) claims.set(key || `\u0000${number}`, number);
  return number;
}

const driftPhrases: Readonly<Record<TaughtField, string>> = {
  code: "the code is not where the map has it",
  modifiers: "the modifiers are not where the map has them",
  units: "the units are not where the map has them",
  placeOfService: "the place of service is not where the map has it",
  dateOfService: "the date of service is not where the map has it",
  diagnosisPointers: "the diagnosis pointers are not where the map has them",
  claim: "what tells the claims apart is not where the map has it",
};
