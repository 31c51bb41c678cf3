import fc from "fast-check";
import { expect, test } from "vitest";
import { openMueRows } from "../../../../src/reference/packed/mue-rows";
import { mueRow } from "../../../../src/reference/packed/table-columns";
import { openTextTable, packTextTable } from "../../../../src/reference/packed/text-table";

const code = fc.stringMatching(/^[0-9A-D]{5}$/);
const units = fc.oneof(fc.nat(9_999).map(String), fc.constantFrom("", "12345678901", "2 ", "-1", "1.5"));
const mai = fc.constantFrom("1", "2", "3", "4", "", "2 ");
const row = (key: fc.Arbitrary<string>) => fc.record({ key, columns: fc.tuple(units, mai) });
/** A packed file may come from anyone: keys that are no codes, and several rows of one. */
const odd = fc.constantFrom("9921", "992133", "99a13", "9921~");

test("the MUE rows of a code are those that its text says", () => {
  const rowLists = fc.oneof(fc.array(row(code)), fc.array(row(fc.oneof(code, odd))));
  fc.assert(
    fc.property(rowLists, code, (rows, other) => {
      const table = packTextTable(rows);
      const plain = openTextTable(table, rows.length, mueRow);
      const mue = openMueRows(table, rows.length);
      expect(mue.count).toBe(rows.length);
      expect(mue.keys()).toEqual(plain.keys());
      for (const each of [...plain.keys(), other, "", "9921", "99a13"])
        expect(mue.of(each)).toEqual(plain.of(each));
    }),
    { numRuns: 300 },
  );
});
