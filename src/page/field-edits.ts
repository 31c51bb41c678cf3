import type { ServiceLine } from "../claim/claim-snapshot";
import {
  parseCharge,
  parseModifiers,
  parsePlaceOfService,
  parsePointers,
  parseUnits,
  splitModifiers,
} from "../claim/field-text";
import { type ChangedField, changedLines, type LineChange } from "../claim/line-change";
import { type Reading, readValue } from "../claim/reading";
import { readerPhrase } from "../panel/reader-phrase";
import type { ChargeForm } from "../readers/read-document";
import type { CombinedBox } from "../readers/reader";
import { countText, text as inWords } from "../texts";
import { type FieldEdit, fieldText, holds, whyNotWritable } from "./write";

/** What has to be typed for changes of lines, or why they cannot be: a sentence without a full stop. */
export type EditPlan =
  | { readonly kind: "edits"; readonly edits: readonly FieldEdit[] }
  | { readonly kind: "not-writable"; readonly because: string };

/** A form with the identity of each of its lines, which they keep wherever their rows move. */
export interface KnownForm {
  readonly form: ChargeForm;
  readonly identities: readonly string[];
}

type Place = ChargeForm["places"][number];

/** One box with the text it is to hold. */
interface BoxText {
  readonly box: Element;
  readonly text: string;
  means(text: string): boolean;
}

/**
 * Turns changes of lines into texts of boxes, in the form's own way of writing. What a box holds beside the changed value stays as it
 * stands; where the way of writing is not known for sure, the change is not writable.
 *
 * @param current the form as it is at the moment: pages replace their elements at will
 */
export function planEdits(current: () => KnownForm, changes: readonly LineChange[]): EditPlan {
  const { form, identities } = current();
  const after = changedLines(form.lines, changes);
  const edits: FieldEdit[] = [];
  const written = new Map<Element, string>();
  for (const { line, field } of changes) {
    const place = form.places.find((each) => each.line === line);
    const before = form.lines.find((each) => each.line === line);
    const changed = after.find((each) => each.line === line);
    if (!place || !before || !changed) return notWritable(inWords("writeLineGone", { line }));
    const texts = textsOf(form, place, field, before, changed);
    if (typeof texts === "string") return notWritable(texts);
    for (const { box, text, means } of texts) {
      if (fieldText(box) === text || holds(box, { means }) || written.get(box) === text) continue;
      // One box for several lines, or for several changes that do not know of each other.
      if (written.has(box) || isShared(form, place, field, box))
        return notWritable(inWords("writeSharedField"));
      written.set(box, text);
      const edit = {
        locate: locator(current, identities[line - 1], before, place, field, box),
        text,
        means,
        unsafe: place.notWritable[field] ?? null,
      };
      const because = whyNotWritable(box, edit);
      if (because !== null) return notWritable(because);
      edits.push(edit);
    }
  }
  return edits.length === 0 ? notWritable(inWords("writeHeldAlready")) : { kind: "edits", edits };
}

function notWritable(because: string): EditPlan {
  return { kind: "not-writable", because };
}

/** The texts of all boxes of a field, or why they are not known. Boxes that hold their text already are among them. */
function textsOf(
  form: ChargeForm,
  place: Place,
  field: ChangedField,
  before: ServiceLine,
  after: ServiceLine,
): readonly BoxText[] | string {
  const reading: Reading<unknown> = before[field];
  if (reading.state === "absent") return inWords("writeFieldNotShown");
  if (reading.state === "unreadable")
    return inWords("writeFieldUnread", { because: readerPhrase(reading.because) });
  const boxes = boxesOf(place, field);
  const [box] = boxes;
  if (!box) return inWords("writeFieldMissing");
  const combined = place.combined.find((each) => each.element === box && each.holds.includes(field));
  if (combined && combined.holds.length > 1) return combinedText(combined, before, after);
  switch (field) {
    case "units":
      return same(boxes, String(readValue(after.units)), parseUnits);
    case "placeOfService":
      return same(boxes, readValue(after.placeOfService) ?? "", parsePlaceOfService);
    case "charge":
      return chargeText(boxes, readValue(after.charge) ?? 0);
    case "modifiers":
      return modifierTexts(form, boxes, readValue(before.modifiers) ?? [], readValue(after.modifiers) ?? []);
    case "diagnosisPointers":
      return pointerTexts(
        boxes,
        readValue(before.diagnosisPointers) ?? [],
        readValue(after.diagnosisPointers) ?? [],
      );
  }
}

function boxesOf(place: Place, field: ChangedField): readonly Element[] {
  const boxes = place.boxes[field] ?? [];
  const first = place.fields[field];
  return boxes.length > 0 || !first ? boxes : [first];
}

/** The same text in every box of the field: twins show one value. */
function same(boxes: readonly Element[], text: string, parse: (text: string) => Reading<unknown>): BoxText[] {
  const means = (shown: string) => padded(parse(firstWord(shown))) === padded(parse(text));
  return boxes.map((box) => ({ box, text, means }));
}

/** "11" of "11 - Office": a list names its choices. */
function firstWord(text: string): string {
  return /^\s*(\S+)/.exec(text)?.[1] ?? "";
}

function padded(reading: Reading<unknown>): string | null {
  return reading.state === "read" ? String(reading.value).padStart(2, "0") : null;
}

function chargeText(boxes: readonly Element[], cents: number): readonly BoxText[] | string {
  const [box] = boxes;
  const shown = box ? (fieldText(box)?.trim() ?? "") : "";
  const sign = /^(\$ ?)?[\d,]*(?:\.\d*)?$/.exec(shown);
  if (!box || boxes.length > 1 || !sign) return inWords("writeAmountUnknown");
  const means = (text: string) => readValue(parseCharge(text)) === cents;
  return [{ box, text: `${sign[1] ?? ""}${(cents / 100).toFixed(2)}`, means }];
}

function modifierTexts(
  form: ChargeForm,
  boxes: readonly Element[],
  before: readonly string[],
  after: readonly string[],
): readonly BoxText[] | string {
  const [box] = boxes;
  if (boxes.length > 1 || !box) {
    if (after.length > boxes.length) return countText("writeModifierBoxes", boxes.length);
    return boxes.map((each, index) => {
      const text = after[index] ?? "";
      return {
        box: each,
        text,
        means: (shown) => sameList(parseModifiers([firstWord(shown)]), parseModifiers([text])),
      };
    });
  }
  const between = separatorOf(form);
  const write = (list: readonly string[]) =>
    list.length < 2 ? (list[0] ?? "") : between === null ? null : list.join(between);
  const text = write(after);
  if (text === null) return inWords("writeSeparatorUnknown");
  if (write(before)?.toUpperCase() !== plain(box)) return inWords("writeModifiersUnknown");
  const wanted = splitModifiers(text).join(" ").toUpperCase();
  return [{ box, text, means: (shown) => splitModifiers(shown).join(" ").toUpperCase() === wanted }];
}

/** As some line of the form shows it. */
function separatorOf(form: ChargeForm): string | null {
  for (const { combined } of form.places)
    for (const box of combined)
      if (box.holds.length === 1 && box.betweenModifiers !== null) return box.betweenModifiers;
  return null;
}

function plain(box: Element): string {
  return (fieldText(box) ?? "").replace(/\s+/g, " ").trim().toUpperCase();
}

/** Ways in which forms write several pointers in one box. */
const pointerSeparators = ["", " ", ",", ", ", ":", ";", "/"];

function pointerTexts(
  boxes: readonly Element[],
  before: readonly string[],
  after: readonly string[],
): readonly BoxText[] | string {
  const [box] = boxes;
  if (boxes.length > 1 || !box) {
    if (after.length > boxes.length) return countText("writePointerBoxes", boxes.length);
    return boxes.map((each, index) => {
      const text = after[index] ?? "";
      return { box: each, text, means: (shown) => sameList(parsePointers(shown), parsePointers(text)) };
    });
  }
  const between = pointerSeparators.find((separator) => before.join(separator).toUpperCase() === plain(box));
  if (between === undefined) return inWords("writePointersUnknown");
  const text = after.join(between);
  return [{ box, text, means: (shown) => sameList(parsePointers(shown), parsePointers(text)) }];
}

function sameList(one: Reading<readonly string[]>, other: Reading<readonly string[]>): boolean {
  return (readValue(one) ?? []).join(" ") === (readValue(other) ?? []).join(" ");
}

/** A box that holds the whole line: "97110-GP x2". Only where what is read of it, written the same way, is what stands there. */
function combinedText(
  combined: CombinedBox,
  before: ServiceLine,
  after: ServiceLine,
): readonly BoxText[] | string {
  const unknown = inWords("writeCombinedUnknown");
  const text = fieldText(combined.element);
  const old = writtenLine(combined, before);
  const now = writtenLine(combined, after);
  if (text === null || old === null || now === null) return unknown;
  const lines = text.split("\n");
  const at = combined.textLine ?? 0;
  const line = lines[at] ?? "";
  if (line.trim().toUpperCase() !== old.trim().toUpperCase()) return unknown;
  const whole = [...lines.slice(0, at), now, ...lines.slice(at + 1)].join("\n");
  const squeezed = (shown: string) => shown.replace(/\s+/g, " ").trim().toUpperCase();
  return [{ box: combined.element, text: whole, means: (shown) => squeezed(shown) === squeezed(whole) }];
}

function writtenLine(
  { beforeModifiers, betweenModifiers, aroundUnits, holds }: CombinedBox,
  line: ServiceLine,
): string | null {
  const modifiers = holds.includes("modifiers") ? (readValue(line.modifiers) ?? []) : [];
  const units = holds.includes("units") ? readValue(line.units) : undefined;
  // One separator often serves for both: what stands before the first modifier also stands between two.
  const between = betweenModifiers ?? beforeModifiers;
  if (modifiers.length > 0 && beforeModifiers === null) return null;
  if (modifiers.length > 1 && between === null) return null;
  if (units !== undefined && aroundUnits === null) return null;
  const code = readValue(line.code) ?? "";
  const tail = modifiers.length > 0 ? `${beforeModifiers}${modifiers.join(between ?? "")}` : "";
  return `${code}${tail}${units === undefined ? "" : `${aroundUnits?.[0]}${units}${aroundUnits?.[1]}`}`;
}

/** Whether the box also stands for another line's field. A box of text lines does by nature, a line on each. */
function isShared(form: ChargeForm, own: Place, field: ChangedField, box: Element): boolean {
  return form.places.some(
    (place) =>
      place !== own &&
      boxesOf(place, field).includes(box) &&
      !place.combined.some((each) => each.element === box && each.textLine !== null),
  );
}

/** Finds a box again by its line, wherever that stands now, as long as it still has its code. */
function locator(
  current: () => KnownForm,
  identity: string | undefined,
  { code }: ServiceLine,
  place: Place,
  field: ChangedField,
  box: Element,
): () => Element | null {
  const index = boxesOf(place, field).indexOf(box);
  const wanted = readValue(code);
  return () => {
    const { form, identities } = current();
    const at = identity === undefined ? -1 : identities.indexOf(identity);
    const now = form.lines[at];
    if (!now || readValue(now.code) !== wanted) return null;
    const found = form.places.find(({ line }) => line === now.line);
    return (found && boxesOf(found, field)[index]) ?? null;
  };
}
