import { shownControls } from "./controls";
import { labelText } from "./label-text";
import {
  attributeOf,
  closest,
  matches,
  nextOf,
  parentOf,
  previousOf,
  queryAll,
  queryFirst,
  tagOf,
  textOf,
} from "./unclobbered";

/*
 * The words that stand behind or under a box, in forms that have them there: in a wrapper of their own with the box, or in a line of
 * boxes and words that begins with a box. And boxes without words that go on with what the box before them was begun for.
 */

/** Words that are no caption: what a button says, what may be chosen, what another part of the form says of itself. */
const noCaptions =
  "button,a,ul,ol,h1,h2,h3,h4,h5,h6,legend,script,style,template,[role=button],[role=listbox],[role=alert]";

/** Around these no caption is looked for. */
const bounds = /^(td|th|tr|li|form|body|fieldset|section|table)$/;

/** The words behind a box that has a wrapper with them and no words before it in there; empty where there are none. */
export function wordsBehind(box: Element): string {
  let at = box;
  for (let steps = 0; steps < 3; steps += 1) {
    const parent = parentOf(at);
    if (!parent) return "";
    // Most boxes fill their wrapper, and most wrappers stand beside one of another box: neither needs a query.
    if (at.previousSibling !== null || at.nextSibling !== null) {
      const [before, next] = [previousOf(at), nextOf(at)];
      if ((before && holdsBox(before)) || (next && holdsBox(next))) return "";
      if (queryAll(parent, shownControls).length > 1 || wordsFrom(at, "before") !== "") return "";
      const behind = wordsFrom(at, "behind");
      if (behind !== "") return behind;
    }
    if (bounds.test(tagOf(parent))) return "";
    at = parent;
  }
  return "";
}

/** The legend over a box that stands alone under it; empty where there is none. */
export function legendOver(box: Element): string {
  const home = closest(box, "fieldset");
  const legend = home && queryFirst(home, "legend");
  return legend && queryAll(home, shownControls).length === 1 ? labelText(legend) : "";
}

/**
 * The words straight behind a box in a line of boxes and words that begins with a box and ends with words; null where it is no such
 * line: there the words before a box are its own.
 *
 * @param isName whether words name a field
 * @param lines what is known of the elements around boxes: a line may hold thousands
 */
export function wordsInLineBehind(
  box: Element,
  isName: (words: string) => boolean,
  lines: Map<Element, boolean>,
): string | null {
  const parent = parentOf(box);
  // Not by `childElementCount`, for which Chromium goes through all children.
  if (!parent || parent.firstElementChild === parent.lastElementChild) return null;
  const isLine = lines.get(parent) ?? endsWithWords(parent, isName);
  lines.set(parent, isLine);
  return isLine ? wordsFrom(box, "behind") : null;
}

/** Whether a line of boxes and words begins with a box and ends with words. */
function endsWithWords(line: Element, isName: (words: string) => boolean): boolean {
  // Most lines end with a box, and need not be looked at any further.
  let last = line.lastElementChild;
  while (last && !holdsBox(last)) last = previousOf(last);
  if (!last || !isName(wordsFrom(last, "behind"))) return false;
  let first = line.firstElementChild;
  while (first && !holdsBox(first)) first = nextOf(first);
  return first !== null && first !== last && !isName(wordsFrom(first, "before"));
}

/** The words between an element and the next box in a direction, its siblings alone; empty where they are no caption. */
function wordsFrom(element: Element, direction: "before" | "behind"): string {
  const texts: string[] = [];
  const step = (node: Node) => (direction === "before" ? node.previousSibling : node.nextSibling);
  for (let node = step(element); node; node = step(node)) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const other = node as Element;
      if (holdsBox(other)) break;
      if (tagOf(other) === "br" && direction === "before") break;
      if (!matches(other, noCaptions)) texts.push(labelText(other));
    } else if (node.nodeType === Node.TEXT_NODE) texts.push((textOf(node) ?? "").trim());
  }
  const words = texts.filter((text) => /[a-z]/i.test(text)).join(" ");
  return words.length <= 40 && !/[:#]\s*\w/.test(words) ? words : "";
}

function holdsBox(element: Element): boolean {
  return matches(element, shownControls) || queryFirst(element, shownControls) !== null;
}

/**
 * The wrapper of some boxes and nothing else that begins with this one, as for four modifiers behind one name; null where it is none.
 */
export function runBegunBy(box: Element): Element | null {
  const parent = parentOf(box);
  if (!parent || parent.firstElementChild !== box || parent.lastElementChild === box) return null;
  if (bounds.test(tagOf(parent))) return null;
  const boxes = queryAll(parent, shownControls);
  if (boxes.length < 2 || boxes.length > 8 || /[a-z]/i.test(textOf(parent) ?? "")) return null;
  return parent;
}

/** Whether nothing but a sign stands between two boxes of one wrapper, or of wrappers beside each other. */
export function standsStraightBehind(box: Element, before: Element): boolean {
  let [at, other] = [box, before];
  for (let steps = 0; steps < 2; steps += 1) {
    const [parent, otherParent] = [parentOf(at), parentOf(other)];
    if (!parent || !otherParent || bounds.test(tagOf(at))) return false;
    // What fills two slots is not seen where it stands.
    if (attributeOf(at, "slot") !== attributeOf(other, "slot")) return false;
    if (parent === otherParent) return previousOf(at) === other && nextOf(other) === at && isSign(at, other);
    if (queryAll(parent, shownControls).length > 1 || /[a-z]/i.test(textOf(parent) ?? "")) return false;
    [at, other] = [parent, otherParent];
  }
  return false;
}

function isSign(box: Element, before: Element): boolean {
  let between = "";
  for (let node = box.previousSibling; node && node !== before; node = node.previousSibling)
    between += textOf(node) ?? "";
  return /^[\s/.,:–-]*$/.test(between);
}
