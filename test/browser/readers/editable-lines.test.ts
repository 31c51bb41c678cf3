import { afterEach, expect, it } from "vitest";
import { findChargeForms } from "../../../src/readers/read-page";
import { lineInWords } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/*
 * Lines in boxes as grids, widgets and hand-made forms hold them: where the boxes stand, which of two is the value, and whose words stand
 * over it. All lines of a page are one form. "_" is blank, "~" anything else not read.
 */

const b = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;
const th = (texts: readonly string[]) => `<tr>${texts.map((text) => `<th>${text}</th>`).join("")}</tr>`;
const td = (cells: readonly string[], attributes = "") =>
  `<tr ${attributes}>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const wide = (texts: readonly string[], style = "") =>
  `<div style="display:flex;${style}">${texts.map((text) => `<div style="width:80px">${text}</div>`).join("")}</div>`;
const shadow = (markup: string) => `<template shadowrootmode="open">${markup}</template>`;
const narrow = (value: string, name = "") => b(value, `style="width:60px" name="${name}"`);

const ofRole = (role: string, texts: readonly string[]) =>
  `<div role="row">${texts.map((text) => `<span role="${role}">${text}</span>`).join("")}</div>`;

const labelTable = (code: string) =>
  `<table>${[
    ["Procedure code", code],
    ["Modifier", "GP"],
    ["Units", "2"],
    ["Place of service", "11"],
  ]
    .map(([name, value = ""]) => td([`${name}:`, b(value)]))
    .join("")}</table>`;

const cases: [what: string, markup: string, lines: string[]][] = [
  [
    "boxes straight behind one another, each under its own header",
    `${wide(["CPT", "M1", "M2", "Dx", "Units"])}${["97110", "97140"].map((code, at) => wide([narrow(code, `l${at}$proc`), narrow("GP", `l${at}$ma`), narrow(at ? "" : "59", `l${at}$mb`), narrow("A", `l${at}$ptr`), narrow("2", `l${at}$un`)])).join("")}`,
    ["97110 GP,59 2 ~ ~ A", "97140 GP 2 ~ ~ A"],
  ],
  [
    "no modifier under a header that says something else",
    `${wide(["CPT", "Mod", "Units", "Provider"])}${["97110", "97140"].map((code) => wide([narrow(code), narrow("GP"), narrow("2"), narrow("KX")])).join("")}`,
    ["97110 GP 2 ~ ~ ~", "97140 GP 2 ~ ~ ~"],
  ],
  [
    "one of two modifiers open for editing",
    `${wide(["CPT", "Mod 1", "Mod 2", "Units"])}${wide(["97110", "GP", narrow("KX"), "2"])}${wide(["97140", "GP", "", "1"])}`,
    ["97110 GP,KX 2 ~ ~ ~", "97140 GP 1 ~ ~ ~"],
  ],
  [
    "rows drawn in another order than they stand in",
    `${wide(["CPT", "Mod", "Units"])}<div style="position:relative;height:90px">${["97140", "97530", "97110"].map((code, at) => wide([code, "GP", "1"], `position:absolute;top:${60 - at * 30}px`)).join("")}</div>`,
    ["97110 GP 1 ~ ~ ~", "97530 GP 1 ~ ~ ~", "97140 GP 1 ~ ~ ~"],
  ],
  [
    "two boxes for modifiers behind one name",
    ["97110", "97140"]
      .map(
        (code) =>
          `<dl><div><dt>Procedure</dt><dd>${b(code)}</dd></div><div><dt>Modifiers</dt><dd>${b("GP")}${b("59")}</dd></div><div><dt>Units</dt><dd>${b("1")}</dd></div></dl>`,
      )
      .join(""),
    ["97110 GP,59 1 ~ ~ ~", "97140 GP,59 1 ~ ~ ~"],
  ],
  [
    "a box to search in, within the box that shows what was chosen",
    `<div><div><label>Code</label>${b("97110")}</div><div><label>Modifiers</label><div role="combobox"><ul><li><span role="button">×</span> GP</li><li><span role="button">×</span> 59</li><li><input type="search"></li></ul></div></div><div><label>Units</label>${b("2")}</div><div><label>Place of service</label><div role="combobox"><span>(11) Office</span></div></div></div>`,
    ["97110 GP,59 2 11 ~ ~"],
  ],
  [
    "a box that holds the value, within a widget that shows nothing of its own",
    `<table>${th(["CPT", "Mod", "Units"])}${td([`<div role="combobox" aria-haspopup="listbox">${b("97110")}</div>`, `<div role="combobox">${b("GP")}</div>`, b("2")])}</table>`,
    ["97110 GP 2 ~ ~ ~"],
  ],
  [
    "modifiers in one box with dashes, points or nothing between them",
    `<table>${th(["CPT", "Mods", "Units"])}${td([b("97110"), b("GP-59"), b("2")])}${td([b("97140"), b("GP59"), b("1")])}${td([b("97530"), b("gp.kx"), b("1")])}</table>`,
    ["97110 GP,59 2 ~ ~ ~", "97140 GP,59 1 ~ ~ ~", "97530 GP,KX 1 ~ ~ ~"],
  ],
  [
    "one modifier too long for any, in a box of several",
    `<table>${th(["CPT", "Mod 1", "Mod 2", "Units"])}${td([b("97110"), b("GP59"), b(""), b("2")])}${td([b("97140"), b("5925"), b(""), b("1")])}</table>`,
    ["97110 GP59 2 ~ ~ ~", "97140 5925 1 ~ ~ ~"],
  ],
  [
    "base and time units of anesthesia, which are none of the line's",
    `<table>${th(["ASA/CPT", "Mod 1", "Mod 2", "Minutes", "Base units", "Time units", "POS"])}${td(["00840", "AA", "P2", "90", "6", "6", "22"].map((value) => b(value)))}</table>`,
    ["00840 AA,P2 ~ 22 ~ ~"],
  ],
  [
    "text that stands in nested shadow roots, under headers in roots of their own",
    `<x-grid>${shadow(`<table><thead>${th(["CPT", "Mod", "Units", "POS"].map((text) => `<x-head>${shadow(`<span>${text}</span>`)}</x-head>`))}</thead><tbody>${td(["97110", "GP;59", "2", "11"].map((value) => `<x-cell>${shadow(`<div><x-text>${shadow(value)}</x-text></div><button>Edit: ${value}</button>`)}</x-cell>`))}</tbody></table>`)}</x-grid>`,
    ["97110 GP,59 2 11 ~ ~"],
  ],
  [
    "boxes in the slots of a component whose shadow names them",
    ["97110", "97140"]
      .map(
        (code) =>
          `<x-line style="display:block">${shadow(["code:CPT", "mods:Modifiers", "extra:", "un:Units"].map((part) => `<div>${part.replace(/(.*):(.*)/, "<b>$2</b><slot name=$1></slot>")}</div>`).join(""))}${b(code, "slot=code")}${b("GP", "slot=mods")}${b("7", "slot=extra")}${b("2", "slot=un")}</x-line>`,
      )
      .join(""),
    ["97110 GP 2 ~ ~ ~", "97140 GP 2 ~ ~ ~"],
  ],
  [
    "a grid whose cells are slots for what stands beside them",
    `<x-grid>${shadow(`<table><thead>${th([0, 1, 2].map((at) => `<slot name=h${at}></slot>`))}</thead><tbody>${td([0, 1, 2].map((at) => `<slot name=c${at}></slot>`))}</tbody></table>`)}${["CPT", "Mods", "Units"].map((text, at) => `<x-part slot="h${at}">${text}</x-part>`).join("")}${["97110", "GP, 59", "2"].map((text, at) => `<x-part slot="c${at}">${b(text)}</x-part>`).join("")}</x-grid>`,
    ["97110 GP,59 2 ~ ~ ~"],
  ],
  [
    "a line alone under headers, its own part of the page around both",
    `<section>${wide(["CPT", "Mod", "Units", "Charge"])}<div>${wide([narrow("97110"), narrow("GP"), narrow("2"), "$96.00"])}</div></section>`,
    ["97110 GP 2 ~ ~ ~"],
  ],
  ["a table of names and boxes", labelTable("97110"), ["97110 GP 2 11 ~ ~"]],
  [
    "a table of names and boxes for each line",
    `${labelTable("97110")}<div>Line 2 <button>Remove</button></div>${labelTable("97140")}`,
    ["97110 GP 2 11 ~ ~", "97140 GP 2 11 ~ ~"],
  ],
  [
    "a table for each line, with the names in a row below the boxes",
    ["97110", "97140"]
      .map((code) => `<table>${td([b(code), b("GP"), b("2")])}${td(["CPT", "Modifier", "Units"])}</table>`)
      .join("<hr>"),
    ["97110 GP 2 ~ ~ ~", "97140 GP 2 ~ ~ ~"],
  ],
  [
    "a table with headers for each line",
    ["97110", "97140"]
      .map((code) => `<table>${th(["CPT", "Modifier", "Units"])}${td([b(code), b("GP"), b("2")])}</table>`)
      .join(""),
    ["97110 GP 2 ~ ~ ~", "97140 GP 2 ~ ~ ~"],
  ],
  [
    "quantity and price in one cell, as text and as boxes",
    `<table>${th(["CPT", "Mod", "Qty x Rate"])}${td([b("97110"), b("GP"), `${b("2")} x ${b("48.00")}`])}${td([b("97140"), b("GP"), `${b("1")} x ${b("44.00")}`])}</table>`,
    ["97110 GP 2 ~ ~ ~", "97140 GP 1 ~ ~ ~"],
  ],
  [
    "a quantity with its price behind it, and a product of two numbers that is none",
    `<table>${th(["CPT", "Mod", "Qty"])}${td([b("97110"), b("GP"), "2 × $48.00"])}${td([b("97140"), b("GP"), "2 x 48"])}</table>`,
    ["97110 GP 2 ~ ~ ~", "97140 GP ~ ~ ~ ~"],
  ],
  [
    "chips that fill a cell with the box to add one; one that cannot be taken off says something else",
    `<table>${th(["CPT", "Dx", "Mod", "Units"])}${td([b("97110"), `<span class="chip">M54.50 <button>×</button></span><span class="chip">M25.561 <button>×</button></span>${b("", "placeholder=Add")}`, `<span class="pill">NEW</span>${b("")}`, b("2")])}</table>`,
    ["97110  2 ~ ~ M54.50,M25.561"],
  ],
  [
    "an add-on in a part of its card, with the day of the card",
    ["90837", "90834"]
      .map(
        (code, at) =>
          `<div><div><label>DOS ${b("03/12/2026")}</label><label>Service code ${b(code)}</label><label>Modifiers ${b("95")}</label><label>Units ${b("1")}</label></div><div><label>Add-on code ${b(at ? "" : "90785")}</label><label>Units ${b(at ? "" : "2")}</label></div></div>`,
      )
      .join(""),
    ["90837 95 1 ~ 2026-03-12 ~", "90785 ~ 2 ~ 2026-03-12 ~", "90834 95 1 ~ 2026-03-12 ~"],
  ],
  [
    "an add-on in one row with its code",
    `<div>${["90837", "90834"].map((code) => `<div><label>CPT ${b(code)}</label><label>Mod ${b("95")}</label><label>Units ${b("1")}</label><label>Add-on ${b("90785", 'aria-label="Add-on code"')}</label></div>`).join("")}</div>`,
    ["90837 95 1 ~ ~ ~", "90785 ~ ~ ~ ~ ~", "90834 95 1 ~ ~ ~", "90785 ~ ~ ~ ~ ~"],
  ],
  [
    "the day in the head of a group, that is no row of its grid or one of a single cell",
    `<div role="grid">${ofRole("columnheader", ["CPT", "Mod", "Units"])}<div>DOS: 03/12/2026 (2)</div>${ofRole("gridcell", ["97110", "GP", "2"])}${ofRole("gridcell", ["97140", "GP", "1"])}${ofRole("gridcell", ["DOS: 03/14/2026"])}${ofRole("gridcell", ["97530", "GP", "1"])}</div>`,
    ["97110 GP 2 ~ 2026-03-12 ~", "97140 GP 1 ~ 2026-03-12 ~", "97530 GP 1 ~ 2026-03-14 ~"],
  ],
  [
    "no day from what is open below the line before",
    `<table>${th(["CPT", "Mod", "Units", "POS"])}${td(["97110", "GP", "2", "11"], 'aria-expanded="true"')}<tr><td colspan="4">Date of service: 03/12/2026</td></tr>${td(["97140", "GP", "1", "11"])}</table>`,
    ["97110 GP 2 11 ~ ~", "97140 GP 1 11 ~ ~"],
  ],
  [
    "the boxes for a new line in the head of a table, and none of those to filter by",
    `<table><thead>${th(["CPT", "Mod", "Units", ""])}${td([b("97530"), b("GP"), b("1"), "<button>Add</button>"])}${td([b("97140"), b(""), b(""), "<button>Clear</button>"])}</thead>${td(["97110", "GP", "2", ""])}</table>`,
    ["97530 GP 1 ~ ~ ~", "97110 GP 2 ~ ~ ~"],
  ],
];

it("keeps the lines of two claims apart that each have a table of names and boxes", () => {
  document.body.innerHTML = `${labelTable("97110")}<p>Patient 2</p>${labelTable("97140")}`;
  expect(findChargeForms(document).map((form) => form.lines.map(lineInWords))).toEqual([
    ["97110 GP 2 11 ~ ~"],
    ["97140 GP 2 11 ~ ~"],
  ]);
});

it.each(cases)("reads %s", (_, markup, lines) => {
  document.body.setHTMLUnsafe(markup);
  const forms = findChargeForms(document).map((form) => form.lines.map(lineInWords));
  expect(forms).toEqual(lines.length > 0 ? [lines] : []);
});

it.each([
  ["lies over a cell as an editor does", "", "97110 GP 5 ~ ~ ~"],
  ["asks for something else in a pop-up", "width:200px;margin:-30px 0 0 -40px", "97110 GP 2 ~ ~ ~"],
])("takes for a cell's value what stands in the focused box that %s", (_, style, expected) => {
  document.body.innerHTML = `<table>${th(["CPT", "Mod", "Units"])}${td(["97110", "GP", "2"])}</table><div style="position:absolute"><input value="5" style="padding:0;border:0;${style}"></div>`;
  const [cell, input] = [document.querySelectorAll("td")[2], document.querySelector("input")];
  const { left, top, width, height } = (cell as Element).getBoundingClientRect();
  const holder = input?.parentElement as HTMLElement;
  holder.style.left = `${left}px`;
  holder.style.top = `${top}px`;
  if (style === "")
    Object.assign((input as HTMLElement).style, { width: `${width}px`, height: `${height}px` });
  input?.focus();
  expect(findChargeForms(document).map((form) => form.lines.map(lineInWords))).toEqual([[expected]]);
});
