import { afterEach, describe, expect, it } from "vitest";
import { defineReader } from "../../../src/readers/define-reader";
import { findChargeForms, readPage } from "../../../src/readers/read-page";
import { openPage } from "./scenario-page";

afterEach(() => document.body.replaceChildren());

const charges = (names: readonly string[]) =>
  `<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr><tr>${names
    .map((name, at) => `<td><input name="${name}" value="${["97110", "gp:59", "2 UN"][at]}"></td>`)
    .join("")}</tr></table>`;

/** A form known by its name, whose lines have their number in their names. */
const known = defineReader({
  id: "known",
  find: (root) => root.querySelector("form[name=known]"),
  readLines: (form, dom) =>
    dom.rows(form, /^line(\d+)_(\w+)$/).map((row) => ({
      code: dom.text(row.cpt),
      modifiers: dom.list(row.mod, /[:\s]+/),
      units: dom.count(row.units),
      placeOfService: dom.absent("it is set on the visit"),
      dateOfService: dom.dateIn(form.querySelector("h2"), /on (\d{4}-\d\d-\d\d)$/),
    })),
});

const names = ["line7_cpt", "line7_mod", "line7_units"];

describe("a known form", () => {
  it("is read by its own reader alone, with the element of each field and the ways of a list", () => {
    document.body.innerHTML = `<form name="known"><h2>Fee sheet of Jane Doe on 2026-03-12</h2>${charges(names)}</form>`;
    const { forms, drifts } = readPage(document, [known]);
    expect(drifts).toEqual([]);
    expect(forms.map((form) => form.readerId)).toEqual(["known"]);
    expect(forms[0]?.lines[0]).toMatchObject({
      code: { state: "read", value: "97110", from: "known form" },
      modifiers: { value: ["GP", "59"] },
      units: { value: 2 },
      placeOfService: { state: "absent", because: "it is set on the visit" },
      dateOfService: { value: "2026-03-12" },
      charge: { state: "absent" },
    });
    const place = forms[0]?.places[0];
    expect(place?.row.localName).toBe("tr");
    expect(place?.fields.units).toBe(document.querySelector("[name=line7_units]"));
    expect(place?.combined).toEqual([
      {
        element: place?.fields.modifiers,
        holds: ["modifiers"],
        beforeModifiers: null,
        betweenModifiers: ":",
        aroundUnits: null,
        textLine: null,
      },
    ]);
  });

  it.each([0, 1, 2])("without part %i has drifted, and is not read by another reader", (at) => {
    document.body.innerHTML = `<form name="known">${charges(names.map((name, each) => (each === at ? "other" : name)))}</form>`;
    // Without the known reader the generic one would read it.
    expect(findChargeForms(document).length).toBe(1);
    const { forms, drifts } = readPage(document, [known]);
    expect(forms).toEqual([]);
    expect(drifts).toEqual([
      {
        root: document.querySelector("form"),
        readerId: "known",
        because: expect.stringMatching(
          ["the code is not", "the modifiers are not", "the units are not"][at] ?? "",
        ),
      },
    ]);
  });

  it("out of sight is left alone", () => {
    document.body.innerHTML = `<form name="known" hidden>${charges(names)}</form>`;
    expect(readPage(document, [known])).toMatchObject({ forms: [], drifts: [] });
  });
});

/**
 * Known forms by the page of test/pages that holds one, with the element that holds its lines, and a part without which it has drifted.
 * Where the reader's name is not the page's, and where the page has no lines at first, that is said.
 */
const requiredParts: Record<
  string,
  { reader?: string; steps?: number; form: string; part: string; because: RegExp }
> = {
  "openemr-fee-sheet": { form: "tbody", part: "[name$='[mod]']", because: /^the modifiers are not/ },
  "librehealth-fee-sheet": { form: "tbody", part: "[name$='[mod]']", because: /^the modifiers are not/ },
  "openemr-billing-list": {
    form: "tbody",
    part: "tr > td:nth-last-child(7) > span.text",
    because: /^the code is not/,
  },
  "ottehr-mui": {
    reader: "ottehr-billing",
    form: "tbody",
    part: "th:nth-child(7)",
    because: /^the units are not/,
  },
  "ottehr-visit": { form: "div", part: ".stack > .MuiBox-root > .flex p", because: /^the code is not/ },
  "medplum-charges": { form: "div", part: "[name=modifiers]", because: /^the modifiers are not/ },
  "openmrs-billing": { form: "tbody", part: "th:nth-child(4)", because: /^the units are not/ },
  "freemed-charge-entry": { steps: 5, form: "tbody", part: "[id^=cptUnits]", because: /^the units are not/ },
  "nucc-cms1500": { form: "form", part: "[name^=day]", because: /^the units are not/ },
};

describe.each(Object.entries(requiredParts))(
  "the form of %s",
  (name, { reader = name, steps = 0, form, part, because }) => {
    it("is read by the reader of its name, and has drifted without a part it must have", async () => {
      const page = await openPage(name);
      for (const step of page.scenario.steps.slice(0, steps)) await step();
      const lines = page.linesDocument();
      expect(readPage(lines)).toMatchObject({ forms: [{ readerId: reader }], drifts: [] });
      expect(readPage(lines).forms[0]?.root.localName).toBe(form);
      for (const box of lines.querySelectorAll(part)) box.remove();
      expect(readPage(lines)).toMatchObject({
        forms: [],
        drifts: [{ readerId: reader, because: expect.stringMatching(because) }],
      });
    });
  },
);

it("tries only the reader that is set for the site, and all where there is none of that id", async () => {
  const page = await openPage("nucc-cms1500");
  const readerIds = (only: string | null) =>
    readPage(page.linesDocument(), [], only).forms.map(({ readerId }) => readerId);
  expect(readerIds(null)).toEqual(["nucc-cms1500"]);
  expect(readerIds("generic")).toEqual(["generic"]);
  expect(readerIds("openemr-fee-sheet")).toEqual([]);
  expect(readerIds("taught-and-deleted")).toEqual(["nucc-cms1500"]);
});

it("gives the lines of OpenEMR's billing manager the claims of their encounters", async () => {
  const page = await openPage("openemr-billing-list");
  const lines = readPage(page.linesDocument()).forms[0]?.lines;
  expect(lines?.map((line) => line.claim)).toEqual([1, 1, 1, 2, 2]);
  expect(lines?.map((line) => line.charge)).toMatchObject([
    { value: 9600 },
    { value: 4500 },
    { value: 2200 },
    { value: 11000 },
    { state: "blank" },
  ]);
});

it("Ottehr's editor is read while it is open: without its Mod box it has drifted, and a line without diagnoses has blank pointers", async () => {
  const page = await openPage("ottehr-mui");
  await page.scenario.steps[0]?.();
  const claim = page.linesDocument();
  const diagnoses = claim.querySelector(".MuiSelect-select");
  if (diagnoses) diagnoses.innerHTML = "<span>Dx</span>";
  const form = readPage(claim).forms[0];
  expect(form?.readerId).toBe("ottehr-billing");
  expect(form?.lines[0]?.diagnosisPointers.state).toBe("blank");
  expect(form?.places[0]?.fields.modifiers?.localName).toBe("input");
  expect(form?.places[0]?.row.querySelector("button")?.textContent).toBe("Remove");
  for (const label of claim.querySelectorAll("label")) if (label.textContent === "Mod") label.remove();
  expect(readPage(claim)).toMatchObject({
    forms: [],
    drifts: [{ because: expect.stringMatching(/^the modifiers are not/) }],
  });
});

/** What is read of a page of test/pages after its first steps. */
async function formAfter(name: string, steps: number) {
  const page = await openPage(name);
  for (const step of page.scenario.steps.slice(0, steps)) await step();
  return readPage(page.linesDocument()).forms[0];
}

it("names without codes are no codes: Medplum's pills and OpenMRS's items are unreadable, not left out", async () => {
  const medplum = await formAfter("medplum-charges", 5);
  expect(medplum?.lines.map((line) => line.modifiers.state)).toEqual(["read", "read", "unreadable"]);
  expect(medplum?.lines.map((line) => line.units.state)).toEqual(["absent", "absent", "absent"]);
  expect(medplum?.unreadRows).toEqual([
    { afterLine: 3, claim: 1, because: "the code cannot be read: no code stands before the name" },
  ]);
  const openmrs = await formAfter("openmrs-billing", 0);
  expect(openmrs?.unreadRows.map((row) => row.afterLine)).toEqual([1]);
  expect(openmrs?.lines[0]?.charge).toMatchObject({ value: 9600 });
});

it("an OpenMRS bill is partial while a search leaves items out", async () => {
  expect((await formAfter("openmrs-billing", 4))?.partial).toBe(false);
  expect((await formAfter("openmrs-billing", 5))?.partial).toBe(true);
});

it("items chosen in OpenMRS's workspace are a form of their own, without those on the bill", async () => {
  const page = await openPage("openmrs-billing");
  page.scenario.steps[0]?.();
  page.scenario.steps[1]?.();
  const document = page.linesDocument();
  for (const name of document.querySelectorAll("[class*=itemName]")) name.textContent = "97161 First visit";
  expect(readPage(document).forms.map((form) => form.lines.map((line) => line.code))).toMatchObject([
    [{ value: "97110" }, { value: "97140" }],
    [{ value: "97161" }],
  ]);
});

it("a code half typed in FreeMED is an unread row, and empty lines are none", async () => {
  const form = await formAfter("freemed-charge-entry", 6);
  expect(form?.unreadRows.map((row) => row.afterLine)).toEqual([1]);
  expect(form?.lines.map((line) => line.code)).toMatchObject([{ value: "97110" }, { value: "G0283" }]);
});

it("a CMS-1500 charge without cents is unreadable, as they may stand in another box", async () => {
  const form = await formAfter("nucc-cms1500", 0);
  expect(form?.lines.map((line) => line.charge)).toMatchObject([{ value: 9600 }, { state: "unreadable" }]);
  expect(form?.lines[0]?.dateOfServiceTo).toMatchObject({ value: "2026-03-12" });
  expect(form?.places[0]?.boxes.modifiers?.map((box) => (box as HTMLInputElement).name)).toEqual([
    "mod1",
    "mod1a",
    "mod1b",
    "mod1c",
  ]);
});

it("one or two boxes named as the NUCC's are no CMS-1500", () => {
  document.body.innerHTML = `<form><input name="place1" value="11"><input name="mod1" value="GP"><input name="cpt1" value="97110"></form>`;
  const { forms, drifts } = readPage(document);
  expect([...forms, ...drifts].filter((form) => form.readerId === "nucc-cms1500")).toEqual([]);
});

it("the frameset around LibreHealth's fee sheet holds no form of its own", async () => {
  const page = await openPage("librehealth-fee-sheet");
  const frameset = page.frame.contentDocument;
  expect(frameset?.body.localName).toBe("frameset");
  expect(frameset && readPage(frameset)).toMatchObject({ forms: [], drifts: [] });
});
