import { asSeen } from "../claim/field-text";
import { isKnownModifier } from "./charge-text";
import { isDiagnosisList, isModifierList } from "./charge-words";
import { type Decision, roleOfLabel } from "./classify";
import type { Box, PageDom } from "./dom";
import { labelText } from "./label-text";
import type { DecidedBox } from "./row-texts";
import {
  attributeOf,
  closest,
  holds,
  matches,
  parentOf,
  queryAll,
  queryFirst,
  tagOf,
  textOf,
} from "./unclobbered";

/*
 * Pointers and modifiers that are ticked, not typed: a tick box for each, in a column of its own, in one cell, or in a group with a name.
 * What stands beside a tick that is off is on offer and no value.
 */

const shownTicks = "[role=checkbox],[role=radio],[aria-pressed]";
const ticks = `input[type=checkbox],input[type=radio],${shownTicks}`;

/** The pointer or modifier in the header over ticks for it alone: "M54.50", "1 M54.50", "Dx pointer A", "KX modifier"; empty where none is. */
function valueIn(dom: PageDom, header: string): string {
  const words = header.trim().split(/\s+/);
  if (roleOfLabel(dom, header)?.role === "modifiers" || isModifier(header))
    return words.find(isKnownModifier) ?? "";
  const last = words.at(-1) ?? "";
  return isDiagnosisList(last) || /^([A-L]|\d{1,2})$/.test(last) ? last : "";
}

/** Whether a header is no more than a modifier that is hardly ever anything else. */
function isModifier(header: string): boolean {
  return (
    /^\s*(AT|GA|GY|GZ|JW|JZ|QW)\s*$/.test(header) ||
    (/^\s*[A-Z]{2}\s*$/.test(header) && isModifierList(header))
  );
}

/**
 * Whether a cell shows all there is to choose, and by their style what is chosen: all pointers beside each other, of which some are
 * active and some are not.
 */
export function showsChosen(cell: Element): boolean {
  const pieces = piecesOf(cell);
  const active = pieces.filter(isActive).length;
  return active > 0 && active < pieces.length;
}

/** What is chosen in such a cell, a line each; null where it does not show all. */
export function chosenIn(cell: Element): string | null {
  const pieces = piecesOf(cell);
  if (pieces.length === 0) return null;
  return pieces
    .filter(isActive)
    .map((piece) => (textOf(piece) ?? "").trim())
    .join("\n");
}

/** The pointers of all diagnoses in their order; chips of what was chosen may be active one by one, too, and mostly leave some out. */
function piecesOf(cell: Element): Element[] {
  const first = cell.firstElementChild;
  const pieces = [...(first && cell.childElementCount === 1 ? first : cell).children];
  const texts = pieces.map((piece) => (textOf(piece) ?? "").trim()).join("");
  const isAll = texts.length > 2 && ("ABCDEFGHIJKL".startsWith(texts) || "123456789101112".startsWith(texts));
  return isAll ? pieces : [];
}

function isActive(piece: Element): boolean {
  return /(^|[\s_-])(active|selected|checked|chosen)($|\s)/i.test(attributeOf(piece, "class") ?? "");
}

/**
 * By column what its ticks are values of, by the headers; null where they are none. Over a tick that nothing names stands the pointer or
 * the modifier itself; two digits are a modifier where another column is one beyond doubt: else they may be days or ages.
 */
export function tickColumns(
  headers: readonly string[],
  role: (header: string) => string | undefined,
): (TickedRole | null)[] {
  const found: (TickedRole | null)[] = [];
  const haveModifiers = headers.some(isModifier);
  for (const [at, header] of headers.entries()) {
    const text = header.trim();
    const named = role(header);
    const last = text.split(/\s+/).at(-1) ?? "";
    const runsOn = found[at - 1] === "diagnosisPointers" && /^([A-L]|\d{1,2})$/.test(text);
    const begins = text === "A" && headers[at + 1]?.trim() === "B";
    const isOne = isModifier(header) || (haveModifiers && /^\d\d$/.test(text) && isKnownModifier(text));
    if (named === "diagnosisPointers" || named === "modifiers") found.push(named);
    else if (!named && isOne) found.push("modifiers");
    else found.push(!named && (isDiagnosisList(last) || runsOn || begins) ? "diagnosisPointers" : null);
  }
  return found;
}

export type TickedRole = "diagnosisPointers" | "modifiers";

/** The labels of what is ticked in a cell, a line each; null where it has nothing to tick. */
export function tickedIn(dom: PageDom, cell: Element, header: string): string | null {
  if (cell.firstElementChild === null) return null;
  const all = dom.within(cell, ticks);
  if (all.length === 0) return null;
  return ticked(dom, all, all.length === 1 ? valueIn(dom, header) : "");
}

/** The ticks and the buttons to press in an element, or it itself. */
export function choicesIn(dom: PageDom, element: Element): Element[] {
  return matches(element, ticks) ? [element] : dom.within(element, ticks);
}

/**
 * The same of an element that may itself be the tick. Null as well where its ticks ask something else beside a value in plain text: none is
 * called by a pointer or modifier.
 */
export function tickedAt(dom: PageDom, element: Element, header: string): string | null {
  if (!matches(element, ticks)) {
    const names = dom.within(element, ticks).map((tick) => nameOf(dom, tick));
    if (!names.some(isValue) && dom.shownText(element).trim() !== "") return null;
  }
  return matches(element, ticks)
    ? ticked(dom, [element], valueIn(dom, header))
    : tickedIn(dom, element, header);
}

/** Whether a cell has one tick, and neither it nor the header over it names a value: "Primary Dx only" is a question of its own. */
export function asksAside(dom: PageDom, cell: Element, header: string): boolean {
  const [tick, other] = cell.firstElementChild === null ? [] : dom.within(cell, ticks);
  return tick !== undefined && !other && nameOf(dom, tick) === "" && valueIn(dom, header) === "";
}

function isValue(name: string): boolean {
  const [first = ""] = name.split(/[\s:–—-]+/);
  return /^([A-L]|\d{1,2})$/.test(first) || isKnownModifier(first) || isDiagnosisList(first);
}

function ticked(dom: PageDom, all: readonly Element[], header: string): string {
  const texts = all.filter(isTicked).map((tick) => nameOf(dom, tick) || header || unnamed);
  return texts.join("\n");
}

/** No pointer and no modifier: what is ticked without a name cannot be read. */
const unnamed = "?";

function isTicked(tick: Element): boolean {
  const { checked } = tick as HTMLInputElement;
  if (typeof checked === "boolean") return checked;
  return (attributeOf(tick, "aria-checked") ?? attributeOf(tick, "aria-pressed")) === "true";
}

function nameOf(dom: PageDom, tick: Element): string {
  const next = tick.nextSibling;
  const behind = next?.nodeType === Node.TEXT_NODE ? (next.nodeValue ?? "") : "";
  const own = tagOf(tick) === "input" ? "" : labelText(tick);
  const value = attributeOf(tick, "value") ?? "";
  return asSeen(
    dom.labelOf(tick) || own || behind.trim() || (/^(on|true|1)?$/i.test(value) ? "" : value),
  ).trim();
}

/** The groups of ticks outside of tables that have a name which says pointers or modifiers, each as one box. */
export function tickedGroups(dom: PageDom, isTaken: (element: Element) => boolean): DecidedBox[] {
  const found: DecidedBox[] = [];
  const seen = new Set<Element>();
  for (const tick of [...dom.marks.filter(({ type }) => type !== "hidden"), ...dom.all(shownTicks)]) {
    const home = homeOf(tick);
    if (!home || seen.has(home)) continue;
    seen.add(home);
    const role = roleOfLabel(dom, groupName(dom, home, tick))?.role;
    if ((role !== "diagnosisPointers" && role !== "modifiers") || isTaken(home) || !dom.isVisible(home))
      continue;
    const all = [...queryAll(home, ticks)];
    // Another box among them may be what they are about.
    if (dom.controls.some((control) => holds(home, control))) continue;
    const from = "label";
    const decision: Decision = { role, score: 3, from, weak: false, reasons: [from] };
    const box: Box = { element: home, text: ticked(dom, all, ""), control: false };
    found.push({ box, decision });
  }
  return found;
}

/** What holds a tick and others beside it. */
function homeOf(tick: Element): Element | null {
  const named = closest(tick, "fieldset,[role=group],[role=radiogroup]");
  if (named) return named;
  let at = parentOf(tick);
  for (let steps = 0; at && steps < 3; steps += 1) {
    if (queryAll(at, ticks).length > 1) return at;
    at = parentOf(at);
  }
  return null;
}

function groupName(dom: PageDom, home: Element, first: Element): string {
  const legend = queryFirst(home, "legend");
  return (legend && labelText(legend)) || dom.labelOf(home) || dom.textBefore(first) || dom.textBefore(home);
}
