import type { FieldRole } from "../claim/field-names";
import type { Identifier, PlaceEvidence } from "../claim/taught-map";
import { roleOfLabel, roleOfName } from "./classify";
import { headerOver } from "./column-headers";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { caughtBy } from "./map-places";
import { boxesAt } from "./place-boxes";
import { attributeOf, holds, matches } from "./unclobbered";

/*
 * What says what stands at a place of a taught map, as roles and never as words. A place that only counts leads to another field as soon as
 * a page puts its columns in another order (extjs-grid): the words over and beside it tell.
 */

/** An element that was found at a place of a line. */
export interface FieldAt {
  readonly element: Element;
  readonly line: Element;
}

const sources = ["header", "label", "name"] as const;
type Source = (typeof sources)[number];

/**
 * What both of two lines say of a field: nothing where they differ, null where nothing is said.
 *
 * @param identifiers those of the first line's box, with all numbers left open
 */
export function evidenceOf(
  dom: PageDom,
  first: FieldAt,
  second: FieldAt,
  identifiers: readonly Identifier[],
): PlaceEvidence | null {
  const evidence: { -readonly [Key in keyof PlaceEvidence]: PlaceEvidence[Key] } = {};
  const [one, other] = [wordsAt(dom, first), wordsAt(dom, second)];
  for (const source of sources) {
    const role = roleIn(dom, source, one[source]);
    if (role && role === roleIn(dom, source, other[source])) evidence[source] = role;
  }
  const slot = slotIn(one);
  if (slot !== null && slot === slotIn(other)) evidence.slot = slot;
  const box = boxAt(dom, second.element);
  const identifier = identifiers.find((by) => caughtBy(box, by) !== null);
  if (identifier) evidence.identifier = identifier;
  return Object.keys(evidence).length > 0 ? evidence : null;
}

/**
 * Whether something else stands at a place now: words say another field there, or what spoke for the field speaks for nothing any more. A
 * source that is not there now says nothing: text has no label, a grid's header may be out of view.
 */
export function hasChanged(dom: PageDom, taught: PlaceEvidence, at: FieldAt): boolean {
  const words = wordsAt(dom, at);
  const slot = slotIn(words);
  if (taught.slot !== undefined && slot !== null && slot !== taught.slot) return true;
  const box = boxAt(dom, at.element);
  let [confirmed, silent] = [false, false];
  for (const source of sources) {
    if (!taught[source]) continue;
    if (words[source] === "") {
      // A box that had a label of its own and has none now is another box, and so is a column without a header beside others with theirs.
      silent ||= source === "label" && matches(box, controlSelector);
      silent ||=
        source === "header" && [...at.line.children].some((cell) => headerOver(dom, cell, at.line) !== "");
      continue;
    }
    const role = roleIn(dom, source, words[source]);
    if (role && role !== taught[source]) return true;
    if (role) confirmed = true;
    else silent = true;
  }
  const { identifier } = taught;
  if (identifier && attributeOf(box, identifier.attribute)) {
    if (caughtBy(box, identifier) === null) silent = true;
    else confirmed = true;
  }
  return silent && !confirmed;
}

/** The role in the words of the header over an element of a line; null where there is none. */
export function headerRole(dom: PageDom, { element, line }: FieldAt): FieldRole | null {
  return roleIn(dom, "header", headerOver(dom, element, line));
}

/** Which of several boxes of a field the header over an element means; null where it does not say. */
export function headerSlot(dom: PageDom, { element, line }: FieldAt): string | null {
  return slotIn({ header: headerOver(dom, element, line), label: "" });
}

/** "Modifier 2", "Mod B", "M3", "2nd modifier", "Dx 4" as the number or letter alone. What stands elsewhere may be the line's number. */
function slotIn({ header, label }: Pick<Record<Source, string>, "header" | "label">): string | null {
  for (const words of [header, label]) {
    const [, behind, before] =
      /\b(?:m|mod|modifs?|modifiers?|dx|diag|diagnos[ie]s|ptrs?|pointers?)\W{0,3}(\d\d?|[a-l])\b|\b([1-9])(?:st|nd|rd|th) (?:mod|dx|diag|ptr|pointer)/i.exec(
        words,
      ) ?? [];
    const slot = (behind ?? before)?.toUpperCase();
    if (slot !== undefined && /^([1-9]|1[0-2]|[A-L])$/.test(slot)) return slot;
  }
  return null;
}

/** The box at a place, or the element itself where it shows text. */
export function boxAt(dom: PageDom, element: Element): Element {
  return boxesAt(dom, element)[0]?.element ?? element;
}

function wordsAt(dom: PageDom, { element, line }: FieldAt): Record<Source, string> {
  const header = headerOver(dom, element, line);
  const box = boxesAt(dom, element)[0];
  if (box?.control)
    return {
      header,
      label: dom.labelOf(box.element) || dom.textBefore(box.element),
      name: dom.nameOf(box.element),
    };
  // Before a cell stands another cell, which is no label of it; before a text outside of all lines stands anything.
  const isBeside = !holds(line, element) || matches(element, "td,th,[role=gridcell],[role=cell]");
  return { header, label: isBeside ? "" : dom.textBefore(element), name: "" };
}

function roleIn(dom: PageDom, source: Source, words: string): FieldRole | null {
  const named = source === "name" ? roleOfName(dom, words) : roleOfLabel(dom, words);
  return named?.role ?? null;
}
