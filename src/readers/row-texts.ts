import { asSeen } from "../claim/field-text";
import { isLineField } from "./candidate-group";
import { beginsWithCode, isKnownModifier } from "./charge-text";
import { isModifierList, type NamedRole, roleInLabel } from "./charge-words";
import { type Decision, roleOfLabel, roleOfName } from "./classify";
import { notInHeaders } from "./controls";
import type { Box, PageDom } from "./dom";
import { labelText } from "./label-text";
import {
  attributeOf,
  boundsOf,
  closest,
  matches,
  nextOf,
  parentOf,
  previousOf,
  queryFirst,
  tagOf,
  textOf,
} from "./unclobbered";

/** A box with what it is for. */
export interface DecidedBox {
  readonly box: Box;
  readonly decision: Decision;
}

/** Text in these is no value of a line: choices, hints, names of other things. */
const notValues =
  "script,style,noscript,template,option,datalist,textarea,select,button,label,legend,th,caption,summary,nav,h1,h2,h3,h4,h5,h6,[role=heading],[role=listbox],[role=option],[role=menu],[role=menuitem],[role=tooltip],[role=tab],[role=button],[role=columnheader],[contenteditable=true],[class*=dropdown-menu i],[class*=typeahead i],[class*=suggestion i],ul[class*=autocomplete i],ul[class*=dropdown i]";

/** The head of a line that can be opened (accordion-lines) is a button, and shows the line. */
export function isNoValue(element: Element): boolean {
  const found = closest(element, notValues);
  return found !== null && attributeOf(found, "aria-expanded") === null;
}

/** A row holds at most so many pieces of text that are looked at. */
const mostTexts = 60;

/** The pieces of text of a row that say what they are: "Units: 2", a text under a header, a text whose class names its role. */
export function textBoxes(dom: PageDom, row: Element, headers: HeaderRow | null): DecidedBox[] {
  const found: DecidedBox[] = [];
  let seen = 0;
  for (const tree of dom.treesIn(row)) {
    const walker = dom.document.createTreeWalker(tree, 4 /* NodeFilter.SHOW_TEXT */);
    for (let node = walker.nextNode(); node && seen < mostTexts; node = walker.nextNode()) {
      const whole = asSeen(node.nodeValue ?? "").trim();
      const parent = node.parentElement;
      if (whole === "" || whole.length > 200 || !parent || tagOf(parent) === "label") continue;
      seen += 1;
      const own = ownNameOf(node);
      const pieces = piecesOf(whole);
      for (const text of pieces) {
        const decided =
          decideText(dom, parent, text, headers, own) ??
          (pieces.length > 1 ? decidePiece(parent, text) : null);
        if (decided && !isNoValue(parent) && dom.isVisible(parent)) found.push(decided);
      }
    }
  }
  return found;
}

/** "2 units · $88.00": each piece says for itself what it is; "Modifiers: GP · 59" goes on behind its name. */
function piecesOf(text: string): string[] {
  if (!/\s[·•|]\s/.test(text)) return [text];
  const pieces: string[] = [];
  for (const piece of text.split(/\s+[·•|]\s+/)) {
    const before = pieces.at(-1);
    if (before !== undefined && /[:#]\s*\S/.test(before) && /^[A-Z\d.]{1,8}$/i.test(piece))
      pieces[pieces.length - 1] = `${before} ${piece}`;
    else pieces.push(piece);
  }
  return pieces;
}

function decideText(
  dom: PageDom,
  element: Element,
  text: string,
  headers: HeaderRow | null,
  own: string,
): DecidedBox | null {
  const box = (value: string): Box => ({ element, text: value, control: false });
  const inline = /^([A-Za-z][A-Za-z /().#®]{0,30}?)\s*[:#]\s*(\S.*)$/.exec(text);
  const inlineRole = inline?.[1] ? roleOfLabel(dom, inline[1]) : null;
  if (inline?.[2] && inlineRole) return decide(box(inline[2]), inlineRole, 3, "label");
  if (inline) return null;
  const measured = /^(?:x\s*)?(\d+(?:\.\d+)?)\s*(x|units?|un|u|min(?:ute)?s?)\.?$|^x\s*(\d+)$/i.exec(text);
  if (measured) {
    const role = /^min/i.test(measured[2] ?? "") ? "minutes" : "units";
    return decide(box(measured[1] ?? measured[3] ?? ""), { role, weak: false }, 2, "shape of the values");
  }
  const header = headers?.over(element);
  const underHeader = header ? roleOfLabel(dom, header) : null;
  if (underHeader) return decide(box(text), underHeader, 2, "header above it");
  const stepped = /^\d+$/.test(text) ? nameOfStepper(dom, element) : "";
  const named = roleOfLabel(dom, stepped);
  if (named) return decide(box(text), named, 2, "label");
  const ownRole = own === "" ? null : roleOfLabel(dom, own);
  if (ownRole) return decide(box(text), ownRole, 2, "text before it");
  const before =
    !/[a-z]{4}/i.test(own) && (previousOf(element) || isBehindText(element)) ? dom.textBefore(element) : "";
  // What has its own value behind it names nothing more.
  const behind = before.length <= 30 && !/[:#]\s*\w/.test(before) ? roleOfLabel(dom, before) : null;
  if (behind) return decide(box(text), behind, 2, "text before it");
  const byName = nameRole(dom, element);
  if (byName) return decide(box(text), byName.role, byName.score, byName.from);
  if (beginsWithCode(text)) return decide(box(text), { role: "code", weak: true }, 0, "shape of the values");
  const isSure = isModifierList(text);
  return (isSure || isKnownModifier(text)) &&
    /chip|pill|tag|badge|token/i.test(attributeOf(element, "class") ?? "") &&
    (isSure || isAmongModifiers(element))
    ? decide(box(text), { role: "modifiers", weak: false }, 1, "shape of the values")
    : null;
}

/**
 * Whether a tag stands beside another of its make that is a modifier beyond doubt: then two letters that may be a word are one too, but no
 * letters of a trade, a place or a time of day.
 */
function isAmongModifiers(tag: Element): boolean {
  if (/^(PT|PA|AS|ED|ER|AM|PM)$/i.test(labelText(tag))) return false;
  let at: Element | null = tag;
  for (let steps = 0; at && steps < 3; steps += 1, at = parentOf(at)) {
    const beside = [previousOf(at), nextOf(at)];
    const make = at.localName;
    if (beside.some((other) => other?.localName === make && isModifierList(labelText(other)))) return true;
  }
  return false;
}

/** The name in an element straight before a text, "<b>Rental month</b> 3 of 13"; empty where no words stand there. */
function ownNameOf(text: Node): string {
  let before = text.previousSibling;
  while (before?.nodeType === Node.TEXT_NODE && !/\S/.test(before.nodeValue ?? ""))
    before = before.previousSibling;
  if (before?.nodeType !== Node.ELEMENT_NODE) return "";
  const name = (before.textContent ?? "").trim();
  return name.length <= 30 && /^[A-Za-z]/.test(name) ? name : "";
}

/** A piece beside others that has its name before it without a sign between, or is a modifier beyond doubt: "3 units · POS 12 · GP". */
function decidePiece(element: Element, text: string): DecidedBox | null {
  // The head of a line that can be opened stands for boxes that it hides.
  if (closest(element, "[aria-expanded]")) return null;
  const box = (value: string): Box => ({ element, text: value, control: false });
  const [, name = "", value] =
    /^(POS|place of service|mods?|modifiers?|units?|qty)\.? (\S+)$/i.exec(text) ?? [];
  const role = value === undefined ? null : roleInLabel(name);
  if (value !== undefined && role) return decide(box(value), role, 2, "text before it");
  // A respiratory therapist is no right side.
  return isModifierList(text) && text !== "RT"
    ? decide(box(text), { role: "modifiers", weak: false }, 1, "shape of the values")
    : null;
}

/** Whether an element goes on with a text: "Modifier: <b>RR</b>". */
function isBehindText(element: Element): boolean {
  const before = element.previousSibling;
  return before?.nodeType === Node.TEXT_NODE && /[:#]\s*$/.test(before.nodeValue ?? "");
}

/** The name of what a number between two buttons to lower and to raise it is; empty where it stands between none. */
function nameOfStepper(dom: PageDom, element: Element): string {
  const [before, next] = [previousOf(element), nextOf(element)];
  if (!before || !next || !isStep(before) || !isStep(next)) return "";
  const stepper = element.parentElement as Element;
  return dom.labelOf(stepper) || dom.textBefore(stepper);
}

function isStep(element: Element): boolean {
  return matches(element, "button,a,[role=button]") && /^\W?$/.test((textOf(element) ?? "").trim());
}

/** What the element, or the element it fills, is called in the page's program. */
function nameRole(dom: PageDom, element: Element): { role: NamedRole; score: number; from: string } | null {
  for (const at of [element, element.parentElement]) {
    if (!at) continue;
    for (const name of ["data-testid", "data-test", "data-field", "data-label", "id", "itemprop"]) {
      const role = roleOfName(dom, attributeOf(at, name) ?? "");
      if (role && !role.weak) return { role, score: 2, from: "data attribute" };
    }
    const role = roleOfName(dom, attributeOf(at, "class") ?? "");
    if (role && isLineField(role.role) && !role.weak) return { role, score: 1, from: "class name" };
    if (at.firstElementChild !== null && at.childElementCount > 1) break;
  }
  return null;
}

/** A box with the one reason for what it is: a fixed phrase, with its weight. */
export function decide(box: Box, { role, weak }: NamedRole, score: number, from: string): DecidedBox {
  return {
    box,
    decision: { role, weak, score, from, reasons: [`${from} says ${role}${weak ? " (weak)" : ""}`] },
  };
}

/** The empty cells of a row of text, each under a header that names a field which the row does not have elsewhere: it is blank. */
export function emptyCells(
  dom: PageDom,
  row: Element,
  headers: HeaderRow,
  found: readonly DecidedBox[],
): DecidedBox[] {
  const roles = new Set(found.map(({ decision }) => decision.role));
  return [...row.children].flatMap((element) => {
    if (/\S/.test(textOf(element) ?? "") || queryFirst(element, "img,svg,input,select")) return [];
    const role = roleOfLabel(dom, headers.over(element) ?? "");
    if (!role || !isLineField(role.role) || roles.has(role.role)) return [];
    roles.add(role.role);
    return [decide({ element, text: "", control: false }, role, 2, "header above it")];
  });
}

/** A row of words that names the columns below it, in pages that lay out their rows without a table (react-controlled). */
export class HeaderRow {
  readonly #cells: { text: string; left: number; right: number }[];

  constructor(cells: { text: string; left: number; right: number }[]) {
    this.#cells = cells;
  }

  /** The header over an element, by how far they stand over each other; null where none does. */
  over(element: Element): string | null {
    const { left, right } = boundsOf(element);
    let best: { text: string; overlap: number } | null = null;
    for (const cell of this.#cells) {
      const overlap = Math.min(right, cell.right) - Math.max(left, cell.left);
      if (overlap > 0 && (!best || overlap > best.overlap)) best = { text: cell.text, overlap };
    }
    return best?.text ?? null;
  }
}

/**
 * The part of a row that stands straight below a row of words naming its columns, where that row alone holds both: around a line that has
 * no other beside it there is nothing to tell where it ends.
 */
export function lineBelowHeaders(anchor: Element, row: Element): Element | null {
  for (let at: Element | null = anchor; at && at !== row; at = at.parentElement) {
    const before = previousOf(at);
    if (before && headerRowIn(before)) return at;
  }
  return null;
}

/** The words above the first of some rows, where at least three of them name fields of a charge line. */
export function headerRowOver(firstRow: Element): HeaderRow | null {
  let at: Element | null = firstRow;
  for (let steps = 0; at && steps < 3; steps += 1) {
    for (let before = previousOf(at), near = 0; before && near < 3; before = previousOf(before), near += 1) {
      const header = headerRowIn(before);
      if (header) return header;
    }
    at = at.parentElement;
  }
  return null;
}

function headerRowIn(outer: Element): HeaderRow | null {
  let element = outer;
  while (element.childElementCount === 1) element = element.firstElementChild as Element;
  if (element.childElementCount < 2 || element.childElementCount > 40) return null;
  if (queryFirst(element, notInHeaders)) return null;
  const cells = [...element.children].map((child) => ({
    child,
    text: (child.textContent ?? "").trim().slice(0, 60),
  }));
  const roles = new Set(
    cells.map(({ text }) => roleInLabel(text)?.role).filter((role) => role && isLineField(role)),
  );
  if (!roles.has("code") && !cells.some(({ text }) => /^codes?$/i.test(text))) return null;
  if (roles.size < 2) return null;
  return new HeaderRow(
    cells.map(({ child, text }) => {
      const { left, right } = boundsOf(child);
      return { text, left, right };
    }),
  );
}
