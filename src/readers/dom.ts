import { asSeen } from "../claim/field-text";
import {
  controlSelector,
  holdsValue,
  isCopyOfButton,
  isMark,
  isNativeControl,
  nativeControls,
  possibleControls,
  servesSelect,
  shownControls,
  unusualInputs,
} from "./controls";
import { labelledBox, labelledByText, labelText } from "./label-text";
import { hasNoBox, isFaded, isOffPage, isPutAway } from "./off-page";
import { type OpenShadowRoot, openOrClosedShadowRoot, shadowRootsIn } from "./shadow-roots";
import { controlText, shownText } from "./shown-text";
import {
  around,
  attributeOf,
  contains,
  holds,
  listAll,
  matches,
  parentOf,
  queryAll,
  tagOf,
} from "./unclobbered";
import { wordsBefore } from "./words-before";

/** One box of a charge row: a control or a piece of text, and what it holds now. Several values stand on a line each. */
export interface Box {
  readonly element: Element;
  readonly text: string;
  /** True for a control, false for plain text of the page. */
  readonly control: boolean;
  /** Where a text area holds a charge line on each of its lines: which one, from 0. */
  readonly textLine?: number;
  /** True where the page threw when it was asked what the box holds. */
  readonly failed?: true;
  /** True where a button stands in place of the value: it is shown, and changed, in a pop-up. */
  readonly inPopUp?: true;
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLElement;

/**
 * What a reader asks of a page. One instance lives for one reading: label look-ups are remembered for its length only, because
 * pages replace their elements at will. Elements are told apart by `localName`, never `instanceof`: a frame has classes of its own.
 */
export class PageDom {
  readonly document: Document;
  /** The document and every shadow root in it, outer before inner. */
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly #shadows: ReadonlyMap<ShadowRoot, Element>;
  #byHost: Map<Element, ShadowRoot> | null = null;
  #labels: Map<Element, HTMLLabelElement> | null = null;
  #controls: readonly Control[] | null = null;
  #marks: readonly HTMLInputElement[] = [];
  /** All that `possibleControls` finds. In Firefox every question to an element is dear, and this answers many of each box. */
  readonly #kinds = new Map<Element, "box" | "other" | "widget">();
  /** Boxes in a widget that is itself a box, each by the other: one of the two holds the value. */
  readonly #inWidgets = new Map<Element, Element>();
  #unusual: ReadonlySet<Element> | null = null;
  #byCell: Map<Element, Control[]> | null = null;
  /** What `controlsIn` has answered, or is to answer for cells that are none by tag or role (`placed-cells.ts`). */
  readonly inCells = new Map<Element, readonly Control[]>();
  readonly #inUse = new Map<Element, boolean>();
  readonly #boxes = new Map<Element, Box>();
  /** Of each element around boxes: whether the words in it stand behind them (`captions.ts`). */
  readonly captionLines = new Map<Element, boolean>();

  constructor(document: Document, open: OpenShadowRoot = openOrClosedShadowRoot) {
    this.document = document;
    this.#shadows = shadowRootsIn(document, open);
    this.roots = [document, ...this.#shadows.keys()];
  }

  /** The shadow root of an element, open or closed. */
  shadowOf(element: Element): ShadowRoot | null {
    this.#byHost ??= new Map([...this.#shadows].map(([root, host]) => [host, root]));
    return this.#byHost.get(element) ?? null;
  }

  /** All elements of the page that match, shadow roots included. */
  all<Found extends Element = Element>(selector: string): Found[] {
    if (this.#shadows.size === 0) return listAll<Found>(this.document, selector);
    return this.roots.flatMap((root) => listAll<Found>(root, selector));
  }

  /** All elements below one that match, those in shadow roots below it included. */
  within<Found extends Element = Element>(element: Element, selector: string): Found[] {
    const found = listAll<Found>(element, selector);
    for (const [root, host] of this.#shadows) {
      if (host === element || contains(element, host)) found.push(...this.#inRoot<Found>(root, selector));
    }
    return found;
  }

  #inRoot<Found extends Element>(root: ShadowRoot, selector: string): Found[] {
    const found = listAll<Found>(root, selector);
    for (const [inner, host] of this.#shadows) {
      if (root.contains(host)) found.push(...this.#inRoot<Found>(inner, selector));
    }
    return found;
  }

  /** All value controls of the page, seen or not. Looked up once. */
  get controls(): readonly Control[] {
    this.#controls ??= this.#lookForControls();
    return this.#controls;
  }

  /** All tick boxes, radio buttons and hidden inputs of the page, seen or not: what says of a row whether it counts. */
  get marks(): readonly HTMLInputElement[] {
    this.#controls ??= this.#lookForControls();
    return this.#marks;
  }

  /** Those of them in an element, shadow roots in it too. */
  marksIn(root: Element): HTMLInputElement[] {
    return this.marks.filter((mark) => mark !== root && this.holds(root, mark));
  }

  /** One query finds both, as each goes through the whole page. */
  #lookForControls(): Control[] {
    const controls: Control[] = [];
    const marks: HTMLInputElement[] = [];
    let widget: Element | null = null;
    for (const element of this.all<Control>(possibleControls)) {
      const isNative = isNativeControl(element);
      if (!isNative) widget = element;
      else if (widget && contains(widget, element)) this.#inWidgets.set(element, widget).set(widget, element);
      const isBox = this.isValueControl(element);
      this.#kinds.set(element, !isNative ? "widget" : isBox ? "box" : "other");
      if (!isNative && !matches(element, controlSelector)) continue;
      if (isBox) controls.push(element);
      else if (isMark(element)) marks.push(element as HTMLInputElement);
    }
    this.#marks = marks;
    return controls;
  }

  /** An element and every shadow root in it: what a walk over its text must visit. */
  treesIn(element: Element): (Element | ShadowRoot)[] {
    const inside = [...this.#shadows].filter(([, host]) => this.holds(element, host)).map(([root]) => root);
    return [element, ...inside];
  }

  /** The value controls in use in a cell of a table or grid, in shadow roots and nested tables too. */
  controlsIn(cell: Element): readonly Control[] {
    let inUse = this.inCells.get(cell);
    if (!inUse) {
      inUse = this.#lookIntoCell(cell);
      this.inCells.set(cell, inUse);
    }
    return inUse;
  }

  #lookIntoCell(cell: Element): readonly Control[] {
    const lone = this.#loneChildOf(cell);
    if (lone === null) return noControls;
    if (lone) return this.#kinds.get(lone) === "box" && this.isInUse(lone) ? [lone] : noControls;
    this.#byCell ??= this.#controlsByCell();
    return this.#byCell.get(cell)?.filter((control) => this.isInUse(control)) ?? noControls;
  }

  /**
   * What most cells of a table of boxes hold: one native control and nothing beside it, or no element at all (null). Undefined for
   * every other cell, whose controls must be looked for.
   */
  #loneChildOf(cell: Element): Control | null | undefined {
    // A table cell has no shadow root; it may itself be a box.
    const tag = tagOf(cell);
    if (tag !== "td" && tag !== "th") return undefined;
    this.#controls ??= this.#lookForControls();
    if (this.#kinds.has(cell)) return undefined;
    const child = cell.firstElementChild;
    if (!child) return null;
    const kind = this.#kinds.get(child);
    const isLone = kind !== undefined && kind !== "widget" && child.nextElementSibling === null;
    return isLone ? (child as Control) : undefined;
  }

  #controlsByCell(): Map<Element, Control[]> {
    const byCell = new Map<Element, Control[]>();
    const known = new Map<Element, readonly Element[]>();
    const cellsAround = (element: Element): readonly Element[] => {
      const path: Element[] = [];
      let at: Element | null = element;
      for (; at && !known.has(at); at = this.#slotOf(at) ?? around(at)) path.push(at);
      let cells = (at && known.get(at)) ?? [];
      for (const step of path.reverse()) {
        if (isCell(step)) cells = [step, ...cells];
        known.set(step, cells);
      }
      return cells;
    };
    for (const control of this.controls) {
      for (const cell of cellsAround(control)) {
        const others = byCell.get(cell);
        if (others) others.push(control);
        else byCell.set(cell, [control]);
      }
    }
    return byCell;
  }

  /** Whether an element is in another, shadow roots between them or not. */
  holds(element: Element, other: Node): boolean {
    return this.#shadows.size === 0 ? contains(element, other) : holds(element, other);
  }

  /** Whether a person can see the element. Closed dialogs and details, hidden tabs, templates and faded twins are not seen. */
  isVisible(element: Element): boolean {
    const { checkVisibility } = Element.prototype;
    if (typeof checkVisibility !== "function") return element.getClientRects().length > 0;
    if (checkVisibility.call(element, byVisibilityAndOpacity)) return true;
    return hasNoBox(element) && [...element.children].some((child) => this.isVisible(child));
  }

  /**
   * Whether a control is in use: seen, or hidden behind what a component library shows in its place (the select behind select2 or
   * a Kendo drop-down, the faded input of react-select).
   */
  isInUse(control: Element): boolean {
    let inUse = this.#inUse.get(control);
    if (inUse === undefined) {
      inUse = this.#isInUse(control);
      this.#inUse.set(control, inUse);
    }
    return inUse;
  }

  #isInUse(control: Element): boolean {
    const isUnusual = this.#isUnusual(control);
    if (isUnusual && (servesSelect(control) || isPutAway(control))) return false;
    if (this.#inWidgets.size > 0 && this.#isHalfOfWidget(control)) return false;
    if (tagOf(control) === "select" && isCopyOfButton(control)) return false;
    if (this.isVisible(control)) return !(isUnusual && attributeOf(control, "aria-hidden") === "true");
    if (tagOf(control) !== "select" && !matches(control, "input[role=combobox]") && !isFaded(control))
      return false;
    let home = parentOf(control);
    for (let steps = 0; home && steps < 3 && !/\S/.test(home.textContent ?? ""); steps += 1)
      home = parentOf(home);
    return (
      home !== null &&
      this.isVisible(home) &&
      /\S/.test(home.textContent ?? "") &&
      !this.#hasRival(control, home)
    );
  }

  /** Whether the value stands in the other half of a widget: in its input, or in what is shown around one to search in (Ember). */
  #isHalfOfWidget(control: Element): boolean {
    const other = this.#inWidgets.get(control);
    if (!other) return false;
    return isNativeControl(control) ? this.controlText(other) !== "" : this.controlText(control) === "";
  }

  /** Whether it is an input with more to it than a name and a value: a role, a list of choices, a search. */
  #isUnusual(control: Element): boolean {
    this.#unusual ??= new Set(this.all(unusualInputs));
    return this.#unusual.has(control);
  }

  /** Whether another control stands in the same place in sight: then the hidden one is a twin of it. */
  #hasRival(control: Element, home: Element): boolean {
    const others = [...queryAll(home, shownControls)].filter((other) => other !== control);
    return others.some((other) => this.isVisible(other) && !servesSelect(other));
  }

  /** `isVisible`, and neither folded to nothing by a collapsed ancestor nor moved off the page. Asks for layout: once a form. */
  isOnPage(element: Element): boolean {
    return this.isVisible(element) && !isOffPage(element);
  }

  /** Whether the element is a control that a person types or chooses a value in. Buttons, ticks and hidden inputs are not. */
  isValueControl(element: Element): element is Control {
    return holdsValue(element);
  }

  /** A control with what it shows now. */
  controlBox(control: Element): Box {
    let box = this.#boxes.get(control);
    if (!box) {
      box = this.#boxOf(control);
      this.#boxes.set(control, box);
    }
    return box;
  }

  #boxOf(control: Element): Box {
    try {
      return {
        element: control,
        text: asSeen(controlText(control, this.#isUnusual(control))),
        control: true,
      };
    } catch {
      return { element: control, text: "", control: true, failed: true };
    }
  }

  /** What a control shows now. */
  controlText(control: Element): string {
    return this.controlBox(control).text;
  }

  /** The text of an element that a person sees, in shadow roots and slots too; without invisible marks, as are the texts of controls. */
  shownText(element: Element): string {
    const own = asSeen(shownText(element));
    if (own !== "" || this.#shadows.size === 0) return own;
    for (const [root, host] of this.#shadows) {
      if (host !== element && !contains(element, host)) continue;
      const text = this.#textOfParts([...root.childNodes]);
      if (text !== "") return text;
    }
    // A grid of Vaadin has its cells in its shadow, and what they show beside them in the page.
    return this.#textOfParts(
      listAll<HTMLSlotElement>(element, "slot").flatMap((slot) => slot.assignedNodes()),
    );
  }

  /** What elements show, and text that stands in a shadow root itself (lightning-formatted-text). */
  #textOfParts(nodes: readonly Node[]): string {
    const texts = nodes.map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return asSeen(node.nodeValue ?? "").trim();
      const isShown =
        node.nodeType === Node.ELEMENT_NODE && !/^(style|script|slot|button)$/.test(tagOf(node as Element));
      return isShown ? this.shownText(node as Element) : "";
    });
    return texts.join(" ").trim();
  }

  /** The control's own name: its name, else its id. */
  nameOf(control: Element): string {
    return attributeOf(control, "name") || attributeOf(control, "id") || "";
  }

  /** The accessible name of a control, by what of the standard's long way matters to a box on a form. */
  labelOf(control: Element): string {
    const ids = attributeOf(control, "aria-labelledby");
    const named = ids ? labelledByText(control, ids) : "";
    if (named !== "") return named;
    const own = control.getAttribute("aria-label");
    if (own && !namesAction.test(own)) return own;
    const label = this.#labelFor(control);
    if (label) return labelText(label);
    return control.getAttribute("title") || control.getAttribute("placeholder") || "";
  }

  /** `control.labels` walks the tree for every control; one pass over the labels does not. */
  #labelFor(control: Element): HTMLLabelElement | undefined {
    if (!this.#labels) {
      this.#labels = new Map();
      for (const label of this.all<HTMLLabelElement>("label")) {
        const control = labelledBox(label);
        if (control && !this.#labels.has(control)) this.#labels.set(control, label);
      }
    }
    return this.#labels.get(control);
  }

  /** The end of the text that stands straight before an element, up to the box before it: what a form without labels calls it. */
  textBefore(element: Element): string {
    // What a component shows in a slot has its words before the slot, not before its place in the page.
    const slot = this.#slotOf(element);
    return wordsBefore(slot ?? element, slot ? `${nativeControls},slot` : `${nativeControls},table`);
  }

  /** The slot of a shadow root that shows the element; null where none does. A closed root does not say so of itself. */
  #slotOf(element: Element): Element | null {
    if (this.#shadows.size === 0) return null;
    const name = attributeOf(element, "slot");
    const host = name === null ? null : parentOf(element);
    const root = host && this.shadowOf(host);
    return root ? (listAll(root, "slot").find((slot) => attributeOf(slot, "name") === name) ?? null) : null;
  }
}

/** What some libraries say of the arrow on a box, in place of its name. */
const namesAction = /^\s*(open|close|clear|toggle|expand|show (options|menu|suggestions))\s*$/i;

const byVisibilityAndOpacity = { visibilityProperty: true, opacityProperty: true };

const noControls: readonly Control[] = [];

function isCell(element: Element): boolean {
  const tag = tagOf(element);
  return (
    tag === "td" || tag === "th" || /^(gridcell|cell|rowheader)$/.test(attributeOf(element, "role") ?? "")
  );
}
