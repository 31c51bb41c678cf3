import { afterEach, describe, expect, it } from "vitest";
import type { TaughtMap } from "../../../src/claim/taught-map";
import { PageDom } from "../../../src/readers/dom";
import { fieldAt, type Learned } from "../../../src/readers/learn-map";
import { readPage } from "../../../src/readers/read-page";
import { readerOf } from "../../../src/readers/taught-map";
import { plainLines } from "./plain-lines";
import { learn, type Selectors } from "./small-form";

afterEach(() => document.body.replaceChildren());

/** Points at the elements that the selectors find, in the document or in the shadow root of the first `x-lines`. */
function teach(selectors: Selectors): Learned {
  return learn(selectors, document.querySelector("x-lines")?.shadowRoot ?? document);
}

function taught(selectors: Selectors): TaughtMap {
  const learned = teach(selectors);
  if ("refused" in learned) throw new Error(learned.refused);
  return learned.map;
}

function shortLines(map: TaughtMap) {
  const { forms } = readPage(document, [readerOf(map)]);
  return forms
    .filter(({ readerId }) => readerId === "taught-m")
    .map((form) =>
      plainLines(form.lines).map(({ code, modifiers, units }) => `${code} ${modifiers.join(" ")} ×${units}`),
    );
}

const line = (number: number, code: string, modifier: string, units: string) =>
  `<div><b>Any words</b><i><input name="a_${number}" value="${code}"></i><i><input name="b_${number}_1" value="${modifier}"><input name="b_${number}_2"></i><i><input name="c_${number}" value="${units}"></i></div>`;

/** Nothing here says what is what: only a person can. */
const unusual = `<section id="charges-4711"><div class="lines">${line(1, "97110", "GP", "2")}${line(2, "97140", "59", "1")}${line(3, "", "", "")}</div></section>`;
const unusualPoints = {
  code: "[name=a_1]",
  modifiers: "[name^=b_1]",
  units: "[name=c_1]",
  secondCode: "[name=a_2]",
};

describe("a form that nothing names", () => {
  it("is read with its map, and holds identifiers with the numbers left open", () => {
    document.body.innerHTML = unusual;
    const map = taught(unusualPoints);
    expect(shortLines(map)).toEqual([["97110 GP ×2", "97140 59 ×1"]]);
    expect(map.form).toEqual({ by: { attribute: "id", pattern: "charges-#" }, path: "div:1" });
    expect(map.fields.modifiers).toMatchObject([{ by: { pattern: "b_#_1" } }, { by: { pattern: "b_#_2" } }]);
    expect(JSON.stringify(map)).not.toMatch(/4711|97110|Any words/);
  });

  it("is read anew with each look, also after lines were added and moved", () => {
    document.body.innerHTML = unusual;
    const map = taught(unusualPoints);
    const lines = document.querySelector(".lines");
    lines?.insertAdjacentHTML("afterbegin", line(4, "97530", "KX", "3"));
    expect(shortLines(map)).toEqual([["97530 KX ×3", "97110 GP ×2", "97140 59 ×1"]]);
  });

  it.each([
    ["c_", "the units are not where the map has them"],
    ["b_", "the modifiers are not where the map has them"],
    ["a_", "the code is not where the map has it"],
  ])("without its %s boxes has drifted, and nobody else reads it", (prefix, because) => {
    document.body.innerHTML = unusual;
    const map = taught(unusualPoints);
    for (const box of document.querySelectorAll(`[name^=${prefix}]`)) box.setAttribute("name", "renamed");
    expect(readPage(document, [readerOf(map)])).toMatchObject({
      forms: [],
      drifts: [{ readerId: "taught-m", because }],
    });
  });

  const saved = (head: string) =>
    `<section id="charges-4711"><table class="lines">${head}<tr><td>97110</td><td>GP</td><td>2</td></tr><tr><td>97140</td><td>59</td><td>1</td></tr></table></section>`;
  const taughtOnTable = () => {
    const row = (number: number, code: string, modifier: string, units: string) =>
      `<tr><td><input name="a_${number}" value="${code}"></td><td><input name="b_${number}" value="${modifier}"></td><td><input name="c_${number}" value="${units}"></td></tr>`;
    document.body.innerHTML = `<section id="charges-4711"><table>${row(1, "97110", "GP", "2")}${row(2, "97140", "59", "1")}</table></section>`;
    return taught({
      code: "[name=a_1]",
      modifiers: "[name=b_1]",
      units: "[name=c_1]",
      secondCode: "[name=a_2]",
    });
  };

  it("that is locked is read as the text it shows, and has drifted only where nobody can read that", () => {
    const map = taughtOnTable();
    document.body.innerHTML = saved("<tr><th>CPT</th><th>Modifiers</th><th>Units</th></tr>");
    const read = readPage(document, [readerOf(map)]);
    expect(read.drifts).toEqual([]);
    expect(read.forms.map(({ readerId }) => readerId)).toEqual(["generic"]);
    document.body.innerHTML = saved("");
    expect(readPage(document, [readerOf(map)])).toMatchObject({
      forms: [],
      drifts: [{ because: "the code is not where the map has it" }],
    });
  });

  it("whose open boxes were all renamed has drifted, though the generic reader could read them", () => {
    const map = taughtOnTable();
    document.body.innerHTML = document.body.innerHTML
      .replace(/name="([abc])_/g, 'name="x$1_')
      .replace("<tbody>", "<tbody><tr><th>CPT</th><th>Modifiers</th><th>Units</th></tr>");
    expect(readPage(document, []).forms).toHaveLength(1);
    expect(readPage(document, [readerOf(map)])).toMatchObject({
      forms: [],
      drifts: [{ because: "the code is not where the map has it" }],
    });
  });

  it("that is not on the page, or is empty, is no drift", () => {
    document.body.innerHTML = unusual;
    const map = taught(unusualPoints);
    for (const box of document.querySelectorAll("input")) box.value = "";
    expect(readPage(document, [readerOf(map)])).toMatchObject({ forms: [], drifts: [] });
    document.body.innerHTML = `<section id="charges-1"><div class="lines"><div><b>Smith</b></div></div></section>`;
    expect(readPage(document, [readerOf(map)])).toMatchObject({ forms: [], drifts: [] });
    document.body.innerHTML = unusual.replace("charges-", "other-");
    expect(readPage(document, [readerOf(map)]).drifts).toEqual([]);
  });

  it("says of one line that lacks a field that it is unreadable there", () => {
    document.body.innerHTML = unusual;
    const map = taught(unusualPoints);
    document.querySelector("[name=c_2]")?.remove();
    const form = readPage(document, [readerOf(map)]).forms[0];
    expect(form?.lines.map(({ units }) => units.state)).toEqual(["read", "unreadable"]);
    expect(form?.lines[0]?.placeOfService.state).toBe("absent");
  });

  it("in an open shadow root is taught and read there", () => {
    document.body.innerHTML = "<x-lines></x-lines>";
    const host = document.querySelector("x-lines");
    host?.attachShadow({ mode: "open" });
    if (host?.shadowRoot) host.shadowRoot.innerHTML = unusual.replace(' id="charges-4711"', "");
    const map = taught(unusualPoints);
    expect(map.form).toEqual({ by: null, path: "x-lines:1 > shadow > section:1 > div:1" });
    expect(shortLines(map)).toEqual([["97110 GP ×2", "97140 59 ×1"]]);
  });
});

describe("rows that are not built as the lines are", () => {
  it("are said to be unread where they show a code elsewhere", () => {
    document.body.innerHTML = unusual;
    const map = taught(unusualPoints);
    document.querySelector("[name=a_2]")?.replaceWith("97140");
    const form = readPage(document, [readerOf(map)]).forms[0];
    expect(shortLines(map)).toEqual([["97110 GP ×2"]]);
    expect(form?.unreadRows).toEqual([
      { afterLine: 1, claim: 1, because: expect.stringMatching(/not built as the map has it/) },
    ]);
  });

  it("are no lines where they have nothing of a line but a code, such as a product", () => {
    const row = (code: string, units: string) =>
      `<tr><td>${code}</td><td><input name="${units}" value="2"></td></tr>`;
    document.body.innerHTML = `<table><tbody>${row("97110", "u[1]")}${row("97140", "u[2]")}${row("97535", "p[1]")}</tbody></table>`;
    const map = taught({
      code: "tr:nth-child(1) td",
      units: "[name='u[1]']",
      secondCode: "tr:nth-child(2) td",
    });
    expect(shortLines(map)).toEqual([["97110  ×2", "97140  ×2"]]);
  });
});

describe("a field of as many parts as it has values", () => {
  const chips = (...values: string[]) => values.map((value) => `<b class="chip">${value}</b>`).join("");
  const row = (code: string, mods: string) =>
    `<li><p>${code}</p><div>${mods}<a href="#">Add modifier</a></div></li>`;
  const short = (map: TaughtMap) =>
    shortLines(map).map((lines) => lines.map((text) => text.replace(" ×null", "")));

  it.each([
    ["the link that adds one", "li:nth-child(1) a", "", "GP"],
    ["one of several", "li:nth-child(1) b", "59|KX", "GP"],
  ])("is taught by pointing at %s", (_, modifiers, first, second) => {
    const parts = (values: string) => chips(...values.split("|").filter(Boolean));
    document.body.innerHTML = `<ul>${row("97110", parts(first))}${row("97140", parts(second))}</ul>`;
    const map = taught({ code: "li:nth-child(1) p", modifiers, secondCode: "li:nth-child(2) p" });
    expect(short(map)).toEqual([[`97110 ${first.replace("|", " ")}`, `97140 ${second}`]]);
    document.body.innerHTML = `<ul>${row("97140", "")}${row("97530", chips("GP", "59", "KX"))}</ul>`;
    expect(short(map)).toEqual([["97140 ", "97530 GP 59 KX"]]);
  });

  it("is unreadable where its words are no modifiers", () => {
    document.body.innerHTML = `<ul>${row("97110", "")}${row("97140", chips("Distinct service"))}</ul>`;
    const map = taught({
      code: "li:nth-child(1) p",
      modifiers: "li:nth-child(1) a",
      secondCode: "li:nth-child(2) p",
    });
    const form = readPage(document, [readerOf(map)]).forms[0];
    expect(form?.lines.map(({ modifiers }) => modifiers.state)).toEqual(["read", "unreadable"]);
  });
});

describe("lines that repeat in other ways", () => {
  it("are told apart by the number in their names where they stand in no element of their own", () => {
    const box = (name: string, value: string) => `<p><input id="${name}" value="${value}"></p>`;
    document.body.innerHTML = `<div id="codes">${box("k1", "97110")}${box("k2", "97140")}</div>
      <div id="rest">${box("m1x1", "GP")}${box("m1x2", "59")}${box("u1", "2")}${box("m2x1", "GP")}${box("m2x2", "")}${box("u2", "1")}</div>`;
    const map = taught({ code: "#k1", modifiers: "#m1x1,#m1x2", units: "#u1", secondCode: "#k2" });
    expect(map.number).toEqual({ attribute: "id", pattern: "k#" });
    expect(map.fields.modifiers.map(({ by }) => by?.pattern)).toEqual(["m#x1", "m#x2"]);
    expect(shortLines(map)).toEqual([["97110 GP 59 ×2", "97140 GP ×1"]]);
  });

  it("may take two table rows", () => {
    const rows = (code: string, units: string) =>
      `<tr><td><input value="${code}"></td><td>x</td></tr><tr><td>Note</td><td><input value="${units}"></td></tr>`;
    document.body.innerHTML = `<table><tbody>${rows("97110", "2")}${rows("97140", "1")}</tbody></table>`;
    const map = taught({
      code: "tr:nth-child(1) input",
      units: "tr:nth-child(2) input",
      secondCode: "tr:nth-child(3) input",
    });
    expect(map.fields.units).toMatchObject([{ from: "line", offset: 1 }]);
    expect(shortLines(map)).toEqual([["97110  ×2", "97140  ×1"]]);
  });

  it("may hold modifiers and units in the code's own box, as they are typed", () => {
    document.body.innerHTML = `<ul><li><input value="97110-GP-59 x2"></li><li><input value="97140 x1"></li></ul>`;
    const map = taught({ code: "li:nth-child(1) input", secondCode: "li:nth-child(2) input" });
    expect(map.withCode).toEqual(["modifiers", "units"]);
    expect(shortLines(map)).toEqual([["97110 GP 59 ×2", "97140  ×1"]]);
  });

  it("of different patients are never of one claim", () => {
    const row = (patient: string, code: string) => `<tr><td>${patient}</td><td>${code}</td><td>1</td></tr>`;
    document.body.innerHTML = `<table><tbody>${row("Doe, J", "97110")}${row("Roe, R", "97140")}${row("Doe, J", "97530")}${row("", "97112")}${row("", "97116")}</tbody></table>`;
    const map = taught({
      claim: "tr:nth-child(1) td:nth-child(1)",
      code: "tr:nth-child(1) td:nth-child(2)",
      units: "tr:nth-child(1) td:nth-child(3)",
      secondCode: "tr:nth-child(2) td:nth-child(2)",
    });
    const form = readPage(document, [readerOf(map)]).forms[0];
    expect(form?.lines.map(({ claim }) => claim)).toEqual([1, 2, 1, 3, 4]);
    expect(JSON.stringify([map, form?.lines])).not.toMatch(/Doe|Roe/);
  });
});

describe("what cannot be taught is refused with a reason", () => {
  it.each([
    ["the same box twice", { ...unusualPoints, secondCode: "[name=a_1]" }, /Both codes are the same box/],
    ["a code that is none", { ...unusualPoints, code: "[name=c_1]", units: "b" }, /is not a code/],
    ["units in a table beside", { ...unusualPoints, units: "#beside" }, /does not have the units where/],
    ["a field of another line", { ...unusualPoints, units: "[name=c_3]" }, /does not have the units where/],
  ])("%s", (_, selectors, because) => {
    document.body.innerHTML = `${unusual}<p id="beside">2</p>`;
    expect(teach(selectors)).toEqual({ refused: expect.stringMatching(because) });
  });
});

it("a press on a wrapper with one box means the box", () => {
  document.body.innerHTML = `<label>Units <input></label><p>Two <input><input></p>`;
  const dom = new PageDom(document);
  const [label, two] = [document.querySelector("label"), document.querySelector("p")];
  expect(label && fieldAt(dom, label)).toBe(document.querySelector("input"));
  expect(two && fieldAt(dom, two)).toBe(two);
});
