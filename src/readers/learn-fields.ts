import type { FieldRole } from "../claim/field-names";
import type { LinePlace, TaughtField } from "../claim/taught-map";
import { roleOfLabel, roleOfName } from "./classify";
import { headerOver } from "./column-headers";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { openIdentifiersOf } from "./learn-identifiers";
import { placeOf, Refusal, type TwoLines } from "./learn-places";
import { peersOf } from "./map-places";
import { isOffer, isTick } from "./place-boxes";
import { boxAt, evidenceOf, headerRole } from "./place-evidence";
import { blockWidth } from "./side-by-side";
import { choicesIn } from "./ticked-labels";
import { around, commonAncestor, holds } from "./unclobbered";

/* From the elements of one field that a person pointed at to its places, each with what says that it is the field. */

/**
 * Where the boxes of a field stand. Chips are as many as there are values: where the second line has not the same, the field is what holds
 * them; and a link that offers to add one only shows where the field is.
 */
export function fieldPlaces(
  dom: PageDom,
  elements: readonly Element[],
  field: TaughtField,
  two: TwoLines,
): LinePlace[] {
  const wholes = fieldsAround(dom, elements, two);
  const largest = wholes.at(-1);
  if (largest && elements.some((element) => isOffer(dom, element)))
    return [fieldPlace(dom, largest, field, two)];
  const group = choicesAround(dom, elements, field, wholes);
  if (group) return [fieldPlace(dom, group, field, two)];
  let refusal: Refusal | null = null;
  for (const tried of [elements, ...wholes.map((whole) => [whole])]) {
    try {
      return tried.map((element) => fieldPlace(dom, element, field, two));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}

/** What holds all there is to tick or press, where a person pointed at some of it: what is chosen in another line may be the rest. */
function choicesAround(
  dom: PageDom,
  elements: readonly Element[],
  field: TaughtField,
  wholes: readonly Element[],
): Element | null {
  if (!areChosen.includes(field) || !elements.every((element) => choicesIn(dom, element)[0] === element))
    return null;
  return wholes.find((whole) => choicesIn(dom, whole).length > elements.length) ?? null;
}

/** Fields that may be ticked, and that may have several boxes. */
const areChosen: readonly TaughtField[] = ["modifiers", "diagnosisPointers"];

/**
 * Refuses a field of which the first line has further boxes by all that is written over and beside them: what those hold would be left out of
 * what is read.
 */
export function refuseForgotten(
  dom: PageDom,
  field: TaughtField,
  places: readonly LinePlace[],
  two: TwoLines,
): void {
  const [line] = two.lines;
  const [code] = two.codes;
  const own = places.flatMap((place) => two.finder.find(line, place, code) ?? []);
  const because = moreBoxes[field];
  if (because === undefined || own.length === 0 || own.includes(code)) return;
  const areTicks = own.every(isTick);
  const boxes = dom.within(line, areTicks ? "input[type=checkbox],input[type=radio]" : controlSelector);
  const block = blockAt(dom, line);
  const isForgotten = (box: Element) =>
    block(box) === block(code) &&
    !two.all.some((element) => holds(element, box)) &&
    !own.some((element) => holds(element, box)) &&
    (areTicks ? dom.isVisible(box) : dom.isValueControl(box) && dom.isInUse(box)) &&
    roleOf(dom, box, line) === field;
  if (boxes.some(isForgotten)) throw new Refusal(because);
}

/** Which of several lists side by side in one table an element of a row stands in. */
function blockAt(dom: PageDom, line: Element): (element: Element) => number {
  const cells = [...line.children];
  const width = blockWidth(cells.map((cell) => headerOver(dom, cell, line))) ?? cells.length;
  return (element) => Math.floor(cells.findIndex((cell) => holds(cell, element)) / Math.max(1, width));
}

const moreBoxes: { readonly [Field in TaughtField]?: string } = {
  modifiers: "The first line has more boxes for modifiers. Point at all of them.",
  diagnosisPointers: "The first line has more boxes for diagnosis pointers. Point at all of them.",
};

function roleOf(dom: PageDom, box: Element, line: Element): FieldRole | null {
  const header = headerRole(dom, { element: box, line });
  if (header || isTick(box)) return header;
  return (roleOfLabel(dom, dom.labelOf(box)) ?? roleOfName(dom, dom.nameOf(box)))?.role ?? null;
}

/** What holds all elements of a field in the line, but nothing else that was pointed at and no other box; the smallest first. */
function fieldsAround(dom: PageDom, elements: readonly Element[], two: TwoLines): Element[] {
  const [line] = two.lines;
  const boxesIn = (element: Element) =>
    dom.within(element, controlSelector).filter((box) => dom.isValueControl(box) && dom.isInUse(box)).length;
  const common = commonAncestor(elements);
  if (!common || !holds(line, common)) return [];
  const found: Element[] = [];
  const most = Math.max(1, boxesIn(common));
  for (let at = elements.length > 1 ? common : around(common); at && at !== line; at = around(at)) {
    const whole = at;
    const isShared = two.all.some((other) => !elements.includes(other) && holds(whole, other));
    if (isShared || boxesIn(whole) > most) break;
    found.push(whole);
  }
  return found;
}

/** Where a field stands, so that it is found again in the second line, with what says that it is the field. */
export function fieldPlace(dom: PageDom, element: Element, field: TaughtField, two: TwoLines): LinePlace {
  const place = placeOf(dom, element, field, two);
  const [line, second] = two.lines;
  const partner = two.finder.find(second, place, two.codes[1]) ?? element;
  const open = place.by && place.path === "" ? [] : openIdentifiersOf(boxAt(dom, element));
  const evidence = evidenceOf(dom, { element, line }, { element: partner, line: second }, open);
  const peers = countOfPeers(dom, place, field, two);
  if (peers === null) return evidence ? { ...place, evidence } : place;
  return { ...place, evidence: { ...evidence, peers } };
}

/**
 * How many parts of a line only a number tells from this one, where another field is one of them; null where none is, or the lines differ: of
 * chips there are as many as values.
 */
function countOfPeers(dom: PageDom, place: LinePlace, field: TaughtField, two: TwoLines): number | null {
  const [first, second] = two.lines.map((line, at) => peersOf(dom, line, place, two.numbers?.[at] ?? null));
  if (!first || first.length < 2 || first.length > mostPeers || first.length !== second?.length) return null;
  const others = two.all.filter((element) => !two.fields[field].includes(element));
  const isOther = (peer: Element) => others.some((other) => holds(peer, other));
  return first.some(isOther) ? first.length : null;
}

const mostPeers = 200;
