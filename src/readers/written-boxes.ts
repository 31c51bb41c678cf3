import type { LineField } from "../claim/claim-snapshot";
import type { NotWritable } from "./reader";
import { attributeOf, tagOf } from "./unclobbered";

/* Which boxes of a line cannot be written as text, whatever they look like. */

export const onlyFromList = "the form takes only what is chosen in its own list";

/**
 * The fields whose boxes show something that is not their own text: chips before an empty box, a label over it, a hidden select behind a
 * widget. Text written into such a box is a search, or is not seen.
 *
 * @param boxes with what they show; null where that was not kept
 */
export function notWritableOf(
  boxes: Iterable<{ readonly role: LineField; readonly element: Element; readonly text: string | null }>,
): NotWritable {
  const found: NotWritable = {};
  for (const { role, element, text } of boxes) {
    if (isSearch(element) || (text !== null && standsBeside(element, text))) found[role] = onlyFromList;
  }
  return found;
}

function isSearch(element: Element): boolean {
  return attributeOf(element, "type") === "search" || attributeOf(element, "role") === "searchbox";
}

function standsBeside(element: Element, text: string): boolean {
  if (tagOf(element) !== "input") return false;
  const { type, value } = element as HTMLInputElement;
  return !/^(checkbox|radio|datetime-local)$/.test(type) && text.trim() !== String(value).trim();
}
