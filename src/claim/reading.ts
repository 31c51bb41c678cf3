/**
 * What a reader found where a field should be. The four states are never mixed up, and a reader never guesses:
 *
 * - `read`: the field is on the form and holds `value`;
 * - `blank`: the form has the field and it is empty;
 * - `absent`: this form does not show the field;
 * - `unreadable`: the form has the field, but what it holds cannot be understood.
 *
 * `from` and `because` are short fixed phrases chosen by the code that reads ("column header", "the box holds more than five
 * characters"). They never repeat text of the page, which may name a patient.
 */
export type Reading<T> =
  | { readonly state: "read"; readonly value: T; readonly from: string }
  | { readonly state: "blank"; readonly from: string }
  | { readonly state: "absent"; readonly because: string }
  | { readonly state: "unreadable"; readonly because: string };

export type ReadingState = Reading<unknown>["state"];

export function read<T>(value: T, from: string): Reading<T> {
  return { state: "read", value, from };
}

export function blank(from: string): Reading<never> {
  return { state: "blank", from };
}

export function absent(because: string): Reading<never> {
  return { state: "absent", because };
}

export function unreadable(because: string): Reading<never> {
  return { state: "unreadable", because };
}

/** The value where one was read, else undefined: for code that treats the other three states alike. */
export function readValue<T>(reading: Reading<T>): T | undefined {
  return reading.state === "read" ? reading.value : undefined;
}

/** Why a field has no value, as a sentence without a full stop: "the units field is blank". Names stand in `field-names.ts`. */
export function whyMissing(field: string, reading: Reading<unknown>): string {
  switch (reading.state) {
    case "read":
      return `${field} cannot be used`;
    case "blank":
      return `${field} is blank`;
    case "absent":
      return `${field} is not on this form`;
    case "unreadable":
      return `${field} cannot be read: ${reading.because}`;
  }
}
