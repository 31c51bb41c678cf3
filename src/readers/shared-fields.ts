import { parseDate, parsePlaceOfService } from "../claim/field-text";
import { type Reading, unreadable } from "../claim/reading";
import { classify } from "./classify";
import { controlSelector, type PageDom } from "./dom";
import type { SharedReadings } from "./read-row";
import { bodyOf, closest, contains, parentOf, queryAll, tagOf } from "./unclobbered";

type SharedField = keyof SharedReadings;

/** Labelled text: only what the brackets catch ever leaves the page's text. */
const labelledText: Record<SharedField, { label: RegExp; value: RegExp }> = {
  dateOfService: {
    label: /\b(?:dates? of service|service date|DOS)\s*:?\s*$/i,
    value: /^\s*(\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/-])/,
  },
  placeOfService: { label: /\b(?:place of service|POS)\s*:?\s*$/i, value: /^\s*(\d{2})(?![\d/-])/ },
};

/**
 * A date or place of service that stands once for all lines: a labelled field or labelled text in the form that holds the lines,
 * else on the page. Two different answers are unreadable.
 *
 * @param lines the elements that hold charge lines or stand under a foreign heading: what is in them is not the form's own field.
 */
export function sharedFields(
  dom: PageDom,
  root: Element,
  lines: readonly Element[],
  wanted: readonly SharedField[],
): SharedReadings {
  if (wanted.length === 0) return {};
  const shared: SharedReadings = {};
  const scopes = [closest(root, "form,dialog,[role=dialog],[role=tabpanel]"), bodyOf(dom.document)].filter(
    (scope) => scope !== null,
  );
  for (const field of wanted) {
    for (const scope of scopes) {
      const reading = agreedReading([
        ...fieldReadings(dom, scope, lines, field),
        ...textReadings(dom, scope, lines, field),
      ]);
      if (!reading) continue;
      Object.assign(shared, { [field]: reading });
      break;
    }
  }
  return shared;
}

function agreedReading(readings: readonly Reading<string>[]): Reading<string> | null {
  const read = readings.filter((reading) => reading.state === "read");
  if (new Set(read.map((reading) => reading.value)).size > 1) return unreadable("the page shows several");
  return read[0] ?? readings[0] ?? null;
}

function fieldReadings(
  dom: PageDom,
  scope: Element,
  lines: readonly Element[],
  field: SharedField,
): Reading<string>[] {
  const readings: Reading<string>[] = [];
  for (const control of queryAll(scope, controlSelector)) {
    if (!dom.isValueControl(control) || lines.some((line) => contains(line, control))) continue;
    const decision = classify(dom, "", [{ element: control, text: "", control: true }]);
    if (decision?.role !== field || decision.weak || decision.from !== "label" || !dom.isVisible(control))
      continue;
    const text = dom.controlText(control);
    readings.push(
      field === "dateOfService"
        ? parseDate(text, "field of the form")
        : parsePlaceOfService(/^(\d{2})\s*[-–—:]?\s+\D/.exec(text)?.[1] ?? text, "field of the form"),
    );
  }
  return readings;
}

function textReadings(
  dom: PageDom,
  scope: Element,
  lines: readonly Element[],
  field: SharedField,
): Reading<string>[] {
  const { label, value } = labelledText[field];
  const readings: Reading<string>[] = [];
  const walker = dom.document.createTreeWalker(scope, 4 /* NodeFilter.SHOW_TEXT */);
  let labelledBy: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node);
    const text = node.nodeValue ?? "";
    if (
      !parent ||
      text.trim() === "" ||
      /^(script|style|option|textarea|noscript|template)$/.test(tagOf(parent))
    )
      continue;
    const found: string[] = [];
    // The value may stand in the next element beside the label's: "<b>DOS:</b> <span>03/12/2026</span>".
    if (labelledBy && contains(labelledBy, node)) found.push(value.exec(text)?.[1] ?? "");
    for (let at = 0; at < text.length && at < 2000; ) {
      const next = text.slice(at).search(/[0-9]/);
      if (next < 0) break;
      if (label.test(text.slice(0, at + next))) found.push(value.exec(text.slice(at + next))?.[1] ?? "");
      at += next + (/^\d+/.exec(text.slice(at + next))?.[0].length ?? 1);
    }
    labelledBy = label.test(text.slice(-60)) ? parentOf(parent) : null;
    for (const caught of found) {
      if (caught === "" || !dom.isVisible(parent) || lines.some((line) => contains(line, parent))) continue;
      readings.push(
        field === "dateOfService"
          ? parseDate(caught, "labelled text")
          : parsePlaceOfService(caught, "labelled text"),
      );
    }
  }
  return readings;
}
