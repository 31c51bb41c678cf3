import { afterEach, beforeEach, expect, it } from "vitest";
import spanishTexts from "../../../public/_locales/es/messages.json";
import { buildChargeForm } from "../../../src/practice/charge-form";
import { practicePatient, practicePhi } from "../../../src/practice/practice-phi";
import type { ChargeForm } from "../../../src/readers/read-document";
import { findChargeForms } from "../../../src/readers/read-page";
import { text } from "../../../src/texts";
import { plainLines } from "../readers/plain-lines";

const main = document.createElement("main");

beforeEach(() => {
  document.body.append(main);
  buildChargeForm(main, text);
});
afterEach(() => document.body.replaceChildren());

function input(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no box ${id}`);
  return found;
}

function type(id: string, text: string): void {
  input(id).focus();
  input(id).value = text;
  input(id).dispatchEvent(new InputEvent("input", { bubbles: true }));
  input(id).blur();
}

function onlyForm(): ChargeForm {
  const forms = findChargeForms(document);
  expect(forms.length).toBe(1);
  return forms[0] as ChargeForm;
}

it("is read right as it opens", () => {
  const form = onlyForm();
  const visit = { pos: "11", dateOfService: "2026-10-14", modifiers: ["GP"] };
  expect(plainLines(form.lines)).toEqual([
    { ...visit, code: "97110", units: 2, diagnosisPointers: ["A"] },
    { ...visit, code: "97140", units: 1, diagnosisPointers: ["A", "B"] },
    { ...visit, code: "97112", units: 1, diagnosisPointers: ["A"] },
  ]);
  expect(form.lines.map((line) => line.claim)).toEqual([1, 1, 1]);
  expect(form.unreadRows).toEqual([]);
  expect(form.root.id).toBe("charge-lines");
  expect(form.places[1]?.fields).toMatchObject({
    code: input("line-2-cpt"),
    modifiers: input("line-2-modifier-1"),
    units: input("line-2-units"),
    placeOfService: input("line-2-place-of-service"),
  });
});

it("is read right after each thing a biller does", () => {
  type("line-4-cpt", "97552");
  type("line-4-units", "2");
  expect(onlyForm().lines[3]).toMatchObject({
    line: 4,
    code: { state: "read", value: "97552" },
    units: { state: "read", value: 2 },
    modifiers: { state: "read", value: [] },
    placeOfService: { state: "blank" },
    dateOfService: { state: "blank" },
    diagnosisPointers: { state: "blank" },
    charge: { state: "blank" },
    dateOfServiceTo: { state: "absent" },
  });

  type("line-4-modifier-3", "gp");
  type("line-4-modifier-1", "kx");
  expect(onlyForm().lines[3]?.modifiers).toMatchObject({ state: "read", value: ["KX", "GP"] });
  expect(input("line-4-modifier-1").value).toBe("KX");

  type("line-2-cpt", "9714");
  const half = onlyForm();
  expect(half.lines.map((line) => line.code)).toMatchObject([
    { value: "97110" },
    { value: "97112" },
    { value: "97552" },
  ]);
  expect(half.unreadRows).toEqual([
    { afterLine: 1, claim: 1, because: "the code cannot be read: not five letters or digits" },
  ]);

  type("line-2-cpt", "97O10");
  expect(onlyForm().lines[1]?.code).toMatchObject({ state: "read", value: "97O10" });

  document.querySelector<HTMLButtonElement>("[aria-label='Remove line 2']")?.click();
  expect(onlyForm().lines.map((line) => line.code)).toMatchObject([
    { value: "97110" },
    { value: "97112" },
    { value: "97552" },
  ]);

  document.querySelector<HTMLButtonElement>("button.add")?.click();
  expect(document.activeElement?.id).toBe("line-6-date-of-service");
  type("line-6-cpt", "G0283");
  expect(onlyForm().lines[3]).toMatchObject({ line: 4, code: { value: "G0283" } });
});

it("has no form in use while no whole code is typed", () => {
  for (const line of [1, 2, 3]) type(`line-${line}-cpt`, "");
  expect(findChargeForms(document)).toEqual([]);
  type("line-1-cpt", "9711");
  expect(findChargeForms(document)).toEqual([]);
});

it("shows the total of what is typed", () => {
  const total = document.querySelector("output");
  expect(total?.value).toBe("$193.00");
  type("line-3-charge", "0.10");
  expect(total?.value).toBe("$141.10");
});

it("shows the patient and lets nothing of the patient into the reading", () => {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts.
  const page = main.innerText;
  for (const text of Object.values(practicePatient)) expect(page).toContain(text);
  const reading = JSON.stringify(
    findChargeForms(document).map(({ lines, unreadRows }) => [lines, unreadRows]),
  );
  for (const text of practicePhi) expect(reading).not.toContain(text);
  expect(reading).not.toContain(practicePatient.recordNumber);
  // The ZIP code is a procedure code of the first line and stands in the reading once, as that.
  expect(reading.split(practicePatient.zip).length).toBe(2);
});

it("names every box for people who cannot see it", () => {
  const names = [...document.querySelectorAll("input")].map((box) => box.getAttribute("aria-label"));
  expect(names.every((name) => name)).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

it("is read alike in Spanish", () => {
  const inEnglish = plainLines(onlyForm().lines);
  const spanish: Readonly<Record<string, { readonly message: string }>> = spanishTexts;
  buildChargeForm(main, (key, values = {}) =>
    (spanish[key]?.message ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  );
  expect(document.querySelector("#charge-lines")?.textContent).toContain("Fecha de servicio");
  expect(plainLines(onlyForm().lines)).toEqual(inEnglish);
  expect(onlyForm().unreadRows).toEqual([]);
});
