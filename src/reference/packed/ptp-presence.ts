/** Ids of column 2 that share a bit; a word of bits tells of 1,024. */
const idsInBit = 32;
const bitsInWord = 32;

/**
 * Tells most pairs without a row from those that may have one: for a column 1, a bit for every 32 ids of column 2 among which it has
 * a row. The bits lie in a tenth of the room that the rows are scattered over, so that a processor has them at hand: a search among the
 * rows mostly waits for memory. Those of a column 1 are made when it is first needed; making all of them would cost a waking worker
 * more than it may take. 0.7 MB for CMS's 13,000 codes.
 */
export class PtpPresence {
  private readonly wordsInColumn1: number;
  private readonly words: Uint32Array;
  /** By column 1: 1 where its bits are made. */
  private readonly isMade: Uint8Array;

  /** `starts` and `column2` as in `PtpStore`. */
  constructor(
    private readonly starts: Uint32Array,
    private readonly column2: Uint16Array,
  ) {
    const codes = Math.max(0, starts.length - 1);
    this.wordsInColumn1 = Math.ceil(codes / (idsInBit * bitsInWord));
    this.words = new Uint32Array(codes * this.wordsInColumn1);
    this.isMade = new Uint8Array(codes);
  }

  /** False: no edition has a row of the two ids. `make` must have been called for the column 1. */
  mayHave(column1: number, column2: number): boolean {
    const word = this.words[column1 * this.wordsInColumn1 + (column2 >>> 10)] ?? 0;
    return ((word >>> ((column2 >>> 5) & 31)) & 1) === 1;
  }

  make(column1: number): void {
    if (this.isMade[column1] === 1) return;
    const { words, column2, starts, wordsInColumn1 } = this;
    const first = column1 * wordsInColumn1;
    const end = starts[column1 + 1] ?? 0;
    for (let row = starts[column1] ?? 0; row < end; row += 1) {
      const id = column2[row] ?? 0;
      // Of a damaged file: an id of no code belongs to no pair that can be asked for.
      if (id >>> 10 >= wordsInColumn1) continue;
      words[first + (id >>> 10)] = (words[first + (id >>> 10)] ?? 0) | (1 << ((id >>> 5) & 31));
    }
    this.isMade[column1] = 1;
  }
}
