import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  minutesFor,
  shareUnits,
  timedArithmetic,
  totalMinutes,
  unitsFor,
} from "../../../src/rules/timed-units";

const services = fc.array(
  fc.record({ name: fc.constant("97110"), minutes: fc.integer({ min: 0, max: 120 }) }),
  { minLength: 1, maxLength: 8 },
);

describe("units that minutes support", () => {
  test.each([
    [0, 0],
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
    [52, 3],
    [53, 4],
    [67, 4],
    [68, 5],
    [82, 5],
    [83, 6],
    [97, 6],
  ])("%i minutes are %i units", (minutes, units) => {
    expect(unitsFor(minutes)).toBe(units);
  });

  test("a minute more never supports less, and 15 more always support one more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (minutes) => {
        expect(unitsFor(minutes + 1) - unitsFor(minutes)).toBeOneOf([0, 1]);
        expect(unitsFor(minutes + 15)).toBe(unitsFor(minutes) + 1);
      }),
    );
  });

  test("the bounds that are shown hold exactly the minutes of those units", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (units) => {
        const [least = 0, most = 0] = minutesFor(units).split("–").map(Number);
        expect([least - 1, least, most, most + 1].map(unitsFor)).toEqual([
          units - 1,
          units,
          units,
          units + 1,
        ]);
      }),
    );
    expect(minutesFor(0)).toBe("under 8");
  });
});

describe("shares of the total", () => {
  test("always come to the units of the total, whichever of the tied codes has the last", () => {
    fc.assert(
      fc.property(services, (each) => {
        const shares = shareUnits(each);
        const total = unitsFor(totalMinutes(each));
        let left = total - shares.reduce((sum, { least }) => sum + least, 0);
        expect(left).toBeGreaterThanOrEqual(0);
        const given = shares.map(({ least, most }) => {
          const more = Math.min(most - least, left);
          left -= more;
          return least + more;
        });
        expect(given.reduce((sum, units) => sum + units, 0)).toBe(total);
        const tied = shares.filter(({ least, most }) => least < most);
        expect(new Set(tied.map(({ minutes }) => minutes % 15)).size).toBeLessThanOrEqual(1);
        // One code alone never ties with itself.
        expect(tied.length).not.toBe(1);
      }),
    );
  });

  test("never give a code less than its full quarters, more than one beyond, or a unit without a minute", () => {
    fc.assert(
      fc.property(services, (each) => {
        for (const { minutes, least, most } of shareUnits(each)) {
          expect(least).toBeGreaterThanOrEqual(Math.floor(minutes / 15));
          expect(most).toBeLessThanOrEqual(Math.ceil(minutes / 15));
          expect(least).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test("prefer more minutes left over", () => {
    fc.assert(
      fc.property(services, (each) => {
        const shares = shareUnits(each).map((share) => ({ ...share, whole: Math.floor(share.minutes / 15) }));
        for (const one of shares)
          for (const other of shares)
            if (one.minutes % 15 > other.minutes % 15)
              expect(one.least - one.whole).toBeGreaterThanOrEqual(other.most - other.whole);
      }),
    );
  });

  test.each([
    ["example 3", { a: 33, b: 7 }, [2, 1], [2, 1]],
    ["example 2, a tie", { a: 20, b: 20 }, [1, 1], [2, 2]],
    ["example 4", { a: 18, b: 13, c: 10, d: 8 }, [1, 1, 1, 0], [1, 1, 1, 0]],
    ["example 5", { a: 7, b: 7, c: 7 }, [0, 0, 0], [1, 1, 1]],
  ])("CMS’s %s", (_, minutes, least, most) => {
    const shares = shareUnits(Object.entries(minutes).map(([name, each]) => ({ name, minutes: each })));
    expect(shares.map((share) => share.least)).toEqual(least);
    expect(shares.map((share) => share.most)).toEqual(most);
  });
});

test("the arithmetic is written as a person would", () => {
  expect(
    timedArithmetic([
      { name: "97110", minutes: 33 },
      { name: "97140", minutes: 7 },
    ]),
  ).toBe("97110 33 min + 97140 7 min = 40 min → 3 units (38–52)");
  expect(timedArithmetic([{ name: "97110", minutes: 22 }])).toBe("97110 22 min → 1 unit (8–22)");
  expect(timedArithmetic([{ name: "97110", minutes: 7 }])).toBe("97110 7 min → 0 units (under 8)");
});
