import type { Identifier, LinePlace, Place, TaughtMap } from "../claim/taught-map";
import type { PageDom } from "./dom";
import { boxesAt, holdsCode } from "./place-boxes";
import { around, attributeOf, boundsOf, matches, nextOf, previousOf, tagOf } from "./unclobbered";

/*
 * From a taught map's places to the elements of a page. A place that fits no element, or more than one, is not there: nothing is
 * guessed.
 */

/** What `#` stands for in an identifier: a number, or a HCPCS code where lines are numbered by their codes. */
const lineNumber = "([A-Va-v]\\d{4}|\\d+)";

/**
 * The children of an element by which steps are counted, those of its shadow root instead when asked for. A cell over several rows stands in
 * each of them: else the cells of the rows below it would count differently (openemr-billing-list).
 */
export function childrenOf(dom: PageDom, element: Element, inShadow: boolean): Element[] {
  const own = [...((inShadow ? dom.shadowOf(element) : element)?.children ?? [])];
  const rows = tagOf(element) === "tr" ? around(element) : null;
  return rows && rowsThatSpan(dom).has(rows) ? [...cellsFromAbove(element), ...own] : own;
}

const known = new WeakMap<PageDom, ReadonlySet<Element>>();

/** What holds rows of which some have a cell over several: few tables do, and each row of a long one would look far up. */
function rowsThatSpan(dom: PageDom): ReadonlySet<Element> {
  let found = known.get(dom);
  if (!found) {
    const cells = dom.all("[rowspan]");
    found = new Set(cells.flatMap((cell) => around(around(cell) ?? cell) ?? []));
    known.set(dom, found);
  }
  return found;
}

/** The cells at the left that begin in a row above: those in the middle of a row are rare, and would stand in another order. */
function cellsFromAbove(row: Element): Element[] {
  let rows = 1;
  for (let above = previousOf(row); above && rows < mostSpanned; above = previousOf(above), rows += 1) {
    const spanning: Element[] = [];
    for (const cell of above.children) {
      if (!((cell as HTMLTableCellElement).rowSpan > rows)) break;
      spanning.push(cell);
    }
    if (spanning.length > 0) return spanning;
  }
  return [];
}

/** A patient or a day has hardly more lines. */
const mostSpanned = 40;

/** The element at the end of a path, counted from another; null where a step leads nowhere. */
export function follow(dom: PageDom, start: Element, path: string): Element | null {
  let at: Element | null = start;
  let inShadow = false;
  for (const step of path === "" ? [] : path.split(" > ")) {
    if (!at) return null;
    if (step === "shadow") {
      inShadow = true;
      continue;
    }
    const [, tag = "", number = "", count] = /^([^:]+):(\d+)(?:\/(\d+))?$/.exec(step) ?? [];
    const same: Element[] = childrenOf(dom, at, inShadow).filter((child) => tagOf(child) === tag);
    if (count !== undefined && same.length !== Number(count)) return null;
    at = same[Number(number) - 1] ?? null;
    inShadow = false;
  }
  return at;
}

/** Whether the element has the identifier; what `#` stands for is given back, "" where the identifier has none. */
export function caughtBy(element: Element, { attribute, pattern }: Identifier): string | null {
  const value = attributeOf(element, attribute);
  if (value === null) return null;
  const parts = pattern.split("#").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  // Every further # is the same number: l1_code1.
  const [first = "", ...others] = parts;
  const source = others.map((part, at) => (at === 0 ? lineNumber : "\\1") + part).join("");
  const caught = new RegExp(`^${first}${source}$`).exec(value);
  return caught ? (caught[1] ?? "") : null;
}

/**
 * The parts of a line that bear an identifier but for the numbers that it keeps: boxes that only a number tells apart, as f_1_2 and f_1_3.
 *
 * @param number the line's own, where its parts are looked for in the whole page
 */
export function peersOf(dom: PageDom, line: Element, place: LinePlace, number: string | null): Element[] {
  const { by, from } = place;
  if (!by || !/\d/.test(by.pattern) || (from !== "line" && from !== "numbered")) return [];
  const own = by.pattern.split(/(#|\d+)/).map((part) => {
    if (part === "#") return from === "numbered" && number !== null ? number : lineNumber;
    return /^\d/.test(part) ? "\\d+" : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  const pattern = new RegExp(`^${own.join("")}$`);
  const all = from === "line" ? dom.within(line, `[${by.attribute}]`) : dom.all(`[${by.attribute}]`);
  return all.filter((element) => pattern.test(attributeOf(element, by.attribute) ?? ""));
}

/** The elements below one, or it itself, that have the identifier. */
function identified(dom: PageDom, start: Element, by: Identifier): Element[] {
  const all = dom.within(start, `[${by.attribute}]`);
  return (matches(start, `[${by.attribute}]`) ? [start, ...all] : all).filter(
    (element) => caughtBy(element, by) !== null,
  );
}

/** The one element at a place counted from another; null where there is none, or several. */
export function placeWithin(dom: PageDom, start: Element, { by, path }: Place): Element | null {
  if (!by) return follow(dom, start, path);
  const found = identified(dom, start, by);
  return found.length === 1 && found[0] ? follow(dom, found[0], path) : null;
}

/** All elements that a form's place fits: a page may show several claims. */
export function formsAt(dom: PageDom, { by, path }: Place): Element[] {
  if (by) {
    return dom
      .all(`[${by.attribute}]`)
      .filter((element) => caughtBy(element, by) !== null)
      .flatMap((element) => follow(dom, element, path) ?? []);
  }
  // Without an identifier the path begins at the body: nothing else of a page stays where it is.
  const body = dom.document.body;
  return [follow(dom, body, path) ?? []].flat();
}

/** The lines among the children of a form, from top to bottom as they are seen. */
export function linesIn(dom: PageDom, form: Element, tag: string): Element[] {
  const lines = [...childrenOf(dom, form, false), ...childrenOf(dom, form, true)].filter(
    (child) => tagOf(child) === tag,
  );
  // A grid that draws only a part of its rows does not keep them in order (aggrid-virtualised).
  const tops = new Map(lines.map((line) => [line, boundsOf(line).top]));
  return lines.sort((one, other) => (tops.get(one) ?? 0) - (tops.get(other) ?? 0));
}

/** Finds the places of the lines of one form. What is looked up page-wide is looked up once. */
export class LinePlaces {
  readonly #dom: PageDom;
  readonly #form: Element;
  readonly #number: TaughtMap["number"];
  readonly #code: LinePlace | undefined;
  readonly #byAttribute = new Map<string, Map<string, Element[]>>();

  /** @param code where the lines have their codes, once that is known */
  constructor(dom: PageDom, form: Element, number: TaughtMap["number"], code?: LinePlace) {
    this.#code = code;
    this.#dom = dom;
    this.#form = form;
    this.#number = number;
  }

  /** @param code the element of the line's code, where it is known */
  find(line: Element, place: LinePlace, code: Element | null): Element | null {
    switch (place.from) {
      case "line": {
        const start = place.offset === 0 ? line : siblingOf(line, place.offset);
        // What stands in the row before a line is no longer its own where that row is a line.
        if (start && start !== line && this.#holdsCode(start)) return null;
        return start && placeWithin(this.#dom, start, place);
      }
      case "above":
        return this.#above(line, place);
      case "joined":
        return this.#joined(line, place.attribute, place);
      case "numbered":
        return this.#numbered(code, place);
      case "page":
        return this.#onPage(place);
    }
  }

  /** The number of a line, caught from what identifies its code. */
  numberOf(code: Element): string | null {
    const by = this.#number;
    const found = by && identified(this.#dom, code, by)[0];
    return found ? caughtBy(found, by) : null;
  }

  /** In the nearest row above that has the place: a heading over some lines. */
  #above(line: Element, place: Place): Element | null {
    for (let at = previousOf(line); at; at = previousOf(at)) {
      const found = placeWithin(this.#dom, at, place);
      // Where all rows are built alike the lines above have such a place too (visits-tree).
      if (found && !this.#isLine(at)) return found;
    }
    return null;
  }

  #isLine(row: Element): boolean {
    return this.#codeBoxes(row).some(({ control, text }) => control || holdsCode(text));
  }

  #holdsCode(row: Element): boolean {
    return this.#codeBoxes(row).some(({ text }) => holdsCode(text));
  }

  #codeBoxes(row: Element) {
    const place = this.#code;
    if (place?.from !== "line" || place.offset !== 0) return [];
    const code = placeWithin(this.#dom, row, place);
    return code ? boxesAt(this.#dom, code) : [];
  }

  #joined(line: Element, attribute: string, place: Place): Element | null {
    const key = attributeOf(line, attribute);
    if (key === null) return null;
    for (const other of this.#all(attribute).get(key) ?? []) {
      const found = other === line ? null : placeWithin(this.#dom, other, place);
      if (found) return found;
    }
    return null;
  }

  #numbered(code: Element | null, { by, path }: Place): Element | null {
    const number = code && this.numberOf(code);
    if (!by || number === null) return null;
    const found = this.#all(by.attribute).get(by.pattern.replaceAll("#", number)) ?? [];
    return found.length === 1 && found[0] ? follow(this.#dom, found[0], path) : null;
  }

  /** The nearest: where a page shows several claims, each has its own date. */
  #onPage(place: Place): Element | null {
    if (!place.by) return follow(this.#dom, this.#dom.document.body, place.path);
    for (let near: Element | null = this.#form; near; near = around(near)) {
      const found = identified(this.#dom, near, place.by);
      if (found.length > 0)
        return found.length === 1 && found[0] ? follow(this.#dom, found[0], place.path) : null;
    }
    return null;
  }

  #all(attribute: string): Map<string, Element[]> {
    let all = this.#byAttribute.get(attribute);
    if (!all) {
      all = new Map();
      for (const element of this.#dom.all(`[${attribute}]`)) {
        const value = attributeOf(element, attribute) ?? "";
        const others = all.get(value);
        if (others) others.push(element);
        else all.set(value, [element]);
      }
      this.#byAttribute.set(attribute, all);
    }
    return all;
  }
}

function siblingOf(line: Element, offset: number): Element | null {
  let at: Element | null = line;
  for (let step = Math.abs(offset); at && step > 0; step -= 1) {
    at = offset < 0 ? previousOf(at) : nextOf(at);
  }
  return at;
}
