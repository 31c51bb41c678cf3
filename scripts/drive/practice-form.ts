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
  const [first, second, third, fourth] = line.modifiers ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["date-of-service", line.date],
    ["place-of-service", line.place],
    ["cpt", line.code],
    ["modifier-1", first],
    ["modifier-2", second],
    ["modifier-3", third],
    ["modifier-4", fourth],
    ["dx-pointer", line.pointers],
    ["units", line.units],
    ["charge", line.charge],
  ];
  const given = fields.flatMap(([, text], at) => (text === undefined ? [] : [at]));
  const [start = 0] = given;
  const end = given.at(-1);
  const [name] = fields[start] ?? [];
  if (end === undefined || name === undefined) return;
  await form.fillFrom(
    `#line-${number}-${name}`,
    fields.slice(start, end + 1).map(([, text]) => text),
  );
}
