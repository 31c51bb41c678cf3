import {
  holdsLongNumber,
  identifyingAttributes,
  type LinePlace,
  type Place,
  type TaughtField,
} from "../claim/taught-map";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { identifiersOf, isIdentifier, numbers } from "./learn-identifiers";
import { childrenOf, follow, formsAt, type LinePlaces, placeWithin } from "./map-places";
import { boxesAt, cellAround, isTick } from "./place-boxes";
import { boxAt } from "./place-evidence";
import { isOfLine } from "./taught-lines";
import { around, attributeOf, holds, matches, previousOf, tagOf } from "./unclobbered";

/* From an element that a person pointed at to its place in the map: the other way round from map-places.ts. */

/** Why a form cannot be taught, as a sentence that a person can act on. */
export class Refusal extends Error {}

/** The first two lines, by which every place is tried. */
export interface TwoLines {
  readonly form: Element;
  readonly lines: readonly [Element, Element];
  readonly codes: readonly [Element, Element];
  readonly numbers: readonly [string, string] | null;
  readonly finder: LinePlaces;
  readonly fields: { readonly [Field in TaughtField]: readonly Element[] };
  /** Everything pointed at: a cell that holds two of these is the cell of neither. */
  readonly all: readonly Element[];
}

/** Where an element stands, so that it is found again in the second line. */
export function placeOf(dom: PageDom, element: Element, field: TaughtField, two: TwoLines): LinePlace {
  const [line, second] = two.lines;
  const place =
    (holds(line, element) ? inLine(dom, element, line, second, 0, two) : null) ??
    numbered(dom, element, two) ??
    inSibling(dom, element, two) ??
    (over.includes(field) ? above(dom, element, two) : null) ??
    joined(dom, element, two) ??
    (isOfLine(field) ? null : oncePerPage(dom, element, two));
  if (place) return place;
  throw new Refusal(
    field === "code"
      ? "The second line does not have its code where the first line has it. Point at another line; if one is open for editing, close it first."
      : isOfLine(field) || holds(two.form, element) || holds(line, element)
        ? `The second line does not have ${fieldWords[field]} where the first line has it.`
        : `${sentence(fieldWords[field])} cannot be told apart from the rest of the page.`,
  );
}

const fieldWords: Readonly<Record<TaughtField, string>> = {
  code: "the code",
  modifiers: "the modifiers",
  units: "the units",
  placeOfService: "the place of service",
  dateOfService: "the date of service",
  diagnosisPointers: "the diagnosis pointers",
  claim: "the patient or claim",
};

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inLine(
  dom: PageDom,
  element: Element,
  line: Element,
  second: Element,
  offset: number,
  two: TwoLines,
): LinePlace | null {
  const outer = ownPartAround(dom, element, line, two);
  const targets = outer ? [outer, element] : [element];
  const fits = (place: Place, target: Element) => {
    if (placeWithin(dom, line, place) !== target) return false;
    const partner = placeWithin(dom, second, place);
    // What stands in a cell over both lines is the same for both.
    return partner === target || stands(dom, partner, element, two);
  };
  for (const target of targets) {
    for (const by of identifiersOf(target)) {
      if (fits({ by, path: "" }, target)) return { from: "line", offset, by, path: "" };
    }
  }
  for (const target of targets) {
    for (const place of pathsTo(dom, target, line))
      if (fits(place, target)) return { from: "line", offset, ...place };
  }
  return null;
}

/**
 * The cell of an element, or the largest part of the line around it that holds no other box and nothing else that was pointed at: a box in it
 * may become text, or a component may put its list beside it, and it is still found (react-select-lines).
 */
function ownPartAround(dom: PageDom, element: Element, line: Element, two: TwoLines): Element | null {
  if (isTick(element)) return null;
  const isControl = matches(element, controlSelector);
  const isOwn = (part: Element) => {
    if (two.all.some((other) => other !== element && holds(part, other))) return false;
    const boxes = boxesAt(dom, part);
    return boxes.length === 1 && (isControl ? boxes[0]?.element === element : boxes[0]?.control === false);
  };
  const cell = cellAround(element, around(line) ?? line);
  if (cell) return cell !== line && isOwn(cell) ? cell : null;
  if (!isControl) return null;
  let found: Element | null = null;
  for (let at = around(element); at && at !== line && holds(line, at) && isOwn(at); at = around(at))
    found = at;
  return found;
}

/** Whether what was found in the second line may be its field: it is there, and nothing of the first line. */
function stands(dom: PageDom, found: Element | null, element: Element, two: TwoLines): boolean {
  if (!found || two.all.some((other) => other === found)) return false;
  const isControl = matches(element, controlSelector) || isTick(element);
  return !isControl || matches(found, controlSelector) || isTick(found) || boxesAt(dom, found).length === 1;
}

/** Paths from the line to an element: from the nearest part with an identifier, then from the line itself. */
function pathsTo(dom: PageDom, target: Element, line: Element): Place[] {
  const found: Place[] = [];
  for (let at: Element | null = around(target); at && at !== line; at = around(at)) {
    const path = pathBetween(dom, at, target, true);
    if (path !== null) for (const by of identifiersOf(at)) found.push({ by, path });
  }
  const path = pathBetween(dom, line, target, true);
  if (path !== null) found.push({ by: null, path });
  return found;
}

/** The way down from one element to another; null where it is not in there. Counted: the page must have as many of each step's tag. */
function pathBetween(dom: PageDom, start: Element, target: Element, counted: boolean): string | null {
  const steps: string[] = [];
  for (let at: Element = target; at !== start; ) {
    const parent = around(at);
    if (!parent) return null;
    const inShadow = !childrenOf(dom, parent, false).includes(at);
    const same = childrenOf(dom, parent, inShadow).filter((child) => tagOf(child) === tagOf(at));
    const number = same.indexOf(at) + 1;
    if (number === 0) return null;
    steps.unshift(`${tagOf(at)}:${number}${counted ? `/${same.length}` : ""}`);
    if (inShadow) steps.unshift("shadow");
    at = parent;
  }
  return steps.join(" > ");
}

/** An identifier with the line's number, anywhere on the page: rows of boxes that stand in no element of their own. */
function numbered(dom: PageDom, element: Element, two: TwoLines): LinePlace | null {
  if (!two.numbers) return null;
  const [first, second] = two.numbers;
  const control = boxAt(dom, element);
  for (const attribute of identifyingAttributes) {
    const value = attributeOf(control, attribute);
    if (!value || value.includes("#")) continue;
    const own = [...(value.match(numbers) ?? []).keys()];
    // One of the numbers is the line's, or all that are alike.
    for (const chosen of [...own.map((at) => [at]), own]) {
      let at = -1;
      const pattern = value.replace(numbers, (number) => {
        at += 1;
        return chosen.includes(at) && number === first ? "#" : number;
      });
      if (!pattern.includes("#") || !isIdentifier(pattern) || holdsLongNumber(pattern)) continue;
      const place = { from: "numbered", by: { attribute, pattern }, path: "" } as const;
      const partner = dom
        .all(`[${attribute}]`)
        .filter((other) => attributeOf(other, attribute) === pattern.replaceAll("#", second));
      if (two.finder.find(two.lines[0], place, two.codes[0]) !== control || partner.length !== 1) continue;
      if (stands(dom, partner[0] ?? null, element, two)) return place;
    }
  }
  return null;
}

/** In the table row before or after the line's own. */
function inSibling(dom: PageDom, element: Element, two: TwoLines): LinePlace | null {
  for (const offset of [1, -1, 2, -2]) {
    const [line, second] = two.lines.map((each) => siblingAt(dom, each, offset));
    if (!line || !second || two.lines.includes(line) || two.lines.includes(second)) continue;
    if (holds(line, element)) {
      return inLine(dom, element, line, second, offset, two);
    }
  }
  return null;
}

/** What may stand in a heading over some lines. */
const over: readonly TaughtField[] = ["dateOfService", "placeOfService", "claim"];

function above(dom: PageDom, element: Element, two: TwoLines): LinePlace | null {
  const [line, second] = two.lines;
  for (let at = previousOf(line); at; at = previousOf(at)) {
    if (!holds(at, element)) continue;
    const heading = at;
    const targets = [cellAround(element, around(at) ?? at), element].filter((target) => target !== null);
    for (const target of targets) {
      for (const place of pathsTo(dom, target, heading)) {
        const from = { from: "above", ...place } as const;
        if (two.finder.find(line, from, null) === target && two.finder.find(second, from, null)) return from;
      }
    }
  }
  return null;
}

function siblingAt(dom: PageDom, line: Element, offset: number): Element | null {
  const parent = around(line);
  const all = parent ? childrenOf(dom, parent, !childrenOf(dom, parent, false).includes(line)) : [];
  return all[all.indexOf(line) + offset] ?? null;
}

/** In another element that carries the same key as the line: grids with locked columns. */
function joined(dom: PageDom, element: Element, two: TwoLines): LinePlace | null {
  const [line, second] = two.lines;
  for (let at: Element | null = element; at; at = around(at)) {
    for (const { name, value } of [...at.attributes]) {
      if (!/^(data-[a-z0-9-]+|row-id|row-index|aria-rowindex)$/.test(name)) continue;
      const key = attributeOf(second, name);
      if (value === "" || attributeOf(line, name) !== value || !key || key === value) continue;
      for (const partner of dom.all(`[${name}]`)) {
        if (partner === second || attributeOf(partner, name) !== key) continue;
        const place = inLine(dom, element, at, partner, 0, two);
        if (place) return { from: "joined", attribute: name, by: place.by, path: place.path };
      }
    }
  }
  return null;
}

/** Once for all lines: a date or a place of service in the head of the form. */
function oncePerPage(dom: PageDom, element: Element, two: TwoLines): LinePlace | null {
  if (holds(two.form, element)) return null;
  for (const by of identifiersOf(element)) {
    const place = { from: "page", by, path: "" } as const;
    if (two.finder.find(two.lines[0], place, two.codes[0]) === element) return place;
  }
  for (let at = around(element); at; at = around(at)) {
    const path = pathBetween(dom, at, element, false) ?? "";
    for (const by of identifiersOf(at)) {
      const place = { from: "page", by, path } as const;
      if (two.finder.find(two.lines[0], place, two.codes[0]) === element) return place;
    }
  }
  const path = pathBetween(dom, dom.document.body, element, false);
  return path === null ? null : { from: "page", by: null, path };
}

/** Where the form stands: from the nearest element around it with an identifier, else from the body. */
export function formPlace(dom: PageDom, form: Element): Place {
  for (let at: Element | null = form; at; at = around(at)) {
    const path = pathBetween(dom, at, form, false);
    if (path === null) break;
    for (const attribute of identifyingAttributes) {
      const pattern = attributeOf(at, attribute)?.replace(/\d+/g, "#") ?? "";
      const by = { attribute, pattern };
      // Numbers here are those of a claim or a record: all stay open, and several claims of a page are read by one map.
      if (
        isIdentifier(pattern) &&
        (pattern.match(/#/g) ?? []).length <= 1 &&
        formsAt(dom, { by, path }).includes(form)
      ) {
        return { by, path };
      }
    }
  }
  const path = pathBetween(dom, dom.document.body, form, false);
  if (path === null || follow(dom, dom.document.body, path) !== form) {
    throw new Refusal("The form stands in a part of the page that cannot be found again.");
  }
  return { by: null, path };
}
