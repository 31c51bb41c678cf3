import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseCharge,
  parseCode,
  parseDate,
  parseMinutes,
  parseModifiers,
  parsePlaceOfService,
  parsePointers,
  parseUnits,
  separatorIn,
  splitModifiers,
} from "../../../src/claim/field-text";
import type { Reading } from "../../../src/claim/reading";

/** The value where one was read, else the state: short to compare with. */
function outcome(reading: Reading<unknown>): unknown {
  return reading.state === "read" ? reading.value : `(${reading.state})`;
}

const parsers = {
  parseCode,
  parseModifiers: (text: string) => parseModifiers(splitModifiers(text)),
  parseUnits,
  parsePlaceOfService,
  parseDate,
  parsePointers,
  parseCharge,
  parseMinutes,
};

describe("what is typed is read", () => {
  it.each([
    ["97110", "97110"],
    [" g0283 ", "G0283"],
    ["97O10", "97O10"],
    ["\u200b97110\ufeff", "97110"],
    ["\u206697110\u2069", "97110"],
    ["", "(blank)"],
    ["  ", "(blank)"],
    ["9711", "(unreadable)"],
    ["97110-GP", "(unreadable)"],
    ["９７１１０", "97110"],
    ["97110²", "(unreadable)"],
  ])("code %j", (text, expected) => expect(outcome(parseCode(text))).toBe(expected));

  it("modifiers keep their order and drop empty boxes", () => {
    expect(outcome(parseModifiers(["gp", "", " 59 ", "x"]))).toEqual(["GP", "59", "X"]);
    expect(outcome(parseModifiers(["", ""]))).toEqual([]);
    expect(splitModifiers("GP:59, kx/CQ")).toEqual(["GP", "59", "kx", "CQ"]);
    expect(splitModifiers("—")).toEqual([]);
  });

  it.each([
    ["GP:59", ":"],
    ["GP, 59", ", "],
    ["GP.59", "."],
    ["GP+59", "+"],
    ["GP – 59", " – "],
    [" GP  59 ", " "],
    ["GP", null],
    ["-GP-", null],
    ["", null],
  ])("what stands between the modifiers of %j is %j", (text, separator) => {
    expect(separatorIn(text)).toBe(separator);
  });

  it.each([
    ["2", 2],
    ["2.00", 2],
    [" 2 ", 2],
    ["1.5", 1.5],
    [".5", 0.5],
    ["-1", -1],
    ["-0", 0],
    ["0", 0],
    ["", "(blank)"],
    ["two", "(unreadable)"],
    ["1e3", "(unreadable)"],
    ["1,5", "(unreadable)"],
    ["9999999999999", "(unreadable)"],
  ])("units %j", (text, expected) => expect(outcome(parseUnits(text))).toBe(expected));

  it.each([
    ["11", "11"],
    ["1", "1"],
    [" 02 ", "02"],
    ["xx", "XX"],
    ["", "(blank)"],
    ["011", "(unreadable)"],
    ["1.", "(unreadable)"],
  ])("place of service %j", (text, expected) => expect(outcome(parsePlaceOfService(text))).toBe(expected));

  it.each([
    ["2026-03-12", "2026-03-12"],
    ["3/12/2026", "2026-03-12"],
    ["03/12/26", "2026-03-12"],
    ["03122026", "2026-03-12"],
    ["03 12 2026", "2026-03-12"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["1900-02-29", "(unreadable)"],
    ["2025-02-29", "(unreadable)"],
    ["13/01/2026", "(unreadable)"],
    ["2026-00-10", "(unreadable)"],
    ["03/12-2026", "(unreadable)"],
    ["031226", "2026-03-12"],
    ["261203", "(unreadable)"],
    ["20260312", "2026-03-12"],
    ["2026/3/12", "2026-03-12"],
    ["20261312", "(unreadable)"],
    ["2026-03/12", "(unreadable)"],
    ["12202026", "2026-12-20"],
    ["12-MAR-2026", "2026-03-12"],
    ["12 mar 26", "2026-03-12"],
    ["Mar 12, 2026", "2026-03-12"],
    ["Sept. 3 2026", "2026-09-03"],
    ["31-FEB-2026", "(unreadable)"],
    ["12-MAT-2026", "(unreadable)"],
    ["March 2026", "(unreadable)"],
    ["12 Mar 12 2026", "(unreadable)"],
    ["", "(blank)"],
  ])("date %j", (text, expected) => expect(outcome(parseDate(text))).toBe(expected));

  it("says why a date is none", () => {
    expect(parseDate("2025-02-29")).toEqual({ state: "unreadable", because: "not a day of the calendar" });
  });

  it.each<[string, unknown]>([
    ["AB", ["A", "B"]],
    ["A,B", ["A", "B"]],
    ["1 2", ["1", "2"]],
    ["A:B", ["A", "B"]],
    ["M", ["M"]],
    ["123", ["1", "2", "3"]],
    ["1,12", ["1", "12"]],
    ["12", "(unreadable)"],
    ["10", ["10"]],
    ["M54.50, M25.561", ["M54.50", "M25.561"]],
    ["m5450", ["M5450"]],
    ["Dx", "(unreadable)"],
    ["A!", "(unreadable)"],
    [",", "(unreadable)"],
    ["-", "(blank)"],
    ["", "(blank)"],
  ])("pointers %j", (text, expected) => expect(outcome(parsePointers(text))).toEqual(expected));

  it.each([
    ["96", 9600],
    ["$1,234.50", 123450],
    ["45.5", 4550],
    [".07", 7],
    ["0.10", 10],
    ["-25.00", -2500],
    ["96.000", 9600],
    ["96.001", "(unreadable)"],
    ["1,23", "(unreadable)"],
    ["1e3", "(unreadable)"],
    ["$", "(blank)"],
    [".", "(unreadable)"],
    ["", "(blank)"],
  ])("charge %j", (text, expected) => expect(outcome(parseCharge(text))).toBe(expected));

  it.each([
    ["23", 23],
    ["15 min", 15],
    ["", "(blank)"],
    ["1:30", "(unreadable)"],
  ])("minutes %j", (text, expected) => expect(outcome(parseMinutes(text))).toBe(expected));
});

describe("for any text", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[A-M0-9$.,:/ -]{0,12}$/));

  it.each(Object.entries(parsers))("%s never throws, never repeats the text in a reason", (_name, parse) => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(text, (typed) => {
        const reading: Reading<unknown> = parse(typed);
        if ("because" in reading) reasons.add(reading.because);
        if ("from" in reading) reasons.add(reading.from);
      }),
      { numRuns: 500 },
    );
    // Fixed phrases only: however many texts were tried, a handful of reasons came back.
    expect(reasons.size).toBeLessThanOrEqual(4);
  });

  it("cents come back exactly as they were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, "0");
        const written = `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(outcome(parseCharge(written))).toBe(cents);
      }),
    );
  });

  it("a day reads the same in every written form, and only days of the calendar are read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const two = (part: number) => String(part).padStart(2, "0");
        const date = new Date(Date.UTC(year, month - 1, day));
        const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const iso = `${year}-${two(month)}-${two(day)}`;
        const expected = real ? iso : "(unreadable)";
        for (const written of [
          iso,
          `${month}/${day}/${year}`,
          `${two(month)}/${two(day)}/${two(year % 100)}`,
          `${two(month)}${two(day)}${year}`,
        ]) {
          expect(outcome(parseDate(written))).toBe(expected);
        }
      }),
    );
  });
});
