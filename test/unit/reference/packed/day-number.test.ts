import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber, dayNumberOf, dayToCompare, isoDateOf } from "../../../../src/reference/packed/day-number";

it("a day of 1970 to 2149 comes back, in order", () => {
  const number = fc.integer({ min: 1, max: 65_535 });
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [left, right] = [isoDateOf(one) ?? "", isoDateOf(other) ?? ""];
      expect([dayNumberOf(left), dayToCompare(left)]).toEqual([one, one]);
      expect(left < right).toBe(one < other);
    }),
  );
});

it.each([
  [1969, 12, 31],
  [2149, 6, 6],
  [2023, 2, 29],
  [2023, 13, 1],
  [2023, 0, 1],
  [99, 1, 1],
])("%i-%i-%i has no number", (year, month, day) => {
  expect(dayNumber(year, month, day)).toBe(0);
});

it("what has no number still compares", () => {
  expect(["1960-01-01", "1970-01-01", "2149-06-05", "2500-01-01", "soon"].map(dayToCompare)).toEqual([
    0, 1, 65_535, 65_535, 65_535,
  ]);
});
