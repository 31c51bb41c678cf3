import { say } from "../say";
import type { RowSets, TableEdition } from "./row-sets";
import type { SourceRow } from "./tables";

/** The tables' names as a biller reads them. */
export const tableNames = {
  codeDates: "Code dates",
  mue: "MUE practitioner",
  ptp: "NCCI PTP practitioner",
  addOn: "NCCI add-on codes",
  rvu: "PPRRVU",
  gpci: "GPCI",
  conversionFactor: "Conversion factor",
  kxThreshold: "KX threshold",
  placeOfService: "Place of service",
  modifiers: "Modifiers",
  therapy: "Therapy codes",
  telehealth: "Telehealth list",
} as const;

export function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** The edition that began last; of two that began together, the one published for longer; of two of the same time, a whole one. */
export function newestBegunFirst(left: TableEdition<unknown>, right: TableEdition<unknown>): number {
  return (
    compare(right.from, left.from) ||
    compare(endOf(right), endOf(left)) ||
    extractRank(left) - extractRank(right)
  );
}

/**
 * The edition published last: for tables whose rows carry their own dates, so that a later edition holds the earlier time too. Of two
 * published together, an imported one comes before an extract.
 */
export function newestPublishedFirst(left: TableEdition<unknown>, right: TableEdition<unknown>): number {
  return (
    compare(endOf(right), endOf(left)) ||
    extractRank(left) - extractRank(right) ||
    compare(right.from, left.from)
  );
}

/** 1 for an extract; a part of the PTP table is none. */
function extractRank(edition: TableEdition<unknown>): number {
  return edition.covered === "every code" || "pairs" in edition ? 0 : 1;
}

export function covers(edition: TableEdition<unknown>, code: string): boolean {
  return edition.covered === "every code" || edition.covered.has(code);
}

/** Published for an earlier time than the date: the answer is given all the same, and says so. */
function isOlderThan(edition: TableEdition<unknown>, date: string): boolean {
  return edition.to !== null && edition.to < date;
}

/** `values` are the row's columns; blank ones are left out. None: the source is the absence of a row. */
export function sourceOf(
  table: string,
  edition: TableEdition<unknown>,
  date: string,
  values: readonly string[],
): SourceRow {
  return {
    table,
    edition: say(edition.name),
    values: values.filter((value) => value !== ""),
    olderThanDate: isOlderThan(edition, date),
  };
}

/** Why a table of which only an extract is loaded cannot say anything of a code. */
export function whyNotHeld(rowSets: RowSets, table: string, code: string): string {
  if (!anyTableHolds(rowSets, code)) return say("no loaded table holds {code}", { code });
  return say("{table}, as far as it is loaded, does not hold {code}", { table: say(table), code });
}

/** Why a date before the oldest edition gets no answer. */
export function whyTooEarly(table: string, editions: readonly TableEdition<unknown>[]): string {
  const oldest = editions.reduce<TableEdition<unknown> | null>(
    (found, edition) => (found === null || isOlderEdition(edition, found) ? edition : found),
    null,
  );
  return oldest === null
    ? say("{table} is not loaded", { table: say(table) })
    : say("{table} is loaded from {edition} ({day}) on", {
        table: say(table),
        edition: say(oldest.name),
        day: oldest.from,
      });
}

function isOlderEdition(edition: TableEdition<unknown>, other: TableEdition<unknown>): boolean {
  return (compare(edition.from, other.from) || compare(endOf(edition), endOf(other))) < 0;
}

function anyTableHolds(rowSets: RowSets, code: string): boolean {
  const extracts = [...rowSets.mue, ...rowSets.ptp, ...rowSets.addOn];
  return (
    rowSets.rvu.some((edition) => edition.rows.of(code).length > 0) ||
    extracts.some((edition) => edition.covered !== "every code" && edition.covered.has(code)) ||
    rowSets.ptp.some((edition) => edition.pairs?.holds(code)) ||
    [...rowSets.mue, ...rowSets.addOn].some((edition) => edition.rows.of(code).length > 0) ||
    rowSets.therapy.rows.of(code).length > 0 ||
    rowSets.telehealth.rows.of(code).length > 0 ||
    rowSets.codeDates.rows.of(code).length > 0
  );
}

function endOf(edition: TableEdition<unknown>): string {
  return edition.to ?? "9999-12-31";
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
