import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimContext } from "../../../src/claim/claim-context";
import { payerById } from "../../../src/payers/payers";
import { portion } from "../../../src/payment/portion";
import { bareAmountsOf, paymentOf } from "./sample-payments";

/** A line of $100.00. */
const hundred = (context: Partial<ClaimContext> = {}, modifiers: string[] = [], code = "99213") => {
  const payment = paymentOf([{ code, modifiers }], { feeScheduleAmount: 10_000, ...context });
  const [line] = payment.lines;
  if (!line) throw new Error("no line");
  return line;
};
const said = (line: ReturnType<typeof hundred>) =>
  line.steps.map(({ label, value }) => `${label} = ${value}`);

describe("Medicare's share", () => {
  test.each([
    ["with sequestration", {}, [], 7840],
    ["without", { sequestration: false }, [], 8000],
    ["CQ: 68.00, then 66.64", {}, ["GP", "CQ"], 6664],
    ["CO", { sequestration: false }, ["GO", "CO"], 6800],
    ["not participating, assigned: 80 % of 95 %", { participating: false, sequestration: false }, [], 7600],
  ] as const)("%s", (_, context, modifiers, cents) => {
    expect(hundred({ deductibleMet: true, ...context }, [...modifiers]).medicarePays).toBe(cents);
  });

  test("the patient's 20 % is cut by neither the assistant nor sequestration", () => {
    expect(hundred({}, ["GP", "CQ"]).patientOwes).toBe(2000);
    expect(hundred({ participating: false }).patientOwes).toBe(1900);
  });

  test("an unknown deductible is assumed met, and the step says so", () => {
    expect(said(hundred())).toContain("Medicare’s share: 80 %, the deductible assumed met = $80.00");
    expect(said(hundred({ deductibleMet: true }))).toContain("Medicare’s share: 80 % = $80.00");
  });

  test("is not known, and not zero, before the deductible is met", () => {
    const line = hundred({ deductibleMet: false });
    expect([line.allowed, line.medicarePays, line.patientOwes]).toEqual([10_000, null, null]);
    expect(line.sharesUnknown).toMatch(/deductible is not met/);
  });

  test("is not known for preventive services, and the claim's sum is not made without it", () => {
    expect(hundred({}, [], "G0439").sharesUnknown).toMatch(/preventive/);
    expect(hundred({}, ["33"]).medicarePays).toBeNull();
    const payment = paymentOf([{ code: "99213" }, { code: "G0439" }], { feeScheduleAmount: 10_000 });
    expect(payment).toMatchObject({ allowed: 20_000, medicarePays: null, patientOwes: null });
  });

  test("is not promised of a line that is sent to be denied", () => {
    for (const modifier of ["GY", "GZ"]) {
      const line = hundred({}, ["GP", modifier], "97110");
      expect([line.allowed, line.medicarePays, line.patientOwes]).toEqual([10_000, null, null]);
      expect(line.sharesUnknown).toBe(`with ${modifier} Medicare denies the line, and pays no share of it`);
    }
    // A notice expects a denial that may not come.
    expect(hundred({}, ["GP", "GA"], "97110").medicarePays).toBe(7840);
  });

  test("belongs to Part B: not to the VA, which pays by the same fee schedule", () => {
    const payer = payerById("va-ccn");
    if (!payer) throw new Error("no profile");
    const line = hundred({ payer, participating: false, assigned: false });
    expect(line).toMatchObject({ allowed: 10_000, medicarePays: null, limitingCharge: null });
    expect(line.sharesUnknown).toMatch(/VA Community Care/);
  });
});

describe("limiting charge", () => {
  test("115 % of 95 %, only of a non-participating practitioner who takes no assignment", () => {
    expect(hundred({ participating: false, assigned: false }).limitingCharge).toBe(10_925);
    expect(hundred({ participating: false }).limitingCharge).toBeNull();
    expect(hundred({ assigned: false })).toMatchObject({ limitingCharge: null, allowed: 10_000 });
    const line = paymentOf([{ code: "97110", modifiers: ["GP"] }], {
      feeScheduleAmount: 2906,
      participating: false,
      assigned: false,
    }).lines[0];
    expect(line?.limitingCharge).toBe(3175);
  });

  test("follows the reduced fee of each unit", () => {
    // 28.79 in full and 21.83 reduced: 31.45 + 23.85.
    const payment = paymentOf([{ code: "97110", modifiers: ["GP"], units: 2 }], {
      participating: false,
      assigned: false,
    });
    expect(payment.limitingCharge).toBe(5530);
    expect(payment.allowed).toBe(2735 + 2074);
  });
});

test("a portion is exact where floats are not", () => {
  expect(portion(1005, 5000)).toBe(503);
  expect(portion(29_06, 10_925)).toBe(31_75);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      (cents, part) => {
        const exact = BigInt(cents) * BigInt(part) * 2n + 10_000n;
        expect(BigInt(portion(cents, part))).toBe(exact / 20_000n);
      },
    ),
  );
});

const line = fc.record({
  code: fc.constantFrom(
    ..."97110 97140 97530 97161 97552 99213 20610 11042 10060 45380 71046 92133 92250 G0439 98941 64493".split(
      " ",
    ),
  ),
  modifiers: fc.subarray("GP CQ 50 80 AS 62 26 TC 59 51 33".split(" "), { maxLength: 2 }),
  units: fc.integer({ min: 1, max: 5 }),
  placeOfService: fc.constantFrom("11", "22", "02"),
});
const claim = fc.array(line, { minLength: 1, maxLength: 8 });
const context: fc.Arbitrary<Partial<ClaimContext>> = fc.record({
  participating: fc.boolean(),
  assigned: fc.boolean(),
  sequestration: fc.boolean(),
  deductibleMet: fc.constantFrom(true, false, null),
  locality: fc.constantFrom("national", "01112-05", "07302-00"),
});

describe("whatever the claim", () => {
  test("no amount is negative, lines add up, the shares are what is allowed", () => {
    fc.assert(
      fc.property(claim, context, (lines, said) => {
        const payment = paymentOf(lines, said);
        const known = payment.lines.filter((each) => each.allowed !== null);
        const sum = known.reduce((total, each) => total + (each.allowed ?? 0), 0);
        expect(payment.allowed).toBe(known.length === 0 ? null : sum);
        expect(payment.linesWithoutAmount).toBe(lines.length - known.length);
        for (const each of payment.lines) {
          const { allowed, medicarePays, patientOwes, limitingCharge, therapyReduction } = each;
          for (const cents of [allowed, medicarePays, patientOwes, limitingCharge, therapyReduction])
            if (cents !== null) expect(Number.isInteger(cents) && cents >= 0).toBe(true);
          if (allowed === null) expect(each.because).not.toBeNull();
          if (allowed !== null) expect(each.steps.length).toBeGreaterThan(0);
          expect(medicarePays === null).toBe(each.sharesUnknown !== null);
          if (limitingCharge !== null && allowed !== null)
            expect(limitingCharge).toBeGreaterThanOrEqual(allowed);
        }
        const plain = paymentOf(lines, { ...said, sequestration: false });
        for (const [index, each] of plain.lines.entries()) {
          const assistant = lines[index]?.modifiers.includes("CQ");
          if (each.medicarePays === null || each.patientOwes === null || assistant) continue;
          expect(each.medicarePays + each.patientOwes).toBe(each.allowed);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("writing the arithmetic down changes no amount", () => {
    fc.assert(
      fc.property(claim, context, (lines, said) => {
        const { lines: explained, ...totals } = paymentOf(lines, said);
        expect(bareAmountsOf(lines, said)).toEqual({
          ...totals,
          lines: explained.map(({ steps, ...amounts }) => amounts),
        });
      }),
    );
  });

  test("the order of the lines does not matter", () => {
    fc.assert(
      fc.property(claim, context, (lines, said) => {
        const [forth, back] = [paymentOf(lines, said), paymentOf([...lines].reverse(), said)];
        expect(back.allowed).toBe(forth.allowed);
        expect(back.medicarePays === null).toBe(forth.medicarePays === null);
        expect(back.limitingCharge).toBe(forth.limitingCharge);
      }),
      { numRuns: 200 },
    );
  });

  test("units double where nothing is reduced, and a reduction never raises", () => {
    fc.assert(
      fc.property(line, context, (one, said) => {
        const alone = paymentOf([{ ...one, units: 1 }], said).allowed;
        const twice = paymentOf([{ ...one, units: 2 }], said).allowed;
        if (alone === null || twice === null) return;
        expect(twice).toBeLessThanOrEqual(2 * alone);
        if (/^(99213|97552|71046|G0439)$/.test(one.code)) expect(twice).toBe(2 * alone);
      }),
    );
  });

  test("the result is plain data", () => {
    fc.assert(
      fc.property(claim, (lines) => {
        const payment = paymentOf(lines);
        expect(structuredClone(payment)).toEqual(JSON.parse(JSON.stringify(payment)));
      }),
      { numRuns: 20 },
    );
  });
});

test("exactly one step of a line is what is allowed", () => {
  fc.assert(
    fc.property(claim, context, (lines, said) => {
      for (const { steps, allowed } of paymentOf(lines, said).lines) {
        const results = steps
          .filter((step) => step.isAllowed)
          .map(({ value }) => value.replace(/[$,.]/g, ""));
        expect(results.map(Number)).toEqual(allowed === null ? [] : [allowed]);
      }
    }),
  );
});
