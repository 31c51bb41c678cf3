import { attributeOf, matches, parentOf, previousOf, queryFirst, tagOf, textOf } from "./unclobbered";

/* Which elements a person types or chooses a value in: the one list of them. */

/** The browser's own controls. */
export const nativeControls = "input,select,textarea";

/** Those among them that may be in sight. */
export const shownControls = "input:not([type=hidden]),select,textarea";

/** What the row of words over some lines never holds; a box to tick all of them it may. */
export const notInHeaders = "input:not([type=checkbox]):not([type=hidden]),select,textarea,table";

/** A button that shows what is chosen and opens the list to choose from. */
const listButton = "button[aria-haspopup=listbox]";

/** A number between two buttons, shown and not typed. */
const shownNumber = "output[role=spinbutton]";

/** Text-like controls, and the div or button that a component library shows in place of a select. */
export const controlSelector = `${nativeControls},[role=combobox]:not(input):not(select),[contenteditable=true],[contenteditable=''],[contenteditable=plaintext-only],${listButton},${shownNumber}`;

/** Types of inputs that hold a value as text; a type that no browser knows is "text". */
const textTypes = new Set(["text", "number", "date", "datetime-local", "tel", "search", ""]);

/** All that `controlSelector` finds and some more, for one query of a whole page: every further selector is asked of every element. */
export const possibleControls = `${nativeControls},[role=combobox],[contenteditable],${listButton},${shownNumber}`;

/** Whether a control says something of its row and holds no text: ticks and hidden inputs. */
export function isMark(control: Element): boolean {
  return tagOf(control) === "input" && /^(checkbox|radio|hidden)$/.test((control as HTMLInputElement).type);
}

/** Inputs with more to them than a name and a value: with a role, a list of choices, a search, or put out of a person's way. */
export const unusualInputs =
  "input[role],input[aria-autocomplete],input[aria-haspopup],input[type=search],input[aria-hidden],input[tabindex='-1']";

export function isNativeControl(element: Element): boolean {
  const tag = tagOf(element);
  return tag === "input" || tag === "select" || tag === "textarea";
}

/** Whether a control holds a value of its own. Buttons, ticks and hidden inputs do not. */
export function holdsValue(control: Element): boolean {
  if (tagOf(control) === "button") return showsChoice(control);
  return tagOf(control) !== "input" || textTypes.has((control as HTMLInputElement).type ?? "");
}

/** Whether an input only searches the choices of a select that stands before it or its widget and holds the value (select2-lines). */
export function servesSelect(input: Element): boolean {
  if (!matches(input, "[role=combobox],[role=searchbox],[aria-autocomplete],[type=search]")) return false;
  let at: Element | null = input;
  for (let steps = 0; at && steps < 6; steps += 1) {
    // In its own widget what is chosen stands between the two (Choices.js).
    const next = previousOf(at);
    const before = next && at === input && tagOf(next) !== "select" ? previousOf(next) : next;
    if (before && tagOf(before) === "select" && isTuckedAway(before)) return true;
    at = parentOf(at);
  }
  return false;
}

function isTuckedAway(select: Element): boolean {
  return (
    attributeOf(select, "aria-hidden") === "true" ||
    attributeOf(select, "tabindex") === "-1" ||
    /hidden/i.test(attributeOf(select, "class") ?? "") ||
    select.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) === false
  );
}

/** Whether a select only tells the form what the button before it shows (Radix): what is set in it is not seen there. */
export function isCopyOfButton(select: Element): boolean {
  const before = attributeOf(select, "aria-hidden") === "true" ? previousOf(select) : null;
  return before !== null && matches(before, "button[role=combobox]");
}

/** A button that opens a list says what is chosen; one beside a box only opens the box's list, and so does one beside a hidden select. */
function showsChoice(button: Element): boolean {
  if (attributeOf(button, "role") === "combobox") return true;
  const beside = parentOf(button);
  if (beside && queryFirst(beside, "select")) return false;
  return /[0-9a-z]/i.test(textOf(button) ?? "") || !(beside && queryFirst(beside, shownControls));
}
