import { afterEach, expect, it } from "vitest";
import { findChargeForms } from "../../../src/readers/read-page";
import { lineInWords } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/*
 * Grids in which no element holds a row: cells column by column (Webix), cells alone in a CSS grid, a table for each row (SmartGWT), boxes
 * placed by their coordinates. "_" is blank, "~" anything else not read.
 */

const b = (value: string, attributes = "") => `<input style="width:60px" value="${value}" ${attributes}>`;
const heads = ["CPT", "Mod", "Units", "POS"];
const lines = [
  ["97110", "GP", "2", "11"],
  ["97140", "59", "1", "12"],
];
const read = ["97110 GP 2 11 ~ ~", "97140 59 1 12 ~ ~"];
const div = (text: string, attributes = "") => `<div ${attributes}>${text}</div>`;
const flat = (cells: readonly string[], width = heads.length) =>
  `<div style="display:grid;grid-template-columns:repeat(${width},90px)">${cells.join("")}</div>`;

const column = (at: number, values = lines.map((line) => line[at] ?? "")) =>
  div(
    values.map((value) => div(value, 'role="gridcell" style="height:24px"')).join(""),
    `style="position:absolute;top:0;left:${at * 90}px;width:90px"`,
  );
const byColumn = (columns: readonly string[]) =>
  `<div role="grid"><table><tr>${heads.map((text) => `<th role="columnheader" style="width:90px">${text}</th>`).join("")}</tr></table><div style="position:relative;height:60px">${columns.join("")}</div></div>`;

const rowTable = (cells: readonly string[]) =>
  `<table style="table-layout:fixed;width:360px"><tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr></table>`;
const row = (cells: readonly string[], ofCells = "", ofRow = "") =>
  `<tr ${ofRow}>${cells.map((text) => `<td ${ofCells} style="width:90px">${text}</td>`).join("")}</tr>`;
const headTables = `<div style="position:relative;height:24px">${heads.map((text, at) => `<div style="position:absolute;left:${at * 90}px;width:90px"><table style="width:90px"><tr><td>${text}</td></tr></table></div>`).join("")}</div>`;
const headTable = rowTable(heads);

const places = [10, 80, 150, 220];
const placed = (text: string, at: number, top: number) =>
  div(text, `style="position:absolute;left:${places[at]}px;top:${top}px"`);
const names = ["L.FROM_DT", "L.PROC_CD", "L.MOD1", "L.UNITS"];

const cases: [what: string, markup: string, forms: string[][]][] = [
  ["cells in columns", byColumn(heads.map((_, at) => column(at))), [read]],
  [
    "no lines of columns that do not have as many cells each",
    byColumn([...[0, 1, 2].map((at) => column(at)), column(3, ["11"])]),
    [],
  ],
  [
    "boxes alone in a grid below their headers",
    flat([...heads.map((text) => `<span>${text}</span>`), ...lines.flat().map((text) => b(text))]),
    [read],
  ],
  [
    "texts and boxes in cells of a grid, with a button behind each line",
    flat(
      [
        ...[...heads, ""].map((text) => div(text)),
        ...lines.flatMap(([code = "", ...fields]) => [
          div(code),
          ...fields.map((text) => div(b(text))),
          div("<button>✕</button>"),
        ]),
      ],
      5,
    ),
    [read],
  ],
  [
    "no lines of a grid whose cells make no whole rows",
    flat([
      ...heads.map((text) => div(text)),
      ...lines.flat().map((text) => div(text)),
      div("Notes", 'style="grid-column:1/-1"'),
    ]),
    [],
  ],
  [
    "no lines of a grid of prices",
    `<h2>Fee schedule</h2>${flat([...heads.map((text) => div(text)), ...lines.flat().map((text) => div(b(text)))])}`,
    [],
  ],
  [
    "a table for each row, under a table of headers",
    `<div>${headTable}</div><div>${lines.map(rowTable).join("")}</div>`,
    [read],
  ],
  [
    "a table within each row of a grid",
    `<div role="grid"><div><table><tr>${heads.map((text) => `<th role="columnheader" style="width:80px">${text}</th>`).join("")}</tr></table></div>${lines.map((line) => `<div role="row"><table role="presentation"><tr>${line.map((text) => `<td role="gridcell" style="width:80px">${text}</td>`).join("")}</tr></table></div>`).join("")}</div>`,
    [read],
  ],
  [
    "two parts of a table side by side, each under its own table of headers",
    `<div style="display:flex">${[heads.slice(0, 2), heads.slice(2)].map((names) => `<table cellspacing="0" style="table-layout:fixed">${row(names, 'role="columnheader"')}</table>`).join("")}</div><div style="display:flex">${[0, 2].map((from) => `<table cellspacing="0" style="table-layout:fixed">${lines.map((line, at) => row(line.slice(from, from + 2), "", `data-row-index="${at}"`)).join("")}</table>`).join("")}</div>`,
    [read],
  ],
  [
    "a table for each header, over one table of lines",
    `${headTables}<table style="table-layout:fixed;width:360px">${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`,
    [read],
  ],
  [
    "tables of one row apart that stand under a name each",
    ["Visit 1", "Visit 2"]
      .map((title, at) => `<h4>${title}</h4><div>${headTable}</div><div>${rowTable(lines[at] ?? [])}</div>`)
      .join(""),
    read.map((line) => [line]),
  ],
  [
    "boxes that are placed under their headers, the last of which names no box behind it",
    `<div style="position:relative;height:120px">${["From", "Proc", "M1", "Units"].map((text, at) => placed(text, at, 0)).join("")}${[
      0, 1, 2,
    ]
      .flatMap((line) =>
        ["03/12/2026", line === 2 ? "97140" : "97110", "GP", "2"].map((value, at) =>
          b(
            value,
            `name="${names[at]}.${line}" style="position:absolute;width:60px;left:${places[at]}px;top:${24 + line * 24}px"`,
          ),
        ),
      )
      .join("")}</div>`,
    [["97110 GP 2 ~ 2026-03-12 ~", "97110 GP 2 ~ 2026-03-12 ~", "97140 GP 2 ~ 2026-03-12 ~"]],
  ],
];

it.each(cases)("reads %s", (_, markup, forms) => {
  document.body.innerHTML = markup;
  expect(findChargeForms(document).map((form) => form.lines.map(lineInWords))).toEqual(forms);
});
