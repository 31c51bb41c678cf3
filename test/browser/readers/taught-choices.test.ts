import { afterEach, describe, expect, it } from "vitest";
import { learn, readWith, type Selectors, taught } from "./small-form";

/* What is ticked or pressed in a taught form, and what a person forgot to point at. */

afterEach(() => document.body.replaceChildren());

const box = (value: string, more = "") => `<input value="${value}"${more}>`;
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const table = (heads: string[], ...rows: string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
const refusal = (selectors: Selectors) => {
  const learned = learn(selectors);
  return "refused" in learned ? learned.refused : "taught";
};

describe("modifiers and pointers that are chosen", () => {
  const buttons = (...pressed: string[]) =>
    ["GP", "GO", "59", "KX"]
      .map((name) => `<button type="button" aria-pressed="${pressed.includes(name)}">${name}</button>`)
      .join("");
  const ticks = (...ticked: string[]) =>
    ["A", "B", "C"]
      .map(
        (name) => `<label><input type="checkbox"${ticked.includes(name) ? " checked" : ""}>${name}</label>`,
      )
      .join("");
  const html = (...rows: [string, string, string][]) =>
    table(["CPT", "Modifiers", "Dx"], ...rows.map(([code, mods, dx]) => row(box(code), mods, dx)));
  const two = html(["97110", buttons("GP"), ticks("A", "B")], ["97140", buttons("GP", "59"), ticks("B")]);
  const at = (cell: number, within = "") => `tbody tr:nth-child(1) td:nth-child(${cell}) ${within}`;
  const code = { code: at(1, "input"), secondCode: "tbody tr:nth-child(2) td:nth-child(1) input" };
  const right = ["map", "97110 GP ~ ~ ~ A,B", "97140 GP,59 ~ ~ ~ B"];

  it.each([
    ["the whole cell", at(2), at(3)],
    ["one of them", at(2, "button:nth-child(1)"), at(3, "label:nth-child(1) input")],
    ["all of them", at(2, "button"), at(3, "input")],
  ])("are read as chosen where a person points at %s", (_, modifiers, diagnosisPointers) => {
    const map = taught(two, { ...code, modifiers, diagnosisPointers });
    expect(readWith(map)).toEqual(right);
    expect(
      readWith(map, html(["97110", buttons("KX", "GO"), ticks()], ["97530", buttons(), ticks("C")])),
    ).toEqual(["map", "97110 GO,KX ~ ~ ~ _", "97530  ~ ~ ~ C"]);
  });

  it("are unreadable where a tick has no name", () => {
    const map = taught(two, { ...code, modifiers: at(2), diagnosisPointers: at(3) });
    const nameless = html(
      ["97110", buttons("GP"), '<input type="checkbox" checked><input type="checkbox">'],
      ["97140", buttons("GP"), ticks("B")],
    );
    expect(readWith(map, nameless)).toEqual(["map", "97110 GP ~ ~ ~ ~", "97140 GP ~ ~ ~ B"]);
  });

  it("are not what a tick beside them in the cell asks", () => {
    const aside = (dx: string, more: string) => `${dx} ${more}`;
    const primary = '<label><input type="checkbox" checked>Primary</label>';
    const map = taught(html(["97110", "GP", "A, B"], ["97140", "59", "B"]), {
      ...code,
      modifiers: at(2),
      diagnosisPointers: at(3),
    });
    const asked = html(
      ["97110", "GP", aside("A, B", primary)],
      ["97140", "59", aside("B", '<input type="checkbox">')],
    );
    const read = readWith(map, asked);
    expect(read[1]).toMatch(/^97110 GP ~ ~ ~ (A,B|~)$/);
    expect(read[2]).toBe("97140 59 ~ ~ ~ B");
  });

  it("are read in a column each, and are drift where the columns change", () => {
    const tick = (isOn: boolean) => `<input type="checkbox"${isOn ? " checked" : ""}>`;
    const columns = (heads: string[]) =>
      table(
        ["CPT", ...heads.map((head) => `Dx ${head}`)],
        row(box("97110"), tick(true), tick(true)),
        row(box("97140"), tick(false), tick(true)),
      );
    const map = taught(columns(["A", "B"]), {
      ...code,
      diagnosisPointers: `${at(2, "input")},${at(3, "input")}`,
    });
    expect(readWith(map)).toEqual(["map", "97110 ~ ~ ~ ~ A,B", "97140 ~ ~ ~ ~ B"]);
    expect(readWith(map, columns(["B", "A"]))).toEqual(["map", "97110 ~ ~ ~ ~ A,B", "97140 ~ ~ ~ ~ A"]);
    expect(readWith(map, columns(["C", "D"]))).toEqual([expect.stringMatching(/^drift/)]);
  });
});

describe("a box that was forgotten", () => {
  const at = (line: number, cell: number) => `tbody tr:nth-child(${line}) td:nth-child(${cell}) input`;
  const points = { code: at(1, 1), secondCode: at(2, 1), units: at(1, 4) };
  const html = (heads: string[], names: string[] = []) =>
    table(
      heads,
      ...["97110", "97140"].map((code, line) =>
        row(
          ...[code, "GP", "59", "1"].map((value, at) =>
            box(value, names[at] ? ` name="${names[at]}_${line}"` : ""),
          ),
        ),
      ),
    );

  it.each([
    ["by its header", html(["CPT", "Mod 1", "Mod 2", "Units"])],
    ["by its name", html(["", "", "", ""], ["cpt", "mod", "modifier", "units"])],
  ])("is asked for where it is one for modifiers %s", (_, page) => {
    document.body.innerHTML = page;
    expect(refusal({ ...points, modifiers: at(1, 2) })).toBe(
      "The first line has more boxes for modifiers. Point at all of them.",
    );
    expect(refusal({ ...points, modifiers: `${at(1, 2)},${at(1, 3)}` })).toBe("taught");
    // Whoever points at none may not bill with any.
    expect(refusal(points)).toBe("taught");
  });

  it("is not seen in a box that nothing says is for modifiers", () => {
    document.body.innerHTML = html(["CPT", "Mod", "Ref", "Units"]);
    expect(refusal({ ...points, modifiers: at(1, 2) })).toBe("taught");
  });

  it("is asked for where it is one for pointers", () => {
    document.body.innerHTML = html(["CPT", "Dx 1", "Dx 2", "Units"]).replace(/GP|59/g, "1");
    expect(refusal({ ...points, diagnosisPointers: at(1, 2) })).toBe(
      "The first line has more boxes for diagnosis pointers. Point at all of them.",
    );
  });
});

it("of codes that are ticked both must be, and the refusal says so", () => {
  const item = (code: string, isTicked: boolean) =>
    `<p><input type="checkbox" value="${code}"${isTicked ? " checked" : ""}> ${code} <input title="units" value="1"></p>`;
  document.body.innerHTML = `<div id="c">${item("97110", true)}${item("97140", false)}</div>`;
  const selectors = {
    code: "p:nth-child(1) [type=checkbox]",
    units: "p:nth-child(1) [title=units]",
    secondCode: "p:nth-child(2) [type=checkbox]",
  };
  expect(refusal(selectors)).toBe("One of the two lines is not ticked. Tick both and teach the form again.");
  document.querySelector<HTMLInputElement>("p:nth-child(2) [type=checkbox]")?.click();
  expect(refusal(selectors)).toBe("taught");
});
