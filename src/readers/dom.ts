import { computeAccessibleName } from "dom-accessibility-api";
import {
  attributeOf,
  bodyOf,
  boundsOf,
  matches,
  parentOf,
  previousOf,
  queryAll,
  queryDocument,
  tagOf,
} from "./unclobbered";

/** One box of a charge row: a control or a cell of text, and what it holds now. */
export interface Box {
  readonly element: Element;
  readonly text: string;
  /** True for a control, false for plain text of the page. */
  readonly control: boolean;
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLElement;

/** Text-like controls, and the div that a component library shows in place of a select. */
export const controlSelector =
  "input,select,textarea,[role=combobox]:not(input):not(select),[contenteditable=true]:not(td):not(th)";

const textTypes = new Set(["text", "number", "date", "tel", "search", ""]);

/**
 * What a reader asks of a page. One instance lives for one reading: label look-ups are remembered for its length only, because
 * pages replace their elements at will. Elements are told apart by `localName`, never `instanceof`: a frame has classes of its own.
 */
export class PageDom {
  readonly document: Document;
  /** The document and every shadow root in it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  #labels: Map<Element, HTMLLabelElement> | null = null;

  constructor(document: Document) {
    this.document = document;
    this.roots = [document];
  }

  /** Whether a person can see the element. Closed dialogs and details, hidden tabs, templates and faded twins are not seen. */
  isVisible(element: Element): boolean {
    if (typeof Element.prototype.checkVisibility !== "function") return element.getClientRects().length > 0;
    return Element.prototype.checkVisibility.call(element, {
      visibilityProperty: true,
      opacityProperty: true,
    });
  }

  /** `isVisible`, and neither folded to nothing by a collapsed ancestor nor moved off the page. Asks for layout: once a form. */
  isOnPage(element: Element): boolean {
    if (!this.isVisible(element)) return false;
    const view = this.document.defaultView;
    const bounds = boundsOf(element);
    if (bounds.right + (view?.scrollX ?? 0) <= 0 || bounds.bottom + (view?.scrollY ?? 0) <= 0) return false;
    const body = bodyOf(this.document);
    for (let around = parentOf(element); around && around !== body; around = parentOf(around)) {
      const { width, height } = boundsOf(around);
      if (width >= 1 && height >= 1) continue;
      const style = view?.getComputedStyle(around);
      if (style && style.overflow !== "visible" && !/^(inline|contents)$/.test(style.display)) return false;
    }
    return true;
  }

  /** Whether the element is a control that a person types or chooses a value in. Buttons, ticks and hidden inputs are not. */
  isValueControl(element: Element): element is Control {
    return element.localName === "input" ? textTypes.has((element as HTMLInputElement).type ?? "") : true;
  }

  /** What a control shows now. A select shows its option: the value where that is what is shown, else the option's text. */
  controlText(control: Element): string {
    if (control.localName === "select") {
      const option = (control as HTMLSelectElement).selectedOptions?.[0];
      if (!option || option.value === "") return "";
      const shown = option.text.trim();
      return /^[-–—\s]*(select\b.*|choose\b.*|none)?[-–—.…\s]*$/i.test(shown) ? "" : shown;
    }
    if (control.localName === "input" || control.localName === "textarea")
      return String((control as HTMLInputElement).value ?? "");
    return this.shownText(control);
  }

  /** The text of an element that a person sees. */
  shownText(element: Element): string {
    if (element.firstElementChild === null) return (element.textContent ?? "").trim();
    // biome-ignore lint/performance/useDomNodeTextContent: hidden parts of a cell are not what the person sees.
    return ((element as HTMLElement).innerText ?? "").trim();
  }

  /** The control's own name: its name, else its id. */
  nameOf(control: Element): string {
    return control.getAttribute("name") || control.id || "";
  }

  /** The accessible name of a control, by the shortest way that gives the same answer as the full computation. */
  labelOf(control: Element): string {
    if (control.hasAttribute("aria-labelledby")) return computeAccessibleName(control);
    const own = control.getAttribute("aria-label");
    if (own) return own;
    const label = this.#labelFor(control);
    if (label)
      return label.querySelector("select,textarea")
        ? computeAccessibleName(control)
        : (label.textContent ?? "").trim();
    return control.getAttribute("title") || control.getAttribute("placeholder") || "";
  }

  /** `control.labels` walks the tree for every control; one pass over the labels does not. */
  #labelFor(control: Element): HTMLLabelElement | undefined {
    if (!this.#labels) {
      this.#labels = new Map();
      for (const label of queryDocument<HTMLLabelElement>(this.document, "label")) {
        if (label.control && !this.#labels.has(label.control)) this.#labels.set(label.control, label);
      }
    }
    return this.#labels.get(control);
  }

  /**
   * The words under which an element stands: its own caption and label, the nearest heading above it, and the summary, legend or
   * dialog title of everything around it.
   */
  headingsOver(element: Element): string[] {
    const texts: (string | null | undefined)[] = [attributeOf(element, "aria-label")];
    if (tagOf(element) === "table") texts.push((element as HTMLTableElement).caption?.textContent);
    if (tagOf(element) !== "form" && element.hasAttribute("aria-labelledby"))
      texts.push(computeAccessibleName(element));
    let nearest: string | null = null;
    const body = bodyOf(this.document);
    for (let at: Element | null = element; at && at !== body; at = parentOf(at)) {
      nearest ??= headingBefore(at);
      const around = parentOf(at);
      if (!around) break;
      if (/^(details|fieldset)$/.test(tagOf(around))) {
        texts.push(queryAll(around, ":scope > summary, :scope > legend")[0]?.textContent);
      }
      if (matches(around, "section,aside,article,dialog,[role=dialog],[role=region],[role=tabpanel]")) {
        texts.push(attributeOf(around, "aria-label"));
      }
    }
    texts.push(nearest);
    return texts.filter((text) => typeof text === "string").map((text) => text.trim().slice(0, 200));
  }
}

/** The text of the nearest heading among an element's earlier siblings. */
function headingBefore(element: Element): string | null {
  const headings = "h1,h2,h3,h4,h5,h6,[role=heading],legend,summary";
  let before = previousOf(element);
  for (let siblings = 0; before && siblings < 20; siblings += 1) {
    if (matches(before, headings)) return before.textContent;
    // A heading inside an earlier section belongs to that section; only a plain wrapper passes it on.
    const inside = [...queryAll(before, headings)].at(-1);
    if (inside && queryAll(before, "table,input,select,ul,ol").length === 0) return inside.textContent;
    before = previousOf(before);
  }
  return null;
}
