import type { FieldRole } from "../claim/field-names";
import { legendOver, wordsBehind, wordsInLineBehind } from "./captions";
import {
  isDateFormat,
  isDiagnosisList,
  isModifierList,
  isPlaceWithName,
  type NamedRole,
  roleInLabel,
  roleInName,
} from "./charge-words";
import type { Box, PageDom } from "./dom";
import { attributeNamesOf, attributeOf, matches } from "./unclobbered";

/** One decision about what a box or a column of boxes is for, with the reasons that led to it. */
export interface Decision {
  readonly role: FieldRole;
  /** The sum of the evidence. */
  readonly score: number;
  /** The strongest reason, as a fixed phrase. */
  readonly from: string;
  /** True where only weak words speak for it ("Code"): other columns must bear it out. */
  readonly weak: boolean;
  /** All evidence, for and against, as fixed phrases: for the reading report. */
  readonly reasons: readonly string[];
}

/** What speaks for a role, and how much. Words that a person sees weigh more than names that only the page's program sees. */
const weights = {
  "column header": 3,
  label: 3,
  "text before it": 2,
  "text behind it": 2,
  "header above it": 2,
  "field name": 2,
  "data attribute": 2,
  "class name": 1,
  "shape of the values": 1,
  autocomplete: 5,
} as const;

type EvidenceKind = keyof typeof weights;

interface Evidence {
  readonly named: NamedRole;
  readonly score: number;
  readonly from: EvidenceKind;
}

/** What is known of a column before its boxes are asked. */
export interface ColumnHeader {
  readonly text: string;
  readonly from: "column header" | "header above it";
}

/**
 * Decides what a column of boxes is for: its header, and the labels, names and values of a few of its boxes. Where the evidence is
 * divided, there is no decision.
 *
 * @param named false where the names of the boxes say what the form is, not what the box is
 */
export function classify(
  dom: PageDom,
  header: ColumnHeader | null,
  samples: readonly Box[],
  named = true,
): Decision | null {
  const evidence: Evidence[] = [];
  const add = (named: NamedRole | null, from: EvidenceKind) => {
    if (named) evidence.push({ named, score: named.weak ? 1 : weights[from], from });
  };
  const words = wordsOf(dom);
  if (header) add(words.label(header.text) ?? ofDollarSign(header.text), header.from);
  const controls = samples.filter((box) => box.control);
  add(
    agreed(controls, (box) => words.label(dom.labelOf(box.element))),
    "label",
  );
  if (evidence.length === 0) {
    const isName = (text: string) => words.label(text) !== null;
    const inLine = controls.map((box) => ({
      box,
      text: wordsInLineBehind(box.element, isName, dom.captionLines),
    }));
    if (inLine.some(({ text }) => text !== null)) {
      // What stands before a box is the name of another.
      const behind = (box: Box) => words.label(inLine.find((each) => each.box === box)?.text ?? "");
      add(agreed(controls, behind), "text behind it");
    } else {
      add(
        agreed(samples, (box) => words.label(textLabel(dom, box))),
        "text before it",
      );
      add(
        agreed(controls, (box) => words.label(wordsBehind(box.element))),
        "text behind it",
      );
      if (evidence.length === 0) {
        add(
          agreed(controls, (box) => words.label(legendOver(box.element))),
          "text before it",
        );
      }
    }
  }
  if (named)
    add(
      agreed(controls, (box) => words.name(dom.nameOf(box.element))),
      "field name",
    );
  add(agreed(controls, foreignAutocomplete), "autocomplete");
  add(
    agreed(samples, (box) => words.name(dataNames(box.element))),
    "data attribute",
  );
  if (evidence.length === 0) {
    const shape = shapeOf(samples);
    // Under words of its own a column is about something else: RT and LT under "Site" are sides of a body.
    if (shape?.role !== "modifiers" || !/[a-z]{4}/i.test(header?.text ?? ""))
      add(shape, "shape of the values");
  }
  if (evidence.length === 0) {
    add(
      agreed(controls, (box) => onlyDate(dom, box.element)),
      "label",
    );
  }
  return strongest(evidence);
}

/** Over a column of lines a dollar sign stands for their charges; before a box it says of any sum what money it is in. */
function ofDollarSign(header: string): NamedRole | null {
  return /^\s*\(?\$\)?\s*$/.test(header) ? { role: "charge", weak: false } : null;
}

function strongest(evidence: readonly Evidence[]): Decision | null {
  const sums = new Map<FieldRole, number>();
  for (const { named, score } of evidence) sums.set(named.role, (sums.get(named.role) ?? 0) + score);
  const [first, second] = [...sums].sort((one, other) => other[1] - one[1]);
  if (!first || first[1] === second?.[1]) return null;
  const [role, score] = first;
  const speaking = evidence.filter((item) => item.named.role === role);
  return {
    role,
    score,
    from: speaking[0]?.from ?? "",
    weak: speaking.every((item) => item.named.weak),
    reasons: evidence.map(({ named, from }) => `${from} says ${named.role}${named.weak ? " (weak)" : ""}`),
  };
}

/** A label may say in its last words what the box before it is: "DOB: 07/19/1958 POS:". */
function textLabel(dom: PageDom, box: Box): string {
  // Before a cell stands another cell, which is no label of it.
  if (!box.control && matches(box.element, "td,th,[role=gridcell],[role=cell]")) return "";
  return (
    dom
      .textBefore(box.element)
      .split(/[:?•·|;]\s+/)
      .at(-1) ?? ""
  );
}

/** Kinds of data that browsers know by name and that no charge line has. */
function foreignAutocomplete(box: Box): NamedRole | null {
  const hint = attributeOf(box.element, "autocomplete") ?? "";
  return /\b(postal-code|tel|bday|name|given-name|family-name|email|street-address|address-\w+|country|cc-\w+|username|current-password|new-password)\b/.test(
    hint,
  )
    ? { role: "other", weak: false }
    : null;
}

/** What grids and component libraries write on the cells of a column. */
const namesOfData = [
  "data-field",
  "col-id",
  "data-label",
  "data-title",
  "data-testid",
  "data-test",
  "data-column",
  "formcontrolname",
  "ng-model",
  "ng-reflect-name",
  "data-bind",
];

function dataNames(element: Element): string {
  // One question in place of eleven: of six lines of boxes these were an eighth of all questions to the page.
  const there = attributeNamesOf(element);
  for (const name of namesOfData) {
    const value = there.includes(name) ? attributeOf(element, name) : null;
    if (value) return value;
  }
  return "";
}

/** Where no words help: lists of ICD-10 codes have a shape of their own, and so have well-known modifiers. */
function shapeOf(samples: readonly Box[]): NamedRole | null {
  const texts = samples.map((box) => box.text).filter((text) => text.trim() !== "");
  if (texts.length === 0) return null;
  if (texts.every(isDiagnosisList)) return { role: "diagnosisPointers", weak: false };
  if (texts.every(isPlaceWithName)) return { role: "placeOfService", weak: false };
  if (texts.every(isModifierList)) return { role: "modifiers", weak: false };
  return null;
}

/** A box of which nothing is known but how a date is typed in it. Any other word beside it may make it the date of something else. */
function onlyDate(dom: PageDom, control: Element): NamedRole | null {
  const isOnly =
    isDateFormat(attributeOf(control, "placeholder") ?? "") &&
    isDateFormat(dom.labelOf(control)) &&
    !/[a-z]{2}/i.test(`${dom.nameOf(control)}${dom.textBefore(control)}${wordsBehind(control)}`);
  return isOnly ? { role: "dateOfService", weak: true } : null;
}

/** What all samples that say anything say; null where they differ. */
function agreed(boxes: readonly Box[], ask: (box: Box) => NamedRole | null): NamedRole | null {
  let answer: NamedRole | null = null;
  for (const box of boxes) {
    const named = ask(box);
    if (!named) continue;
    if (answer && answer.role !== named.role) return null;
    answer = named;
  }
  return answer;
}

interface RememberedWords {
  label(label: string): NamedRole | null;
  name(name: string): NamedRole | null;
}

/** The role that a name says, looked up once a reading. */
export function roleOfName(dom: PageDom, name: string): NamedRole | null {
  return wordsOf(dom).name(name);
}

/** The role that a label says, looked up once a reading. */
export function roleOfLabel(dom: PageDom, label: string): NamedRole | null {
  return wordsOf(dom).label(label);
}

const remembered = new WeakMap<PageDom, RememberedWords>();

/** Forms repeat the same labels and names in every row: each is looked up once a reading, names without their row numbers. */
function wordsOf(dom: PageDom): RememberedWords {
  let found = remembered.get(dom);
  if (!found) {
    const labels = new Map<string, NamedRole | null>();
    const names = new Map<string, NamedRole | null>();
    found = {
      label: (label) =>
        remember(labels, label.length < 5 ? label : withoutNumbers(label), label, roleInLabel),
      name: (name) => remember(names, withoutNumbers(name), name, roleInName),
    };
    remembered.set(dom, found);
  }
  return found;
}

/** Row and slot numbers tell boxes apart, not what they are for. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, "0");
}

function remember(
  known: Map<string, NamedRole | null>,
  key: string,
  text: string,
  ask: (text: string) => NamedRole | null,
) {
  if (text === "") return null;
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = ask(text);
  known.set(key, answer);
  return answer;
}
