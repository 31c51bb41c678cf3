import { afterEach, expect, it } from "vitest";
import { findChargeForms } from "../../../src/readers/read-page";
import { lineInWords } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/* Columns and boxes that stand beside a field of a line and say nearly the same. "_" is blank, "~" anything else not read. */

const b = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;
const table = (heads: readonly string[], ...rows: (readonly string[])[]) =>
  `<table><tr>${heads.map((text) => `<th>${text}</th>`).join("")}</tr>${rows.map((row) => `<tr>${row.map((text) => `<td>${text.startsWith("<") ? text : b(text)}</td>`).join("")}</tr>`).join("")}</table>`;
const abbr = (short: string, full: string) => `<abbr title="${full}">${short}</abbr>`;
const chips = (values: readonly string[]) =>
  values.map((value) => `<div role="button"><span class="MuiChip-label">${value}</span></div>`).join("");
const place = (text: string) =>
  `<select><option>Office (11)</option><option selected>${text}</option></select>`;

const cases: [what: string, markup: string, lines: string[]][] = [
  [
    "the units that are billed, beside those that were planned and done; no times for days",
    table(
      ["DOS", "HCPCS", "Mod", "From", "To", "Sched Units", "Verified Units", "Billed Units"],
      ["03/12/2026", "T1019", "U1", "08:00", "09:30", "8", "6", "6"],
    ),
    ["T1019 U1 6 ~ 2026-03-12 ~"],
  ],
  [
    "no units where two columns for them differ and neither is billed",
    table(["CPT", "Mod", "Sched Units", "Verified Units"], ["97110", "GP", "8", "6"]),
    ["97110 GP ~ ~ ~ ~"],
  ],
  [
    "the day under From where no column is named for it",
    table(["From", "To", "CPT", "Mod", "Units"], ["03/12/2026", "03/13/2026", "97110", "GP", "2"]),
    ["97110 GP 2 ~ 2026-03-12 ~"],
  ],
  [
    "a place whose number stands behind its name, and no room",
    table(
      ["CPT", "Mod", "Units", "POS"],
      ["97110", "GP", "2", place("Home (12)")],
      ["97140", "GP", "1", place("Home - 12")],
      ["97530", "GP", "1", place("Room 12")],
    ),
    ["97110 GP 2 12 ~ ~", "97140 GP 1 12 ~ ~", "97530 GP 1 ~ ~ ~"],
  ],
  [
    "headers whose whole words stand in their titles, where the short ones say nothing",
    table(
      [abbr("Px", "Procedure code"), abbr("Md", "Modifier"), abbr("Ut", "Units"), abbr("NDC", "Units")],
      ["97110", "GP", "2", "9"],
    ),
    ["97110 GP 2 ~ ~ ~"],
  ],
  [
    "no modifiers where a column of sides has a name of its own",
    table(["HCPCS", "Site", "Units", "POS"], ["J3301", "LT", "4", "11"], ["J1885", "RT", "2", "11"]),
    ["J3301 ~ 4 11 ~ ~", "J1885 ~ 2 11 ~ ~"],
  ],
  [
    "what was chosen before an empty box, which does not name it",
    ["97542", "97760"]
      .map(
        (code) =>
          `<div><div><label>CPT</label><div>${b(code)}</div></div><div><label>Mods</label><div>${b("GO")}</div></div><div><label>Units</label><div>${b("2")}</div></div><div class="MuiAutocomplete-root"><label>Dx pointers</label><div class="MuiInputBase-root">${chips(["1", "3"])}${b("", "role=combobox")}</div></div></div>`,
      )
      .join(""),
    ["97542 GO 2 ~ ~ 1,3", "97760 GO 2 ~ ~ 1,3"],
  ],
];

it.each(cases)("reads %s", (_, markup, lines) => {
  document.body.innerHTML = markup;
  expect(findChargeForms(document).flatMap((form) => form.lines.map(lineInWords))).toEqual(lines);
});

it.each([
  ["Total Charges", 9600],
  ["47 Total Charges", 9600],
  ["Total", undefined],
])("reads what stands under %s as the charge of a line: %s", (header, cents) => {
  document.body.innerHTML = table(["HCPCS", "Mod", "Units", header], ["97110", "GP", "2", "96.00"]);
  const charge = findChargeForms(document)[0]?.lines[0]?.charge;
  expect(charge?.state === "read" ? charge.value : undefined).toBe(cents);
});

it.each([
  ["floats over the boxes", "position:absolute;left:20px;top:50px", [1]],
  ["floats beside them", "position:absolute;left:20px;top:400px", [1, 2]],
  ["stands below them", "", [1, 2]],
])("takes a list of codes for choices where it %s", (_, style, lines) => {
  const list = (code: string) => `<tr><td>${code}</td><td>GP</td><td>1</td></tr>`;
  document.body.innerHTML = `${table(["CPT", "Mod", "Units", "Dx"], ["99214", "25", "1", "A"], ["971", "", "", ""])}<div style="${style}"><table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr>${list("97110")}${list("97112")}</table></div>`;
  expect(findChargeForms(document).map((form) => form.lines.length)).toEqual(lines);
});

it("keeps the last day of a line whose first is named for it", () => {
  document.body.innerHTML = table(
    ["DOS From", "To", "CPT", "Mod", "Units"],
    ["03/12/2026", "03/13/2026", "97110", "GP", "2"],
  );
  expect(findChargeForms(document)[0]?.lines[0]?.dateOfServiceTo).toMatchObject({ value: "2026-03-13" });
});

it.each([
  ["$", "", 9600],
  ["Deposit", "$ ", undefined],
])("takes a dollar sign for the charge over a column alone: %s %s", (header, before, cents) => {
  document.body.innerHTML = table(
    ["CPT", "Mod", "Units", header],
    ["97110", "GP", "2", `<i>${before}</i>${b("96.00")}`],
  );
  const charge = findChargeForms(document)[0]?.lines[0]?.charge;
  expect(charge?.state === "read" ? charge.value : undefined).toBe(cents);
});
