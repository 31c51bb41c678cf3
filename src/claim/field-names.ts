import type { LineField } from "./claim-snapshot";

/** How a sentence names a field: "the units field is blank". */
export const fieldNames: Readonly<Record<LineField, string>> = {
  code: "the code",
  modifiers: "the modifiers field",
  units: "the units field",
  placeOfService: "the place of service",
  dateOfService: "the date of service",
  dateOfServiceTo: "the last date of service",
  diagnosisPointers: "the diagnosis pointer",
  charge: "the charge",
  minutes: "the minutes field",
};

/** What a box or column of a page can be for. `claimKey` tells patients or claims apart and is only ever compared; `other` is none of ours. */
export const fieldRoles = [
  "code",
  "modifiers",
  "units",
  "placeOfService",
  "dateOfService",
  "dateOfServiceTo",
  "diagnosisPointers",
  "charge",
  "minutes",
  "claimKey",
  "other",
] as const satisfies readonly (LineField | "claimKey" | "other")[];
export type FieldRole = (typeof fieldRoles)[number];
