import type { ClaimContext } from "../claim/claim-context";
import type { ClaimSnapshot, IsoDate, ServiceLine } from "../claim/claim-snapshot";
import { whyDaysUnknown } from "../claim/days-of-line";
import { fieldNames } from "../claim/field-names";
import { isWellFormedCode } from "../claim/hcpcs-code";
import { judgedOn } from "../claim/judged-on";
import { whyMissing } from "../claim/reading";
import { say } from "../say";
import type { LineValues, Need, RuleLine } from "./define-rule";

/** A line with every plain value it has, made once and handed to each rule that needs no more than these. */
export interface ReadLine {
  readonly service: ServiceLine;
  readonly values: RuleLine<Need>;
  /** The values that are not there. */
  readonly lacking: readonly Need[];
}

/**
 * Lines that are judged together. All rules whose needs every line meets are handed the one array `values`: it is made once, and what
 * several rules work out from it can be kept with it.
 */
export class LineSet {
  readonly values: readonly RuleLine<Need>[];
  /** What at least one line lacks. */
  private readonly lacking = new Set<Need>();

  constructor(readonly lines: readonly ReadLine[]) {
    this.values = lines.map((line) => line.values);
    for (const line of lines) for (const need of line.lacking) this.lacking.add(need);
  }

  /** The lines that have all of `needs`; `miss` hears of the others. */
  having(
    needs: readonly Need[],
    miss: (line: ServiceLine, because: string) => void,
  ): readonly RuleLine<Need>[] {
    if (this.lacking.size === 0 || !needs.some((need) => this.lacking.has(need))) return this.values;
    const having: RuleLine<Need>[] = [];
    for (const { service, values, lacking } of this.lines) {
      const lacked = needs.find((need) => lacking.includes(need));
      if (lacked === undefined) having.push(values);
      else miss(service, whyLacking(service, lacked));
    }
    return having;
  }
}

/** The lines of one claim and one date of service: what NCCI edits and daily limits look at together. */
export interface ServiceDay {
  readonly claim: number;
  readonly date: IsoDate;
  readonly set: LineSet;
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
  return [...days.values()].map((day) => ({ claim: day.claim, date: day.date, set: new LineSet(day.lines) }));
}

/** Takes every plain value a line has. */
export function readLines(snapshot: ClaimSnapshot): ReadLine[] {
  return snapshot.lines.map((service) => {
    const values: { -readonly [N in Need]?: LineValues[N] } = {};
    const lacking = needs.filter((need) => {
      const value = plainValue(service, need);
      if (value === undefined) return true;
      // Each need's value has the need's type; TypeScript cannot follow the pair through a loop.
      (values as Record<Need, unknown>)[need] = value;
      return false;
    });
    // A rule's type shows only the values it named, and it is handed only lines that have those.
    return {
      service,
      lacking,
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

const noModifiers: readonly string[] = [];

function plainValue(line: ServiceLine, need: Need): LineValues[Need] | undefined {
  const reading = line[need];
  // Boxes that are there and empty say that there is no modifier.
  if (need === "modifiers" && reading.state === "blank") return noModifiers;
  if (reading.state !== "read") return undefined;
  // What counts units counts those of a day.
  if (need === "units" && (!isUnitCount(reading.value) || whyDaysUnknown(line) !== null)) return undefined;
  return reading.value;
}

function isUnitCount(units: unknown): boolean {
  return Number.isInteger(units) && Number(units) >= 1;
}

function whyLacking(line: ServiceLine, need: Need): string {
  const reading = line[need];
  if (reading.state !== "read") return whyMissing(fieldNames[need], reading);
  const countable = isUnitCount(reading.value);
  return (countable ? whyDaysUnknown(line) : null) ?? say("units are not a positive whole number");
}
