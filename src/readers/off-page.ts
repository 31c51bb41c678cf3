import { around, attributeOf, bodyOf, boundsOf, matches } from "./unclobbered";

/* Whether what is drawn is where a person can see or scroll to it. Asks for layout: once a form. */

/** Whether an element is no more than what it holds (`display: contents`): a row of a CSS grid whose cells alone are drawn. */
export function hasNoBox(element: Element): boolean {
  if (element.firstElementChild === null) return false;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === "contents";
}

/** Whether an element was moved off the page, or folded to nothing by what it stands in. */
export function isOffPage(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const bounds = boundsOf(element);
  const [first] = bounds.width === 0 && hasNoBox(element) ? element.children : [];
  if (first) return isOffPage(first);
  if (bounds.right + (view?.scrollX ?? 0) <= 0 || bounds.bottom + (view?.scrollY ?? 0) <= 0) return true;
  return view !== null && (isBeyondWindow(view, element) || isFolded(view, element));
}

/**
 * Whether an element stands beyond the right or lower edge of the window in a part that does not scroll with the page, as a closed drawer
 * does. To all else a person can scroll.
 */
function isBeyondWindow(view: Window, element: Element): boolean {
  for (let at: Element | null = element; at; at = around(at)) {
    const { left, top } = boundsOf(at);
    if (left < view.innerWidth && top < view.innerHeight) return false;
    if (view.getComputedStyle(at).position === "fixed") return true;
  }
  return false;
}

function isFolded(view: Window, element: Element): boolean {
  const body = bodyOf(element.ownerDocument);
  for (let at = around(element); at && at !== body; at = around(at)) {
    const { width, height } = boundsOf(at);
    if (width >= 1 && height >= 1) continue;
    const style = view.getComputedStyle(at);
    if (style.overflow !== "visible" && !/^(inline|contents)$/.test(style.display)) return true;
  }
  return false;
}

/**
 * Whether an input keeps for the page's program what is shown in another place (Tagify): it is no stop of the tab key, and further off the
 * page than a list scrolls.
 */
export function isPutAway(input: Element): boolean {
  return attributeOf(input, "tabindex") === "-1" && boundsOf(input).right < -5000;
}

/** Whether it is the box behind a text that is only chosen (Vuetify): drawn, and seen through. */
export function isFaded(control: Element): boolean {
  return matches(control, "input[readonly]") && boundsOf(control).width > 0;
}
