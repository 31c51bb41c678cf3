import type { ClaimContext } from "../claim/claim-context";
import type { ClaimSnapshot, IsoDate, ServiceLine } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { isWellFormedCode } from "../claim/hcpcs-code";
import { readValue, whyMissing } from "../claim/reading";
import type { LineValues, Need, RuleLine } from "./define-rule";

/** The lines of one claim and one date of service: what NCCI edits and daily limits look at together. */
export interface ServiceDay {
  readonly claim: number;
  readonly date: IsoDate;
  readonly lines: readonly ServiceLine[];
}

/** The day a line is judged on: its date of service, or today where the form has no date; null where the date cannot be used. */
export function judgedOn(line: ServiceLine, context: ClaimContext): IsoDate | null {
  if (line.dateOfService.state === "absent") return context.today;
  return readValue(line.dateOfService) ?? null;
}

/** Groups the lines that have a usable date and a well-formed code, in the order of the form. */
export function serviceDays(snapshot: ClaimSnapshot, context: ClaimContext): ServiceDay[] {
  const days = new Map<string, { claim: number; date: IsoDate; lines: ServiceLine[] }>();
  for (const line of snapshot.lines) {
    const date = judgedOn(line, context);
    const code = readValue(line.code);
    if (date === null || code === undefined || !isWellFormedCode(code)) continue;
    const key = `${line.claim} ${date}`;
    const day = days.get(key);
    if (day) day.lines.push(line);
    else days.set(key, { claim: line.claim, date, lines: [line] });
  }
  return [...days.values()];
}

/** The line with the plain values a rule needs, or why it lacks one. */
export function ruleLine(line: ServiceLine, needs: readonly Need[]): RuleLine<Need> | { because: string } {
  const values: { -readonly [N in Need]?: LineValues[N] } = {};
  for (const need of needs) {
    const missing = take(line, need, values);
    if (missing) return { because: missing };
  }
  // Every need was taken above; a rule's type only sees the ones it named.
  return { line: line.line, readings: line, ...values } as RuleLine<Need>;
}

function take(
  line: ServiceLine,
  need: Need,
  values: { -readonly [N in Need]?: LineValues[N] },
): string | null {
  if (need === "modifiers") {
    if (line.modifiers.state === "blank") values.modifiers = [];
    else if (line.modifiers.state === "read") values.modifiers = line.modifiers.value;
    else return whyMissing(fieldNames.modifiers, line.modifiers);
    return null;
  }
  if (need === "units") {
    const units = readValue(line.units);
    if (units === undefined) return whyMissing(fieldNames.units, line.units);
    if (!Number.isInteger(units) || units < 1) return "units are not a positive whole number";
    values.units = units;
    return null;
  }
  const reading = line[need];
  if (reading.state !== "read") return whyMissing(fieldNames[need], reading);
  Object.assign(values, { [need]: reading.value });
  return null;
}
