import { codeNumber } from "./code-number";

/** A number by code. A look-up reads memory in one place, and what is asked for never makes it grow. */
export class CodeWords {
  /** Open addressing: a code's number + 1, then its word, where the number leads or in the next free place after it; 0: free. */
  private readonly places: Uint32Array;
  private readonly shift: number;

  /** `codes`: code numbers, each once. The words are 32 bits. */
  constructor(codes: Uint32Array, wordOf: (index: number) => number) {
    // At most half of it is taken.
    const bits = Math.max(1, Math.ceil(Math.log2(codes.length + 1)) + 1);
    this.shift = 32 - bits;
    this.places = new Uint32Array(2 * 2 ** bits);
    for (let index = 0; index < codes.length; index += 1) {
      const key = (codes[index] ?? 0) + 1;
      let place = this.firstPlace(key);
      while (this.places[place] !== 0) place = this.after(place);
      this.places[place] = key;
      this.places[place + 1] = wordOf(index);
    }
  }

  /** -1: the code has none. */
  of(code: string): number {
    const key = codeNumber(code) + 1;
    if (key === 0) return -1;
    let place = this.firstPlace(key);
    for (;;) {
      const found = this.places[place];
      if (found === key) return this.places[place + 1] ?? -1;
      if (found === 0) return -1;
      place = this.after(place);
    }
  }

  private firstPlace(key: number): number {
    // Fibonacci hashing: the upper bits of the product by 2^32 divided by the golden ratio.
    return 2 * (Math.imul(key, 0x9e3779b1) >>> this.shift);
  }

  private after(place: number): number {
    return (place + 2) & (this.places.length - 1);
  }
}
