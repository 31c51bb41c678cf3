import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import { absent, unreadable } from "../../../src/claim/reading";
import type { CheckResult, Finding } from "../../../src/engine/check-result";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { unknownPayer } from "../../../src/payers/payers";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import {
  judge,
  judgeExample,
  medicareContext,
  ruleIds,
  serviceLine,
  snapshotOf,
} from "../engine/sample-claims";
import { indicators, mueEdition, rvuEdition, rvuRow } from "../reference/small-tables";
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

const manual = { code: "97140", modifiers: ["GP"] };
const massage = { code: "97124", modifiers: ["GP"] };
const group = { code: "97150", modifiers: ["GP"] };
const exercise = { code: "97110", modifiers: ["GP"] };

/** In the MUE table of these tests, and in no PTP table. */
const miles = { code: "A0425", modifiers: ["RH"], units: 250, placeOfService: "41" };

test("two sides on two lines above an absolute limit of 1 are one line with 50", () => {
  const sides = (code: string, ...modifiers: string[]) =>
    of(
      judged(modifiers.map((each) => ({ code, modifiers: [each], placeOfService: "24" }))),
      "mue-absolute",
    )[0]?.action;
  expect(sides("27447", "LT", "RT")).toMatch(/^If both sides were treated .* with 50 and 1 unit; otherwise/);
  // An eyelid's modifier names its side too.
  expect(sides("27447", "E1", "E3")).toMatch(/^If both sides were treated/);
  for (const same of [
    ["LT", "LT"],
    ["E1", "E2"],
  ])
    expect(sides("27447", ...same)).toBe("Bring the units of 27447 on this day to 1.");
  // An add-on and an ultrasound of indicator 1 are no surgery, and their limit is of both sides as well; 77065 is of one side (0).
  for (const code of ["64494", "76642"])
    expect(sides(code, "LT", "RT")).toMatch(/^If both sides were treated/);
  expect(sides("77065", "LT", "RT")).toBe("Bring the units of 77065 on this day to 1.");
});

test("two units without a side are asked for 50 before one of them goes", () => {
  const fixOf = (code: string, ...modifiers: string[]) =>
    of(judged([{ code, modifiers, units: 2, placeOfService: "24" }]), "mue-absolute")[0]?.fix;
  for (const code of ["27447", "64494"]) {
    const fix = fixOf(code);
    expect(fix?.kind === "ask" && fix.answers.map(({ changes }) => changes.length)).toEqual([2, 1]);
    // What names its side, is 50 already or is said to be separate is not the two sides.
    for (const modifier of ["LT", "50", "59"]) expect(fixOf(code, modifier)?.kind).toBe("set");
  }
  expect(fixOf("77065")?.kind).toBe("set");
  // A line that names both sides has to say first where it was.
  expect(fixOf("64494", "LT", "RT")).toBeNull();
  expect(fixOf("64494", "TA", "RT")).toBeNull();
  const twice = judged([{ code: "64494" }, { code: "64494" }]);
  for (const rule of ["mue-absolute", "duplicate-line"])
    expect(of(twice, rule)[0]?.action).toMatch(/^If (?:both sides were treated|each line is for one side)/);
});

describe("procedure-to-procedure edits", () => {
  test("hold whichever code stands first, and lose column 2", () => {
    for (const [lines, lost] of [
      [[manual, massage], 2],
      [[massage, manual], 1],
    ] as const) {
      const [finding] = of(judged(lines), "ncci-ptp-not-allowed");
      expect(finding?.lines).toEqual([1, 2]);
      expect(finding?.atRisk.map(({ line }) => line)).toEqual([lost]);
    }
  });

  test.each(["E1", "FA", "T9", "LT", "LC", "RI", "58", "78", "79", "27", "59", "91", "XE", "XU"])(
    "%s on either line bypasses an edit with indicator 1",
    (modifier) => {
      for (const lines of [
        [group, { code: "97110", modifiers: ["GP", modifier] }],
        [{ code: "97150", modifiers: ["GP", modifier] }, exercise],
      ]) {
        const rules = ruleIds(judged(lines));
        expect(rules).not.toContain("ncci-ptp-modifier-required");
        expect(rules).toContain("ncci-ptp-modifier-review");
      }
    },
  );

  test("no circumstance is asked of a line that another edit denies without exception", () => {
    const adjusted = { code: "98941", modifiers: ["AT"] };
    const [first, second, ...others] = of(judged([adjusted, manual, massage]), "ncci-ptp-modifier-required");
    expect(others).toEqual([]);
    expect(first?.fix?.kind).toBe("ask");
    expect(first?.message).toMatch(/^97140 is bundled into 98941/);
    expect(second).toMatchObject({ lines: [1, 3], fix: null });
    expect(second?.action).toBe(
      "Take 97124 off: beside 97140 it is never paid, whatever modifier it carries.",
    );
    expect(of(judged([adjusted, massage]), "ncci-ptp-modifier-required")[0]?.fix?.kind).toBe("ask");
  });

  test("blocks of 15 minutes are asked for only where one of the two is counted in them", () => {
    const asked = (...lines: ExampleLine[]) => {
      const [finding] = of(judged(lines), "ncci-ptp-modifier-required");
      const answers = finding?.fix?.kind === "ask" ? finding.fix.answers.map(({ label }) => label) : [];
      return [answers.length, /15-minute/.test(`${finding?.action} ${JSON.stringify(finding?.fix)}`)];
    };
    expect(asked(group, exercise)).toEqual([5, true]);
    expect(asked({ code: "98941", modifiers: ["AT"] }, manual)).toEqual([5, true]);
    expect(asked({ code: "71046" }, { code: "71045" })).toEqual([4, false]);
  });

  test.each(["22", "51", "76", "77", "GP", "KX", "24", "25", "57"])("%s does not", (modifier) => {
    const rules = ruleIds(judged([group, { code: "97110", modifiers: ["GP", modifier] }]));
    expect(rules).toContain("ncci-ptp-modifier-required");
    expect(rules).not.toContain("ncci-ptp-modifier-review");
  });

  const visit = (...modifiers: string[]) => ({ code: "99213", modifiers });
  const injection = (...modifiers: string[]) => ({ code: "96372", modifiers });

  test.each(["24", "25", "57"])("%s bypasses one on the visit only, where it belongs", (modifier) => {
    expect(ruleIds(judged([visit(modifier), injection()]))).toContain("ncci-ptp-modifier-review");
    const rules = ruleIds(judged([visit(), injection(modifier)]));
    expect(rules).toContain("em-needs-25");
    expect(rules).toContain("modifier-em-only");
    expect(rules).not.toContain("ncci-ptp-modifier-review");
  });

  test.each(["59", "XU"])("%s bypasses one on the procedure, never on the visit", (modifier) => {
    expect(ruleIds(judged([visit(), injection(modifier)]))).toContain("ncci-ptp-modifier-review");
    const rules = ruleIds(judged([visit(modifier), injection()]));
    expect(rules).toContain("em-needs-25");
    expect(rules).not.toContain("ncci-ptp-modifier-review");
  });

  test("are not bypassed for a second line that carries no modifier", () => {
    const lines = [group, { code: "97110", modifiers: ["GP", "59"] }, exercise];
    const [finding] = of(judged(lines), "ncci-ptp-modifier-required");
    expect(finding?.lines).toEqual([1, 3]);
    expect(of(judged(lines), "ncci-ptp-modifier-review")).toEqual([]);
  });

  test("do not meet between practitioners of different groups", () => {
    const rules = ruleIds(judged([manual, massage, group, exercise], { differentPractitioners: true }));
    expect(rules.filter((rule) => rule.startsWith("ncci-"))).toEqual([]);
  });

  test("say once of each line that the table of a code is not loaded", () => {
    const result = judged([miles, manual, exercise]);
    const said = result.notChecked.filter(({ rule }) => rule === "ncci-ptp-not-allowed");
    expect(said.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

describe("a bypassed edit", () => {
  test("is a note with the column 2 line's amount, which is not at stake, and promises no payment", () => {
    const result = judged([group, { code: "97110", modifiers: ["GP", "59"] }]);
    const [finding] = of(result, "ncci-ptp-modifier-review");
    expect(finding?.message).toBe(
      "97110 passes the NCCI edit with 97150 because of 59 (2024 Q3, the newest loaded)",
    );
    expect(finding?.severity).toBe("info");
    expect(finding?.atRisk.map(({ line }) => line)).toEqual([2]);
    expect(result.atRisk).toBeNull();
  });

  test("at the same site is a warning, also beside a line of the other side", () => {
    const knee = (code: string, side: string) => ({ code, modifiers: [side] });
    const [finding] = of(
      judged([knee("20611", "LT"), knee("20611", "RT"), knee("20610", "RT")]),
      "ncci-ptp-modifier-review",
    );
    expect(finding).toMatchObject({ severity: "warning", verdict: "needs-review", lines: [2, 3] });
    const [otherSide] = of(judged([knee("20611", "LT"), knee("20610", "RT")]), "ncci-ptp-modifier-review");
    expect(otherSide?.severity).toBe("info");
  });

  test("of one visit beside several procedures is one note, about the visit", () => {
    const found = of(
      judged([{ code: "99213", modifiers: ["25"] }, { code: "11102" }, { code: "11103" }]),
      "ncci-ptp-modifier-review",
    );
    expect(found.length).toBe(1);
    expect(found[0]).toMatchObject({ lines: [1, 2, 3] });
    expect(found[0]?.message).toContain("11102, 11103");
    expect(found[0]?.action).toContain("visit");
  });
});

describe("unit limits", () => {
  test("are not checked where the days of a line cannot be told: its units may be of several", () => {
    const first = serviceLine({ code: "97552", modifiers: ["GP"], units: 3 }, 1);
    const backwards = serviceLine(
      { code: "97552", modifiers: ["GP"], units: 3, dateOfServiceTo: "2025-05-31" },
      1,
    );
    const unread = { ...first, dateOfServiceTo: unreadable("not a day of the calendar") };
    for (const line of [backwards, unread]) {
      const result = judge(snapshotOf([line]), medicareContext, fewMoreRows);
      const found = ["mue-absolute", "untimed-units", "caregiver-group-units", "bilateral-reporting"];
      expect(ruleIds(result).filter((rule) => found.includes(rule))).toEqual([]);
      expect(result.notChecked).toContainEqual(
        expect.objectContaining({ rule: "mue-absolute", because: expect.stringContaining("the last date") }),
      );
    }
    const trip = { ...serviceLine({ ...miles, units: 300 }, 1), dateOfServiceTo: unread.dateOfServiceTo };
    const result = judge(snapshotOf([trip]), medicareContext, fewMoreRows);
    expect(ruleIds(result)).not.toContain("mue-line");
    expect(result.notChecked.map(({ rule }) => rule)).toContain("mue-line");
  });

  test("are not reached by days of a span, nor by 50", () => {
    const span = { code: "97552", modifiers: ["GP"], units: 3, dateOfServiceTo: "2025-06-04" };
    expect(ruleIds(judged([span]))).not.toContain("mue-absolute");
    expect(ruleIds(judged([{ ...span, units: 6 }]))).toContain("mue-absolute");
    const both = { code: "27447", modifiers: ["50"], placeOfService: "21" };
    expect(ruleIds(judged([both]))).not.toContain("mue-absolute");
    expect(ruleIds(judged([{ ...both, units: 2 }]))).toContain("mue-absolute");
  });

  test("add up the lines of the day, but not of different practitioners", () => {
    const four = { code: "97110", modifiers: ["GP"], units: 4 };
    const again = { ...four, modifiers: ["GP", "59"] };
    expect(ruleIds(judged([four, again]))).toContain("mue-day");
    expect(ruleIds(judged([four, again], { differentPractitioners: true }))).not.toContain("mue-day");
  });

  test("of a line hold for each line by itself", () => {
    expect(ruleIds(judged([miles, { ...miles, modifiers: ["HR"] }]))).not.toContain("mue-line");
    const [finding] = of(judged([miles, { ...miles, units: 251 }]), "mue-line");
    expect(finding?.lines).toEqual([2]);
  });

  test("of a line ask for units only where there is such a limit", () => {
    const noUnits = (code: string) => ({ ...serviceLine({ code }, 1), units: absent("no units column") });
    const missing = (code: string) =>
      judge(snapshotOf([noUnits(code)]), medicareContext, fewMoreRows).notChecked.filter(
        ({ rule }) => rule === "mue-line",
      );
    expect(missing("A0425")).toHaveLength(1);
    expect(missing("97110")).toEqual([]);
  });

  test("of zero silence the others, whatever the units", () => {
    const rules = ruleIds(judged([{ code: "97014", modifiers: ["GP"], units: 9 }]));
    expect(rules).toContain("mue-zero");
    for (const rule of ["mue-absolute", "mue-day", "mue-line"]) expect(rules).not.toContain(rule);
  });
});

test("a limit of 0 of what suppliers bill sends nobody to a fee schedule that has no row of it", () => {
  const tables = createReferenceTables({
    ...starterRowSets,
    mue: [
      mueEdition(
        "2024 Q3 rows",
        ["2024-07-01", "2024-09-30"],
        ["E0601", "A4253"].map((code) => ({ code, units: 0, mai: 3 })),
      ),
    ],
    rvu: [
      rvuEdition("RVU25D", "2025", [rvuRow("A4253", { indicators: { ...indicators, status: "P" } })], true),
    ],
  });
  const actionOf = (code: string) =>
    judgeExample([{ code, modifiers: ["NU"], placeOfService: "12" }], tables).findings.find(
      ({ rule }) => rule === "mue-zero",
    )?.action;
  expect(actionOf("E0601")).toMatch(/^The fee schedule has no row for E0601: equipment and supplies/);
  expect(actionOf("A4253")).toMatch(/^See what the fee schedule’s status says of A4253/);
});

describe("an ABN", () => {
  const notice = (code: string, modifier: string) => ({ code, modifiers: ["GP", modifier] });

  test("does not shift the denial of column 2 or of an edit without its modifier", () => {
    for (const modifier of ["GA", "GX"]) {
      const [finding] = of(judged([manual, notice("97124", modifier)]), "abn-cannot-shift-ncci");
      expect(finding).toMatchObject({ severity: "warning", lines: [2] });
      expect(ruleIds(judged([group, notice("97110", modifier)]))).toContain("abn-cannot-shift-ncci");
    }
  });

  test("is left alone on column 1, on a bypassed edit, and on an excluded service", () => {
    expect(ruleIds(judged([notice("97140", "GA"), massage]))).not.toContain("abn-cannot-shift-ncci");
    const bypassed = [group, { code: "97110", modifiers: ["GP", "59", "GA"] }];
    expect(ruleIds(judged(bypassed))).not.toContain("abn-cannot-shift-ncci");
    const excluded = [manual, { code: "97124", modifiers: ["GP", "GX", "GY"] }];
    expect(ruleIds(judged(excluded))).not.toContain("abn-cannot-shift-ncci");
  });

  test("is left alone where only the sum of two lines is above a limit for each line", () => {
    const signed = { ...miles, modifiers: ["RH", "GA"] };
    expect(ruleIds(judged([signed, { ...signed, modifiers: ["HR", "GA"] }]))).not.toContain(
      "abn-cannot-shift-ncci",
    );
    expect(ruleIds(judged([{ ...signed, units: 251 }]))).toContain("abn-cannot-shift-ncci");
  });

  test("says what is not loaded of its own line only", () => {
    const result = judged([miles, notice("97110", "GA")]);
    const said = result.notChecked.filter(({ rule }) => rule === "abn-cannot-shift-ncci");
    expect(said.map(({ line }) => line)).toEqual([2]);
  });
});

describe("add-on codes", () => {
  const addOn = { code: "97551", modifiers: ["GP"] };
  const primary = { code: "97550", modifiers: ["GP"] };

  test("need their primary on the same day", () => {
    expect(ruleIds(judged([addOn, primary]))).not.toContain("addon-without-primary");
    expect(ruleIds(judged([addOn, { ...primary, dateOfService: "2025-06-03" }]))).toContain(
      "addon-without-primary",
    );
  });

  test("whose primaries the contractor may add to are a note, and critical care of a group a warning", () => {
    const [open] = of(judged([{ code: "96160" }]), "addon-without-primary");
    expect(open).toMatchObject({ severity: "info", verdict: "needs-review" });
    const [care] = of(judged([{ code: "99292", placeOfService: "21" }]), "addon-without-primary");
    expect(care).toMatchObject({ severity: "warning", verdict: "needs-review" });
  });
});

test("of a payer whose edits are not known nothing is found, and it is said", () => {
  const result = judged([manual, massage, { code: "97552", modifiers: ["GP", "GA"], units: 2 }], {
    payer: unknownPayer("A payer"),
  });
  const ncci = [
    "ncci-ptp-not-allowed",
    "ncci-ptp-modifier-review",
    "mue-absolute",
    "mue-zero",
    "abn-cannot-shift-ncci",
  ];
  for (const rule of ncci) {
    expect(ruleIds(result)).not.toContain(rule);
    expect(result.notChecked.some((miss) => miss.rule === rule)).toBe(true);
  }
});
