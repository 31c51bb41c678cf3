import type { Reading } from "./reading";

/** A calendar day, `YYYY-MM-DD`. Never a time stamp: a date of service has no time zone. */
export type IsoDate = string;

/** Whole cents of US dollars. */
export type Cents = number;

/** The therapy disciplines, and MD for physicians and other practitioners outside a therapy plan. */
export type Discipline = "PT" | "OT" | "SLP" | "MD";

/** One row of CMS-1500 item 24, as the page shows it now. */
export interface ServiceLine {
  /** 1-based among the rows that hold a whole code, in visual order. */
  readonly line: number;
  /** Lines of one claim share this number. It is given by comparing patient or claim cells inside the page and means nothing else. */
  readonly claim: number;
  /** CPT or HCPCS code, trimmed and upper-case. */
  readonly code: Reading<string>;
  /** In the order of the form, upper-case; `[]` where the boxes are there and all are empty. */
  readonly modifiers: Reading<readonly string[]>;
  /** As typed: may be zero, negative or fractional. */
  readonly units: Reading<number>;
  /** As typed, not padded: "1" is not "01". */
  readonly placeOfService: Reading<string>;
  readonly dateOfService: Reading<IsoDate>;
  /** The last day of a date span; absent where the form has one date a line. */
  readonly dateOfServiceTo: Reading<IsoDate>;
  /** Letters, numbers or ICD-10 codes, as the page shows them. */
  readonly diagnosisPointers: Reading<readonly string[]>;
  /** The charge of the whole line. */
  readonly charge: Reading<Cents>;
  readonly minutes: Reading<number>;
}

export type LineField = Exclude<keyof ServiceLine, "line" | "claim">;

/** A row that is a charge line but holds no whole code: it has no line number and is not judged. */
export interface UnreadRow {
  /** The number of the last line above it, 0 where there is none. */
  readonly afterLine: number;
  readonly claim: number;
  readonly because: string;
}

/**
 * Everything Claimlight takes from one charge form. There is no place in it for a name, a birth date, a record or a member
 * number: what has no place in the type cannot leak.
 */
export interface ClaimSnapshot {
  /** Grows by one with every reading of the form; an answer to an older revision is dropped. */
  readonly revision: number;
  /** The id of the reader that read the form, for the reading report. */
  readonly reader: string;
  /** True where the page holds lines that are not in the document, so that more lines exist than were read. */
  readonly partial: boolean;
  readonly lines: readonly ServiceLine[];
  readonly unreadRows: readonly UnreadRow[];
}

/**
 * The most charge lines of one form that are read: a CMS-1500 has six, an institutional claim 450, a work queue's page a few hundred. What
 * a page holds beyond them is said to be unread.
 */
export const mostLines = 2000;
