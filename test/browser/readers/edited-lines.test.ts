import { afterEach, expect, it } from "vitest";
import { findChargeForms } from "../../../src/readers/read-page";
import { lineInWords } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/* Lines that are ticked, opened and closed, and boxes that say what they hold in another way. "_" is blank, "~" anything else not read. */

const b = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;
const tick = (checked: boolean, attributes = "") =>
  `<input type="checkbox" ${checked ? "checked" : ""} ${attributes}>`;
const labelled = (letters: string, on: string) =>
  [...letters].map((letter) => `<label>${tick(on.includes(letter))} ${letter}</label>`).join("");
const th = (texts: readonly string[]) => `<tr>${texts.map((text) => `<th>${text}</th>`).join("")}</tr>`;
const td = (cells: readonly string[], attributes = "") =>
  `<tr ${attributes}>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const heads = ["DOS", "CPT", "Mod", "Units", "POS"];
const line = (code: string) => ["03/12/2026", code, "GP", "2", "11"];
const boxes = (code: string) => line(code).map((value) => b(value));
const editor = (code: string) =>
  `<tr><td colspan="5"><div>${line(code)
    .map((value, at) => `<label>${heads[at]} ${b(value)}</label>`)
    .join("")}<button>Save</button></div></td></tr>`;

const dialog = (title: string, code: string, mods: string) =>
  `<div role="dialog"><h3>${title}</h3>${["03/12/2026", code, mods, "2", "11"]
    .map((value, at) => `<label>${heads[at]} ${b(value)}</label>`)
    .join("")}<button>Save</button></div>`;

const cases: [what: string, markup: string, lines: string[]][] = [
  [
    "pointers that are ticked under letters",
    `<table><thead><tr>${["CPT", "Mod", "Units"].map((text) => `<th rowspan="2">${text}</th>`).join("")}<th colspan="3">Dx pointer</th></tr><tr><th>A</th><th>B</th><th>C</th></tr></thead>${td([b("97110"), b("GP"), b("2"), tick(true), tick(false), tick(true)])}${td([b("97140"), b("GP"), b("1"), tick(false), tick(false), tick(false)])}</table>`,
    ["97110 GP 2 ~ ~ A,C", "97140 GP 1 ~ ~ _"],
  ],
  [
    "pointers that are ticked under their diagnoses",
    `<table>${th(["CPT", "Mod", "Units", "1<br>M54.50", "2<br>M25.561", "3"])}${td([b("97110"), b("GP"), b("2"), tick(true), tick(true), tick(false)])}${td([b("97140"), b("GP"), b("1"), tick(false), tick(true), tick(true)])}</table>`,
    ["97110 GP 2 ~ ~ M54.50,M25.561", "97140 GP 1 ~ ~ M25.561,3"],
  ],
  [
    "pointers that are ticked in one cell, and what is only offered there",
    `<table>${th(["CPT", "Mod", "Units", "Dx"])}${td([b("97110"), b("GP"), b("2"), labelled("ABCD", "B")])}${td([b("97140"), b("GP"), b("1"), labelled("ABCD", "")])}</table>`,
    ["97110 GP 2 ~ ~ B", "97140 GP 1 ~ ~ _"],
  ],
  [
    "pointers that are ticked without a name",
    `<table>${th(["CPT", "Mod", "Units", "Dx"])}${td([b("97110"), b("GP"), b("2"), tick(true) + tick(false)])}</table>`,
    ["97110 GP 2 ~ ~ ~"],
  ],
  [
    "modifiers that are ticked",
    `<table>${th(["CPT", "Modifiers", "Units"])}${td([b("97110"), ["GP", "GO", "59"].map((name) => `<label>${tick(name !== "GO")}${name}</label>`).join(" "), b("2")])}</table>`,
    ["97110 GP,59 2 ~ ~ ~"],
  ],
  [
    "pointers that are ticked in the card of a line",
    ["AC", "B"]
      .map(
        (on) =>
          `<div><div>${["CPT", "Mod", "Units"].map((name, at) => `<label>${name} ${b(["97110", "GP", "1"][at] ?? "")}</label>`).join("")}</div><fieldset><legend>Dx pointers</legend>${labelled("ABCD", on)}</fieldset></div>`,
      )
      .join(""),
    ["97110 GP 1 ~ ~ A,C", "97110 GP 1 ~ ~ B"],
  ],
  [
    "a box that chooses the row is no value",
    `<table>${th(["", "CPT", "Mod", "Units", "Dx"])}${td([tick(false), b("97110"), b("GP"), b("2"), b("A")])}${td([tick(true), b("97140"), b("GP"), b("1"), b("B")])}</table>`,
    ["97110 GP 2 ~ ~ A", "97140 GP 1 ~ ~ B"],
  ],
  [
    "a pointer with its diagnosis behind it, and a list of such pointers",
    `<table>${th(["CPT", "Mod", "Units", "Dx pointer"])}${td([b("97110"), b("GP"), b("2"), "<select><option selected>1 - M54.50</option></select>"])}${td([b("97140"), b("GP"), b("1"), b("1 - M54.50, 2 - M25.561")])}</table>`,
    ["97110 GP 2 ~ ~ 1", "97140 GP 1 ~ ~ ~"],
  ],
  [
    "a line whose boxes are open below it, once",
    `<h3>Charges</h3><table>${th(heads)}${td(line("97110"))}${td(line("97140"))}${editor("97140")}${td(line("97530"))}</table>`,
    ["97110 GP 2 11 2026-03-12 ~", "97140 GP 2 11 2026-03-12 ~", "97530 GP 2 11 2026-03-12 ~"],
  ],
  [
    "a line that says it is open, by what its boxes hold now",
    `<h3>Charges</h3><table>${th(heads)}${td(line("97110"))}${td(line("97140"), 'aria-expanded="true"')}${editor("97112")}</table>`,
    ["97110 GP 2 11 2026-03-12 ~", "97112 GP 2 11 2026-03-12 ~"],
  ],
  [
    "boxes for a new line behind the last row, beside it",
    `<h3>Charges</h3><form><table>${th(heads)}${td(line("97110"))}${td(line("97140"))}${editor("97140")}</table></form>`,
    ["97110 GP 2 11 2026-03-12 ~", "97140 GP 2 11 2026-03-12 ~", "97140 GP 2 11 2026-03-12 ~"],
  ],
  [
    "a table with a row open in a table of its own",
    `<h3>Charges</h3><table>${th(heads)}${td(line("97110"))}<tr><td colspan="5"><form><table>${th(heads)}${td(boxes("97140"))}</table></form></td></tr></table>`,
    ["97110 GP 2 11 2026-03-12 ~", "97140 GP 2 11 2026-03-12 ~"],
  ],
  [
    "no line of a drawer that is closed beyond the edge of the window",
    `<div style="position:fixed;right:0;top:0;width:300px;transform:translateX(100%)"><table>${th(heads)}${td(boxes("97110"))}</table></div>`,
    [],
  ],
  [
    "lines to which a person can scroll",
    `<div style="position:fixed;inset:0;overflow:auto"><div style="margin:3000px 0 0 3000px"><table>${th(heads)}${td(boxes("97110"))}</table></div></div>`,
    ["97110 GP 2 11 2026-03-12 ~"],
  ],
  [
    "lines far to the right of a wide page",
    `<div style="margin-left:4000px"><table>${th(heads)}${td(boxes("97110"))}</table></div>`,
    ["97110 GP 2 11 2026-03-12 ~"],
  ],
  [
    "days that stand from and to in one box",
    `<table>${th(["Service dates", ...heads.slice(1)])}${td([b("04/01/2026 - 04/02/2026"), ...boxes("97110").slice(1)])}${td([b("04/01/2026 – after"), ...boxes("97140").slice(1)])}</table>`,
    ["97110 GP 2 11 2026-04-01 ~", "97140 GP 2 11 ~ ~"],
  ],
  [
    "days under a header that says how they are typed",
    `<table><tr><th colspan="3">A. From<br>MM DD YY</th><th>CPT</th><th>Mod</th><th>Units</th></tr>${td(["04", "01", "26", "97110", "GP", "2"].map((value) => b(value)))}</table>`,
    ["97110 GP 2 ~ 2026-04-01 ~"],
  ],
  [
    "short words of old forms",
    `<table>${th(["Srv Dt", "Plc Svc", "Proc Cd", "Mod A", "Un/Days"])}${td(["03/12/26", "11", "97110", "GP", "2"].map((value) => b(value)))}</table>`,
    ["97110 GP 2 11 2026-03-12 ~"],
  ],
  [
    "a day known only by how it is typed, and none that other words are about",
    `<h3>Charges</h3>${["", "Expires"].map((word) => `<div>${word} <input placeholder="MM/DD/YYYY" value="03/12/2026"><input placeholder="CPT" value="97110"><input placeholder="Mod" value="GP"><input placeholder="Units" value="2"></div>`).join("")}`,
    ["97110 GP 2 ~ 2026-03-12 ~", "97110 GP 2 ~ ~ ~"],
  ],
  [
    "modifiers and places on buttons that open a list",
    `<table>${th(heads)}${td([b("03/12/2026"), b("97110"), '<button aria-haspopup="listbox"><span>GP</span><svg></svg></button>', b("2"), '<div><button aria-haspopup="listbox"><span>11 - Office</span> <span aria-hidden="true">▼</span></button></div>'])}${td([b("03/12/2026"), b("97140"), '<button aria-haspopup="listbox">Select</button>', b("2"), `<div>${b("12")}<button aria-haspopup="listbox">▼</button></div>`])}</table>`,
    ["97110 GP 2 11 2026-03-12 ~", "97140  2 12 2026-03-12 ~"],
  ],
  [
    "modifiers on a button that opens a dialog, not what the button says to do",
    `<table>${th(heads)}${["GP, 59 <i>▾</i>", "Edit"].map((text) => td([b("03/12/2026"), b("97110"), `<button aria-haspopup="dialog">${text}</button>`, b("2"), b("11")])).join("")}</table>`,
    ["97110 GP,59 2 11 2026-03-12 ~", "97110 ~ 2 11 2026-03-12 ~"],
  ],
  [
    "the units of a line beside those of its drug",
    `<table>${th(heads)}${["J3301", "J1100"].map((code) => `${td(boxes(code))}<tr><td colspan="5">NDC: ${b("00003029305")} Qty: ${b("1")} Unit: <select><option>ML</option></select></td></tr>`).join("")}</table>`,
    ["J3301 GP 2 11 2026-03-12 ~", "J1100 GP 2 11 2026-03-12 ~"],
  ],
  [
    "the units of a line that begins with its drug",
    `<div><label>NDC ${b("00003029305")}</label><label>HCPCS ${b("J3301")}</label><label>Mod ${b("JZ")}</label><label>Units ${b("4")}</label></div>`,
    ["J3301 JZ 4 ~ ~ ~"],
  ],
  [
    "a place of which only the placeholder is shown",
    `<table>${th(heads)}${td([...boxes("97110").slice(0, 4), '<div class="dropdown"><div class="default text">Select place</div></div>'])}</table>`,
    ["97110 GP 2 _ 2026-03-12 ~"],
  ],
  [
    "a place in a faded box whose arrow has the only name of its own",
    `<div><label>CPT ${b("97110")}</label><label>Mod ${b("GP")}</label><label>Units ${b("2")}</label><div><label for="place">Place of service</label><div><span>11 - Office</span><input id="place" readonly aria-label="Open" value="11 - Office" style="opacity:0"></div></div></div>`,
    ["97110 GP 2 11 ~ ~"],
  ],
  [
    "pointers and modifiers on buttons that are pressed",
    `<table>${th(["CPT", "Modifiers", "Units", "Dx"])}${["GP", "GP59"].map((on) => td([b("97110"), ["GP", "GO", "59"].map((name) => `<button aria-pressed="${on.includes(name)}">${name}</button>`).join(""), b("2"), [..."ABC"].map((name) => `<button aria-pressed="${name === "B"}">${name}</button>`).join("")])).join("")}</table>`,
    ["97110 GP 2 ~ ~ B", "97110 GP,59 2 ~ ~ B"],
  ],
  [
    "the same on the card of a line, with units that are counted up and down",
    ["GP", "GP59"]
      .map(
        (on) =>
          `<div><label>CPT ${b("97110")}</label><label>Units <span><button>-</button>${b("2")}<button>+</button></span></label><div role="group" aria-label="Modifiers">${["GP", "GO", "59"].map((name) => `<button aria-pressed="${on.includes(name)}">${name}</button>`).join("")}</div></div>`,
      )
      .join(""),
    ["97110 GP 2 ~ ~ ~", "97110 GP,59 2 ~ ~ ~"],
  ],
  [
    "pointers that are chosen by their style, and chips of which one is active",
    `<table>${th(["CPT", "Mod", "Units", "Dx"])}${["12", "1234", "12"].map((all, at) => td([b("97110"), b("GP"), b("2"), [...all].map((name) => `<span class="badge ${name === "2" && at < 2 ? "active" : ""}">${name}</span>`).join(" ")])).join("")}</table>`,
    ["97110 GP 2 ~ ~ 1,2", "97110 GP 2 ~ ~ 2", "97110 GP 2 ~ ~ 1,2"],
  ],
  [
    "a choice on a button, once, with the select behind it",
    `<div><label>CPT ${b("97110")}</label><label>Units ${b("2")}</label><div><label for="mod">Modifier</label><button role="combobox" id="mod"><span>GP</span></button><select aria-hidden="true" tabindex="-1"><option>GP</option></select></div></div>`,
    ["97110 GP 2 ~ ~ ~"],
  ],
  [
    "a header over a row that sizes the columns and one to filter by",
    `<div class="grid"><table style="table-layout:fixed;width:600px"><tr>${"<td></td>".repeat(5)}</tr>${td(heads)}${td(heads.map(() => b("")))}</table></div><div class="grid"><table style="table-layout:fixed;width:600px">${td(boxes("97110"))}${td(boxes("97140"))}</table></div>`,
    ["97110 GP 2 11 2026-03-12 ~", "97140 GP 2 11 2026-03-12 ~"],
  ],
  [
    "a box alone under a legend, and a number shown between two buttons",
    `<div><label>CPT ${b("97110")}</label><fieldset><legend>Modifiers</legend><div><div><p><span><i>${b("GP")}</i></span></p></div></div></fieldset><label for="number">Units</label><div><button>-</button><output role="spinbutton" id="number"><bdi>2</bdi></output><button>+</button></div></div>`,
    ["97110 GP 2 ~ ~ ~"],
  ],
  [
    "the day of a session, a place under another word, and no day of another visit",
    `<div><label>Service <select><option>90837 - sixty</option></select></label><label>Next visit date ${b("03/19/2026")}</label><label>Session date ${b("03/12/2026")}</label><label>Location <select><option>11 - Office</option></select></label><label>Modifier ${b("95")}</label><label>Units ${b("1")}</label></div>`,
    ["90837 95 1 11 2026-03-12 ~"],
  ],
  [
    "a modifier that is ticked in a column of its own, and a tick that is no pointer",
    `<table>${th(["CPT", "Mod", "KX modifier", "Units", "Primary Dx only"])}${[true, false].map((on) => td([b("97110"), b("GP"), tick(on), b("2"), tick(on)])).join("")}</table>`,
    ["97110 GP,KX 2 ~ ~ ~", "97110 GP 2 ~ ~ ~"],
  ],
  [
    "a place with its name in a box beside it",
    `<table>${th(heads)}${td([...boxes("97110").slice(0, 4), b("11") + b("Office", "readonly")])}${td([...boxes("97140").slice(0, 4), b("11") + b("12")])}</table>`,
    ["97110 GP 2 11 2026-03-12 ~", "97140 GP 2 ~ 2026-03-12 ~"],
  ],
  [
    "a line of a list that a dialog over the page edits, at its place",
    `<table>${th(heads)}${td(line("97110"))}${td(line("97140"))}</table>${dialog("Edit charge", "97110", "GP 59")}`,
    ["97110 GP,59 2 11 2026-03-12 ~", "97140 GP 2 11 2026-03-12 ~"],
  ],
  [
    "of two rows alike the one that is chosen, as the dialog has it",
    `<table>${th(heads)}${td(line("97110"))}${td(line("97110"), "aria-selected=true")}</table>${dialog("Edit charge", "97110", "GP 59")}`,
    ["97110 GP 2 11 2026-03-12 ~", "97110 GP,59 2 11 2026-03-12 ~"],
  ],
  [
    "the line of a dialog whose title names the line by its number",
    `<table>${th(["Line", ...heads])}${td(["CL-00031", ...line("97140")])}${td(["CL-00032", ...line("97110")])}</table>${dialog("Edit CL-00032", "97110", "GP 59")}`,
    ["97140 GP 2 11 2026-03-12 ~", "97110 GP,59 2 11 2026-03-12 ~"],
  ],
  [
    "the line that is selected in a list as the boxes beside it have it",
    `<table>${th(heads)}${td(line("97110"), "aria-selected=true")}${td(line("97140"))}</table><div><h3>Details</h3>${["03/12/2026", "97110", "GP 59", "2", "11"].map((value, at) => `<label>${heads[at]} ${b(value)}</label>`).join("")}</div>`,
    ["97110 GP,59 2 11 2026-03-12 ~", "97140 GP 2 11 2026-03-12 ~"],
  ],
  [
    "a list of charges that names the fields in each of its rows, and no code by itself",
    `<section><h3>Charges</h3><ul>${["97110", "97140"].map((code) => `<li><b>${code}</b> <span>Modifiers: GP</span> <span>Units: 2</span></li>`).join("")}</ul></section>`,
    ["97110 GP 2 ~ ~ ~", "97140 GP 2 ~ ~ ~"],
  ],
  [
    "no charges in such a list of something else",
    `<section><h3>Plan</h3><ul>${["97110", "97140"].map((code) => `<li><b>${code}</b> <span>Modifiers: GP</span> <span>Units: 2</span></li>`).join("")}</ul></section>`,
    [],
  ],
  [
    "a row that is open for editing among others of its make that are closed",
    `<div><h4>Procedures</h4><div>${["97110", "97140"].map((code) => `<div class="item"><span class="cpt">CPT ${code}</span> <span>Modifiers: ${code === "97110" ? "GP" : "none"}</span> <span>Units: 2</span></div>`).join("")}<div class="item open"><label>CPT ${b("97530")}</label><label>Modifiers ${b("GP")}</label><label>Units ${b("1")}</label></div></div></div>`,
    ["97110 GP 2 ~ ~ ~", "97140  2 ~ ~ ~", "97530 GP 1 ~ ~ ~"],
  ],
  [
    "the units between two buttons that lower and raise them, and no other number there",
    `<div><label>CPT ${b("97110")}</label><label>Modifier ${b("GP")}</label><div role="group" aria-label="Units"><button>−</button><span>2</span><button>+</button></div><div role="group" aria-label="Priority"><button>−</button><span>7</span><button>+</button></div></div>`,
    ["97110 GP 2 ~ ~ ~"],
  ],
];

it.each(cases)("%s", (_, markup, expected) => {
  document.body.innerHTML = markup;
  const forms = findChargeForms(document);
  expect(forms.length).toBeLessThanOrEqual(1);
  expect((forms[0]?.lines ?? []).map(lineInWords)).toEqual(expected);
});

it.each(["Add charge", "Edit charge", "Charges of claim 20417"])(
  "keeps a dialog apart that may be about another line: %s",
  (title) => {
    const code = title === "Edit charge" ? "97530" : "97110";
    document.body.innerHTML = `<table>${th(heads)}${td(line("97110"))}${td(line("97140"))}</table>${dialog(title, code, "GP")}`;
    expect(findChargeForms(document).map((form) => form.lines.length)).toEqual([2, 1]);
  },
);

it("keeps boxes beside a list apart where no row says that it is selected", () => {
  document.body.innerHTML = `<table>${th(heads)}${td(line("97110"))}${td(line("97140"))}</table><div>${line(
    "97110",
  )
    .map((value, at) => `<label>${heads[at]} ${b(value)}</label>`)
    .join("")}</div>`;
  expect(findChargeForms(document).map((form) => form.lines.length)).toEqual([2, 1]);
});
