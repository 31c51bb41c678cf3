import { queryAll, tagOf } from "./unclobbered";

/** Opens the shadow root of an element, also a closed one where the browser lets an extension do so. */
export type OpenShadowRoot = (element: Element) => ShadowRoot | null;

interface ChromeDom {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

const ownShadowRoot = Object.getOwnPropertyDescriptor(Element.prototype, "shadowRoot")?.get;

/**
 * Chromium has `chrome.dom.openOrClosedShadowRoot` and Firefox `element.openOrClosedShadowRoot`, in content scripts only. Salesforce
 * Lightning keeps its fields in closed roots. Elsewhere only open roots are seen.
 */
export const openOrClosedShadowRoot: OpenShadowRoot = (element) => {
  const open: unknown = ownShadowRoot?.call(element);
  if (open) return open as ShadowRoot;
  // Closed roots hide in custom elements; asking for every element of a page would be dear.
  if (!tagOf(element).includes("-")) return null;
  const chromeDom = (globalThis as { chrome?: ChromeDom }).chrome?.dom;
  if (chromeDom?.openOrClosedShadowRoot) return chromeDom.openOrClosedShadowRoot(element);
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
};

/** Our own panel: what it shows is never read back. */
const ownElement = "claimlight-panel";

/** The shadow roots below a document, outer before inner, each with its host. */
export function shadowRootsIn(document: Document, open: OpenShadowRoot): Map<ShadowRoot, Element> {
  const found = new Map<ShadowRoot, Element>();
  const look = (root: Document | ShadowRoot): void => {
    for (const element of queryAll(root, "*")) {
      if (tagOf(element) === ownElement) continue;
      const shadow = open(element);
      if (!shadow) continue;
      found.set(shadow, element);
      look(shadow);
    }
  };
  look(document);
  return found;
}
