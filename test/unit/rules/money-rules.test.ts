import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import { absent, blank } from "../../../src/claim/reading";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { payerById } from "../../../src/payers/payers";
import { judge, medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";

const judged = (lines: ExampleLine[], context: Partial<ClaimContext> = {}) =>
  judge(snapshotOf(lines.map((line, index) => serviceLine(line, index + 1))), {
    ...medicareContext,
    ...context,
  });

const finding = (rule: string, lines: ExampleLine[], context: Partial<ClaimContext> = {}) =>
  judged(lines, context).findings.find((each) => each.rule === rule);

const payer = (id: string) => {
  const profile = payerById(id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile;
};

describe("expected-payment", () => {
  test("is worth what the charge stays below the allowed amount, and puts nothing at stake", () => {
    const result = judged([{ code: "99213", charge: 8000 }]);
    const found = result.findings.find((each) => each.rule === "expected-payment");
    expect(found?.message).toBe("99213 × 1 is charged at $80.00; the fee schedule allows $88.95");
    expect(found?.atRisk).toEqual([{ line: 1, cents: 895 }]);
    expect(found?.verdict).toBe("certain");
    expect(result.atRisk).toBeNull();
  });

  test("may be otherwise where the charge looks like one unit's", () => {
    const lines = [{ code: "97552", modifiers: ["GP"], units: 2, charge: 3000 }];
    expect(finding("expected-payment", lines)?.verdict).toBe("needs-review");
  });

  test("says nothing of other payers, whose rule is not known", () => {
    for (const id of ["va-ccn", "commercial-generic", "medicare-advantage"])
      expect(
        finding("expected-payment", [{ code: "99213", charge: 100 }], { payer: payer(id) }),
      ).toBeUndefined();
  });
});

describe("mppr-therapy", () => {
  test("once a day, with what each line loses and the unit that is paid in full", () => {
    const found = finding("mppr-therapy", [
      { code: "97140", modifiers: ["GP"] },
      { code: "99213" },
      { code: "97110", modifiers: ["GP"], units: 2 },
    ]);
    expect(found?.lines).toEqual([1, 3]);
    expect(found?.message).toMatch(/^One unit of 97110 is paid in full; .*, \$13\.43 in all$/);
    expect(found?.atRisk).toEqual([
      { line: 1, cents: 647 },
      { line: 3, cents: 696 },
    ]);
  });

  test("a note a day, and none where each day has one unit", () => {
    const days = ["2025-06-02", "2025-06-03"].map((dateOfService) => ({
      code: "97110",
      modifiers: ["GP"],
      dateOfService,
    }));
    expect(finding("mppr-therapy", days)).toBeUndefined();
    const twice = judged(days.map((line) => ({ ...line, units: 2 }))).findings;
    expect(twice.filter((each) => each.rule === "mppr-therapy").map((each) => each.lines)).toEqual([
      [1],
      [2],
    ]);
  });

  test("different practitioners do not reduce each other", () => {
    const lines = [
      { code: "97110", modifiers: ["GP"] },
      { code: "97535", modifiers: ["GO"] },
    ];
    expect(finding("mppr-therapy", lines, { differentPractitioners: true })).toBeUndefined();
  });
});

describe("medicare-payment", () => {
  test("says what CQ takes off Medicare's share, sequestration included", () => {
    const found = finding("medicare-payment", [{ code: "97110", modifiers: ["GP", "CQ"] }], {
      feeScheduleAmount: 10_000,
    });
    expect(found?.message).toBe("97110 with CQ: Medicare pays $66.64, $11.76 less than without an assistant");
    expect(found?.atRisk).toEqual([{ line: 1, cents: 1176 }]);
  });
});

describe("limiting-charge", () => {
  const unassigned = { participating: false, assigned: false };

  test("puts at stake what has to be given back, no more", () => {
    const result = judged([{ code: "99213", charge: 10_718 }], unassigned);
    const found = result.findings.find((each) => each.rule === "limiting-charge");
    expect(found?.message).toBe("99213 is charged at $107.18; the limiting charge is $97.18");
    expect(result.atRisk).toBe(1000);
  });

  test.each([
    ["a blank charge", { charge: blank("box") }, /charge is blank/],
    ["a form without charges", { charge: absent("no such box") }, /charge/],
    ["a place of service that is not read", { placeOfService: blank("box") }, /limiting charge is not known/],
  ])("is not checked for %s", (_, reading, because) => {
    const snapshot = snapshotOf([{ ...serviceLine({ code: "99213", charge: 20_000 }, 1), ...reading }]);
    const misses = judge(snapshot, { ...medicareContext, ...unassigned }).notChecked;
    expect(misses.find((miss) => miss.rule === "limiting-charge")?.because).toMatch(because);
    expect(judge(snapshot).notChecked.some((miss) => miss.rule === "limiting-charge")).toBe(false);
  });

  test("is Part B's: another payer's lines are neither found nor missed", () => {
    const result = judged([{ code: "99213", charge: 50_000 }], { ...unassigned, payer: payer("va-ccn") });
    expect(JSON.stringify([result.findings, result.notChecked])).not.toContain("limiting-charge");
  });
});
