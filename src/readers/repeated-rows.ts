import { asSeen } from "../claim/field-text";
import { isAddOn, type RowOfCode, withAddOns, withBoxesOfCard } from "./add-on-rows";
import { type CandidateGroup, type GroupKind, isLineField } from "./candidate-group";
import { runBegunBy, standsStraightBehind } from "./captions";
import { beginsWithCode, isCombined } from "./charge-text";
import { isCodeShaped, namesChargeLine } from "./charge-words";
import { classify, type Decision, roleOfLabel } from "./classify";
import type { Box, PageDom } from "./dom";
import { numberedRows } from "./numbered-names";
import { morePages } from "./pagers";
import { controlsAtATime, type InSteps, rest } from "./reader";
import { besideClosedRows, foldedBeside, rowAround } from "./row-around";
import {
  type DecidedBox,
  decide,
  emptyCells,
  type HeaderRow,
  headerRowOver,
  isNoValue,
  lineBelowHeaders,
  textBoxes,
} from "./row-texts";
import { asGroup } from "./rows-as-group";
import { tickedGroups } from "./ticked-labels";
import { around, standsBefore, tagOf } from "./unclobbered";

/** What shows where a row is: the box of its code. In the order in which rows are looked for. */
export type AnchorKind = "code control" | "tick" | "code text" | "weak code control" | "unnamed control";

interface Anchor extends DecidedBox {
  readonly kind: AnchorKind;
}

/** A value that looks like a code, and nothing that says so. */
const shapeOnly: Decision = {
  role: "code",
  score: 0,
  from: "shape of the values",
  weak: true,
  reasons: ["shape of the values"],
};

/** The controls and code-like texts of a page outside of what was judged already, looked up once a reading. */
export class PageBoxes {
  readonly controls: readonly DecidedBox[];
  /** Controls that no word about them names, known by their shape or neighbour or not at all: a header above says what they are. */
  readonly wordless: readonly Box[];
  /** Boxes out of sight that hold codes. */
  readonly hiddenCodes: readonly Element[];
  readonly #anchors: readonly Anchor[];

  private constructor(
    controls: readonly DecidedBox[],
    wordless: readonly Box[],
    hiddenCodes: readonly Element[],
    anchors: readonly Anchor[],
  ) {
    this.controls = controls;
    this.wordless = wordless;
    this.hiddenCodes = hiddenCodes;
    this.#anchors = anchors;
  }

  static *of(dom: PageDom, taken: readonly Element[]): InSteps<PageBoxes> {
    const isTaken = (element: Element) => taken.some((other) => dom.holds(other, element));
    const controls: DecidedBox[] = [];
    const unnamed: Box[] = [];
    const wordless: Box[] = [];
    const hidden: Element[] = [];
    let last: DecidedBox | null = null;
    for (const [nth, element] of dom.controls.entries()) {
      if (nth % controlsAtATime === 0) yield rest;
      if (isTaken(element)) continue;
      if (!dom.isInUse(element)) {
        if (isCodeShaped(dom.controlBox(element).text)) hidden.push(element);
        continue;
      }
      const box = dom.controlBox(element);
      const own = decideControl(dom, box);
      const isNamed = own !== null && own.from !== byShape;
      const decision: Decision | null = isNamed ? own : (goesOn(box, last) ?? own);
      last = decision && { box, decision };
      if (last) controls.push(last);
      else unnamed.push(box);
      if (!isNamed) wordless.push(box);
    }
    yield rest;
    controls.push(...tickedGroups(dom, isTaken));
    return new PageBoxes(controls, wordless, hidden, [
      ...controls
        .filter(({ decision }) => decision.role === "code")
        .map(
          (each): Anchor => ({ ...each, kind: each.decision.weak ? "weak code control" : "code control" }),
        ),
      ...ticks(dom, isTaken),
      ...codeTexts(dom, isTaken),
      ...unnamed
        .filter(({ text }) => isCodeShaped(text))
        .map((each): Anchor => ({ box: each, kind: "unnamed control", decision: shapeOnly })),
    ]);
  }

  /** Boxes and texts that are codes by their shape alone. */
  get codesByShape(): Element[] {
    return this.#anchors
      .filter(({ kind }) => kind === "unnamed control" || kind === "code text")
      .map(({ box }) => box.element);
  }

  anchors(kind: AnchorKind): Anchor[] {
    return this.#anchors.filter((anchor) => anchor.kind === kind);
  }
}

const byShape = "shape of the values";

/** Modifiers, pointers and the parts of a date may have a box each with one name before them all; a shape alone is no name. */
function goesOn(box: Box, last: DecidedBox | null): Decision | null {
  const role = last?.decision.role;
  const fits =
    role === "modifiers" || role === "diagnosisPointers"
      ? tagOf(box.element) === "select" || /^\w{0,2}$/.test(box.text.trim())
      : role === "dateOfService" || role === "dateOfServiceTo"
        ? /^\d{0,4}$/.test(box.text.trim()) && /^\d{0,2}$/.test(last?.box.text.trim() ?? "")
        : false;
  if (
    !last ||
    last.decision.from === byShape ||
    !fits ||
    !standsStraightBehind(box.element, last.box.element)
  )
    return null;
  return { ...last.decision, score: 1, reasons: [`beside the ${role}`] };
}

/** A box that takes a whole line as text ("Charge 1": `97110-GP-59 x2`) is known by what it holds and by a word for charges. */
function decideControl(dom: PageDom, box: Box): Decision | null {
  const decision = classify(dom, null, [box]);
  // What can only be chosen whole is a list to choose from (the droplists of openemr-fee-sheet), not a line being written.
  if (tagOf(box.element) === "select" && isCombined(box.text)) return null;
  if (decision === null || decision.from === byShape) {
    const run = runBegunBy(box.element);
    const role = run && roleOfLabel(dom, dom.textBefore(run))?.role;
    if (role === "modifiers" || role === "diagnosisPointers")
      return decide(box, { role, weak: false }, 2, "text before it").decision;
  }
  if (decision?.role === "code" || tagOf(box.element) === "textarea" || !isCombined(box.text))
    return decision;
  const words = [dom.labelOf(box.element), dom.textBefore(box.element), dom.nameOf(box.element)];
  if (!words.some(namesChargeLine)) return decision;
  const from = "code with modifiers or units in one box";
  return { role: "code", score: 3, from, weak: false, reasons: [from] };
}

/** Tick boxes and radio buttons that stand for a code, ticked or not. */
function ticks(dom: PageDom, isTaken: (element: Element) => boolean): Anchor[] {
  const found: Anchor[] = [];
  for (const element of dom.marks) {
    if (element.type === "hidden") continue;
    const value = asSeen(String(element.value ?? ""));
    const label = beginsWithCode(value) ? value : asSeen(dom.labelOf(element));
    if (!beginsWithCode(label) || isTaken(element) || !dom.isVisible(element)) continue;
    const named = classify(dom, null, [{ element, text: label, control: true }]);
    const decision: Decision =
      named?.role === "code"
        ? named
        : {
            role: "code",
            score: 1,
            from: "tick box for a code",
            weak: true,
            reasons: ["tick box for a code"],
          };
    found.push({ kind: "tick", decision, box: { element, text: label, control: true } });
  }
  return found;
}

/** Pieces of text that begin with a code. */
function codeTexts(dom: PageDom, isTaken: (element: Element) => boolean): Anchor[] {
  const found: Anchor[] = [];
  for (const root of dom.roots) {
    const walker = dom.document.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const whole = node.nodeValue ?? "";
      // Most texts of a page hold no four digits, nor signs that may be some or stand unseen between them.
      if (!/\d{4}|[^\t-~]/.test(whole)) continue;
      const text = asSeen(whole).trim();
      if (text.length > 200 || !beginsWithCode(text)) continue;
      const element = node.parentElement;
      if (!element || isTaken(element) || isNoValue(element) || !dom.isVisible(element)) continue;
      found.push({
        kind: "code text",
        box: { element, text, control: false },
        decision: shapeOnly,
      });
    }
  }
  return found;
}

/**
 * Rows that are no table rows: a row is the largest element that holds one anchor and no other (ottehr-mui). Rows with the same parent
 * are one group; a row alone is a group of its own.
 *
 * @param read rows and tables that were judged already: no row may hold one of them
 */
export function repeatedRows(
  dom: PageDom,
  boxes: PageBoxes,
  kind: AnchorKind,
  read: readonly Element[],
): CandidateGroup[] {
  const codes = boxes.anchors(kind).filter(({ box }) => !read.some((row) => dom.holds(row, box.element)));
  if (codes.length === 0) return [];
  const addOns = kind === "code control" ? codes.filter((code) => isAddOn(dom, code)) : [];
  const anchors = addOns.length < codes.length ? codes.filter((code) => !addOns.includes(code)) : codes;
  const within = new Map<Element, number>();
  for (const { box } of anchors) countIn(within, box.element);
  const blocked = new Set<Element>();
  for (const row of read)
    for (let at: Element | null = row; at && !blocked.has(at); at = around(at)) blocked.add(at);
  const found = new Map<Element, RowOfCode<Anchor>[]>();
  const shown = new Map<Element, number>();
  if (kind === "code control") for (const { box } of boxes.anchors("code text")) countIn(shown, box.element);
  const partialOf = (code: Element) =>
    boxes.hiddenCodes.length > 0 ? foldedBeside(dom, code, boxes.hiddenCodes, shown) : null;
  for (const anchor of anchors) {
    const whole = rowAround(anchor.box.element, within, blocked);
    const widest = shown.size > 0 ? besideClosedRows(anchor.box.element, whole, shown) : whole;
    // A line whose boxes nothing names ends where its headers stand.
    const row = (needsHeader(kind) && lineBelowHeaders(anchor.box.element, widest)) || widest;
    const parent = around(row);
    // A form of one row is its own root; rows that repeat share their parent.
    const root = parent && (within.get(parent) ?? 0) > 1 ? parent : row;
    const rows = found.get(root);
    if (rows) rows.push({ row, anchor });
    else found.set(root, [{ row, anchor }]);
  }
  const groups =
    addOns.length === 0
      ? [...found]
      : [...found].map(([root, rows]) => [root, withAddOns(dom, rows, addOns)] as const);
  const byRow = controlsByRow(
    boxes.controls.filter(({ decision }) => decision.role !== "other"),
    groups.flatMap(([, rows]) => rows.map(({ row }) => row)),
  );
  return groups.flatMap(([root, rows]) => groupOfRows(dom, boxes, root, rows, byRow, partialOf) ?? []);
}

/** Counts a code in all elements around it. */
function countIn(within: Map<Element, number>, code: Element): void {
  for (let at: Element | null = code; at; at = around(at)) within.set(at, (within.get(at) ?? 0) + 1);
}

function controlsByRow(
  controls: readonly DecidedBox[],
  rows: readonly Element[],
): Map<Element, DecidedBox[]> {
  const byRow = new Map<Element, DecidedBox[]>(rows.map((row) => [row, []]));
  for (const control of controls) {
    let row: Element | null = control.box.element;
    while (row && !byRow.has(row)) row = around(row);
    if (row) byRow.get(row)?.push(control);
  }
  return byRow;
}

function needsHeader(kind: AnchorKind): boolean {
  return kind === "unnamed control" || kind === "code text";
}

function groupOfRows(
  dom: PageDom,
  boxes: PageBoxes,
  root: Element,
  rows: readonly RowOfCode<Anchor>[],
  byRow: ReadonlyMap<Element, DecidedBox[]>,
  partialOf: (code: Element) => string | null,
): CandidateGroup | null {
  const first = rows[0] as RowOfCode<Anchor>;
  const isBare = rows.every(({ row }) => (byRow.get(row) ?? []).length <= 1);
  if (
    isBare &&
    first.anchor.kind === "code control" &&
    first.anchor.decision.from !== "code with modifiers or units in one box"
  ) {
    const numbered = numberedRows(
      dom,
      rows.map(({ anchor }) => anchor),
      boxes.controls,
    );
    if (numbered) return asGroup("numbered names", numbered.root, numbered.rows);
  }
  const headers = headerRowOver(first.row);
  if (first.anchor.kind === "unnamed control" && !headers) return null;
  const byHeader = underHeaders(
    dom,
    boxes,
    rows.map(({ row }) => row),
    headers,
  );
  const controlsOf = (row: Element) => withHeaders(byRow.get(row) ?? [], byHeader.get(row) ?? []);
  const read = ({ row, anchor, addsTo }: RowOfCode<Anchor>, withTexts: boolean) => {
    const own = controlsOf(row);
    const controls = addsTo ? withBoxesOfCard(own, controlsOf(addsTo)) : own;
    return { element: row, boxes: boxesOf(dom, row, anchor, controls, withTexts, headers) };
  };
  // Where the first rows say nothing in plain text, the others will not either.
  const samples = rows.slice(0, mostSamples).map((row) => read(row, true));
  if (first.anchor.kind === "code text" && !samples.some(speaks)) return null;
  const withTexts = samples.some(({ boxes: all }) => all.some(({ box }) => !box.control));
  const found = [...samples, ...rows.slice(mostSamples).map((row) => read(row, withTexts))];
  const folded = first.anchor.kind === "code control" ? partialOf(first.anchor.box.element) : null;
  return asGroup(groupKind(first.anchor, rows.length), root, found, folded ?? morePages(dom, root));
}

/** The boxes of a row, those without words for what the header over them says; in the order of the page, as modifiers have one. */
function withHeaders(own: readonly DecidedBox[], headed: readonly DecidedBox[]): DecidedBox[] {
  if (headed.length === 0) return [...own];
  const known = new Set(headed.map(({ box }) => box));
  const named = own.filter(({ box }) => !known.has(box));
  const roles = new Set(named.map(({ decision }) => decision.role));
  const all = [...named, ...headed].filter(({ decision }) => decision.role !== "other");
  return headed.some(({ decision }) => roles.has(decision.role)) ? all.sort(byPage) : all;
}

function byPage(one: DecidedBox, other: DecidedBox): number {
  return standsBefore(one.box.element, other.box.element) ? -1 : 1;
}

/** The wordless controls of some rows, each for what the header over it says. */
function underHeaders(
  dom: PageDom,
  boxes: PageBoxes,
  rows: readonly Element[],
  headers: HeaderRow | null,
): Map<Element, DecidedBox[]> {
  if (!headers) return new Map();
  const decided = boxes.wordless.flatMap((box): DecidedBox[] => {
    const role = roleOfLabel(dom, headers.over(box.element) ?? "");
    return role ? [decide(box, role, role.weak ? 1 : 2, "header above it")] : [];
  });
  return controlsByRow(decided, rows);
}

/** So many rows are looked at before the work is done for all. */
const mostSamples = 6;

/** Whether a row holds more than a text that looks like a code. */
function speaks({ boxes }: { boxes: readonly DecidedBox[] }): boolean {
  return boxes.some(
    ({ box, decision }) => decision.role !== "code" || decision.score > 0 || isCombined(box.text),
  );
}

function groupKind(anchor: Anchor, rows: number): GroupKind {
  if (anchor.kind === "tick") return "ticked list";
  if (anchor.box.control && isCombined(anchor.box.text)) return "combined boxes";
  return rows === 1 ? "single row" : "repeated rows";
}

/** The boxes of a row. Of text only what says what it is; where a control is for the same, the control alone counts. */
function boxesOf(
  dom: PageDom,
  row: Element,
  anchor: Anchor,
  controls: readonly DecidedBox[],
  withTexts: boolean,
  headers: HeaderRow | null,
): DecidedBox[] {
  const taken = new Set(controls.map(({ decision }) => decision.role));
  if (anchor.kind === "tick") {
    const { element, text } = anchor.box;
    // An unticked code is not billed: its box is empty.
    const box = { element, text: (element as HTMLInputElement).checked ? text : "", control: true };
    return [
      { box, decision: anchor.decision },
      ...controls.filter(({ decision }) => decision.role !== "code"),
    ];
  }
  if (!withTexts) return [...controls];
  if (anchor.box.control) taken.add("code");
  // A column of its own beside the one that is open for editing holds a value of its own: Mod 1 beside a box for Mod 2.
  const headersOfBoxes = new Set(headers ? controls.map(({ box }) => headers.over(box.element)) : []);
  const isOwnColumn = ({ box, decision }: DecidedBox) =>
    decision.role === "modifiers" &&
    decision.from === "header above it" &&
    !headersOfBoxes.has(headers?.over(box.element) ?? null);
  const texts = textBoxes(dom, row, headers).filter(
    (text) =>
      isLineField(text.decision.role) &&
      (!taken.has(text.decision.role) || isOwnColumn(text)) &&
      (text.decision.role !== "code" || text.box.element === anchor.box.element),
  );
  const all = [...controls, ...texts];
  if (headers && !anchor.box.control) all.push(...emptyCells(dom, row, headers, all));
  return texts.some(isOwnColumn) ? all.sort(byPage) : all;
}
