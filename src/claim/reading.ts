import { say } from "../say";

/**
 * What a reader found where a field should be. The four states are never mixed up, and a reader never guesses:
 *
 * - `read`: the field is on the form and holds `value`;
 * - `blank`: the form has the field and it is empty;
 * - `absent`: this form does not show the field;
 * - `unreadable`: the form has the field, but what it holds cannot be understood.
 *
 * `from` and `because` are short fixed phrases chosen by the code that reads ("column header", "the box holds more than five
 * characters"). They never repeat text of the page, which may name a patient. They are English; who shows them says them (`say.ts`).
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
      return say("{field} cannot be used", { field: say(field) });
    case "blank":
      return say("{field} is blank", { field: say(field) });
    case "absent":
      return say("{field} is not on this form", { field: say(field) });
    case "unreadable":
      return say("{field} cannot be read: {because}", { field: say(field), because: say(reading.because) });
  }
}
