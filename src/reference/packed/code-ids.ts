import { codeNumber } from "./code-number";

/** Finds the id of a code, its place in an ascending list of code numbers. Never grows with what is asked. */
export class CodeIds {
  /** Open addressing: id + 1 where a code's number leads, or in the next free place after it; 0: free. At most half of it is taken. */
  private readonly places: Uint32Array;
  private readonly shift: number;

  constructor(private readonly codes: Uint32Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(codes.length + 1)) + 1);
    this.shift = 32 - bits;
    this.places = new Uint32Array(2 ** bits);
    for (let id = 0; id < codes.length; id += 1) {
      let place = this.firstPlace(codes[id] ?? 0);
      while (this.places[place] !== 0) place = this.after(place);
      this.places[place] = id + 1;
    }
  }

  /** -1: not in the list. */
  idOf(code: string): number {
    const number = codeNumber(code);
    let place = this.firstPlace(number);
    for (;;) {
      const id = (this.places[place] ?? 0) - 1;
      if (id < 0 || this.codes[id] === number) return id;
      place = this.after(place);
    }
  }

  private firstPlace(number: number): number {
    // Fibonacci hashing: the upper bits of the product by 2^32 divided by the golden ratio.
    return Math.imul(number, 0x9e3779b1) >>> this.shift;
  }

  private after(place: number): number {
    return (place + 1) & (this.places.length - 1);
  }
}
