import { describe, expect, test } from "vitest";
import { type AppealRow, appealElsewhere, appealOf, type EditDenial } from "../../../src/guides/appeal";

const row: AppealRow = {
  table: "NCCI PTP practitioner",
  edition: "2024 Q3",
  values: ["97150", "97110", "1"],
  olderThanDate: false,
};
const pair = (modifierIndicator: 0 | 1, changes: Partial<AppealRow> = {}): EditDenial => ({
  kind: "pair",
  column1: "97150",
  column2: "97110",
  modifierIndicator,
  row: { ...row, ...changes },
});
const limit = (units: number, mai: 1 | 2 | 3): EditDenial => ({
  kind: "limit",
  code: "97551",
  units,
  mai,
  row: { ...row, table: "MUE practitioner", values: ["97551", String(units), String(mai)] },
});
const date = "2025-10-14";

describe("there is a letter only where an indicator leaves room", () => {
  test.each([
    ["a pair with indicator 0", pair(0), /cannot succeed.*indicator 0/],
    ["a limit with MAI 2", limit(1, 2), /cannot succeed.*MAI 2/],
    ["a limit of 0", limit(0, 2), /nothing to stand on.*0 units/],
    ["a limit of 0 with MAI 3", limit(0, 3), /nothing to stand on.*0 units/],
  ])("none for %s, and why", (_, denial, why) => {
    const { letter, statements } = appealOf(denial, date);
    expect(letter).toBeNull();
    expect(statements[0]?.text).toMatch(why);
  });

  test.each([
    ["a pair with indicator 1", pair(1)],
    ["a limit with MAI 3", limit(2, 3)],
    ["a limit with MAI 1", limit(2, 1)],
  ])("one for %s", (_, denial) => {
    expect(appealOf(denial, date).letter).not.toBeNull();
  });
});

test("the letter names rule, row, edition, date and codes, and leaves the rest to the record in brackets", () => {
  const { letter, about } = appealOf(pair(1), date);
  expect(about).toBe("97110 denied with 97150");
  expect(letter).toContain("CMS NCCI PTP practitioner 2024 Q3: 97150 · 97110 · 1");
  expect(letter).toContain("modifier indicator 1");
  expect(letter).toContain("ch. I §E");
  expect(letter).toContain("Date of service: 10/14/2025");
  for (const placeholder of [
    "[name]",
    "[number]",
    "[from the remittance advice]",
    "[the modifier that was billed]",
  ])
    expect(letter).toContain(placeholder);
  // It claims nothing that only the record can show: no modifier, no time, no patient.
  expect(letter?.replace(/\[[^\]]*\]/g, "")).not.toMatch(/\b(59|X[ESPU]|\d+:\d\d)\b/);
});

test("without a date it leaves a place for it", () => {
  expect(appealOf(limit(2, 3), null).letter).toContain("Date of service: [date of service]");
});

test("an edition older than the date is to be confirmed before the letter is sent", () => {
  const { letter, statements } = appealOf(pair(1, { olderThanDate: true }), date);
  expect(letter).toContain("[confirm in the edition of this quarter]");
  expect(statements.at(-1)?.text).toContain("2024 Q3) is older than the date of service");
  expect(appealOf(pair(1), date).letter).not.toContain("confirm in the edition");
});

test("no letter to a payer that may have edits of its own", () => {
  expect(appealElsewhere("Acme Health")).toMatchObject({ letter: null });
  expect(appealElsewhere("Acme Health").statements[0]?.text).toContain("Whether Acme Health judges");
});

test("MAI 1 sends to a line of its own first, MAI 3 to the records", () => {
  expect(appealOf(limit(2, 1), date).statements[0]?.text).toContain("on a line of their own");
  expect(appealOf(limit(2, 3), date).statements[0]?.text).toContain("on review, with the records");
});

test("every statement says who says so and where", () => {
  for (const denial of [pair(0), pair(1), limit(0, 2), limit(1, 2), limit(2, 3), limit(2, 1)])
    for (const { source, provenance } of appealOf(denial, date).statements) {
      expect(source).not.toBe("");
      expect(provenance).toMatch(/^(table|policy|advice)$/);
    }
});
