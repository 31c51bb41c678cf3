import { afterEach, expect, it } from "vitest";
import { findChargeForms } from "../../../src/readers/read-page";
import { plainLines } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/* Forms of many makes in a few words each: how component libraries and old pages hold a line, beside the pages of test/pages. */

const b = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;

const cases: [what: string, markup: string, lines: string[]][] = [
  [
    "Ant Design selects under shortened headers",
    `<table><thead><tr><th>Serv. Date</th><th>Proc. Code</th><th>Modifiers</th><th>Qty</th><th>Place</th></tr></thead><tbody><tr><td>${b("2026-03-12", "readonly")}</td><td><div class="ant-select"><span class="ant-select-selection-search"><input role="combobox" type="search" value=""></span><span class="ant-select-selection-item">97110 - Exercise</span></div></td><td>${b("GP 59")}</td><td>${b("2", "role=spinbutton")}</td><td>${b("11")}</td></tr></tbody></table>`,
    ["97110 GP+59 2 11 2026-03-12"],
  ],
  [
    "plain text under the shortest headers",
    `<table><thead><tr><th>Ln</th><th>Svc From</th><th>Svc To</th><th>POS</th><th>CPT®/HCPCS</th><th colspan="2">Modifiers</th><th>Chg</th><th>Un</th></tr></thead><tbody><tr><td>1</td><td>03/12/26</td><td>03/12/26</td><td>11</td><td>97110</td><td>GP</td><td>59</td><td>96.00</td><td>2</td></tr></tbody></table>`,
    ["97110 GP+59 2 11 2026-03-12"],
  ],
  [
    "billed units beside those of a drug",
    `<table><tr><th>HCPCS</th><th>Mod1</th><th>NDC Qty</th><th>NDC Unit</th><th>Billed Units</th><th>Auth #</th></tr><tr><td>${b("J3301")}</td><td>${b("")}</td><td>${b("40")}</td><td>${b("ML")}</td><td>${b("4")}</td><td>${b("97110")}</td></tr><tr><td>${b("96372")}</td><td>${b("59")}</td><td>${b("")}</td><td>${b("")}</td><td>${b("1")}</td><td>${b("")}</td></tr></table>`,
    ["J3301 - 4 - -", "96372 59 1 - -"],
  ],
  [
    "no charges: the editor of a macro",
    `<h2>Edit charge macro: Knee protocol</h2><table><tr><th>CPT</th><th>Modifier</th><th>Default units</th></tr><tr><td>${b("97110")}</td><td>${b("GP")}</td><td>${b("2")}</td></tr></table>`,
    [],
  ],
  [
    "the shortest headers there are, and none for the units of measure",
    `<table><tr>${["Svc Dt", "TOS", "Proc", "M1", "M2", "U/M", "$", "U"].map((text) => `<th>${text}</th>`).join("")}</tr><tr>${["031226", "1", "97110", "GP", "59", "EA", "96.00", "2"].map((text) => `<td>${b(text)}</td>`).join("")}</tr></table>`,
    ["97110 GP+59 2 - 2026-03-12"],
  ],
  [
    "a date in three boxes, each under the part of it",
    `<table><tr><th colspan="3">24. A. From</th><th colspan="3">To</th><th colspan="2">D. Procedures</th><th>G.</th></tr><tr>${["MM", "DD", "YY", "MM", "DD", "YY", "CPT/HCPCS", "Modifier", "Days or Units"].map((text) => `<th>${text}</th>`).join("")}</tr><tr>${["03", "12", "26", "03", "13", "26", "97110", "GP", "2"].map((text) => `<td>${b(text)}</td>`).join("")}</tr></table>`,
    ["97110 GP 2 - 2026-03-12"],
  ],
  [
    "what was thrown away of a drug beside what is billed of it",
    `<table><tr>${["HCPCS", "Mod", "Qty wasted", "Bill units"].map((text) => `<th>${text}</th>`).join("")}</tr><tr>${["J9035", "JW", "60", "6"].map((text) => `<td>${b(text)}</td>`).join("")}</tr></table>`,
    ["J9035 JW 6 - -"],
  ],
  [
    "a table of roles",
    `<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">CPT</span><span role="columnheader">Mod</span><span role="columnheader">Units</span></div></div><div role="rowgroup"><div role="row"><span role="cell">97110</span><span role="cell">GP</span><span role="cell">${b("2")}</span></div></div></div>`,
    ["97110 GP 2 - -"],
  ],
  [
    "columns that a person put in another order",
    `<table><thead><tr><th>From</th><th>To</th><th>Diag 1</th><th>Diag 2</th><th>Units</th><th>Unit Charge</th><th>Total Charge</th><th>Procedure</th><th>Mod 1</th><th>Mod 2</th></tr></thead><tbody><tr><td>${b("3/12/2026")}</td><td>${b("3/12/2026")}</td><td>${b("M54.50")}</td><td>${b("")}</td><td>${b("2.00")}</td><td>${b("48.00")}</td><td>$96.00</td><td>${b("97110")}</td><td>${b("GP")}</td><td>${b("")}</td></tr></tbody></table>`,
    ["97110 GP 2 - 2026-03-12"],
  ],
  [
    "cards of labelled text",
    [1, 2]
      .map(
        () =>
          `<div class="card"><div><span class="lbl">CPT</span><span class="val">97110</span></div><div><span class="lbl">Modifier(s)</span><span class="val">GP, 59</span></div><div><span class="lbl">Units</span><span class="val">2</span></div></div>`,
      )
      .join(""),
    ["97110 GP+59 2 - -", "97110 GP+59 2 - -"],
  ],
  [
    "a table with its labels before one line",
    `<table><tr><th>Procedure code:</th><td>90837</td></tr><tr><th>Modifier</th><td>95</td></tr><tr><th>Units</th><td>1</td></tr><tr><th>Date of service</th><td>03/12/2026</td></tr></table>`,
    ["90837 95 1 - 2026-03-12"],
  ],
  [
    "a table with its labels before a line a column",
    `<table><tr><td>CPT</td><td>97110</td><td>97140</td></tr><tr><td>Modifiers</td><td>GP</td><td>GP, 59</td></tr><tr><td>Units</td><td>2</td><td>1</td></tr></table>`,
    ["97110 GP 2 - -", "97140 GP+59 1 - -"],
  ],
  [
    "a table with labels for each line",
    `<div>${["97110", "97140"].map((code) => `<table><tr><td>CPT</td><td>${code}</td></tr><tr><td>Modifiers</td><td>GP</td></tr><tr><td>Units</td><td>2</td></tr></table>`).join("")}</div>`,
    ["97110 GP 2 - -", "97140 GP 2 - -"],
  ],
  [
    "no charges: tables with labels that stand apart",
    ["97110", "97140"]
      .map(
        (code) =>
          `<div><table><tr><td>CPT</td><td>${code}</td></tr><tr><td>Modifiers</td><td>GP</td></tr><tr><td>Units</td><td>2</td></tr></table></div>`,
      )
      .join(""),
    [],
  ],
  [
    "no charges: a remittance with its labels before it",
    `<h2>Line 1</h2><table><tr><th>CPT</th><td>97110</td></tr><tr><th>Modifier</th><td>GP</td></tr><tr><th>Units</th><td>2</td></tr><tr><th>Paid</th><td>48.00</td></tr></table>`,
    [],
  ],
  [
    "text with the other fields of each line, and their names, in a row below it",
    `<table><tr><th>Date</th><th>Procedure</th><th>Units</th></tr>${["97110", "97140"].map((code) => `<tr><td>03/12/2026</td><td>${code}</td><td>2</td></tr><tr><td></td><td>Modifiers: GP 59</td><td>POS: 11</td></tr>`).join("")}</table>`,
    ["97110 GP+59 2 11 2026-03-12", "97140 GP+59 2 11 2026-03-12"],
  ],
  [
    "text with a note below each line",
    `<table><tr><th>Date</th><th>Procedure</th><th>Units</th></tr>${["97110", "97140"].map((code) => `<tr><td>03/12/2026</td><td>${code}</td><td>2</td></tr><tr><td></td><td>Note: ask for modifiers</td><td></td></tr>`).join("")}</table>`,
    ["97110 - 2 - 2026-03-12", "97140 - 2 - 2026-03-12"],
  ],
  [
    "a list under a heading for charges",
    `<section><h4>Charges</h4><ul><li>97110-GP x2</li><li>97140-GP-59 x1</li></ul></section>`,
    ["97110 GP 2 - -", "97140 GP+59 1 - -"],
  ],
  [
    "a column called service",
    `<table><tr><th>Service</th><th>Modifiers</th><th>Qty</th></tr><tr><td>${b("97110")}</td><td>${b("GP")}</td><td>${b("1")}</td></tr><tr><td>${b("97140")}</td><td>${b("GP")}</td><td>${b("1")}</td></tr></table>`,
    ["97110 GP 1 - -", "97140 GP 1 - -"],
  ],
  [
    "a fieldset a line",
    [1, 2]
      .map(
        (n) =>
          `<fieldset><legend>Line ${n}</legend><label>Procedure code ${b(`9711${n === 1 ? 0 : 2}`)}</label><label>Modifier 1 ${b("GP")}</label><label>Modifier 2 ${b("")}</label><label>Units ${b("1")}</label></fieldset>`,
      )
      .join(""),
    ["97110 GP 1 - -", "97112 GP 1 - -"],
  ],
  [
    "placeholders for labels",
    [1, 2]
      .map(
        () =>
          `<div>${b("97110", "placeholder=CPT")}${b("GP", "placeholder=Mod")}${b("1", "placeholder=Units")}</div>`,
      )
      .join(""),
    ["97110 GP 1 - -", "97110 GP 1 - -"],
  ],
  [
    "headers by aria-labelledby",
    `<div><span id=hc>CPT</span><span id=hm>Modifier</span><span id=hu>Units</span></div>` +
      [1, 2]
        .map(
          () =>
            `<div>${b("97110", "aria-labelledby=hc")}${b("GP", "aria-labelledby=hm")}${b("1", "aria-labelledby=hu")}</div>`,
        )
        .join(""),
    ["97110 GP 1 - -", "97110 GP 1 - -"],
  ],
  [
    "a date of three selects, the month by name",
    `<table><tr><th>Date of service</th><th>CPT</th><th>Units</th></tr><tr><td><select name=dos_m><option value=3>Mar</option></select><select name=dos_d><option>12</option></select><select name=dos_y><option>2026</option></select></td><td>${b("97110")}</td><td>${b("1")}</td></tr></table>`,
    ["97110 - 1 - 2026-03-12"],
  ],
  [
    "Vuetify selects",
    [1, 2]
      .map(
        () =>
          `<div class="v-row"><div class="v-select"><label>CPT</label><div class="v-field__input"><div class="v-select__selection"><span class="v-select__selection-text">97110</span></div><input readonly type="text" role="combobox" aria-label="CPT" value=""></div></div><div class="v-text-field">${b("GP", "aria-label=Modifiers")}</div>${b("2", "aria-label=Units")}</div>`,
      )
      .join(""),
    ["97110 GP 2 - -", "97110 GP 2 - -"],
  ],
  [
    "PrimeNG dropdown and chips",
    `<table><thead><tr><th>CPT</th><th>Modifiers</th><th>Units</th></tr></thead><tbody><tr><td><p-dropdown><div class="p-dropdown"><span class="p-dropdown-label p-inputtext" role="combobox" aria-haspopup="listbox" tabindex="0">97110</span><div class="p-dropdown-trigger" role="button"></div></div></p-dropdown></td><td><p-chips><ul class="p-chips-multiple-container"><li class="p-chips-token"><span class="p-chips-token-label">GP</span></li><li class="p-chips-token"><span class="p-chips-token-label">59</span></li><li class="p-chips-input-token"><input type="text"></li></ul></p-chips></td><td><input value="2"></td></tr></tbody></table>`,
    ["97110 GP+59 2 - -"],
  ],
  [
    "an Ember select",
    [1, 2]
      .map(
        () =>
          `<div><label>CPT<div class="ember-power-select-trigger" role="combobox" aria-label="CPT code"><span class="ember-power-select-selected-item">97110</span></div></label><input aria-label="Units" value="1"><input aria-label="Modifiers" value="GP 59"></div>`,
      )
      .join(""),
    ["97110 GP+59 1 - -", "97110 GP+59 1 - -"],
  ],
  [
    "a button beside the value",
    `<table><tr><th>CPT</th><th>Modifiers</th><th>Units</th></tr><tr><td>${b("97110")}</td><td><a href="#">GP, 59</a> <button>Edit</button></td><td>${b("1")}</td></tr></table>`,
    ["97110 GP+59 1 - -"],
  ],
  [
    "labels in attributes of the cells",
    `<table><tr><td data-label="CPT">97110</td><td data-label="Modifiers">GP</td><td data-label="Units">2</td><td data-label="POS">11</td></tr><tr><td data-label="CPT">97140</td><td data-label="Modifiers">GP 59</td><td data-label="Units">1</td><td data-label="POS">11</td></tr></table>`,
    ["97110 GP 2 11 -", "97140 GP+59 1 11 -"],
  ],
  [
    "headers with signs for sorting",
    `<table><tr><th>CPT ▲</th><th>Mods <span>⇅</span></th><th># Units</th></tr><tr><td>${b("97110")}</td><td>${b("GP")}</td><td>${b("1")}</td></tr></table>`,
    ["97110 GP 1 - -"],
  ],
  [
    "a superbill that is a table",
    `<table><tr><th></th><th>CPT</th><th>Description</th><th>Mod</th><th>Units</th></tr><tr><td><input type=checkbox name="px[97110]" checked></td><td>97110</td><td>x</td><td>${b("GP")}</td><td>${b("2")}</td></tr><tr><td><input type=checkbox name="px[97140]"></td><td>97140</td><td>y</td><td>${b("GP")}</td><td>${b("1")}</td></tr></table>`,
    ["97110 GP 2 - -"],
  ],
  [
    "Angular control names",
    [1, 2]
      .map(
        (n) =>
          `<div class="r"><input id="mat-input-${n}1" formcontrolname="procedureCode" value="97110"><input id="mat-input-${n}2" formcontrolname="modifiers" value="GP"><input id="mat-input-${n}3" formcontrolname="units" value="2"></div>`,
      )
      .join(""),
    ["97110 GP 2 - -", "97110 GP 2 - -"],
  ],
  [
    "minutes and no units",
    `<table><tr><th>CPT</th><th>Minutes</th><th>Mod</th></tr><tr><td>${b("97110")}</td><td>${b("23")}</td><td>${b("GP")}</td></tr></table>`,
    ["97110 GP - - -"],
  ],
  [
    "one line in a dialog",
    `<div role="dialog" aria-label="Edit charge"><label>CPT ${b("97110")}</label><label>Modifier ${b("GP")}</label><label>Units ${b("2")}</label><label>POS ${b("11")}</label></div>`,
    ["97110 GP 2 11 -"],
  ],
  [
    "text laid out under a row of headers",
    `<div class="grid"><div class="head" style="display:flex"><div style="width:90px">Code</div><div style="width:90px">Modifiers</div><div style="width:90px">Units</div><div style="width:90px">POS</div></div>${[1, 2].map(() => `<div class="row" style="display:flex"><div style="width:90px">97110</div><div style="width:90px">GP 59</div><div style="width:90px">2</div><div style="width:90px">11</div></div>`).join("")}</div>`,
    ["97110 GP+59 2 11 -", "97110 GP+59 2 11 -"],
  ],
  [
    "boxes laid out under a row of headers",
    `<div class="grid"><div class="head" style="display:flex"><div style="width:90px">CPT</div><div style="width:90px">Modifiers</div><div style="width:90px">Units</div></div>${[1, 2].map(() => `<div class="row" style="display:flex"><div style="width:90px">${b("97110", 'style="width:60px"')}</div><div style="width:90px">${b("GP", 'style="width:60px"')}</div><div style="width:90px">${b("2", 'style="width:60px"')}</div></div>`).join("")}</div>`,
    ["97110 GP 2 - -", "97110 GP 2 - -"],
  ],
  [
    "boxes that nothing names",
    `<table>${[1, 2].map(() => `<tr><td>${b("97110")}</td><td>${b("GP")}</td><td>${b("2")}</td></tr>`).join("")}</table>`,
    [],
  ],
  [
    "other words for the same",
    `<table><tr><th>HCPCS/CPT®</th><th>Modif.</th><th>Days/Units</th><th>Place of Svc</th><th>Dx Ptr</th></tr><tr><td>${b("A4556")}</td><td>${b("NU")}</td><td>${b("1")}</td><td>${b("12")}</td><td>${b("1,2")}</td></tr></table>`,
    ["A4556 NU 1 12 -"],
  ],
  [
    "a list of appointments",
    `<h2>Appointments</h2><table><tr><th>Time</th><th>Patient</th><th>CPT</th><th>Units</th></tr><tr><td>9:00</td><td>Jane</td><td>97110</td><td>2</td></tr></table>`,
    [],
  ],
  [
    "defaults of a code",
    `<h2>Edit code</h2><form><label>CPT ${b("97110")}</label><label>Default modifier ${b("GP")}</label><label>Default units ${b("1")}</label><label>Fee ${b("48")}</label></form>`,
    [],
  ],
  [
    "prices of codes that can be edited",
    `<table><tr><th>CPT</th><th>Mod</th><th>Fee</th></tr><tr><td>97110</td><td>GP</td><td>${b("48.00")}</td></tr></table>`,
    [],
  ],
  [
    "a postal code by autocomplete",
    `<form><label>City ${b("Forest Grove")}</label><label>Code ${b("97116", "autocomplete=postal-code")}</label><label>Units ${b("2")}</label><label>Mod ${b("GP")}</label></form>`,
    [],
  ],
  [
    "a practice's own charge code beside the CPT code",
    `<table><tr><th>DOS</th><th>Charge code</th><th>CPT</th><th>Modifier</th><th>Units</th><th>POS</th></tr><tr><td>${b("10/14/2026")}</td><td>${b("20114")}</td><td>${b("97110")}</td><td>${b("GP")}</td><td>${b("1")}</td><td>${b("11")}</td></tr><tr><td>${b("10/14/2026")}</td><td>${b("20117")}</td><td>${b("97140")}</td><td>${b("GP")}</td><td>${b("2")}</td><td>${b("11")}</td></tr></table>`,
    ["97110 GP 1 11 2026-10-14", "97140 GP 2 11 2026-10-14"],
  ],
  [
    "a column for visits and one for procedures",
    `<table><tr><th>E/M Code</th><th>Procedure Code</th><th>Modifier</th><th>Units</th></tr><tr><td>${b("99213")}</td><td>${b("")}</td><td>${b("25")}</td><td>${b("1")}</td></tr><tr><td>${b("")}</td><td>${b("20610")}</td><td>${b("RT")}</td><td>${b("1")}</td></tr></table>`,
    ["99213 25 1 - -", "20610 RT 1 - -"],
  ],
  [
    "a column for CPT and one for HCPCS",
    `<table><tr><th>DOS</th><th>CPT</th><th>HCPCS</th><th>Modifier</th><th>Units</th><th>POS</th></tr><tr><td>${b("10/14/2026")}</td><td>${b("96372")}</td><td>${b("")}</td><td>${b("")}</td><td>${b("1")}</td><td>${b("11")}</td></tr><tr><td>${b("10/14/2026")}</td><td>${b("")}</td><td>${b("J1885")}</td><td>${b("")}</td><td>${b("2")}</td><td>${b("11")}</td></tr></table>`,
    ["96372 - 1 11 2026-10-14", "J1885 - 2 11 2026-10-14"],
  ],
  [
    "a column for an add-on code, which is a line of its own",
    `<table><tr><th>DOS</th><th>CPT</th><th>Add-on CPT</th><th>Modifier</th><th>Units</th><th>POS</th></tr><tr><td>${b("10/14/2026")}</td><td>${b("90837")}</td><td>${b("90785")}</td><td>${b("GT")}</td><td>${b("1")}</td><td>${b("11")}</td></tr><tr><td>${b("10/14/2026")}</td><td>${b("99213")}</td><td>${b("")}</td><td>${b("25")}</td><td>${b("1")}</td><td>${b("11")}</td></tr></table>`,
    ["90837 GT 1 11 2026-10-14", "90785 - - 11 2026-10-14", "99213 25 1 11 2026-10-14"],
  ],
  [
    "no charges: the code that was billed beside the one that is right",
    `<table><tr><th>Billed CPT</th><th>Corrected CPT</th><th>Modifier</th><th>Units</th></tr><tr><td>${b("97110")}</td><td>${b("97530")}</td><td>${b("GP")}</td><td>${b("1")}</td></tr><tr><td>${b("97112")}</td><td>${b("97530")}</td><td>${b("GP")}</td><td>${b("2")}</td></tr></table>`,
    [],
  ],
];

it.each(cases)("%s", (_what, markup, lines) => {
  document.body.innerHTML = markup;
  const read = findChargeForms(document).flatMap((form) =>
    plainLines(form.lines).map(
      (line) =>
        `${line.code} ${line.modifiers.join("+") || "-"} ${line.units ?? "-"} ${line.pos ?? "-"} ${line.dateOfService ?? "-"}`,
    ),
  );
  expect(read).toEqual(lines);
});
