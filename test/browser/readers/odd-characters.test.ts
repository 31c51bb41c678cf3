import { afterEach, describe, expect, it } from "vitest";
import { PageDom } from "../../../src/readers/dom";
import { learnMap } from "../../../src/readers/learn-map";
import { readPage } from "../../../src/readers/read-page";
import { readerOf } from "../../../src/readers/taught-map";
import { plainLines } from "./plain-lines";

/* Forms in which every value was put in with full-width characters, or with characters nobody sees: read as they look. */

afterEach(() => document.body.replaceChildren());

const writings: [string, (text: string) => string][] = [
  ["full-width", (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
  ["with a zero-width character in each value", (text) => `${text[0]}\u200b${text.slice(1)}\ufeff`],
  ["behind marks of the writing direction", (text) => `\u2066${text}\u2069`],
];

type Written = (text: string) => string;
const rows = (row: (code: string, modifier: string, units: string) => string) =>
  row("97110", "GP", "2") + row("97140", "59", "1");
const box = (value: string, label = "") => `<input aria-label="${label}" value="${value}">`;

const forms: [string, (w: Written) => string][] = [
  [
    "boxes in a table",
    (w) =>
      `<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr>${rows(
        (code, modifier, units) =>
          `<tr>${[code, modifier, units].map((value) => `<td>${box(w(value))}</td>`).join("")}</tr>`,
      )}</table>`,
  ],
  [
    "a table of text",
    (w) =>
      `<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr>${rows(
        (code, modifier, units) =>
          `<tr>${[code, modifier, units].map((value) => `<td>${w(value)}</td>`).join("")}</tr>`,
      )}</table>`,
  ],
  [
    "cards of labelled boxes",
    (w) =>
      rows(
        (code, modifier, units) =>
          `<section>${box(w(code), "CPT code")}${box(w(modifier), "Modifier")}${box(w(units), "Units")}</section>`,
      ),
  ],
  [
    "cards of text",
    (w) =>
      rows(
        (code, modifier, units) =>
          `<li><span>CPT: ${w(code)}</span> <span>Modifiers: ${w(modifier)}</span> <span>Units: ${w(units)}</span></li>`,
      ),
  ],
  [
    "codes with their modifiers in one box",
    (w) =>
      rows(
        (code, modifier, units) =>
          `<p><label>Charge ${box(`${w(code)}-${w(modifier)} x${w(units)}`)}</label></p>`,
      ),
  ],
  [
    "lines of a text area",
    (w) =>
      `<label>Charges<textarea>${rows((code, modifier, units) => `${w(code)}-${w(modifier)} x${w(units)}\n`)}</textarea></label>`,
  ],
  [
    "ticks with their codes in labels",
    (w) =>
      rows(
        (code, modifier, units) =>
          `<p><label><input type="checkbox" checked>${w(code)} An exercise</label>${box(w(modifier), "Modifier")}${box(w(units), "Units")}</p>`,
      ),
  ],
  [
    "a known form",
    (w) =>
      `<form>${rows((code, modifier, units) => {
        const line = code === "97110" ? 1 : 2;
        const named = (name: string, value = "") => `<input name="${name}" value="${value}">`;
        const dates = ["mm_from", "dd_from", "yy_from", "mm_end", "dd_end", "yy_end"];
        const others = [
          ...dates.map((part) => `sv${line}_${part}`),
          `place${line}`,
          `diag${line}`,
          `ch${line}`,
        ];
        return `<p>${others.map((name) => named(name)).join("")}${named(`cpt${line}`, w(code))}${named(`mod${line}`, w(modifier))}${named(`day${line}`, w(units))}</p>`;
      })}</form>`,
  ],
];

const lines = () => readPage(document).forms.map((form) => plainLines(form.lines));

describe.each(forms)("%s", (_, draw) => {
  it.each(writings)("are read where all is %s", (_, write) => {
    document.body.innerHTML = draw((text) => text);
    const plain = lines();
    expect(plain).toMatchObject([
      [
        { code: "97110", modifiers: ["GP"], units: 2 },
        { code: "97140", modifiers: ["59"], units: 1 },
      ],
    ]);
    document.body.innerHTML = draw(write);
    expect(lines()).toEqual(plain);
  });
});

it.each(writings)("a form is taught and read where all is %s", (_, write) => {
  document.body.innerHTML = rows(
    (code, modifier, units) =>
      `<p>${[code, modifier, units].map((value) => `<span><input value="${write(value)}"></span>`).join("")}</p>`,
  );
  const [first, second] = [...document.querySelectorAll("p")].map((line) => [
    ...line.querySelectorAll("input"),
  ]);
  const one = (at: number) => [first?.[at] as Element];
  const fields = { code: one(0), modifiers: one(1), units: one(2) };
  const none = { placeOfService: [], dateOfService: [], diagnosisPointers: [], claim: [] };
  const learned = learnMap(
    new PageDom(document),
    { fields: { ...fields, ...none }, secondCode: second?.[0] as Element },
    { id: "m", name: "Charges", site: "https://ehr.example" },
  );
  if ("refused" in learned) throw new Error(learned.refused);
  const { forms } = readPage(document, [readerOf(learned.map)]);
  expect(forms.map((form) => [form.readerId, plainLines(form.lines)])).toMatchObject([
    [
      "taught-m",
      [
        { code: "97110", modifiers: ["GP"], units: 2 },
        { code: "97140", modifiers: ["59"], units: 1 },
      ],
    ],
  ]);
});

it("takes no number apart that holds other signs than those", () => {
  document.body.innerHTML = `<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr>${rows(
    (code, modifier) =>
      `<tr><td>${box(`${code}\u00b2`)}</td><td>${box(modifier)}</td><td>${box("\u00bd")}</td></tr>`,
  )}</table>`;
  expect(lines()).toEqual([]);
});
