import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import { read } from "../../../src/claim/reading";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { payerById, payers } from "../../../src/payers/payers";
import { rules } from "../../../src/rules/registry";
import { judge, medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";

const judged = (
  id: string,
  lines: ExampleLine[],
  context: Partial<ClaimContext> = {},
  minutes: number[] = [],
) => {
  const payer = payerById(id);
  if (!payer) throw new Error(`no profile ${id}`);
  const services = lines.map((line, index) => {
    const service = serviceLine(line, index + 1);
    const shown = minutes[index];
    return shown === undefined ? service : { ...service, minutes: read(shown, "example") };
  });
  return judge(snapshotOf(services), { ...medicareContext, ...context, payer });
};
const messages = (result: ReturnType<typeof judged>, rule: string) =>
  result.findings
    .filter((each) => each.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);

/** The modifiers that the ways out of a claim's findings would put on it. */
const offered = (id: string, line: ExampleLine) =>
  judged(id, [line], { ytdAllowed: { ptSlp: 500_000, ot: 0 } }).findings.flatMap(({ fix }) =>
    (fix?.kind === "ask" ? fix.answers : fix ? [fix] : []).flatMap(({ changes }) =>
      changes.flatMap((change) => (change.field === "modifiers" ? change.put : [])),
    ),
  );

test("a signed notice is offered to patients of original Medicare alone", () => {
  const lines: [ExampleLine, string[], string[]][] = [
    [{ code: "97110", modifiers: ["GP"] }, ["KX", "GA"], ["KX"]],
    [{ code: "98941" }, ["AT", "GA", "GZ"], ["AT"]],
    [{ code: "97012", modifiers: ["GP", "GZ"] }, ["GA"], []],
    [{ code: "98943" }, ["GY", "GY", "GX"], ["GY"]],
  ];
  for (const [line, ofMedicare, ofOthers] of lines) {
    expect(offered("medicare-b", line)).toEqual(ofMedicare);
    for (const id of ["medicare-advantage", "va-ccn"]) {
      expect(offered(id, line), id).toEqual(ofOthers);
      for (const { action, fix } of judged(id, [line], { ytdAllowed: { ptSlp: 500_000, ot: 0 } }).findings)
        expect(`${action} ${JSON.stringify(fix)}`).not.toMatch(/ABN|voluntary|signed/);
    }
  }
});

describe("profiles", () => {
  test("the eight of the specification, each with what it does", () => {
    expect(payers.map(({ id }) => id).sort()).toEqual(
      "anthem-commercial commercial-generic commercial-midpoint medicaid-generic medicare-advantage medicare-b uhc-commercial va-ccn".split(
        " ",
      ),
    );
    for (const { evidence } of payers) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { statement, document, readOn, effect } of evidence) {
        for (const text of [statement, document, effect]) expect(text.trim()).not.toBe("");
        expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  test("turn only rules on or off that there are", () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const { rules: settings } of payers)
      for (const id of Object.keys(settings)) expect(ids).toContain(id);
  });

  test("say of no payer that caregiver training is denied", () => {
    for (const { nonCovered } of payers)
      for (const { codes } of nonCovered)
        expect(codes.filter((code) => /^9755[0-2]$/.test(code))).toEqual([]);
  });
});

describe("payer-noncovered", () => {
  test("UnitedHealthcare: office visits of therapists, evaluations of their assistants", () => {
    const visit = (discipline: ClaimContext["discipline"]) =>
      messages(judged("uhc-commercial", [{ code: "99213" }], { discipline }), "payer-noncovered");
    expect(visit("PT")).toEqual([
      "warning: UnitedHealthcare commercial does not pay 99213 by PT (UHC policy page; AOTA, read 2026-11-23)",
    ]);
    expect(visit("MD")).toEqual([]);
    const evaluation = judged("uhc-commercial", [{ code: "97165", modifiers: ["GO", "CO"] }], {
      discipline: "OT",
    });
    expect(messages(evaluation, "payer-noncovered")[0]).toMatch(/does not pay 97165 with CO/);
    // One problem, and no patient is to pay for what an assistant may not furnish.
    const [found] = evaluation.findings.filter(({ rule }) => rule === "payer-noncovered");
    expect(found?.explains).toBe("assistant-modifier-on-evaluation");
    expect(found?.action).toMatch(/^If CO is there by mistake/);
  });

  test("is not checked where nobody said who furnished it, and only for those codes", () => {
    const result = judged("uhc-commercial", [{ code: "99213" }, { code: "98941" }]);
    const misses = result.notChecked.filter((miss) => miss.rule === "payer-noncovered");
    expect(misses.map(({ line }) => line)).toEqual([1]);
    expect(messages(result, "payer-noncovered")).toEqual([]);
  });
});

describe("payer-modifier-preference", () => {
  test("Anthem's review is a note, one for all lines of the day", () => {
    const result = judged("anthem-commercial", [
      { code: "99213", modifiers: ["25"] },
      { code: "97140", modifiers: ["GP", "59"] },
      { code: "97110", modifiers: ["GP"] },
    ]);
    expect(messages(result, "payer-modifier-preference")).toEqual([
      "info: Anthem commercial reviews lines with 25 and 59 before it pays",
    ]);
    expect(result.findings.find((each) => each.rule === "payer-modifier-preference")?.lines).toEqual([1, 2]);
  });

  test("nothing of payers whose preference is not known", () => {
    for (const id of ["medicare-b", "uhc-commercial", "commercial-generic"])
      expect(
        messages(judged(id, [{ code: "97140", modifiers: ["GP", "59"] }]), "payer-modifier-preference"),
      ).toEqual([]);
  });
});

describe("payer-time-rule", () => {
  const pair = [
    { code: "97110", modifiers: ["GP"] },
    { code: "97140", modifiers: ["GP"] },
  ];

  test.each([
    [8, 8, ["2 units", "1"]],
    [7, 8, ["1 unit", "1"]],
    [23, 23, ["4 units", "3"]],
    [22, 22, ["2 units", "3"]],
    [15, 30, null],
  ])("%i and %i minutes", (first, second, counts) => {
    const found = messages(judged("commercial-midpoint", pair, {}, [first, second]), "payer-time-rule");
    const differs = counts && counts[0]?.split(" ")[0] !== counts[1];
    expect(found).toEqual(
      differs
        ? [
            `info: ${first + second} timed minutes: ${counts[0]} code by code (CPT midpoint), ${counts[1]} by Medicare’s total`,
          ]
        : [],
    );
  });

  test("a payer whose rule is not known is said to be not known; the claim's own rule settles it", () => {
    const minutes = { minutes: { "97110": 8, "97140": 8 } };
    expect(messages(judged("commercial-generic", pair, minutes), "payer-time-rule")[0]).toMatch(/not known$/);
    expect(
      messages(
        judged("commercial-generic", pair, { ...minutes, timeRule: "total-minutes" }),
        "payer-time-rule",
      ),
    ).toEqual([]);
  });

  test("minutes by code are not shared out over days or disciplines", () => {
    const minutes = { minutes: { "97110": 8, "97140": 8 } };
    const days = [...pair, { code: "97110", modifiers: ["GP"], dateOfService: "2025-06-03" }];
    expect(messages(judged("commercial-midpoint", days, minutes), "payer-time-rule")).toEqual([]);
    const disciplines = [...pair, { code: "97110", modifiers: ["GO"] }];
    expect(messages(judged("commercial-midpoint", disciplines, minutes), "payer-time-rule")).toEqual([]);
    const another = [...pair, { code: "97535", modifiers: ["GO"] }];
    expect(messages(judged("commercial-midpoint", another, minutes), "payer-time-rule").length).toBe(1);
  });
});
