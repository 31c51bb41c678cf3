import { afterEach, describe, expect, it } from "vitest";
import { readValue } from "../../../src/claim/reading";
import { findChargeForms } from "../../../src/readers/read-page";
import { plainLines } from "./plain-lines";

afterEach(() => document.body.replaceChildren());

/** The forms read from some markup. */
function read(markup: string) {
  document.body.innerHTML = markup;
  return findChargeForms(document);
}

/** Code, modifiers, units, place and date of each line of the only form, short to compare with. */
function lines(markup: string): string[] {
  const forms = read(markup);
  expect(forms.length).toBeLessThanOrEqual(1);
  return plainLines(forms[0]?.lines ?? []).map(
    (line) => `${line.code} ${line.modifiers.join("+")} ${line.units} ${line.pos} ${line.dateOfService}`,
  );
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (texts: readonly string[], tag: string) =>
    texts.map((text) => `<${tag}>${text}</${tag}>`).join("");
  return `<table><thead><tr>${cells(headers, "th")}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells(row, "td")}</tr>`)
    .join("")}</tbody></table>`;
}

const box = (value: string, attributes = "") => `<input value="${value}" ${attributes}>`;

describe("columns", () => {
  it("are told by their headers where the boxes have no names", () => {
    expect(
      lines(
        table(
          ["From", "To", "POS", "CPT®", "M1", "M2", "Qty"],
          [[box("3/12/26"), box("3/12/26"), box("11"), box("97110"), box("GP"), box(""), box("2")]],
        ),
      ),
    ).toEqual(["97110 GP 2 11 2026-03-12"]);
  });

  it("are told by names where there is no header", () => {
    const row = (at: number, code: string) =>
      `<tr><td>${box(code, `name="line[${at}].cptCode"`)}</td><td>${box("GP", `name="line[${at}].mod1"`)}${box("KX", `name="line[${at}].mod2"`)}</td><td>${box("2", `name="line[${at}].units"`)}</td></tr>`;
    expect(lines(`<table>${row(0, "97110")}${row(1, "")}${row(2, "97530")}</table>`)).toEqual([
      "97110 GP+KX 2 null null",
      "97530 GP+KX 2 null null",
    ]);
  });

  it("take one box of modifiers apart", () => {
    expect(
      lines(table(["Procedure", "Mods", "Units"], [[box("97110"), box("gp:59, kx"), box("1")]])),
    ).toEqual(["97110 GP+59+KX 1 null null"]);
  });

  it("for dollars and cents under one header are one charge, under two they are not", () => {
    const charges = (heads: string) => {
      const row = (code: string, dollars: string) =>
        `<tr><td>${code}</td><td>GP</td><td>2</td><td>${dollars}</td><td>45</td></tr>`;
      document.body.innerHTML = `<table><thead><tr><th>CPT</th><th>MODIFIER</th><th>UNITS</th>${heads}</tr></thead><tbody>${row("97110", "96")}${row("97140", "45")}</tbody></table>`;
      return findChargeForms(document)[0]?.lines.map(({ charge }) => readValue(charge) ?? charge.state);
    };
    expect(charges('<th colspan="2">$ CHARGES</th>')).toEqual([9645, 4545]);
    expect(charges("<th>CHARGE</th><th>FEE</th>")).toEqual(["unreadable", 4500]);
  });

  it("for a fee and for the total of it: the total is the charge of the line", () => {
    const charges = (head: string) => {
      document.body.innerHTML = table(
        ["CPT", "Mod", "Units", "Fee", head],
        [["97110", "GP", "2", "48.00", "96.00"]],
      );
      return findChargeForms(document)[0]?.lines.map(({ charge }) => readValue(charge) ?? charge.state);
    };
    expect(charges("Total charge")).toEqual([9600]);
    expect(charges("Grand total")).toEqual([4800]);
  });

  it("in two tables, of which one scrolls or has the codes alone, are of one grid; with a gap between they are not", () => {
    const part = (style: string, markup: string) => `<div style="${style}">${markup}</div>`;
    const own = table(
      ["DOS", "CPT"],
      [
        ["03/12/2026", "97110"],
        ["03/12/2026", "97140"],
      ],
    );
    const others = table(
      ["Mods", "Units", "POS"],
      [
        ["GP", "2", "11"],
        ["GP 59", "1", "11"],
      ],
    );
    const side = (style: string) =>
      `<style>table{border-spacing:0}tr{height:28px}</style><div style="display:flex">${part("", own)}${part(style, others)}</div>`;
    const whole = ["97110 GP 2 11 2026-03-12", "97140 GP+59 1 11 2026-03-12"];
    expect(lines(side("overflow-x:auto"))).toEqual(whole);
    expect(lines(side(""))).toEqual(whole);
    expect(lines(side("overflow-x:auto;margin-left:9px"))).toEqual([]);
  });

  it("read options, descriptions behind codes and placeholders of selects", () => {
    const place =
      "<select><option value=''>Select…</option><option value='11' selected>11 - Office</option></select>";
    const none = "<select><option value='0'>-- Select --</option></select>";
    const code = "<select><option value='17' selected>97110 - Strength and range</option></select>";
    expect(lines(table(["POS", "CPT", "Mod", "Units"], [[place, code, none, box("1")]]))).toEqual([
      "97110  1 11 null",
    ]);
  });

  it("named Code alone need other columns and nothing but codes", () => {
    const headers = ["Code", "Mod", "Units"];
    expect(
      lines(
        table(headers, [
          [box("97110"), box("GP"), box("1")],
          [box(""), box(""), box("")],
        ]),
      ),
    ).toEqual(["97110 GP 1 null null"]);
    expect(
      lines(
        table(headers, [
          [box("97110"), box("GP"), box("1")],
          [box("M54.50"), box(""), box("")],
        ]),
      ),
    ).toEqual([]);
    expect(
      lines(
        table(
          ["Code", "Units"],
          [
            [box("97110"), box("1")],
            [box("97112"), box("1")],
          ],
        ),
      ),
    ).toEqual([]);
  });

  it("that could both be the units are unreadable, not guessed", () => {
    const form = read(table(["CPT", "Units", "Qty"], [[box("97110"), box("1"), box("2")]]))[0];
    expect(form?.lines[0]?.units).toEqual({
      state: "unreadable",
      because: "several boxes of the row could be it",
    });
  });
});

describe("what is not a charge line", () => {
  it.each([
    ["ZIP codes", table(["ZIP", "Mod", "Units"], [[box("97110"), box("GP"), box("2")]])],
    ["order numbers", table(["Order #", "Qty", "POS"], [[box("97110"), box("2"), box("11")]])],
    ["a fee schedule", table(["CPT", "Mod", "Fee"], [["97110", "GP", "48.00"]])],
    [
      "a fee schedule with units",
      `<h3>Fee schedule</h3>${table(["CPT", "Mod", "Units"], [["97110", "GP", "1"]])}`,
    ],
    [
      "a previous visit",
      `<h4>Previous visit 02/26/2026</h4>${table(["CPT", "Mod", "Units"], [["97110", "GP", "1"]])}`,
    ],
    ["rows to copy", table(["CPT", "Mod", "Units", ""], [["97110", "GP", "1", "<button>Copy</button>"]])],
    ["a denial report", table(["CPT", "Mod", "Units", "Denial reason"], [["97110", "GP", "1", "CO-97"]])],
    [
      "a search form",
      `<form>CPT <input name="searchCpt" value="97110"><input name="units" value="1"><input name="pos" value="11"></form>`,
    ],
    [
      "a look-up of one code",
      `<form><label>CPT <input value="97110"></label><label>Modifier <input></label></form>`,
    ],
    [
      "a hidden table",
      `<div style="display:none">${table(["CPT", "Units"], [[box("97110"), box("1")]])}</div>`,
    ],
    [
      "a folded table",
      `<div style="height:0;overflow:hidden">${table(["CPT", "Units"], [[box("97110"), box("1")]])}</div>`,
    ],
    ["a closed dialog", `<dialog>${table(["CPT", "Units"], [[box("97110"), box("1")]])}</dialog>`],
    ["a template", `<template>${table(["CPT", "Units"], [[box("97110"), box("1")]])}</template>`],
    [
      "closed details",
      `<details><summary>More</summary>${table(["CPT", "Units"], [[box("97110"), box("1")]])}</details>`,
    ],
    ["hidden inputs", table(["CPT", "Units"], [['<input type="hidden" value="97110">', box("1")]])],
    ["a table of codes alone", table(["CPT", "Description"], [["97110", "Strength and range"]])],
    ["no table at all", "<p>97110 GP 2 units</p>"],
  ])("%s", (_what, markup) => expect(read(markup)).toEqual([]));

  it("a list of fees to enter; where only the charge of dated lines is left to enter, they are lines", () => {
    const row = (code: string) => ["03/12/2026", code, "GP", "A", "2", "11", box("96.00")];
    const heads = ["DOS", "CPT", "Mod", "Dx", "Units", "POS", "Charge"];
    expect(lines(table(heads, [row("97110"), row("97140")]))).toHaveLength(2);
    const fees = (all: readonly string[]) =>
      [all[1], all[2], all[4], all[5], all[6]].map((text) => text ?? "");
    expect(lines(table(fees(heads), [fees(row("97110")), fees(row("97140"))]))).toEqual([]);
    const paid = ["DOS", "CPT", "Mod", "Units", "POS"];
    const day = ["03/12/2026", "97110", "GP", "2", "11", "Self"];
    expect(lines(table([...paid, "Payment type"], [day, day]))).toHaveLength(2);
    expect(lines(table([...paid, "Payment"], [day, day]))).toEqual([]);
  });

  it("a sum under the lines, a group heading, a ticked delete box and a hidden row", () => {
    const rows = [
      ["97110", "GP", "2", ""],
      ["Total", "", "2", ""],
      ["97112", "GP", "1", '<input type="checkbox" name="bill[2][del]" checked>'],
    ];
    const markup = table(["CPT", "Mod", "Units", ""], rows);
    expect(
      lines(markup.replace("<tbody>", "<tbody><tr hidden><td>97140</td><td>GP</td><td>1</td><td></td></tr>")),
    ).toEqual(["97110 GP 2 null null"]);
  });
});

describe("rows without a table", () => {
  const row = (code: string, units: string) =>
    `<div><label>CPT <input value="${code}"></label><label>Mod <input value="GP"></label><label>Units <input value="${units}"></label></div>`;

  it("repeat", () => {
    expect(lines(`<section>${row("97110", "2")}${row("", "")}${row("97140", "1")}</section>`)).toEqual([
      "97110 GP 2 null null",
      "97140 GP 1 null null",
    ]);
  });

  it("or stand alone", () => {
    const form = read(`<form>${row("97110", "2")}<label>POS <input value="11"></label></form>`)[0];
    expect(plainLines(form?.lines ?? [])).toMatchObject([{ code: "97110", units: 2, pos: "11" }]);
    expect(form?.root.localName).toBe("form");
  });

  it("hold codes that are not whole", () => {
    const form = read(`<section>${row("97110", "2")}${row("9714", "1")}</section>`)[0];
    expect(form?.unreadRows).toEqual([
      { afterLine: 1, claim: 1, because: "the code cannot be read: not five letters or digits" },
    ]);
  });
});

describe("fields that stand once for all lines", () => {
  const charges = table(
    ["CPT", "Mod", "Units"],
    [
      [box("97110"), box("GP"), box("2")],
      [box("97140"), box("GP"), box("1")],
    ],
  );

  it("are read from labelled boxes of the same form", () => {
    expect(
      lines(
        `<form><label for="dos">Date of service</label><input id="dos" value="03/12/2026"><label>Place of Service <select><option>11 - Office</option></select></label>${charges}</form>`,
      ),
    ).toEqual(["97110 GP 2 11 2026-03-12", "97140 GP 1 11 2026-03-12"]);
  });

  it("and from labelled text", () => {
    expect(
      lines(`<p>Jane Doe, DOB 07/19/1958</p><p><b>DOS:</b> <span>03/12/2026</span> POS 11</p>${charges}`)[0],
    ).toBe("97110 GP 2 11 2026-03-12");
  });

  it("but never from any other date", () => {
    const page = `<p>DOB: 07/19/1958, printed 03/12/2026</p><label>Birth date <input value="07/19/1958"></label><label>Date <input value="03/12/2026"></label>`;
    expect(lines(`${page}${charges}`)[0]).toBe("97110 GP 2 null null");
  });

  it("are unreadable where the page shows several", () => {
    const form = read(`<p>DOS 03/12/2026</p><p>DOS 03/13/2026</p>${charges}`)[0];
    expect(form?.lines[0]?.dateOfService).toEqual({ state: "unreadable", because: "the page shows several" });
  });
});

describe("claims", () => {
  const numbers = (markup: string) => read(markup)[0]?.lines.map((line) => line.claim);

  it("are numbered by comparing patients", () => {
    const row = (patient: string) => [patient, box("97110"), box("1")];
    expect(numbers(table(["Patient", "CPT", "Units"], ["Jane", "John", "Jane", "", ""].map(row)))).toEqual([
      1, 2, 1, 3, 4,
    ]);
  });

  it("also where one cell stands for several rows", () => {
    const markup = `<table><tr><th>Patient</th><th>CPT</th><th>Units</th></tr>
      <tr><td rowspan="2">Jane</td><td>${box("97110")}</td><td>${box("1")}</td></tr><tr><td>${box("97140")}</td><td>${box("1")}</td></tr>
      <tr><td>John</td><td>${box("97110")}</td><td>${box("1")}</td></tr></table>`;
    expect(numbers(markup)).toEqual([1, 1, 2]);
  });
});

it("reads two forms of one page apart, in page order", () => {
  const one = table(["CPT", "Units"], [[box("97110"), box("1")]]);
  const two = table(["CPT", "Units"], [[box("97140"), box("2")]]);
  const forms = read(`<h2>Claim 1</h2>${one}<h2>Claim 2</h2>${two}`);
  expect(forms.map((form) => plainLines(form.lines)[0]?.code)).toEqual(["97110", "97140"]);
});

it("says that a table holds more rows than are in the document", () => {
  const markup = table(["CPT", "Units"], [[box("97110"), box("1")]]);
  expect(read(markup.replace("<table>", '<table aria-rowcount="40">'))[0]?.partial).toBe(true);
  expect(read(markup)[0]?.partial).toBe(false);
});

it.each([
  ["a page of several", "<nav>Page <b>1</b> of 2</nav>", true],
  ["the only page", "<nav>Page 1 of 1</nav>", false],
  ["numbers of pages", '<ul class="pagination"><li><a>1</a></li><li><a>2</a></li></ul>', true],
  ["one number", '<ul class="pagination"><li><a>1</a></li></ul>', false],
  [
    "numbers of lines to be shown",
    '<div class="paginator"><button>10</button><button>25</button></div>',
    false,
  ],
  ["a next page", '<div class="paginator"><button aria-label="Next page">›</button></div>', true],
  ["no next page", '<div class="paginator"><button aria-label="Next page" disabled>›</button></div>', false],
  ["a next step", "<nav><button>Next</button></nav>", false],
])("a pager that shows %s tells whether there are more lines", (_, pager, isPartial) => {
  const cards = ["97110", "97140"].map(
    (code) =>
      `<p><label>CPT <input value="${code}"></label><label>Mod <input value="GP"></label><label>Units <input value="1"></label></p>`,
  );
  const rows = ["97110", "97140"].map(
    (code) =>
      `<tr><td><input value="${code}"></td><td><input value="GP"></td><td><input value="1"></td></tr>`,
  );
  const table = `<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr>${rows.join("")}</table>`;
  for (const list of [table, `<div>${cards.join("")}</div>`]) {
    document.body.innerHTML = `<main><div>${list}</div>${pager}</main>`;
    expect(findChargeForms(document).map(({ lines, partial }) => [lines.length, partial])).toEqual([
      [2, isPartial],
    ]);
  }
});

it.each([
  ["dropdown-menu show", "ul"],
  ["tt-menu typeahead__list", "div"],
  ["code-suggestions", "div"],
  ["ui-autocomplete ui-menu", "ul"],
])("what is offered below a box while a code is typed is no line (%s)", (name, tag) => {
  const line = (code: string) =>
    `<div><label>CPT ${box(code)}</label><label>Mod ${box("GP")}</label><label>Units ${box("1")}</label></div>`;
  const item = tag === "ul" ? "li" : "div";
  const offered = ["97530 GP x1", "97535 GP x2"].map((text) => `<${item}><a>${text}</a></${item}>`).join("");
  const forms = read(
    `<h4>Charges</h4><div>${line("97110")}${line("97140")}${line("975")}</div><${tag} class="${name}">${offered}</${tag}>`,
  );
  expect(forms.map(({ lines }) => plainLines(lines).map(({ code }) => code))).toEqual([["97110", "97140"]]);
});
