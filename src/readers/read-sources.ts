import type { LineField } from "../claim/claim-snapshot";
import { parseModifiers } from "../claim/field-text";
import { absent, type Reading } from "../claim/reading";
import { fieldParsers, type OneTextField } from "./field-parsers";
import type { FieldSource, LineSources } from "./form-dom";
import type { ChargeRow, CombinedBox, LineReadings } from "./reader";
import { notWritableOf } from "./written-boxes";

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
  const one = <Field extends OneTextField>(field: Field) =>
    readSource<LineReadings[Field]>(sources[field], (texts, from) =>
      fieldParsers[field](texts.join(" "), from),
    );
  return {
    row,
    claim: 1,
    fields,
    boxes,
    combined,
    notWritable: notWritableOf(
      (Object.entries(boxes) as [LineField, readonly Element[]][]).flatMap(([role, elements]) =>
        elements.map((element) => ({ role, element, text: null })),
      ),
    ),
    readings: {
      code: one("code"),
      modifiers: readSource(sources.modifiers, parseModifiers),
      units: one("units"),
      placeOfService: one("placeOfService"),
      dateOfService: one("dateOfService"),
      dateOfServiceTo: one("dateOfServiceTo"),
      diagnosisPointers: one("diagnosisPointers"),
      charge: one("charge"),
      minutes: one("minutes"),
    },
  };
}

function readSource<Found extends Reading<unknown>>(
  source: FieldSource | undefined,
  parse: (texts: readonly string[], from: string) => Found,
): Found | Reading<never> {
  if (source === undefined || source === "missing") return absent("the form does not show it");
  return "texts" in source ? parse(source.texts, source.from) : source;
}
