import fc from "fast-check";
import { expect, test } from "vitest";
import { PtpPresence } from "../../../../src/reference/packed/ptp-presence";

test("never denies a pair that has a row, and tells of no row 32 ids away", () => {
  const id = fc.nat(2_999);
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 60 }), id, (ids, column1) => {
      const column2 = Uint16Array.from([...ids].sort((left, right) => left - right));
      const starts = Uint32Array.from({ length: 3_001 }, (_, each) => (each <= column1 ? 0 : column2.length));
      const presence = new PtpPresence(starts, column2);
      presence.make(column1);
      presence.make((column1 + 1) % 3_000);
      expect(ids.every((each) => presence.mayHave(column1, each))).toBe(true);
      const far = [...Array(3_000).keys()].filter((other) =>
        ids.every((each) => Math.abs(each - other) >= 32),
      );
      expect(far.some((other) => presence.mayHave(column1, other))).toBe(false);
      expect(ids.some((each) => presence.mayHave((column1 + 1) % 3_000, each))).toBe(false);
    }),
  );
});
