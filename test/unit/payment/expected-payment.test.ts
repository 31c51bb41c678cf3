import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blank } from "../../../src/claim/reading";
import type { ExampleLine } from "../../../src/engine/define-rule";
import { payerById } from "../../../src/payers/payers";
import { explainedPayment, unitFee } from "../../../src/payment/expected-payment";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";
import { allowedOf, paymentOf } from "./sample-payments";

const allowed = (lines: Parameters<typeof serviceLine>[0][], context = medicareContext) =>
  explainedPayment(
    snapshotOf(lines.map((line, index) => serviceLine(line, index + 1))),
    starterTables,
    context,
  );

describe("caregiver training in 2025, nationally (RVU25D × 32.3465)", () => {
  test.each([
    ["97552", "11", 2200],
    ["97552", "22", 1035],
    ["97550", "11", 5208],
    ["97550", "22", 4464],
  ])("%s at POS %s of a physician", (code, placeOfService, cents) => {
    expect(allowed([{ code, placeOfService }]).allowed).toBe(cents);
  });

  test("therapy under a plan of care is paid at the non-facility rate in every setting", () => {
    expect(allowed([{ code: "97552", modifiers: ["GP"], placeOfService: "22" }]).allowed).toBe(2200);
    expect(allowed([{ code: "97110", modifiers: ["GP"], placeOfService: "22" }]).allowed).toBe(
      allowed([{ code: "97110", modifiers: ["GP"] }]).allowed,
    );
  });
});

test("localities: 97552 in San Francisco and Mississippi, 2025", () => {
  expect(allowed([{ code: "97552" }], { ...medicareContext, locality: "01112-05" }).allowed).toBe(2843);
  expect(allowed([{ code: "97552" }], { ...medicareContext, locality: "07302-00" }).allowed).toBe(1981);
});

test("both conversion factors of 2024 and of 2026", () => {
  expect(allowed([{ code: "97552", dateOfService: "2024-03-08" }]).allowed).toBe(2194);
  expect(allowed([{ code: "97552", dateOfService: "2024-03-09" }]).allowed).toBe(2230);
  expect(allowed([{ code: "97552", dateOfService: "2026-02-02" }]).allowed).toBe(2204);
  const participant = { ...medicareContext, qualifyingParticipant: true };
  expect(allowed([{ code: "97552", dateOfService: "2026-02-02" }], participant).allowed).toBe(2215);
});

test("therapy reduction: the highest practice expense in full, every other unit half of it", () => {
  const payment = allowed([
    { code: "97110", modifiers: ["GP"], units: 2 },
    { code: "97140", modifiers: ["GP"] },
  ]);
  expect(payment.allowed).toBe(7132);
  expect(payment.lines[0]?.steps.some((step) => /Therapy reduction/.test(step.label))).toBe(true);
});

test("therapy without an amount may have the unit that is paid in full", () => {
  const gp = (code: string, units: number) => ({ code, modifiers: ["GP"], units });
  const amounts = (...lines: ExampleLine[]) => allowed(lines).lines.map((line) => line.allowed);
  // Practice expense: 97530 0.62, 97110 0.43, 97140 0.40.
  const payment = allowed([gp("97110", 2), gp("97140", 1), gp("97530", 0)]);
  expect(payment.lines.map((line) => line.allowed)).toEqual([null, 2070, null]);
  expect(payment.lines[0]?.because).toMatch(/^97530 is therapy of the same day without an amount/);
  // A lower one is reduced whatever its units, as another line of the same code is.
  expect(amounts(gp("97110", 2), gp("97140", 0))).toEqual([5062, null]);
  expect(amounts(gp("97110", 2), gp("97110", 0))).toEqual([5062, null]);
  // Of two lines of a code it is the one with fewer units, whichever stands first.
  expect(amounts(gp("97110", 2), gp("97110", 1), gp("97530", 0))).toEqual([4366, null, null]);
  expect(amounts(gp("97110", 1), gp("97110", 2), gp("97530", 0))).toEqual([null, 4366, null]);
  // Nor does the order of two that differ by their modifiers alone.
  const [one, other] = [gp("97110", 1), { code: "97110", modifiers: ["GP", "59"], units: 1 }];
  const [, first, second] = amounts(gp("97530", 0), one, other);
  expect(amounts(gp("97530", 0), other, one)).toEqual([null, second, first]);
  // Of another day, or no therapy of the reduction.
  expect(amounts(gp("97110", 2), { ...gp("97530", 0), dateOfService: "2025-06-03" })).toEqual([5062, null]);
  expect(amounts(gp("97110", 2), gp("97550", 0))).toEqual([5062, null]);
  expect(amounts(gp("97110", 2), { code: "20610", units: 0 })).toEqual([5062, null]);
});

describe("no amount is better than a wrong one", () => {
  test.each([
    ["a modifier that changes the amount", { code: "99213", modifiers: ["52"] }, /modifier 52/],
    [
      "a status that the fee schedule does not price",
      { code: "36415", dateOfService: "2025-06-02" },
      /status X/,
    ],
    ["no place of service", { code: "99213", placeOfService: "" }, /place of service is blank/],
    ["an unassigned place of service", { code: "99213", placeOfService: "00" }, /not assigned/],
    ["fractional units", { code: "99213", units: 1.5 }, /positive whole number/],
    ["a code that is not loaded", { code: "27447" }, /27447/],
    [
      "a year without a conversion factor",
      { code: "97552", dateOfService: "2027-01-04" },
      /conversion factor/,
    ],
    [
      "a code that is gone, which an older edition has",
      { code: "97001", dateOfService: "2025-06-02" },
      /97001 was in force through 2016-12-31/,
    ],
    ["a year without GPCIs", { code: "97552", dateOfService: "2024-08-15" }, /2024|GPCI/],
  ])("%s", (_, line, because) => {
    const locality = /GPCI/.test(String(because)) ? "01112-05" : "national";
    const payment = allowed([line], { ...medicareContext, locality });
    expect(payment.allowed).toBeNull();
    expect(payment.linesWithoutAmount).toBe(1);
    expect(payment.lines[0]?.because).toMatch(because);
  });

  test("not where the boxes for modifiers are empty", () => {
    const line = {
      ...serviceLine({ code: "97110", dateOfService: "2025-06-02" }, 1),
      modifiers: blank("box"),
    };
    expect(explainedPayment(snapshotOf([line]), starterTables, medicareContext).allowed).toBe(2879);
  });

  test("a setting in which the code has no rate", () => {
    const na = allowed([{ code: "99223", placeOfService: "11", dateOfService: "2025-06-02" }]);
    expect(na.lines[0]?.because).toMatch(/no non-facility rate/);
  });

  test("a payer whose rates are not Medicare's", () => {
    const payer = payerById("commercial-generic");
    if (!payer) throw new Error("no commercial profile");
    expect(allowed([{ code: "97552" }], { ...medicareContext, payer }).allowed).toBeNull();
  });
});

test("an always-therapy code is paid at the non-facility rate even before its modifier is there", () => {
  expect(allowed([{ code: "97161", placeOfService: "22" }]).allowed).toBe(
    allowed([{ code: "97161" }]).allowed,
  );
});

test("the claim's own fee takes the place of the arithmetic, by unit", () => {
  expect(
    allowed([{ code: "97110", units: 3 }], { ...medicareContext, feeScheduleAmount: 2500 }).allowed,
  ).toBe(7500);
});

test("lines without an amount are counted, not taken as zero", () => {
  const payment = allowed([{ code: "97552" }, { code: "27447" }]);
  expect(payment.allowed).toBe(2200);
  expect(payment.linesWithoutAmount).toBe(1);
});

test("a unit's fee in both settings, for the code card", () => {
  const tables = starterTables.on("2025-06-02");
  expect(unitFee("97552", "non-facility", tables, medicareContext).allowed).toBe(2200);
  expect(unitFee("97552", "facility", tables, medicareContext).allowed).toBe(1035);
});

test("a claim's amount is the sum of its lines, and more units never cost less", () => {
  const code = fc.constantFrom("97110", "97140", "97530", "97112", "97552", "97550");
  const line = fc.record({ code, modifiers: fc.constant(["GP"]), units: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const payment = allowed(lines);
      const sum = payment.lines.reduce((total, each) => total + (each.allowed ?? 0), 0);
      expect(payment.allowed).toBe(sum);
      const [first, ...rest] = lines;
      if (!first) return;
      const more = allowed([{ ...first, units: first.units + 1 }, ...rest]);
      expect((more.allowed ?? 0) > sum).toBe(true);
    }),
    { numRuns: 100 },
  );
});

describe("a line of several days", () => {
  const span = (code: string, units: number, dateOfService: string, dateOfServiceTo: string) =>
    paymentOf([{ code, units, placeOfService: "21", dateOfService, dateOfServiceTo }]).lines[0];
  const oneDay = allowedOf([{ code: "99232", placeOfService: "21" }])[0] ?? 0;

  test("is worth its units where nothing reduces them", () => {
    expect(span("99232", 3, "2025-06-02", "2025-06-04")?.allowed).toBe(3 * oneDay);
    expect(span("99232", 1, "2025-06-02", "2025-06-02")?.allowed).toBe(oneDay);
  });

  test("whose last day lies before its first has none where its days would matter", () => {
    expect(span("97110", 2, "2025-06-03", "2025-06-02")).toMatchObject({
      allowed: null,
      because: "the last date of service is before the first",
    });
    expect(span("99232", 3, "2025-06-04", "2025-06-02")?.allowed).toBe(3 * oneDay);
  });

  test("has no amount where each day has a first unit of its own, or a fee of its own", () => {
    expect(span("97110", 2, "2025-06-02", "2025-06-03")).toMatchObject({
      allowed: null,
      therapyReduction: 0,
      because: "the line is for several days, and what each day’s services are reduced by is not known",
    });
    expect(span("99232", 2, "2024-12-31", "2025-01-01")).toMatchObject({
      allowed: null,
      because: "the line is for several days, and their fees differ",
    });
  });
});
