import { afterEach, describe, expect, it } from "vitest";
import type { ServiceLine } from "../../../src/claim/claim-snapshot";
import { readValue } from "../../../src/claim/reading";
import { mapsAsJson, mapsFromJson } from "../../../src/claim/taught-map";
import { PageDom } from "../../../src/readers/dom";
import { fieldAt, learnMap, type Pointed } from "../../../src/readers/learn-map";
import type { ChargeForm } from "../../../src/readers/read-document";
import { readPage } from "../../../src/readers/read-page";
import { readerOf } from "../../../src/readers/taught-map";
import { type ExpectedLine, rightForms } from "../../expected-lines";
import { plainLines } from "./plain-lines";
import { expectedSteps, openPage, pageNames, phiOf, type ScenarioPage } from "./scenario-page";

/*
 * Every page of test/pages, taught by its first two lines and then read with the map after load and after each step. What the map does not read
 * right, or what cannot be taught, is listed exactly, both ways.
 */

const openLine =
  "The second line does not have its code where the first line has it. Point at another line; if one is open for editing, close it first.";

/** What cannot be taught, and why. */
const refused: Record<string, string> = {
  // One line at a time, or lines that are there only once they were saved: there is no second one to point at.
  "advancedmd-charge-entry": "no two lines",
  "negative-around-claims": "no two lines",
  "negative-code-pickers": "no two lines",
  "negative-code-setup": "no two lines",
  "negative-guides": "no two lines",
  "negative-numbers": "no two lines",
  "negative-plans-and-answers": "no two lines",
  "negative-office-lists": "no two lines",
  "negative-comparisons": "no two lines",
  "negative-reports": "no two lines",
  "negative-typed-elsewhere": "no two lines",
  "negative-zip-directory": "no two lines",
  // One line is open and has boxes, the others are closed and have text: two lines built alike can be taught only while all are closed.
  "accordion-lines": openLine,
  // The second line is the add-on of the first, in another part of its card.
  "add-on-cards": openLine,
  // The second line is open in a dialog, the first is text in the list.
  "dialog-over-list":
    "The two lines are not built alike. Point at another line; if one is open for editing, close it first.",
  // The modifiers stand in a table beside the codes, and nothing but the height of its rows says which line's they are.
  "claims-to-look-at": "The second line does not have the modifiers where the first line has it.",
  // The first line is in a list of its own, with the code behind its name, and a map is of one list. Its own reader knows both.
  "ottehr-visit": "What stands in the code of the first line is not a code.",
};

/** Steps that are not read right with the map, by page. Nothing wrong is read there either: a field is missing, or the form drifted. */
const notRead: Record<string, "all" | readonly string[]> = {
  // The pointers come into view only after it was taught without them: a map reads what a person pointed at, and nothing beside it.
  "aggrid-virtualised": ["scrollRight"],
  // The page at large holds lists of several makes, which without a map are one claim: the map reads its own, the generic reader the others as
  // a form of their own, and both say that more stands beside.
  "single-field-combined": "all",
  // "CPT" and "Service" may both be over a code: where a column comes between the lists, which of them was taught cannot be told.
  "superbill-side-by-side": ["withGap", "shorterList"],
};

/** Pages that show the form to be taught, with two lines, only after some of their steps. */
const taughtAfter: Record<string, number> = {
  "availity-professional-claim": 4,
  "freemed-charge-entry": 5,
  "ottehr-mui": 1,
  "unitedhealthcare-claim": 2,
};

/** What stands once for all lines, or tells claims apart: a person points at it, the generic reader names no box for it. */
const pointedBeside: Record<string, Beside> = {
  "angular-column-ids": { placeOfService: "#chargeBox24", dateOfService: "#bcdos" },
  "charge-summary-minutes": { placeOfService: "body > p", dateOfService: "body > p" },
  "combined-column": { dateOfService: "body > p" },
  "eclinicalworks-claim": { placeOfService: "#billingClaimIpt24" },
  "frappe-child-grid": { dateOfService: "[data-fieldname=encounter_date] .control-value" },
  "formset-lines": { placeOfService: "#id_pos", dateOfService: "#id_dos" },
  "minutes-and-days": { dateOfService: "th[scope=rowgroup]" },
  "modmed-bill": {
    placeOfService: "#placeOfServiceSelect .ng-binding",
    dateOfService: "#dateOfServiceInput",
  },
  // The patient's cell stands over all lines of an encounter.
  "openemr-billing-list": { claim: "td .bold", dateOfService: "a[role=button]" },
  "openemr-fee-sheet": { code: "td:nth-child(2)", dateOfService: "h3,h2,.encounter" },
  "patientkeeper-charge-capture": { dateOfService: "input[value='03/12/2026']" },
  "react-controlled": { dateOfService: "header p" },
  "select2-lines": { dateOfService: "[name=dos]" },
  "single-field-combined": { placeOfService: "header", dateOfService: "header" },
  "superbill-side-by-side": { dateOfService: "p ~ p" },
  "superbill-checkboxes": { placeOfService: "[name=pos]", dateOfService: "[name=svcdate]" },
  "two-forms-on-one-page": { dateOfService: "[name=dos]" },
  "phi-next-to-lines": { claim: "td" },
  // A person points at the text, not at the hidden box that holds the same.
  "librehealth-fee-sheet": { code: "td:nth-child(2)" },
  "voided-lines": { placeOfService: "body > p", dateOfService: "body > p" },
  "two-claims-open": { placeOfService: "[name=pos]", dateOfService: "[name=dos]" },
};
interface Beside {
  readonly code?: string;
  readonly placeOfService?: string;
  readonly dateOfService?: string;
  readonly claim?: string;
}

afterEach(() => document.body.replaceChildren());

/** Points as a person would: at the boxes that a reader found, and at what stands beside the lines. */
function pointAt(dom: PageDom, form: ChargeForm, beside: Beside): Pointed | null {
  const [first, second] = form.places;
  if (!first?.fields.code || !second?.fields.code) return null;
  const codeOf = ({ row, fields }: ChargeForm["places"][number]): Element => {
    const shown = beside.code === undefined ? fields.code : row.querySelector(beside.code);
    if (!shown) throw new Error("The line shows no code");
    return fieldAt(dom, shown);
  };
  const at = (field: "modifiers" | "units" | "placeOfService" | "dateOfService" | "diagnosisPointers") =>
    (first.boxes[field] ?? []).map((box) => fieldAt(dom, box));
  const once = (selector: string | undefined, root: Element | Document) =>
    selector === undefined
      ? []
      : [...root.querySelectorAll(selector)].slice(0, 1).map((shown) => fieldAt(dom, shown));
  return {
    fields: {
      code: [codeOf(first)],
      modifiers: at("modifiers"),
      units: at("units"),
      placeOfService: [...at("placeOfService"), ...once(beside.placeOfService, dom.document)],
      dateOfService: [...at("dateOfService"), ...once(beside.dateOfService, dom.document)],
      diagnosisPointers: at("diagnosisPointers"),
      claim: once(beside.claim, first.row),
    },
    secondCode: codeOf(second),
  };
}

/** The map after a way through a file, as it is kept and passed on. */
function teach(page: ScenarioPage, name: string) {
  const dom = new PageDom(page.linesDocument(), page.scenario.shadowRootOf);
  const pointed = readPage(dom.document, [], null, page.scenario.shadowRootOf).forms.flatMap(
    (form) => pointAt(dom, form, pointedBeside[name] ?? {}) ?? [],
  )[0];
  if (!pointed) return { refused: "no two lines" };
  const learned = learnMap(dom, pointed, {
    id: "m",
    name: "Charges",
    site: "https://ehr.example",
  });
  if ("refused" in learned) return learned;
  const file = mapsFromJson(mapsAsJson([learned.map]));
  expect(file).toEqual({ maps: [learned.map] });
  return "maps" in file && file.maps[0] ? { map: file.maps[0] } : { refused: "the file does not hold it" };
}

/**
 * Whether a line says anything that is not so. What cannot be read is not said; and what the map was not taught is not on its form.
 */
function isMisread(line: ServiceLine, right: readonly ExpectedLine[]): boolean {
  const { code, modifiers, units, placeOfService: pos, dateOfService, diagnosisPointers } = line;
  const says = Object.entries({ code, modifiers, units, pos, dateOfService, diagnosisPointers }).filter(
    ([, reading]) => reading.state === "read" || reading.state === "blank",
  );
  return !right.some((one) =>
    says.every(([field, reading]) => {
      const shown = one[field as keyof ExpectedLine];
      return JSON.stringify(readValue<unknown>(reading) ?? null) === JSON.stringify(shown);
    }),
  );
}

describe.each(pageNames)("%s", (name) => {
  it("is taught and read right, or refused", async () => {
    const page = await openPage(name);
    const before = taughtAfter[name] ?? 0;
    for (let at = 0; at < before; at += 1) await page.scenario.steps[at]?.();
    const learned = teach(page, name);
    expect("refused" in learned ? learned.refused : undefined).toBe(refused[name]);
    if (!("map" in learned)) return;
    for (const text of phiOf(name)) expect(JSON.stringify(learned.map)).not.toContain(text);
    const [wrong, misread]: [string[], string[]] = [[], []];
    const gaps = notRead[name] ?? [];
    for (const [at, step] of expectedSteps(name).entries()) {
      if (at > before) await page.scenario.steps[at - 1]?.();
      if (at < before || step.ambiguous) continue;
      const { forms, drifts } = readPage(
        page.linesDocument(),
        [readerOf(learned.map)],
        null,
        page.scenario.shadowRootOf,
      );
      // What a person sees: the form by its map, and what other readers find beside it or in its place.
      const read = forms.map((form) => plainLines(form.lines));
      const right = rightForms(step);
      const claims = forms[0]?.lines.map(({ claim }) => claim);
      const areClaimsRight =
        !learned.map.fields.claim.length || !step.claims || `${claims}` === `${step.claims}`;
      if (drifts.length > 0 || !areClaimsRight || JSON.stringify(read) !== JSON.stringify(right))
        wrong.push(step.step);
      if (forms.some(({ lines }) => lines.some((line) => isMisread(line, right.flat()))))
        misread.push(step.step);
    }
    expect(wrong).toEqual(gaps === "all" ? expectedSteps(name).map(({ step }) => step) : gaps);
    expect(misread).toEqual([]);
  });
});
