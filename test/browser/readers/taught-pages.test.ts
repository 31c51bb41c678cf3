import { afterEach, describe, expect, it } from "vitest";
import { mapsAsJson, mapsFromJson } from "../../../src/claim/taught-map";
import { PageDom } from "../../../src/readers/dom";
import { learnMap, type Pointed } from "../../../src/readers/learn-map";
import { type ChargeForm, readPage } from "../../../src/readers/read-page";
import { readerOf } from "../../../src/readers/taught-map";
import { plainLines } from "./plain-lines";
import { expectedSteps, openPage, pageNames, phiOf } from "./scenario-page";

/*
 * Every page of test/pages, taught by its first two lines and then read with the map after load and after each step. What the map does not read
 * right, or what cannot be taught, is listed exactly, both ways.
 */

/** What cannot be taught, and why. */
const refused: Record<string, string> = {
  "advancedmd-charge-entry": "no two lines",
  "availity-professional-claim": "no two lines",
  "freemed-charge-entry": "no two lines",
  "librehealth-fee-sheet": "What stands in the code of the first line is not a code.",
  "medplum-charges": "The second line does not have the modifiers where the first line has it.",
  "negative-code-pickers": "no two lines",
  "negative-numbers": "no two lines",
  "negative-reports": "no two lines",
  "negative-zip-directory": "no two lines",
  "odd-characters": "What stands in the code of the first line is not a code.",
  "openemr-billing-list": "The second line does not have its code where the first line has it.",
  "ottehr-visit": "What stands in the code of the first line is not a code.",
  "react-select-lines": "The second line does not have the modifiers where the first line has it.",
  "unitedhealthcare-claim": "no two lines",
};

/** Steps that are not read right with the map, by page. */
const notRead: Record<string, "all" | readonly string[]> = {
  // The page puts a table of text in place of the form that was taught: the generic reader reads that.
  "ottehr-mui": ["save"],
  "react-controlled": ["signNoteReadOnly"],
  // Its date stands in a heading without a label and its pointers as "ICD10|M54.50": its own reader knows, a map cannot.
  "openemr-fee-sheet": "all",
  // The pointers come into view only after it was taught without them.
  "aggrid-virtualised": ["scrollRight"],
  // A map is of one list of lines. The page's other lists are read beside it by the generic reader, as a form of their own.
  "single-field-combined": "all",
  "superbill-checkboxes": [
    "chooseEvaluationRadio",
    "changeEvaluationRadio",
    "tickUntimedAndSupply",
    "untickManualTherapy",
    "changeUnits",
    "fillWriteIn",
  ],
  // What stands once for all lines (a date, a place, a patient) was not pointed at, or the lines repeat in a way no map holds yet.
  "angular-column-ids": ["load", "typeIntoStarRow", "changeClaimPlace", "lock"],
  "combined-column": ["load", "finishHalfEnteredLine", "swapFirstTwo", "clearThird"],
  "eclinicalworks-claim": [
    "load",
    "typeNextCode",
    "commitNextCode",
    "typeModifiersAndUnits",
    "changeClaimPlace",
    "reopenClaim",
    "deleteFirstRow",
    "lockClaim",
  ],
  "extjs-grid": ["openEditorAndType", "moveColumns", "sort"],
  "formset-lines": ["load", "tickDelete", "dragLastToTop", "choosePlace", "save"],
  "lightning-lines": ["load", "changeUnits", "addLine", "removeFirst"],
  "minutes-and-days": ["load", "changeUnits", "addDay"],
  "modmed-bill": ["load", "typeUnits", "addLineAndOpenItsCode", "chooseCode", "locationByName"],
  "nucc-cms1500": ["shownByAPdfViewer"],
  "patientkeeper-charge-capture": [
    "load",
    "typeQuantity",
    "openModifiers",
    "chooseModifiers",
    "addCharge",
    "modifierByNameOnly",
    "deleteFirst",
    "lockCharges",
  ],
  "select2-lines": ["load", "addLine", "clearModifiers", "chooseOtherCode"],
  "two-claims-open": ["load", "closeFirst"],
};

/** Pages that show the form to be taught only after some of their steps. */
const taughtAfter: Record<string, number> = { "ottehr-mui": 1 };

/** What stands once for all lines, or tells claims apart: a person points at it, the generic reader names no box for it. */
const pointedBeside: Record<string, Beside> = {
  "react-controlled": { dateOfService: "header p" },
  "single-field-combined": { placeOfService: "header", dateOfService: "header" },
  "superbill-checkboxes": { placeOfService: "[name=pos]", dateOfService: "[name=svcdate]" },
  "two-forms-on-one-page": { dateOfService: "[name=dos]" },
  "phi-next-to-lines": { claim: "td" },
  // A person points at the text, not at the hidden box that holds the same.
  "openemr-fee-sheet": { code: "td:nth-child(2)" },
};
interface Beside {
  readonly code?: string;
  readonly placeOfService?: string;
  readonly dateOfService?: string;
  readonly claim?: string;
}

afterEach(() => document.body.replaceChildren());

/** Points as a person would: at the boxes that the generic reader found, and at what stands beside the lines. */
function pointAt(form: ChargeForm, document: Document, beside: Beside): Pointed | null {
  const [first, second] = form.places;
  if (!first?.fields.code || !second?.fields.code) return null;
  const codeOf = ({ row, fields }: ChargeForm["places"][number]): Element => {
    const shown = beside.code === undefined ? fields.code : row.querySelector(beside.code);
    if (!shown) throw new Error("The line shows no code");
    return shown;
  };
  const at = (field: "modifiers" | "units" | "placeOfService" | "dateOfService" | "diagnosisPointers") =>
    first.boxes[field] ?? [];
  const once = (selector: string | undefined, root: Element | Document) =>
    selector === undefined ? [] : [...root.querySelectorAll(selector)].slice(0, 1);
  return {
    fields: {
      code: [codeOf(first)],
      modifiers: at("modifiers"),
      units: at("units"),
      placeOfService: [...at("placeOfService"), ...once(beside.placeOfService, document)],
      dateOfService: [...at("dateOfService"), ...once(beside.dateOfService, document)],
      diagnosisPointers: at("diagnosisPointers"),
      claim: once(beside.claim, first.row),
    },
    secondCode: codeOf(second),
  };
}

/** The map after a way through a file, as it is kept and passed on. */
function teach(document: Document, name: string) {
  const pointed = readPage(document).forms.flatMap(
    (form) => pointAt(form, document, pointedBeside[name] ?? {}) ?? [],
  )[0];
  if (!pointed) return { refused: "no two lines" };
  const learned = learnMap(new PageDom(document), pointed, {
    id: "m",
    name: "Charges",
    site: "https://ehr.example",
  });
  if ("refused" in learned) return learned;
  const file = mapsFromJson(mapsAsJson([learned.map]));
  expect(file).toEqual({ maps: [learned.map] });
  return "maps" in file && file.maps[0] ? { map: file.maps[0] } : { refused: "the file does not hold it" };
}

describe.each(pageNames)("%s", (name) => {
  it("is taught and read right, or refused", async () => {
    const page = await openPage(name);
    const before = taughtAfter[name] ?? 0;
    for (let at = 0; at < before; at += 1) await page.scenario.steps[at]?.();
    const learned = teach(page.linesDocument(), name);
    expect("refused" in learned ? learned.refused : undefined).toBe(refused[name]);
    if (!("map" in learned)) return;
    for (const text of phiOf(name)) expect(JSON.stringify(learned.map)).not.toContain(text);
    const wrong: string[] = [];
    const gaps = notRead[name] ?? [];
    for (const [at, step] of expectedSteps(name).entries()) {
      if (at > before) await page.scenario.steps[at - 1]?.();
      if (at < before) continue;
      const { forms } = readPage(page.linesDocument(), [readerOf(learned.map)]);
      const lines = forms
        .filter(({ readerId }) => readerId === "taught-m")
        .map((form) => plainLines(form.lines));
      const right = step.lines.map(({ code, modifiers, units, pos, dateOfService, diagnosisPointers }) => {
        return { code, modifiers, units, pos, dateOfService, diagnosisPointers };
      });
      const isRight = JSON.stringify(lines) === JSON.stringify(right.length === 0 ? [] : [right]);
      if (!isRight && !step.ambiguous) wrong.push(step.step);
    }
    expect(wrong).toEqual(gaps === "all" ? expectedSteps(name).map(({ step }) => step) : gaps);
  });
});
