import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import { absent, unreadable } from "../../../src/claim/reading";
import type { CheckResult, Finding } from "../../../src/engine/check-result";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { unknownPayer } from "../../../src/payers/payers";
import { isEvaluationManagement, isVisit } from "../../../src/rules/visit-codes";
import { judge, medicareContext, ruleIds, serviceLine, snapshotOf } from "../engine/sample-claims";
import { fewMoreRows } from "./few-more-rows";

function judged(lines: readonly ExampleLine[], context: Partial<ClaimContext> = {}): CheckResult {
  return judge(
    snapshotOf(lines.map((line, index) => serviceLine(line, index + 1))),
    { ...medicareContext, ...context },
    fewMoreRows,
  );
}

function of(result: CheckResult, rule: string): Finding[] {
  return result.findings.filter((finding) => finding.rule === rule);
}

const visit: ExampleLine = { code: "99213" };
const injection: ExampleLine = { code: "20610", modifiers: ["RT"] };
const knee: ExampleLine = { code: "27447", modifiers: ["RT"], placeOfService: "21" };

/** The day so many days after 2025-06-02. */
function day(after: number): string {
  return new Date(Date.UTC(2025, 5, 2 + after)).toISOString().slice(0, 10);
}

describe("visit codes", () => {
  test.each([
    ["99201", false, false],
    ["99202", true, true],
    ["99215", true, true],
    ["99217", false, true],
    ["99221", true, true],
    ["99239", true, true],
    ["99241", false, true],
    ["99255", true, true],
    ["99285", true, true],
    ["99291", true, true],
    ["99292", false, true],
    ["99316", true, true],
    ["99350", true, true],
    ["99499", false, true],
    ["99500", false, false],
    ["92002", true, true],
    ["92014", true, true],
    ["92015", false, false],
    ["G0439", true, true],
    ["G0444", false, false],
    ["9921F", false, false],
  ])("%s: visit %s, evaluation and management %s", (code, asVisit, asEvaluation) => {
    expect(isVisit(code)).toBe(asVisit);
    expect(isEvaluationManagement(code)).toBe(asEvaluation);
  });

  test("every visit is evaluation and management", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (number) => {
        const code = String(number).padStart(5, "0");
        return !isVisit(code) || isEvaluationManagement(code);
      }),
    );
  });
});

describe("em-needs-25", () => {
  test("says of each code only what holds of it: an edit is no global period, ten days are not none", () => {
    const [finding] = of(judged([visit, injection, { code: "96372" }, { code: "17110" }]), "em-needs-25");
    expect(finding?.message).toContain("beside 20610, whose global period of 0 days");
    expect(finding?.action).toContain("20610 and 96372 and 17110");
  });

  test("names and loses the visit, and takes the place of the edits it explains", () => {
    const result = judged([injection, visit]);
    const [finding] = of(result, "em-needs-25");
    expect(finding).toMatchObject({ severity: "error", lines: [2], field: "modifiers" });
    expect(finding?.atRisk).toEqual([
      { line: 2, cents: result.payment.lines.find(({ line }) => line === 2)?.allowed },
    ]);
    expect(ruleIds(judged([visit, { code: "10060" }]))).not.toContain("ncci-ptp-modifier-required");
  });

  test("two visits for a problem are one, unless the problems are unrelated; a wellness visit stands beside one", () => {
    const asked = (...codes: string[]) => {
      const [finding] = of(judged(codes.map((code) => ({ code }))), "em-needs-25");
      const fix = finding?.fix?.kind === "ask" ? `${finding.fix.question} ${finding.fix.otherwise}` : "";
      return [
        /are billed as one/.test(finding?.action ?? ""),
        /nothing to do with \w+ and that one visit/.test(fix),
      ];
    };
    expect(asked("99203", "99213")).toEqual([true, true]);
    expect(asked("G0439", "99213")).toEqual([false, false]);
    expect(asked("99213", "96372")).toEqual([false, false]);
    expect(asked("99203", "99213", "20610")).toEqual([false, false]);
  });

  test("leaves an edit among the procedures standing", () => {
    const rules = ruleIds(judged([visit, { code: "20611" }, { code: "20610" }]));
    expect(rules).toContain("em-needs-25");
    expect(rules).toContain("ncci-ptp-modifier-required");
  });

  test.each(["24", "25", "57"])("is satisfied by %s", (modifier) => {
    expect(ruleIds(judged([{ ...visit, modifiers: [modifier] }, injection]))).not.toContain("em-needs-25");
  });

  test("is not satisfied by 59 on the visit, nor by a modifier on a procedure of 0 or 10 days", () => {
    expect(ruleIds(judged([{ ...visit, modifiers: ["59"] }, injection]))).toContain("em-needs-25");
    expect(ruleIds(judged([visit, { code: "17110", modifiers: ["59"] }]))).toContain("em-needs-25");
  });

  test("never speaks of a procedure of 90 days", () => {
    expect(ruleIds(judged([visit, knee]))).not.toContain("em-needs-25");
    expect(
      ruleIds(
        judged([visit, knee], { payer: { ...medicareContext.payer, rules: { "em-needs-57": "off" } } }),
      ),
    ).not.toContain("em-needs-25");
  });

  test("gives way to an edit that no modifier bypasses", () => {
    const rules = ruleIds(judged([{ code: "90791" }, visit, injection]));
    expect(rules).toContain("ncci-ptp-not-allowed");
    expect(rules).not.toContain("em-needs-25");
  });

  test("says that it does not know where the other code has no row", () => {
    const result = judged([visit, { code: "12345" }]);
    expect(ruleIds(result)).not.toContain("em-needs-25");
    expect(result.notChecked.some(({ line, rule }) => line === 1 && rule === "em-needs-25")).toBe(true);
  });

  test("says that the modifiers are not on the form, only of a visit beside a procedure", () => {
    const bare = (example: ExampleLine, line: number) => ({
      ...serviceLine(example, line),
      modifiers: absent("no modifier boxes"),
    });
    const missed = (lines: readonly ExampleLine[]) =>
      judge(snapshotOf(lines.map((line, index) => bare(line, index + 1)))).notChecked.filter(
        ({ rule }) => rule === "em-needs-25",
      );
    expect(missed([visit, injection]).map(({ line }) => line)).toEqual([1]);
    expect(missed([visit, { code: "93000" }])).toEqual([]);
  });
});

describe("em-needs-57", () => {
  test.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, false],
  ])("a visit %i days from the procedure: %s", (days, fires) => {
    const lines = [{ ...visit, dateOfService: day(days) }, knee];
    expect(ruleIds(judged(lines)).includes("em-needs-57")).toBe(fires);
  });

  test("takes the place of the edits on the visit", () => {
    const rules = ruleIds(judged([visit, { ...knee, modifiers: [] }]));
    expect(rules).toContain("em-needs-57");
    expect(rules).not.toContain("ncci-ptp-modifier-required");
    const bypassed = ruleIds(judged([{ ...visit, modifiers: ["25"] }, knee]));
    expect(bypassed).not.toContain("ncci-ptp-modifier-review");
  });

  test.each(["24", "25"])("%s in its place is doubtful", (modifier) => {
    const [doubtful] = of(judged([{ ...visit, modifiers: [modifier] }, knee]), "em-needs-57");
    expect(doubtful).toMatchObject({ severity: "warning", verdict: "needs-review" });
  });

  test("57 is right, beside 24 too, and an assistant has no period", () => {
    for (const lines of [
      [{ ...visit, modifiers: ["57"] }, knee],
      [{ ...visit, modifiers: ["24", "57"] }, knee],
      [visit, { ...knee, modifiers: ["AS", "RT"] }],
      [visit, { ...knee, modifiers: ["55"] }],
    ])
      expect(ruleIds(judged(lines))).not.toContain("em-needs-57");
    expect(ruleIds(judged([visit, knee], { differentPractitioners: true }))).not.toContain("em-needs-57");
  });
});

describe("global periods", () => {
  const after = (code: string, days: number, modifiers: readonly string[] = []): ExampleLine => ({
    code,
    modifiers,
    dateOfService: day(days),
  });
  const earlier = (code: string, sameGroup = true) => ({
    priorProcedures: [{ code, dateOfService: day(0), sameGroup }],
  });

  test.each([
    ["17110", 1, true],
    ["17110", 10, true],
    ["17110", 11, false],
    ["27447", 90, true],
    ["27447", 91, false],
    ["20610", 1, false],
    ["93000", 1, false],
  ])("after %s, on day %i: %s", (code, days, inside) => {
    const ofVisit = judged([after("99213", days)], earlier(code));
    expect(ruleIds(ofVisit).includes("global-em-needs-24")).toBe(inside);
    const ofProcedure = judged([after("11042", days)], earlier(code));
    expect(ruleIds(ofProcedure).includes("global-procedure-needs-modifier")).toBe(inside);
  });

  test("a later procedure without a period of its own needs nothing", () => {
    for (const code of ["93000", "97110", "11103"])
      expect(ruleIds(judged([after(code, 3)], earlier("27447")))).not.toContain(
        "global-procedure-needs-modifier",
      );
  });

  test.each(["58", "78", "79"])("%s says how a procedure belongs to the earlier one", (modifier) => {
    expect(ruleIds(judged([after("11042", 3, [modifier])], earlier("27447")))).not.toContain(
      "global-procedure-needs-modifier",
    );
  });

  test("of a visit of several days that goes on into a period it is said that it was not checked", () => {
    const stay = (from: number, to: number): ExampleLine => ({
      code: "99232",
      placeOfService: "21",
      units: to - from + 1,
      dateOfService: day(from),
      dateOfServiceTo: day(to),
    });
    const because = { because: "the line is for several days" };
    const missed = (lines: ExampleLine[], rule: string, context: Partial<ClaimContext> = {}) =>
      judged(lines, context).notChecked.filter((miss) => miss.rule === rule);
    const later = { ...knee, dateOfService: day(5) };
    expect(missed([stay(0, 4), later], "em-needs-57")).toMatchObject([because]);
    expect(missed([stay(0, 8), later], "em-needs-57")).toMatchObject([because]);
    expect(missed([stay(0, 3), later], "em-needs-57")).toEqual([]);
    // From the day before on it is judged by its first day.
    expect(ruleIds(judged([stay(4, 5), later]))).toContain("em-needs-57");
    const known = { priorProcedures: [{ code: "27447", dateOfService: day(5), sameGroup: true }] };
    expect(missed([stay(0, 4)], "global-em-needs-24", known)).toMatchObject([because]);
    expect(missed([stay(0, 3)], "global-em-needs-24", known)).toEqual([]);
  });

  test("25 on a later visit does not stand for 24, nor does 59 on a procedure for 79", () => {
    expect(ruleIds(judged([after("99213", 3, ["25"])], earlier("17110")))).toContain("global-em-needs-24");
    expect(ruleIds(judged([after("11042", 3, ["59"])], earlier("17110")))).toContain(
      "global-procedure-needs-modifier",
    );
  });

  test("the day before and the day itself ask for 57 or 25, not for 24", () => {
    const [before] = of(judged([after("99213", -1)], earlier("27447")), "global-em-needs-24");
    expect(before?.action).toContain("57");
    const [same] = of(judged([after("99213", 0)], earlier("17110")), "global-em-needs-24");
    expect(same?.action).toContain("25");
    expect(ruleIds(judged([after("99213", 0, ["25"])], earlier("17110")))).not.toContain(
      "global-em-needs-24",
    );
    expect(ruleIds(judged([after("99213", -1)], earlier("17110")))).not.toContain("global-em-needs-24");
    expect(ruleIds(judged([after("11042", -1)], earlier("27447")))).not.toContain(
      "global-procedure-needs-modifier",
    );
  });

  test("a longer period counts behind a shorter one that is over or of the same day", () => {
    const priorProcedures = ["20610", "27447"].map((code, index) => ({
      code,
      dateOfService: day(index === 0 ? 30 : 0),
      sameGroup: true,
    }));
    expect(ruleIds(judged([after("99213", 30)], { priorProcedures }))).toContain("global-em-needs-24");
  });

  test("of another group, of the same claim and day, or of a prevention visit, are not asked about", () => {
    expect(ruleIds(judged([after("99213", 3)], earlier("27447", false)))).not.toContain("global-em-needs-24");
    expect(ruleIds(judged([after("G0439", 3)], earlier("17110")))).not.toContain("global-em-needs-24");
    expect(ruleIds(judged([{ code: "17110" }, { code: "11042" }], { priorProcedures: [] }))).not.toContain(
      "global-procedure-needs-modifier",
    );
  });

  test("unknown history is said to be beyond this form, of the lines it concerns only", () => {
    const lines = [visit, injection, { code: "97110", modifiers: ["GP"] }, { ...visit, modifiers: ["24"] }];
    const said = judged(lines).notChecked.filter(({ rule }) => rule?.startsWith("global-"));
    expect(said).toHaveLength(2);
    expect(said.map(({ line, rule }) => [line, rule])).toEqual([
      [1, "global-em-needs-24"],
      [2, "global-procedure-needs-modifier"],
    ]);
    expect(said.every(({ beyondForm }) => beyondForm)).toBe(true);
    const known = judged(lines, { priorProcedures: [] }).notChecked;
    expect(known.filter(({ rule }) => rule?.startsWith("global-"))).toEqual([]);
  });

  test("an earlier procedure that no table knows leaves the line not checked", () => {
    const result = judged([after("99213", 3)], earlier("12345"));
    expect(result.notChecked.some(({ rule }) => rule === "global-em-needs-24")).toBe(true);
    expect(judged([after("99213", 91)], earlier("12345")).notChecked).toEqual([]);
  });

  test("78 is said to pay the operation only", () => {
    const [finding] = of(judged([after("11042", 3)], earlier("17110")), "global-procedure-needs-modifier");
    expect(finding?.action).toMatch(/78 .*only the share for the operation itself/);
  });
});

test("a finding by an indicator names the edition that has it, not the newer one that has RVUs only", () => {
  const dateOfService = "2026-06-01";
  const lines = [
    { code: "99213", dateOfService },
    { code: "10060", dateOfService },
  ].map((line, index) => serviceLine(line, index + 1));
  const [finding] = of(judge(snapshotOf(lines)), "em-needs-25");
  expect(finding?.row?.edition).toBe("RVU25D");
  expect(finding?.row?.values).toContain("010");
  expect(finding?.message).toContain("RVU25D");

  const priorProcedures = [{ code: "17110", dateOfService: "2026-05-28", sameGroup: true }];
  for (const [rule, code, placeOfService] of [
    ["pos-setting-na", "71046", "22"],
    ["pos-incident-to-facility", "96372", "22"],
    ["global-procedure-needs-modifier", "20610", "11"],
  ] as const) {
    const line = serviceLine({ code, placeOfService, dateOfService }, 1);
    const [other] = of(judge(snapshotOf([line]), { ...medicareContext, priorProcedures }), rule);
    expect(other?.row?.edition, rule).toBe("RVU25D");
  }
});

describe("g2211-with-25", () => {
  const lines = (dateOfService: string, ...others: string[]): ExampleLine[] => [
    { code: "99213", modifiers: ["25"], dateOfService },
    ...["G2211", ...others].map((code) => ({ code, dateOfService })),
  ];

  test.each(["G0439", "90471", "G0008", "Q0091", "G0442", "99407"])("from 2025 on not beside %s", (code) => {
    expect(ruleIds(judged(lines("2024-12-31", code)))).toContain("g2211-with-25");
    expect(ruleIds(judged(lines("2025-01-01", code)))).not.toContain("g2211-with-25");
  });

  test("is said before 25 is put on the visit, where it would follow", () => {
    const label = (...others: string[]) => {
      const lines = ["99213", "20610", ...others].map((code) => ({ code }));
      const [finding] = of(judged(lines), "em-needs-25");
      return finding?.fix?.kind === "ask" ? [finding.fix.answers[0]?.label, finding.action] : [];
    };
    expect(label("G2211")[0]).toBe("Yes: 25, and G2211 is not paid");
    expect(label("G2211")[1]).toContain("G2211 is then not paid");
    for (const said of [label(), label("G2211", "G0439")]) expect(said[0]).toBe("Yes: 25");
    // Who has the edits and pays by other rules may pay it.
    const payer = { ...medicareContext.payer, billingRules: "unknown" } as const;
    const lines = ["99213", "G2211", "20610"].map((code, index) => serviceLine({ code }, index + 1));
    const [others] = of(judge(snapshotOf(lines), { ...medicareContext, payer }), "em-needs-25");
    expect(others?.action).not.toContain("G2211");
  });

  test("loses G2211 and not the visit", () => {
    const [finding] = of(judged(lines("2025-06-02", "20610")), "g2211-with-25");
    expect(finding?.lines).toEqual([1, 2]);
    expect(finding?.atRisk.map(({ line }) => line)).toEqual([2]);
  });
});

describe("chiro-at-missing", () => {
  test.each(["AT", "GA", "GY", "GZ"])("is satisfied by %s", (modifier) => {
    expect(ruleIds(judged([{ code: "98941", modifiers: [modifier] }]))).not.toContain("chiro-at-missing");
  });

  test("without modifier boxes only chiropractic lines are not checked", () => {
    const line = (code: string) => ({ ...serviceLine({ code }, 1), modifiers: absent("no modifier boxes") });
    const missed = (code: string) =>
      judge(snapshotOf([line(code)])).notChecked.some(({ rule }) => rule === "chiro-at-missing");
    expect(missed("98941")).toBe(true);
    expect(missed("99213")).toBe(false);
  });
});

test("for a payer whose rules are not known nothing is found, and it is said", () => {
  const payer = unknownPayer("A payer");
  const result = judged([visit, knee, injection, { code: "98941" }], { payer });
  const group = ["em-needs-25", "em-needs-57", "global-em-needs-24", "chiro-at-missing", "g2211-with-25"];
  for (const rule of group) {
    expect(ruleIds(result)).not.toContain(rule);
    expect(result.notChecked.some((miss) => miss.rule === rule)).toBe(true);
  }
});

test("a procedure whose modifiers cannot be read may be an assistant's, or one that passes the edit", () => {
  const withUnread = (procedure: ExampleLine, after: ExampleLine) => {
    const first = { ...serviceLine(procedure, 1), modifiers: unreadable("the box cannot be read") };
    return judge(snapshotOf([first, serviceLine(after, 2)]), medicareContext, fewMoreRows);
  };
  for (const [rule, procedure, after] of [
    ["em-needs-57", knee, visit],
    ["em-needs-25", { code: "96372" }, visit],
    ["global-em-needs-24", { code: "17110" }, { ...visit, dateOfService: day(7) }],
    ["global-procedure-needs-modifier", { code: "17110" }, { code: "11042", dateOfService: day(7) }],
  ] as const) {
    const result = withUnread(procedure, after);
    expect(ruleIds(result), rule).not.toContain(rule);
    const because = expect.stringContaining("the modifiers field cannot be read");
    expect(result.notChecked, rule).toContainEqual(expect.objectContaining({ rule, line: 2, because }));
  }
});
