import { parseDate, parsePlaceOfService } from "../claim/field-text";
import { type Reading, unreadable } from "../claim/reading";
import { classify } from "./classify";
import type { PageDom } from "./dom";
import type { SharedReadings } from "./read-row";
import { controlsAtATime, type InSteps, rest } from "./reader";
import { around, bodyOf, matches, parentOf, tagOf } from "./unclobbered";

type SharedFieldName = keyof SharedReadings;

/** Labelled text: only what the brackets catch ever leaves the page's text. */
const labelledText: Record<SharedFieldName, { label: RegExp; value: RegExp }> = {
  dateOfService: {
    label: /\b(?:dates? of service|service date|DOS|fecha del? servicio)\s*:?\s*$/i,
    value: /^\s*(\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-])/,
  },
  placeOfService: {
    label: /\b(?:place of service|POS|lugar del? servicio)\s*:?\s*$/i,
    value: /^\s*(\d{2})(?![\d/]|-\d)/,
  },
};

const scopeSelector = "form,dialog,[role=dialog],[role=tabpanel]";

/** The form, dialog or tab around some lines, or the page: what lines share stands in it, and lines of one claim do. */
export function scopeOf(dom: PageDom, root: Element): Element | null {
  for (let at: Element | null = root; at; at = around(at)) if (matches(at, scopeSelector)) return at;
  return bodyOf(dom.document);
}

/** A date or place of service that stands outside of all lines. */
interface SharedField {
  readonly field: SharedFieldName;
  readonly element: Element;
  readonly reading: Reading<string>;
}

/**
 * Dates and places of service that stand once for all lines: labelled fields and labelled text. Lines take what stands nearest around
 * them, but nothing that stands nearer to the lines of another claim. Two different answers are unreadable.
 */
export class SharedFields {
  readonly #dom: PageDom;
  /** Rows and judged tables: what is in them is not the form's own field. */
  readonly #lines: ReadonlySet<Element>;
  readonly #roots: readonly Element[];
  readonly #inLine = new Map<Element, boolean>();
  #found: SharedField[] | null = null;

  /**
   * @param lines rows, and tables about codes
   * @param roots the groups of charge lines of the page
   */
  constructor(dom: PageDom, lines: Iterable<Element>, roots: readonly Element[]) {
    this.#dom = dom;
    this.#lines = new Set(lines);
    this.#roots = roots;
  }

  /** What stands for all lines below a root. */
  *of(root: Element): InSteps<SharedReadings> {
    this.#found ??= [...(yield* this.#fields()), ...this.#texts()];
    return {
      dateOfService: this.#nearest(root, "dateOfService"),
      placeOfService: this.#nearest(root, "placeOfService"),
    };
  }

  #nearest(root: Element, field: SharedFieldName): Reading<string> | undefined {
    const all = (this.#found ?? []).filter((each) => each.field === field);
    for (let at: Element | null = root; at && all.length > 0; at = around(at)) {
      const scope: Element = at;
      const inside = all.filter(
        ({ element }) => this.#dom.holds(scope, element) && !this.#isOfAnother(element, scope, root),
      );
      if (inside.length > 0) return agreed(inside.map(({ reading }) => reading));
    }
    return undefined;
  }

  /** Whether a field stands together with other lines in a part of the scope in which the lines of this root are not. */
  #isOfAnother(element: Element, scope: Element, root: Element): boolean {
    for (let at = around(element); at && at !== scope; at = around(at)) {
      const part: Element = at;
      if (this.#roots.some((other) => other !== root && this.#dom.holds(part, other))) return true;
    }
    return false;
  }

  #isInLine(element: Element): boolean {
    // The boxes of a row have most of the way up in common.
    const path: Element[] = [];
    let at: Element | null = element;
    let known: boolean | undefined;
    for (; at; at = around(at)) {
      known = this.#lines.has(at) || this.#inLine.get(at);
      if (known !== undefined) break;
      path.push(at);
    }
    for (const step of path) this.#inLine.set(step, known ?? false);
    return known ?? false;
  }

  *#fields(): InSteps<SharedField[]> {
    const found: SharedField[] = [];
    for (const [nth, element] of this.#dom.controls.entries()) {
      if (nth % controlsAtATime === 0) yield rest;
      if (this.#isInLine(element)) continue;
      const decision = classify(this.#dom, null, [{ element, text: "", control: true }]);
      if (decision?.role !== "dateOfService" && decision?.role !== "placeOfService") continue;
      if (
        decision.weak ||
        !/^(label|text (before|behind) it)$/.test(decision.from) ||
        !this.#dom.isInUse(element)
      )
        continue;
      const { text, failed } = this.#dom.controlBox(element);
      const parse = decision.role === "dateOfService" ? parseDate : parsePlaceOfService;
      const plain =
        decision.role === "placeOfService" ? (/^(\d{2})\s*[-–—:]?\s+\D/.exec(text)?.[1] ?? text) : text;
      const reading = failed
        ? unreadable("the page does not let it be read")
        : parse(plain, "field of the form");
      found.push({ field: decision.role, element, reading });
    }
    return found;
  }

  #texts(): SharedField[] {
    const body = bodyOf(this.#dom.document);
    return body ? this.#dom.treesIn(body).flatMap((tree) => this.#textsIn(tree)) : [];
  }

  #textsIn(tree: Element | ShadowRoot): SharedField[] {
    const found: SharedField[] = [];
    const walker = this.#dom.document.createTreeWalker(tree, 4 /* NodeFilter.SHOW_TEXT */);
    let labelledBy: { element: Element; field: SharedFieldName } | null = null;
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
        for (const value of caught)
          found.push({ field, element: parent, reading: parse(value, "labelled text") });
      }
      labelledBy = labelEnding(text, parent);
    }
    return found;
  }
}

function labelEnding(text: string, parent: Element): { element: Element; field: SharedFieldName } | null {
  const end = text.slice(-60);
  const element = parentOf(parent);
  if (!element || !/[a-z:]\s*$/i.test(end)) return null;
  if (labelledText.dateOfService.label.test(end)) return { element, field: "dateOfService" };
  return labelledText.placeOfService.label.test(end) ? { element, field: "placeOfService" } : null;
}

/** The values behind their labels in one piece of text. */
export function caughtIn(text: string, field: SharedFieldName): string[] {
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

/** The date in a text that a person pointed at for it, where it is the only one and the text does not speak of a birth; else null. */
export function onlyDateIn(text: string): string | null {
  const dates = text.match(/(?<![\d/-])(\d{1,2}\/\d{1,2}\/(\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-])/g) ?? [];
  return dates.length === 1 && !/\b(dob|born|birth\w*)\b/i.test(text) ? (dates[0] ?? null) : null;
}

function agreed(readings: readonly Reading<string>[]): Reading<string> | undefined {
  const read = readings.filter((reading) => reading.state === "read");
  if (new Set(read.map((reading) => reading.value)).size > 1) return unreadable("the page shows several");
  return read[0] ?? readings[0];
}

/** The day that a heading over some lines names: a labelled date, or a date and nothing else. */
export function dateInHeading(heading: string): Reading<string> | null {
  const caught = caughtIn(heading, "dateOfService")[0] ?? onlyDateIn(heading);
  if (caught === null) return null;
  const isAlone =
    heading.replace(caught, "").replace(/[\s,;:()-]|\b(visit|service|date|on|of|dos)\b/gi, "") === "";
  return isAlone || caughtIn(heading, "dateOfService").length > 0
    ? parseDate(caught, "heading over the line")
    : null;
}
