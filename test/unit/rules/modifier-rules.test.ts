import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { absent } from "../../../src/claim/reading";
import { besideStarter, loadTables } from "../../../src/cli/load-tables";
import { payerById } from "../../../src/payers/payers";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import type { ReferenceTables } from "../../../src/reference/tables";
import { rules } from "../../../src/rules/registry";
import { isEvaluationManagement, isVisit } from "../../../src/rules/visit-codes";
import { judge, medicareContext, ruleIds, serviceLine, snapshotOf } from "../engine/sample-claims";
import { feeRow, feeSchedule, foundBy, judgeLines, missedBy } from "./small-fee-schedule";

/** What a rule finds on a line of 99999 with the given modifiers. */
function onLine(rule: string, modifiers: string[], tables: ReferenceTables, units = 1): string[] {
  return foundBy(judgeLines([{ code: "99999", modifiers, units }], tables), rule);
}

describe("indicators", () => {
  const allowed = { pctc: "1", bilateral: "1", assistantSurgeon: "2", coSurgeon: "2", teamSurgeon: "1" };

  test.each([
    [
      "modifier-26-tc-invalid",
      ["26"],
      "pctc",
      { 0: "error certain", 2: "error certain", 6: "", 9: "error certain" },
    ],
    [
      "modifier-26-tc-invalid",
      ["TC"],
      "pctc",
      { 1: "", 3: "error certain", 5: "error certain", 6: "error certain" },
    ],
    [
      "modifier-50-invalid",
      ["50"],
      "bilateral",
      { 0: "error certain", 2: "warning certain", 3: "", 9: "error certain" },
    ],
    [
      "assistant-surgeon-not-payable",
      ["80"],
      "assistantSurgeon",
      { 0: "", 1: "error certain", 2: "", 9: "error certain" },
    ],
    ["assistant-surgeon-not-payable", ["RT", "AS"], "assistantSurgeon", { 0: "", 1: "error certain" }],
    [
      "assistant-surgeon-documentation",
      ["82"],
      "assistantSurgeon",
      { 0: "warning needs-review", 1: "", 2: "", 9: "" },
    ],
    ["co-surgeon-not-allowed", ["62"], "coSurgeon", { 0: "error certain", 1: "", 2: "", 9: "error certain" }],
    ["co-surgeon-documentation", ["62"], "coSurgeon", { 0: "", 1: "warning needs-review", 2: "", 9: "" }],
    [
      "team-surgeon-not-allowed",
      ["66"],
      "teamSurgeon",
      { 0: "error certain", 1: "", 2: "", 9: "error certain" },
    ],
  ] as const)("%s, %s", (rule, modifiers, indicator, expected) => {
    for (const [value, wanted] of Object.entries(expected)) {
      const tables = feeSchedule([feeRow("99999", { ...allowed, [indicator]: value })]);
      const found = onLine(rule, [...modifiers], tables);
      expect(found, `${indicator} ${value}`).toEqual(wanted === "" ? [] : [`${wanted} 1`]);
      expect(onLine(rule, ["GC"], tables), "without the modifier").toEqual([]);
      const bare = feeSchedule([feeRow("99999", null)]);
      expect(missedBy(judgeLines([{ code: "99999", modifiers }], bare), rule)).toHaveLength(1);
      expect(missedBy(judgeLines([{ code: "99999", modifiers: ["GC"] }], bare), rule)).toEqual([]);
    }
  });

  test("26 stands where the component has a row of its own", () => {
    const tables = feeSchedule([
      feeRow("83020", { status: "X", pctc: "9" }),
      feeRow("83020", { pctc: "6" }, { modifier: "26" }),
    ]);
    const found = (modifier: string) =>
      foundBy(judgeLines([{ code: "83020", modifiers: [modifier] }], tables), "modifier-26-tc-invalid");
    expect(found("26")).toEqual([]);
    expect(found("TC")).toEqual(["error certain 1"]);
  });

  test("a payer of whom Medicare's rules are not known is not judged", () => {
    const payer = payerById("commercial-generic");
    if (!payer) throw new Error("no such payer");
    const result = judgeLines([{ code: "20610", modifiers: ["62"] }], starterTables, { payer });
    expect(ruleIds(result)).toEqual([]);
    expect(missedBy(result, "co-surgeon-not-allowed")).toHaveLength(1);
  });
});

describe("money", () => {
  /** A fee of $100.00 a unit for 99999. */
  const tables = feeSchedule([
    feeRow("99999", { bilateral: "0", assistantSurgeon: "1", coSurgeon: "0", globalDays: "090" }),
  ]);
  const fee = {
    conversionFactor: "10",
    gpci: { work: "1", pe: "1", mp: "1" },
    rvu: { "99999": { work: "5", peNf: "4", peF: "3", mp: "1" } },
  };
  const atRisk = (modifiers: string[], units: number, rule: string, context = {}) =>
    judgeLines([{ code: "99999", modifiers, units }], tables, { ...fee, ...context }).findings.find(
      (each) => each.rule === rule,
    )?.atRisk;

  test("a surgeon's line is worth that surgeon's share", () => {
    expect(atRisk(["80"], 1, "assistant-surgeon-not-payable")).toEqual([{ line: 1, cents: 1600 }]);
    expect(atRisk(["AS"], 1, "assistant-surgeon-not-payable")).toEqual([{ line: 1, cents: 1360 }]);
    expect(atRisk(["62"], 1, "co-surgeon-not-allowed")).toEqual([{ line: 1, cents: 6250 }]);
  });

  test("no line loses more than it is allowed beside the day's other procedures", () => {
    const lines = ["10060", "20610"].map((code) => ({ code, modifiers: ["80"] }));
    const { findings, payment } = judgeLines(lines, starterTables);
    const stakes = findings.flatMap(({ rule, atRisk: each }) =>
      rule === "assistant-surgeon-not-payable" ? each : [],
    );
    expect(stakes).toEqual(payment.lines.map(({ line, allowed }) => ({ line, cents: allowed })));
  });

  test("a wrong 50 is worth what it would add, for all units", () => {
    expect(atRisk(["50"], 1, "modifier-50-invalid")).toEqual([{ line: 1, cents: 5000 }]);
    expect(atRisk(["50"], 2, "modifier-50-invalid")).toEqual([{ line: 1, cents: 10000 }]);
  });

  test("nothing is said where the payer's fee is not known", () => {
    const payer = { ...medicareContext.payer, feeSchedule: "unknown" as const };
    expect(atRisk(["62"], 1, "co-surgeon-not-allowed", { payer })).toEqual([]);
  });

  test("the wrong order of modifiers puts no line at stake", () => {
    const result = judgeLines([{ code: "71046", modifiers: ["59", "TC"] }], starterTables);
    expect(result.findings.find((each) => each.rule === "modifier-order")?.atRisk).toEqual([]);
  });
});

describe("bilateral-reporting", () => {
  const rule = "bilateral-reporting";
  const table = (bilateral: string, globalDays: string) =>
    feeSchedule([feeRow("99999", { bilateral, globalDays })]);
  const pair = (tables: ReferenceTables, left: string[] = ["LT"], right: string[] = ["RT"], more = {}) =>
    foundBy(
      judgeLines(
        [
          { code: "99999", modifiers: left, ...more },
          { code: "99999", modifiers: right, ...more },
        ],
        tables,
      ),
      rule,
    );

  test("counts the units of one day of a line of several days, and has no fix for those", () => {
    const dates = { dateOfService: "2025-06-02", dateOfServiceTo: "2025-06-03" };
    const ofLine = (units: number, modifiers: string[] = []) =>
      judgeLines([{ code: "99999", modifiers, units, ...dates }], table("1", "000")).findings.filter(
        (finding) => finding.rule === rule,
      );
    expect([...ofLine(2), ...ofLine(2, ["50"])]).toEqual([]);
    expect([...ofLine(4), ...ofLine(4, ["50"])].map(({ fix }) => fix)).toEqual([null, null]);
  });

  test("holds for indicator 1 and 3 with a surgical global period", () => {
    for (const global of ["000", "010", "090"]) {
      for (const indicator of ["1", "3"]) {
        expect(pair(table(indicator, global)), `${indicator} ${global}`).toEqual([
          "warning needs-review 1,2",
        ]);
        expect(onLine(rule, [], table(indicator, global), 2)).toEqual(["warning needs-review 1"]);
        expect(onLine(rule, ["50"], table(indicator, global), 2)).toEqual(["warning certain 1"]);
        expect(onLine(rule, ["50"], table(indicator, global), 1)).toEqual([]);
      }
    }
    for (const [indicator, global] of [
      ["0", "090"],
      ["2", "000"],
      ["9", "XXX"],
      ["1", "ZZZ"],
      ["3", "XXX"],
    ] as const) {
      expect(pair(table(indicator, global)), `${indicator} ${global}`).toEqual([]);
      expect(onLine(rule, [], table(indicator, global), 2)).toEqual([]);
    }
  });

  test("two units are both sides only where nothing else tells them apart", () => {
    for (const modifier of ["LT", "59", "XS", "76", "F5", "TA", "E1", "LC"])
      expect(onLine(rule, [modifier], table("1", "000"), 2), modifier).toEqual([]);
    expect(onLine(rule, ["79"], table("1", "000"), 2)).toEqual(["warning needs-review 1"]);
    expect(onLine(rule, [], table("1", "000"), 1)).toEqual([]);
    expect(onLine(rule, [], table("1", "000"), 3)).toEqual([]);
  });

  test("LT and RT lines that are said to be separate, or stand at a surgical center, are left alone", () => {
    expect(pair(table("1", "000"), ["LT"], ["RT", "59"])).toEqual([]);
    expect(pair(table("1", "000"), ["LT"], ["LT"])).toEqual([]);
    expect(pair(table("1", "000"), ["LT"], ["RT"], { placeOfService: "24" })).toEqual([]);
    const hospital = judgeLines([{ code: "99999", units: 2 }], table("1", "000"), {
      providerType: "hospital",
    });
    expect(foundBy(hospital, rule)).toEqual([]);
  });

  test("modifiers that are not on the form are missed on its own lines only", () => {
    const tables = feeSchedule([feeRow("20610", { bilateral: "1", globalDays: "000" }), feeRow("99213", {})]);
    const lines = ["20610", "99213"].map((code, index) => ({
      ...serviceLine({ code, units: 2 }, index + 1),
      modifiers: absent("no modifier boxes"),
    }));
    const result = judge(snapshotOf(lines), medicareContext, tables);
    expect(foundBy(result, rule)).toEqual([]);
    expect(missedBy(result, rule)).toEqual(["1: the modifiers field is not on this form"]);
  });

  test("50 with two units above the unit limit is one entry", () => {
    const result = judgeLines([{ code: "20610", modifiers: ["50"], units: 3 }], starterTables);
    const finding = result.findings.find((each) => each.rule === rule);
    expect(ruleIds(result)).toContain("mue-day");
    expect(finding?.explains).toBe("mue-day");
  });
});

describe("formats", () => {
  const of = (rule: string, modifiers: string[]) =>
    foundBy(judgeLines([{ code: "99999", modifiers }], starterTables), rule);

  test("modifier-too-many: four fit, a fifth does not, 99 announces more", () => {
    expect(of("modifier-too-many", ["GP", "KX", "CQ", "59"])).toEqual([]);
    expect(of("modifier-too-many", ["GP", "KX", "CQ", "59", "76"])).toEqual(["error certain 1"]);
    expect(of("modifier-too-many", ["99", "GP", "KX", "CQ", "59"])).toEqual([]);
  });

  test("modifier-order: pricing modifiers first, among themselves in any order", () => {
    for (const modifiers of [["26"], ["26", "RT"], ["QW", "26", "91"], ["50", "26"], ["80", "53", "RT"]])
      expect(of("modifier-order", modifiers), modifiers.join(" ")).toEqual([]);
    for (const modifiers of [
      ["RT", "26"],
      ["26", "59", "QW"],
      ["P3", "QK"],
      ["50", "59", "TC"],
    ])
      expect(of("modifier-order", modifiers), modifiers.join(" ")).toEqual(["warning certain 1"]);
  });

  test("modifier-conflict: any of those that contradict each other may be the true one", () => {
    const keeps = (...modifiers: string[]) => {
      const result = judgeLines([{ code: "99999", modifiers }], starterTables);
      const fix = result.findings.find(({ rule }) => rule === "modifier-conflict")?.fix;
      return fix?.kind === "ask" ? [fix.question, ...fix.answers.map(({ label }) => label)] : fix?.label;
    };
    expect(keeps("50", "LT", "RT")).toEqual([
      "Which of 50 and LT and RT does the record show?",
      "50: take LT and RT off",
      "LT: take 50 and RT off",
      "RT: take 50 and LT off",
    ]);
    expect(keeps("GA", "GZ")).toEqual([
      "Which of the two does the record show?",
      "GA: take GZ off",
      "GZ: take GA off",
    ]);
    expect(keeps("XE", "59", "XU")).toBe("Take 59 off");
  });

  test("anatomic-modifier-conflict: one place a line", () => {
    const left = ["FA", "F1", "F2", "F3", "F4", "TA", "T1", "T2", "T3", "T4", "E1", "E2"];
    const right = ["F5", "F6", "F7", "F8", "F9", "T5", "T6", "T7", "T8", "T9", "E3", "E4"];
    const found = (...modifiers: string[]) => of("anatomic-modifier-conflict", modifiers).length;
    for (const part of left) expect([found(part, "LT"), found("RT", part)], part).toEqual([0, 1]);
    for (const part of right) expect([found("RT", part), found(part, "LT")], part).toEqual([0, 1]);
    expect([found("LT", "RT"), found("T1", "T2"), found("E1", "E3"), found("F1", "T1")]).toEqual([
      1, 1, 1, 1,
    ]);
    // The same one twice is `modifier-duplicate`.
    expect([found("T5", "T5"), found("LT", "LT"), found("LC", "LD")]).toEqual([0, 0, 0]);
  });

  test("modifier-unknown: ambulance letters on ambulance lines only, and Medicaid's own modifiers", () => {
    const found = (code: string, modifier: string) =>
      foundBy(judgeLines([{ code, modifiers: [modifier] }], starterTables), "modifier-unknown").length;
    for (const pair of ["RH", "HH", "NX", "SD", "PX"]) {
      expect([found("A0425", pair), found("A0436", pair)], pair).toEqual([0, 0]);
    }
    expect([found("A0424", "RX"), found("A0437", "RX"), found("97110", "RX")]).toEqual([1, 1, 1]);
    // Of oxygen and an attendant beside the trip it is not certain; of a code that is no ambulance's it is.
    const of = (code: string) =>
      foundBy(judgeLines([{ code, modifiers: ["RH"] }], starterTables), "modifier-unknown");
    expect([of("A0422"), of("A0888"), of("A0436")].flat()).toEqual(Array(2).fill("warning needs-review 1"));
    expect([of("A4253"), of("97110")].flat()).toEqual(Array(2).fill("error certain 1"));
    expect([found("A0429", "XR"), found("A0429", "RX"), found("A0429", "RZ")]).toEqual([1, 0, 1]);
    for (const letter of "123456789ABCD") expect(found("97110", `U${letter}`), `U${letter}`).toBe(0);
  });
});

describe("visits", () => {
  test("the ranges, at their ends", () => {
    const within = (is: (code: string) => boolean, ...codes: string[]) => codes.filter(is);
    const ends = [
      "99201",
      "99202",
      "99499",
      "99500",
      "92001",
      "92002",
      "92014",
      "92015",
      "G0101",
      "G0437",
      "G0438",
    ];
    expect(within(isEvaluationManagement, ...ends)).toEqual([
      "99202",
      "99499",
      "92002",
      "92014",
      "G0101",
      "G0438",
    ]);
    expect(
      within(
        isVisit,
        "99215",
        "99216",
        "99220",
        "99221",
        "99239",
        "99240",
        "99241",
        "99242",
        "99255",
        "99285",
      ),
    ).toEqual(["99215", "99221", "99239", "99242", "99255", "99285"]);
    expect(
      within(isVisit, "99290", "99291", "99292", "99304", "99316", "99317", "99341", "99350", "99406"),
    ).toEqual(["99291", "99304", "99316", "99341", "99350"]);
    expect(within(isVisit, "9920T", "0992T", "G0402", "G0439", "G2211")).toEqual(["G0402", "G0439"]);
  });

  test("visit modifiers on a procedure, with the condition of the one that is there", () => {
    for (const [modifier, condition] of [
      ["24", "unrelated"],
      ["25", "separately identifiable"],
      ["57", "decision for major surgery"],
    ] as const) {
      const [finding] = judgeLines([{ code: "20610", modifiers: [modifier] }], starterTables).findings.filter(
        (each) => each.rule === "modifier-em-only",
      );
      expect(finding?.action).toContain(condition);
    }
  });

  test("visits of health centers and hospital clinics are not judged", () => {
    for (const code of ["G0463", "G0466", "G0470", "T1015", "S0612", "98008"])
      expect(
        foundBy(judgeLines([{ code, modifiers: ["25"] }], starterTables), "modifier-em-only"),
        code,
      ).toEqual([]);
    for (const code of ["G0471", "98925", "96372", "G0283"])
      expect(
        foundBy(judgeLines([{ code, modifiers: ["25"] }], starterTables), "modifier-em-only"),
        code,
      ).toEqual(["error certain 1"]);
  });
});

const cms = "../shared/cms";
const present = existsSync(cms);
if (!present)
  console.log(`skipped: ${cms} is not here, so that no clean claims were judged by CMS's own files`);

describe.skipIf(!present)("ordinary clean claims, with CMS's own files", () => {
  const mine = new Set(
    rules.filter(({ category }) => category === "code" || category === "modifier").map(({ id }) => id),
  );
  let tables: ReferenceTables;
  beforeAll(async () => {
    tables = besideStarter((await loadTables(cms)).tables);
  }, 60_000);

  test.each([
    ["therapy", "97110 GP, 97140 GP 59, 97530 GP CQ KX, 97161 GP"],
    ["chiropractic", "98941 AT, 98943 GY"],
    ["office visit and injection", "99214 25, 20610 RT, J1885, 96372 59"],
    ["surgery and its assistant", "27447 RT"],
    ["assistant", "27447 AS RT"],
    ["co-surgeons, two specialties", "22551 62"],
    ["both knees", "27447 50"],
    ["cataract, second eye", "66984 79 LT"],
    ["radiology read", "73030 26 RT, 73030 26 LT, 77067 26"],
    ["laboratory", "36415, 80053, 85025, 83020 26, 87880 QW"],
    ["electrocardiogram parts", "93005, 93010"],
    ["anesthesia", "00142 QZ QS P3"],
    ["anesthesia, directed", "01402 QK P2"],
    ["drug administration", "96413, 96415, 96375, J9271 JZ"],
    ["ambulance", "A0429 RH, A0425 RH"],
    ["toenails", "11730 TA, 11732 T5, 11721 59 Q8"],
    ["colonoscopy stopped", "45378 53 PT"],
    ["wellness and visit", "G0439, 99213 25, G0008, 90471"],
    ["eye visit", "92014 25, 67840 E1"],
    ["quality measure", "99213, G8420"],
    ["critical care", "99291 25, 31500"],
  ])("%s", (_, text) => {
    const lines = text.split(", ").map((line) => {
      const [code = "", ...modifiers] = line.split(" ");
      return { code, modifiers, charge: /^G8|^1/.test(code) ? 0 : 10000 };
    });
    const result = judgeLines(lines, tables);
    const loud = result.findings.filter(({ rule, severity }) => mine.has(rule) && severity !== "info");
    expect(loud.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(result.ruleErrors).toEqual([]);
  });
});
