import type { LineChange } from "../claim/line-change";
import { readValue } from "../claim/reading";
import type { FixAnswer, RuleLine } from "../engine/define-rule";
import { allOf } from "./code-lists";
import { telehealthModifiers } from "./telehealth";

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

/** Which of the modifiers that contradict each other is true: the answer takes all others off. */
export function keepOneOf(line: RuleLine, ...modifiers: readonly string[]): FixAnswer[] {
  return modifiers.map((one) =>
    keepOnly(
      line,
      one,
      modifiers.filter((each) => each !== one),
    ),
  );
}

/** The answer that one modifier is true and the others are not. */
export function keepOnly(line: RuleLine, one: string, others: readonly string[]): FixAnswer {
  return {
    label: "{one}: take {others} off",
    values: { one, others: allOf(others) },
    changes: [dropModifiers(line, ...others)],
  };
}

/** Where a service is furnished most often, in the order of the code set. */
const usualPlaces = [
  ["11", "11 office"],
  ["12", "12 home"],
  ["19", "19 off-campus hospital outpatient"],
  ["21", "21 hospital inpatient"],
  ["22", "22 on-campus hospital outpatient"],
  ["31", "31 skilled nursing facility"],
  ["32", "32 nursing facility"],
] as const;

const telehealth = [
  ["10", "10 telehealth, the patient at home"],
  ["02", "02 telehealth, the patient elsewhere"],
] as const;

/** The answers to where a line was furnished; by telehealth, where a modifier says that it was. */
export function placeAnswers(line: RuleLine): FixAnswer[] {
  const modifiers = readValue(line.readings.modifiers) ?? [];
  const places = modifiers.some((modifier) => telehealthModifiers.has(modifier))
    ? [...telehealth, ...usualPlaces]
    : usualPlaces;
  return places.map(([code, label]) => ({
    label,
    changes: [setPlace(line, code)],
  }));
}
