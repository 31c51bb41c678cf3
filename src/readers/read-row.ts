import type { LineField } from "../claim/claim-snapshot";
import {
  parseCharge,
  parseCode,
  parseDate,
  parseMinutes,
  parseModifiers,
  parsePlaceOfService,
  parsePointers,
  parseUnits,
  splitModifiers,
} from "../claim/field-text";
import { absent, blank, type Reading, unreadable } from "../claim/reading";
import { codeWithoutDescription, type DatePart, isCodeShaped } from "./charge-words";
import type { Box } from "./dom";
import type { ChargeRow, LineReadings } from "./reader";

/** A box of a row with what it is for. `from` is the fixed phrase for the evidence. */
export interface RoleBox extends Box {
  readonly role: LineField;
  readonly from: string;
  /** Where the form has a box each for month, day and year. */
  readonly datePart: DatePart | null;
}

/** Readings that a form gives once for all its lines. */
export type SharedReadings = Partial<Pick<LineReadings, "dateOfService" | "placeOfService">>;

const notOnForm = absent("the form does not show it");

/** One row of boxes as readings. Nothing is guessed: two different answers for one field are unreadable. */
export function readRow(
  row: Element,
  claim: number,
  boxes: readonly RoleBox[],
  shared: SharedReadings,
): ChargeRow {
  const fields: Partial<Record<LineField, Element>> = {};
  for (const box of boxes) fields[box.role] ??= box.element;
  const of = (role: LineField) => boxes.filter((box) => box.role === role);
  const dateOfService = readDate(of("dateOfService"));
  const placeOfService = one(of("placeOfService"), (text, from) =>
    parsePlaceOfService(withoutDescription(text), from),
  );
  return {
    row,
    claim,
    fields,
    combined: [],
    readings: {
      code: readCode(of("code")),
      modifiers: readModifiers(of("modifiers")),
      units:
        one(of("units"), (text, from) => parseUnits(text.replace(/\s*(un|units?)$/i, ""), from)) ?? notOnForm,
      placeOfService: placeOfService ?? shared.placeOfService ?? notOnForm,
      dateOfService: dateOfService ?? shared.dateOfService ?? notOnForm,
      dateOfServiceTo: readDate(of("dateOfServiceTo")) ?? notOnForm,
      diagnosisPointers: readPointers(of("diagnosisPointers")),
      charge: one(of("charge"), parseCharge) ?? notOnForm,
      minutes: one(of("minutes"), parseMinutes) ?? notOnForm,
    },
  };
}

/** Reads a field that has one box. Twins that show the same are one; twins that differ are unreadable; no box is undefined. */
function one<T>(
  boxes: readonly Box[],
  parse: (text: string, from: string) => Reading<T>,
): Reading<T> | undefined {
  const first = boxes[0] as RoleBox | undefined;
  if (!first) return undefined;
  const reading = parse(dashAsEmpty(first.text), first.from);
  const texts = new Set(boxes.map((box) => dashAsEmpty(box.text)));
  return texts.size === 1 ? reading : unreadable("several boxes of the row could be it");
}

function readCode(boxes: readonly RoleBox[]): Reading<string> {
  const reading =
    one(boxes, (text, from) => parseCode(codeWithoutDescription(text), from)) ?? blank("no code box");
  const box = boxes[0];
  // Plain text under the code header may be a group heading or a sum; only text with a digit in it can be a code.
  if (box && !box.control && !/\d/.test(box.text)) return blank(box.from);
  if (box && !box.control && reading.state === "read" && !isCodeShaped(reading.value)) {
    return unreadable("the text is not a whole code");
  }
  return reading;
}

function readModifiers(boxes: readonly RoleBox[]): Reading<readonly string[]> {
  const first = boxes[0];
  if (!first) return notOnForm;
  const texts = boxes.map((box) => withoutDescription(box.text));
  return parseModifiers(
    texts.length === 1 ? splitModifiers(texts[0] ?? "") : texts.map(dashAsEmpty),
    first.from,
  );
}

function readPointers(boxes: readonly RoleBox[]): Reading<readonly string[]> {
  const first = boxes[0];
  if (!first) return notOnForm;
  return parsePointers(boxes.map((box) => dashAsEmpty(box.text)).join(" "), first.from);
}

function readDate(boxes: readonly RoleBox[]): Reading<string> | undefined {
  const first = boxes[0];
  if (!first) return undefined;
  if (boxes.length !== 3) return one(boxes, parseDate);
  const part = (name: DatePart, place: number) =>
    (boxes.find((box) => box.datePart === name) ?? boxes[place])?.text.trim() ?? "";
  const [month, day, year] = [part("month", 0), part("day", 1), part("year", 2)];
  if (month + day + year === "") return blank(first.from);
  if (month === "" || day === "" || year === "") return unreadable("part of the date is blank");
  return parseDate(`${month}/${day}/${year}`, first.from);
}

/** "11 - Office" and "GP - physical therapy" as the two characters alone. */
function withoutDescription(text: string): string {
  return /^([0-9A-Za-z]{2})\s*(?:[-–—:(]\s*|\s)[A-Za-z][A-Za-z]{2,}/.exec(text.trim())?.[1] ?? text;
}

function dashAsEmpty(text: string): string {
  return /^\s*[-–—]+\s*$/.test(text) ? "" : text.trim();
}
