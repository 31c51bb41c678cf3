import type { TaughtField } from "../claim/taught-map";
import { isKnownModifier } from "./charge-text";
import { isCodeShaped, isDiagnosisList, isModifierList } from "./charge-words";

/*
 * What the values at a place of a taught map say against its field. A map of boxes that nothing names finds whatever stands where the field
 * stood: after two columns were swapped, units that are modifiers. A single typing error must not undo a map, nor may a value that fits
 * two fields: only what no line of the field would hold counts, and only where most lines show it.
 */

const dateShape = /^(\d{1,2}\/\d{1,2}\/(\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/;
/** CMS's place-of-service code set. */
const placeOfServiceCode = /^(0[1-9]|1\d|2[0-7]|3[1-4]|4[129]|5[0-8]|6[0-26]|65|7[12]|81|99)$/;

/** What a field never holds, by field; a field left out may hold anything, or cannot be misread. */
const neverHolds: { readonly [Field in TaughtField]?: (value: string) => boolean } = {
  units: (value) => isModifierList(value) || isForeignToAll(value),
  modifiers: (value) =>
    /^(\d|[A-L])$/i.test(value) || (/^\d\d$/.test(value) && !isKnownModifier(value)) || isForeignToAll(value),
  placeOfService: (value) =>
    /^[A-L]$/i.test(value) ||
    isModifierList(value) ||
    (/^\d\d$/.test(value) && !placeOfServiceCode.test(value)) ||
    isForeignToAll(value),
  diagnosisPointers: (value) => isModifierList(value) || dateShape.test(value),
};

function isForeignToAll(value: string): boolean {
  return isCodeShaped(value) || isDiagnosisList(value) || dateShape.test(value);
}

/** The values that the lines show at each field's places, empty ones left out. */
export type ShownValues = { readonly [Field in TaughtField]?: readonly string[] };

/** A field of which most lines show what it never holds; null where there is none. */
export function foreignField(values: ShownValues): TaughtField | null {
  for (const [field, isForeign] of Object.entries(neverHolds) as [
    TaughtField,
    (value: string) => boolean,
  ][]) {
    const shown = values[field] ?? [];
    if (shown.filter(isForeign).length * 2 > shown.length) return field;
  }
  // Each of the two could be; both at once are the one in place of the other.
  const { units = [], placeOfService = [] } = values;
  const areSwapped =
    placeOfService.length > 0 &&
    placeOfService.every((value) => /^[1-9]$/.test(value)) &&
    units.length > 0 &&
    units.every((value) => placeOfServiceCode.test(value));
  return areSwapped ? "units" : null;
}
