import { listAll, tagOf } from "./unclobbered";

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

/** Elements other than custom ones that may host a shadow root; those that do have, as a rule, no children of their own. */
const plainHosts = [
  "article",
  "aside",
  "blockquote",
  "div",
  "footer",
  "header",
  "main",
  "nav",
  "p",
  "section",
  "span",
].map((tag) => `${tag}:empty`);

/** The elements of a root that may host another: asking each element of a large page would be dear. */
function possibleHosts(root: Document | ShadowRoot): Element[] {
  if (root.nodeType !== Node.DOCUMENT_NODE) return listAll(root, "*");
  // A query of one tag each is three times as fast as one of all of them.
  const found = [...plainHosts, "body"].flatMap((host) => listAll(root, host));
  const custom = Document.prototype.evaluate.call(
    root,
    "//*[contains(name(),'-')]",
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  for (let at = 0; at < custom.snapshotLength; at += 1) found.push(custom.snapshotItem(at) as Element);
  return found;
}

/** The shadow roots below a document, outer before inner, each with its host. */
export function shadowRootsIn(document: Document, open: OpenShadowRoot): Map<ShadowRoot, Element> {
  const found = new Map<ShadowRoot, Element>();
  const look = (root: Document | ShadowRoot): void => {
    for (const element of possibleHosts(root)) {
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
