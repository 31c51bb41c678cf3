import { iconSelector } from "./label-text";
import {
  around,
  attributeOf,
  closest,
  matches,
  parentOf,
  previousOf,
  queryAll,
  queryFirst,
  tagOf,
  textOf,
} from "./unclobbered";

/*
 * What a person sees in a control or a cell, as text. Component libraries show a value in many ways: in the input, in chips before
 * it, in a span over an empty input, in a span in place of a hidden select.
 */

/** Chips, pills, tags and tokens: one value each, mostly with a button to take it off. */
export const chipSelector = [
  "[class*=chip i]",
  "[class*=pill i]",
  "[class*=token i]",
  "[class*=multivalue i]",
  "[class*=multi-value i]",
  "[class*=selection__choice i]",
  "[class*=tag-item i]",
  "[class*=-tag i]",
].join(",");

/** Buttons and pictures on a chip that have chip in their classes as it has. */
const chipParts = "input,label,button,[role=button],[class*=remove i],[class*=close i],[class*=icon i]";

/** What stands in place of a value: "Select…", "Add modifier". */
export const placeholderPattern =
  /^[-–—\s]*(select\b.*|choose\b.*|pick\b.*|none|n\/a|add\b.*|search\b.*|type\b.*)?[-–—.…\s]*$/i;

/**
 * What a control shows now: the chips in or before it and what is typed, a line each.
 *
 * @param isUnusual whether it is one of the `unusualInputs`
 */
export function controlText(control: Element, isUnusual: boolean): string {
  switch (tagOf(control)) {
    case "select":
      return selectText(control as HTMLSelectElement);
    case "textarea":
      return String((control as HTMLTextAreaElement).value ?? "");
    case "input":
      return inputText(control as HTMLInputElement, isUnusual);
    default: {
      if (matches(control, "[contenteditable]"))
        return shownText(control) || takenOffBefore(control).join("\n");
      const chips = chipTexts(control);
      if (chips.length > 0) return chips.join("\n");
      const text =
        tagOf(control) === "button" || queryFirst(control, placeholders)
          ? textBeside(control)
          : shownText(control);
      return withoutPlaceholder(control, text);
    }
  }
}

function selectText(select: HTMLSelectElement): string {
  const options = [...(select.selectedOptions ?? [])].filter((option) => option.value !== "");
  return options
    .map((option) => option.text.trim())
    .filter((text) => !placeholderPattern.test(text))
    .join("\n");
}

function inputText(input: HTMLInputElement, isUnusual: boolean): string {
  // Of a day with its time only the day is asked for.
  const value = withoutMask(String(input.value ?? ""));
  const typed = value.includes("T") ? value.replace(/^(\d{4}-\d\d-\d\d)T[\d:.]*$/, "$1") : value;
  const hasList = isUnusual && matches(input, "[role=combobox],[aria-autocomplete],[aria-haspopup=listbox]");
  if (!hasList && value === "" && isFirstInCell(input)) return "";
  if (!hasList && !isBesideChips(input, value))
    return value === "" ? takenOffBefore(input).join("\n") : typed;
  const wrapper = fieldWrapper(input);
  const chips = wrapper ? chipTexts(wrapper) : chipsBefore(input);
  // What is typed to search a list is no value before it is chosen.
  const isSearch = matches(input, "[type=search],[role=searchbox],[aria-expanded=true]");
  if (chips.length > 0)
    return [...chips, isSearch ? "" : typed].filter((text) => text.trim() !== "").join("\n");
  if (typed.trim() !== "" || !wrapper || !matches(input, "[role=combobox],[aria-autocomplete]")) return typed;
  return withoutPlaceholder(wrapper, textBeside(wrapper));
}

/** Most blank boxes: no value stands before them that a chip could show. */
function isFirstInCell(input: Element): boolean {
  return previousOf(input) === null && /^(td|th)$/.test(tagOf(parentOf(input) ?? input));
}

/** What is typed in a mask, which shows a line for each character that is still to come: "25 __", "99___". */
export function withoutMask(value: string): string {
  return value.includes("_") ? value.replace(/_+(?![^\W_])/g, "") : value;
}

function isBesideChips(input: Element, value: string): boolean {
  const before = previousOf(input) ?? (value === "" ? previousOf(parentOf(input) ?? input) : null);
  return before !== null && /chip|pill|token/i.test(attributeOf(before, "class") ?? "");
}

/**
 * The values before an empty box that can be taken off again: whatever the classes of its library, each is a text with a button that
 * says so.
 */
function takenOffBefore(input: Element): string[] {
  let at = input;
  for (let steps = 0; steps < 3 && !previousOf(at); steps += 1) {
    const outer = parentOf(at);
    if (!outer || /^(td|th|tr|label|form|body)$/.test(tagOf(outer))) return [];
    at = outer;
  }
  const texts: string[] = [];
  for (let before = previousOf(at); before; before = previousOf(before)) {
    if (!hasTakeOff(before)) break;
    texts.unshift(textBeside(before));
  }
  return texts;
}

function hasTakeOff(chip: Element): boolean {
  const button = queryFirst(chip, "button,[role=button]");
  if (!button) return false;
  // A picture of a cross may be called "cancel", which on a button in words is something else.
  const icon = queryFirst(button, iconSelector) ? "close" : "";
  return takesOff.test(
    `${attributeOf(button, "aria-label") ?? ""} ${(textOf(button) ?? "").replace(/\bcancel\b/, icon)}`,
  );
}

const takesOff = /\b(remove|delete|close|clear|dismiss)\b|[×✕✖⨯⊗]/i;

/** The chips straight before a box that fills its cell with them: one a sibling, or all in one. */
function chipsBefore(input: Element): string[] {
  const chips: string[] = [];
  for (let before = previousOf(input); before; before = previousOf(before)) {
    if (!/chip|pill|token/i.test(attributeOf(before, "class") ?? "")) break;
    const inner = chipTexts(before);
    // One that cannot be taken off may say something about the line: "NEW".
    const isValue = inner.length === 0 && matches(before, chipSelector) && hasTakeOff(before);
    chips.unshift(...(isValue ? chipText(before) : inner));
  }
  return chips;
}

/** The largest element around an input, a few steps up, in which it is the only control. */
function fieldWrapper(input: Element): Element | null {
  let wrapper: Element | null = null;
  let at = around(input);
  for (let steps = 0; at && steps < 5; steps += 1) {
    if (
      /^(td|th|tr|form|body|label)$/.test(tagOf(at)) ||
      matches(at, "[role=row],[role=gridcell],[role=group]")
    )
      break;
    if (queryAll(at, "input:not([type=hidden]):not([aria-hidden=true]),select,textarea").length > 1) break;
    wrapper = at;
    at = around(at);
  }
  return wrapper;
}

/** The values of an element that shows nothing but chips, and links or buttons to add or take one; null where it shows more, or none. */
export function onlyChipsIn(element: Element): readonly string[] | null {
  const chips = chipTexts(element);
  if (chips.length === 0) return null;
  const others = [...queryAll(element, "a,button,[role=button],label,legend")];
  const parts = [...chips, ...others.map((other) => (other.textContent ?? "").trim())];
  let rest = element.textContent ?? "";
  for (const part of parts) rest = rest.replace(part, "");
  return /[0-9a-z]/i.test(rest) ? null : chips;
}

function chipTexts(within: Element | null): string[] {
  if (!within) return [];
  const all = [...queryAll(within, chipSelector)].filter(
    (chip) => !matches(chip, chipParts) && queryAll(chip, "input,select").length === 0,
  );
  // A chip's own parts have chip in their classes too; the innermost that hold text are not wanted twice.
  return all
    .filter((chip) => !all.some((other) => other !== chip && chip.contains(other) && holdsText(other)))
    .flatMap(chipText);
}

/** What a chip says, without the sign to take it off; nothing where it says nothing. */
function chipText(chip: Element): string[] {
  const text = shownText(chip).replace(/[×✕✖⨯⊗\s]+$|^[×✕✖⨯⊗\s]+/g, "");
  return text !== "" && text.length <= 60 ? [text] : [];
}

function holdsText(element: Element): boolean {
  return (element.textContent ?? "").replace(/[×✕✖⨯⊗\s]+/g, "") !== "";
}

function withoutPlaceholder(element: Element, text: string): string {
  return /placeholder/i.test(attributeOf(element, "class") ?? "") || placeholderPattern.test(text)
    ? ""
    : text;
}

/** Element Plus shows what is chosen where it shows "Select", and says by its class which of the two it is. */
const placeholders = "[class*=placeholder i]:not(.el-select__placeholder:not(.is-transparent))";

/** What belongs to a box or a cell and is no value: its label, its buttons, its list of choices, hints. */
const besides = `label,legend,button,svg,script,style,option,[role=button],[role=listbox],[role=option],[role=alert],[aria-hidden=true],[class*=helper i],[class*=error i],[class*=field__label i],${iconSelector},${placeholders}`;

/** The text in an element without what only stands beside the value. */
export function textBeside(element: Element): string {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node && texts.length < 20; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").trim();
    const parent = parentOf(node);
    if (text === "" || !parent) continue;
    const beside = closest(parent, besides);
    if (beside && beside !== element && element.contains(beside)) continue;
    if (parent.checkVisibility?.({ visibilityProperty: true }) !== false) texts.push(text);
  }
  return texts.join(" ");
}

/** The text of an element that a person sees. */
export function shownText(element: Element): string {
  // Wrappers around one piece of text: asking for the laid-out text of each cell of a grid would be dear.
  let inner = element;
  while (inner.childElementCount === 1 && inner.childNodes.length === 1) {
    inner = inner.firstElementChild as Element;
    // What a button says is no value.
    if (tagOf(inner) === "button" || attributeOf(inner, "role") === "button") return "";
  }
  if (inner.firstElementChild === null) {
    const text = (inner.textContent ?? "").trim();
    if (text === "" || inner === element) return text;
    const isSeen = inner.checkVisibility?.({ visibilityProperty: true }) !== false;
    return isSeen && !matches(inner, iconSelector) ? text : "";
  }
  const tokens = shortTokens(inner);
  if (tokens) return tokens.join("\n");
  if (queryFirst(inner, `button,[role=button],${iconSelector}`)) return textBeside(inner);
  // biome-ignore lint/performance/useDomNodeTextContent: hidden parts of a cell are not what the person sees.
  return ((inner as HTMLElement).innerText ?? "").trim();
}

/** Several pieces of two characters with nothing between them but style: tags of modifiers ("GP", "59"), a value each. */
function shortTokens(element: Element): string[] | null {
  if (element.childElementCount < 2 || element.childElementCount > 8) return null;
  const texts: string[] = [];
  for (const node of element.childNodes) {
    const text = (node.textContent ?? "").replace(/[×✕✖⨯⊗\s]+/g, "");
    if (text === "") continue;
    if (node.nodeType !== Node.ELEMENT_NODE || !/^[0-9A-Za-z]{2}$/.test(text)) return null;
    if ((node as Element).checkVisibility?.({ visibilityProperty: true }) !== false) texts.push(text);
  }
  return texts.length > 0 ? texts : null;
}
