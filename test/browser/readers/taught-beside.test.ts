import { afterEach, describe, expect, it } from "vitest";
import { readWith, taught } from "./small-form";

/* What stands beside the lines that a map was taught by: further lists of the same make, lists of another, further codes in a row. */

afterEach(() => document.body.replaceChildren());

const beside = "it stands in another list, which is read by itself";
const second = "the map has no place for a further code of the row";
const notBuilt = "this row is not built as the map has it";

describe("lists of one make", () => {
  const item = (code: string, units = "1", isTicked = true) =>
    `<p><input type="checkbox" name="px[]" value="${code}"${isTicked ? " checked" : ""}> ${code} <input title="modifiers" value="GP"><input title="units" value="${units}"></p>`;
  const columns = (tag: string, ...lists: string[][]) =>
    `<${tag}><h3>Services</h3><div id="cols">${lists.map((list) => `<div>${list.join("")}</div>`).join("")}</div></${tag}>`;
  const points = {
    code: "p:nth-child(1) [type=checkbox]",
    modifiers: "p:nth-child(1) [title=modifiers]",
    units: "p:nth-child(1) [title=units]",
    secondCode: "p:nth-child(2) [type=checkbox]",
  };
  const one = [item("97110", "2"), item("97140"), item("97530", "1", false)];
  const other = [item("97012"), item("97035", "1", false)];
  const teach = () => {
    const map = taught(columns("form", one), points);
    return map;
  };

  it("in one form are one claim", () => {
    expect(readWith(teach(), columns("form", one, other))).toEqual([
      "map",
      "97110 GP 2 ~ ~ ~",
      "97140 GP 1 ~ ~ ~",
      "97012 GP 1 ~ ~ ~",
    ]);
  });

  it("are read by a map of an earlier version, which holds no evidence", () => {
    const earlier = JSON.parse(
      JSON.stringify(teach(), (key, value) => (key === "evidence" ? undefined : value)),
    );
    expect(JSON.stringify(earlier)).not.toBe(JSON.stringify(teach()));
    expect(readWith(earlier, columns("form", one, other))).toEqual([
      "map",
      "97110 GP 2 ~ ~ ~",
      "97140 GP 1 ~ ~ ~",
      "97012 GP 1 ~ ~ ~",
    ]);
  });

  it("on the page at large are read each by itself, and neither is said to be the whole claim", () => {
    expect(readWith(teach(), columns("section", one, other))).toEqual([
      "map",
      "97110 GP 2 ~ ~ ~",
      "97140 GP 1 ~ ~ ~",
      `after 2: ${beside}`,
      "map",
      "97012 GP 1 ~ ~ ~",
      `after 1: ${beside}`,
      `after 1: ${beside}`,
    ]);
  });

  it("under the names of different claims are different claims", () => {
    const claim = (number: number, list: string[]) =>
      `<div class="list"><h3>Claim ${number}</h3>${list.join("")}</div>`;
    const map = taught(`<form id="f">${claim(1, one)}</form>`, {
      ...points,
      code: "p:nth-of-type(1) [type=checkbox]",
      modifiers: "p:nth-of-type(1) [title=modifiers]",
      units: "p:nth-of-type(1) [title=units]",
      secondCode: "p:nth-of-type(2) [type=checkbox]",
    });
    expect(readWith(map, `<form id="f">${claim(1, one)}${claim(2, other)}</form>`)).toEqual([
      "map",
      "97110 GP 2 ~ ~ ~",
      "97140 GP 1 ~ ~ ~",
      "map",
      "97012 GP 1 ~ ~ ~",
    ]);
  });

  it("of which nothing is ticked are empty and have not drifted", () => {
    const map = teach();
    const none = one.map((each) => each.replace(" checked", ""));
    expect(readWith(map, columns("form", none, other.slice(1)))).toEqual([]);
  });

  it("of another visit are no lines of this one", () => {
    const past = columns("form", one).replace("</form>", "");
    const map = teach();
    const html = `<form><div id="cols"><div>${one.join("")}</div><div><h4>Previous visit</h4>${other.join("")}</div></div></form>`;
    expect(past).toContain("cols");
    expect(readWith(map, html)).toEqual(["map", "97110 GP 2 ~ ~ ~", "97140 GP 1 ~ ~ ~"]);
  });
});

describe("the bodies of one table", () => {
  const row = (code: string, modifiers: string, units: string) =>
    `<tr><td>${code}</td><td>${modifiers}</td><td>${units}</td></tr>`;
  const points = {
    code: "tbody:nth-child(1) tr:nth-child(2) td:nth-child(1)",
    modifiers: "tbody:nth-child(1) tr:nth-child(2) td:nth-child(2)",
    units: "tbody:nth-child(1) tr:nth-child(2) td:nth-child(3)",
    secondCode: "tbody:nth-child(1) tr:nth-child(3) td:nth-child(1)",
  };
  const body = (heading: string, ...rows: string[]) =>
    `<tbody><tr><th colspan="3">${heading}</th></tr>${rows.join("")}</tbody>`;
  const lines = [row("97110", "GP", "2"), row("97140", "59", "1")];

  it("are all read", () => {
    const map = taught(`<table id="t">${body("Morning", ...lines)}</table>`, points);
    expect(
      readWith(
        map,
        `<table id="t">${body("Morning", ...lines)}${body("Afternoon", row("97530", "GP", "3"))}</table>`,
      ),
    ).toEqual(["map", "97110 GP 2 ~ ~ ~", "97140 59 1 ~ ~ ~", "97530 GP 3 ~ ~ ~"]);
  });

  it("are claims of their own where their headings name them", () => {
    const html = `<table id="t">${body("Doe, Jane", ...lines)}${body("Roe, Richard", row("97530", "GP", "3"))}</table>`;
    expect(readWith(taught(html, points), html)).toEqual([
      "map",
      "1: 97110 GP 2 ~ ~ ~",
      "1: 97140 59 1 ~ ~ ~",
      "2: 97530 GP 3 ~ ~ ~",
    ]);
  });

  it("are said to be unread where they are built in another way", () => {
    const html = `<table id="t">${body("Morning", ...lines)}`;
    const map = taught(`${html}</table>`, points);
    const odd = `<tbody><tr><td><input value="97530"></td><td colspan="2"><input value="GP"></td></tr></tbody>`;
    expect(readWith(map, `${html}${odd}</table>`)).toEqual([
      "map",
      "97110 GP 2 ~ ~ ~",
      "97140 59 1 ~ ~ ~",
      `after 2: ${notBuilt}`,
    ]);
  });
});

describe("rows under headings", () => {
  const row = (level: number, cells: string[]) =>
    `<div role="row" aria-level="${level}">${cells.map((cell) => `<span role="gridcell">${cell}</span>`).join("")}</div>`;
  const head = `<div role="row">${["Visit", "CPT", "Mods", "Units"].map((words) => `<span role="columnheader">${words}</span>`).join("")}</div>`;
  const visits = `<div role="treegrid" id="t">${head}${row(1, ["Visit 03/12/2026", "2 lines", "", ""])}${row(2, ["1", "97110", "GP", "2"])}${row(2, ["2", "97140", "59", "1"])}${row(1, ["Visit 03/14/2026", "1 line", "", ""])}${row(2, ["1", "97110", "GP", "3"])}</div>`;
  const cell = (line: number, at: number) => `[role=row]:nth-child(${line}) span:nth-child(${at})`;
  const points = { code: cell(3, 2), modifiers: cell(3, 3), units: cell(3, 4), secondCode: cell(4, 2) };
  const right = [
    "map",
    "1: 97110 GP 2 ~ 2026-03-12 ~",
    "1: 97140 59 1 ~ 2026-03-12 ~",
    "2: 97110 GP 3 ~ 2026-03-14 ~",
  ];

  it("are of the claim and the day that the heading names", () => {
    expect(readWith(taught(visits, points))).toEqual(right);
  });

  it("take the day from the heading that was pointed at, and not from a line between", () => {
    const map = taught(visits, { ...points, dateOfService: cell(2, 1), claim: cell(2, 1) });
    expect(readWith(map)).toEqual(right);
  });
});

describe("notes below lines", () => {
  const row = (code: string, units: string) => `<tr><td>${code}</td><td>GP</td><td>${units}</td></tr>`;
  const note = (words: string) => `<tr><td colspan="3">${words}</td></tr>`;
  const at = (line: number, cell: number) => `tr:nth-child(${line}) td:nth-child(${cell})`;
  const points = (by: number) => ({
    code: at(1 + by, 1),
    modifiers: at(1 + by, 2),
    units: at(1 + by, 3),
    secondCode: at(3 + by, 1),
  });
  const lines = `${row("97110", "2")}${note("Seen 03/12/2026 by Amsel, K")}${row("97140", "1")}`;
  const right = ["map", "97110 GP 2 ~ ~ ~", "97140 GP 1 ~ ~ ~"];

  it("are no headings over the next, whatever day or name is in them", () => {
    const html = `<table id="t">${lines}${note("Seen 03/14/2026 by Amsel, K")}</table>`;
    expect(readWith(taught(html, points(0)))).toEqual(right);
    expect(readWith(taught(`<table id="t">${lines}</table>`, points(0)))).toEqual(right);
    const titled = html.replace("<tbody>", "").replace("<tr>", `${note("Visit 03/12/2026")}<tr>`);
    expect(readWith(taught(titled, points(1)))).toEqual(right);
  });
});

describe("lists of another make", () => {
  const quick = (code: string, units: string) =>
    `<div class="q"><input name="c[]" value="${code}"><input name="u[]" value="${units}"></div>`;
  const list = `<div id="quick">${quick("97110", "2")}${quick("97140", "1")}</div>`;
  const table = `<table><tr><th>CPT</th><th>Modifiers</th><th>Units</th></tr><tr><td><input value="97161"></td><td><input value="GP"></td><td><input value="1"></td></tr></table>`;
  const points = {
    code: ".q:nth-child(1) input:nth-child(1)",
    units: ".q:nth-child(1) input:nth-child(2)",
    secondCode: ".q:nth-child(2) input:nth-child(1)",
  };

  it("in one form are lines of the same claim, as they are without a map", () => {
    const map = taught(`<form>${list}</form>`, points);
    expect(readWith(map, `<form>${list}${table}</form>`)).toEqual([
      "map",
      "97110 ~ 2 ~ ~ ~",
      "97140 ~ 1 ~ ~ ~",
      "97161 GP 1 ~ ~ ~",
    ]);
    expect(readWith(map, `<form>${table}${list}</form>`)).toEqual([
      "map",
      "97161 GP 1 ~ ~ ~",
      "97110 ~ 2 ~ ~ ~",
      "97140 ~ 1 ~ ~ ~",
    ]);
  });

  it("on the page at large are read by themselves, and neither is said to be the whole claim", () => {
    const map = taught(list, points);
    expect(readWith(map, list + table)).toEqual([
      "map",
      "97110 ~ 2 ~ ~ ~",
      "97140 ~ 1 ~ ~ ~",
      `after 2: ${beside}`,
      "generic",
      "97161 GP 1 ~ ~ ~",
      `after 1: ${beside}`,
      `after 1: ${beside}`,
    ]);
  });

  it("under the name of another claim are that claim", () => {
    const map = taught(`<form>${list}</form>`, points);
    expect(
      readWith(
        map,
        `<form><section><h3>Claim 1</h3>${list}</section><section><h3>Claim 2</h3>${table}</section></form>`,
      ),
    ).toEqual(["map", "97110 ~ 2 ~ ~ ~", "97140 ~ 1 ~ ~ ~", "generic", "97161 GP 1 ~ ~ ~"]);
  });
});

describe("lists side by side in one table", () => {
  const ths = (words: string[]) => words.map((each) => `<th>${each}</th>`).join("");
  const head = ["", "CPT", "Mod", "Units"];
  const cells = (code: string, modifiers: string, units: string) =>
    `<td><input type="checkbox"${units ? " checked" : ""}></td><td>${code}</td><td><input value="${modifiers}"></td><td><input value="${units}"></td>`;
  const rows = (gap: string) =>
    `<tr>${cells("99213", "25", "1")}${gap}${cells("97110", "GP", "2")}</tr><tr>${cells("99212", "", "1")}${gap}${cells("97140", "59", "1")}</tr>`;
  const html = (words: string[], gap = false) =>
    `<form id="f"><table><tr>${ths(words)}${gap ? "<th></th>" : ""}${ths(words)}</tr>${rows(gap ? "<td></td>" : "")}</table></form>`;
  const at = (line: number, cell: number) => `tr:nth-child(${line}) td:nth-child(${cell})`;
  const points = (by: number) => ({
    code: at(2, by + 2),
    modifiers: `${at(2, by + 3)} input`,
    units: `${at(2, by + 4)} input`,
    secondCode: at(3, by + 2),
  });
  const right = ["map", "99213 25 1 ~ ~ ~", "99212  1 ~ ~ ~", "97110 GP 2 ~ ~ ~", "97140 59 1 ~ ~ ~"];

  it.each([
    ["the left one", 0],
    ["the right one", 4],
  ])("are both read where %s was taught", (_, by) => {
    expect(readWith(taught(html(head), points(by)))).toEqual(right);
  });

  it("are read with an empty column between them, where headers say which is which", () => {
    const map = taught(html(head), points(4));
    expect(readWith(map, html(head, true))).toEqual(right);
  });

  it("are said to be unread where nothing says that they are alike", () => {
    const map = taught(html(["", "", "", ""]), points(4));
    expect(readWith(map)).toEqual([
      "map",
      "97110 GP 2 ~ ~ ~",
      "97140 59 1 ~ ~ ~",
      `after 1: ${second}`,
      `after 2: ${second}`,
    ]);
  });
});

describe("a further code in the row of a line", () => {
  const form = (heads: string[], ...rows: string[][]) =>
    `<table id="t"><thead><tr>${heads.map((each) => `<th>${each}</th>`).join("")}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row.map((value) => `<td><input value="${value}"></td>`).join("")}</tr>`)
      .join("")}</tbody></table>`;
  const text = (html: string) => html.replace(/<input value="([^"]*)">/g, "$1");
  const at = (line: number, cell: number) => `tbody tr:nth-child(${line}) td:nth-child(${cell})`;
  const points = { code: at(1, 1), modifiers: at(1, 2), units: at(1, 3), secondCode: at(2, 1) };
  const two = [
    ["97110", "GP", "2", ""],
    ["97140", "59", "1", ""],
  ];
  const teach = (heads: string[], as: (html: string) => string) => taught(as(form(heads, ...two)), points);

  it.each([
    ["CPT", "HCPCS"],
    ["Code", "Add-on code"],
    ["CPT", "Add-on"],
    ["Procedure", "Code 2"],
    ["", ""],
  ])("under %s and %s is said to be unread", (one, other) => {
    const heads = one === "" ? ["", "", "", ""] : [one, "Mod", "Units", other];
    for (const as of [(html: string) => html, text]) {
      const map = teach(heads, as);
      expect(readWith(map, as(form(heads, ["97110", "GP", "2", "G0283"], ["97140", "59", "1", ""])))).toEqual(
        ["map", "97110 GP 2 ~ ~ ~", "97140 59 1 ~ ~ ~", `after 1: ${second}`],
      );
    }
  });

  it("alone in its row is said to be unread", () => {
    const heads = ["CPT", "Mod", "Units", "HCPCS"];
    for (const as of [(html: string) => html, text]) {
      const map = teach(heads, as);
      expect(
        readWith(map, as(form(heads, ["", "RT", "1", "L1812"], ["97140", "59", "1", ""], ["", "", "", ""]))),
      ).toEqual(["map", "97140 59 1 ~ ~ ~", `after 0: ${as === text ? notBuilt : second}`]);
    }
  });

  it.each([
    ["a number of another kind by its header", ["CPT", "Mod", "Units", "Acct"], "48213"],
    ["a practice's own code beside CPT", ["CPT", "Mod", "Units", "Charge code"], "20110"],
    ["a header that says nothing", ["CPT", "Mod", "Units", "Ticket"], "48213"],
    ["a diagnosis", ["CPT", "Mod", "Units", "Dx"], "M5450"],
    ["the same code", ["Code", "Mod", "Units", "CPT billed"], "97110"],
    ["a description", ["CPT", "Mod", "Units", ""], "Exercise of 15000 steps"],
  ])("is not seen in %s", (_, heads, value) => {
    for (const as of [(html: string) => html, text]) {
      const map = teach(heads, as);
      expect(readWith(map, as(form(heads, ["97110", "GP", "2", value], ["97140", "59", "1", ""])))).toEqual([
        "map",
        "97110 GP 2 ~ ~ ~",
        "97140 59 1 ~ ~ ~",
      ]);
    }
  });

  it("is not seen in numbers that have no header and are not all so long", () => {
    const heads = ["", "", "", ""];
    const map = teach(heads, text);
    const lines = [
      ["97110", "GP", "2", "48213"],
      ["97140", "59", "1", "991"],
    ];
    expect(readWith(map, text(form(heads, ...lines)))).toEqual([
      "map",
      "97110 GP 2 ~ ~ ~",
      "97140 59 1 ~ ~ ~",
    ]);
  });

  it("in a box for an add-on in a card is said to be unread", () => {
    const box = (label: string, value: string) => `<label>${label} <input value="${value}"></label>`;
    const card = (code: string, addOn: string) =>
      `<div class="svc"><p>${box("Service code", code)}${box("Units", "1")}</p><p>${box("Add-on code", addOn)}${box("Units", addOn ? "1" : "")}</p></div>`;
    const html = (addOn: string) => `<div id="c">${card("90837", addOn)}${card("90834", "")}</div>`;
    const map = taught(html(""), {
      code: ".svc:nth-child(1) p:nth-child(1) label:nth-child(1) input",
      units: ".svc:nth-child(1) p:nth-child(1) label:nth-child(2) input",
      secondCode: ".svc:nth-child(2) p:nth-child(1) label:nth-child(1) input",
    });
    expect(readWith(map)).toEqual(["map", "90837 ~ 1 ~ ~ ~", "90834 ~ 1 ~ ~ ~"]);
    expect(readWith(map, html("90785"))).toEqual([
      "map",
      "90837 ~ 1 ~ ~ ~",
      "90834 ~ 1 ~ ~ ~",
      `after 1: ${second}`,
    ]);
  });
});
