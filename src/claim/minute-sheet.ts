import type { IsoDate } from "./claim-snapshot";

/**
 * The treatment time of one claim and one day as a person read it out of the chart: no charge form shows it. It is kept in the page's
 * memory only, and crosses with the snapshot.
 */
export interface MinuteSheet {
  readonly claim: number;
  /** The day the lines are judged on. */
  readonly date: IsoDate;
  /** One-on-one minutes by code; a code that is not in it is not known. */
  readonly minutes: Readonly<Record<string, number>>;
  /** Length of the whole session; null where nobody said. */
  readonly sessionMinutes: number | null;
}

/** A day longer than this has no minutes; what is more is not a number of minutes. */
export const mostMinutes = 1440;

/** The timed services of one claim and one day: what minutes are asked for, and what those that are known support. */
export interface TimedDay {
  readonly claim: number;
  readonly date: IsoDate;
  readonly services: readonly TimedServiceMinutes[];
  /** As the sheet says it. */
  readonly sessionMinutes: number | null;
  /** One for each discipline, or for each service where the payer counts each by itself; only those whose minutes are all known. */
  readonly counts: readonly TimedCount[];
  /** Why there is no count at all, whatever the minutes; null where there could be one. */
  readonly countUnknown: string | null;
}

export interface TimedServiceMinutes {
  /** The code its minutes stand under in a sheet: the first that is billed, of codes that are counted together. */
  readonly code: string;
  /** "97129/97130". */
  readonly name: string;
  readonly lines: readonly number[];
  /** Null where they are not known. */
  readonly minutes: number | null;
  /** True where the page itself shows them: then they are changed there. */
  readonly onPage: boolean;
}

/** Services that are counted together, with the units of 15 minutes that their minutes support. */
export interface TimedCount {
  readonly services: readonly { readonly name: string; readonly minutes: number; readonly units: number }[];
  readonly minutes: number;
  readonly billed: number;
  readonly supported: number;
  /** The minutes that support so many: "38–52", "under 8". */
  readonly range: string;
}
