import type { PtpEditionEntry, PtpPartEntry } from "./catalogue";
import { pairNumber } from "./code-number";
import { dayNumberOf } from "./day-number";
import { PtpCover } from "./ptp-cover";
import type { PtpStore } from "./ptp-store";

/** Rows by what became of them from one edition to the next. */
export interface RowChanges {
  readonly added: number;
  /** Ended, taken back, or no longer in the table. */
  readonly closed: number;
  /** There before and after, with other values. */
  readonly changed: number;
}

/** Which edition holds a combination, as bits. */
const inEarlier = 1;
const inLater = 2;
const inBoth = inEarlier | inLater;
const takenBack = 4;

/**
 * Counts what `parts` of a PTP edition bring against an earlier edition in the same store. Nothing is made of the rows: of 2.5 million
 * only those of pairs that differ are looked at twice. Closed are rows that ended, or that the later edition is without.
 */
export function countPtpChanges(
  store: PtpStore,
  earlier: PtpEditionEntry,
  later: PtpEditionEntry,
  parts: readonly PtpPartEntry[],
): RowChanges {
  const membership = membershipOf(store, earlier, later);
  const cover = new PtpCover({ ...later, parts: [...parts] });
  const laterBegins = dayNumberOf(later.from);
  const { codes, column2, combinationIds } = store;
  const changes = { added: 0, closed: 0, changed: 0 };
  for (let column1 = 0; column1 < codes.length; column1 += 1) {
    const end = store.endOf(column1);
    let row = store.starts[column1] ?? 0;
    while (row < end) {
      const first = row;
      const id = column2[row] ?? 0;
      let differs = false;
      for (; row < end && column2[row] === id; row += 1) {
        const held = membership[combinationIds[row] ?? 0] ?? 0;
        if (held !== 0 && held !== inBoth) differs = true;
      }
      if (!differs) continue;
      const pair = pairNumber(codes[column1] ?? 0, codes[id] ?? 0);
      if (cover.has(pair)) countPair([...combinationIds.subarray(first, row)]);
    }
  }
  return changes;

  function countPair(combinations: readonly number[]): void {
    const heldAs = (held: number) => combinations.filter((each) => membership[each] === held);
    const [gone, come] = [heldAs(inEarlier), heldAs(inLater)];
    const sameStart = (others: readonly number[], combination: number) =>
      others.find((other) => store.effective(other) === store.effective(combination));
    for (const combination of come) {
      const before = sameStart(gone, combination);
      if (before === undefined) changes.added += 1;
      else if (store.deletion(before) === 0 && store.deletion(combination) !== 0) changes.closed += 1;
      else changes.changed += 1;
    }
    for (const combination of gone) {
      if (sameStart(come, combination) !== undefined) continue;
      const deletion = store.deletion(combination);
      const stillOpen = deletion === 0 || deletion >= laterBegins;
      if (stillOpen || sameStart(heldAs(takenBack), combination) !== undefined) changes.closed += 1;
    }
  }
}

/** By combination; 0: of neither edition. */
function membershipOf(store: PtpStore, earlier: PtpEditionEntry, later: PtpEditionEntry): Uint8Array {
  return Uint8Array.from({ length: store.combinationCount() }, (_, combination) => {
    const editions = store.editions(combination);
    const isIn = ({ bit }: PtpEditionEntry) => ((editions >>> bit) & 1) === 1;
    if (store.modifier(combination) === 9) return isIn(later) ? takenBack : 0;
    return (isIn(earlier) ? inEarlier : 0) | (isIn(later) ? inLater : 0);
  });
}
