import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absent, blank, type Reading, read, unreadable } from "../../../src/claim/reading";
import { checkClaim } from "../../../src/engine/check-claim";
import type { CheckResult } from "../../../src/engine/check-result";
import { defineRule, type ExampleLine, type Rule } from "../../../src/engine/define-rule";
import { payerById, unknownPayer } from "../../../src/payers/payers";
import { expectedPayment } from "../../../src/payment/expected-payment";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { judge, medicareContext, ruleIds, serviceLine, snapshotOf } from "./sample-claims";

const gp = { code: "97110", modifiers: ["GP"] };

describe("three-way answer", () => {
  test("a clean line is checked, with no finding and no gap of the form", () => {
    const result = judge(snapshotOf([serviceLine(gp, 1)]));
    expect(result.findings).toEqual([]);
    expect(result.notChecked.filter((miss) => !miss.beyondForm)).toEqual([]);
    expect(result.coverage).toEqual([{ line: 1, state: "checked" }]);
  });

  test("a code that no loaded table knows is not checked, never fine", () => {
    const result = judge(snapshotOf([serviceLine({ code: "27447" }, 1)]));
    expect(result.coverage).toEqual([{ line: 1, state: "not-checked" }]);
    expect(result.notChecked).toEqual([
      { line: 1, rule: null, because: "no loaded table holds 27447", beyondForm: false },
    ]);
  });

  test("a code that is known to be deleted is an error although no table holds it", () => {
    expect(
      ruleIds(judge(snapshotOf([serviceLine({ code: "77014", dateOfService: "2026-02-02" }, 1)]))),
    ).toContain("code-not-valid-on-dos");
  });

  test("a malformed code is one error, and nothing else is judged", () => {
    const result = judge(snapshotOf([serviceLine({ code: "97O10" }, 1)]));
    expect(ruleIds(result)).toEqual(["code-malformed"]);
    expect(result.coverage).toEqual([{ line: 1, state: "not-checked" }]);
  });

  test.each([
    ["blank", blank("box"), "the date of service is blank", ["dos-invalid"]],
    [
      "impossible",
      unreadable("not a day of the calendar"),
      "the date of service cannot be read: not a day of the calendar",
      ["dos-invalid"],
    ],
    [
      "unreadable",
      unreadable("not a date in a known form"),
      "the date of service cannot be read: not a date in a known form",
      [],
    ],
  ])(
    "a %s date leaves the line not checked, and formats are still judged",
    (_, dateOfService, because, ofDate) => {
      const line = { ...serviceLine({ code: "97110", modifiers: ["GP", "GP"] }, 1), dateOfService };
      const result = judge(snapshotOf([line]));
      expect(ruleIds(result)).toEqual([...ofDate, "modifier-duplicate"]);
      expect(result.notChecked).toContainEqual({ line: 1, rule: null, because, beyondForm: false });
    },
  );

  test("a form without dates is judged as of today, and says so", () => {
    const line = { ...serviceLine(gp, 1), dateOfService: absent("no date column") };
    const result = judge(snapshotOf([line]));
    expect(result.dateAssumed).toBe("2026-06-02");
    expect(result.coverage).toEqual([{ line: 1, state: "checked" }]);
    expect(judge(snapshotOf([serviceLine(gp, 1)])).dateAssumed).toBeNull();
  });

  test("blank units leave only the rules about units unchecked", () => {
    const result = judge(snapshotOf([{ ...serviceLine({ code: "97110" }, 1), units: blank("box") }]));
    expect(ruleIds(result)).toContain("therapy-modifier-missing");
    expect(result.coverage).toEqual([{ line: 1, state: "partly" }]);
    const ofForm = result.notChecked.filter((miss) => !miss.beyondForm);
    expect(ofForm.every((miss) => miss.because === "the units field is blank")).toBe(true);
  });

  test("a form without a place of service is not checked for it, and is not called clean", () => {
    const result = judge(snapshotOf([{ ...serviceLine(gp, 1), placeOfService: absent("not shown") }]));
    expect(ruleIds(result)).toEqual([]);
    expect(result.coverage).toEqual([{ line: 1, state: "partly" }]);
  });

  test("a payer of whom nothing is known: Medicare's rules are not checked, not passed", () => {
    const context = { ...medicareContext, payer: unknownPayer("acme") };
    const result = judge(snapshotOf([serviceLine({ code: "97552", units: 2 }, 1)]), context);
    expect(ruleIds(result)).not.toContain("mue-absolute");
    expect(result.coverage).toEqual([{ line: 1, state: "partly" }]);
    expect(result.notChecked.map((miss) => miss.because)).toContain(
      "whether acme applies Medicare's NCCI edits is not known",
    );
  });

  test("Medicaid is not judged by Medicare's tables", () => {
    const medicaid = payerById("medicaid-generic");
    if (!medicaid) throw new Error("no Medicaid profile");
    const result = judge(snapshotOf([serviceLine({ code: "97552", units: 2 }, 1)]), {
      ...medicareContext,
      payer: medicaid,
    });
    expect(ruleIds(result)).not.toContain("mue-absolute");
    expect(result.notChecked.some((miss) => /tables of its own/.test(miss.because))).toBe(true);
  });
});

describe("a line of several days", () => {
  const days = { modifiers: ["GP"], dateOfService: "2026-03-02", dateOfServiceTo: "2026-03-04", units: 3 };
  const judged = (lines: readonly ExampleLine[]) =>
    judge(snapshotOf(lines.map((line, at) => serviceLine(line, at + 1))));
  /** Without those that a line of several days has for itself. */
  const gaps = ({ notChecked }: CheckResult) =>
    notChecked.filter(({ beyondForm, because }) => !beyondForm && because !== "the line is for several days");

  test("is not shown as checked with a line of its later days that it has an edit with", () => {
    const result = judged([
      { code: "97150", ...days },
      { code: "97110", modifiers: ["GP"], dateOfService: "2026-03-04" },
    ]);
    expect(ruleIds(result)).not.toContain("ncci-ptp-modifier-required");
    expect(gaps(result)).toEqual([
      expect.objectContaining({ line: 1, rule: "ncci-ptp-modifier-required", because: notTogetherWith(2) }),
      expect.objectContaining({ line: 2, rule: "ncci-ptp-modifier-required", because: notTogetherWith(1) }),
    ]);
    expect(result.coverage[1]?.state).toBe("partly");
  });

  test.each([
    ["of the day after its last", "97150", { code: "97110", modifiers: ["GP"], dateOfService: "2026-03-05" }],
    ["that it has no edit with", "97110", { code: "97112", modifiers: ["GP"], dateOfService: "2026-03-04" }],
  ])("leaves nothing unsaid beside a line %s", (_, code, other) => {
    const result = judged([{ code, ...days }, other]);
    expect(gaps(result)).toEqual([]);
    expect(result.coverage[1]?.state).toBe("checked");
  });

  test("may be the primary of an add-on on a later day: that is not checked, and no error", () => {
    const training = { ...days, modifiers: [] };
    const addOn = { code: "97551", dateOfService: "2026-03-03" };
    expect(ruleIds(judged([addOn]))).toContain("addon-without-primary");
    const result = judged([{ code: "97550", ...training }, addOn]);
    expect(ruleIds(result)).not.toContain("addon-without-primary");
    expect(gaps(result)).toContainEqual(expect.objectContaining({ line: 2, rule: "addon-without-primary" }));
  });

  const notTogetherWith = (line: number) =>
    `line ${line} has a day with it that is not the first of both: they were not checked together`;
});

describe("one finding for one problem", () => {
  test("an explained finding hangs under the MUE finding, and the money counts once", () => {
    const result = judge(snapshotOf([serviceLine({ code: "97552", modifiers: ["GP"], units: 2 }, 1)]));
    expect(result.findings.map(({ rule, explains }) => [rule, explains])).toEqual([
      ["mue-absolute", null],
      ["untimed-units", "mue-absolute"],
      ["caregiver-group-units", "mue-absolute"],
      ["cts-setting-notes", null],
    ]);
    expect(result.atRisk).toBe(4400);
  });

  test("several errors on one line count its money once", () => {
    const result = judge(snapshotOf([serviceLine({ code: "97552", modifiers: ["GP", "GP"], units: 2 }, 1)]));
    expect(result.findings.filter((finding) => finding.severity === "error").length).toBeGreaterThan(1);
    expect(result.atRisk).toBe(4400);
  });

  test("only the column 2 line is at stake in a pair", () => {
    const result = judge(
      snapshotOf([serviceLine({ code: "97150", modifiers: ["GP"] }, 1), serviceLine(gp, 2)]),
    );
    expect(result.findings[0]?.atRisk.map((entry) => entry.line)).toEqual([2]);
  });

  test("lines of different claims are never judged together", () => {
    const lines = [serviceLine({ code: "97150", modifiers: ["GP"] }, 1), { ...serviceLine(gp, 2), claim: 2 }];
    expect(ruleIds(judge(snapshotOf(lines)))).toEqual([]);
  });

  test("an unread row may be the primary: the add-on needs review", () => {
    const addOn = serviceLine({ code: "97551", modifiers: ["GP"] }, 1);
    const whole = judge(snapshotOf([addOn]));
    const holed = judge(
      snapshotOf([addOn], { unreadRows: [{ afterLine: 1, claim: 1, because: "no whole code" }] }),
    );
    const verdict = (result: typeof whole) =>
      result.findings.find((finding) => finding.rule === "addon-without-primary")?.verdict;
    expect(verdict(whole)).toBe("certain");
    expect(verdict(holed)).toBe("needs-review");
  });

  test("nor where a line's code cannot be read or has a slip in it; an empty row hides none", () => {
    const addOn = serviceLine({ code: "97551", modifiers: ["GP"] }, 1);
    const beside = (code: Reading<string>, claim = 1) =>
      judge(snapshotOf([addOn, { ...serviceLine({ code: "97110" }, 2), code, claim }])).findings.find(
        (finding) => finding.rule === "addon-without-primary",
      )?.verdict;
    expect(beside(unreadable("blurred"))).toBe("needs-review");
    expect(beside(read("9755O", "example"))).toBe("needs-review");
    expect(beside(read("9755O", "example"), 2)).toBe("certain");
    expect(beside(blank("example"))).toBe("certain");
  });
});

test("a column 1 line is not lost to the edit that denies the other", () => {
  const pair = [
    serviceLine({ code: "97140", modifiers: ["GP"] }, 1),
    serviceLine({ code: "97124", modifiers: ["GP"] }, 2),
  ];
  const result = judge(snapshotOf(pair));
  expect(result.findings[0]?.lines).toEqual([1, 2]);
  expect(result.findings[0]?.atRisk.map((entry) => entry.line)).toEqual([2]);
});

test("edits do not meet where different practitioners furnished the lines", () => {
  const context = { ...medicareContext, differentPractitioners: true };
  for (const other of ["97124", "97018"]) {
    const lines = [
      serviceLine({ code: "97140", modifiers: ["GP"] }, 1),
      serviceLine({ code: other, modifiers: ["GP"] }, 2),
    ];
    expect(ruleIds(judge(snapshotOf(lines)))).not.toEqual([]);
    expect(ruleIds(judge(snapshotOf(lines), context))).toEqual([]);
  }
});

describe("editions", () => {
  test("a later date is judged with the newest edition loaded, and the finding says so", () => {
    const later = judge(
      snapshotOf([
        serviceLine({ code: "97552", modifiers: ["GP"], units: 2, dateOfService: "2026-05-05" }, 1),
      ]),
    );
    expect(later.findings[0]?.message).toMatch(/the newest loaded/);
    const within = judge(
      snapshotOf([
        serviceLine({ code: "97552", modifiers: ["GP"], units: 2, dateOfService: "2024-08-15" }, 1),
      ]),
      { ...medicareContext, today: "2024-09-30" },
    );
    expect(within.findings[0]?.message).not.toMatch(/the newest loaded/);
  });

  test("a date before the oldest edition is not checked for units", () => {
    const result = judge(
      snapshotOf([
        serviceLine({ code: "97110", modifiers: ["GP"], units: 7, dateOfService: "2024-02-05" }, 1),
      ]),
      { ...medicareContext, today: "2024-03-01" },
    );
    // The therapy reduction is of the fee schedule, which the date has.
    expect(ruleIds(result)).toEqual(["mppr-therapy"]);
    expect(result.notChecked.map((miss) => miss.rule)).toContain("mue-day");
  });
});

/** A rule that speaks of every line. */
const speaking: Rule = defineRule({
  id: "speaks",
  title: "t",
  category: "claim",
  severity: "error",
  provenance: "advice",
  scope: "entry",
  needs: [],
  why: "w",
  action: "a",
  source: { name: "n", section: "s" },
  messages: { no: "no" },
  examples: { bad: [], good: [] },
  check: ({ line }, report) => report(line, "code", "no"),
});

test("the exact rule silences the general one, on the same lines only", () => {
  const exact: Rule = {
    ...speaking,
    id: "exact",
    silences: ["speaks"],
    check: (input, report) => {
      if ("line" in input && input.line.line === 1) report(input.line, "code", "no");
    },
  };
  const snapshot = snapshotOf([serviceLine(gp, 1), serviceLine(gp, 2)]);
  const payment = expectedPayment(snapshot, starterTables, medicareContext);
  const { findings } = checkClaim(snapshot, [speaking, exact], starterTables, medicareContext, payment);
  expect(findings.map(({ rule, lines }) => [rule, lines])).toEqual([
    ["exact", [1]],
    ["speaks", [2]],
  ]);
});

describe("a rule that throws", () => {
  const throwing: Rule = defineRule({
    id: "always-throws",
    title: "t",
    category: "claim",
    severity: "error",
    provenance: "advice",
    scope: "entry",
    needs: [],
    why: "w",
    action: "a",
    source: { name: "n", section: "s" },
    messages: { no: "no" },
    examples: { bad: [], good: [] },
    check() {
      throw new Error("broken");
    },
  });

  test("becomes one visible entry, and the other rules still run", () => {
    const snapshot = snapshotOf([serviceLine(gp, 1), serviceLine(gp, 2)]);
    const payment = expectedPayment(snapshot, starterTables, medicareContext);
    const result = checkClaim(snapshot, [throwing, speaking], starterTables, medicareContext, payment);
    expect(result.ruleErrors).toEqual([{ rule: "always-throws", message: "broken" }]);
    expect(result.findings.length).toBe(2);
  });
});

const anyReading = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value.map((each) => read(each, "any")),
    fc.constant(blank("any")),
    fc.constant(absent("any")),
    fc.constant(unreadable("any")),
  );

test("nothing a page can hold throws, and every line is covered exactly once", () => {
  const codes = fc.oneof(
    fc.constantFrom("97110", "97140", "97150", "97552", "97551", "G0283", "99213", "A0425"),
    fc.string({ maxLength: 8 }),
  );
  const line = fc.record({
    code: anyReading(codes),
    modifiers: anyReading(
      fc.array(fc.oneof(fc.constantFrom("GP", "59", "GO", "50", "26"), fc.string({ maxLength: 3 })), {
        maxLength: 5,
      }),
    ),
    units: anyReading(
      fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN), fc.constant(Number.POSITIVE_INFINITY)),
    ),
    placeOfService: anyReading(fc.oneof(fc.constantFrom("11", "22", "02"), fc.string({ maxLength: 3 }))),
    dateOfService: anyReading(
      fc.oneof(
        fc.constantFrom("2025-06-02", "2024-01-01", "2031-02-02", "1999-12-31"),
        fc.string({ maxLength: 10 }),
      ),
    ),
    dateOfServiceTo: anyReading(
      fc.oneof(fc.constantFrom("2025-06-02", "2025-07-02"), fc.string({ maxLength: 10 })),
    ),
    diagnosisPointers: anyReading(fc.array(fc.string({ maxLength: 7 }), { maxLength: 5 })),
    charge: anyReading(fc.integer()),
    minutes: anyReading(fc.double()),
    claim: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const snapshot = snapshotOf(lines.map((each, index) => ({ ...each, line: index + 1 })));
      const result = judge(snapshot);
      expect(result.ruleErrors).toEqual([]);
      expect(result.coverage.map((each) => each.line)).toEqual(snapshot.lines.map((each) => each.line));
      for (const finding of result.findings) {
        expect(finding.lines.length).toBeGreaterThan(0);
        for (const number of finding.lines) expect(number <= snapshot.lines.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
