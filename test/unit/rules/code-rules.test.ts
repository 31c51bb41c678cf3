import { describe, expect, test } from "vitest";
import { absent, unreadable } from "../../../src/claim/reading";
import { payerById } from "../../../src/payers/payers";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { starterRowSets, starterTables } from "../../../src/reference/starter/starter-tables";
import { judge, medicareContext, ruleIds, serviceLine, snapshotOf } from "../engine/sample-claims";
import { rvuEdition } from "../reference/small-tables";
import { feeRow, feeSchedule, foundBy, judgeLines, missedBy } from "./small-fee-schedule";

const noRvus = { workRvu: "0.00", nonFacilityPeRvu: "0.00", facilityPeRvu: "0.00", malpracticeRvu: "0.00" };

const ofStatus = {
  A: null,
  B: "code-status-bundled",
  C: "code-status-carrier-priced",
  E: "code-status-not-mpfs",
  I: "code-status-invalid-medicare",
  J: null,
  M: "code-status-measurement",
  N: "code-status-noncovered",
  P: "code-status-bundled",
  R: "code-status-carrier-priced",
  T: null,
  X: "code-status-not-mpfs",
} as const;

describe("each status", () => {
  test.each(Object.entries(ofStatus))("%s without RVUs: %s", (status, rule) => {
    const tables = feeSchedule([feeRow("99999", { status }, noRvus)]);
    const found = ruleIds(judgeLines([{ code: "99999", charge: 5000 }], tables));
    expect(found.filter((id) => id.startsWith("code-status"))).toEqual(rule === null ? [] : [rule]);
  });

  test("one RVU of R is a price", () => {
    const priced = feeSchedule([feeRow("99999", { status: "R" }, { ...noRvus, malpracticeRvu: "0.01" })]);
    expect(ruleIds(judgeLines([{ code: "99999" }], priced))).not.toContain("code-status-carrier-priced");
  });

  test("26 is judged by the row of the component", () => {
    const tables = feeSchedule([
      feeRow("78999", { status: "C", pctc: "1" }, noRvus),
      feeRow("78999", { status: "A", pctc: "1" }, { modifier: "26" }),
      feeRow("78999", { status: "C", pctc: "1" }, { ...noRvus, modifier: "TC" }),
    ]);
    const priced = (modifiers: string[]) => ruleIds(judgeLines([{ code: "78999", modifiers }], tables));
    expect(priced([])).toContain("code-status-carrier-priced");
    expect(priced(["TC"])).toContain("code-status-carrier-priced");
    expect(priced(["26"])).toEqual([]);
  });

  test("is not checked where the row has no indicators, and where no table is loaded", () => {
    const rule = "code-status-invalid-medicare";
    const bare = feeSchedule([feeRow("99999", null)]);
    expect(missedBy(judgeLines([{ code: "99999" }], bare), rule)).toEqual([
      "1: RVU25T gives no indicators for 99999",
    ]);
    const held = judgeLines([{ code: "J0171", dateOfService: "2025-06-30" }], starterTables);
    expect(foundBy(held, rule)).toEqual([]);
    expect(missedBy(held, rule)).toHaveLength(1);
  });

  test("is silent where a complete schedule has no row", () => {
    const complete = feeSchedule([feeRow("99999", { status: "I" })], true);
    const result = judgeLines([{ code: "J9999" }], complete);
    expect(ruleIds(result)).toEqual([]);
    expect(missedBy(result, "code-status-invalid-medicare")).toEqual([]);
  });

  test("names the edition the indicators stand in", () => {
    const onDate = { dateOfService: "2026-10-05" };
    const finding = judgeLines(
      [
        { code: "94760", ...onDate },
        { code: "99213", ...onDate },
      ],
      starterTables,
    ).findings.find((each) => each.rule === "code-status-injection-t");
    expect(finding?.message).toBe(
      "94760 pays nothing beside 99213 on the same day (status T, RVU25D, the newest loaded)",
    );
    expect(finding?.row?.values.join(" · ")).toBe("94760 · T · 3 · XXX · 0 · 0 · 0 · 0 · 0");
  });

  test("is not said of a payer of whom Medicare's rules are not known", () => {
    for (const id of ["commercial-generic", "medicaid-generic"]) {
      const payer = payerById(id);
      if (!payer) throw new Error("no such payer");
      const result = judgeLines([{ code: "97014", modifiers: ["GP"] }], starterTables, { payer });
      expect(ruleIds(result).filter((rule) => rule.startsWith("code-status"))).toEqual([]);
      expect(missedBy(result, "code-status-invalid-medicare")).toHaveLength(1);
    }
  });
});

describe("code-status-invalid-medicare", () => {
  test("names what Medicare takes in its place", () => {
    const tables = feeSchedule(
      ["97014", "99417", "99245", "99999"].map((code) => feeRow(code, { status: "I" })),
    );
    const action = (code: string) =>
      judgeLines([{ code }], tables).findings.find((each) => each.rule === "code-status-invalid-medicare")
        ?.action;
    expect(action("97014")).toContain("G0283");
    expect(action("99417")).toContain("G2212");
    expect(action("99245")).toContain("99202–99215");
    expect(action("99999")).toBe("Find the code that Medicare uses for this service.");
  });

  test("a code that is not in force is one finding", () => {
    const tables = feeSchedule([feeRow("77014", { status: "I" })]);
    const result = judgeLines([{ code: "77014", dateOfService: "2026-02-02" }], tables);
    expect(ruleIds(result)).toEqual(["code-not-valid-on-dos"]);
  });

  test("a line of several days needs a code that is in force on its last day too", () => {
    const of = (dateOfService: string, dateOfServiceTo: string) =>
      judgeLines([{ code: "37221", units: 2, dateOfService, dateOfServiceTo }], starterTables).findings.find(
        ({ rule }) => rule === "code-not-valid-on-dos",
      );
    expect(of("2025-12-30", "2025-12-31")).toBeUndefined();
    expect(of("2025-12-31", "2026-01-01")?.message).toBe(
      "37221 is not valid on the last day of the line, 2026-01-01: 37221 was in force through 2025-12-31",
    );
    expect(of("2025-12-31", "2026-01-01")?.action).toMatch(/a line of their own/);
    expect(of("2026-01-01", "2026-01-02")?.message).toMatch(/on this date of service/);
  });

  test("a release that took effect after the code's last day says nothing of it", () => {
    const october = {
      ...rvuEdition("RVU25D", "2025", [feeRow("J0171", { status: "I" }, noRvus)], true),
      from: "2025-10-01",
    };
    const tables = createReferenceTables({ ...starterRowSets, rvu: [october] });
    const result = judgeLines([{ code: "J0171", dateOfService: "2025-06-30" }], tables);
    expect(ruleIds(result)).toEqual([]);
    expect(missedBy(result, "code-status-invalid-medicare")).toEqual([
      "1: PPRRVU RVU25D took effect after the last day of J0171",
    ]);
  });
});

describe("fields that are not on the form", () => {
  test("code-status-noncovered asks for modifiers of its own lines only", () => {
    const lines = [
      { ...serviceLine({ code: "98943" }, 1), modifiers: absent("no modifier boxes") },
      { ...serviceLine({ code: "99213" }, 2), modifiers: absent("no modifier boxes") },
    ];
    const result = judge(snapshotOf(lines));
    expect(foundBy(result, "code-status-noncovered")).toEqual([]);
    expect(missedBy(result, "code-status-noncovered")).toEqual([
      "1: the modifiers field is not on this form",
    ]);
  });

  test("code-status-measurement asks for the charge of its own lines only", () => {
    const tables = feeSchedule([feeRow("1036F", { status: "M" }, noRvus), feeRow("99999", {})]);
    const result = judgeLines([{ code: "1036F" }, { code: "99999" }], tables);
    expect(missedBy(result, "code-status-measurement")).toEqual(["1: the charge is not on this form"]);
    const charged = (charge: number) =>
      foundBy(judgeLines([{ code: "1036F", charge }], tables), "code-status-measurement");
    expect([charged(0), charged(1), charged(2)]).toEqual([[], [], ["info certain 1"]]);
  });

  test("anesthesia-modifier-missing asks for modifiers of its own lines only", () => {
    const because = unreadable("more than two characters");
    const lines = [
      { ...serviceLine({ code: "00400" }, 1), modifiers: because },
      { ...serviceLine({ code: "99213" }, 2), modifiers: because },
    ];
    const result = judge(snapshotOf(lines));
    expect(foundBy(result, "anesthesia-modifier-missing")).toEqual([]);
    const tables = feeSchedule([feeRow("00400", { status: "J" }), feeRow("99213", {})]);
    expect(
      missedBy(judge(snapshotOf(lines), medicareContext, tables), "anesthesia-modifier-missing"),
    ).toEqual(["1: the modifiers field cannot be read: more than two characters"]);
  });
});

describe("anesthesia-modifier-missing", () => {
  const found = (code: string, tables = starterTables) =>
    foundBy(judgeLines([{ code }], tables), "anesthesia-modifier-missing");

  test("holds for 00100–01999 only", () => {
    expect(["00099", "00100", "01999", "02000", "0075T", "10060"].map((code) => found(code).length)).toEqual([
      0, 1, 1, 0, 0, 0,
    ]);
  });

  test("leaves a code alone whose row has another status", () => {
    expect(found("01953", feeSchedule([feeRow("01953", { status: "B" })]))).toEqual([]);
    expect(found("01953", feeSchedule([feeRow("01953", { status: "J" })]))).toEqual(["error certain 1"]);
  });

  test("asks a person about daily pain management", () => {
    expect(found("01996")).toEqual(["warning needs-review 1"]);
  });
});

describe("code-status-injection-t", () => {
  const rule = "code-status-injection-t";
  const tables = feeSchedule([
    feeRow("94760", { status: "T" }),
    feeRow("96523", { status: "T" }),
    feeRow("99213", { status: "A" }),
    feeRow("11055", { status: "R" }),
    feeRow("97799", { status: "C" }),
    feeRow("80053", { status: "X" }),
  ]);
  const beside = (...codes: string[]) =>
    foundBy(
      judgeLines(
        codes.map((code) => ({ code })),
        tables,
      ),
      rule,
    );

  test("is bundled beside A and R, not beside C and X", () => {
    expect(beside("94760", "99213")).toEqual(["warning certain 1"]);
    expect(beside("11055", "94760")).toEqual(["warning certain 2"]);
    expect(beside("94760", "80053")).toEqual([]);
    expect(beside("94760", "97799")).toEqual([]);
    expect(beside("94760")).toEqual([]);
  });

  test("of several, one is paid and only the others are lost", () => {
    const result = judgeLines([{ code: "94760" }, { code: "96523" }], tables);
    expect(foundBy(result, rule)).toEqual(["warning needs-review 1,2"]);
    expect(result.findings.find((each) => each.rule === rule)?.atRisk.map(({ line }) => line)).toEqual([2]);
  });

  test("lines of two claims, and of other practitioners, do not meet", () => {
    const lines = [{ code: "94760" }, { code: "99213" }];
    const [first, second] = lines.map((line, index) => serviceLine(line, index + 1));
    if (!first || !second) throw new Error("two lines");
    expect(foundBy(judge(snapshotOf([first, { ...second, claim: 2 }])), rule)).toEqual([]);
    expect(foundBy(judgeLines(lines, tables, { differentPractitioners: true }), rule)).toEqual([]);
  });
});
