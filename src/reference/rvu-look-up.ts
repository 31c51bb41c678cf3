import { say } from "../say";
import { newestBegunFirst, sourceOf, tableNames, whyNotHeld, yearOf } from "./edition";
import { keepAnswers } from "./keep-answers";
import type { RowSets, TableEdition } from "./row-sets";
import type { Answer, RvuIndicators, RvuRow, TablesOnDate } from "./tables";

/** `lookUpRvu` for one date, which keeps its answers. */
export function rvuOn(rowSets: RowSets, date: string): TablesOnDate["rvu"] {
  const byModifier = new Map<RvuRow["modifier"], (code: string) => Answer<RvuRow>>();
  return (code, modifier = "") => {
    let lookUp = byModifier.get(modifier);
    if (!lookUp) {
      lookUp = keepAnswers((asked) => lookUpRvu(rowSets, date, asked, modifier));
      byModifier.set(modifier, lookUp);
    }
    return lookUp(code);
  };
}

/**
 * The fee schedule row of a code in the calendar year of the date. Where that year has none, the newest earlier year that has
 * one answers and says so; a later year never does.
 */
export function lookUpRvu(
  rowSets: RowSets,
  date: string,
  code: string,
  modifier: RvuRow["modifier"],
): Answer<RvuRow> {
  const table = tableNames.rvu;
  const editions = editionsToAsk(rowSets.rvu, date);
  if (editions.length === 0) return { kind: "not-loaded", because: whyYearTooEarly(rowSets.rvu) };
  let afterLastDay: TableEdition<RvuRow> | null = null;
  for (const [index, edition] of editions.entries()) {
    const row = rowIn(edition, code, modifier);
    if (row && edition.from > date && edition.from > lastDayOf(rowSets, code)) {
      // What a later release says of a code that is no longer in force ("status I") is not what it was while it was.
      afterLastDay ??= edition;
      continue;
    }
    if (row) {
      const whole = row.indicators
        ? row
        : { ...row, indicators: indicatorsFrom(editions.slice(index + 1), code, modifier) };
      return { kind: "row", row: whole, source: sourceOf(table, edition, date, columnsOf(row)) };
    }
    if (edition.covered === "every code")
      return { kind: "no-row", source: sourceOf(table, edition, date, []) };
  }
  if (afterLastDay) {
    return {
      kind: "not-loaded",
      because: say("{table} {edition} took effect after the last day of {code}", {
        table,
        edition: say(afterLastDay.name),
        code,
      }),
    };
  }
  // A file with RVUs only lists no 26 and TC rows, so that only one with indicators can say that there is none.
  const whole = editions.find((edition) => edition.rows.of(code).some((row) => row.indicators !== null));
  if (whole) return { kind: "no-row", source: sourceOf(table, whole, date, []) };
  return { kind: "not-loaded", because: whyNotHeld(rowSets, table, code) };
}

/**
 * The editions that may answer for a date, best first: of its own year the one that began last, or else the first to come
 * (an edition answers for its whole calendar year unless a finer one is loaded), then those of earlier years.
 */
function editionsToAsk(editions: readonly TableEdition<RvuRow>[], date: string): TableEdition<RvuRow>[] {
  const newestFirst = [...editions].sort(newestBegunFirst);
  const year = yearOf(date);
  const ofYear = newestFirst.filter((edition) => yearOf(edition.from) === year);
  return [
    ...ofYear.filter((edition) => edition.from <= date),
    ...ofYear.filter((edition) => edition.from > date).reverse(),
    ...newestFirst.filter((edition) => yearOf(edition.from) < year),
  ];
}

/** The code's last day in force; the end of time where none is known. */
function lastDayOf(rowSets: RowSets, code: string): string {
  return rowSets.codeDates.rows.of(code)[0]?.lastDay ?? "9999-12-31";
}

function rowIn(edition: TableEdition<RvuRow>, code: string, modifier: string): RvuRow | undefined {
  return edition.rows.of(code).find((row) => row.modifier === modifier);
}

/** For a file with RVUs only: the indicators of the newest earlier edition that has them. */
function indicatorsFrom(
  earlier: readonly TableEdition<RvuRow>[],
  code: string,
  modifier: string,
): RvuIndicators | null {
  for (const edition of earlier) {
    const indicators = rowIn(edition, code, modifier)?.indicators;
    if (indicators) return { ...indicators, fromEdition: edition.name };
  }
  return null;
}

function whyYearTooEarly(editions: readonly TableEdition<RvuRow>[]): string {
  const oldest = [...editions].sort(newestBegunFirst).at(-1);
  if (!oldest) return say("{table} is not loaded", { table: tableNames.rvu });
  return say("{table} is loaded from {year} ({edition}) on", {
    table: tableNames.rvu,
    year: yearOf(oldest.from),
    edition: say(oldest.name),
  });
}

/** In the order of the file: code, modifier, status, the RVUs with their NA marks, then the policy indicators. */
function columnsOf(row: RvuRow): string[] {
  const indicators = row.indicators;
  return [
    row.code,
    row.modifier,
    indicators?.status ?? "",
    row.workRvu,
    row.nonFacilityPeRvu,
    indicators?.nonFacilityNa ? "NA" : "",
    row.facilityPeRvu,
    indicators?.facilityNa ? "NA" : "",
    row.malpracticeRvu,
    ...(indicators
      ? [
          indicators.pctc,
          indicators.globalDays,
          indicators.multipleProcedure,
          indicators.bilateral,
          indicators.assistantSurgeon,
          indicators.coSurgeon,
          indicators.teamSurgeon,
        ]
      : []),
  ];
}
