import { tableNames } from "../edition";
import { strictest } from "../ncci-look-ups";
import type { PtpEdition, PtpRowInForce } from "../row-sets";
import type { PtpRow } from "../tables";
import type { PtpCatalogue, PtpEditionEntry } from "./catalogue";
import { codeNumber, codeOfNumber, pairNumber } from "./code-number";
import { dayNumberOf, dayToCompare, isoDateOf } from "./day-number";
import { PtpCover } from "./ptp-cover";
import type { PtpStore } from "./ptp-store";

/**
 * One edition of the PTP table as the look-ups see it: its own rows, and what earlier editions had that it no longer has. A row that
 * vanished without a deletion date ended the day before the edition that is without it.
 */

interface EditionInStore {
  readonly entry: PtpEditionEntry;
  readonly firstDay: number;
  readonly mask: number;
  readonly cover: PtpCover;
}

/** A row with day numbers instead of dates. */
interface Standing {
  readonly effective: number;
  readonly deletion: number;
  readonly combination: number;
}

export function openPtpEditions(store: PtpStore, catalogue: PtpCatalogue): PtpEdition[] {
  const oldestFirst = catalogue.editions
    .map((entry) => ({
      entry,
      firstDay: dayNumberOf(entry.from),
      mask: 2 ** entry.bit,
      cover: new PtpCover(entry),
    }))
    .sort((left, right) => left.firstDay - right.firstDay);
  return oldestFirst.map((_, index) => openEdition(store, oldestFirst.slice(0, index + 1)));
}

/** `editions`: this one last, and before it the earlier ones, oldest first. */
function openEdition(store: PtpStore, editions: readonly EditionInStore[]): PtpEdition {
  const edition = editions[editions.length - 1] as EditionInStore;
  const { entry, cover, mask } = edition;

  return {
    name: entry.name,
    from: entry.answersFrom,
    to: entry.to,
    covered: cover.isWhole ? "every code" : new Set(),
    origin: entry.parts.map((part) => part.source.name).join(", "),
    rows: {
      count: entry.parts.reduce((sum, part) => sum + part.rows, 0),
      of(code) {
        const column1 = store.idOf(code);
        return column1 < 0 ? [] : rowsOfColumn1(column1);
      },
      keys: () =>
        [...store.codes.keys()]
          .filter((column1) => rowsOfColumn1(column1).length > 0)
          .map((column1) => codeOfNumber(store.codes[column1] ?? 0)),
    },
    pairs: {
      between(oneCode, otherCode, date) {
        const one = store.idOf(oneCode);
        if (one < 0) return null;
        const other = store.idOf(otherCode);
        const found = other < 0 ? null : rowBetween(one, other, oneCode, otherCode, dayToCompare(date));
        return found?.row() ?? null;
      },
      among(codes, date) {
        const day = dayToCompare(date);
        const ids = codes.map((code) => store.idOf(code));
        const rows: PtpRowInForce[] = [];
        for (let at = 0; at < ids.length; at += 1) {
          const one = ids[at] ?? -1;
          if (one < 0) continue;
          for (let next = at + 1; next < ids.length; next += 1) {
            const other = ids[next] ?? -1;
            if (other < 0) continue;
            if (!store.mayHave(one, other) && !store.mayHave(other, one)) continue;
            const row = rowBetween(one, other, codes[at] ?? "", codes[next] ?? "", day);
            if (row) rows.push(row);
          }
        }
        return rows;
      },
      whyMissing(oneCode, otherCode) {
        if (cover.isWhole) return null;
        const [one, other] = [codeNumber(oneCode), codeNumber(otherCode)];
        if (one < 0 || other < 0) return null;
        const missing = [pairNumber(one, other), pairNumber(other, one)].find(
          (pair) => !cover.hasAllRowsOf(pair),
        );
        return missing === undefined ? null : cover.whyMissing(tableNames.ptp, missing);
      },
      holds: (code) => store.idOf(code) >= 0,
    },
  };

  /** Of two codes with their ids, whichever is column 1. */
  function rowBetween(
    one: number,
    other: number,
    oneCode: string,
    otherCode: string,
    day: number,
  ): PtpRowInForce | null {
    const forth = store.firstRow(one, other);
    const back = one === other ? -1 : store.firstRow(other, one);
    if (forth < 0 && back < 0) return null;
    const row = forth < 0 ? null : rowInForce(one, forth, oneCode, otherCode, day);
    if (back < 0) return row;
    const backRow = rowInForce(other, back, otherCode, oneCode, day);
    return row && backRow ? strictest([row, backRow]) : (row ?? backRow);
  }

  function rowsOfColumn1(column1: number): PtpRow[] {
    const rows: PtpRow[] = [];
    const code = codeOfNumber(store.codes[column1] ?? 0);
    const end = store.endOf(column1);
    let row = store.starts[column1] ?? 0;
    while (row < end) {
      const column2 = store.column2[row] ?? 0;
      rows.push(...rowsOfPair(column1, row, code, codeOfNumber(store.codes[column2] ?? 0), null));
      while (row < end && store.column2[row] === column2) row += 1;
    }
    return rows;
  }

  /** Of the pair whose first row is given: the row in force on a day; of several the strictest. Makes no other one. */
  function rowInForce(
    column1: number,
    firstRow: number,
    code1: string,
    code2: string,
    day: number,
  ): PtpRowInForce | null {
    const column2 = store.column2[firstRow] ?? 0;
    const end = store.endOf(column1);
    let found = -1;
    let modifier: 0 | 1 | 9 = 9;
    for (let row = firstRow; row < end && store.column2[row] === column2; row += 1) {
      const combination = store.combinationIds[row] ?? 0;
      // Another edition's row tells more of the pair than whether it is in force.
      if (!isHere(combination)) {
        const made = strictest(rowsOfPair(column1, firstRow, code1, code2, day));
        return made && { ...made, row: () => made };
      }
      const own = store.modifier(combination);
      if (own >= modifier || !isOn(day, store.effective(combination), store.deletion(combination))) continue;
      found = combination;
      modifier = own;
    }
    return modifier === 9 ? null : new RowOfStore(store, found, code1, code2, modifier);
  }

  /** Of the pair whose first row is given: the rows in force on a day, or all that ever were. */
  function rowsOfPair(
    column1: number,
    firstRow: number,
    code1: string,
    code2: string,
    day: number | null,
  ): PtpRow[] {
    const column2 = store.column2[firstRow] ?? 0;
    const combinations: number[] = [];
    for (let row = firstRow; row < store.endOf(column1) && store.column2[row] === column2; row += 1) {
      combinations.push(store.combinationIds[row] ?? 0);
    }
    return standingOf(combinations, column1, column2).flatMap(
      ({ combination, deletion }) => ptpRow(combination, deletion, code1, code2, day) ?? [],
    );
  }

  function standingOf(combinations: readonly number[], column1: number, column2: number): Standing[] {
    if (combinations.every(isHere)) return combinations.map(asPublished);
    const pair = pairNumber(store.codes[column1] ?? 0, store.codes[column2] ?? 0);
    // Where the part that would hold the pair is not loaded, an earlier edition answers in its own name.
    return cover.has(pair) ? historyOf(combinations, pair) : [];
  }

  function isHere(combination: number): boolean {
    return (store.editions(combination) & mask) !== 0;
  }

  /** Null: never in force, or not on the day. */
  function ptpRow(
    combination: number,
    deletion: number,
    column1: string,
    column2: string,
    day: number | null,
  ): PtpRow | null {
    const modifierIndicator = store.modifier(combination);
    if (modifierIndicator === 9) return null;
    const effective = store.effective(combination);
    if (day !== null && !isOn(day, effective, deletion)) return null;
    return rowOf(store, combination, deletion, column1, column2, modifierIndicator);
  }

  function asPublished(combination: number): Standing {
    return { effective: store.effective(combination), deletion: store.deletion(combination), combination };
  }

  /** Goes through the editions as they came out: each brings its rows, and ends the open ones that it is without. */
  function historyOf(combinations: readonly number[], pair: number): Standing[] {
    let standing: Standing[] = [];
    for (const { mask: bit, firstDay, cover: covered } of editions) {
      if (!covered.has(pair)) continue;
      const own = combinations.filter((each) => (store.editions(each) & bit) !== 0).map(asPublished);
      const left = standing
        .filter((row) => own.every((newer) => newer.effective !== row.effective))
        .map((row) =>
          row.deletion === 0 || row.deletion >= firstDay ? { ...row, deletion: firstDay - 1 } : row,
        )
        .filter((row) => row.effective <= row.deletion);
      standing = [...own, ...left];
    }
    return standing;
  }
}

function rowOf(
  store: PtpStore,
  combination: number,
  deletion: number,
  column1: string,
  column2: string,
  modifierIndicator: 0 | 1,
): PtpRow {
  return {
    column1,
    column2,
    modifierIndicator,
    effective: isoDateOf(store.effective(combination)),
    deletion: isoDateOf(deletion),
    rationale: store.rationale(combination),
  };
}

/** A row as its edition published it. */
class RowOfStore implements PtpRowInForce {
  constructor(
    private readonly store: PtpStore,
    private readonly combination: number,
    readonly column1: string,
    readonly column2: string,
    readonly modifierIndicator: 0 | 1,
  ) {}

  row(): PtpRow {
    const { store, combination, column1, column2, modifierIndicator } = this;
    return rowOf(store, combination, store.deletion(combination), column1, column2, modifierIndicator);
  }
}

function isOn(day: number, effective: number, deletion: number): boolean {
  return effective <= day && (deletion === 0 || day <= deletion);
}
