import fc from "fast-check";
import { expect, test } from "vitest";
import { CodeIds } from "../../../../src/reference/packed/code-ids";
import { codeNumber } from "../../../../src/reference/packed/code-number";

const code = fc.stringMatching(/^[0-9A-Z]{5}$/);

test("finds the place of every code in the list, and no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(code, { maxLength: 300 }), code, (codes, other) => {
      const sorted = [...codes].sort();
      const ids = new CodeIds(Uint32Array.from(sorted, codeNumber));
      expect(sorted.map((each) => ids.idOf(each))).toEqual([...sorted.keys()]);
      expect(ids.idOf(other)).toBe(sorted.indexOf(other));
    }),
  );
});

test("finds no id for what is no code, in an empty list either", () => {
  const odd = ["", "9921", "992133", "99a13", "constructor"];
  for (const list of [[], [codeNumber("00000"), codeNumber("ZZZZZ")]]) {
    const ids = new CodeIds(Uint32Array.from(list));
    expect(odd.map((each) => ids.idOf(each))).toEqual(odd.map(() => -1));
  }
});
