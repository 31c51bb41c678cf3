import type { ClaimContext } from "../claim/claim-context";
import type { ClaimSnapshot, IsoDate, ServiceLine } from "../claim/claim-snapshot";
import { fieldNames } from "../claim/field-names";
import { isWellFormedCode } from "../claim/hcpcs-code";
import { readValue, whyMissing } from "../claim/reading";
import type { LineValues, Need, RuleLine } from "./define-rule";

/** A line with every plain value it has, made once and handed to each rule that needs no more than these. */
export interface ReadLine {
  readonly service: ServiceLine;
  readonly values: RuleLine<Need>;
  /** Why a value is not there, by its name. */
  readonly missing: Readonly<Partial<Record<Need, string>>>;
}

/** The lines of one claim and one date of service: what NCCI edits and daily limits look at together. */
export interface ServiceDay {
  readonly claim: number;
  readonly date: IsoDate;
  readonly lines: readonly ReadLine[];
}

/** The day a line is judged on: its date of service, or today where the form has no date; null where the date cannot be used. */
export function judgedOn(line: ServiceLine, context: ClaimContext): IsoDate | null {
  if (line.dateOfService.state === "absent") return context.today;
  return readValue(line.dateOfService) ?? null;
}

/** Groups the lines that have a usable date and a well-formed code, in the order of the form. */
export function serviceDays(lines: readonly ReadLine[], context: ClaimContext): ServiceDay[] {
  const days = new Map<string, { claim: number; date: IsoDate; lines: ReadLine[] }>();
  for (const line of lines) {
    const date = judgedOn(line.service, context);
    const { code } = line.values;
    if (date === null || code === undefined || !isWellFormedCode(code)) continue;
    const key = `${line.service.claim} ${date}`;
    const day = days.get(key);
    if (day) day.lines.push(line);
    else days.set(key, { claim: line.service.claim, date, lines: [line] });
  }
  return [...days.values()];
}

/** Takes every plain value a line has; for each it has not, why. */
export function readLines(snapshot: ClaimSnapshot): ReadLine[] {
  return snapshot.lines.map((service) => {
    const values: { -readonly [N in Need]?: LineValues[N] } = {};
    const missing: Partial<Record<Need, string>> = {};
    for (const need of needs) {
      const because = take(service, need, values);
      if (because !== null) missing[need] = because;
    }
    // A rule's type shows only the values it named, and it is handed only lines that have those.
    return {
      service,
      missing,
      values: { line: service.line, readings: service, ...values } as RuleLine<Need>,
    };
  });
}

const needs: readonly Need[] = [
  "code",
  "modifiers",
  "units",
  "placeOfService",
  "diagnosisPointers",
  "charge",
  "minutes",
];

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
