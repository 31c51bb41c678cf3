import type { LineField } from "../claim/claim-snapshot";
import { asSeen } from "../claim/field-text";
import type { Box } from "./dom";
import type { NotWritable } from "./reader";
import { withoutMask } from "./shown-text";
import { matches, tagOf, textOf } from "./unclobbered";

/* Which boxes of a line cannot be written as text, whatever they look like. */

export const onlyFromList = "the form takes only what is chosen in its own list";

interface WrittenBox extends Partial<Pick<Box, "control" | "failed" | "textLine">> {
  readonly role: LineField;
  readonly element: Element;
  readonly text: string | null;
}

/**
 * The fields whose boxes show something that is not their own text: chips before an empty box, a label over it, a hidden select behind a
 * widget. Text written into such a box is a search, or is not seen.
 *
 * @param boxes with what they show; null where that was not kept
 */
export function notWritableOf(boxes: Iterable<WrittenBox>): NotWritable {
  const found: NotWritable = {};
  for (const { role, element, text, control, failed, textLine } of boxes) {
    // What is no box, or holds more lines than one, says nothing by what it shows.
    if (control === false || failed || textLine !== undefined) continue;
    if (isSearch(element) || (text !== null && standsBeside(element, text))) found[role] = onlyFromList;
  }
  return found;
}

function isSearch(element: Element): boolean {
  return matches(element, "[type=search],[role=searchbox]");
}

function standsBeside(element: Element, text: string): boolean {
  // Chips before an empty place to type.
  if (matches(element, "[contenteditable]")) return text !== "" && !/\w/.test(textOf(element) ?? "");
  if (tagOf(element) !== "input") return false;
  const { value } = element as HTMLInputElement;
  if (value === text || text.trim() === asSeen(withoutMask(String(value))).trim()) return false;
  return !/^(checkbox|radio|datetime-local)$/.test((element as HTMLInputElement).type);
}
