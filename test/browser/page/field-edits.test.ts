import { afterEach, describe, expect, test } from "vitest";
import type { LineChange } from "../../../src/claim/line-change";
import { planEdits } from "../../../src/page/field-edits";
import { writeFields } from "../../../src/page/write";
import type { ChargeForm } from "../../../src/readers/read-document";
import { findChargeForms } from "../../../src/readers/read-page";

afterEach(() => document.body.replaceChildren());

function formOf(rows: string, head = "<th>CPT<th>Mod<th>Mod<th>POS<th>Units<th>Dx<th>Charge"): ChargeForm {
  document.body.innerHTML = `<table><thead><tr>${head}</thead><tbody>${rows}</tbody></table>`;
  return read();
}

function read(): ChargeForm {
  const [form] = findChargeForms(document);
  if (!form) throw new Error("The form is not read");
  return form;
}

const row = (code: string, ...values: readonly string[]) =>
  `<tr>${[code, ...values].map((value) => `<td><input value="${value}">`).join("")}`;

const twoLines =
  row("97110", "GP", "", "11", "2", "A", "$60.00") + row("97552", "", "", "11", "2", "AAB", "44");

/** Writes changes as a fix does; answers with all texts afterwards, or why nothing was written. */
async function fixed(changes: readonly LineChange[]): Promise<readonly string[][] | string> {
  const plan = planEdits(known, changes);
  if (plan.kind === "not-writable") return plan.because;
  const before = texts();
  const outcome = await writeFields(plan.edits);
  if (outcome.kind !== "written") return outcome.because;
  const after = texts();
  await outcome.undo();
  expect(texts(), "the undo restores exactly").toEqual(before);
  return after;
}

const known = () => {
  const form = read();
  return { form, identities: form.lines.map(({ line }) => `line-${line}`) };
};

const texts = () =>
  [...document.querySelectorAll("tbody tr")].map((each) =>
    [...each.querySelectorAll<HTMLInputElement>("input,select,textarea")].map(({ value }) => value),
  );

const modifiers = (line: number, drop: readonly string[], put: readonly string[]): LineChange => ({
  line,
  field: "modifiers",
  drop,
  put,
});

describe("a field a box", () => {
  test.each<[string, LineChange, number, readonly string[]]>([
    ["units", { line: 2, field: "units", to: 1 }, 1, ["97552", "", "", "11", "1", "AAB", "44"]],
    [
      "place of service",
      { line: 1, field: "placeOfService", to: "12" },
      0,
      ["97110", "GP", "", "12", "2", "A", "$60.00"],
    ],
    ["a modifier more", modifiers(1, [], ["59"]), 0, ["97110", "GP", "59", "11", "2", "A", "$60.00"]],
    [
      "a modifier for another",
      modifiers(1, ["GP"], ["GO"]),
      0,
      ["97110", "GO", "", "11", "2", "A", "$60.00"],
    ],
    ["the first modifier", modifiers(2, [], ["GP"]), 1, ["97552", "GP", "", "11", "2", "AAB", "44"]],
    ["a modifier off", modifiers(1, ["GP"], []), 0, ["97110", "", "", "11", "2", "A", "$60.00"]],
    [
      "pointers as the box writes them",
      { line: 2, field: "diagnosisPointers", to: ["A", "B"] },
      1,
      ["97552", "", "", "11", "2", "AB", "44"],
    ],
    [
      "the charge as the box writes it",
      { line: 1, field: "charge", to: 0 },
      0,
      ["97110", "GP", "", "11", "2", "A", "$0.00"],
    ],
  ])("%s", async (_what, change, at, expected) => {
    formOf(twoLines);
    const after = await fixed([change]);
    expect(after[at]).toEqual(expected);
    expect(after[1 - at], "the other line is as it was").toEqual(texts()[1 - at]);
  });

  test("several lines are written and undone as one", async () => {
    formOf(twoLines);
    const after = await fixed([
      { line: 1, field: "units", to: 1 },
      { line: 2, field: "units", to: 1 },
      modifiers(2, [], ["GP"]),
    ]);
    expect(after).toEqual([
      ["97110", "GP", "", "11", "1", "A", "$60.00"],
      ["97552", "GP", "", "11", "1", "AAB", "44"],
    ]);
  });
});

describe("what is not writable", () => {
  test("a modifier for which there is no box", async () => {
    formOf(twoLines);
    expect(await fixed([modifiers(1, [], ["59", "KX"])])).toBe(
      "the line has 2 modifier boxes, and all are filled",
    );
  });

  test("a field that the form does not show", async () => {
    formOf(row("97110", "GP", "2") + row("97140", "GP", "1"), "<th>CPT<th>Mod<th>Units");
    expect(await fixed([{ line: 1, field: "placeOfService", to: "11" }])).toBe(
      "the form does not show the field",
    );
  });

  test("a line that is not there", async () => {
    formOf(twoLines);
    expect(await fixed([{ line: 3, field: "units", to: 1 }])).toBe("line 3 is no longer on the form");
  });

  test("what the form holds already", async () => {
    formOf(twoLines);
    expect(await fixed([{ line: 1, field: "units", to: 2 }])).toBe("the form holds it already");
  });

  test("a line whose row now holds another code is not written", async () => {
    formOf(twoLines);
    const plan = planEdits(known, [{ line: 2, field: "units", to: 1 }]);
    if (plan.kind !== "edits") throw new Error(plan.because);
    const [code] = document.querySelectorAll<HTMLInputElement>("tbody tr:nth-child(2) input");
    if (code) code.value = "97140";
    expect(await writeFields(plan.edits)).toMatchObject({ kind: "refused" });
    expect(texts()[1]?.[4]).toBe("2");
  });
});

test("all modifiers in one box keep its separator", async () => {
  formOf(row("97110", "GP:59", "2") + row("97140", "GP", "1"), "<th>CPT<th>Modifiers<th>Units");
  expect((await fixed([modifiers(1, ["59"], ["XS"])]))[0]).toEqual(["97110", "GP:XS", "2"]);
  expect((await fixed([modifiers(2, [], ["59"])]))[1]).toEqual(["97140", "GP:59", "1"]);
});
