/*
 * A form answers to the names of its boxes: beside <input name="parentElement">, `form.parentElement` is that input, and a loop up
 * the tree never ends (test/browser/readers/hostile-pages.test.ts). A document does the same for named forms and images. Wherever
 * an element may be a form, the readers ask through these functions, which take the DOM's own accessors.
 */

function getterOf<T>(prototype: object, name: string): (of: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of) => get?.call(of) as T;
}

export const parentOf = getterOf<Element | null>(Node.prototype, "parentElement");
const parentNodeOf = getterOf<Node | null>(Node.prototype, "parentNode");
export const textOf = getterOf<string | null>(Node.prototype, "textContent");
export const previousOf = getterOf<Element | null>(Element.prototype, "previousElementSibling");
export const nextOf = getterOf<Element | null>(Element.prototype, "nextElementSibling");
export const tagOf = getterOf<string>(Element.prototype, "localName");
export const bodyOf = getterOf<HTMLElement | null>(Document.prototype, "body");

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function contains(element: Element, other: Node): boolean {
  return Node.prototype.contains.call(element, other);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function attributeNamesOf(element: Element): string[] {
  return Element.prototype.getAttributeNames.call(element);
}

export function boundsOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function queryAll<Found extends Element = Element>(
  node: Element | Document | ShadowRoot,
  selector: string,
): NodeListOf<Found> {
  const { prototype } =
    node.nodeType === Node.ELEMENT_NODE
      ? Element
      : node.nodeType === Node.DOCUMENT_NODE
        ? Document
        : DocumentFragment;
  return prototype.querySelectorAll.call(node, selector) as NodeListOf<Found>;
}

/** `queryAll` as a list: going through a NodeList by its iterator takes twice as long. */
export function listAll<Found extends Element = Element>(
  node: Element | Document | ShadowRoot,
  selector: string,
): Found[] {
  const found = queryAll<Found>(node, selector);
  const list: Found[] = [];
  for (let at = 0; at < found.length; at += 1) list.push(found[at] as Found);
  return list;
}

/** The first element below another that matches; far cheaper than asking for all. */
export function queryFirst(element: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(element, selector);
}

/** The element around another, out of a shadow root too: then it is the root's host. */
export function around(element: Node): Element | null {
  const parent = parentOf(element);
  if (parent) return parent;
  return (parentNodeOf(element) as ShadowRoot | null)?.host ?? null;
}

/** `contains`, across shadow roots. */
export function holds(element: Element, other: Node): boolean {
  for (let at: Node | null = other; at; at = rootHostOf(at)) if (contains(element, at)) return true;
  return false;
}

/** The host of the shadow root that a node stands in; null in a document or a detached tree. */
function rootHostOf(node: Node): Element | null {
  const root: Node = Node.prototype.getRootNode.call(node);
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
}

/** Whether an element stands before another in the page, or around it, shadow roots and all. */
export function standsBefore(element: Node, other: Node): boolean {
  for (let one: Node | null = element; one; one = rootHostOf(one)) {
    const root: Node = Node.prototype.getRootNode.call(one);
    for (let two: Node | null = other; two; two = rootHostOf(two)) {
      if (Node.prototype.getRootNode.call(two) === root) return one !== two && comesBefore(one, two);
    }
  }
  return false;
}

function comesBefore(element: Node, other: Node): boolean {
  return (
    (Node.prototype.compareDocumentPosition.call(element, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

/** The nearest element that holds all of these, which is the element itself where there is one; null for those of different trees. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let common = elements[0] ?? null;
  for (const element of elements) {
    while (common && !holds(common, element)) common = around(common);
  }
  return common;
}
