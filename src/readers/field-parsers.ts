import type { LineField } from "../claim/claim-snapshot";
import {
  parseCharge,
  parseCode,
  parseDate,
  parseMinutes,
  parsePlaceOfService,
  parsePointers,
  parseUnits,
} from "../claim/field-text";
import type { LineReadings } from "./reader";

/** The fields whose text is one text, however many boxes show it. Modifiers are a text each. */
export type OneTextField = Exclude<LineField, "modifiers">;

/** How the text of a field becomes its reading. */
export const fieldParsers: {
  readonly [Field in OneTextField]: (text: string, from: string) => LineReadings[Field];
} = {
  code: parseCode,
  units: parseUnits,
  placeOfService: parsePlaceOfService,
  dateOfService: parseDate,
  dateOfServiceTo: parseDate,
  diagnosisPointers: parsePointers,
  charge: parseCharge,
  minutes: parseMinutes,
};
