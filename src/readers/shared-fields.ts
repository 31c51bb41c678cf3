import { parseDate, parsePlaceOfService } from "../claim/field-text";
import { type Reading, unreadable } from "../claim/reading";
import { classify } from "./classify";
import type { Box, PageDom } from "./dom";
import type { SharedReadings } from "./read-row";
import { around, bodyOf, matches, parentOf, tagOf } from "./unclobbered";

type SharedField = keyof SharedReadings;

/** Labelled text: only what the brackets catch ever leaves the page's text. */
const labelledText: Record<SharedField, { label: RegExp; value: RegExp }> = {
  dateOfService: {
    label: /\b(?:dates? of service|service date|DOS)\s*:?\s*$/i,
    value: /^\s*(\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-])/,
  },
  placeOfService: { label: /\b(?:place of service|POS)\s*:?\s*$/i, value: /^\s*(\d{2})(?![\d/-])/ },
};

const scopeSelector = "form,dialog,[role=dialog],[role=tabpanel]";

/** The form, dialog or tab around some lines, or the page: what lines share stands in it, and lines of one claim do. */
export function scopeOf(dom: PageDom, root: Element): Element | null {
  for (let at: Element | null = root; at; at = around(at)) if (matches(at, scopeSelector)) return at;
  return bodyOf(dom.document);
}

/**
 * Dates and places of service that stand once for all lines: a labelled field or labelled text in the form that holds the lines, else on
 * the page. Two different answers are unreadable. Looked up once for each scope.
 */
export class SharedFields {
  readonly #dom: PageDom;
  /** Rows and judged tables: what is in them is not the form's own field. */
  readonly #lines: ReadonlySet<Element>;
  readonly #known = new Map<Element, SharedReadings>();
  #controls: Box[] | null = null;

  constructor(dom: PageDom, lines: Iterable<Element>) {
    this.#dom = dom;
    this.#lines = new Set(lines);
  }

  /** What stands for all lines below a root. */
  of(root: Element): SharedReadings {
    const shared: SharedReadings = {};
    const scopes = [scopeOf(this.#dom, root), bodyOf(this.#dom.document)].filter((scope) => scope !== null);
    for (const scope of scopes) {
      const readings = this.#within(scope);
      shared.dateOfService ??= readings.dateOfService;
      shared.placeOfService ??= readings.placeOfService;
    }
    return shared;
  }

  #within(scope: Element): SharedReadings {
    let readings = this.#known.get(scope);
    if (!readings) {
      const dates: Reading<string>[] = [];
      const places: Reading<string>[] = [];
      this.#readFields(scope, dates, places);
      this.#readTexts(scope, dates, places);
      readings = { dateOfService: agreed(dates), placeOfService: agreed(places) };
      this.#known.set(scope, readings);
    }
    return readings;
  }

  #isInLine(element: Element): boolean {
    for (let at: Element | null = element; at; at = around(at)) if (this.#lines.has(at)) return true;
    return false;
  }

  #readFields(scope: Element, dates: Reading<string>[], places: Reading<string>[]): void {
    this.#controls ??= this.#dom.controls
      .filter((control) => !this.#isInLine(control))
      .map((element) => ({ element, text: "", control: true }));
    for (const box of this.#controls) {
      if (!this.#dom.holds(scope, box.element)) continue;
      const decision = classify(this.#dom, null, [box]);
      if (decision?.role !== "dateOfService" && decision?.role !== "placeOfService") continue;
      if (decision.weak || !/^(label|text before it)$/.test(decision.from)) continue;
      if (!this.#dom.isInUse(box.element)) continue;
      const text = this.#dom.controlText(box.element);
      if (decision.role === "dateOfService") dates.push(parseDate(text, "field of the form"));
      else
        places.push(
          parsePlaceOfService(/^(\d{2})\s*[-–—:]?\s+\D/.exec(text)?.[1] ?? text, "field of the form"),
        );
    }
  }

  #readTexts(scope: Element, dates: Reading<string>[], places: Reading<string>[]): void {
    const walker = this.#dom.document.createTreeWalker(scope, 4 /* NodeFilter.SHOW_TEXT */);
    let labelledBy: { element: Element; field: SharedField } | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? "";
      const parent = parentOf(node);
      if (
        !parent ||
        text.trim() === "" ||
        /^(script|style|option|textarea|noscript|template)$/.test(tagOf(parent))
      )
        continue;
      for (const field of ["dateOfService", "placeOfService"] as const) {
        const caught = caughtIn(text, field);
        // The value may stand in the next element beside the label's: "<b>DOS:</b> <span>03/12/2026</span>".
        const beside =
          labelledBy?.field === field && this.#dom.holds(labelledBy.element, node)
            ? labelledText[field].value.exec(text)?.[1]
            : undefined;
        if (beside !== undefined) caught.push(beside);
        if (caught.length === 0 || !this.#dom.isVisible(parent) || this.#isInLine(parent)) continue;
        const parse = field === "dateOfService" ? parseDate : parsePlaceOfService;
        (field === "dateOfService" ? dates : places).push(
          ...caught.map((value) => parse(value, "labelled text")),
        );
      }
      labelledBy = labelEnding(text, parent);
    }
  }
}

function labelEnding(text: string, parent: Element): { element: Element; field: SharedField } | null {
  const end = text.slice(-60);
  const element = parentOf(parent);
  if (!element || !/[a-z:]\s*$/i.test(end)) return null;
  if (labelledText.dateOfService.label.test(end)) return { element, field: "dateOfService" };
  return labelledText.placeOfService.label.test(end) ? { element, field: "placeOfService" } : null;
}

/** The values behind their labels in one piece of text. */
export function caughtIn(text: string, field: SharedField): string[] {
  const { label, value } = labelledText[field];
  const found: string[] = [];
  for (let at = 0; at < text.length && at < 2000; ) {
    const next = text.slice(at).search(/[0-9]/);
    if (next < 0) break;
    const caught = label.test(text.slice(0, at + next)) ? value.exec(text.slice(at + next))?.[1] : undefined;
    if (caught !== undefined) found.push(caught);
    at += next + (/^\d+/.exec(text.slice(at + next))?.[0].length ?? 1);
  }
  return found;
}

function agreed(readings: readonly Reading<string>[]): Reading<string> | undefined {
  const read = readings.filter((reading) => reading.state === "read");
  if (new Set(read.map((reading) => reading.value)).size > 1) return unreadable("the page shows several");
  return read[0] ?? readings[0];
}

/** The day that a heading over some lines names: a labelled date, or a date and nothing else. */
export function dateInHeading(heading: string): Reading<string> | null {
  const caught = caughtIn(heading, "dateOfService")[0] ?? labelledText.dateOfService.value.exec(heading)?.[1];
  if (caught === undefined) return null;
  const isAlone =
    heading.replace(caught, "").replace(/[\s,;:()-]|\b(visit|service|date|on|of|dos)\b/gi, "") === "";
  return isAlone || caughtIn(heading, "dateOfService").length > 0
    ? parseDate(caught, "heading over the line")
    : null;
}
