import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/engine/check-result";
import { sumOfDecimals } from "../../../src/panel/decimal-sum";
import { formatMoney } from "../../../src/panel/format-money";
import { formatDate, lineWords, numberList } from "../../../src/panel/format-words";
import { groupFindings } from "../../../src/panel/group-findings";

test("money is written from whole cents", () => {
  expect([0, 5, 2200, 123456, -150].map(formatMoney)).toEqual([
    "$0.00",
    "$0.05",
    "$22.00",
    "$1,234.56",
    "-$1.50",
  ]);
});

test("dates as a biller writes them; anything else as it is", () => {
  expect(formatDate("2026-10-14")).toBe("10/14/2026");
  expect(formatDate("soon")).toBe("soon");
});

describe("line numbers", () => {
  test.each([
    [[2], "Line 2"],
    [[1, 3], "Lines 1 and 3"],
    [[1, 2], "Lines 1 and 2"],
    [[1, 2, 3], "Lines 1–3"],
    [[1, 3, 5, 6, 7, 8], "Lines 1, 3 and 5–8"],
  ])("%j", (lines, words) => expect(lineWords(lines)).toBe(words));

  test("every number can be read back", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (numbers) => {
        const ascending = numbers.sort((left, right) => left - right);
        const readBack = numberList(ascending)
          .split(/, | and /)
          .flatMap((part) => {
            const [from = 0, to = from] = part.split("–").map(Number);
            return Array.from({ length: to - from + 1 }, (_, index) => from + index);
          });
        expect(readBack).toEqual(ascending);
      }),
    );
  });
});

describe("sums of RVUs", () => {
  test.each([
    [["0.23", "0.44", "0.01"], "0.68"],
    [["1", "0.5", "0.025"], "1.525"],
    [["0.00", "0"], "0.00"],
    [["1.2", "NA"], null],
  ])("%j", (decimals, sum) => expect(sumOfDecimals(decimals)).toBe(sum));

  test("are exact to the hundredth", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99_999), { minLength: 1 }), (hundredths) => {
        const total = hundredths.reduce((sum, each) => sum + each, 0);
        const written = (each: number) => `${Math.floor(each / 100)}.${String(each % 100).padStart(2, "0")}`;
        expect(sumOfDecimals(hundredths.map(written))).toBe(written(total));
      }),
    );
  });
});

describe("grouping", () => {
  const names = ["a", "b", "c", "d"];
  const findings = fc.array(
    fc.record({
      rule: fc.constantFrom(...names),
      severity: fc.constantFrom("error", "warning", "info"),
      lines: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
      explains: fc.option(fc.constantFrom(...names)),
      atRisk: fc.constant([]),
    }),
  ) as unknown as fc.Arbitrary<Finding[]>;

  test("loses and repeats no finding, whatever explains what, and gives every entry a key of its own", () => {
    fc.assert(
      fc.property(findings, (all) => {
        const entries = groupFindings(all, []);
        const shown = entries.flatMap((entry) => [entry.finding, ...entry.nested]);
        expect(shown).toHaveLength(all.length);
        expect(new Set(shown)).toEqual(new Set(all));
        expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
        const ranks = entries.map((entry) => ["error", "warning", "info"].indexOf(entry.severity));
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });

  test("a note’s money stands on the note, and never adds to the error it explains", () => {
    const shared = { lines: [1], verdict: "certain" };
    const error = {
      ...shared,
      rule: "a",
      severity: "error",
      explains: null,
      atRisk: [{ line: 1, cents: 500 }],
    };
    const note = { ...shared, rule: "b", severity: "info", explains: "a", atRisk: [{ line: 1, cents: 900 }] };
    const amounts = (all: unknown) => groupFindings(all as Finding[], []).map((entry) => entry.atRisk);
    expect(amounts([error, note])).toEqual([500]);
    expect(amounts([note])).toEqual([900]);
  });
});
