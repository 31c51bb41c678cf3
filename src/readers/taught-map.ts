import type { LineField } from "../claim/claim-snapshot";
import { unreadable } from "../claim/reading";
import { type LinePlace, type TaughtField, type TaughtMap, taughtFields } from "../claim/taught-map";
import { missingFrom, unseenColumns } from "./cells-group";
import { controlSelector } from "./controls";
import type { Box, PageDom } from "./dom";
import { headingsOfLines } from "./line-headings";
import { mapsOfBlocks } from "./map-blocks";
import { formsAt, LinePlaces, linesIn } from "./map-places";
import { movedMap } from "./moved-columns";
import { fieldBoxesAt, holdsCode } from "./place-boxes";
import { type GroupFacts, type RoleBox, readRow, SeenTexts } from "./read-row";
import type { ChargeRow, DriftedForm, FoundRows, Reader } from "./reader";
import { caughtIn, dateInHeading, onlyDateIn } from "./shared-fields";
import { isModifierWithName } from "./shown-codes";
import { StrayCodes } from "./stray-codes";
import {
  ClaimNumbers,
  changedField,
  type FoundLine,
  findLine,
  type Listed,
  linesAmong,
  misfittingField,
  ownPlaces,
  showsCode,
} from "./taught-lines";
import { gridSelector, listsAt } from "./taught-lists";
import { closest, commonAncestor } from "./unclobbered";
import { rowsBeyond, unreadAmong } from "./unread-rows";
import { VoidedRows } from "./voided-rows";

/**
 * Makes a reader of a map that a person taught. It answers for a form only where the map's place of it is there and a line of it
 * holds a code; then a taught field that no line has is drift, and nobody else reads that form.
 */
export function readerOf(map: TaughtMap): Reader {
  return {
    id: taughtReaderId(map),
    findForms: (dom, taken) => {
      const found: (FoundRows | DriftedForm)[] = [];
      const forms = formsAt(dom, map.form);
      for (const form of forms) {
        if (taken.some((other) => other.contains(form)) || !dom.isOnPage(form)) continue;
        let first: Element | null = null;
        for (const { lists, mayBeOne } of listsAt(map, form, [...forms, ...taken], dom)) {
          const read = readWhereItIs(map, lists, dom);
          if (!read) continue;
          const isBeside = first !== null && mayBeOne && "rows" in read;
          found.push(isBeside ? { ...read, beside: { form: first as Element, isOneClaim: false } } : read);
          if ("rows" in read) first ??= read.form ?? read.root;
        }
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

/** As the map has it; where that has drifted, under the headers that say what stands where now. */
function readWhereItIs(
  map: TaughtMap,
  lists: readonly Element[],
  dom: PageDom,
): FoundRows | DriftedForm | null {
  const asTaught = readTaughtForm(map, lists, dom);
  const [form] = lists;
  if (!form || !asTaught || !("drift" in asTaught)) return asTaught;
  const line = linesIn(dom, form, map.line).find((each) => dom.isVisible(each) && showsCode(dom, each));
  const moved = line && movedMap(map, line, dom);
  const asMoved = moved && readTaughtForm(moved, lists, dom);
  if (asMoved && !("drift" in asMoved)) return asMoved;
  return { ...asTaught, isLocked: isLocked(map, form, dom) };
}

/**
 * Whether lines taught in boxes can only be looked at now, as once a form is saved or billed. A row that is still open may be of another kind:
 * a product (librehealth-fee-sheet).
 */
function isLocked(map: TaughtMap, form: Element, dom: PageDom): boolean {
  const finder = new LinePlaces(dom, form, map.number);
  const voided = new VoidedRows(dom, form);
  let hadBoxes = taughtFields.some((field) => map.fields[field].some(isBox));
  let locked = 0;
  for (const row of linesIn(dom, form, map.line)) {
    const boxes = dom
      .within<HTMLInputElement>(row, controlSelector)
      .filter((box) => dom.isValueControl(box) && dom.isInUse(box));
    const isOpen = boxes.some((box) => !box.disabled && !box.readOnly);
    if (!dom.isVisible(row) || !showsCode(dom, row)) continue;
    const line = isOpen && findLine(map, row, finder, voided, dom);
    if (isOpen && (!line || !("code" in line) || ownPlaces(map, line).some((element) => element)))
      return false;
    if (!isOpen) locked += 1;
    hadBoxes ||= boxes.length > 0;
  }
  return hadBoxes && locked > 0;
}

/** Only boxes have names for what they send; else the last step of the way to it tells. */
function isBox({ from, by, path }: LinePlace): boolean {
  if (from === "page" || from === "above") return false;
  const tag = /([a-z-]+):\d+(?:\/\d+)?$/.exec(path)?.[1];
  return tag ? /^(input|select|textarea)$/.test(tag) : /^(name|formcontrolname)$/.test(by?.attribute ?? "");
}

function listed(map: TaughtMap, form: Element, dom: PageDom): Listed {
  const rows = linesIn(dom, form, map.line).filter((line) => dom.isVisible(line));
  const voided = new VoidedRows(dom, form);
  const finder = new LinePlaces(dom, form, map.number, map.fields.code[0]);
  const notBilled = new Map<Element, readonly Element[]>();
  const sample = rows.find((row) => showsCode(dom, row));
  const blocks = (sample ? mapsOfBlocks(map, sample, dom) : [map]).map((ofBlock) => {
    const lines = new Map<Element, FoundLine>();
    for (const row of rows) {
      const found = findLine(ofBlock, row, finder, voided, dom);
      if (found && "code" in found) lines.set(row, found);
      else if (found) notBilled.set(row, [...(notBilled.get(row) ?? []), found.notBilled]);
    }
    return lines;
  });
  return { rows, blocks, notBilled, finder, voided };
}

function readTaughtForm(
  map: TaughtMap,
  forms: readonly Element[],
  dom: PageDom,
): FoundRows | DriftedForm | null {
  const [form] = forms;
  if (!form) return null;
  const lists = forms.map((each) => listed(map, each, dom));
  const rows = lists.flatMap((list) => list.rows);
  const grid = closest(form, gridSelector) ?? form;
  const headers = dom.within(grid, "[role=columnheader]").length;
  const missing = missingFrom(dom, grid, rows.length + (headers > 0 ? 1 : 0), headers);
  const found = lists.flatMap(({ blocks }) => blocks.flatMap((block) => [...block.values()]));
  const lines = missing === unseenColumns ? found : linesAmong(map, found);
  if (!lines.some(({ code }) => holdsCode(code.text))) {
    const elsewhere = lists.some((list) =>
      list.rows.some((row) => !list.notBilled.has(row) && showsCode(dom, row)),
    );
    return elsewhere ? { root: form, drift: driftPhrases.code } : null;
  }
  for (const field of missing === unseenColumns ? [] : taughtFields) {
    if (map.fields[field].length === 0) continue;
    if (lines.every(({ places }) => places[field].some((element) => element === null))) {
      return { root: form, drift: driftPhrases[field] };
    }
  }
  const changed = changedField(map, lines, dom) ?? misfittingField(map, lines, dom);
  if (changed) return { root: form, drift: driftPhrases[changed] };
  const shared = sharedPlaces(map, lines);
  const isLine = new Set(lines);
  const answered = lists.map((list, at) => {
    const ofList = list.blocks.flatMap((block) => [...block.values()]).filter((line) => isLine.has(line));
    const own = ofList.flatMap(({ places }) => taughtFields.flatMap((field) => places[field]));
    const parts = own.filter((element): element is Element => element !== null && !shared.has(element));
    const whole = commonAncestor([forms[at] ?? form, ...parts]) ?? form;
    return closest(whole, gridSelector) ?? whole;
  });
  const [first = form, ...others] = [...new Set(answered)];
  const read = chargeRows(map, lists, isLine, missing === unseenColumns, [first, ...others], dom);
  return {
    root: commonAncestor(read.map((row) => row.row)) ?? form,
    form: first,
    otherParts: others,
    partial: missing !== null,
    rows: read,
    isOneList: true,
  };
}

/** The lines, and each row that is not read, in the order of the form. */
function chargeRows(
  map: TaughtMap,
  lists: readonly Listed[],
  lines: ReadonlySet<FoundLine>,
  hasUnseenColumns: boolean,
  answered: readonly Element[],
  dom: PageDom,
): ChargeRow[] {
  const facts = factsOf(map);
  const lost = hasUnseenColumns
    ? "its column is out of view"
    : "this line does not have it where the map has it";
  const claims = new ClaimNumbers(map, dom);
  const strays = new StrayCodes(
    dom,
    [...lines],
    lists.flatMap(({ notBilled }) => [...notBilled.values()].flat()),
    lists.flatMap(({ rows }) => rows),
    answered,
  );
  const read = lists.flatMap((list): ChargeRow[] => {
    const byRow = new Map<Element, FoundLine[]>();
    for (const line of list.blocks.flatMap((block) => [...block.values()])) {
      if (lines.has(line)) byRow.set(line.line, [...(byRow.get(line.line) ?? []), line]);
    }
    const ofRow = (row: Element): readonly FoundLine[] => byRow.get(row) ?? [];
    const headings = headingsOfLines(dom, list.rows, (row) => ofRow(row).length > 0);
    const unread = hasUnseenColumns ? new Set() : unreadAmong(map, list, ofRow, strays, dom);
    const isOneBlock = list.blocks.length === 1;
    return list.blocks.flatMap((block, nth) =>
      list.rows.flatMap((row): ChargeRow[] => {
        const line = block.get(row);
        const heading = headings.get(row) ?? "";
        const found: ChargeRow[] = [];
        if (line && lines.has(line)) {
          const claim = claims.of(line.places.claim[0], heading);
          found.push(readLine(map, line, isOneBlock, claim, heading, lost, facts, dom));
        }
        // What no list of the row has is said once, behind the last.
        if (nth < list.blocks.length - 1 || hasUnseenColumns) return found;
        const own = ofRow(row);
        const further = own.length > 0 ? strays.countIn(row, own) : 0;
        for (let at = 0; at < further; at += 1)
          found.push(unreadRow(row, claims.again(), facts, furtherCode));
        if (unread.has(row)) found.push(unreadRow(row, claims.of(null, heading), facts, notBuiltSo));
        return found;
      }),
    );
  });
  const known = lists.flatMap(({ rows }) => rows);
  const beyond = hasUnseenColumns
    ? []
    : answered.flatMap((part) => rowsBeyond(map, part, known, strays, dom));
  return [...read, ...beyond.map((row) => unreadRow(row, claims.of(null, ""), facts, notBuiltSo))];
}

const furtherCode = "the map has no place for a further code of the row";
const notBuiltSo = "this row is not built as the map has it";

/** What stands once for all lines is no part of the lines' own form: much else may stand around it. */
function sharedPlaces(map: TaughtMap, lines: readonly FoundLine[]): Set<Element | null> {
  const fields = taughtFields.filter((field) => map.fields[field].some(({ from }) => from === "page"));
  return new Set(fields.flatMap((field) => lines[0]?.places[field] ?? []));
}

function factsOf(map: TaughtMap): GroupFacts {
  return {
    combined: { modifiers: map.withCode.includes("modifiers"), units: map.withCode.includes("units") },
    hasUnseenColumns: false,
    dateOrder: "month",
    seen: new SeenTexts(),
  };
}

/** A row that shows a code, but not as the lines do. */
function unreadRow(row: Element, claim: number, facts: GroupFacts, because: string): ChargeRow {
  const empty = readRow(row, claim, [], {}, facts);
  const code = unreadable(because);
  return { ...empty, readings: { ...empty.readings, code } };
}

function readLine(
  map: TaughtMap,
  { line, places, code }: FoundLine,
  fillsRow: boolean,
  claim: number,
  heading: string,
  lostBecause: string,
  facts: GroupFacts,
  dom: PageDom,
): ChargeRow {
  const boxes: RoleBox[] = [{ ...code, role: "code", from, datePart: null }];
  const lost: LineField[] = [];
  for (const field of taughtFields) {
    if (field === "code" || field === "claim") continue;
    for (const element of places[field]) {
      if (element)
        boxes.push(...fieldBoxesAt(dom, element, field, line).map((box) => roleBox(map, box, field)));
      else lost.push(field);
    }
    // A field that this line lacks while others have it; what it holds elsewhere is not known.
    if (map.fields[field].length > 0 && !boxes.some(({ role }) => role === field)) lost.push(field);
  }
  const day = map.fields.dateOfService.length === 0 && heading !== "" ? dateInHeading(heading) : null;
  // Of lists side by side each line has only a part of the row.
  const element = fillsRow ? line : (places.code[0] ?? line);
  const row = readRow(element, claim, boxes, day ? { dateOfService: day } : {}, facts);
  const readings = { ...row.readings };
  for (const field of lost) readings[field] = unreadable(lostBecause);
  return { ...row, readings };
}

const from = "taught map";

/** In a text about more than the field, such as the head of a form, only what is surely the field's is taken. */
function roleBox(map: TaughtMap, box: Box, role: LineField): RoleBox {
  const text = box.control ? box.text : ownPart(box.text, role);
  const isNamed = role === "modifiers" && map.withName?.includes(role);
  return { ...box, text: isNamed ? withoutNames(text) : text, role, from, datePart: null };
}

/** Each modifier without the name behind it. A text without a name is a modifier, or several, as it stands. */
function withoutNames(text: string): string {
  return text
    .split("\n")
    .map((line) => (isModifierWithName(line.trim()) ? line.trim().slice(0, 2) : line))
    .join("\n");
}

function ownPart(text: string, role: LineField): string {
  if (role === "units") return /^(?:units?|qty|quantity)\s*:\s*(\S+)$/i.exec(text)?.[1] ?? text;
  // A list in brackets, each diagnosis in its own (openemr-billing-list).
  if (role === "diagnosisPointers") return text.replace(/[()]/g, " ");
  if (role !== "dateOfService" && role !== "placeOfService") return text;
  const caught = caughtIn(text, role);
  if (caught.length === 1 && caught[0]) return caught[0];
  return (role === "dateOfService" && onlyDateIn(text)) || text;
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
