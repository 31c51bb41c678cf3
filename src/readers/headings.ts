import { shownControls } from "./controls";
import type { PageDom } from "./dom";
import { labelledByText } from "./label-text";
import { around, attributeOf, bodyOf, matches, previousOf, queryAll, queryFirst, tagOf } from "./unclobbered";

/**
 * The words under which an element stands: its own caption and label, the nearest heading above it, and the summary, legend or
 * dialog title of everything around it.
 */
export function headingsOver(dom: PageDom, element: Element): string[] {
  const texts: (string | null | undefined)[] = [attributeOf(element, "aria-label")];
  if (tagOf(element) === "table") texts.push((element as HTMLTableElement).caption?.textContent);
  const ids = attributeOf(element, "aria-labelledby");
  if (ids) texts.push(labelledByText(element, ids));
  let nearest: string | null = firstHeadingIn(element);
  const body = bodyOf(dom.document);
  for (let at: Element | null = element; at && at !== body; at = around(at)) {
    nearest ??= headingBefore(at);
    const outer = around(at);
    if (!outer) break;
    if (/^(details|fieldset)$/.test(tagOf(outer))) {
      texts.push(queryAll(outer, ":scope > summary, :scope > legend")[0]?.textContent);
    }
    if (matches(outer, "section,aside,article,dialog,[role=dialog],[role=region],[role=tabpanel]")) {
      texts.push(attributeOf(outer, "aria-label"));
    }
  }
  texts.push(nearest);
  return texts.filter((text) => typeof text === "string").map((text) => text.trim().slice(0, 200));
}

const headings = "h1,h2,h3,h4,h5,h6,[role=heading],legend,summary";

/** The heading with which an element begins, before any control or table. */
function firstHeadingIn(element: Element): string | null {
  const first = queryFirst(element, `${headings},${shownControls},table`);
  return first && matches(first, headings) ? first.textContent : null;
}

/** The text of the nearest heading among an element's earlier siblings. */
function headingBefore(element: Element): string | null {
  let before = previousOf(element);
  for (let siblings = 0; before && siblings < 20; siblings += 1) {
    if (matches(before, headings)) return before.textContent;
    // A heading inside an earlier section belongs to that section; only a plain wrapper passes it on.
    const inside = [...queryAll(before, headings)].at(-1);
    if (inside && queryFirst(before, "table,input,select,ul,ol") === null) return inside.textContent;
    before = previousOf(before);
  }
  return null;
}
