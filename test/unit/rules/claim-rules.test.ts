import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import type { ServiceLine } from "../../../src/claim/claim-snapshot";
import { parseDate } from "../../../src/claim/field-text";
import { absent, blank, read, unreadable } from "../../../src/claim/reading";
import type { CheckResult } from "../../../src/engine/check-result";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { unknownPayer } from "../../../src/payers/payers";
import { daysOfSpan, lastTimelyDay } from "../../../src/rules/claim-dates";
import { judge, medicareContext, ruleIds, serviceLine, snapshotOf } from "../engine/sample-claims";

function check(
  line: ExampleLine,
  said: Partial<ClaimContext> = {},
  changed: Partial<ServiceLine> = {},
): CheckResult {
  return judge(snapshotOf([{ ...serviceLine(line, 1), ...changed }]), { ...medicareContext, ...said });
}

const gapsOf = (result: CheckResult, rule: string) => result.notChecked.filter((miss) => miss.rule === rule);

const day = fc
  .date({ min: new Date("2015-01-01T00:00Z"), max: new Date("2050-12-31T00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

describe("timely filing", () => {
  test("ends on the same day of the next year, 28 February for 29 February", () => {
    fc.assert(
      fc.property(
        fc.oneof(day, fc.constantFrom("2024-02-29", "2028-02-29", "2023-02-28", "2024-02-28")),
        (date) => {
          const last = lastTimelyDay(date);
          expect(parseDate(last).state).toBe("read");
          expect(Number(last.slice(0, 4))).toBe(Number(date.slice(0, 4)) + 1);
          // 366 days only where a 29 February lies between.
          expect(daysOfSpan(date, last) - 1).toBeOneOf([365, 366]);
          if (!date.endsWith("-02-29")) expect(last.slice(5)).toBe(date.slice(5));
          else expect(last.slice(5)).toBe("02-28");
        },
      ),
    );
  });

  test("is silent up to and including the last day, and speaks on the next", () => {
    fc.assert(
      fc.property(
        fc.oneof(day, fc.constantFrom("2024-02-29", "2023-03-01", "2024-02-28")),
        (dateOfService) => {
          const last = lastTimelyDay(dateOfService);
          const line = { code: "99213", dateOfService };
          expect(ruleIds(check(line, { today: last }))).not.toContain("dos-timely-filing");
          expect(ruleIds(check(line, { today: addDays(last, 1) }))).toContain("dos-timely-filing");
        },
      ),
      { numRuns: 40 },
    );
  });

  test("loses the whole line, and is only Medicare’s", () => {
    const line = { code: "99213", dateOfService: "2025-06-01" };
    const [finding] = check(line, { today: "2026-06-02" }).findings;
    expect(finding).toMatchObject({
      rule: "dos-timely-filing",
      message: "The claim for 2025-06-01 had to be filed by 2026-06-01",
    });
    expect(finding?.atRisk[0]?.cents).toBeGreaterThan(0);
    const other = check(line, { today: "2026-06-02", payer: unknownPayer("Acme") });
    expect(ruleIds(other)).not.toContain("dos-timely-filing");
    expect(gapsOf(other, "dos-timely-filing")[0]?.because).toMatch(/Acme/);
  });
});

describe("dates of service", () => {
  test("a form without a date is judged as of today, and no rule about dates speaks", () => {
    const result = check({ code: "99213" }, {}, { dateOfService: absent("no date column") });
    expect(ruleIds(result)).toEqual([]);
    expect(result.notChecked.filter((miss) => miss.rule?.startsWith("dos-"))).toEqual([]);
  });

  test("an impossible day is one finding; a date in a form nobody knows is none", () => {
    expect(ruleIds(check({ code: "99213" }, {}, { dateOfService: parseDate("02/30/2026") }))).toEqual([
      "dos-invalid",
    ]);
    expect(ruleIds(check({ code: "99213" }, {}, { dateOfService: parseDate("June 2nd") }))).toEqual([]);
    const last = check({ code: "99213" }, {}, { dateOfServiceTo: parseDate("06/31/2025") });
    expect(last.findings.map(({ rule, field }) => [rule, field])).toEqual([
      ["dos-invalid", "dateOfServiceTo"],
    ]);
  });

  test("an impossible span hides that its days are in the future", () => {
    const line = { code: "99213", dateOfService: "2026-06-09", dateOfServiceTo: "2026-06-08" };
    expect(ruleIds(check(line, { today: "2026-06-02" }))).toEqual(["dos-invalid"]);
  });

  test("today is not the future", () => {
    fc.assert(
      fc.property(day, (today) => {
        const of = (dateOfService: string) => ruleIds(check({ code: "99213", dateOfService }, { today }));
        expect(of(today)).not.toContain("dos-future");
        expect(of(addDays(today, 1))).toContain("dos-future");
        expect(of(addDays(today, -1))).not.toContain("dos-future");
      }),
      { numRuns: 40 },
    );
  });
});

describe("a span of dates", () => {
  const span = (units: number, dateOfServiceTo: string, code = "99232") =>
    check({ code, units, dateOfService: "2026-02-27", dateOfServiceTo }, { today: "2026-06-02" });

  test("takes any multiple of its days, across months and leap days", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (from, more, times) => {
          const line = { code: "99232", dateOfService: from, dateOfServiceTo: addDays(from, more) };
          const days = more + 1;
          const of = (units: number) => ruleIds(check({ ...line, units }, { today: "2051-12-31" }));
          expect(of(days * times)).not.toContain("date-span-units");
          expect(of(days * times + 1)).toContain("date-span-units");
        },
      ),
      { numRuns: 60 },
    );
  });

  test("names its days", () => {
    const [finding] = span(2, "2026-03-01").findings.filter(({ rule }) => rule === "date-span-units");
    expect(finding?.message).toBe("99232 × 2 from 2026-02-27 to 2026-03-01: 3 days");
  });

  test.each(["99490", "G0556", "E0601", "A4253", "77412", "00840", "95250", "J1100", "59425"])(
    "says nothing of %s, whose units do not count days",
    (code) => {
      expect(ruleIds(span(1, "2026-03-26", code))).not.toContain("date-span-units");
    },
  );

  test("says nothing of a single day, nor of units that are no number of them", () => {
    expect(ruleIds(span(5, "2026-02-27"))).not.toContain("date-span-units");
    expect(ruleIds(span(1.5, "2026-02-28"))).not.toContain("date-span-units");
  });
});

describe("diagnosis pointers", () => {
  const dx = (result: CheckResult) => ruleIds(result).filter((rule) => rule.startsWith("dx-"));

  test("a form without them is not checked, once; an empty box is an error", () => {
    const none = check({ code: "99213" }, {}, { diagnosisPointers: absent("no column") });
    expect(dx(none)).toEqual([]);
    expect(none.notChecked.filter((miss) => miss.rule?.startsWith("dx-"))).toEqual([
      {
        line: 1,
        rule: "dx-pointer-missing",
        because: "the diagnosis pointer is not on this form",
        beyondForm: false,
      },
    ]);
    expect(dx(check({ code: "99213" }, {}, { diagnosisPointers: blank("box") }))).toEqual([
      "dx-pointer-missing",
    ]);
    const odd = check({ code: "99213" }, {}, { diagnosisPointers: unreadable("not diagnosis pointers") });
    expect(dx(odd)).toEqual([]);
    expect(gapsOf(odd, "dx-pointer-missing")).toHaveLength(1);
  });

  test("places A–L, 1–12 and ICD-10-CM codes are pointers, anything else is not", () => {
    const good = [..."ABCDEFGHIJKL", ...Array.from({ length: 12 }, (_, index) => String(index + 1))];
    for (const pointer of [...good, "M54.50", "M5450", "S83.511A", "Z00", "U07.1", "C4A.9"])
      expect(dx(check({ code: "99213", diagnosisPointers: [pointer] })), pointer).toEqual([]);
    for (const pointer of ["M", "Z", "0", "13", "99", "AA", "A.", "M5", "724.2"])
      expect(dx(check({ code: "99213", diagnosisPointers: [pointer] })), pointer).toEqual([
        "dx-pointer-invalid",
      ]);
  });

  test("dangle beyond the diagnoses of the claim, where their number is known", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (place, diagnosisCount) => {
          for (const pointer of [String(place), String.fromCharCode(64 + place)]) {
            const result = check({ code: "99213", diagnosisPointers: [pointer] }, { diagnosisCount });
            expect(dx(result)).toEqual(place > diagnosisCount ? ["dx-pointer-invalid"] : []);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the same twice costs nothing", () => {
    const [finding] = check({ code: "99213", diagnosisPointers: ["A", "B", "A"] }).findings;
    expect(finding).toMatchObject({ rule: "dx-pointer-duplicate", severity: "warning", atRisk: [] });
  });
});

test("a malformed modifier is one finding, whatever else stands on the line", () => {
  expect(ruleIds(check({ code: "97110", modifiers: ["GP", "5", "00"] }))).toEqual(["modifier-malformed"]);
  expect(ruleIds(check({ code: "97110", modifiers: ["GP", "00"] }))).toEqual(["modifier-unknown"]);
});

test("mileage is counted in tenths of a mile, and nothing else is", () => {
  for (const [code, units, wrong] of [
    ["A0425", 0.1, false],
    ["A0425", 12.4, false],
    ["A0425", 12.45, true],
    ["A0425", 0, true],
    ["A0429", 1.5, true],
    ["97110", 1, false],
  ] as const)
    expect(ruleIds(check({ code }, {}, { units: read(units, "box") })).includes("units-invalid")).toBe(wrong);
  const finding = check({ code: "A0425" }, {}, { units: read(12.45, "box") }).findings.find(
    ({ rule }) => rule === "units-invalid",
  );
  expect(finding?.message).toMatch(/one decimal at most/);
  expect(finding?.action).toMatch(/to a tenth of a mile/);
});

test("GZ is judged only where Medicare’s billing rules are known to hold", () => {
  const line = { code: "97110", modifiers: ["GP", "GZ"] };
  expect(ruleIds(check(line))).toEqual(["abn-gz"]);
  expect(ruleIds(check(line, { payer: unknownPayer("Acme") }))).toEqual([]);
});

/** Ordinary claims as they are entered, with what the chart says where it was typed in. */
const ordinary: readonly [string, readonly ExampleLine[], Partial<ClaimContext>?][] = [
  [
    "physical therapy within its minutes",
    [
      { code: "97110", modifiers: ["GP"], units: 2 },
      { code: "97140", modifiers: ["GP"] },
      { code: "G0283", modifiers: ["GP"] },
    ],
    { minutes: { "97110": 30, "97140": 15, G0283: 15 }, sessionMinutes: 60, discipline: "PT" },
  ],
  [
    "an assistant’s part on a line of its own, with KX",
    [
      { code: "97110", modifiers: ["GP", "KX"] },
      { code: "97110", modifiers: ["GP", "KX", "CQ"] },
    ],
    { minutes: { "97110": 31 }, ytdAllowed: { ptSlp: 3000_00, ot: 0 }, discipline: "PT" },
  ],
  [
    "evaluations of two disciplines",
    [
      { code: "97161", modifiers: ["GP"] },
      { code: "97165", modifiers: ["GO"] },
    ],
  ],
  ["chiropractic", [{ code: "98941", modifiers: ["AT"], diagnosisPointers: ["A", "B"] }]],
  ["an office visit", [{ code: "99213", diagnosisPointers: ["A", "B", "C", "D"] }]],
  ["the reading of an image", [{ code: "71046", modifiers: ["26"], placeOfService: "22" }]],
  [
    "anesthesia across midnight",
    [{ code: "00840", modifiers: ["AA"], units: 95, dateOfServiceTo: "2025-06-03" }],
  ],
  ["hospital days", [{ code: "99232", units: 3, placeOfService: "21", dateOfServiceTo: "2025-06-04" }]],
  ["care management of a month", [{ code: "99490", dateOfServiceTo: "2025-06-30" }]],
  ["a drug", [{ code: "J1100", units: 10, modifiers: ["JZ"] }]],
  [
    "an ambulance with its miles",
    [
      { code: "A0429", modifiers: ["RH"] },
      { code: "A0425", modifiers: ["RH"], units: 12.4 },
    ],
  ],
];

const mine =
  /^(?:timed-|untimed-|assistant-modifier|kx-|therapy-|cts-time|dos-|date-span|dx-|abn-gz|duplicate-line|units-invalid|pos-(?:missing|invalid))/;

test.each(ordinary)("%s: no rule about therapy, time or the form of a claim speaks", (_, lines, said) => {
  const result = judge(snapshotOf(lines.map((line, index) => serviceLine(line, index + 1))), {
    ...medicareContext,
    ...said,
  });
  expect(result.ruleErrors).toEqual([]);
  expect(ruleIds(result).filter((rule) => mine.test(rule))).toEqual([]);
});

test("a pointer that is there twice does not take the place of another among four", () => {
  const fiveOf = (...diagnosisPointers: string[]) => check({ code: "99213", diagnosisPointers }).findings;
  const fixOf = (...pointers: string[]) =>
    fiveOf(...pointers).find(({ rule }) => rule === "dx-pointer-too-many")?.fix;
  expect(fixOf("A", "A", "B", "C", "D")).toMatchObject({
    kind: "set",
    changes: [{ to: ["A", "B", "C", "D"] }],
  });
  expect(fixOf("A", "A", "B", "C", "D", "E")).toMatchObject({
    kind: "ask",
    answers: [{ changes: [{ to: ["A", "B", "C", "D"] }] }],
  });
  expect(fiveOf("A", "A", "B", "B").map(({ message }) => message)).toEqual(["99213 points to A and B twice"]);
});

test("lines are not called the same, nor different, where a place or a last date cannot be read", () => {
  const [one, other] = [1, 2].map((line) => serviceLine({ code: "93010" }, line));
  if (!one || !other) throw new Error("no lines");
  const unread = unreadable("the box cannot be read");
  for (const changed of [{ placeOfService: unread }, { dateOfServiceTo: unread }]) {
    const result = judge(snapshotOf([one, { ...other, ...changed }]), medicareContext);
    expect(ruleIds(result)).not.toContain("duplicate-line");
    expect(gapsOf(result, "duplicate-line").map(({ line }) => line)).toEqual([2]);
  }
});
