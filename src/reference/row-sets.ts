import type { AddOnRow, ModifierRow, MueRow, PlaceOfServiceRow, PtpRow, RvuRow, TherapyRow } from "./tables";

/**
 * What the look-ups work on: editions of tables, each able to give the rows of one code. The embedded starter tables supply
 * them, and so do imported CMS files; the look-ups do not know which.
 */

/** The rows of one edition, found by key: mostly a code, a locality for GPCI, column 1 for PTP. Must answer any string. */
export interface KeyedRows<Row> {
  /** How many rows there are in all. */
  readonly count: number;
  /** Empty where there is none. */
  of(key: string): readonly Row[];
  /** Every key, in the order of the source. */
  keys(): readonly string[];
}

/** One edition of one table. */
export interface TableEdition<Row> {
  /** "2024 Q3", "RVU25D", "CY 2026". */
  readonly name: string;
  /** First day it answers for. */
  readonly from: string;
  /** Last day it was published for; null for a list without an end. It may answer for later days, and then says so. */
  readonly to: string | null;
  /**
   * The codes of which it holds every row, so that a missing row means that there is none. "every code" for a whole file as
   * published; an extract names its codes, and says nothing of any other.
   */
  readonly covered: ReadonlySet<string> | "every code";
  readonly origin: string;
  readonly rows: KeyedRows<Row>;
}

/** An edition of the PTP table. An imported one finds a pair without making all rows of column 1. */
export interface PtpEdition extends TableEdition<PtpRow> {
  /** Takes the place of `rows` and `covered`, which know whole codes only: a part of the table ends in the middle of a code. */
  readonly pairs?: PtpPairs;
}

export interface PtpPairs {
  /** The row in force on the date, whichever code is column 1; should there be several, the strictest. */
  between(oneCode: string, otherCode: string, date: string): PtpRow | null;
  /** The rows in force on the date among different codes, each pair's as `between` gives it. */
  among(codes: readonly string[], date: string): PtpRowInForce[];
  /** Why the absence of a row says nothing of the pair, naming what is not loaded; null where it means that there is none. */
  whyMissing(oneCode: string, otherCode: string): string | null;
  /** Whether the code stands in any row, in either column. */
  holds(code: string): boolean;
}

/** A row that was found, not yet made: most edits of a claim are bypassed, and to make their rows would take longer than to find them. */
export interface PtpRowInForce extends Pick<PtpRow, "column1" | "column2" | "modifierIndicator"> {
  row(): PtpRow;
}

/** One line of the add-on code file: a primary beside which the add-on is payable, from one day to another. */
export interface AddOnEdit {
  readonly addOn: string;
  readonly type: AddOnRow["type"];
  /** `CCCCC` stands for primaries that the contractor defines. */
  readonly primary: string;
  readonly effective: string;
  /** Last day in force; null: open. */
  readonly deletion: string | null;
}

/** Geographic practice cost indices of a payment locality, as decimal strings; work with the 1.0 floor. */
export interface GpciRow {
  /** `MAC-locality`. */
  readonly locality: string;
  readonly name: string;
  readonly state: string;
  readonly work: string;
  readonly pe: string;
  readonly mp: string;
}

/** Dollars for one RVU, as decimal strings, between two days inclusive. */
export interface ConversionFactorPeriod {
  readonly from: string;
  readonly to: string;
  readonly others: string;
  /** For qualifying APM participants; the same as `others` through 2025. */
  readonly qualifying: string;
}

export interface KxThreshold {
  readonly year: string;
  readonly dollars: number;
}

/** First and last day on which a code is in force; null where unknown. */
export interface CodeDatesRow {
  readonly code: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly source: string;
}

export interface TherapyCodeRow extends TherapyRow {
  /** Whether the entry was read in a source or is general knowledge of the CMS list. */
  readonly evidence: "read" | "general knowledge";
}

export interface TelehealthRow {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  /** True where it is known that the code was not on the list before `from`; else nothing is known of that time. */
  readonly absentBefore: boolean;
}

/** Everything that is loaded. Where a table has several editions their order does not matter. */
export interface RowSets {
  readonly codeDates: TableEdition<CodeDatesRow>;
  readonly mue: readonly TableEdition<MueRow>[];
  /** Keyed by column 1. Rows that were never in force (indicator 9, or deleted on their effective date) are left out. */
  readonly ptp: readonly PtpEdition[];
  /** Rows deleted on their effective date were never in force and are left out. */
  readonly addOn: readonly TableEdition<AddOnEdit>[];
  /** Several editions of one calendar year are possible; `from` and `to` lie in that year. */
  readonly rvu: readonly TableEdition<RvuRow>[];
  readonly gpci: readonly TableEdition<GpciRow>[];
  readonly conversionFactors: readonly ConversionFactorPeriod[];
  readonly kxThresholds: readonly KxThreshold[];
  readonly placeOfService: TableEdition<PlaceOfServiceRow>;
  readonly modifiers: TableEdition<ModifierRow>;
  readonly therapy: TableEdition<TherapyCodeRow>;
  readonly telehealth: TableEdition<TelehealthRow>;
  /** Where the conversion factors and KX thresholds come from. */
  readonly moneyOrigin: string;
}

/** Rows that are already in memory, found by key. */
export function keyedRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string): KeyedRows<Row> {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byKey.get(keyOf(row));
    if (same) same.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  return { count: rows.length, of: (key) => byKey.get(key) ?? [], keys: () => [...byKey.keys()] };
}
