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
  const changes = { added: 0, closed: 0, changed: 0 };
  for (let column1 = 0; column1 < store.codes.length; column1 += 1) {
    const end = store.endOf(column1);
    let row = store.starts[column1] ?? 0;
    while (row < end) {
      const first = row;
      const column2 = store.column2[row];
      let differs = false;
      for (; row < end && store.column2[row] === column2; row += 1) {
        const held = membership[store.combinationIds[row] ?? 0] ?? 0;
        differs ||= held !== 0 && held !== (inEarlier | inLater);
      }
      if (!differs) continue;
      const pair = pairNumber(store.codes[column1] ?? 0, store.codes[column2 ?? 0] ?? 0);
      if (cover.has(pair)) countPair([...store.combinationIds.subarray(first, row)]);
    }
  }
  return changes;

  function countPair(combinations: readonly number[]): void {
    const heldBy = (edition: number) =>
      combinations.filter((each) => ((membership[each] ?? 0) & edition) !== 0);
    const [old, own] = [heldBy(inEarlier), heldBy(inLater)];
    const sameStart = (others: readonly number[], combination: number) =>
      others.find((other) => store.effective(other) === store.effective(combination));
    for (const combination of own) {
      if (old.includes(combination)) continue;
      const before = sameStart(old, combination);
      if (before === undefined) changes.added += 1;
      else if (store.deletion(before) === 0 && store.deletion(combination) !== 0) changes.closed += 1;
      else changes.changed += 1;
    }
    const standing = [...own, ...heldBy(takenBack)];
    for (const combination of old) {
      const after = sameStart(standing, combination);
      const deletion = store.deletion(combination);
      const vanished = after === undefined && (deletion === 0 || deletion >= laterBegins);
      const isTakenBack = after !== undefined && !own.includes(after);
      if (vanished || isTakenBack) changes.closed += 1;
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
