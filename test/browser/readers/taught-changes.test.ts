import { afterEach, describe, expect, it } from "vitest";
import { readWith, type Selectors, taught } from "./small-form";

/* A form in another state than the one it was taught in, and a form whose page has changed: read rightly, or said, and never one for another. */

afterEach(() => document.body.replaceChildren());

const box = (value: string, more = "") => `<input value="${value}"${more}>`;
const right = ["map", "97110 GP 2 11 ~ A", "97140 59 1 11 ~ B"];

/** The values of both lines: code, modifiers, units, place, pointers. */
const lines = [
  ["97110", "GP", "2", "11", "A"],
  ["97140", "59", "1", "11", "B"],
] as const;
type Line = readonly string[];
const heads = ["CPT", "Mod", "Units", "POS", "Dx"];

type Draw = (line: Line, at: number) => string;
const table = (draw: Draw, headers: readonly string[] | null, rows: readonly Line[] = lines) =>
  `<table id="t">${headers ? `<thead><tr>${headers.map((words) => `<th>${words}</th>`).join("")}</tr></thead>` : ""}<tbody>${rows
    .map((line, at) => `<tr>${draw(line, at)}</tr>`)
    .join("")}</tbody></table>`;
const list = (draw: Draw, rows: readonly Line[] = lines) =>
  `<ul id="l">${rows.map((line, at) => `<li>${draw(line, at)}</li>`).join("")}</ul>`;
const cells: Draw = (line) => line.map((value) => `<td>${value}</td>`).join("");
const boxCells: Draw = (line) => line.map((value) => `<td>${box(value)}</td>`).join("");

/** Points at the n-th cell of a line for each field, or at what is in it. */
const points = (within: string, row: string, cell: string): Selectors => {
  const at = (line: number, field: number) =>
    `${row}:nth-child(${line}) ${cell}:nth-child(${field})${within}`;
  return {
    code: at(1, 1),
    modifiers: at(1, 2),
    units: at(1, 3),
    placeOfService: at(1, 4),
    diagnosisPointers: at(1, 5),
    secondCode: at(2, 1),
  };
};
const inTable = (within: string) => points(within, "tbody tr", "td");

describe("a form that was taught in boxes and is saved", () => {
  it.each([null, heads])("is read as the text in its cells, under %s", (headers) => {
    const map = taught(table(boxCells, headers), inTable(" input"));
    expect(readWith(map, table(cells, headers))).toEqual(right);
  });

  it("is read as the text in what held its boxes, with words around it or none", () => {
    const map = taught(
      list((line) => line.map((value) => `<p>${box(value)}</p>`).join("")),
      points(" input", "li", "p"),
    );
    expect(
      readWith(
        map,
        list((line) => line.map((value) => `<p><b>${value}</b></p>`).join("")),
      ),
    ).toEqual(right);
  });

  it("is said to have drifted where its boxes stood in nothing of their own", () => {
    const map = taught(
      list((line) => line.map((value) => box(value)).join("")),
      points("", "li", "input"),
    );
    expect(
      readWith(
        map,
        list((line) => line.map((value) => `<span>${value}</span>`).join("")),
      ),
    ).toEqual(["drift: the code is not where the map has it"]);
  });

  it("is read where four boxes for modifiers become one text", () => {
    const four: Draw = ([code, modifier, units, pos, dx]) =>
      `<td>${box(code ?? "")}</td><td>${box(modifier ?? "")}${box("")}${box("")}${box("")}</td><td>${box(units ?? "")}</td><td>${box(pos ?? "")}</td><td>${box(dx ?? "")}</td>`;
    for (const headers of [null, heads]) {
      const map = taught(table(four, headers), inTable(" input"));
      expect(readWith(map)).toEqual(right);
      expect(readWith(map, table(cells, headers))).toEqual(right);
      const [first, second] = lines;
      const two = [["97110", "GP 59", "2", "11", "A"], second];
      expect(first).toBeDefined();
      expect(readWith(map, table(cells, headers, two))).toEqual(["map", "97110 GP,59 2 11 ~ A", right[2]]);
    }
  });

  it("is read line by line where one line is open and the others are saved", () => {
    const map = taught(table(boxCells, heads), inTable(" input"));
    expect(
      readWith(
        map,
        table((line, at) => (at === 1 ? boxCells : cells)(line, at), heads),
      ),
    ).toEqual(right);
  });

  it("is read with names behind the values", () => {
    const map = taught(table(boxCells, heads), inTable(" input"));
    const named = [
      ["97110", "GP", "2", "11 - Office", "A"],
      ["97140", "59", "1", "11 - Office", "B"],
    ];
    expect(readWith(map, table(cells, heads, named))).toEqual(right);
  });
});

describe("a form that was taught saved and becomes open", () => {
  it("is read in the boxes of its cells", () => {
    const map = taught(table(cells, heads), inTable(""));
    expect(readWith(map, table(boxCells, heads))).toEqual(right);
  });

  it("is read in four boxes for its modifiers", () => {
    const map = taught(table(cells, null), inTable(""));
    const four: Draw = ([code, modifier, units, pos, dx]) =>
      `<td>${box(code ?? "")}</td><td>${box(modifier ?? "")}${box("KX")}${box("")}${box("")}</td><td>${box(units ?? "")}</td><td>${box(pos ?? "")}</td><td>${box(dx ?? "")}</td>`;
    expect(readWith(map, table(four, null))).toEqual(["map", "97110 GP,KX 2 11 ~ A", "97140 59,KX 1 11 ~ B"]);
  });

  it("is read where a button stands beside each box, and where the box is a list", () => {
    const map = taught(table(cells, heads), inTable(""));
    const chosen = (value: string) =>
      `<select><option>${value}</option><option>99</option></select><button type="button">▾</button>`;
    expect(
      readWith(
        map,
        table((line) => line.map((value) => `<td>${chosen(value)}</td>`).join(""), heads),
      ),
    ).toEqual(right);
  });

  it("is unreadable where a second box that says something else stands in a cell", () => {
    const map = taught(table(cells, null), inTable(""));
    const minutes: Draw = ([code, modifier, units, pos, dx]) =>
      `<td>${box(code ?? "")}</td><td>${box(modifier ?? "")}</td><td>${box("30")}${box(units ?? "")}</td><td>${box(pos ?? "")}</td><td>${box(dx ?? "")}</td>`;
    expect(readWith(map, table(minutes, null))).toEqual(["map", "97110 GP ~ 11 ~ A", "97140 59 ~ 11 ~ B"]);
  });

  it("is not misread where a box for its kind stands before that of the code", () => {
    const map = taught(table(cells, null), inTable(""));
    const kind: Draw = (line, at) => boxCells(line, at).replace("<td>", `<td>${box("CPT4")}`);
    for (const line of readWith(map, table(kind, null))) expect(line).not.toMatch(/CPT4 /);
  });

  it("is said where the row that is open is built in another way", () => {
    const map = taught(table(cells, heads), inTable(""));
    const open: Draw = ([code, modifier, units]) =>
      `<td colspan="5"><label>CPT ${box(code ?? "")}</label><label>Mod ${box(modifier ?? "")}</label><label>Units ${box(units ?? "")}</label></td>`;
    const html = table((line, at) => (at === 1 ? open : cells)(line, at), heads);
    expect(readWith(map, html)).toEqual([
      "map",
      right[1],
      "after 1: this row is not built as the map has it",
    ]);
    const extra: Draw = (line, at) => `${boxCells(line, at)}<td><button>Save</button></td>`;
    expect(
      readWith(
        map,
        table((line, at) => (at === 1 ? extra : cells)(line, at), heads),
      ),
    ).toEqual(["map", right[1], "after 1: this row is not built as the map has it"]);
  });
});

describe("rows that come, go and move", () => {
  const row = (line: Line) => `<tr>${boxCells(line, 0)}</tr>`;
  const map = () => taught(table(boxCells, null), inTable(" input"));

  it("before the first, and between", () => {
    const html = table(boxCells, null, [["97530", "KX", "3", "12", "C"], ...lines]);
    expect(readWith(map(), html)).toEqual(["map", "97530 KX 3 12 ~ C", ...right.slice(1)]);
    expect(
      readWith(map(), html.replace("<tbody>", "<tbody><tr><td colspan='5'>Today</td></tr>")),
    ).toHaveLength(4);
  });

  it("until one is left, or none", () => {
    expect(readWith(map(), table(boxCells, null, lines.slice(1)))).toEqual(["map", right[2]]);
    expect(readWith(map(), table(boxCells, null, [["", "", "", "", ""]]))).toEqual([]);
  });

  it("with a line that is new and empty at the end", () => {
    expect(readWith(map(), table(boxCells, null, [...lines, ["", "", "", "", ""]]))).toEqual(right);
    expect(row(lines[0])).toContain("97110");
  });
});

const withColumn = (at: number, values: readonly string[], rows: readonly Line[] = lines) =>
  rows.map((line, nth) => [...line.slice(0, at), values[nth] ?? "", ...line.slice(at)]);

describe("columns that come, go and move", () => {
  const noteHeads = (at: number, words: string) => [...heads.slice(0, at), words, ...heads.slice(at)];

  it.each([0, 1, 2, 3, 5])(
    "a column added at %i is passed over where headers say what the others are",
    (at) => {
      for (const draw of [cells, boxCells]) {
        const map = taught(table(draw, heads), inTable(draw === cells ? "" : " input"));
        const html = table(draw, noteHeads(at, "Minutes"), withColumn(at, ["30", "15"]));
        expect(readWith(map, html).filter((line) => !line.includes("Minutes"))).toEqual(right);
      }
    },
  );

  it.each([0, 1, 2, 3, 5])("a column added at %i is drift where nothing says what is what", (at) => {
    for (const draw of [cells, boxCells]) {
      const map = taught(table(draw, null), inTable(draw === cells ? "" : " input"));
      const read = readWith(map, table(draw, null, withColumn(at, ["30", "15"])));
      expect(read).toEqual([expect.stringMatching(/^drift/)]);
    }
  });

  it("a column that goes is drift, or absent where headers say so", () => {
    const map = taught(table(boxCells, heads), inTable(" input"));
    const html = table(
      boxCells,
      heads.slice(0, 4),
      lines.map((line) => line.slice(0, 4)),
    );
    expect(readWith(map, html)).toEqual([expect.stringMatching(/^drift/)]);
  });

  it.each([
    ["Minutes", "drift"],
    ["Xyz", "drift"],
    ["Qty", "map"],
    ["Days/Units", "map"],
    ["Unit price", "drift"],
  ])("a header of the units that says %s now gives %s", (words, what) => {
    const map = taught(table(boxCells, heads), inTable(" input"));
    const read = readWith(
      map,
      table(
        boxCells,
        heads.map((head) => (head === "Units" ? words : head)),
      ),
    );
    if (what === "map") expect(read).toEqual(right);
    else expect(read).toEqual([expect.stringMatching(/^drift: the units/)]);
  });
});

describe("a column that nothing names now, beside others that are named", () => {
  const swapped: Line[] = lines.map(([code = "", modifier = "", units = "", pos = "", dx = ""]) => [
    code,
    modifier,
    "",
    pos,
    dx,
    units,
  ]);

  it("is followed to its header, or has drifted", () => {
    const map = taught(
      table(
        cells,
        [...heads, ""],
        lines.map((line) => [...line, ""]),
      ),
      inTable(""),
    );
    expect(readWith(map)).toEqual(right);
    expect(readWith(map, table(cells, ["CPT", "Mod", "", "POS", "Dx", "Units"], swapped))).toEqual(right);
    expect(readWith(map, table(cells, ["CPT", "Mod", "", "POS", "Dx", ""], swapped))).toEqual([
      "drift: the units are not where the map has them",
    ]);
  });

  it("is another one where its box had a label and has none", () => {
    const labelled = (blank: boolean) =>
      list((line) =>
        line
          .map((value, at) =>
            box(blank && at === 2 ? "" : value, blank && at === 2 ? "" : ` aria-label="${heads[at]}"`),
          )
          .join(""),
      );
    const map = taught(labelled(false), points("", "li", "input"));
    expect(readWith(map)).toEqual(right);
    expect(readWith(map, labelled(true))).toEqual(["drift: the units are not where the map has them"]);
  });
});

describe("names with numbers in them", () => {
  /** Boxes that only their numbers tell apart: the column's, and the line's. */
  const numbered = (rows: readonly Line[], first = 1, columnFirst = 1) =>
    list(
      (line, at) =>
        line.map((value, column) => box(value, ` id="f_${at + first}_${column + columnFirst}"`)).join(""),
      rows,
    );
  const byName: Selectors = {
    code: "#f_1_1",
    modifiers: "#f_1_2",
    units: "#f_1_3",
    placeOfService: "#f_1_4",
    diagnosisPointers: "#f_1_5",
    secondCode: "#f_2_1",
  };

  it("are followed where the lines are numbered anew", () => {
    const map = taught(numbered(lines), byName);
    expect(readWith(map, numbered(lines, 0))).toEqual(right);
    expect(readWith(map, numbered(lines, 41))).toEqual(right);
  });

  it("drift where the columns are numbered anew", () => {
    const map = taught(numbered(lines), byName);
    for (const html of [
      numbered(lines.map((line) => [...line.slice(0, 2), "1", ...line.slice(2)])),
      numbered(lines.map((line) => ["1", ...line])),
      numbered(lines, 1, 0),
      numbered(lines, 1, 2),
    ])
      expect(readWith(map, html)).toEqual([expect.stringMatching(/^drift/)]);
  });

  it("are followed where lines get more boxes behind theirs that are named otherwise", () => {
    const map = taught(numbered(lines), byName);
    const html = numbered(lines).replaceAll("</li>", '<input name="note" value="3"></li>');
    expect(readWith(map, html)).toEqual(right);
  });

  it("are followed by a map of an earlier version, which does not know how many there are", () => {
    const map = taught(numbered(lines), byName);
    expect(JSON.stringify(map)).toContain('"peers":5');
    const earlier = JSON.parse(JSON.stringify(map, (key, value) => (key === "peers" ? undefined : value)));
    expect(readWith(earlier, numbered(lines, 41))).toEqual(right);
  });

  it("with a name each are followed in any order", () => {
    const names = ["code", "a", "b", "c", "d"];
    const named = (order: readonly number[], rows: readonly Line[] = lines) =>
      list(
        (line, at) => order.map((field) => box(line[field] ?? "", ` name="${names[field]}[${at}]"`)).join(""),
        rows,
      );
    const map = taught(named([0, 1, 2, 3, 4]), {
      code: "[name='code[0]']",
      modifiers: "[name='a[0]']",
      units: "[name='b[0]']",
      placeOfService: "[name='c[0]']",
      diagnosisPointers: "[name='d[0]']",
      secondCode: "[name='code[1]']",
    });
    expect(readWith(map, named([2, 0, 4, 3, 1]))).toEqual(right);
  });

  it.each([
    ["boxes", "li", (id: string, value: string) => `<input id="${id}" value="${value}">`],
    ["cells", "tr", (id: string, value: string) => `<td id="${id}">${value}</td>`],
    ["boxes in cells", "tr", (id: string, value: string) => `<td id="${id}"><input value="${value}"></td>`],
    [
      "boxes in no line of their own",
      "p",
      (id: string, value: string) => `<p><input id="${id}" value="${value}"></p>`,
    ],
  ])("drift where a column comes between %s that a number alone tells apart", (_, tag, draw) => {
    const html = (rows: readonly Line[]) => {
      const parts = rows.map((line, at) =>
        line.map((value, column) => draw(`f_${at + 1}_${column + 1}`, value)),
      );
      if (tag === "p") return `<div>${parts.flat().join("")}</div>`;
      const inner = parts.map((row) => `<${tag}>${row.join("")}</${tag}>`).join("");
      return tag === "tr" ? `<table><tbody>${inner}</tbody></table>` : `<ul>${inner}</ul>`;
    };
    const two = [
      ["97110", "2"],
      ["97140", "1"],
    ];
    const map = taught(html(two), { code: "#f_1_1", units: "#f_1_2", secondCode: "#f_2_1" });
    expect(readWith(map)).toEqual(["map", "97110 ~ 2 ~ ~ ~", "97140 ~ 1 ~ ~ ~"]);
    expect(readWith(map, html([...two, ["97530", "3"]]))).toHaveLength(4);
    expect(readWith(map, html(withColumn(1, ["30", "15"], two)))).toEqual([expect.stringMatching(/^drift/)]);
  });
});
