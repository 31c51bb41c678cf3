import type { LineChange } from "../claim/line-change";
import type { FixAnswer, RuleLine } from "../engine/define-rule";

/** The changes that rules' fixes are made of. */

export function addModifiers({ line }: RuleLine, ...put: readonly string[]): LineChange {
  return { line, field: "modifiers", drop: [], put };
}

export function dropModifiers({ line }: RuleLine, ...drop: readonly string[]): LineChange {
  return { line, field: "modifiers", drop, put: [] };
}

/** Puts one modifier in the place of others. */
export function replaceModifiers({ line }: RuleLine, drop: readonly string[], put: string): LineChange {
  return { line, field: "modifiers", drop, put: [put] };
}

export function putInFront({ line }: RuleLine, ...put: readonly string[]): LineChange {
  return { line, field: "modifiers", drop: [], put, inFront: true };
}

export function setUnits({ line }: RuleLine, to: number): LineChange {
  return { line, field: "units", to };
}

export function setPlace({ line }: RuleLine, to: string): LineChange {
  return { line, field: "placeOfService", to };
}

/** Which of two contradicting modifiers is true, `{one}` or `{other}` of the finding: the answer takes the other one off. */
export function keepOneOf(line: RuleLine, one: string, other: string): FixAnswer[] {
  return [
    { label: "{one}: take {other} off", changes: [dropModifiers(line, other)] },
    { label: "{other}: take {one} off", changes: [dropModifiers(line, one)] },
  ];
}

/** Where a service is furnished most often, in the order of the code set. Telehealth has questions of its own. */
const usualPlaces = [
  ["11", "11 office"],
  ["12", "12 home"],
  ["19", "19 off-campus hospital outpatient"],
  ["21", "21 hospital inpatient"],
  ["22", "22 on-campus hospital outpatient"],
  ["31", "31 skilled nursing facility"],
  ["32", "32 nursing facility"],
] as const;

/** The answers to where a line was furnished. */
export function placeAnswers(line: RuleLine): FixAnswer[] {
  return usualPlaces.map(([code, label]) => ({
    label,
    changes: [setPlace(line, code)],
  }));
}
