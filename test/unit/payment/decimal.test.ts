import fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, decimal, format, multiply, toCents } from "../../../src/payment/decimal";

function must(text: string) {
  const value = decimal(text);
  if (!value) throw new Error(`${text} is not a decimal`);
  return value;
}

test("half a cent is rounded up, exactly where binary floats are not", () => {
  // 1.005 is below 1.005 as a float: Math.round(1.005 * 100) is 100.
  expect(toCents(must("1.005"))).toBe(101);
  expect(toCents(must("1.0049999"))).toBe(100);
  expect(toCents(must("-1.005"))).toBe(-101);
  expect(toCents(must("22"))).toBe(2200);
});

test("reads what a table or JSON can hold, and nothing else", () => {
  expect(format(must("32.3465"))).toBe("32.3465");
  expect(format(must("1e-7"))).toBe("0.0000001");
  expect(format(must("2.5e3"))).toBe("2500.00");
  expect(format(must(".5"))).toBe("0.50");
  for (const text of ["", ".", "1,000", "0x10", "NaN", "Infinity", "1 2", "--1"])
    expect(decimal(text)).toBeNull();
});

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });

test("agrees with whole-number arithmetic", () => {
  const asText = (value: number) =>
    `${value < 0 ? "-" : ""}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, "0")}`;
  fc.assert(
    fc.property(cents, cents, (one, other) => {
      const [left, right] = [must(asText(one)), must(asText(other))];
      expect(toCents(add(left, right))).toBe(one + other);
      expect(Math.sign(compare(left, right))).toBe(Math.sign(one - other));
      expect(multiply(left, right).digits).toBe(BigInt(one) * BigInt(other));
      expect(toCents(must(format(left)))).toBe(one);
    }),
  );
});
