import type { LinePlace, TaughtField } from "../claim/taught-map";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { openIdentifiersOf } from "./learn-identifiers";
import { placeOf, Refusal, type TwoLines } from "./learn-places";
import { isOffer } from "./place-boxes";
import { boxAt, evidenceOf } from "./place-evidence";
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
  return evidence ? { ...place, evidence } : place;
}
