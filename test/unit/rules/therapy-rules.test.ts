import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import type { ServiceLine } from "../../../src/claim/claim-snapshot";
import { absent, blank, read, unreadable } from "../../../src/claim/reading";
import type { CheckResult } from "../../../src/engine/check-result";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { judge, medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";

const gp = (code: string, units = 1, more: Partial<ExampleLine> = {}): ExampleLine => ({
  code,
  modifiers: ["GP"],
  units,
  ...more,
});

function check(
  lines: readonly ExampleLine[],
  said: Partial<ClaimContext> = {},
  changed: (line: ServiceLine) => Partial<ServiceLine> = () => ({}),
): CheckResult {
  const services = lines.map((line, index) => serviceLine(line, index + 1));
  return judge(snapshotOf(services.map((line) => ({ ...line, ...changed(line) }))), {
    ...medicareContext,
    ...said,
  });
}

const of = (result: CheckResult, rule: string) => result.findings.filter((finding) => finding.rule === rule);
const gaps = (result: CheckResult, rule: string) =>
  result.notChecked
    .filter((miss) => miss.rule === rule)
    .map(({ line, because, beyondForm }) => ({ line, because, beyondForm }));

describe("timed units", () => {
  test("the arithmetic and the money of the excess unit stand in the finding", () => {
    const result = check([gp("97110", 3), gp("97140")], { minutes: { "97110": 33, "97140": 7 } });
    const [finding] = of(result, "timed-units-exceed");
    expect(finding?.message).toBe("4 units timed: 97110 33 min + 97140 7 min = 40 min → 3 units (38–52)");
    expect(finding?.lines).toEqual([1, 2]);
    // One unit of 97110 in 2025: (0.45 + 0.43 + 0.01) × 32.3465.
    expect(finding?.atRisk).toEqual([{ line: 1, cents: 2879 }]);
  });

  test("a missed unit is a note with its fee, never an advice without the record", () => {
    const [finding] = of(check([gp("97110", 2)], { minutes: { "97110": 38 } }), "timed-units-below");
    expect(finding).toMatchObject({
      severity: "info",
      message: "1 unit more supported, 2 units timed on the claim: 97110 38 min → 3 units (38–52)",
      action: "If the record shows these one-on-one minutes, 1 unit more may be billed for 97110.",
      atRisk: [{ line: 1, cents: 2879 }],
    });
  });

  test("a unit on the wrong code costs the difference of the two fees", () => {
    const [finding] = of(
      check([gp("97110", 3)], { minutes: { "97110": 33, "97140": 7 } }),
      "timed-units-allocation",
    );
    expect(finding?.message).toBe(
      "Timed units by code: 97110 × 2 in place of 3, 97140 × 1 in place of 0; 97110 33 min + 97140 7 min = 40 min → 3 units (38–52)",
    );
    // 97110 has 0.89 RVUs and 97140 0.84: 28.79 − 27.17.
    expect(finding?.atRisk).toEqual([{ line: 1, cents: 162 }]);
  });

  test.each([
    // 97110 and 97140 tie for the one unit that remains, and both have it: 97530 lacks one of its full 15 minutes.
    [
      [gp("97530"), gp("97112", 4), gp("97140")],
      { "97530": 37, "97112": 52, "97140": 7 },
      "97112 × 3 in place of 4, 97530 × 2 in place of 1",
    ],
    [
      [gp("97116", 3), gp("97112"), gp("97535", 2), gp("97140", 2), gp("97110")],
      { "97116": 38, "97112": 8, "97535": 23, "97140": 48, "97110": 25 },
      "97116 × 2 in place of 3, 97535 × 1 in place of 2, 97140 × 3 in place of 2, 97110 × 2 in place of 1",
    ],
    // What 97110 has too many goes to one of the two that tie for it.
    [
      [gp("97110", 4), gp("97112"), gp("97140")],
      { "97110": 45, "97112": 20, "97140": 20 },
      "97110 × 3 in place of 4, 97112 × 2 in place of 1",
    ],
  ])("codes that tie cannot have more than what remains, nor less: %#", (lines, minutes, moves) => {
    const [finding] = of(check(lines, { minutes }), "timed-units-allocation");
    expect(finding?.message.split(";")[0]).toBe(`Timed units by code: ${moves}`);
  });

  test("a tie is free, and missing units alone are not moved", () => {
    const minutes = { "97112": 20, "97140": 20 };
    for (const lines of [
      [gp("97112", 2), gp("97140")],
      [gp("97112"), gp("97140", 2)],
      [gp("97112"), gp("97140")],
    ])
      expect(of(check(lines, { minutes }), "timed-units-allocation")).toEqual([]);
    const missing = check([gp("97112", 2), gp("97140"), gp("97110")], {
      minutes: { ...minutes, "97110": 30 },
    });
    expect(of(missing, "timed-units-allocation")).toEqual([]);
  });

  test("the minutes the page shows by line come before those said for the claim", () => {
    const shown = check([gp("97110", 2)], { minutes: { "97110": 30 } }, () => ({ minutes: read(22, "box") }));
    expect(of(shown, "timed-units-exceed")).toHaveLength(1);
    const twoDates = check([gp("97110", 2), gp("97110", 2, { dateOfService: "2025-06-03" })], {}, (line) => ({
      minutes: read(line.line === 1 ? 30 : 22, "box"),
    }));
    expect(of(twoDates, "timed-units-exceed").map((finding) => finding.lines)).toEqual([[2]]);
  });

  test("unknown minutes are said for timed lines only, and are no gap of a form without such a box", () => {
    const result = check([gp("97110"), gp("97161"), { code: "99213" }]);
    expect(gaps(result, "timed-units-exceed")).toEqual([
      { line: 1, because: "the one-on-one minutes of 97110 are not known", beyondForm: true },
    ]);
    const withBox = check([gp("97110")], {}, () => ({ minutes: blank("box") }));
    expect(gaps(withBox, "timed-units-exceed")).toEqual([
      { line: 1, because: "the minutes field is blank", beyondForm: false },
    ]);
  });

  test("one map of minutes says nothing of a claim with several dates", () => {
    const result = check([gp("97110", 2), gp("97140", 2, { dateOfService: "2025-06-03" })], {
      minutes: { "97110": 10, "97140": 10 },
    });
    expect(of(result, "timed-units-exceed")).toEqual([]);
    expect(gaps(result, "timed-units-exceed").map(({ line }) => line)).toEqual([1, 2]);
    expect(gaps(result, "timed-units-exceed")[0]?.because).toMatch(/several dates/);
  });

  test("disciplines are counted apart, and a code of both is not checked", () => {
    const apart = [gp("97110"), { code: "97535", modifiers: ["GO"], units: 1 }];
    expect(of(check(apart, { minutes: { "97110": 12, "97535": 12 } }), "timed-units-exceed")).toEqual([]);
    expect(of(check(apart, { minutes: { "97110": 30, "97535": 7 } }), "timed-units-exceed")).toHaveLength(1);
    const both = check([gp("97530"), { code: "97530", modifiers: ["GO"], units: 1 }], {
      minutes: { "97530": 8 },
    });
    expect(of(both, "timed-units-exceed")).toEqual([]);
    expect(gaps(both, "timed-units-exceed")).toHaveLength(2);
  });

  test("a line whose GP is missing or wrong is counted with the others", () => {
    const minutes = { "97110": 20, "97140": 20 };
    const missing = check([gp("97110", 2), { code: "97140" }], { minutes });
    expect(of(missing, "timed-units-exceed")).toEqual([]);
    expect(of(missing, "timed-units-below")).toEqual([]);
    const wrong = check([gp("97110", 2), { code: "97140", modifiers: ["GO"] }], {
      minutes,
      discipline: "PT",
    });
    expect(of(wrong, "timed-units-exceed")).toEqual([]);
    expect(of(check([gp("97110", 2), gp("97140", 2)], { minutes }), "timed-units-exceed")).toHaveLength(1);
  });

  test("a first code and its further 15 minutes are one service", () => {
    const lines = [gp("97129"), gp("97130", 2)];
    for (const timeRule of ["total-minutes", "midpoint"] as const) {
      expect(of(check(lines, { minutes: { "97129": 45 }, timeRule }), "timed-units-exceed")).toEqual([]);
      expect(
        of(check(lines, { minutes: { "97129": 15, "97130": 22 }, timeRule }), "timed-units-exceed"),
      ).toHaveLength(1);
    }
  });

  test("97551 is counted apart from treatment, and its own rule speaks", () => {
    const result = check([gp("97110"), gp("97550"), gp("97551")], {
      minutes: { "97110": 15, "97550": 30, "97551": 7 },
    });
    expect(of(result, "timed-units-exceed")).toEqual([]);
    expect(of(result, "cts-time-minimum").map((finding) => finding.lines)).toEqual([[3]]);
    const more = check([gp("97110"), gp("97550"), gp("97551", 1)], {
      minutes: { "97110": 15, "97550": 30, "97551": 23 },
    });
    expect(of(more, "timed-units-below").map((finding) => finding.lines)).toEqual([[3]]);
  });

  test("a payer whose way of counting is unknown is not checked, and the context may name it", () => {
    const payer = { ...medicareContext.payer, timeRule: "unknown" as const, name: "Acme" };
    const unknown = check([gp("97110", 2), gp("97161")], { minutes: { "97110": 8 }, payer });
    expect(of(unknown, "timed-units-exceed")).toEqual([]);
    expect(gaps(unknown, "timed-units-exceed")).toEqual([
      { line: 1, because: "how Acme counts the units of timed codes is not known", beyondForm: false },
    ]);
    const said = check([gp("97110", 2)], { minutes: { "97110": 8 }, payer, timeRule: "midpoint" });
    expect(of(said, "timed-units-exceed")).toHaveLength(1);
  });

  test("the midpoint rule counts each code by itself", () => {
    const lines = [gp("97110", 2), gp("97140", 1)];
    const minutes = { "97110": 22, "97140": 23 };
    expect(of(check(lines, { minutes }), "timed-units-exceed")).toEqual([]);
    const midpoint = check(lines, { minutes, timeRule: "midpoint" });
    expect(of(midpoint, "timed-units-exceed").map((finding) => finding.lines)).toEqual([[1]]);
    expect(of(midpoint, "timed-units-below").map((finding) => finding.lines)).toEqual([[2]]);
    expect(of(midpoint, "timed-units-allocation")).toEqual([]);
  });

  test("units that cannot be used leave the group not checked", () => {
    const result = check(
      [gp("97110", 2), gp("97140")],
      { minutes: { "97110": 8, "97140": 8 } },
      ({ line }) => (line === 2 ? { units: unreadable("not a number") } : {}),
    );
    expect(of(result, "timed-units-exceed")).toEqual([]);
    expect(gaps(result, "timed-units-exceed")[0]).toEqual({
      line: 1,
      because: "the units field cannot be read: not a number",
      beyondForm: false,
    });
  });

  test("a line of several days, and lines of several practitioners, are not counted", () => {
    const span = check([gp("97110", 4, { dateOfServiceTo: "2025-06-03" })], { minutes: { "97110": 30 } });
    expect(of(span, "timed-units-exceed")).toEqual([]);
    expect(gaps(span, "timed-units-exceed")[0]?.because).toBe("the line is for several days");
    const two = check([gp("97110", 2), gp("97140", 2)], {
      minutes: { "97110": 20, "97140": 20 },
      differentPractitioners: true,
    });
    expect(of(two, "timed-units-exceed")).toEqual([]);
    expect(gaps(two, "timed-units-exceed")).toHaveLength(2);
  });

  test("an unread row makes a finding uncertain", () => {
    const lines = [serviceLine(gp("97110", 2), 1)];
    const snapshot = snapshotOf(lines, { unreadRows: [{ afterLine: 1, claim: 1, because: "half a code" }] });
    const result = judge(snapshot, { ...medicareContext, minutes: { "97110": 22 } });
    expect(of(result, "timed-units-exceed")[0]?.verdict).toBe("needs-review");
  });
});

describe("one session", () => {
  const lines = [gp("97110"), gp("97140")];
  const minutes = { "97110": 20, "97140": 20 };

  test("its length is the chart’s to say, and only where two timed codes could overlap", () => {
    expect(gaps(check(lines, { minutes }), "therapy-same-time")).toEqual(
      [1, 2].map((line) => ({ line, because: "the length of the session is not known", beyondForm: true })),
    );
    expect(gaps(check([gp("97110"), gp("97012")], { minutes }), "therapy-same-time")).toEqual([]);
  });

  test("the minutes may fill it and not exceed it", () => {
    expect(of(check(lines, { minutes, sessionMinutes: 40 }), "therapy-same-time")).toEqual([]);
    const [finding] = of(check(lines, { minutes, sessionMinutes: 39 }), "therapy-same-time");
    expect(finding?.message).toBe("40 one-on-one minutes (97110 20 + 97140 20) in a session of 39");
    // All that the reduction leaves of the line: (0.43 + 0.40 / 2 + 0.01) × 32.3465.
    expect(finding?.atRisk).toEqual([{ line: 2, cents: 2070 }]);
  });

  test("several dates or disciplines share no one session", () => {
    const dates = check([gp("97110"), gp("97140", 1, { dateOfService: "2025-06-03" })], {
      minutes,
      sessionMinutes: 30,
    });
    expect(of(dates, "therapy-same-time")).toEqual([]);
    expect(gaps(dates, "therapy-same-time")).toHaveLength(2);
    const disciplines = check([gp("97110"), { code: "97140", modifiers: ["GO"] }], {
      minutes,
      sessionMinutes: 30,
    });
    expect(of(disciplines, "therapy-same-time")).toEqual([]);
    expect(gaps(disciplines, "therapy-same-time")).toHaveLength(2);
  });
});

test("caregiver training by one map of minutes is not checked on several dates", () => {
  const result = check([gp("97550"), gp("97550", 1, { dateOfService: "2025-06-03" })], {
    minutes: { "97550": 15 },
  });
  expect(of(result, "cts-time-minimum")).toEqual([]);
  expect(gaps(result, "cts-time-minimum")).toHaveLength(2);
  expect(gaps(check([gp("97550")]), "cts-time-minimum")[0]?.beyondForm).toBe(true);
  const noBox = check([gp("97550")], {}, () => ({ minutes: absent("no column") }));
  expect(gaps(noBox, "cts-time-minimum")[0]?.beyondForm).toBe(true);
});

describe("assistants", () => {
  test("CQ without GP hangs under the missing GP; both on a line are another rule’s", () => {
    const alone = check([{ code: "97110", modifiers: ["CQ"] }]);
    expect(of(alone, "assistant-modifier-pairing")[0]?.explains).toBe("therapy-modifier-missing");
    expect(
      of(check([{ code: "97110", modifiers: ["GP", "CQ", "CO"] }]), "assistant-modifier-pairing"),
    ).toEqual([]);
  });

  test("a payer that is not known to want therapy modifiers is not checked", () => {
    const payer = { ...medicareContext.payer, therapyModifier: "unknown" as const, name: "Acme" };
    for (const rule of ["assistant-modifier-pairing", "assistant-modifier-on-evaluation"]) {
      const result = check([{ code: "97161", modifiers: ["CQ"] }], { payer });
      expect(of(result, rule)).toEqual([]);
      expect(gaps(result, rule)[0]?.because).toMatch(/Acme/);
    }
  });
});

describe("evaluations", () => {
  test("two of a day lose the line that the NCCI edit denies, once", () => {
    const result = check([gp("97161"), gp("97164")]);
    const [finding] = of(result, "therapy-eval-multiple");
    expect(finding?.explains).toBe("ncci-ptp-not-allowed");
    expect(finding?.atRisk).toEqual(of(result, "ncci-ptp-not-allowed")[0]?.atRisk);
    expect(finding?.atRisk.map(({ line }) => line)).toEqual([2]);
    expect(result.atRisk).toBe(finding?.atRisk[0]?.cents);
  });

  test("the same one twice is a duplicate line and nothing more", () => {
    expect(of(check([gp("97161"), gp("97161")]), "therapy-eval-multiple")).toEqual([]);
  });
});

describe("untimed codes", () => {
  test("hang under the MUE, and the money counts once", () => {
    const result = check([gp("97012", 2)]);
    const [finding] = of(result, "untimed-units");
    expect(finding?.explains).toBe("mue-day");
    expect(result.atRisk).toBe(finding?.atRisk[0]?.cents);
  });

  test("a payer whose edits are unknown is not checked", () => {
    const payer = { ...medicareContext.payer, ncci: "unknown" as const };
    expect(of(check([gp("97012", 2)], { payer }), "untimed-units")).toEqual([]);
  });
});

describe("therapy at a hospital", () => {
  const at = (placeOfService: string, code = "97110") => [gp(code, 1, { placeOfService })];
  const rule = "therapy-hospital-private-practice";

  test("who bills is the chart’s to say, for therapy in a hospital only", () => {
    expect(gaps(check(at("22")), rule)).toMatchObject([{ line: 1, beyondForm: true }]);
    for (const lines of [at("11"), at("31"), at("22", "99213")]) expect(gaps(check(lines), rule)).toEqual([]);
    expect(gaps(check(at("22"), { providerType: "hospital" }), rule)).toEqual([]);
  });

  test.each(["19", "21", "22"])("POS %s is the hospital’s to bill", (placeOfService) => {
    const result = check(at(placeOfService), { providerType: "therapist-private-practice" });
    expect(of(result, rule)[0]?.row?.edition).toBe("RVU25D");
    // Of 2026 RVUs only are known of 92507: the indicator stands in RVU25D.
    const speech = { code: "92507", modifiers: ["GN"], placeOfService, dateOfService: "2026-06-01" };
    const later = check([speech], { providerType: "therapist-private-practice", today: "2026-06-02" });
    expect(of(later, rule)[0]?.row?.edition).toBe("RVU25D");
  });

  test("a therapy code without a fee schedule row is not checked", () => {
    const lines = [gp("97110", 1, { placeOfService: "22", dateOfService: "2020-03-02" })];
    const result = check(lines, { providerType: "therapist-private-practice", today: "2020-04-01" });
    expect(of(result, rule)).toEqual([]);
    expect(result.coverage).toEqual([{ line: 1, state: "not-checked" }]);
  });
});

describe("KX", () => {
  const rule = "kx-missing";
  const on2025 = (ptSlp: number | null, ot: number | null = null) => ({ ytdAllowed: { ptSlp, ot } });

  test("is wanted above the threshold of the year, not at it", () => {
    expect(of(check([gp("97110")], on2025(2410_00)), rule)).toEqual([]);
    const [finding] = of(check([gp("97110")], on2025(2410_01)), rule);
    expect(finding?.message).toBe(
      "No KX: $2,410.01 already allowed for PT and SLP in 2025, the threshold is $2,410.00 (CY 2025)",
    );
    expect(finding?.action).toMatch(/^If /);
  });

  test("the claim’s earlier lines count, by date and then by line; OT counts apart", () => {
    // 28.79 for the first unit of 97110 in 2025.
    const lines = [
      gp("97140", 1, { dateOfService: "2025-06-03" }),
      { code: "97535", modifiers: ["GO"] },
      gp("97110", 1, { dateOfService: "2025-06-02" }),
    ];
    expect(of(check(lines, on2025(2410_00 - 20_00, 0)), rule).map((finding) => finding.lines)).toEqual([[1]]);
    expect(of(check(lines, on2025(0, 2410_01)), rule).map((finding) => finding.lines)).toEqual([[2]]);
  });

  test("speech therapy shares the threshold of physical therapy", () => {
    const lines = [{ code: "92507", modifiers: ["GN"] }, gp("97110")];
    expect(of(check(lines, on2025(2400_00, 0)), rule).map((finding) => finding.lines)).toEqual([[2]]);
  });

  test("an unknown total is said for therapy lines without KX only", () => {
    const lines = [gp("97110"), gp("97140"), { code: "99213" }];
    const kx = { ...gp("97140"), modifiers: ["GP", "KX"] };
    expect(gaps(check(lines), rule).map(({ line, beyondForm }) => [line, beyondForm])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(gaps(check([kx]), rule)).toEqual([]);
    expect(gaps(check([gp("97110")], on2025(null, 5000_00)), rule)).toHaveLength(1);
  });

  test("an earlier line of unknown amount leaves the later ones not checked, unless they are above anyway", () => {
    const lines = [gp("97799"), gp("97110")];
    expect(gaps(check(lines, on2025(2400_00, 0)), rule)).toMatchObject([{ line: 2, beyondForm: false }]);
    expect(of(check(lines, on2025(2500_00, 0)), rule)).toHaveLength(2);
  });

  test("a year without a threshold, and a claim of two years, are not checked", () => {
    const later = [gp("97110", 1, { dateOfService: "2027-03-01" })];
    expect(gaps(check(later, { ...on2025(9000_00), today: "2027-03-02" }), rule)).toMatchObject([
      { because: "no KX threshold is loaded for 2027", beyondForm: false },
    ]);
    const years = [
      gp("97110", 1, { dateOfService: "2025-12-30" }),
      gp("97110", 1, { dateOfService: "2026-01-05" }),
    ];
    const result = check(years, on2025(9000_00));
    expect(of(result, rule)).toEqual([]);
    expect(gaps(result, rule)).toHaveLength(2);
  });
});

test("GN and GP on an ambulance line are the ends of a trip, and no plan of care", () => {
  const trip = (modifier: string) => [
    { code: "A0428", modifiers: [modifier], placeOfService: "41" },
    { code: "A0425", modifiers: [modifier], placeOfService: "41", units: 5 },
  ];
  for (const modifier of ["GN", "GP"])
    expect(
      check(trip(modifier), { discipline: "OT", ytdAllowed: { ptSlp: 500_000, ot: 0 } }).findings.filter(
        ({ severity }) => severity !== "info",
      ),
    ).toEqual([]);
});

test("two evaluations of one day are both named, and one of them is to be kept", () => {
  const [finding] = of(check([gp("97161"), gp("97162")]), "therapy-eval-multiple");
  expect(finding?.message).toMatch(/^97161 and 97162 on one day/);
  expect(finding?.action).toContain("97161 or 97162");
});
