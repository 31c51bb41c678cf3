import { say } from "../say";
import { newestBegunFirst, sourceOf, tableNames, whyTooEarly, yearOf } from "./edition";
import type { RowSets } from "./row-sets";
import type { Answer, Gpci } from "./tables";

/** Dollars for one RVU. It never stands in for a year that is not loaded: an amount must not be guessed. */
export function lookUpConversionFactor(
  rowSets: RowSets,
  date: string,
  qualifyingParticipant: boolean,
): Answer<string> {
  const table = tableNames.conversionFactor;
  const period = rowSets.conversionFactors.find(
    (candidate) => candidate.from <= date && date <= candidate.to,
  );
  if (!period)
    return { kind: "not-loaded", because: say("no conversion factor is loaded for {day}", { day: date }) };
  const row = qualifyingParticipant ? period.qualifying : period.others;
  // The file of the other group of practitioners was imported, and this one's was not.
  if (row === "") {
    const because = qualifyingParticipant
      ? say("no conversion factor of qualifying participants is loaded for {day}", { day: date })
      : say("no conversion factor of practitioners outside an APM is loaded for {day}", { day: date });
    return { kind: "not-loaded", because };
  }
  const year = yearOf(period.from);
  const edition =
    period.from === `${year}-01-01` ? `CY ${year}` : say("CY {year}, from {day}", { year, day: period.from });
  const participant = period.qualifying === period.others ? [] : [qualifyingParticipant ? "QP" : "non-QP"];
  return {
    kind: "row",
    row,
    source: { table, edition, values: [row, ...participant], olderThanDate: false },
  };
}

/** The cost indices of a payment locality (`MAC-locality`), or 1 for "national". Work is the figure with the 1.0 floor. */
export function lookUpGpci(rowSets: RowSets, date: string, locality: string): Answer<Gpci> {
  if (locality === "national") {
    return {
      kind: "row",
      row: { locality, name: say("National"), work: "1", pe: "1", mp: "1" },
      source: {
        table: say("national, GPCI 1"),
        edition: say("any year"),
        values: ["1", "1", "1"],
        olderThanDate: false,
      },
    };
  }
  const table = tableNames.gpci;
  const [edition] = rowSets.gpci.filter((candidate) => candidate.from <= date).sort(newestBegunFirst);
  if (!edition) return { kind: "not-loaded", because: whyTooEarly(table, rowSets.gpci) };
  const [row] = edition.rows.of(locality);
  if (!row) return { kind: "no-row", source: sourceOf(table, edition, date, []) };
  const { name, work, pe, mp } = row;
  return {
    kind: "row",
    row: { locality, name, work, pe, mp },
    source: sourceOf(table, edition, date, [row.locality, name, work, pe, mp]),
  };
}

/** The amount above which therapy lines need the KX modifier, in dollars a year. */
export function lookUpKxThreshold(rowSets: RowSets, date: string): Answer<number> {
  const table = tableNames.kxThreshold;
  const threshold = rowSets.kxThresholds.find((candidate) => candidate.year === yearOf(date));
  if (!threshold)
    return {
      kind: "not-loaded",
      because: say("no KX threshold is loaded for {year}", { year: yearOf(date) }),
    };
  return {
    kind: "row",
    row: threshold.dollars,
    source: {
      table,
      edition: `CY ${threshold.year}`,
      values: [String(threshold.dollars)],
      olderThanDate: false,
    },
  };
}
