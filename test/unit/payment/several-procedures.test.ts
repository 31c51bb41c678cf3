import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { explainedPayment } from "../../../src/payment/expected-payment";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import type { RvuIndicators } from "../../../src/reference/tables";
import { medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";
import { indicators, rvuEdition, rvuRow } from "../reference/small-tables";

/** As CMS's PPRRVU2025_Oct has them: work, non-facility and facility practice expense, malpractice. */
type Rvus = readonly [work: string, nonFacility: string, facility: string, malpractice: string];

function row(code: string, modifier: string, rvus: Rvus, values: Partial<RvuIndicators>) {
  const [workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu] = rvus;
  const ofCode = { ...indicators, ...values };
  return rvuRow(code, {
    modifier,
    workRvu,
    nonFacilityPeRvu,
    facilityPeRvu,
    malpracticeRvu,
    indicators: ofCode,
  });
}

const surgery = { multipleProcedure: "2", globalDays: "000" };
const colonoscopy = { multipleProcedure: "3", globalDays: "000", endoscopicBase: "45378" };
const gastroscopy = { multipleProcedure: "3", globalDays: "000", endoscopicBase: "43235" };
const shoulder = { multipleProcedure: "3", globalDays: "090", endoscopicBase: "29805", bilateral: "1" };
const imaging = { multipleProcedure: "4", pctc: "1" };
const heart = { multipleProcedure: "6", pctc: "1" };
const eye = { multipleProcedure: "7", pctc: "1", bilateral: "2" };
const limb = { ...imaging, bilateral: "3" };

const rows = [
  row("45378", "", ["3.26", "6.44", "1.79", "0.43"], surgery),
  row("45380", "", ["3.56", "8.79", "1.93", "0.47"], colonoscopy),
  row("45385", "", ["4.57", "8.33", "2.38", "0.56"], colonoscopy),
  row("45392", "", ["5.50", "3.41", "2.69", "0.59"], colonoscopy),
  row("43235", "", ["2.09", "6.18", "1.29", "0.27"], surgery),
  row("43239", "", ["2.39", "8.36", "1.42", "0.29"], gastroscopy),
  row("11042", "", ["1.01", "2.74", "0.57", "0.12"], surgery),
  row("29805", "", ["6.03", "7.28", "7.28", "1.25"], { ...surgery, bilateral: "1" }),
  row("29824", "", ["8.98", "9.65", "9.65", "1.80"], shoulder),
  row("29827", "", ["15.59", "13.85", "13.85", "3.12"], shoulder),
  row("64493", "", ["1.52", "3.64", "1.05", "0.16"], { ...surgery, bilateral: "1" }),
  row("64494", "", ["1.00", "1.62", "0.42", "0.10"], { globalDays: "ZZZ", bilateral: "1" }),
  row("45399", "", ["3.56", "8.79", "1.93", "0.47"], { multipleProcedure: "3", globalDays: "000" }),
  row("70450", "", ["0.85", "2.35", "2.35", "0.05"], imaging),
  row("70450", "26", ["0.85", "0.31", "0.31", "0.04"], imaging),
  row("70450", "TC", ["0.00", "2.04", "2.04", "0.01"], imaging),
  row("72125", "", ["1.00", "2.91", "2.91", "0.05"], imaging),
  row("72125", "26", ["1.00", "0.36", "0.36", "0.04"], imaging),
  row("72125", "TC", ["0.00", "2.55", "2.55", "0.01"], imaging),
  row("73721", "", ["1.35", "5.36", "5.36", "0.07"], limb),
  row("73721", "26", ["1.35", "0.49", "0.49", "0.05"], limb),
  row("73721", "TC", ["0.00", "4.87", "4.87", "0.02"], limb),
  row("93000", "", ["0.17", "0.24", "0.24", "0.02"], { ...heart, pctc: "4" }),
  row("93005", "", ["0.00", "0.18", "0.18", "0.01"], { ...heart, pctc: "3" }),
  row("93306", "", ["1.46", "4.28", "4.28", "0.07"], heart),
  row("93306", "26", ["1.46", "0.52", "0.52", "0.04"], heart),
  row("93306", "TC", ["0.00", "3.76", "3.76", "0.03"], heart),
  row("93880", "", ["0.80", "4.77", "4.77", "0.05"], heart),
  row("93880", "TC", ["0.00", "4.46", "4.46", "0.04"], heart),
  row("92133", "", ["0.31", "0.59", "0.59", "0.02"], eye),
  row("92133", "26", ["0.31", "0.17", "0.17", "0.01"], eye),
  row("92133", "TC", ["0.00", "0.42", "0.42", "0.01"], eye),
  row("92250", "", ["0.40", "0.68", "0.68", "0.02"], eye),
  row("92250", "26", ["0.40", "0.20", "0.20", "0.01"], eye),
  row("92250", "TC", ["0.00", "0.48", "0.48", "0.01"], eye),
];
const tables = createReferenceTables({
  ...starterRowSets,
  rvu: [rvuEdition("RVU25D", "2025", rows, true)],
});

function paymentOf(lines: readonly ExampleLine[]) {
  const snapshot = snapshotOf(lines.map((line, index) => serviceLine({ modifiers: [], ...line }, index + 1)));
  return explainedPayment(snapshot, tables, medicareContext);
}

const allowedOf = (lines: readonly ExampleLine[]) => paymentOf(lines).lines.map(({ allowed }) => allowed);
const labelsOf = (lines: readonly ExampleLine[], line: number) =>
  paymentOf(lines).lines[line]?.steps.map(({ label }) => label);

describe("several endoscopies of a family", () => {
  // 45378 is $327.67 in the office, 45380 $414.68, 45385 $435.38.
  test("the highest in full, of every other what it is above the base", () => {
    const two = [{ code: "45380", modifiers: ["59"] }, { code: "45385" }];
    expect(allowedOf(two)).toEqual([8701, 43_538]);
    expect(allowedOf([...two].reverse())).toEqual([43_538, 8701]);
    expect(labelsOf(two, 0)).toContain("Several endoscopies: less their base 45378 $87.01 × 1");
    // $177.26, $192.79 and $242.92 in a hospital.
    expect(allowedOf(two.map((line) => ({ ...line, placeOfService: "22" })))).toEqual([1553, 24_292]);
  });

  test("the base is in the payment of the others", () => {
    expect(allowedOf([{ code: "45378" }, { code: "45385" }])).toEqual([0, 43_538]);
    expect(allowedOf([{ code: "45380" }, { code: "45378" }, { code: "45385" }])).toEqual([8701, 0, 43_538]);
    expect(labelsOf([{ code: "45378" }, { code: "45385" }], 0)).toContain(
      "The base of several endoscopies: in the others’ payment $0.00 × 1",
    );
  });

  test("a family is ranked as one procedure", () => {
    const two = [{ code: "45380" }, { code: "45385" }];
    // 11042 is $125.18: below the $522.39 of the two.
    expect(allowedOf([...two, { code: "11042" }])).toEqual([8701, 43_538, 6259]);
    // 29827 is $1,053.20: above them.
    expect(allowedOf([...two, { code: "29827" }])).toEqual([4351, 21_769, 105_320]);
    expect(labelsOf([...two, { code: "29827" }], 0)).toContain(
      "Several endoscopies: less their base 45378; of several procedures, half of it $43.51 × 1",
    );
    // 43239 alone is $357.11, and of another family.
    expect(allowedOf([...two, { code: "43239" }])).toEqual([8701, 43_538, 17_856]);
    expect(allowedOf([...two, { code: "43239" }, { code: "43235" }])).toEqual([8701, 43_538, 17_856, 0]);
  });

  test("one endoscopy is ranked like any other procedure", () => {
    expect(allowedOf([{ code: "45380" }, { code: "11042" }])).toEqual([41_468, 6259]);
    expect(allowedOf([{ code: "43239" }, { code: "45385" }])).toEqual([17_856, 43_538]);
  });

  test("an assistant's are reduced among themselves", () => {
    // 16 % of $660.84, $1,053.20 and, of the base, $471.02.
    const two = [
      { code: "29824", modifiers: ["80"] },
      { code: "29827", modifiers: ["80"] },
    ];
    expect(allowedOf(two)).toEqual([10_573 - 7536, 16_851]);
  });

  test.each([
    ["both sides", [{ code: "29824", modifiers: ["50"] }, { code: "29827" }]],
    [
      "each on a side of its own",
      [
        { code: "29824", modifiers: ["LT"] },
        { code: "29827", modifiers: ["RT"] },
      ],
    ],
    ["another session", [{ code: "45380", modifiers: ["XE"] }, { code: "45385" }]],
    ["worth less than the base in the office", [{ code: "45392" }, { code: "45385" }]],
    ["a family that the loaded file does not name", [{ code: "45399" }, { code: "45385" }]],
    ["in two settings", [{ code: "45380", placeOfService: "22" }, { code: "45385" }, { code: "45380" }]],
  ])("%s: no amount, and why", (_, lines) => {
    const { lines: paid } = paymentOf([...lines, { code: "11042" }]);
    expect(paid.map(({ allowed }) => allowed)).toEqual(paid.map(() => null));
    expect(paid[0]?.because).toBe("several endoscopies that day: how these are reduced is not covered");
  });
});

describe("both sides on an LT and an RT line", () => {
  const sides = (code: string, ...more: string[]) => [
    { code, modifiers: ["LT"] },
    { code, modifiers: ["RT", ...more] },
  ];
  const fifty = (code: string) => ({ code, modifiers: ["50"] });

  test("are paid as one line with 50: an add-on, a procedure alone, and one that ranks behind another", () => {
    // In the office 64494 is $87.98, 64493 $172.08, 29805 $470.97.
    expect(allowedOf(sides("64494"))).toEqual([4399, 8798]);
    expect(allowedOf([fifty("64494")])).toEqual([13_197]);
    expect(allowedOf(sides("64493"))).toEqual([8604, 17_208]);
    expect(allowedOf([...sides("64493"), { code: "29805" }])).toEqual([4302, 8604, 47_097]);
    expect(allowedOf([fifty("64493"), { code: "29805" }])).toEqual([12_906, 47_097]);
    expect(labelsOf(sides("64494"), 0)).toContain("The other side: half of it $43.99 × 1");
  });

  test("rank as one: above a procedure that each side is below", () => {
    // 11042 is $125.18 and 45380 $414.68.
    expect(allowedOf([...sides("64493"), { code: "11042" }])).toEqual([8604, 17_208, 6259]);
    expect(paymentOf([...sides("64493"), { code: "45380" }]).allowed).toBe(
      paymentOf([fifty("64493"), { code: "45380" }]).allowed,
    );
  });

  test("are two services where something says so", () => {
    for (const more of ["59", "XS", "79"]) expect(allowedOf(sides("64494", more))).toEqual([8798, 8798]);
    expect(allowedOf([...sides("64494"), { code: "64494", modifiers: ["RT"] }])).toEqual([8798, 8798, 8798]);
    expect(allowedOf([{ code: "64494", modifiers: ["LT"] }, { code: "64494" }])).toEqual([8798, 8798]);
  });
});

describe("several diagnostic procedures", () => {
  test("eye: the lesser technical parts × 0.8", () => {
    // Technical: 92133 $13.91, 92250 $15.85.
    expect(allowedOf([{ code: "92133" }, { code: "99213" }])[0]).toBe(2976);
    const two = [{ code: "92133" }, { code: "92250" }];
    expect(allowedOf(two)).toEqual([2976 - 278, 3558]);
    expect(labelsOf(two, 0)).toContain("Several diagnostic procedures: technical × 0.8 $26.98 × 1");
    expect(labelsOf(two, 1)).toContain("One unit $35.58 × 1");
    expect(allowedOf([{ code: "92133", modifiers: ["26"] }, { code: "92250" }])).toEqual([1585, 3558]);
    expect(allowedOf([{ code: "92133", modifiers: ["TC"] }, { code: "92250" }])).toEqual([1113, 3558]);
  });

  test("heart: the lesser technical parts × 0.75, of what is technical alone too", () => {
    // Technical: 93306 $122.59, 93880 $145.56, 93005 $6.15.
    expect(allowedOf([{ code: "93306" }, { code: "93880" }, { code: "93005" }])).toEqual([
      18_793 - 3065,
      18_179,
      461,
    ]);
  });

  test("imaging: technical parts × 0.5 and professional ones × 0.95", () => {
    // 70450 $105.13, $66.31 of it technical; 72125 $128.09, $82.81 of it.
    const two = [{ code: "70450" }, { code: "72125" }];
    expect(allowedOf(two)).toEqual([10_513 - 3315 - 194, 12_809]);
    expect(labelsOf(two, 0)).toContain(
      "Several diagnostic procedures: technical × 0.5, professional × 0.95 $70.04 × 1",
    );
    const professional = two.map((line) => ({ ...line, modifiers: ["26"], placeOfService: "22" }));
    expect(allowedOf(professional)).toEqual([3688, 4529]);
    // One part of each: neither meets another of its kind.
    expect(
      allowedOf([
        { code: "70450", modifiers: ["26"] },
        { code: "72125", modifiers: ["TC"] },
      ]),
    ).toEqual([3882, 8281]);
  });

  test("every unit has its parts", () => {
    expect(allowedOf([{ code: "70450", units: 2 }])).toEqual([10_513 + 7004]);
  });

  test("kinds do not reduce each other", () => {
    expect(allowedOf([{ code: "92133" }, { code: "93306" }, { code: "70450" }])).toEqual([
      2976, 18_793, 10_513,
    ]);
  });

  test.each([
    ["both sides", [{ code: "73721", modifiers: ["50"] }, { code: "70450" }]],
    ["perhaps another session", [{ code: "70450", modifiers: ["59"] }, { code: "72125" }]],
    ["whose technical part has a code of its own", [{ code: "93000" }, { code: "93306" }]],
  ])("%s: no amount, and why", (_, lines) => {
    const paid = paymentOf(lines).lines;
    expect(paid.map(({ allowed }) => allowed)).toEqual([null, null]);
    expect(paid[0]?.because).toMatch(/^several procedures with multiple procedure indicator [46] that day/);
  });

  test("both sides alone are two procedures too", () => {
    expect(allowedOf([{ code: "73721", modifiers: ["50"] }])).toEqual([null]);
  });

  test("what stands beside them and has nothing technical is paid as it is", () => {
    const lines = [{ code: "93000" }, { code: "93306" }, { code: "93306", modifiers: ["26"] }];
    // 93306-26 is $65.34.
    expect(allowedOf(lines)).toEqual([null, null, 6534]);
  });
});

test("the order of the lines decides nothing, and nothing is paid more than alone", () => {
  const codes = [...new Set(rows.map(({ code }) => code))];
  const line = fc.record({
    code: fc.constantFrom(...codes),
    units: fc.integer({ min: 1, max: 3 }),
    modifiers: fc.constantFrom([], [], ["26"], ["TC"], ["50"], ["59"], ["80"], ["RT"], ["LT"]),
    placeOfService: fc.constantFrom("11", "22"),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const paid = paymentOf(lines);
      const reversed = paymentOf([...lines].reverse());
      expect(paid.linesWithoutAmount).toBe(reversed.linesWithoutAmount);
      expect(paid.allowed).toBe(reversed.allowed);
      expect(paid.medicarePays).toBe(reversed.medicarePays);
      for (const [at, alone] of lines.entries()) {
        const { allowed } = paid.lines[at] ?? {};
        if (allowed === null || allowed === undefined) continue;
        expect(allowed).toBeGreaterThanOrEqual(0);
        expect(allowed).toBeLessThanOrEqual(
          (allowedOf([{ ...alone, units: 1 }])[0] ?? Number.POSITIVE_INFINITY) * alone.units,
        );
      }
    }),
    { numRuns: 300 },
  );
});
