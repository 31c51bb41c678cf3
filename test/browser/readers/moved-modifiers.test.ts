import { afterEach, describe, expect, it } from "vitest";
import { mapsAsJson, mapsFromJson, type TaughtMap } from "../../../src/claim/taught-map";
import { PageDom } from "../../../src/readers/dom";
import { learnMap } from "../../../src/readers/learn-map";
import { readPage } from "../../../src/readers/read-page";
import { readerOf } from "../../../src/readers/taught-map";
import { plainLines } from "./plain-lines";

/* Several columns of one field that a page moves among themselves: the first modifier prices a line, so their order is part of what is read. */

afterEach(() => document.body.replaceChildren());

const values: Readonly<Record<string, readonly [string, string]>> = {
  code: ["97110", "97140"],
  first: ["GP", "59"],
  second: ["KX", "GP"],
  third: ["", "KX"],
  units: ["2", "1"],
};
type Words = Readonly<Record<string, string>>;
type Draw = (words: Words, order: readonly string[]) => string;
const asTaught = ["code", "first", "second", "third", "units"];
const moved = ["code", "third", "first", "second", "units"];

const table: Draw = (words, order) =>
  `<table><thead><tr>${order.map((column) => `<th>${words[column] ?? ""}</th>`).join("")}</tr></thead><tbody>${[
    0, 1,
  ]
    .map(
      (line) =>
        `<tr>${order.map((column) => `<td data-is="${column}"><input value="${values[column]?.[line]}"></td>`).join("")}</tr>`,
    )
    .join("")}</tbody></table>`;
const labelled: Draw = (words, order) =>
  `<ul>${[0, 1]
    .map(
      (line) =>
        `<li>${order.map((column) => `<p data-is="${column}"><label>${words[column]?.replace("LINE", String(line + 1))} <input value="${values[column]?.[line]}"></label></p>`).join("")}</li>`,
    )
    .join("")}</ul>`;

function teach(): TaughtMap {
  const [first, second] = document.querySelectorAll("tbody tr, li");
  const one = (line: Element | undefined, column: string) =>
    [...(line?.querySelectorAll(`[data-is=${column}] input`) ?? [])].slice(0, 1);
  const fields = {
    code: one(first, "code"),
    modifiers: ["first", "second", "third"].flatMap((column) => one(first, column)),
    units: one(first, "units"),
    placeOfService: [],
    dateOfService: [],
    diagnosisPointers: [],
    claim: [],
  };
  const [secondCode] = one(second, "code");
  const named = { id: "m", name: "Charges", site: "https://ehr.example" };
  const learned = learnMap(new PageDom(document), { fields, secondCode: secondCode as Element }, named);
  if ("refused" in learned) throw new Error(learned.refused);
  expect(mapsFromJson(mapsAsJson([learned.map]))).toEqual({ maps: [learned.map] });
  return learned.map;
}

function read(map: TaughtMap) {
  const { forms, drifts } = readPage(document, [readerOf(map)]);
  return {
    lines: forms.flatMap((form) =>
      plainLines(form.lines).map(({ code, modifiers, units }) => `${code} ${modifiers.join(" ")} ×${units}`),
    ),
    drifts: drifts.map(({ because }) => because),
  };
}

const right = { lines: ["97110 GP KX ×2", "97140 59 GP KX ×1"], drifts: [] };
const drifted = { lines: [], drifts: ["the modifiers are not where the map has them"] };

const numbered = (first: string, second: string, third: string): Words => ({
  code: "CPT",
  first,
  second,
  third,
  units: "Units",
});

describe.each<[string, Words]>([
  ["numbers", numbered("Mod 1", "Mod 2", "Mod 3")],
  ["letters", numbered("Modifier A", "Modifier B", "Modifier C")],
  ["ordinals", numbered("1st Modifier", "2nd Modifier", "3rd Modifier")],
  ["short words", numbered("M1", "M2", "M3")],
])("modifier columns under headers with %s", (_, words) => {
  it("are read in the order of the form wherever the page puts them", () => {
    document.body.innerHTML = table(words, asTaught);
    const map = teach();
    expect(read(map)).toEqual(right);
    document.body.innerHTML = table(words, moved);
    expect(read(map)).toEqual(right);
    document.body.innerHTML = table(words, ["units", "second", "third", "code", "first"]);
    expect(read(map)).toEqual(right);
  });

  it("drift where two headers have the same number now", () => {
    document.body.innerHTML = table(words, asTaught);
    const map = teach();
    document.body.innerHTML = table({ ...words, third: words.first ?? "" }, moved);
    expect(read(map)).toEqual(drifted);
  });
});

it.each<[string, Words]>([
  ["with labels of their own", numbered("Modifier 1", "Modifier 2", "Modifier 3")],
  [
    "with labels that hold the line too",
    numbered("Line LINE modifier 1", "Line LINE modifier 2", "Line LINE modifier 3"),
  ],
])("modifier boxes %s drift where they change places", (_, words) => {
  document.body.innerHTML = labelled(words, asTaught);
  const map = teach();
  expect(read(map)).toEqual(right);
  document.body.innerHTML = labelled(words, moved);
  expect(read(map)).toEqual(drifted);
});

it("modifier columns under one word are read from left to right, as nothing tells them apart", () => {
  const words = numbered("Modifier", "Modifier", "Modifier");
  document.body.innerHTML = table(words, asTaught);
  const map = teach();
  expect(read(map)).toEqual(right);
  expect(JSON.stringify(map)).not.toContain("slot");
});

it("a map of an earlier version, which knows no numbers, is read as it was", () => {
  const words = numbered("Mod 1", "Mod 2", "Mod 3");
  document.body.innerHTML = table(words, asTaught);
  const earlier = JSON.parse(JSON.stringify(teach(), (key, value) => (key === "slot" ? undefined : value)));
  expect(read(earlier)).toEqual(right);
});

it("headers that lose their numbers say nothing against the map", () => {
  document.body.innerHTML = table(numbered("Mod 1", "Mod 2", "Mod 3"), asTaught);
  const map = teach();
  document.body.innerHTML = table(numbered("Modifier", "Modifier", "Modifier"), asTaught);
  expect(read(map)).toEqual(right);
});
