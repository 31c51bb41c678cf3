import { afterEach, describe, expect, it } from "vitest";
import type { PageReading } from "../../../src/readers/read-document";
import { readPage } from "../../../src/readers/read-page";
import { readingReport } from "../../../src/readers/reading-report";
import { plainLines } from "./plain-lines";
import { expectedSteps, openPage, pageNames, phiOf } from "./scenario-page";

afterEach(() => document.body.replaceChildren());

function look(markup: string): PageReading {
  document.body.innerHTML = markup;
  return readPage(document);
}

const short = (reading: PageReading) =>
  reading.forms.map((form) =>
    plainLines(form.lines).map((line) =>
      `${line.code} ${line.modifiers.join("+")} ${line.units} ${line.pos} ${line.dateOfService}`.trim(),
    ),
  );

const box = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (texts: readonly string[], tag: string) =>
    texts.map((text) => `<${tag}>${text}</${tag}>`).join("");
  return `<table><tr>${cells(headers, "th")}</tr>${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")}</table>`;
}

const charges = (code: string) => table(["CPT", "Mod", "Units"], [[box(code), box("GP"), box("1")]]);

describe("one decision about a group", () => {
  it("leaves what runs together to other evidence", () => {
    const row = [box("97110GP"), box("1"), box("11")];
    expect(look(table(["CPT", "Units", "POS"], [row, row])).forms).toHaveLength(1);
    expect(look(table(["Code", "Units", "POS"], [row, row])).forms).toEqual([]);
    expect(look(table(["Item", "Units", "POS"], [row, row])).forms).toEqual([]);
  });

  it("has its confidence and its reasons, for and against", () => {
    const { judgements } = look(`${charges("97110")}<h3>Fee schedule</h3>${charges("97140")}`);
    expect(judgements.map(({ verdict }) => verdict)).toEqual(["charge lines", "not charge lines"]);
    expect(judgements[0]?.confidence).toBeGreaterThan(0.9);
    expect(judgements[1]?.confidence).toBe(0);
    expect(judgements[1]?.reasons).toContainEqual({
      points: -1,
      because: "it stands under a heading for something else",
    });
  });

  it("needs a code-shaped value and words for it in the same column", () => {
    expect(short(look(table(["CPT", "Mod", "Units"], [[box("next"), box("GP"), box("1")]])))).toEqual([]);
    expect(short(look(table(["Case", "Mod", "Units"], [[box("97110"), box("GP"), box("1")]])))).toEqual([]);
    expect(
      short(
        look(
          table(
            ["", "Mod", "Units"],
            [
              ["97110", box("GP"), box("1")],
              ["97140", box("GP"), box("2")],
            ],
          ),
        ),
      ),
    ).toEqual([["97110 GP 1 null null", "97140 GP 2 null null"]]);
  });

  it("is against plain text under a heading that says nothing of a bill", () => {
    const list = table(
      ["CPT", "Mod", "Units"],
      [
        ["97110", "GP", "2"],
        ["97140", "GP", "1"],
      ],
    );
    expect(short(look(`<h2>Compare payers</h2>${list}`))).toEqual([]);
    expect(short(look(list))).toHaveLength(1);
    expect(short(look(`<h2>Services</h2>${list}`))).toHaveLength(1);
  });

  it("is against rows that hold two codes, unless one is blank or both are the same", () => {
    const rows = (other: string) =>
      look(table(["CPT", "Mod", "Units", "Send as CPT"], [[box("97110"), box("GP"), box("1"), box(other)]]));
    expect(short(rows("S8990"))).toEqual([]);
    expect(rows("").forms).toHaveLength(1);
    expect(rows("97110").forms).toHaveLength(1);
  });

  it("is against limits where nothing is counted", () => {
    const row = [box("97110"), box("GP"), box("11"), box("4")];
    expect(look(table(["CPT", "Mod", "POS", "Max units"], [row])).forms).toEqual([]);
    expect(look(table(["CPT", "Mod", "POS", "Units", "Max units"], [[...row, box("6")]])).forms).toHaveLength(
      1,
    );
  });

  it("is against codes that may be any beside other numbers of five digits, or things", () => {
    const rows = (last: string, text: string) =>
      look(
        table(
          ["Code", "Mod", "Units", last],
          ["97110", "97140"].map((code) => [box(code), box("GP"), box("1"), text]),
        ),
      ).forms;
    expect(rows("Charge to", "40110")).toEqual([]);
    expect(rows("Serial", "A1")).toEqual([]);
    expect(rows("Account", "40110")).toHaveLength(1);
    expect(rows("Comment", "A1")).toHaveLength(1);
  });

  it("is for lines whose columns for payments are still empty", () => {
    const rows = (paid: string, place = "POS") =>
      look(
        table(
          ["CPT", "Mod", "Units", place, "Charge", "Paid", "Balance"],
          [["97110", "GP", "2", "11", "124.00", paid, "124.00"]],
        ),
      ).forms;
    for (const none of ["", "0.00", "$0.00", "-"]) expect(rows(none)).toHaveLength(1);
    expect(rows("48.00")).toEqual([]);
    expect(rows("Self")).toEqual([]);
    expect(rows("", "Room")).toEqual([]);
  });

  it("leaves codes alone that are ticked to be added, where they cannot be typed", () => {
    const list = (code: string, button: string) =>
      look(
        `${table(["", "CPT", "Mod", "Units"], [['<input type="checkbox">', code, "GP", box("1")]])}<button>${button}</button>`,
      ).forms;
    expect(list("97110", "Add selected")).toEqual([]);
    expect(list("97110", "Add 3 codes")).toEqual([]);
    expect(list("97110", "Delete selected")).toHaveLength(1);
    expect(list(box("97110"), "Add selected")).toHaveLength(1);
  });

  it("is against lines that the buttons around them ask or order with, unless one keeps or bills them", () => {
    const form = (...buttons: string[]) =>
      look(`<form>${charges("97110")}${buttons.map((text) => `<button>${text}</button>`).join("")}</form>`)
        .forms;
    for (const other of ["Check coverage", "Send to lab", "Submit request", "Book visit", "Save order set"])
      expect(form(other), other).toEqual([]);
    for (const own of ["Save", "Submit claim", "Add line", "Post charges"])
      expect(form("Check coverage", own), own).toHaveLength(1);
    for (const neutral of [
      "Book follow-up",
      "Save line item",
      "Save fee sheet",
      "Post and next",
      "Print",
      "Cancel",
    ])
      expect(form(neutral), neutral).toHaveLength(1);
    expect(look(`<nav><button>Check coverage</button></nav>${charges("97110")}`).forms).toHaveLength(1);
    // Where a bill keeps itself, or by a picture, a question of what is on it is no sign that it is none.
    const pointed = table(["CPT", "Mod", "Units", "Dx"], [[box("97110"), box("GP"), box("1"), box("A")]]);
    for (const charged of [`<h2>Charges</h2>${charges("97110")}`, pointed]) {
      expect(look(`<form>${charged}<button>Verify eligibility</button></form>`).forms).toHaveLength(1);
      expect(look(`<form>${charged}<button>Send to lab</button></form>`).forms).toEqual([]);
    }
  });

  it("is against lines beside which it is typed what was paid and what was taken off", () => {
    const rows = (headers: readonly string[], typed: readonly string[]) =>
      look(table(["CPT", "Mod", "Units", ...headers], [[box("97110"), box("GP"), box("2"), ...typed]])).forms;
    expect(rows(["Pmt", "Adj"], [box("48.00"), box("12.00")])).toEqual([]);
    expect(rows(["Pmt", "Adj"], [box(""), box("0.00")])).toHaveLength(1);
    // A claim that is opened again shows them, and a copay is paid at the desk.
    expect(rows(["Paid", "Adj"], ["48.00", "12.00"])).toHaveLength(1);
    expect(rows(["Copay", "Payment"], [box("20.00"), box("20.00")])).toHaveLength(1);
  });

  it("is against a code and a quantity among columns that no charge has", () => {
    const list = (headers: readonly string[], heading = "") =>
      look(
        `${heading}${table(["CPT", "Qty", ...headers], [[box("97110"), box("2"), ...headers.map(() => box("A 1"))]])}`,
      ).forms;
    expect(list(["Lot #", "Bin"])).toEqual([]);
    expect(list(["Lot #", "Bin"], "<h3>Charges</h3>")).toHaveLength(1);
    expect(list(["Lot #", "POS"])).toHaveLength(1);
    expect(list(["Provider", "Notes"])).toHaveLength(1);
  });

  it("leaves alone what is not ticked under a heading that asks to choose", () => {
    const list = (heading: string) =>
      short(
        look(
          `<h2>${heading}</h2>${table(
            ["", "CPT", "Mod", "Units"],
            [
              ['<input type="checkbox" checked>', "97110", box("GP"), box("2")],
              ['<input type="checkbox">', "97140", box("GP"), box("1")],
            ],
          )}`,
        ),
      );
    expect(list("Choose charges")).toEqual([["97110 GP 2 null null"]]);
    expect(list("Charges")).toEqual([["97110 GP 2 null null", "97140 GP 1 null null"]]);
  });

  it("is not made twice about a table that only lays out the page", () => {
    const inner = table(
      ["CPT", "Mod", "Units"],
      [
        [box("97110"), box("GP"), box("1")],
        [box("97140"), box("GP"), box("2")],
      ],
    );
    expect(short(look(`<table><tr><td>Menu</td><td>${inner}</td></tr></table>`))).toEqual([
      ["97110 GP 1 null null", "97140 GP 2 null null"],
    ]);
  });

  it("leaves rows alone that offer to be accepted, and reads rows that can be copied", () => {
    const rows = (button: string) =>
      table(["CPT", "Mod", "Units", ""], [[box("97110"), box("GP"), box("1"), `<button>${button}</button>`]]);
    expect(short(look(rows("Accept")))).toEqual([]);
    expect(short(look(rows("Copy")))).toEqual([["97110 GP 1 null null"]]);
  });
});

describe("the reading report", () => {
  it("tells structure and reasons", () => {
    const report = readingReport(look(charges("97110")));
    expect(report).toContain("form read by generic: 1 lines");
    expect(report).toContain("table, 1 rows: charge lines, confidence");
    expect(report).toContain("column 1: code (3: column header says code)");
    expect(report).toContain("units read: column header (1 of 1)");
  });

  it.each(pageNames)("of %s holds no value of the page", async (name) => {
    const page = await openPage(name);
    for (const [at, step] of expectedSteps(name).entries()) {
      if (at > 0) await page.scenario.steps[at - 1]?.();
      const report = readingReport(readPage(page.linesDocument(), [], null, page.scenario.shadowRootOf));
      const values = step.lines.flatMap((line) => [line.code, line.dateOfService ?? ""]);
      for (const value of [...values, ...phiOf(name)]) {
        if (value !== "") expect(report).not.toContain(value);
      }
    }
  });
});

describe("boxes that hold several values tell their ways", () => {
  const combined = (text: string) =>
    look(`<label>Charge 1 <input value="${text}"></label>`).forms[0]?.places[0]?.combined;

  it.each([
    ["97110-GP-59 x2", "-", "-", [" x", ""]],
    ["97110:GP:59", ":", ":", null],
    ["99215,25", ",", null, null],
    ["97530 GP/KX 3u", " ", "/", [" ", "u"]],
    ["97750 GP KX x 2", " ", " ", [" x ", ""]],
    ["92507 (GN) (1)", null, null, [" (", ")"]],
  ])("%s", (text, beforeModifiers, betweenModifiers, aroundUnits) => {
    expect(combined(text)).toMatchObject([
      { beforeModifiers, betweenModifiers, aroundUnits, textLine: null },
    ]);
  });

  it("and which line of a text area is whose", () => {
    const { forms } = look(
      "<label>Charges, one per line <textarea>97110-GP x2\n\n97140-GP-59 x1\n9753</textarea></label>",
    );
    expect(short({ forms, drifts: [], judgements: [] })).toEqual([
      ["97110 GP 2 null null", "97140 GP+59 1 null null"],
    ]);
    expect(forms[0]?.places.map(({ combined: [each] }) => each?.textLine)).toEqual([0, 2]);
    expect(forms[0]?.unreadRows).toEqual([
      { afterLine: 2, claim: 1, because: "the code cannot be read: not five letters or digits" },
    ]);
  });

  it("and all boxes of a field", () => {
    const { forms } = look(
      table(["CPT", "M1", "M2", "Units"], [[box("97110"), box("GP"), box("", "id=second"), box("1")]]),
    );
    expect(forms[0]?.places[0]?.boxes.modifiers?.[1]?.id).toBe("second");
    expect(forms[0]?.places[0]?.combined).toEqual([]);
  });
});

describe("numbers in names where a form has as many lines as slots", () => {
  const numbers = ["1", "2"];
  const modifiers = { "1": ["GP", "59"], "2": ["GO", "KX"] } as const;
  const named = (code: (line: string) => string, modifier: (line: string, slot: string) => string) =>
    short(
      look(
        `<div>${(["1", "2"] as const)
          .map(
            (line) =>
              box(`9711${line === "1" ? 0 : 2}`, `name="${code(line)}"`) +
              numbers
                .map((slot, at) => box(modifiers[line][at] ?? "", `name="${modifier(line, slot)}"`))
                .join("") +
              box(line, `name="units_${line}"`),
          )
          .join("")}</div>`,
      ),
    );
  const right = [["97110 GP+59 1 null null", "97112 GO+KX 2 null null"]];

  it("the line stands last, as in the code's name", () => {
    expect(
      named(
        (line) => `cpt-code-${line}`,
        (line, slot) => `input-modifier-${slot}-${line}`,
      ),
    ).toEqual(right);
  });

  it("the line stands first, as in the code's name", () => {
    expect(
      named(
        (line) => `line-${line}-cpt`,
        (line, slot) => `line-${line}-mod-${slot}`,
      ),
    ).toEqual(right);
  });
});

describe("groups of one page", () => {
  const quick = `<div><label>Charge 1 <input value="97110-GP x1"></label></div>`;

  it("are one claim where they differ in kind and nothing tells them apart", () => {
    expect(short(look(`${quick}${charges("97140")}`))).toEqual([
      ["97110 GP 1 null null", "97140 GP 1 null null"],
    ]);
  });

  it("are several where their headings name claims, patients or days", () => {
    const page = `<h3>Visit 1</h3>${quick}<h3>Visit 2</h3>${charges("97140")}`;
    expect(short(look(page))).toEqual([["97110 GP 1 null null"], ["97140 GP 1 null null"]]);
  });

  it("are left out where they only tell about lines of another, with fewer of their fields", () => {
    const lines = table(
      ["CPT", "Mod", "Units", "POS"],
      [
        ["97110", "GP", "2", "11"],
        ["97530", "GP", "1", "11"],
      ],
    );
    const edits = (code: string) =>
      table(["CPT", "Mod", "Units", "Message"], [[code, "59", "1", "Pairs with 97110"]]);
    expect(short(look(`<h2>Claim 8</h2>${lines}<h3>Edits</h3>${edits("97530")}`))).toHaveLength(1);
    expect(short(look(`<h2>Claim 8</h2>${lines}<h2>Claim 9</h2>${edits("97530")}`))).toHaveLength(2);
    expect(short(look(`<h2>Claim 8</h2>${lines}<h3>Edits</h3>${edits("97140")}`))).toHaveLength(2);
  });

  it("take the date that stands nearest, never that of another claim", () => {
    const page = `<section><p>DOS 03/12/2026</p>${charges("97110")}</section><section>${charges("97140")}</section>`;
    expect(short(look(page))).toEqual([["97110 GP 1 null 2026-03-12"], ["97140 GP 1 null null"]]);
  });
});

describe("what is not there to be read has a reason", () => {
  const form = (modifiers: string, units: string) =>
    look(
      table(
        ["CPT", "Modifiers", "Units"],
        [
          [box("97110"), box("GP"), box("2")],
          [box("97140"), modifiers, units],
        ],
      ),
    ).forms[0]?.lines[1];

  it("in a pop-up", () => {
    const line = form("<button>Edit</button>", '<a href="#" title="Units">...</a>');
    expect(line?.units).toEqual({ state: "unreadable", because: "it is in a pop-up" });
    expect(line?.modifiers).toEqual({ state: "unreadable", because: "it is in a pop-up" });
  });

  it("blank where there is only a button to add it", () => {
    const line = form("<button>Add modifier</button>", "<button>+</button>");
    expect(line?.units).toEqual({ state: "blank", from: "column header" });
    expect(line?.modifiers).toEqual({ state: "read", value: [], from: "column header" });
  });

  it("absent where the form does not show it, unreadable where its column is out of view", () => {
    expect(form(box(""), box(""))?.placeOfService.state).toBe("absent");
    const grid = (columns: number) =>
      `<div role="grid" aria-colcount="${columns}"><div role="row"><span role="columnheader">CPT</span><span role="columnheader">Mod</span><span role="columnheader">Units</span></div><div role="row"><span role="gridcell">97110</span><span role="gridcell">GP</span><span role="gridcell">${box("2")}</span></div></div>`;
    expect(look(grid(3)).forms[0]?.lines[0]?.placeOfService.state).toBe("absent");
    const unseen = look(grid(5)).forms[0];
    expect(unseen?.partial).toBe(true);
    expect(unseen?.lines[0]?.placeOfService).toEqual({
      state: "unreadable",
      because: "its column is out of view",
    });
  });
});

describe("lines that will not be saved", () => {
  const rows = (first: string) =>
    `<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr>${first}<tr><td>${box("97140")}</td><td>${box("GP")}</td><td>${box("1")}</td></tr></table>`;
  const cells = `<td>${box("97110")}</td><td>${box("GP")}</td>`;
  it.each([
    ["ticked", `<tr>${cells}<td>${box("1")}<input type="checkbox" name="line[0][delete]" checked></td></tr>`],
    [
      "marked in a hidden field",
      `<tr>${cells}<td>${box("1")}<input type="hidden" name="line[0][_destroy]" value="1"></td></tr>`,
    ],
    ["called deleted", `<tr class="row is-deleted">${cells}<td>${box("1")}</td></tr>`],
    ["struck out", `<tr><td><del>97110</del></td><td>GP</td><td>1</td></tr>`],
    [
      "templates",
      `<tr><td>${box("97110", "name=lines-__prefix__-cpt")}</td><td>${box("GP")}</td><td>${box("1")}</td></tr>`,
    ],
  ])("%s", (_what, first) => {
    expect(short(look(rows(first)))).toEqual([["97140 GP 1 null null"]]);
  });
});
