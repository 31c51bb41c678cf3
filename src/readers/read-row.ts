import type { LineField } from "../claim/claim-snapshot";
import { monthNumber, parseModifiers, separatorIn, splitModifiers } from "../claim/field-text";
import { absent, blank, type Reading, read, unreadable } from "../claim/reading";
import {
  type ChargeText,
  chargeTextIn,
  codeWithoutDescription,
  isKnownModifier,
  isOneCode,
} from "./charge-text";
import { type DatePart, isCodeShaped } from "./charge-words";
import { type DateOrder, monthFirst } from "./date-order";
import type { Box } from "./dom";
import { fieldParsers } from "./field-parsers";
import type { ChargeRow, CombinedBox, LineReadings } from "./reader";
import { notWritableOf } from "./written-boxes";

/** A box of a row with what it is for. `from` is the fixed phrase for the evidence. */
export interface RoleBox extends Box {
  readonly role: LineField;
  readonly from: string;
  /** Where the form has a box each for month, day and year. */
  readonly datePart: DatePart | null;
  /** Where the form has a box for the dollars and this one for the cents behind them. */
  readonly isCents?: boolean;
}

/** Readings that a form gives once for all its lines. */
export interface SharedReadings {
  dateOfService?: LineReadings["dateOfService"] | undefined;
  placeOfService?: LineReadings["placeOfService"] | undefined;
}

const notOnForm = absent("the form does not show it");
const notLetRead = unreadable("the page does not let it be read");
const inPopUp = unreadable("it is in a pop-up");
const none: readonly RoleBox[] = [];
const besideCode = "text with the code";

/** What a group says about all of its rows. */
export interface GroupFacts {
  /** Modifiers, or units, stand in the code's own box. */
  readonly combined: { readonly modifiers: boolean; readonly units: boolean };
  /** Columns of the grid are out of view: what is not seen may be there. */
  readonly hasUnseenColumns: boolean;
  readonly dateOrder: DateOrder;
  readonly seen: SeenTexts;
}

/**
 * What the texts of a group were read as. The lines of a claim say the same again and again: each text is parsed once, and its lines
 * have one reading in common.
 */
export class SeenTexts {
  readonly #typed = new Map<LineField, Map<string, Reading<unknown>>>();
  readonly #shown = new Map<LineField, Map<string, Reading<unknown>>>();

  /** The reading of some boxes for one field: remembered where it is one box that holds a short text. */
  read<T>(
    boxes: readonly RoleBox[],
    parse: (boxes: readonly RoleBox[]) => Reading<T> | undefined,
  ): Reading<T> | undefined {
    const [box] = boxes;
    if (!box || boxes.length > 1 || box.failed || box.inPopUp || box.text.length > longestSeen)
      return parse(boxes);
    const byRole = box.control ? this.#typed : this.#shown;
    let texts = byRole.get(box.role);
    if (!texts) {
      texts = new Map();
      byRole.set(box.role, texts);
    }
    let reading = texts.get(box.text) as Reading<T> | undefined;
    if (!reading) {
      reading = parse(boxes);
      if (reading) texts.set(box.text, reading);
    }
    return reading;
  }
}

/** Longer texts are hardly said twice. */
const longestSeen = 40;

/** One row of boxes as readings. Nothing is guessed: two different answers for one field are unreadable. */
export function readRow(
  row: Element,
  claim: number,
  boxes: readonly RoleBox[],
  shared: SharedReadings,
  facts: GroupFacts,
): ChargeRow {
  const fields: Partial<Record<LineField, Element>> = {};
  const all: Partial<Record<LineField, Element[]>> = {};
  const byRole: Partial<Record<LineField, RoleBox[]>> = {};
  for (const box of boxes) {
    const others = byRole[box.role];
    if (others) {
      others.push(box);
      all[box.role]?.push(box.element);
      continue;
    }
    byRole[box.role] = [box];
    all[box.role] = [box.element];
    fields[box.role] = box.element;
  }
  const of = (role: LineField) => byRole[role] ?? none;
  const { seen } = facts;
  const code = of("code");
  const text = chargeTextOf(code[0]);
  const missing = facts.hasUnseenColumns ? unreadable("its column is out of view") : notOnForm;
  if (code[0] && text && text.modifiers.length > 0) fields.modifiers ??= code[0].element;
  if (code[0] && text?.units) fields.units ??= code[0].element;
  const units = seen.read(of("units"), readUnits);
  const readDates = (found: readonly RoleBox[]) => readDate(found, facts.dateOrder);
  return {
    row,
    claim,
    fields,
    boxes: all,
    combined: combinedBoxes(code[0], text, of("modifiers"), facts),
    notWritable: notWritableOf(boxes),
    readings: {
      code: text ? read(text.code, code[0]?.from ?? "") : (seen.read(code, readCode) ?? noCodeBox),
      modifiers:
        (text
          ? readModifiers(of("modifiers"), text, facts.combined.modifiers)
          : seen.read(of("modifiers"), (found) => readModifiers(found, null, facts.combined.modifiers))) ??
        missing,
      units: units ?? (facts.combined.units ? fieldParsers.units(text?.units ?? "", besideCode) : missing),
      placeOfService: seen.read(of("placeOfService"), readPlace) ?? shared.placeOfService ?? missing,
      dateOfService: seen.read(of("dateOfService"), readDates) ?? shared.dateOfService ?? missing,
      dateOfServiceTo:
        seen.read(of("dateOfServiceTo"), readDates) ?? readRangeEnd(of("dateOfService")) ?? notOnForm,
      diagnosisPointers: seen.read(of("diagnosisPointers"), readPointers) ?? missing,
      charge: seen.read(of("charge"), readCharge) ?? notOnForm,
      minutes: seen.read(of("minutes"), readMinutes) ?? notOnForm,
    },
  };
}

/** What a code's box holds beside the code; null where it holds the code alone. */
function chargeTextOf(box: RoleBox | undefined): ChargeText | null {
  if (!box || isOneCode(box.text)) return null;
  const isTyped = box.control && !/^(checkbox|radio)$/.test((box.element as HTMLInputElement).type ?? "");
  return chargeTextIn(box.text, !isTyped);
}

function combinedBoxes(
  code: RoleBox | undefined,
  text: ChargeText | null,
  modifiers: readonly RoleBox[],
  facts: GroupFacts,
): CombinedBox[] {
  const found: CombinedBox[] = [];
  const list = modifiers[0];
  if (list && modifiers.length === 1) {
    const between = separatorIn(list.text);
    found.push({
      element: list.element,
      holds: ["modifiers"],
      beforeModifiers: null,
      betweenModifiers: between,
      aroundUnits: null,
      textLine: null,
    });
  }
  if (code && (facts.combined.modifiers || facts.combined.units)) {
    const holds: LineField[] = ["code"];
    if (facts.combined.modifiers) holds.push("modifiers");
    if (facts.combined.units) holds.push("units");
    found.push({
      element: code.element,
      holds,
      beforeModifiers: text?.beforeModifiers ?? null,
      betweenModifiers: text?.betweenModifiers ?? null,
      aroundUnits: text?.aroundUnits ?? null,
      textLine: code.textLine ?? null,
    });
  }
  return found;
}

/** Reads a field that has one box. Twins that show the same are one; twins that differ are unreadable; no box is undefined. */
function one<T>(
  boxes: readonly RoleBox[],
  parse: (text: string, from: string) => Reading<T>,
): Reading<T> | undefined {
  const first = boxes[0];
  if (!first) return undefined;
  if (boxes.some((box) => box.failed)) return notLetRead;
  if (boxes.every((box) => box.inPopUp) && boxes.length > 0) return inPopUp;
  const text = dashAsEmpty(first.text);
  return boxes.every((box) => dashAsEmpty(box.text) === text)
    ? parse(text, first.from)
    : unreadable("several boxes of the row could be it");
}

function readUnits(boxes: readonly RoleBox[]): Reading<number> | undefined {
  return one(boxes, (text, from) =>
    fieldParsers.units(withoutPrice(withoutMinutes(text)).replace(/\s*\b(un|u|units?)\.?$/i, ""), from),
  );
}

/** "2 units (30 min)": what stands in brackets says how long they take. */
function withoutMinutes(text: string): string {
  return text.endsWith(")") ? text.replace(/\s*\(\d+ ?min(ute)?s?\.?\)$/i, "") : text;
}

/** "2 × $48.00" as the two alone. */
function withoutPrice(text: string): string {
  return /^(\d+(?:\.\d+)?)\s*[x×@*]\s*(?:\$ ?[\d,]+(?:\.\d\d)?|[\d,]+\.\d\d)$/i.exec(text)?.[1] ?? text;
}

function readPlace(boxes: readonly RoleBox[]): Reading<string> | undefined {
  // Beside the box of the place there may be one that only shows its name.
  const coded =
    boxes.length > 1 ? boxes.filter(({ text }) => !/^\s*[A-Za-z][A-Za-z ]{2,}$/.test(text)) : boxes;
  return one(coded.length > 0 ? coded : boxes, (text, from) =>
    fieldParsers.placeOfService(placeBehindName(text) ?? withoutDescription(text), from),
  );
}

/** The place of "Office (11)" and "Office - 11"; null of any other text. */
function placeBehindName(text: string): string | null {
  return /^\s*[A-Za-z][^\d\n]{2,60}(?:\(|[-–—:]\s*)(\d\d)\)?\s*$/.exec(text)?.[1] ?? null;
}

function readCharge(boxes: readonly RoleBox[]): Reading<number> | undefined {
  const [dollars, cents] = boxes;
  if (!dollars || !cents?.isCents || boxes.length > 2) return one(boxes, fieldParsers.charge);
  const text = `${dollars.text.trim()}.${cents.text.trim()}`;
  return text === "." ? blank(dollars.from) : fieldParsers.charge(text, dollars.from);
}

function readMinutes(boxes: readonly RoleBox[]): Reading<number> | undefined {
  return one(boxes, fieldParsers.minutes);
}

const noCodeBox = blank("no code box");

function readCode(boxes: readonly RoleBox[]): Reading<string> {
  const reading =
    one(boxes, (text, from) => fieldParsers.code(codeWithoutDescription(text), from)) ?? noCodeBox;
  const box = boxes[0];
  // Plain text under the code header may be a group heading or a sum; only text with a digit in it can be a code.
  if (box && !box.control && !/\d/.test(box.text)) return blank(box.from);
  if (box && !box.control && reading.state === "read" && !isCodeShaped(reading.value)) {
    return unreadable("the text is not a whole code");
  }
  return reading;
}

function readModifiers(
  boxes: readonly RoleBox[],
  text: ChargeText | null,
  combined: boolean,
): Reading<readonly string[]> | undefined {
  const first = boxes[0];
  if (boxes.some((box) => box.failed)) return notLetRead;
  if (boxes.every((box) => box.inPopUp) && boxes.length > 0) return inPopUp;
  if (!first) return combined || text ? parseModifiers(text?.modifiers ?? [], besideCode) : undefined;
  // A value on each line: a chip, a chosen option, or a box of its own.
  const values = boxes.flatMap((box) =>
    box.text.split("\n").map((line) => (saysNone(box, line) ? "" : dashAsEmpty(withoutDescription(line)))),
  );
  const isList = boxes.length === 1 || values.some((value) => value.length > 2);
  const typed = isList ? values.flatMap(splitModifiers) : values;
  const own = boxes.length === 1 ? typed.flatMap(inPairs) : typed;
  // One wrong modifier is typed now and then; several words are a name, and a text of more than modifiers is about something else.
  const words = own.filter((modifier) => modifier.length > 2).length;
  if (words > (first.control ? 1 : 0)) return unreadable("more than modifiers stands there");
  const modifiers = [...(text?.modifiers ?? []), ...own];
  return modifiers.length > mostModifiers || modifiers.some((modifier) => modifier.length > longestModifier)
    ? unreadable("more than modifiers stands there")
    : parseModifiers(modifiers, first.from);
}

/** A page that shows no modifiers may say so in words; "NA" alone may be typed by mistake. */
function saysNone({ control }: RoleBox, text: string): boolean {
  return !control && /^\s*(none|n\/a|no modifiers?)\s*$/i.test(text);
}

/** "GP59" in the one box for all modifiers is GP and 59; of digits alone it may be anything. */
function inPairs(text: string): readonly string[] {
  const pairs = text.length > 2 && /^([0-9a-z]{2}){2,4}$/i.test(text) ? text.match(/../g) : null;
  return pairs?.every(isKnownModifier) && /[a-z]/i.test(text) ? pairs : [text];
}

/** Bounds beyond which a text is no list of modifiers: a note, markup, someone's name. */
const mostModifiers = 12;
const longestModifier = 8;

function readPointers(boxes: readonly RoleBox[]): Reading<readonly string[]> | undefined {
  const first = boxes[0];
  if (!first) return undefined;
  const texts = boxes.flatMap((box) =>
    box.text.split("\n").map((line) => dashAsEmpty(withoutDiagnosis(line))),
  );
  return fieldParsers.diagnosisPointers(texts.join(" "), first.from);
}

const dayOrMonth = unreadable("the day or the month may stand first");

function readDate(boxes: readonly RoleBox[], order: DateOrder): Reading<string> | undefined {
  const first = boxes[0];
  if (!first) return undefined;
  if (boxes.length !== 3 || boxes.some((box) => box.failed)) {
    return one(boxes, (text, from) => {
      const american = monthFirst(text, order);
      return american === null ? dayOrMonth : readDay(american, from);
    });
  }
  const part = (name: DatePart, place: number) =>
    (boxes.find((box) => box.datePart === name) ?? boxes[place])?.text.trim() ?? "";
  const [monthText, day, year] = [part("month", 0), part("day", 1), part("year", 2)];
  const month = `${monthNumber(monthText) ?? monthText}`;
  if (month + day + year === "") return blank(first.from);
  if (month === "" || day === "" || year === "") return unreadable("part of the date is blank");
  return fieldParsers.dateOfService(`${month}/${day}/${year}`, first.from);
}

function readDay(text: string, from: string): Reading<string> {
  return fieldParsers.dateOfService(daysOfRange(text)?.[0] ?? text, from);
}

/** The two days of a box that holds both, "04/01/2026 - 04/02/2026"; null for any other text. */
function daysOfRange(text: string): readonly [from: string, to: string] | null {
  // Two days take more than one does.
  if (text.length < 13) return null;
  const [first, second, more] = text.split(/\s+(?:-|to|thru|through)\s+|\s*[–—]\s*/i);
  if (!first || !second || more !== undefined) return null;
  const isRange = [first, second].every((day) => fieldParsers.dateOfService(day, "").state === "read");
  return isRange ? [first, second] : null;
}

/** The last day where the box of the first holds both. */
function readRangeEnd(boxes: readonly RoleBox[]): Reading<string> | undefined {
  const [box] = boxes;
  const days = box && boxes.length === 1 ? daysOfRange(box.text) : null;
  return box && days ? fieldParsers.dateOfServiceTo(days[1], box.from) : undefined;
}

/** "11 - Office", "(11) Office" and "GP - physical therapy" as the two characters alone. */
function withoutDescription(text: string): string {
  return /^\(?([0-9A-Za-z]{2})\)?\s*(?:[-–—:(]\s*|\s)[A-Za-z][A-Za-z]{2,}/.exec(text.trim())?.[1] ?? text;
}

/** "M54.50 - a pain", "ICD10|M54.50" and "1 - M54.50" as the pointer alone. */
function withoutDiagnosis(described: string): string {
  const text = described.replace(/\bICD-?(9|10)(-?CM)?\s*\|/gi, "");
  const pointed = /^([A-L]|[1-9]|1[0-2])\s*[-–—:.)=|]\s*\(?[A-TV-Z]\d[0-9A-Z](?![0-9A-Z]{5})/.exec(
    text.trim(),
  )?.[1];
  // With a second diagnosis behind it the text is a list.
  if (pointed !== undefined && text.match(/(?<![0-9A-Z])[A-TV-Z]\d[0-9A-Z]/g)?.length === 1) return pointed;
  return /^([A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)\s+[-–—:(]?\s*[A-Za-z]{3,}/.exec(text.trim())?.[1] ?? text;
}

function dashAsEmpty(text: string): string {
  return /^\s*[-–—]+\s*$/.test(text) ? "" : text.trim();
}
