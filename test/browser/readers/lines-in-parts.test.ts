import { afterEach, expect, it } from "vitest";
import { findChargeForms } from "../../../src/readers/read-page";
import { lineInWords } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/* Lines whose fields stand in several parts of the page, or whose parts say in another way what they are. "_" is blank, "~" anything else not read. */

const b = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;
const tick = (checked: boolean) => `<input type="checkbox" ${checked ? "checked" : ""}>`;
const th = (texts: readonly string[]) => `<tr>${texts.map((text) => `<th>${text}</th>`).join("")}</tr>`;
const td = (cells: readonly string[], attributes = "") =>
  `<tr ${attributes}>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const labelled = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([label, value]) => `<label>${label} ${b(value)}</label>`)
    .join(" ");
const details = (html: string) => `<tr><td colspan="4">${html}</td></tr>`;
const open = (isOpen: boolean) => `<button aria-expanded="${isOpen}">›</button>`;

const heads = ["", "CPT", "Mod", "Units"];
const side = (head: readonly string[], ...rows: (readonly string[])[]) =>
  `<table style="border-collapse:collapse;line-height:20px"><thead>${th(head)}</thead><tbody>${rows.map((row) => td(row)).join("")}</tbody></table>`;
const beside = (...tables: string[]) => `<div style="display:flex">${tables.join("")}</div>`;
const list = (selected: number, attribute: string) =>
  `<h2>Procedures</h2><table><thead>${th(["Date", "CPT", "Mods", "Units"])}</thead><tbody>${[
    ["03/12/2026", "11730", "TA", "1"],
    ["03/12/2026", "11732", "T1", "1"],
  ]
    .map((row, at) => td(row, at === selected ? attribute : ""))
    .join("")}</tbody></table>`;
const entry = (title: string, code: string, button = "Save") =>
  `<fieldset><legend>${title}</legend>${labelled({ CPT: code, Mods: "59", Units: "2" })}<button>${button}</button></fieldset>`;
const contents = (rows: readonly (readonly string[])[]) =>
  rows
    .map(
      (row, at) =>
        `<div role="row" style="display:contents">${row.map((text) => `<div role="${at === 0 ? "columnheader" : "gridcell"}">${text}</div>`).join("")}</div>`,
    )
    .join("");
const chip = (text: string) =>
  `<x-chip><span class="chip-text">${text}</span><button><mat-icon>cancel</mat-icon></button></x-chip>`;
const card = (code: string, mod: string, units: string) =>
  `<div class="li"><div>HCPCS: <b>${code}</b></div><div>Modifier: <b>${mod}</b></div><div>Quantity: <b>${units}</b></div></div>`;

const inColumns = (over: readonly string[]) =>
  `<h2>Claim lines</h2><table>${over.length > 0 ? th(over) : ""}${[
    ["CPT", b("70553"), b("70544")],
    ["Modifier", b("26"), b("59")],
    ["Units", b("1"), b("2")],
    ["POS", b("22"), b("22")],
  ]
    .map((row) => td(row))
    .join("")}</table>`;

const cases: [what: string, markup: string, lines: string[][]][] = [
  [
    "the fields in a row that is open below a line",
    `<table>${th(heads)}${td([open(true), b("90837"), b("95"), b("1")])}${details(labelled({ "Place of service": "10", "Dx pointers": "A, B" }))}${td([open(false), b("90785"), b(""), b("1")])}</table>`,
    [["90837 95 1 10 ~ A,B", "90785  1 ~ ~ ~"]],
  ],
  [
    "the fields below several lines, though no row says that it is open",
    `<table>${th(heads)}${td(["1", b("90837"), b("95"), b("1")])}${details(labelled({ POS: "10" }))}${td(["2", b("90785"), b(""), b("1")])}${details(labelled({ POS: "11" }))}</table>`,
    [["90837 95 1 10 ~ ~", "90785  1 11 ~ ~"]],
  ],
  [
    "no box below the last line, which may be for all of them",
    `<table>${th(heads)}${td(["1", b("90837"), b("95"), b("1")])}${td(["2", b("90785"), b(""), b("1")])}${details(`${labelled({ POS: "10" })}<button>Apply to all</button>`)}</table>`,
    [["90837 95 1 ~ ~ ~", "90785  1 ~ ~ ~"]],
  ],
  [
    "the fields below the lines that are open, where the others are hidden",
    `<table>${th(heads)}${td(["1", b("90837"), b("95"), b("1")])}${details(labelled({ POS: "10" }))}${td(["2", b("90785"), b(""), b("1")])}${details(labelled({ POS: "11" })).replace("<tr", "<tr hidden")}</table>`,
    [["90837 95 1 10 ~ ~", "90785  1 ~ ~ ~"]],
  ],
  [
    "no boxes for all lines as the last line's, though the choices of a box in it are open",
    `<table>${th(heads)}${td(["1", b("90837"), b("95"), b("1")])}${td(["2", b("90785"), b("", 'role="combobox" aria-expanded="true"'), b("1")])}${details(labelled({ POS: "10" }))}</table>`,
    [["90837 95 1 ~ ~ ~", "90785  1 ~ ~ ~"]],
  ],
  [
    "the day in a box over lines for these, and not for the line before",
    `<table>${th(heads)}${["11", "12", "13"].map((day) => `${details(labelled({ DOS: `03/${day}/2026` }))}${td(["1", b("90837"), b("95"), b("1")])}`).join("")}</table>`,
    [["90837 95 1 ~ 2026-03-11 ~", "90837 95 1 ~ 2026-03-12 ~", "90837 95 1 ~ 2026-03-13 ~"]],
  ],
  [
    "no heading of the next lines as a field of the line before",
    `<table>${th(heads)}${details("Date of service: 03/11/2026")}${td(["1", b("90837"), b("95"), b("1")])}${details("Date of service: 03/12/2026")}${td(["2", b("90785"), b(""), b("1")])}</table>`,
    [["90837 95 1 ~ 2026-03-11 ~", "90785  1 ~ 2026-03-12 ~"]],
  ],
  [
    "rows that are drawn by their cells alone",
    `<h3>Charges</h3><div role="grid" style="display:grid;grid-template-columns:repeat(4,90px)">${contents([
      ["CPT", "Mod", "Units", "POS"],
      ["99203", "25", "1", "11"],
      ["17110", "", "1", "11"],
    ])}</div>`,
    [["99203 25 1 11 ~ ~", "17110  1 11 ~ ~"]],
  ],
  [
    "no such rows in a part that is not shown",
    `<div style="display:none"><div role="grid" style="display:grid">${contents([
      ["CPT", "Mod", "Units", "POS"],
      ["99203", "25", "1", "11"],
      ["17110", "", "1", "11"],
    ])}</div></div>`,
    [],
  ],
  [
    "two tables side by side of which one has the codes and one the rest",
    beside(
      side(["Line", "Proc Code"], ["1", "77067"], ["2", "77063"]),
      side(["Modifiers", "Units"], ["26", "1"], ["26", "2"]),
    ),
    [["77067 26 1 ~ ~ ~", "77063 26 2 ~ ~ ~"]],
  ],
  [
    "two lists side by side that are each a whole",
    beside(
      side(["CPT", "Modifiers", "Units"], ["77067", "26", "1"], ["77063", "26", "1"]),
      side(["CPT", "Modifiers", "Units"], ["99213", "25", "1"], ["97110", "GP", "2"]),
    ),
    [
      ["77067 26 1 ~ ~ ~", "77063 26 1 ~ ~ ~"],
      ["99213 25 1 ~ ~ ~", "97110 GP 2 ~ ~ ~"],
    ],
  ],
  [
    "boxes beside a list as its row that is selected, with what the list alone shows",
    `${list(1, 'class="row selected"')}${entry("Edit procedure", "11732")}`,
    [["11730 TA 1 ~ 2026-03-12 ~", "11732 59 2 ~ 2026-03-12 ~"]],
  ],
  [
    "no row as selected whose class says that it is not",
    `${list(1, 'class="row not-selected"')}${entry("Edit procedure", "11732")}`,
    [["11730 TA 1 ~ 2026-03-12 ~", "11732 T1 1 ~ 2026-03-12 ~"], ["11732 59 2 ~ ~ ~"]],
  ],
  [
    "boxes that keep what was just added as no second line of the list",
    `${list(-1, "")}${entry("Procedure", "11732", "Add to list")}`,
    [["11730 TA 1 ~ 2026-03-12 ~", "11732 T1 1 ~ 2026-03-12 ~"], ["11732 59 2 ~ ~ ~"]],
  ],
  [
    "boxes for a new line as a line of the list beside them",
    `${list(-1, "")}${entry("Procedure", "11750", "Add to list")}`,
    [["11730 TA 1 ~ 2026-03-12 ~", "11732 T1 1 ~ 2026-03-12 ~", "11750 59 2 ~ ~ ~"]],
  ],
  [
    "boxes of another list as another form, though a button near them adds something",
    `${list(-1, "")}${entry("Procedure", "11750", "Add patient")}`,
    [["11730 TA 1 ~ 2026-03-12 ~", "11732 T1 1 ~ 2026-03-12 ~"], ["11750 59 2 ~ ~ ~"]],
  ],
  [
    "modifiers that are ticked under their name alone",
    `<table>${th(["CPT", "AT", "Other mod", "Units"])}${td([b("98941"), tick(true), b("GP"), b("1")])}${td([b("97012"), tick(false), b("GP"), b("1")])}</table>`,
    [["98941 AT,GP 1 ~ ~ ~", "97012 GP 1 ~ ~ ~"]],
  ],
  [
    "two digits over a tick as a modifier beside one beyond doubt",
    `<table>${th(["CPT", "RT", "50", "Units"])}${td([b("20610"), tick(true), tick(false), b("1")])}${td([b("64483"), tick(false), tick(true), b("1")])}</table>`,
    [["20610 RT 1 ~ ~ ~", "64483 50 1 ~ ~ ~"]],
  ],
  [
    "no modifier where the ticks stand for days",
    `<table>${th(["CPT", "Mod", "24", "25", "26", "Units"])}${td([b("97110"), b("GP"), tick(true), tick(false), tick(true), b("2")])}</table>`,
    [["97110 GP 2 ~ ~ ~"]],
  ],
  [
    "no modifier where what is ticked has another name",
    `<table>${th(["CPT", "PT", "Mod", "Units"])}${td([b("98941"), tick(true), b("GP"), b("1")])}${td([b("97012"), tick(true), b("GP"), b("1")])}</table>`,
    [["98941 GP 1 ~ ~ ~", "97012 GP 1 ~ ~ ~"]],
  ],
  [
    "of a printed list what is ticked under the sign of a tick, though every row has its units",
    `<h2>Encounter form</h2><table>${th(["✓", "CPT", "Mod", "Qty"])}${td([tick(true), "92507", b(""), b("1")])}${td([tick(false), "92508", b(""), b("1")])}${td([tick(true), "92526", b("59"), b("2")])}</table>`,
    [["92507  1 ~ ~ ~", "92526 59 2 ~ ~ ~"]],
  ],
  [
    "all rows under the sign of a tick that were filled in",
    `<h2>Charges</h2><table>${th(["✓", "CPT", "Mod", "Qty"])}${td([tick(true), "92507", b("GN"), b("1")])}${td([tick(false), "92508", b("GN"), b("1")])}${td([tick(false), "92526", b(""), b("3")])}</table>`,
    [["92507 GN 1 ~ ~ ~", "92508 GN 1 ~ ~ ~", "92526  3 ~ ~ ~"]],
  ],
  [
    "all rows where the tick chooses them for something else",
    `<h2>Charges</h2><table>${th(["", "CPT", "Mod", "Qty"])}${td([tick(true), "92507", b(""), b("1")])}${td([tick(false), "92508", b(""), b("1")])}</table>`,
    [["92507  1 ~ ~ ~", "92508  1 ~ ~ ~"]],
  ],
  [
    "the quantity beside what it is measured in",
    `<table>${th(["HCPCS", "Mod", "Qty", "Unit"])}${td([b("96413"), b(""), b("1"), b("")])}${td([b("J9035"), b("JW"), b("38"), b("10 MG")])}</table>`,
    [["96413  1 ~ ~ ~", "J9035 JW 38 ~ ~ ~"]],
  ],
  [
    "no units where one of two columns holds a measure but once",
    `<table>${th(["HCPCS", "Mod", "Qty", "Unit"])}${td([b("96413"), b(""), b("1"), b("3")])}${td([b("J9035"), b("JW"), b("38"), b("10 MG")])}</table>`,
    [["96413  ~ ~ ~ ~", "J9035 JW ~ ~ ~ ~"]],
  ],
  [
    "no units where both columns hold numbers",
    `<table>${th(["HCPCS", "Mod", "Qty", "Unit"])}${td([b("96413"), b(""), b("1"), b("3")])}${td([b("J9035"), b("JW"), b("38"), b("10")])}</table>`,
    [["96413  ~ ~ ~ ~", "J9035 JW ~ ~ ~ ~"]],
  ],
  [
    "tags of which one is a modifier beyond doubt, and a text in pieces",
    `<h2>Charges entered</h2><ul><li><p>97530 <span class="tag">HO</span> <span class="tag">GT</span> <span class="tag">GP</span></p><p>2 units · $88.00</p></li><li><p>97535 <span class="tag">GO</span></p><p>1 unit · $41.00</p></li></ul>`,
    [["97530 HO,GT,GP 2 ~ ~ ~", "97535 GO 1 ~ ~ ~"]],
  ],
  [
    "no tag with the letters of a trade as a modifier",
    `<h2>Charges entered</h2><ul><li><p>97110 <span class="tag">PT</span> <span class="tag">GP</span></p><p>2 units</p></li><li><p>97535 <span class="tag">PT</span> <span class="tag">GP</span></p><p>1 unit</p></li></ul>`,
    [["97110 GP 2 ~ ~ ~", "97535 GP 1 ~ ~ ~"]],
  ],
  [
    "a name with two values behind it as one piece of a text",
    `<h2>Charges</h2><ul><li><b>CPT 97110</b><p>Modifiers: GP · KX · Units: 2 · $88.00</p></li><li><b>CPT 97530</b><p>Modifiers: GP | 59 | Units: 1 | $44.00</p></li></ul>`,
    [["97110 GP,KX 2 ~ ~ ~", "97530 GP,59 1 ~ ~ ~"]],
  ],
  [
    "values before an empty box that a picture of a cross takes off",
    `<h2>Charges</h2><div>${[1, 2].map((n) => `<div><label>CPT ${b("97151")}</label><div><label for="m${n}">Modifiers</label><div>${chip("HO")}${chip("HN")}<input id="m${n}"></div></div><label>Units ${b("8")}</label></div>`).join("")}</div>`,
    [["97151 HO,HN 8 ~ ~ ~", "97151 HO,HN 8 ~ ~ ~"]],
  ],
  [
    "values that stand in bold behind their names",
    `<h2>Billing summary</h2><div>${card("E0114", "RR", "1")}${card("A4595", "none", "2")}</div>`,
    [["E0114 RR 1 ~ ~ ~", "A4595  2 ~ ~ ~"]],
  ],
  [
    "boxes in a column for each line, which a row over them names",
    inColumns(["", "Line 1", "Line 2"]),
    [["70553 26 1 22 ~ ~", "70544 59 2 22 ~ ~"]],
  ],
  ["no lines in columns that nothing names: two boxes in a row may be of one line", inColumns([]), []],
  [
    "no line in a table that tells of the fields of one",
    `<h1>Create a claim</h1><table>${th(["Field", "Type", "Example"])}${td(["procedure_code", "string", "97110"])}${td(["modifiers", "array", "GP"])}${td(["units", "int", "2"])}${td(["place_of_service", "string", "11"])}</table>`,
    [],
  ],
  [
    "lines in columns of text, of which one has no code yet",
    `<h2>Charges</h2><table>${td(["CPT", "97110", "—"])}${td(["Modifiers", "GP", ""])}${td(["Units", "2", ""])}${td(["POS", "11", ""])}</table>`,
    [["97110 GP 2 11 ~ ~"]],
  ],
];

it.each(cases)("reads %s", (_, markup, lines) => {
  document.body.innerHTML = markup;
  expect(findChargeForms(document).map((form) => form.lines.map(lineInWords))).toEqual(lines);
});
