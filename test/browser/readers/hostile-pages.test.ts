import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { findChargeForms } from "../../../src/readers/read-page";

afterEach(() => document.body.replaceChildren());

const words = fc.constantFrom(
  "CPT",
  "97110",
  "97O10",
  "Modifiers",
  "Units",
  "POS",
  "DOS",
  "03/12/2026",
  "2",
  "GP",
  "Patient",
  "Jane",
  "",
  "​",
  "<b>x</b>",
  "Date of service",
  "code",
  "Zip",
  "\u202e97110",
  "９７１１０",
  "A".repeat(300),
);
const names = fc.constantFrom(
  "cpt",
  "mod1",
  "units",
  "bill[0][code]",
  "parentElement",
  "querySelectorAll",
  "matches",
  "localName",
);
const tags = fc.constantFrom(
  "div",
  "table",
  "tbody",
  "thead",
  "tr",
  "td",
  "th",
  "input",
  "select",
  "option",
  "textarea",
  "form",
  "label",
  "dialog",
  "details",
  "summary",
  "h3",
  "span",
  "svg",
  "fieldset",
);

interface Piece {
  readonly tag: string;
  readonly name: string;
  readonly text: string;
  readonly attribute: string;
  readonly children: readonly Piece[];
}

const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.record({
    tag: tags,
    name: names,
    text: words,
    attribute: fc.constantFrom(
      "",
      "colspan",
      "rowspan",
      "aria-label",
      "aria-labelledby",
      "hidden",
      "role",
      "for",
      "aria-rowcount",
    ),
    children: fc.oneof(
      { maxDepth: 6, depthSize: "small" },
      fc.constant([]),
      fc.array(tie("piece"), { maxLength: 4 }),
    ),
  }),
}));

function build(piece: Piece): Element {
  const element = document.createElement(piece.tag);
  element.setAttribute("name", piece.name);
  if (piece.attribute)
    element.setAttribute(piece.attribute, piece.attribute.endsWith("span") ? "3" : piece.text);
  if ("value" in element && typeof element.value === "string") element.value = piece.text;
  else element.append(piece.text);
  element.append(...piece.children.map(build));
  return element;
}

it("any tree of elements is read without an exception, and twice the same", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      document.body.replaceChildren(...pieces.map(build));
      const readings = () =>
        JSON.stringify(findChargeForms(document).map(({ lines, unreadRows }) => [lines, unreadRows]));
      expect(readings()).toBe(readings());
    }),
    { numRuns: 150 },
  );
});

it("a form whose boxes take the names of DOM methods harms no other form", () => {
  const charges =
    "<table><tr><th>CPT</th><th>Units</th></tr><tr><td><input value='97110'></td><td><input value='1'></td></tr></table>";
  document.body.innerHTML = `<form><input name="parentElement"><input name="querySelectorAll"><input name="closest">${charges}</form>${charges}`;
  expect(findChargeForms(document).at(-1)?.lines.length).toBe(1);
});

it("a value getter that throws costs only its own form", () => {
  const charges =
    "<table><tr><th>CPT</th><th>Units</th></tr><tr><td><input value='97110'></td><td><input value='1'></td></tr></table>";
  document.body.innerHTML = charges + charges;
  Object.defineProperty(document.querySelector("input"), "value", {
    get() {
      throw new Error("page");
    },
  });
  expect(findChargeForms(document).length).toBe(1);
});

it("an empty, a detached and a frameset document hold no form", () => {
  expect(findChargeForms(document.implementation.createHTMLDocument())).toEqual([]);
  const bare = document.implementation.createDocument(null, null);
  expect(findChargeForms(bare)).toEqual([]);
});

it("of a table of ten thousand rows two thousand are read, and that there are more is said", () => {
  const row = "<tr><td>97110</td><td>GP</td><td>2</td></tr>";
  document.body.innerHTML = `<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr>${row.repeat(10_000)}</table>`;
  const [form] = findChargeForms(document);
  expect(form?.lines.length).toBe(2000);
  expect(form?.partial).toBe(true);
});

const oneLine =
  "<table><tr><th>CPT</th><th>Mod</th><th>Units</th></tr><tr><td><input value='97110'></td><td><input value='GP'></td><td><input value='2'></td></tr></table>";

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll("input")];
}

it("a box that does not let itself be read has a reason, and the rest of its line is read", () => {
  document.body.innerHTML = oneLine;
  Object.defineProperty(boxes()[2], "value", {
    get() {
      throw new Error("page");
    },
  });
  const line = findChargeForms(document)[0]?.lines[0];
  expect(line?.units).toEqual({ state: "unreadable", because: "the page does not let it be read" });
  expect(line?.modifiers).toMatchObject({ state: "read", value: ["GP"] });
});

it("a form that vanishes while it is read harms no one", () => {
  document.body.innerHTML = oneLine;
  Object.defineProperty(boxes()[1], "value", {
    get() {
      document.body.replaceChildren();
      return "GP";
    },
  });
  expect(() => findChargeForms(document)).not.toThrow();
  expect(findChargeForms(document)).toEqual([]);
});

it("elements in elements, deeper than any parser makes them, are looked through", () => {
  document.body.innerHTML = oneLine;
  let deep: Element = document.body.appendChild(document.createElement("div"));
  for (let at = 0; at < 700; at += 1) deep = deep.appendChild(document.createElement("div"));
  deep.innerHTML = oneLine;
  expect(findChargeForms(document).length).toBeGreaterThanOrEqual(1);
});

it("the document of a frame that was taken away is nothing to read", () => {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const inner = frame.contentDocument as Document;
  inner.body.innerHTML = oneLine;
  expect(findChargeForms(inner).length).toBe(1);
  frame.remove();
  expect(findChargeForms(inner)).toEqual([]);
});

it("a frame that patches its prototypes costs no exception, and no form of another document", () => {
  const frame = document.createElement("iframe");
  document.body.innerHTML = oneLine;
  document.body.append(frame);
  const inner = frame.contentDocument as Document;
  inner.body.innerHTML = oneLine;
  const { Element: InnerElement, HTMLInputElement: InnerInput } = frame.contentWindow as Window &
    typeof globalThis;
  const broken = () => {
    throw new Error("page");
  };
  Object.defineProperty(InnerInput.prototype, "value", { get: broken });
  expect(findChargeForms(inner)).toEqual([]);
  for (const name of ["querySelectorAll", "getAttribute", "closest", "matches", "checkVisibility"])
    Object.defineProperty(InnerElement.prototype, name, { value: broken });
  expect(findChargeForms(inner)).toEqual([]);
  expect(findChargeForms(document)).toHaveLength(1);
});

it("markup, marks of direction and endless values stay values", () => {
  document.body.innerHTML = oneLine;
  const [code, modifiers, units] = boxes() as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  modifiers.value = "<img src=x onerror=alert(1)> Jane Doe 07/19/1958";
  units.value = "9".repeat(100_000);
  const line = findChargeForms(document)[0]?.lines[0];
  expect(line?.modifiers).toEqual({ state: "unreadable", because: "more than modifiers stands there" });
  expect(line?.units).toEqual({ state: "unreadable", because: "the number is too long" });
  code.value = "97110 ".repeat(50_000);
  expect(findChargeForms(document)).toEqual([]);
});

it("a page of ten thousand numbers that look like codes is looked over in passing", () => {
  document.body.innerHTML = `<ul>${"<li>97110 <b>x</b></li>".repeat(10_000)}</ul>`;
  const start = performance.now();
  expect(findChargeForms(document)).toEqual([]);
  // Far above what it takes, far below what a mistake would: work for each pair of rows is a hundred million steps.
  expect(performance.now() - start).toBeLessThan(4000);
});
