import { asSeen, parseCode } from "../claim/field-text";
import type { TaughtField } from "../claim/taught-map";
import { withoutTitle } from "./cells-group";
import { beginsWithCode, isOneCode, parseRunTogether } from "./charge-text";
import { isCodeShaped } from "./charge-words";
import { headerOver } from "./column-headers";
import { controlSelector } from "./controls";
import type { Box, PageDom } from "./dom";
import { editorOver } from "./floating-editors";
import { onlyChipsIn, placeholderPattern } from "./shown-text";
import { tickedAt } from "./ticked-labels";
import { around, matches, tagOf } from "./unclobbered";

/* What stands at a place of a taught map: boxes, ticks or text. */

/** The controls in use at a place, or its text. */
export function boxesAt(dom: PageDom, element: Element): Box[] {
  if (isTick(element)) {
    const tick = element as HTMLInputElement;
    return tick.checked === true ? [{ element, text: tickText(dom, tick), control: true }] : [];
  }
  const editor = editorOver(dom, element);
  if (editor) return [{ element: editor, text: dom.controlText(editor), control: true }];
  const controls = matches(element, controlSelector)
    ? [element]
    : dom.within(element, controlSelector).filter((control) => dom.isInUse(control));
  const values = controls.filter((control) => dom.isValueControl(control));
  return values.length > 0
    ? values.map((control) => ({ element: control, text: dom.controlText(control), control: true }))
    : [
        {
          element,
          text: onlyChipsIn(element)?.join("\n") ?? withoutOffers(valueIn(dom, element)),
          control: false,
        },
      ];
}

/**
 * What stands at a place of a field in a line. Pointers and modifiers may be ticked or pressed there, one by one: what is not chosen stands
 * there too, and is no value.
 */
export function fieldBoxesAt(dom: PageDom, element: Element, field: TaughtField, line: Element): Box[] {
  const isChosen = field === "modifiers" || field === "diagnosisPointers";
  const text = isChosen ? tickedAt(dom, element, headerOver(dom, element, line)) : null;
  if (text === null) return boxesAt(dom, element);
  // A box beside them says more than they do.
  const hasBox = dom
    .within(element, controlSelector)
    .some((box) => dom.isValueControl(box) && dom.isInUse(box));
  return hasBox ? boxesAt(dom, element) : [{ element, text, control: false }];
}

function valueIn(dom: PageDom, element: Element): string {
  const text = dom.shownText(element);
  return matches(element, "td,th") ? withoutTitle(text, headerOver(dom, element, element)) : text;
}

/** What a text says without the words that offer to fill it in. */
function withoutOffers(text: string): string {
  return text
    .split("\n")
    .filter((line) => !placeholderPattern.test(line))
    .join("\n");
}

/** Whether an element only offers to fill in a value: "Add modifier". What it will hold stands beside it. */
export function isOffer(dom: PageDom, element: Element): boolean {
  return (
    matches(element, "a,button,[role=button]") &&
    dom.within(element, controlSelector).length === 0 &&
    placeholderPattern.test((element.textContent ?? "").trim())
  );
}

/** A hidden twin of a box may hold anything; what a person cannot see is not read. */
export function isReadable(dom: PageDom, element: Element): boolean {
  return !matches(element, controlSelector) || (dom.isValueControl(element) && dom.isInUse(element));
}

export function isTick(element: Element): boolean {
  return tagOf(element) === "input" && /^(checkbox|radio)$/.test((element as HTMLInputElement).type);
}

/** A ticked code is the tick's own value, else how its label begins. */
function tickText(dom: PageDom, tick: HTMLInputElement): string {
  const value = asSeen(String(tick.value ?? ""));
  return isCodeShaped(value) ? value : asSeen(dom.labelOf(tick));
}

/** Whether a text is a code, alone or with modifiers, units or a description behind it. */
export function holdsCode(text: string): boolean {
  const alone = parseCode(text);
  return (
    (alone.state === "read" && isCodeShaped(alone.value)) ||
    isOneCode(text) ||
    beginsWithCode(text.trim()) ||
    parseRunTogether(text) !== null
  );
}

/** The largest element around another, up to a limit, that is a cell of a table or grid; null where none is. */
export function cellAround(element: Element, limit: Element): Element | null {
  for (let at: Element | null = element; at && at !== limit; at = around(at)) {
    if (matches(at, "td,th,[role=gridcell],[role=cell],[role=rowheader]")) return at;
  }
  return null;
}
