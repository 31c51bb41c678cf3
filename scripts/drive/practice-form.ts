import type { DrivenFrame } from "./driven-browser";

/** What a person types into one line of the practice form; a field that is not given stays as it is. */
export interface TypedLine {
  readonly date?: string;
  readonly place?: string;
  readonly code?: string;
  readonly modifiers?: readonly string[];
  readonly pointers?: string;
  readonly units?: string;
  readonly charge?: string;
}

/** Types into a line of the practice form (src/practice/charge-form.ts), key by key, field by field, in the order of the form. */
export async function typeLine(form: DrivenFrame, number: number, line: TypedLine): Promise<void> {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["date-of-service", line.date],
    ["place-of-service", line.place],
    ["cpt", line.code],
    ...(line.modifiers ?? []).map((modifier, at) => [`modifier-${at + 1}`, modifier] as const),
    ["dx-pointer", line.pointers],
    ["units", line.units],
    ["charge", line.charge],
  ];
  for (const [name, text] of fields) {
    if (text !== undefined) await form.fill(`#line-${number}-${name}`, text);
  }
}
