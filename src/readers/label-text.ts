import { shownControls } from "./controls";
import { attributeOf, holds, queryAll, queryFirst, tagOf } from "./unclobbered";

/** Fonts that draw a picture of a word: what a person sees is no "cancel" and no "filter_list". */
export const iconSelector = "[class*=material-icons i],[class*=material-symbols i],mat-icon,igx-icon";

/** What stands in a label and is no part of the name: the value of a box in it, pictures, and what is not for reading. */
const notInNames = `select,textarea,script,style,template,${iconSelector}`;

/** Between two words as a space is. */
const lineBreak = "br";

/** The text of a label, without the choices of a list or the text of a box in it. */
export function labelText(label: Element): string {
  if (!queryFirst(label, `${notInNames},${lineBreak}`)) return (label.textContent ?? "").trim();
  const left = label.cloneNode(true) as Element;
  for (const part of queryAll(left, notInNames)) part.remove();
  for (const part of queryAll(left, lineBreak)) part.replaceWith(" ");
  return (left.textContent ?? "").trim().replace(/\s+/g, " ");
}

/**
 * What the elements say that `aria-labelledby` names, in its order, seen or not: of each its `aria-label`, else its text. What a box holds
 * is no name of another; for that reason a box that names itself counts by its `aria-label` alone.
 */
export function labelledByText(control: Element, ids: string): string {
  const root = Node.prototype.getRootNode.call(control) as Document | ShadowRoot;
  const texts = ids.split(/\s+/).map((id) => {
    const element = id === "" ? null : root.getElementById(id);
    if (!element) return "";
    const own = attributeOf(element, "aria-label");
    if (own) return own.trim();
    return /^(input|select|textarea)$/.test(tagOf(element)) ? "" : labelText(element);
  });
  return texts.filter((text) => text !== "").join(" ");
}

/** What a label is about: where it begins with a button, as before a number that is counted up and down, the box behind it. */
export function labelledBox(label: HTMLLabelElement): Element | null {
  const { control } = label;
  const isButton = control && tagOf(control) === "button" && holds(label, control);
  return (isButton ? queryFirst(label, shownControls) : null) ?? control;
}
