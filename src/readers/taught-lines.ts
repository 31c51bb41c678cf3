import { asSeen } from "../claim/field-text";
import { type LinePlace, type TaughtField, type TaughtMap, taughtFields } from "../claim/taught-map";
import { isCodeShaped, namesClaim } from "./charge-words";
import { headerOver } from "./column-headers";
import { controlSelector } from "./controls";
import type { Box, PageDom } from "./dom";
import { LinePlaces, peersOf } from "./map-places";
import { boxesAt, fieldBoxesAt, holdsCode, isReadable, isTick } from "./place-boxes";
import { hasChanged } from "./place-evidence";
import { foreignField } from "./place-shapes";
import { matches, standsBefore } from "./unclobbered";
import type { VoidedRows } from "./voided-rows";

/* Which rows of a taught form are its lines, and where their fields stand now. */

/** A line whose code was found where the map has it. */
export interface FoundLine {
  readonly line: Element;
  readonly places: { readonly [Field in TaughtField]: readonly (Element | null)[] };
  readonly code: Box;
}

/** The rows of a list, and which of them are lines. */
export interface Listed {
  readonly rows: readonly Element[];
  /** The lines by row, once for each list where several stand side by side in one table. */
  readonly blocks: readonly ReadonlyMap<Element, FoundLine>[];
  /** Codes at the map's place that are no lines. */
  readonly notBilled: ReadonlyMap<Element, readonly Element[]>;
  readonly finder: LinePlaces;
  readonly voided: VoidedRows;
}

/** A code where the map has it that is not billed: not ticked, only offered, or voided. */
export interface NotBilled {
  readonly notBilled: Element;
}

/** Null where the row holds no code box: a heading, a sum, the second row of a line. */
export function findLine(
  map: TaughtMap,
  line: Element,
  finder: LinePlaces,
  voided: VoidedRows,
  dom: PageDom,
): FoundLine | NotBilled | null {
  const at = map.fields.code[0];
  const element = at ? finder.find(line, at, null) : null;
  const code = element && (isTick(element) || isReadable(dom, element)) && boxesAt(dom, element)[0];
  if (!element || !code) return element && isTick(element) ? { notBilled: element } : null;
  // Plain text that is no code belongs to a row of another kind: a diagnosis, a copay (openemr-fee-sheet).
  if (!code.control && !holdsCode(code.text)) return null;
  if (voided.has(seenRow(dom, line), element)) return { notBilled: element };
  const find = (places: readonly LinePlace[], field: TaughtField): readonly (Element | null)[] => {
    const found = places.map((place) => {
      if (place.from === "page" && isOfLine(field)) return null;
      const found = finder.find(line, place, element);
      return found && (isTick(found) || isReadable(dom, found)) ? found : null;
    });
    const saved = found.some((each) => each) ? null : textInPlaceOf(map, field, line, finder, dom);
    return saved ? [saved] : found;
  };
  const { fields } = map;
  const found: FoundLine = {
    line,
    code,
    places: {
      code: [element],
      modifiers: find(fields.modifiers, "modifiers"),
      units: find(fields.units, "units"),
      placeOfService: find(fields.placeOfService, "placeOfService"),
      dateOfService: find(fields.dateOfService, "dateOfService"),
      diagnosisPointers: find(fields.diagnosisPointers, "diagnosisPointers"),
      claim: find(fields.claim, "claim"),
    },
  };
  return isOnlyOffered(dom, found) ? { notBilled: element } : found;
}

/**
 * What held the boxes of a field, and nothing else that was taught, where it shows text now: four boxes for modifiers have become "GP 59". Null
 * where it is not there, or holds boxes still.
 */
function textInPlaceOf(
  map: TaughtMap,
  field: TaughtField,
  line: Element,
  finder: LinePlaces,
  dom: PageDom,
): Element | null {
  const places = map.fields[field];
  const [first] = places;
  if (!first || places.length < 2 || first.from !== "line" || places.some(({ by }) => by)) return null;
  const shared = sharedSteps(places.map(({ path }) => path));
  if (shared === "") return null;
  const isShared = taughtFields.some(
    (other) =>
      other !== field && map.fields[other].some(({ path }) => `${path} > `.startsWith(`${shared} > `)),
  );
  const whole = isShared
    ? null
    : finder.find(line, { from: "line", offset: first.offset, by: null, path: shared }, null);
  return whole && dom.within(whole, controlSelector).length === 0 ? whole : null;
}

/** The steps with which all of some paths begin. */
function sharedSteps(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split(" > "));
  const differs = first.findIndex((step, at) => others.some((steps) => steps[at] !== step));
  return first.slice(0, Math.max(0, differs)).join(" > ");
}

/** Whether each line has its own: what stands once on the page, as in a table beside the codes, is one line's and no other's. */
export function isOfLine(field: TaughtField): boolean {
  return field === "code" || field === "modifiers" || field === "units" || field === "diagnosisPointers";
}

/** A printed code with its tick off before it and nothing entered beside it is only offered (superbill-side-by-side). */
function isOnlyOffered(dom: PageDom, { line, places, code }: FoundLine): boolean {
  if (code.control) return false;
  const { modifiers, units, diagnosisPointers } = places;
  const beside = [...modifiers, ...units, ...diagnosisPointers].flatMap((at) => (at ? boxesAt(dom, at) : []));
  const typed = beside.filter(({ control }) => control);
  if (typed.length === 0 || typed.some(({ text }) => text.trim() !== "")) return false;
  const tick = dom
    .marksIn(line)
    .filter((mark) => mark.type !== "hidden" && standsBefore(mark, code.element))
    .at(-1);
  return tick !== undefined && !tick.checked;
}

/** The rows that have more of a line than its code: one that has not, while others have, is of another kind, such as a product. */
export function linesAmong(map: TaughtMap, found: readonly FoundLine[]): readonly FoundLine[] {
  const whole = found.filter((line) => ownPlaces(map, line).some((element) => element));
  return whole.length > 0 ? whole : found;
}

/** What a line has beside its code where the map has it; null for each place it has not. */
export function ownPlaces(map: TaughtMap, { places }: FoundLine): (Element | null)[] {
  return taughtFields.flatMap((field) => {
    if (field === "code" || !map.fields[field].some(({ from }) => from !== "page" && from !== "above"))
      return [];
    return places[field];
  });
}

/** A field whose place shows something else now, by what is written over or beside it. A few lines speak for all. */
export function changedField(map: TaughtMap, lines: readonly FoundLine[], dom: PageDom): TaughtField | null {
  const last = lines.length - 1;
  const samples = new Set([0, 1, Math.floor(last / 2), last]);
  const finder = new LinePlaces(dom, dom.document.body, map.number);
  for (const at of samples) {
    const found = lines[at];
    const changed = taughtFields.find((field) =>
      map.fields[field].some((place, nth) => {
        const { evidence } = place;
        const element = found?.places[field][nth];
        if (!evidence || !element) return false;
        const { line, places } = found;
        if (evidence.peers !== undefined) {
          const number = places.code[0] ? finder.numberOf(places.code[0]) : null;
          if (peersOf(dom, line, place, number).length !== evidence.peers) return true;
        }
        return hasChanged(dom, evidence, { element, line });
      }),
    );
    if (changed) return changed;
  }
  return null;
}

/** A field whose places show what it never holds, as after two columns were swapped that nothing names. */
export function misfittingField(
  map: TaughtMap,
  lines: readonly FoundLine[],
  dom: PageDom,
): TaughtField | null {
  const values: { [Field in TaughtField]?: string[] } = {};
  for (const field of ["units", "modifiers", "placeOfService", "diagnosisPointers"] as const) {
    const inLine = map.fields[field].flatMap(({ from }, nth) =>
      from === "page" || from === "above" ? [] : [nth],
    );
    if (inLine.length === 0) continue;
    values[field] = lines.slice(0, mostSampled).flatMap(({ line, places, code }) =>
      inLine.flatMap((nth) => {
        const element = places[field][nth];
        // What stands in one text with the code is told apart by that.
        if (!element || element === code.element) return [];
        return fieldBoxesAt(dom, element, field, line)
          .flatMap(({ text }) => text.split("\n"))
          .map((text) => text.trim())
          .filter((text) => text !== "" && !/^[-–—]+$/.test(text));
      }),
    );
  }
  return foreignField(values);
}

/** So many lines speak for all. */
const mostSampled = 20;

/** Whether a row shows a code anywhere. */
export function showsCode(dom: PageDom, row: Element): boolean {
  const parts = dom.within(row, "*").slice(0, 300);
  return parts.some((part) => {
    if (matches(part, controlSelector)) return isCodeShaped(dom.controlText(part));
    // Beside the text of a cell its column's title may stand (stacked-titles).
    return [...part.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && isCodeShaped(asSeen(node.nodeValue ?? "")),
    );
  });
}

/** A line as it is asked whether it will be billed at all. */
export function seenRow(dom: PageDom, line: Element) {
  return { element: line, parts: [line], headerOver: (element: Element) => headerOver(dom, element, line) };
}

/**
 * Numbers claims by the text at the claim's place; a line without any is a claim of its own. Where no place was taught they are told apart by
 * the headings that stand between the lines and name a patient, visit or claim.
 */
export class ClaimNumbers {
  readonly #dom: PageDom;
  readonly #isTaught: boolean;
  readonly #known = new Map<string, number>();
  #last = 0;
  #newest = 1;

  constructor(map: TaughtMap, dom: PageDom) {
    this.#dom = dom;
    this.#isTaught = map.fields.claim.length > 0;
  }

  of(element: Element | null | undefined, heading: string): number {
    this.#newest = this.#numberOf(element, heading);
    return this.#newest;
  }

  /** The number of the line before. */
  again(): number {
    return this.#newest;
  }

  #numberOf(element: Element | null | undefined, heading: string): number {
    const over = namesClaim(heading) ? heading : "";
    if (!this.#isTaught && over === "" && this.#known.size === 0) return 1;
    const key = this.#isTaught ? element && boxesAt(this.#dom, element)[0]?.text.trim() : `/${over}`;
    const known = key ? this.#known.get(key) : undefined;
    if (known !== undefined) return known;
    this.#last += 1;
    if (key) this.#known.set(key, this.#last);
    return this.#last;
  }
}
