import { say } from "../say";
import { newestBegunFirst, sourceOf, tableNames, yearOf } from "./edition";
import { isInForce } from "./ncci-look-ups";
import type { CodeDatesRow, RowSets, TableEdition } from "./row-sets";
import type { CodeValidity } from "./tables";

/** CPT category I and G codes: the ones that a complete fee schedule lists without exception. */
const listedInFeeSchedule = /^(\d{5}|G\d{4})$/;

/**
 * Whether a code is in force on a day, in the order that design.md (Three-way answer) fixes: its own dates; a row in any table
 * of that year; its absence from a complete fee schedule of that year; its absence from the newest complete one, where that is
 * older than the date. A complete fee schedule that is newer than the date proves nothing.
 */
export function judgeCodeValidity(rowSets: RowSets, date: string, code: string): CodeValidity {
  const [dates] = rowSets.codeDates.rows.of(code);
  if (dates) return judgeByDates(dates, date);
  if (isInTableOfYear(rowSets, date, code)) return { kind: "valid" };

  const year = yearOf(date);
  if (listedInFeeSchedule.test(code)) {
    const complete = rowSets.rvu.filter((edition) => edition.covered === "every code").sort(newestBegunFirst);
    const ofYear = complete.find((edition) => yearOf(edition.from) === year);
    if (ofYear) {
      return {
        kind: "not-valid",
        because: say("{code} is not in {table} {edition}, the complete fee schedule of {year}", {
          code,
          table: tableNames.rvu,
          edition: say(ofYear.name),
          year,
        }),
        source: sourceOf(tableNames.rvu, ofYear, date, []),
      };
    }
    const [newest] = complete;
    if (newest && yearOf(newest.from) < year && newest.rows.of(code).length === 0) {
      return {
        kind: "doubtful",
        because: say("{code} is not in {table} {edition}, the newest complete fee schedule loaded", {
          code,
          table: tableNames.rvu,
          edition: say(newest.name),
        }),
        source: sourceOf(tableNames.rvu, newest, date, []),
      };
    }
  }
  return { kind: "unknown", because: whyUnknown(rowSets, date, code) };
}

function judgeByDates(dates: CodeDatesRow, date: string): CodeValidity {
  const source = {
    table: tableNames.codeDates,
    edition: say(dates.source),
    values: [dates.code, dates.firstDay ?? "–", dates.lastDay ?? "–"],
    olderThanDate: false,
  };
  if (dates.firstDay !== null && date < dates.firstDay) {
    const because = say("{code} is in force from {day} on", { code: dates.code, day: dates.firstDay });
    return { kind: "not-valid", because, source };
  }
  if (dates.lastDay !== null && date > dates.lastDay) {
    const because = say("{code} was in force through {day}", { code: dates.code, day: dates.lastDay });
    return { kind: "not-valid", because, source };
  }
  return { kind: "valid" };
}

function isInTableOfYear(rowSets: RowSets, date: string, code: string): boolean {
  const year = yearOf(date);
  const rowsOfYear = (editions: readonly TableEdition<{ readonly code: string }>[]) =>
    editions.some((edition) => isOfYear(edition, year) && edition.rows.of(code).length > 0);
  return (
    rowsOfYear(rowSets.rvu) ||
    rowsOfYear(rowSets.mue) ||
    rowSets.ptp.some(
      (edition) => isOfYear(edition, year) && edition.rows.of(code).some((row) => isInForce(row, date)),
    ) ||
    rowSets.addOn.some(
      (edition) => isOfYear(edition, year) && edition.rows.of(code).some((edit) => isInForce(edit, date)),
    )
  );
}

/** An open row of an older edition does not tell whether the code outlived it, so that only editions of the year count. */
function isOfYear(edition: TableEdition<unknown>, year: string): boolean {
  return yearOf(edition.from) <= year && (edition.to === null || year <= yearOf(edition.to));
}

function whyUnknown(rowSets: RowSets, date: string, code: string): string {
  const year = yearOf(date);
  const years = [...rowSets.rvu, ...rowSets.mue]
    .filter((edition) => edition.rows.of(code).length > 0)
    .map((edition) => yearOf(edition.to ?? edition.from))
    .sort();
  const last = years.at(-1);
  if (last === undefined) return say("no loaded table holds {code}", { code });
  return last < year
    ? say("no table loaded for {year} holds {code}; the newest that does is of {last}", { year, code, last })
    : say("no table loaded for {year} holds {code}", { year, code });
}
