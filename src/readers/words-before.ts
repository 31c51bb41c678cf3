import { roleInLabel } from "./charge-words";
import { servesSelect, shownControls } from "./controls";
import { matches, parentOf, previousOf, queryAll, queryFirst, tagOf, textOf } from "./unclobbered";

const chosenValue = "[role=button],[class*=chip i],[class*=token i]";

/**
 * The end of the text that stands straight before an element; empty where something else comes first.
 *
 * @param boxes what ends the words: what stands before a box is about that
 */
export function wordsBefore(element: Element, boxes: string): string {
  let at: Element = element;
  for (let steps = 0; steps < 3; steps += 1) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === Node.ELEMENT_NODE) {
        const other = before as Element;
        if (matches(other, boxes) || queryFirst(other, boxes) !== null) return "";
        if (/^(style|script|template|noscript)$/.test(tagOf(other))) continue;
        const last = other.lastElementChild;
        if (isOneOfHeaders(other, boxes) || (last && isOneOfHeaders(last, boxes))) return "";
        // A value that was chosen stands before the box for the next one, and does not name it.
        if (matches(other, chosenValue)) continue;
      } else if (before.nodeType !== Node.TEXT_NODE) continue;
      const text = (before.textContent ?? "").trim();
      if (text !== "") return text.length > 300 ? "" : text.slice(-60);
    }
    const parent = parentOf(at);
    if (!parent || /^(td|th|tr|li|form|body|fieldset|section)$/.test(tagOf(parent))) return "";
    // Words before several boxes are about all of them.
    const around = queryAll(parent, shownControls);
    if (around.length > 2 || (around[1] && !servesSelect(around[1]))) return "";
    at = parent;
  }
  return "";
}

/** Whether words are the last of several that each name a field: they stand over columns, and the box behind them is in the first or alone. */
function isOneOfHeaders(element: Element, boxes: string): boolean {
  const before = previousOf(element);
  const first = before && previousOf(before);
  return (
    !!first &&
    [first, before, element].every(
      (each) => !matches(each, boxes) && queryFirst(each, boxes) === null && namesField(each),
    )
  );
}

function namesField(element: Element): boolean {
  const text = (textOf(element) ?? "").trim();
  return text !== "" && text.length <= 40 && roleInLabel(text) !== null;
}
