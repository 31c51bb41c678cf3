import type { LineField } from "../claim/claim-snapshot";
import {
  parseCharge,
  parseCode,
  parseDate,
  parseMinutes,
  parseModifiers,
  parsePlaceOfService,
  parsePointers,
  parseUnits,
} from "../claim/field-text";
import { absent, type Reading } from "../claim/reading";
import type { FieldSource, LineSources } from "./form-dom";
import type { ChargeRow, CombinedBox } from "./reader";

/** The line of a known form, read from where its reader found the fields. */
export function readSources(row: Element, sources: LineSources): ChargeRow {
  const fields: Partial<Record<LineField, Element>> = {};
  const boxes: Partial<Record<LineField, readonly Element[]>> = {};
  const combined: CombinedBox[] = [];
  for (const [field, source] of Object.entries(sources) as [LineField, FieldSource][]) {
    if (source === "missing" || !("element" in source)) continue;
    if (source.element) fields[field] = source.element;
    boxes[field] = source.elements;
    if (source.combined && field === "modifiers") combined.push(source.combined);
  }
  const one = <T>(field: LineField, parse: (text: string, from: string) => Reading<T>): Reading<T> =>
    readSource(sources[field], (texts, from) => parse(texts.join(" "), from));
  return {
    row,
    claim: 1,
    fields,
    boxes,
    combined,
    readings: {
      code: one("code", parseCode),
      modifiers: readSource(sources.modifiers, parseModifiers),
      units: one("units", parseUnits),
      placeOfService: one("placeOfService", parsePlaceOfService),
      dateOfService: one("dateOfService", parseDate),
      dateOfServiceTo: one("dateOfServiceTo", parseDate),
      diagnosisPointers: one("diagnosisPointers", parsePointers),
      charge: one("charge", parseCharge),
      minutes: one("minutes", parseMinutes),
    },
  };
}

function readSource<T>(
  source: FieldSource | undefined,
  parse: (texts: readonly string[], from: string) => Reading<T>,
): Reading<T> {
  if (source === undefined || source === "missing") return absent("the form does not show it");
  return "texts" in source ? parse(source.texts, source.from) : source;
}
