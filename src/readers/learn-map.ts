import { type LinePlace, type TaughtField, type TaughtMap, taughtMapFormat } from "../claim/taught-map";
import { chargeTextIn } from "./charge-text";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { fieldPlace, fieldPlaces, refuseForgotten } from "./learn-fields";
import { lineNumberOf, numbersOf } from "./learn-identifiers";
import { formPlace, Refusal, type TwoLines } from "./learn-places";
import { LinePlaces } from "./map-places";
import { boxesAt, holdsCode, isTick } from "./place-boxes";
import { rest } from "./reader";
import { isModifierWithName } from "./shown-codes";
import { chipSelector } from "./shown-text";
import { readerOf } from "./taught-map";
import { around, closest, commonAncestor, holds, matches, tagOf } from "./unclobbered";

/** The elements a person pointed at: those of the first line, and the second line's code. Fields the form does not show are empty. */
export interface Pointed {
  readonly fields: { readonly [Field in TaughtField]: readonly Element[] };
  readonly secondCode: Element;
}

export type Learned = { readonly map: TaughtMap } | { readonly refused: string };

/**
 * Makes a map of what was pointed at. Every place must be found again in the second line, by the way that says most: an identifier
 * of the cell or the box, then a number that runs through the lines, then the position. The map is read once before it is given out.
 */
export function learnMap(
  dom: PageDom,
  pointed: Pointed,
  named: Pick<TaughtMap, "id" | "name" | "site">,
): Learned {
  try {
    const map = { format: taughtMapFormat, version: 1, ...named, ...learn(dom, pointed) } as const;
    const wrong = whyItDoesNotRead(dom, map, pointed);
    return wrong === null ? { map } : { refused: wrong };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

type Structure = Pick<TaughtMap, "form" | "line" | "number" | "withCode" | "fields">;

function learn(dom: PageDom, { fields, secondCode }: Pointed): Structure {
  const [firstCode] = fields.code;
  if (!firstCode) throw new Refusal("Point at the code of the first line.");
  if (firstCode === secondCode)
    throw new Refusal("Both codes are the same box. Point at the code of another line.");
  const form = commonAncestor([firstCode, secondCode]);
  const lines = form && [lineIn(form, firstCode), lineIn(form, secondCode)];
  const [line, second] = lines ?? [];
  if (!form || !line || !second) throw new Refusal("The two codes do not stand in one list of lines.");
  if (tagOf(line) !== tagOf(second))
    throw new Refusal(
      "The two lines are not built alike. Point at another line; if one is open for editing, close it first.",
    );
  const number = lineNumberOf(dom, firstCode, secondCode);
  const withoutCode: TwoLines = {
    form,
    lines: [line, second],
    codes: [firstCode, secondCode],
    numbers: number && numbersOf(dom, number, firstCode, secondCode),
    finder: new LinePlaces(dom, form, number),
    fields,
    all: Object.values(fields).flat(),
  };
  const text = boxesAt(dom, firstCode)[0]?.text ?? "";
  const combined = combinedIn(dom, firstCode, secondCode, fields);
  const ownOf = (field: TaughtField) =>
    [...new Set(fields[field])].filter((element) => element !== firstCode);
  const codes = [firstCode, secondCode];
  if (codes.some((each) => isTick(each) && !(each as HTMLInputElement).checked))
    throw new Refusal("One of the two lines is not ticked. Tick both and teach the form again.");
  if (!isTick(firstCode) && !holdsCode(text))
    throw new Refusal("What stands in the code of the first line is not a code.");
  const code = fieldPlace(dom, firstCode, "code", withoutCode);
  const two: TwoLines = { ...withoutCode, finder: new LinePlaces(dom, form, number, code) };
  const at = (field: TaughtField): LinePlace[] => {
    const places = fieldPlaces(dom, ownOf(field), field, two);
    refuseForgotten(dom, field, places, two);
    return places;
  };
  const learned = {
    code: [code],
    modifiers: at("modifiers"),
    units: at("units"),
    placeOfService: at("placeOfService"),
    dateOfService: at("dateOfService"),
    diagnosisPointers: at("diagnosisPointers"),
    claim: at("claim"),
  };
  const isNumbered = Object.values(learned).some((places) => places.some(({ from }) => from === "numbered"));
  return {
    form: formPlace(dom, form),
    line: tagOf(line),
    number: isNumbered ? number : null,
    withCode: combined,
    ...(showsNames(dom, fields.modifiers) ? { withName: ["modifiers"] as const } : {}),
    fields: learned,
  };
}

/** The child of the form that holds an element, through shadow roots; null where the form itself is the element. */
function lineIn(form: Element, element: Element): Element | null {
  for (let at: Element | null = element; at; at = around(at)) if (around(at) === form) return at;
  return null;
}

/** Modifiers and units stand in the code's text where a person pointed at it for them too, or where either line's text shows some. */
function combinedIn(
  dom: PageDom,
  first: Element,
  second: Element,
  fields: Pointed["fields"],
): ("modifiers" | "units")[] {
  const texts = [first, second].flatMap((code) => {
    const box = boxesAt(dom, code)[0];
    return (box && chargeTextIn(box.text, !box.control)) ?? [];
  });
  const shown = {
    modifiers: texts.some(({ modifiers }) => modifiers.length > 0),
    units: texts.some(({ units }) => units !== null),
  };
  return (["modifiers", "units"] as const).filter(
    (field) => fields[field].includes(first) || (fields[field].length === 0 && shown[field]),
  );
}

/** Whether the first line's modifiers stand before their names, in boxes that hold one each. */
function showsNames(dom: PageDom, elements: readonly Element[]): boolean {
  const texts = elements
    .flatMap((element) => boxesAt(dom, element))
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
  return texts.length > 0 && texts.every(isModifierWithName);
}

/** Reads with the map what was pointed at: null where both lines come out, else the reason to refuse it. */
function whyItDoesNotRead(dom: PageDom, map: TaughtMap, { fields, secondCode }: Pointed): string | null {
  const found = [...readerOf(map).findForms(dom, [], () => {})].filter((one) => one !== rest);
  const form = found.find((one) => "rows" in one && one.rows.some(({ row }) => holds(row, secondCode)));
  if (!form || !("rows" in form))
    return "The map of this form does not read its lines. Point at the boxes themselves.";
  const first = form.rows.find(({ row }) => fields.code[0] && holds(row, fields.code[0]));
  return first?.readings.code.state === "read" ? null : "The first line is not read as a whole code.";
}

/** What a press of the mouse means: the box in a small wrapper or label, else the element itself. */
export function fieldAt(dom: PageDom, element: Element): Element {
  if (matches(element, controlSelector) || isTick(element)) return element;
  const chip = closest(element, chipSelector);
  const field = chip && fieldOfChip(dom, chip);
  if (field) return field;
  const within = dom
    .within(element, `${controlSelector},input[type=checkbox],input[type=radio]`)
    .filter((each) => dom.isVisible(each));
  return within.length === 1 && within[0] ? within[0] : element;
}

/** The box that a chip stands before or in; null where chips are all there is. */
function fieldOfChip(dom: PageDom, chip: Element): Element | null {
  for (let at = around(chip), steps = 0; at && steps < 4; at = around(at), steps += 1) {
    const boxes = dom
      .within(at, controlSelector)
      .filter((box) => dom.isValueControl(box) && dom.isInUse(box));
    if (boxes.length > 0) return boxes.length === 1 ? (boxes[0] ?? null) : null;
    if (matches(at, "td,tr,li,[role=row],[role=gridcell]")) return null;
  }
  return null;
}
