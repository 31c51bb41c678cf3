import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import { absent, unreadable } from "../../../src/claim/reading";
import type { CheckResult, Finding } from "../../../src/engine/check-result";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { unknownPayer } from "../../../src/payers/payers";
import { judge, medicareContext, ruleIds, serviceLine, snapshotOf } from "../engine/sample-claims";
import { fewMoreRows } from "./few-more-rows";

function judged(lines: readonly ExampleLine[], context: Partial<ClaimContext> = {}): CheckResult {
  return judge(snapshotOf(lines.map((line, index) => serviceLine(line, index + 1))), {
    ...medicareContext,
    priorProcedures: [],
    ...context,
  });
}

function of(result: CheckResult, rule: string): Finding[] {
  return result.findings.filter((finding) => finding.rule === rule);
}

describe("pos-setting-na", () => {
  test.each([
    ["99223", [], "11", true],
    ["99223", [], "21", false],
    ["71046", [], "22", true],
    ["71046", ["TC"], "22", true],
    ["71046", ["26"], "22", false],
    ["71046", [], "11", false],
    ["97110", ["GP"], "22", false],
    ["97110", [], "19", false],
    ["97597", ["GP"], "22", false],
    ["96372", [], "23", true],
    ["99223", [], "05", false],
    ["99223", [], "00", false],
    ["80053", [], "22", false],
  ])("%s %j at %s: %s", (code, modifiers, placeOfService, fires) => {
    expect(ruleIds(judged([{ code, modifiers, placeOfService }])).includes("pos-setting-na")).toBe(fires);
  });

  test("says nothing of the care after an operation, which is of the office", () => {
    const found = (...modifiers: string[]) => {
      const line = serviceLine({ code: "27447", modifiers: [...modifiers, "RT"], placeOfService: "11" }, 1);
      return ruleIds(judge(snapshotOf([line]), medicareContext, fewMoreRows)).includes("pos-setting-na");
    };
    expect([found(), found("54"), found("55")]).toEqual([true, true, false]);
  });

  test("of a hospital's patient asks for the professional component alone, where there is one", () => {
    const action = (code: string, placeOfService: string, modifiers: string[] = []) =>
      of(judged([{ code, modifiers, placeOfService }]), "pos-setting-na")[0]?.action;
    const theHospitals =
      "The technical part is the hospital’s to bill. If the practitioner interpreted 71046 and wrote the report, the line carries 26; if it was furnished outside the hospital, correct the place of service.";
    for (const place of ["19", "21", "22", "23"]) expect(action("71046", place)).toBe(theHospitals);
    const other =
      "Check the place of service of 71046. If it is right, expect a question from the contractor.";
    expect(action("71046", "31")).toBe(other);
    expect(action("71046", "22", ["TC"])).toBe(other);
    expect(action("96372", "23")).toBe(other.replace("71046", "96372"));
  });

  test("has at stake what the other setting allows, for all units", () => {
    const facility = judged([{ code: "99223", placeOfService: "21" }]).payment.allowed ?? 0;
    expect(facility).toBeGreaterThan(0);
    const [one] = of(judged([{ code: "99223" }]), "pos-setting-na");
    expect(one?.atRisk).toEqual([{ line: 1, cents: facility }]);
    const [three] = of(judged([{ code: "99223", units: 3 }]), "pos-setting-na");
    expect(three?.atRisk).toEqual([{ line: 1, cents: 3 * facility }]);
  });

  test("without a place on the form only codes with an NA mark are not checked", () => {
    const missed = (code: string) =>
      judge(
        snapshotOf([{ ...serviceLine({ code }, 1), placeOfService: absent("set on the encounter") }]),
      ).notChecked.some(({ rule }) => rule === "pos-setting-na");
    expect(missed("99223")).toBe(true);
    expect(missed("99213")).toBe(false);
  });
});

describe("pos-incident-to-facility", () => {
  test.each([
    ["19", true],
    ["21", true],
    ["22", true],
    ["23", false],
    ["24", false],
    ["11", false],
  ])("96372 at %s: %s, and in place of pos-setting-na", (placeOfService, fires) => {
    const rules = ruleIds(judged([{ code: "96372", placeOfService }]));
    expect(rules.includes("pos-incident-to-facility")).toBe(fires);
    if (fires) expect(rules).not.toContain("pos-setting-na");
  });
});

describe("pos-rate-mismatch", () => {
  const office = { code: "99213", modifiers: ["25"] };

  test("names the odd line with both rates and their difference", () => {
    const result = judged([office, { code: "20610", modifiers: ["RT"], placeOfService: "22" }]);
    const [finding] = of(result, "pos-rate-mismatch");
    // RVU25D at GPCI 1: (0.79 + 0.44 + 0.13) and (0.79 + 1.04 + 0.13) × 32.3465
    expect(finding).toMatchObject({ severity: "info", lines: [2], atRisk: [{ line: 2, cents: 1941 }] });
    expect(finding?.message).toContain("22 ($43.99 a unit)");
    expect(finding?.message).toContain("11 ($63.40 a unit)");
    expect(result.atRisk).toBeNull();
  });

  test("is quiet about therapy under a plan, components, one setting, and other days", () => {
    for (const other of [
      { code: "97110", modifiers: ["GP"], placeOfService: "22" },
      { code: "97597", modifiers: ["GP"], placeOfService: "22" },
      { code: "71046", modifiers: ["26"], placeOfService: "22" },
      { code: "20610", modifiers: ["RT"], placeOfService: "12" },
      { code: "20610", modifiers: ["RT"], placeOfService: "22", dateOfService: "2025-06-03" },
      { code: "93010", placeOfService: "22" },
    ])
      expect(ruleIds(judged([office, other])), JSON.stringify(other)).not.toContain("pos-rate-mismatch");
  });
});

describe("telehealth", () => {
  const training = (dateOfService: string, placeOfService: string, modifiers: readonly string[]) => ({
    code: "97550",
    dateOfService,
    placeOfService,
    modifiers: ["GP", ...modifiers],
  });

  test("is judged by the list of the date, whether the place or a modifier says it", () => {
    for (const [place, modifiers] of [
      ["02", []],
      ["10", []],
      ["11", ["95"]],
      ["11", ["93"]],
    ] as const) {
      expect(ruleIds(judged([training("2024-12-31", place, modifiers)]))).toContain("telehealth-not-on-list");
      expect(ruleIds(judged([training("2025-01-01", place, modifiers)]))).not.toContain(
        "telehealth-not-on-list",
      );
    }
    expect(ruleIds(judged([training("2024-12-31", "11", [])]))).not.toContain("telehealth-not-on-list");
  });

  test("a code that the list is not loaded for is not checked, and only where it is telehealth", () => {
    const missed = (placeOfService: string) =>
      judged([{ code: "99213", placeOfService }]).notChecked.some(
        ({ rule }) => rule === "telehealth-not-on-list",
      );
    expect(missed("10")).toBe(true);
    expect(missed("11")).toBe(false);
    expect(ruleIds(judged([{ code: "99213", placeOfService: "10" }]))).not.toContain(
      "telehealth-not-on-list",
    );
  });

  test("a modifier asks for place 02 or 10 from 2024 on, but not of a hospital's therapists", () => {
    const rule = "telehealth-pos-modifier";
    expect(ruleIds(judged([training("2025-06-02", "11", ["95"])]))).toContain(rule);
    for (const place of ["19", "21", "22", "02", "10"])
      expect(ruleIds(judged([training("2025-06-02", place, ["95"])]))).not.toContain(rule);
    const visit = { code: "99213", modifiers: ["95"], placeOfService: "22" };
    expect(ruleIds(judged([visit]))).toContain(rule);
    expect(ruleIds(judged([visit], { providerType: "hospital" }))).not.toContain(rule);
    expect(ruleIds(judged([{ ...visit, dateOfService: "2023-12-31" }]))).not.toContain(rule);
  });

  test("has the difference of the two rates at stake, nothing for therapy", () => {
    const [ofVisit] = of(judged([{ code: "99213", modifiers: ["95"] }]), "telehealth-pos-modifier");
    // RVU25D at GPCI 1: (1.35 − 0.57) × 32.3465
    expect(ofVisit?.atRisk).toEqual([{ line: 1, cents: 2523 }]);
    const [ofTherapy] = of(judged([training("2025-06-02", "11", ["95"])]), "telehealth-pos-modifier");
    expect(ofTherapy?.atRisk).toEqual([]);
  });
});

test("for a payer whose rules are not known nothing is found, and it is said", () => {
  const result = judged([{ code: "96372", modifiers: ["95"], placeOfService: "22" }, { code: "99223" }], {
    payer: unknownPayer("A payer"),
  });
  const group = [
    "pos-setting-na",
    "pos-incident-to-facility",
    "pos-rate-mismatch",
    "telehealth-not-on-list",
    "telehealth-pos-modifier",
  ];
  for (const rule of group) {
    expect(ruleIds(result)).not.toContain(rule);
    expect(result.notChecked.some((miss) => miss.rule === rule)).toBe(true);
  }
});

test("a place that is not assigned is not said to be in person", () => {
  const rules = (placeOfService: string) =>
    ruleIds(judged([{ code: "99213", modifiers: ["95"], placeOfService }]));
  expect(rules("00")).toContain("pos-invalid");
  expect(rules("00")).not.toContain("telehealth-pos-modifier");
  expect(rules("11")).toContain("telehealth-pos-modifier");
});

test("of two lines at two places neither place is most of the day's", () => {
  const visit = { code: "99213", modifiers: ["25"], placeOfService: "22" };
  const said = (...more: ExampleLine[]) =>
    of(judged([visit, { code: "20610", modifiers: ["RT"] }, ...more]), "pos-rate-mismatch")[0]?.message;
  expect(said()).toContain("another line of the day at 22");
  expect(said({ code: "93010", placeOfService: "22" })).toContain("most of the day’s lines at 22");
});

test("modifiers that cannot be read leave telehealth unchecked", () => {
  const line = serviceLine({ code: "97552", dateOfService: "2024-08-15" }, 1);
  const result = judge(snapshotOf([{ ...line, modifiers: unreadable("the box cannot be read") }]));
  const rules = result.notChecked.map(({ rule }) => rule);
  for (const rule of ["telehealth-pos-modifier", "telehealth-not-on-list"]) expect(rules).toContain(rule);
});
