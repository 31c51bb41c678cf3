import { afterEach, expect, it } from "vitest";
import { readPage } from "../../../src/readers/read-page";
import { lineInWords } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/* How the boxes and texts of a line are shown and named, a few words of markup each; and where the same marks say something else. */

const b = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;
const row = (cells: readonly string[], tag = "td") =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
const table = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table><thead>${row(headers, "th")}</thead><tbody>${rows.map((cells) => row(cells)).join("")}</tbody></table>`;

const tagify = (values: readonly string[]) =>
  `<tags class="tagify">${values.map((value) => `<tag title="${value}"><x role="button" aria-label="remove tag"></x><div><span>${value}</span></div></tag>`).join("")}<span contenteditable role="textbox"></span></tags><input tabindex="-1" style="position:absolute;left:-9999em" value='${values.length > 0 ? JSON.stringify(values.map((value) => ({ value }))) : ""}'>`;

const placed = (texts: readonly string[]) =>
  texts
    .map(
      (text, at) =>
        `<div style="position:absolute;left:${at * 100}px;width:100px;height:25px"><div>${text}</div></div>`,
    )
    .join("");

const cases: [what: string, markup: string, lines: string[]][] = [
  [
    "buttons to choose with in the first line below a row of headers",
    `<h2>Charges</h2><div class="r">${["Procedure", "Place of service", "Modifier", "Units"].map((text) => `<span style="display:inline-block;width:100px">${text}</span>`).join("")}</div>${[
      ["97110", "11 - Office", "GP", "2"],
      ["97112", "11 - Office", "59", "1"],
    ]
      .map(
        ([code, place, modifier, units]) =>
          `<div class="r">${[code, place, modifier].map((text) => `<span style="display:inline-block;width:100px"><button role="combobox" aria-expanded="false">${text}<svg></svg></button></span>`).join("")}<span style="display:inline-block;width:100px">${b(units ?? "", 'style="width:60px"')}</span></div>`,
      )
      .join("")}`,
    ["97110 GP 2 11 ~ ~", "97112 59 1 11 ~ ~"],
  ],
  [
    "masks, of which what is not typed yet is shown as lines",
    `<h2>Service lines</h2>${table(
      ["From", "POS", "CPT/HCPCS", "Modifiers", "Ptr", "Units"],
      [b("05/04/2026"), b("11"), b("99213"), b("25 __ __ __"), b("AB__"), b("1")],
      [b("05/04/2026"), b("11"), b("96372"), b("__ __ __ __"), b("A___"), b("1")],
      [b("__/__/____"), b("__"), b("_____"), b("__ __ __ __"), b("____"), b("_")],
    )}`,
    ["99213 25 1 11 2026-05-04 A,B", "96372  1 11 2026-05-04 A"],
  ],
  [
    "a mask with a date that is half typed",
    `<h2>Service lines</h2>${table(["DOS", "CPT", "Mod", "Units"], [b("05/0_/____"), b("97110"), b("G_"), b("_")])}`,
    ["97110 G _ ~ ~ ~"],
  ],
  [
    "units with the minutes they stand for",
    `<h2>Therapy charges</h2>${table(
      ["CPT", "Mod", "Units"],
      [
        b("97153"),
        b("HM"),
        "<select><option>1 unit (15 min)</option><option selected>2 units (30 min)</option></select>",
      ],
      [b("97155"), b("HO"), "1 (15 minutes)"],
      [b("97156"), b("HO"), "30 min"],
    )}`,
    ["97153 HM 2 ~ ~ ~", "97155 HO 1 ~ ~ ~", "97156 HO ~ ~ ~ ~"],
  ],
  [
    "typed codes of a group, of which one did not come",
    `<h2>Group session, billing</h2>${table(
      ["Client", "Attended", "CPT", "Modifiers", "Units"],
      ["Able, Ann", '<input type="checkbox" checked>', b("90853"), b(""), b("1")],
      ["Bond, Bo", '<input type="checkbox">', b("90853"), b("95"), b("1")],
    )}`,
    ["90853  1 ~ ~ ~"],
  ],
  [
    "a printed fee ticket, of which some lines are ticked",
    `<h2>Audiology fee ticket</h2>${table(
      ["", "Code", "Test", "Mod", "Units"],
      ['<input type="checkbox" checked>', "92557", "one", b(""), b("1")],
      ['<input type="checkbox">', "92567", "two", b(""), b("1")],
      ['<input type="checkbox" checked>', "V5261", "three", b("RT"), b("1")],
    )}`,
    ["92557  1 ~ ~ ~", "V5261 RT 1 ~ ~ ~"],
  ],
  [
    "a list of charges of which some lines were chosen for something",
    `<h2>Charges</h2>${table(
      ["", "Code", "Test", "Mod", "Units"],
      ['<input type="checkbox" checked>', "92557", "one", b(""), b("1")],
      ['<input type="checkbox">', "92567", "two", b(""), b("1")],
      ['<input type="checkbox" checked>', "V5261", "three", b("RT"), b("1")],
    )}`,
    ["92557  1 ~ ~ ~", "92567  1 ~ ~ ~", "V5261 RT 1 ~ ~ ~"],
  ],
  [
    "texts of a program that writes the day before the month",
    `<h2>Charges</h2>${table(
      ["Date of service", "CPT", "Mod", "Units"],
      ["28/04/2026", "92507", "GN", "1"],
      ["04/05/2026", "92507", "GN", "1"],
    )}`,
    ["92507 GN 1 ~ 2026-04-28 ~", "92507 GN 1 ~ 2026-05-04 ~"],
  ],
  [
    "boxes of which one can only hold the day before the month: the others may",
    `<h2>Charges</h2>${table(
      ["Date of service", "CPT", "Mod", "Units"],
      [b("28/04/2026"), b("92507"), b("GN"), b("1")],
      [b("04/05/2026"), b("92507"), b("GN"), b("1")],
      [b("05/05/2026"), b("92507"), b("GN"), b("1")],
    )}`,
    ["92507 GN 1 ~ ~ ~", "92507 GN 1 ~ ~ ~", "92507 GN 1 ~ 2026-05-05 ~"],
  ],
  [
    "a slip in one box beside one that can only hold the month before the day",
    `<h2>Charges</h2>${table(
      ["Date of service", "CPT", "Mod", "Units"],
      [b("28/04/2026"), b("92507"), b("GN"), b("1")],
      [b("04/28/2026"), b("92507"), b("GN"), b("1")],
      [b("04/05/2026"), b("92507"), b("GN"), b("1")],
    )}`,
    ["92507 GN 1 ~ ~ ~", "92507 GN 1 ~ 2026-04-28 ~", "92507 GN 1 ~ 2026-04-05 ~"],
  ],
  [
    "what is given and what giving it is, in two columns for codes",
    `<h2>Immunization charges</h2>${table(
      ["Vaccine CPT", "Admin CPT", "Units", "Date given"],
      [b("90686"), b("90471"), b("1"), "05/04/2026"],
      [b("90715"), b("90472"), b("1"), "05/04/2026"],
    )}`,
    ["90686 ~ 1 ~ ~ ~", "90471 ~ ~ ~ ~ ~", "90715 ~ 1 ~ ~ ~", "90472 ~ ~ ~ ~ ~"],
  ],
  [
    "no charges: two codes of one service, side by side",
    `<h2>Charges</h2>${table(["Our CPT", "Payer CPT", "Units"], [b("90686"), b("90471"), b("1")])}`,
    [],
  ],
  [
    "cards in which each text goes on behind its own name",
    `<h2>Lines to bill</h2>${[
      ["E0601", "RR KI", "3 of 13", "1"],
      ["E0562", "RR KI", "3 of 13", "2"],
    ]
      .map(
        ([code, modifiers, month, units]) =>
          `<div class="k"><div><b>HCPCS</b> ${code}</div><div><b>Modifiers</b> ${modifiers}</div><div><b>Rental month</b> ${month}</div><div><b>Quantity</b> ${units}</div><div><b>Times sent</b> 7</div></div>`,
      )
      .join("")}`,
    ["E0601 RR,KI 1 ~ ~ ~", "E0562 RR,KI 2 ~ ~ ~"],
  ],
  [
    "cards of a step to confirm what is sent",
    `<h2>Confirm and submit</h2>${["99385", "90472"].map((code) => `<div class="item"><div><span>Service code</span><span>${code}</span></div><div><span>Modifiers</span><span>25</span></div><div><span>Units</span><span>2</span></div><div><span>Charge</span><span>$50.00</span></div></div>`).join("")}`,
    ["99385 25 2 ~ ~ ~", "90472 25 2 ~ ~ ~"],
  ],
  [
    "no charges: what is asked for in such a step",
    `<h2>Confirm and submit authorization</h2>${["99385", "90472"].map((code) => `<div class="item"><div><span>Service code</span><span>${code}</span></div><div><span>Modifiers</span><span>25</span></div><div><span>Units</span><span>2</span></div></div>`).join("")}`,
    [],
  ],
  [
    "pieces of text beside each other, with and without their names",
    `<h2>Visit charges to bill</h2><ul>${["G0151", "G0157"].map((code) => `<li><div><b>${code}</b> <small>05/04/2026</small></div><div>3 units · POS 12 · GP</div></li>`).join("")}</ul>`,
    ["G0151 GP 3 12 ~ ~", "G0157 GP 3 12 ~ ~"],
  ],
  [
    "no modifiers: pieces of a trade and a place beside the units",
    `<h2>Visit charges to bill</h2><ul>${["G0151", "G0157"].map((code) => `<li><div>CPT: <b>${code}</b></div><div>3 units · POS 12 · PT</div></li>`).join("")}</ul>`,
    ["G0151 ~ 3 12 ~ ~", "G0157 ~ 3 12 ~ ~"],
  ],
  [
    "tags before a place to type, and an input far off the page that keeps them for the program",
    `<h2>Charges</h2>${table(
      ["CPT", "Modifiers", "Units", "Dx pointers"],
      ...[["29877", ["LT", "59"], "1", ["1", "2"]] as const, ["20610", [], "1", ["2"]] as const].map(
        ([code, modifiers, units, pointers]) => [b(code), tagify(modifiers), b(units), tagify(pointers)],
      ),
    )}`,
    ["29877 LT,59 1 ~ ~ 1,2", "20610  1 ~ ~ 2"],
  ],
  [
    "a hidden select with a box to search in behind it, named by words before them",
    `<h2>Services billed</h2>${[["11721", ["Q8", "59"]] as const, ["11056", ["Q8"]] as const]
      .map(
        ([code, modifiers]) =>
          `<div class="line"><label>CPT ${b(code)}</label><div><label>Modifiers</label><div class="choices"><div><select hidden multiple tabindex="-1">${modifiers.map((text) => `<option selected>${text}</option>`).join("")}</select><div>${modifiers.map((text) => `<div>${text}<button aria-label="Remove item">Remove item</button></div>`).join("")}</div><input type="search" aria-label="null"></div></div></div><label>Units ${b("1")}</label></div>`,
      )
      .join("")}`,
    ["11721 Q8,59 1 ~ ~ ~", "11056 Q8 1 ~ ~ ~"],
  ],
  [
    "a Spanish form",
    `<h2>Servicios facturados</h2>${table(
      ["Fecha", "Código", "Modificadores", "Unidades", "Lugar de servicio", "Puntero Dx", "Importe"],
      [b("05/04/2026"), b("99214"), b("25"), b("1"), b("11"), b("A"), b("145.00")],
      [b("05/04/2026"), b("81002"), b("QW"), b("1"), b("11"), b("A"), b("12.00")],
    )}`,
    ["99214 25 1 11 2026-05-04 A", "81002 QW 1 11 2026-05-04 A"],
  ],
  [
    "Spanish cards, and one day for all of them",
    `<h2>Cargos de la consulta</h2><p>Fecha de servicio: 05/04/2026</p>${["90834", "90785"].map((code) => `<div class="c"><label>Código CPT ${b(code)}</label><label>Modificador ${b("95")}</label><label>Unidades ${b("1")}</label></div>`).join("")}`,
    ["90834 95 1 ~ 2026-05-04 ~", "90785 95 1 ~ 2026-05-04 ~"],
  ],
  [
    "a Spanish list with a line that was taken away",
    `<h2>Cargos</h2>${table(["Procedimiento", "Modificadores", "Unidades", "Estado"], ["97110", "GP", "2", "Activo"], ["97140", "GP", "1", "Anulado"])}`,
    ["97110 GP 2 ~ ~ ~"],
  ],
  [
    "an English heading with a word that Spanish has, too",
    `<h2>Anterior segment charges</h2>${table(["CPT", "Mod", "Units"], ["66984", "RT", "1"], ["92136", "RT", "1"])}`,
    ["66984 RT 1 ~ ~ ~", "92136 RT 1 ~ ~ ~"],
  ],
  ...[
    ["Tarifario 2026", ["Código CPT", "Modificador", "Unidades", "Precio"]],
    ["Historial de visitas", ["Código CPT", "Modificador", "Unidades", "Cargo"]],
    ["Visitas anteriores", ["Código CPT", "Modificador", "Unidades", "Cargo"]],
    ["Autorizaciones", ["Código CPT", "Modificador", "Unidades", "Cargo"]],
    ["Servicios", ["Código CPT", "Modificador", "Unidades aprobadas", "Unidades usadas"]],
    ["Servicios", ["Código CPT", "Modificador", "Unidades", "Pagado"]],
    ["Inventario", ["Código CPT", "Modificador", "Cantidad", "Lugar"]],
    ["Cargos sugeridos", ["Código CPT", "Modificador", "Unidades", "Cargo"]],
  ].map(([heading, headers]): [string, string, string[]] => [
    `no charges: ${heading}, ${headers?.[2]}, ${headers?.[3]}`,
    `<h2>${heading}</h2>${table([...(headers ?? [])], ["97110", "GP", "2", "96.00"], ["97140", "GP", "1", "48.00"])}`,
    [],
  ]),
  [
    "an empty cell of a text grid, under a header that other rows have something under",
    `<h2>Service lines</h2><div><div style="position:relative;height:25px">${placed(["DOS", "CPT", "Mod", "Units", "POS"])}</div><div style="position:relative">${[
      ["05/04/2026", "64483", "LT", "1", "24"],
      ["05/04/2026", "Q9966", "", "5", ""],
    ]
      .map((texts, at) => `<div style="position:absolute;top:${at * 25}px">${placed(texts)}</div>`)
      .join("")}</div></div>`,
    ["64483 LT 1 24 2026-05-04 ~", "Q9966  5 _ 2026-05-04 ~"],
  ],
];

it.each(cases)("%s", (_what, markup, lines) => {
  document.body.innerHTML = markup;
  expect(readPage(document).forms.flatMap((form) => form.lines.map(lineInWords))).toEqual(lines);
});

const folded = (heads: readonly string[], line: (head: string, at: number) => string) => {
  document.body.innerHTML = `<h2>Claim lines</h2>${heads.map(line).join("")}`;
  return readPage(document).forms.map(({ lines, partial }) => [lines.length, partial]);
};
const fields = (code: string) =>
  `<label>CPT ${b(code)}</label><label>Mod ${b("59")}</label><label>Units ${b("1")}</label>`;

it("lines that are folded away beside one that is open make it part of a claim", () => {
  const codes = ["99203", "11102", "11103"];
  const details = (code: string, at: number) =>
    `<details${at === 0 ? " open" : ""}><summary>Line ${at + 1}: ${code}</summary>${fields(code)}</details>`;
  expect(folded(codes, details)).toEqual([[1, true]]);
  expect(folded(codes, (code) => details(code, 0))).toEqual([[3, false]]);
  // An empty line to copy from, or a claim behind another tab, is no line of it.
  const hidden = (code: string, at: number) =>
    `<div class="line"${at === 0 ? "" : " hidden"}>${fields(code)}</div>`;
  expect(folded(codes, hidden)).toEqual([[1, false]]);
});

it("a line that is open for editing is of the list that its neighbour in plain text stands in", () => {
  const text = (code: string) =>
    `<div class="row"><b>CPT: ${code}</b> <span>Modifiers: GP</span> <span>Units: 2</span></div>`;
  const open = (code: string) => `<div class="row">${fields(code)}</div>`;
  const sizes = (markup: string) => {
    document.body.innerHTML = `<h2>Charges</h2>${markup}`;
    return readPage(document).forms.map(({ lines }) => lines.length);
  };
  expect(sizes(`<div>${text("97110")}${open("97140")}</div>`)).toEqual([2]);
  // Two claims on one page.
  expect(sizes(`<div>${text("97110")}</div><div>${open("97140")}</div>`)).toEqual([1, 1]);
});
