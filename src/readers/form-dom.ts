import type { LineField } from "../claim/claim-snapshot";
import { separatorIn } from "../claim/field-text";
import { absent, type Reading, unreadable } from "../claim/reading";
import { controlSelector, isNativeControl, nativeControls } from "./controls";
import type { PageDom } from "./dom";
import type { CombinedBox } from "./reader";
import {
  attributeOf,
  commonAncestor,
  contains,
  parentOf,
  queryAll,
  standsBefore,
  tagOf,
} from "./unclobbered";

/**
 * Where a field stands and what it holds as text; or a reading that needs no parsing, such as absent; or "missing", which is drift.
 * Made by `FormDom` only.
 */
export type FieldSource =
  | "missing"
  | {
      readonly element: Element | null;
      /** All elements of the field, in the order of the form. */
      readonly elements: readonly Element[];
      readonly texts: readonly string[];
      readonly from: string;
      readonly combined: CombinedBox | null;
    }
  | (Reading<never> & { readonly state: "absent" | "unreadable" });

/** Where the fields of one line stand. A field left out is one that the form does not have; `code` is always there. */
export type LineSources = { readonly [Field in LineField]?: FieldSource } & { readonly code: FieldSource };

/** The controls of one row by the part of their name that tells them apart: `bill[3][mod]` is `row.mod`. */
export type NamedRow = Readonly<Partial<Record<string, HTMLInputElement>>>;

/** A part of a form as a reader looked it up: undefined or null where it is not there. */
type Part = Element | undefined | null;

/** What the reader of a known form asks its page. Every answer records the element and the evidence itself. */
export class FormDom {
  readonly page: PageDom;
  /** Row elements by a control in them. */
  readonly #rows = new Map<Element, Element>();
  readonly #elements = new WeakMap<NamedRow, Element>();
  /** The header texts of each table: asked for once a line and column. */
  readonly #headers = new Map<HTMLTableElement, readonly string[]>();

  constructor(page: PageDom) {
    this.page = page;
  }

  /**
   * The rows of a form whose controls carry the row in their names or ids.
   *
   * @param pattern catches the row and the field of a name: `/^bill\[(\d+)\]\[(\w+)\]$/`; where the row stands last or in the
   *   middle, by groups named `row`, `field` and, behind the row, `more`: `mod1a` is the field `moda` of row 1
   */
  rows(form: Element, pattern: RegExp): NamedRow[] {
    const rows = new Map<string, Record<string, HTMLInputElement>>();
    for (const control of queryAll<HTMLInputElement>(form, nativeControls)) {
      const found = pattern.exec(this.page.nameOf(control)) ?? pattern.exec(attributeOf(control, "id") ?? "");
      if (!found) continue;
      const { row: number = found[1], field: start = found[2], more = "" } = found.groups ?? {};
      if (number === undefined || start === undefined) continue;
      const field = start + more;
      const row = rows.get(number) ?? {};
      rows.set(number, row);
      row[field] ??= control;
    }
    const all = [...rows.values()];
    // First controls stand in page order: an element that holds those of two rows holds those of two neighbours.
    const firsts = all.map((row) => Object.values(row)[0] as Element);
    for (const [at, row] of all.entries()) {
      const neighbours = [firsts[at - 1], firsts[at + 1]].filter((first) => first !== undefined);
      const element = this.#rowElement(row, form, neighbours);
      if (!element) continue;
      this.#elements.set(row, element);
      for (const control of Object.values(row)) this.#rows.set(control as Element, element);
    }
    return all;
  }

  /** The largest element around the first control that holds no control of another row; of a row alone, what holds its controls. */
  #rowElement(row: NamedRow, form: Element, neighbours: readonly Element[]): Element | null {
    const own = Object.values(row) as Element[];
    const first = own[0];
    if (!first) return null;
    if (neighbours.length === 0 && !first.closest("tr,li")) return commonAncestor(own);
    let element: Element = first;
    for (let around = parentOf(first); around && around !== form; around = parentOf(around)) {
      if (neighbours.some((other) => contains(around as Element, other))) break;
      element = around;
      // Other rows of the table may hold no named control at all; a table row is a row.
      if (/^(tr|li)$/.test(tagOf(around))) break;
    }
    return element;
  }

  /** The cell of a row under a column header, in the table that holds the row. */
  cell(row: NamedRow | Element, header: RegExp): Element | undefined {
    const element = this.#elements.get(row as NamedRow) ?? (row as Element);
    const cells = (element as HTMLTableRowElement).cells;
    const table = element.closest?.("table");
    if (!cells || !table) return undefined;
    const column = this.#headersOf(table).findIndex((text) => header.test(text));
    const found = column < 0 ? undefined : cells[column];
    if (found) this.#rows.set(found, element);
    return found;
  }

  #headersOf(table: HTMLTableElement): readonly string[] {
    let headers = this.#headers.get(table);
    if (!headers) {
      const row = table.tHead?.rows[0] ?? table.rows[0];
      headers = [...(row?.cells ?? [])].map((cell) => (cell.textContent ?? "").trim());
      this.#headers.set(table, headers);
    }
    return headers;
  }

  /** The control of a row that goes by a label. */
  labelled(row: Element, label: RegExp): Element | undefined {
    const found = this.page
      .within(row, controlSelector)
      .find((control) => label.test(this.page.labelOf(control).trim()));
    if (found) this.#rows.set(found, row);
    return found;
  }

  /** A part of a row that its reader has found by itself. */
  inRow(row: Element, part: Part): Part {
    if (part) this.#rows.set(part, row);
    return part;
  }

  /**
   * The controls of a row under the labels that match, each the first behind its label, whether the label is tied to it or not.
   * The labels nearest to the row's own controls count, and none outside of the row: those of the claim around it may say the same.
   */
  behindLabel(row: NamedRow, label: RegExp): Element[] {
    const element = this.#elements.get(row);
    const own = Object.values(row).filter((control) => control !== undefined);
    for (let around = commonAncestor(own); around && element?.contains(around); around = parentOf(around)) {
      const found = controlsBehind(around, label);
      for (const control of found) this.#rows.set(control, around);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** An element of the document or shadow root around a form: what stands over all lines may stand outside of it. */
  beside(form: Element, selector: string): Element | undefined {
    return queryAll(form.getRootNode() as Document | ShadowRoot, selector)[0];
  }

  /** The first control in sight behind a label that matches, in the document or shadow root around a form. */
  besideLabel(form: Element, label: RegExp): Element | undefined {
    const root = form.getRootNode() as Document | ShadowRoot;
    return controlsBehind(root, label).find((control) => this.page.isVisible(control));
  }

  /** The row in which a field stands. */
  rowOf(source: FieldSource): Element | null {
    if (source === "missing" || !("element" in source) || !source.element) return null;
    return (
      this.#rows.get(source.element) ?? source.element.closest("tr,li,[role=row]") ?? parentOf(source.element)
    );
  }

  /** A box or a text that holds one value. */
  text(part: Part): FieldSource {
    return part ? this.#source([part], [this.#textOf(part)]) : "missing";
  }

  /** A number of units, with or without the word for them. */
  count(part: Part): FieldSource {
    return part ? this.#source([part], [this.#textOf(part).replace(/\s*\b(un|units?)\s*$/i, "")]) : "missing";
  }

  /** One value in several boxes, as a date in one for the month, one for the day and one for the year. */
  joined(parts: readonly Part[]): FieldSource {
    const found = parts.filter((part) => part !== undefined && part !== null);
    if (found.length < parts.length) return "missing";
    return this.#source(
      found,
      found.map((part) => this.#textOf(part).trim()),
    );
  }

  /**
   * A box that holds several modifiers or pointers, or a box for each. Of "ICD10|M54.50" only what stands behind the bar is taken.
   */
  list(parts: Part | readonly Part[], separators?: RegExp): FieldSource {
    const boxes = (Array.isArray(parts) ? parts : [parts]) as readonly Part[];
    const found = boxes.filter((part) => part !== undefined && part !== null);
    if (found.length === 0) return "missing";
    const texts = found.flatMap((part) => {
      const text = this.#textOf(part).trim();
      return separators ? text.split(separators) : [text];
    });
    return this.#source(found, listed(texts), separators !== undefined);
  }

  /**
   * The one value that the brackets catch in a text: nothing else leaves it. An empty text is blank.
   *
   * @param because why the value is unreadable where the text is another one: a fixed phrase
   */
  caught(part: Part, pattern: RegExp, because: string): FieldSource {
    if (!part) return "missing";
    const text = this.#textOf(part).trim();
    const caught = text === "" ? "" : pattern.exec(text)?.[1];
    return caught === undefined ? (unreadable(because) as FieldSource) : this.#source([part], [caught]);
  }

  /** The values that the brackets catch in the texts of several parts, each of which may be empty. One that is another is no value. */
  caughtEach(parts: readonly Part[], pattern: RegExp, because: string): FieldSource {
    const found = parts.filter((part) => part !== undefined && part !== null);
    if (found.length === 0) return "missing";
    // A control that holds several has them on a line each; in a text a new line is layout.
    const texts = found
      .flatMap((part) =>
        isNativeControl(part) ? this.#textOf(part).split("\n") : [this.#textOf(part).trim()],
      )
      .filter((text) => text.trim() !== "");
    const values = texts.map((text) => pattern.exec(text)?.[1]).filter((value) => value !== undefined);
    return values.length < texts.length ? (unreadable(because) as FieldSource) : this.#source(found, values);
  }

  /** The list that the brackets catch in a text that holds other things too. */
  caughtList(part: Part, pattern: RegExp, separators: RegExp): FieldSource {
    if (!part) return "missing";
    return this.#source(
      [part],
      listed((pattern.exec(this.#textOf(part).trim())?.[1] ?? "").split(separators)),
    );
  }

  /** A list that has its place in the row and holds nothing yet. */
  none(place: Part): FieldSource {
    return place ? this.#source([place], []) : "missing";
  }

  /** What stands once for all lines. No line has an element of it: who writes into it changes every line. */
  forAllLines(source: FieldSource): FieldSource {
    return source !== "missing" && "texts" in source
      ? { ...source, element: null, elements: [], from: "field of the form", combined: null }
      : source;
  }

  /** The date that the brackets catch in a text: nothing else leaves it. */
  dateIn(part: Part, pattern: RegExp): FieldSource {
    const because = "the date is not where this form has it";
    return part ? this.caught(part, pattern, because) : (unreadable(because) as FieldSource);
  }

  /** A field that this form does not show, and why. */
  absent(because: string): FieldSource {
    return absent(because) as FieldSource;
  }

  /** What a part holds. A lone dash shown in place of a value is none. */
  #textOf(part: Element): string {
    return isNativeControl(part)
      ? this.page.controlText(part)
      : this.page.shownText(part).replace(/^[-–—]$/, "");
  }

  #source(parts: readonly Element[], texts: readonly string[], isList = false): FieldSource {
    const element = parts[0] ?? null;
    const combined: CombinedBox | null =
      isList && element && parts.length === 1
        ? {
            element,
            holds: ["modifiers"],
            beforeModifiers: null,
            betweenModifiers: separatorIn(this.#textOf(element)),
            aroundUnits: null,
            textLine: null,
          }
        : null;
    return { element, elements: parts, texts, from: "known form", combined };
  }
}

function listed(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/^.*\|/, "").trim()).filter((text) => text !== "");
}

/** Under each label that matches, the first control behind it in the same parent. */
function controlsBehind(around: Element | Document | ShadowRoot, label: RegExp): Element[] {
  return [...queryAll(around, "label")].flatMap((each) => {
    const field = label.test((each.textContent ?? "").trim()) ? parentOf(each) : null;
    const controls = field ? [...queryAll(field, "input:not([type=hidden]),select")] : [];
    return controls.find((control) => standsBefore(each, control)) ?? [];
  });
}
