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

/** `$45` and `45.00`: dollars. Units with two decimals are written too ("1.00"), but hardly ten and more of them. */
const money = /^\$|^\d{1,3}(,?\d{3})*\d\.\d\d$/;
/** `AB`, `A,B`, `1 2`, `1:2`: several diagnosis pointers, and nothing else of a line. */
const pointerList = /^([A-L]([ ,:/]?[A-L])*|\d([ ,:/]+\d)+)$/i;
/** Places that are modifiers as well (hospital, emergency room, surgery center): as modifiers hardly on every line. */
const placeOrModifier = /^2[2-4]$/;

/** What a field never holds, by field; a field left out may hold anything, or cannot be misread. */
const neverHolds: { readonly [Field in TaughtField]?: (value: string) => boolean } = {
  units: (value) =>
    isModifierList(value) || pointerList.test(value) || money.test(value) || isForeignToAll(value),
  modifiers: (value) =>
    /^(\d|[A-L])$/i.test(value) || (/^\d\d$/.test(value) && !isKnownModifier(value)) || isForeignToAll(value),
  placeOfService: (value) =>
    /^[A-L]$/i.test(value) ||
    isModifierList(value) ||
    (/^\d\d$/.test(value) && !placeOfServiceCode.test(value)) ||
    isForeignToAll(value),
  // No line points at one diagnosis twice: "11" and "22" are places.
  diagnosisPointers: (value) =>
    isModifierList(value) || /^(\d)\1$|^0/.test(value) || money.test(value) || dateShape.test(value),
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
  return fieldInPlaceOfPlace(values);
}

/** Each value could be; all of both fields at once are the one in place of the other. */
function fieldInPlaceOfPlace({
  units = [],
  modifiers = [],
  diagnosisPointers = [],
  placeOfService,
}: ShownValues): TaughtField | null {
  if (!placeOfService) return null;
  const isAll = (shown: readonly string[], pattern: RegExp) =>
    shown.length > 0 && shown.every((value) => pattern.test(value));
  if (isAll(placeOfService, /^[1-9]$/)) {
    if (isAll(units, placeOfServiceCode)) return "units";
    if (isAll(diagnosisPointers, placeOfServiceCode)) return "diagnosisPointers";
  }
  // One line may have such a modifier and no place yet.
  const holdNoPlace = placeOfService.every(isKnownModifier);
  return holdNoPlace && modifiers.length > 1 && isAll(modifiers, placeOrModifier) ? "modifiers" : null;
}
