import fc from "fast-check";
import { expect, test } from "vitest";
import { codeNumber } from "../../../../src/reference/packed/code-number";
import { CodeWords } from "../../../../src/reference/packed/code-words";

const code = fc.stringMatching(/^[0-9A-Z]{5}$/);

test("finds the word of every code in the list, and no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(code, { maxLength: 300 }), code, (codes, other) => {
      const sorted = [...codes].sort();
      const words = new CodeWords(Uint32Array.from(sorted, codeNumber), (index) => index);
      expect(sorted.map((each) => words.of(each))).toEqual([...sorted.keys()]);
      expect(words.of(other)).toBe(sorted.indexOf(other));
    }),
  );
});

test("finds no word for what is no code, in an empty list either", () => {
  const odd = ["", "9921", "992133", "99a13", "constructor"];
  for (const list of [[], [codeNumber("00000"), codeNumber("ZZZZZ")]]) {
    const words = new CodeWords(Uint32Array.from(list), (index) => index);
    expect(odd.map((each) => words.of(each))).toEqual(odd.map(() => -1));
  }
});
