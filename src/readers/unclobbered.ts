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
export const previousOf = getterOf<Element | null>(Element.prototype, "previousElementSibling");
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

export function boundsOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function queryAll<Found extends Element = Element>(
  element: Element,
  selector: string,
): NodeListOf<Found> {
  return Element.prototype.querySelectorAll.call(element, selector) as NodeListOf<Found>;
}

export function queryDocument<Found extends Element = Element>(
  document: Document,
  selector: string,
): NodeListOf<Found> {
  return Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<Found>;
}

/** Whether an element stands before another in the document, or around it. */
export function standsBefore(element: Node, other: Node): boolean {
  return (
    (Node.prototype.compareDocumentPosition.call(element, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

/** The nearest element that holds all of these, which is the element itself where there is one; null for those of different trees. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let around = elements[0] ?? null;
  for (const element of elements) {
    while (around && !contains(around, element)) around = parentOf(around);
  }
  return around;
}
