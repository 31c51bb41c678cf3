import { judgeCodeValidity } from "./code-validity";
import { newestBegunFirst, newestPublishedFirst, tableNames } from "./edition";
import { keepAnswers } from "./keep-answers";
import { lookUpModifier, lookUpPlaceOfService, lookUpTelehealth, lookUpTherapy } from "./list-look-ups";
import { lookUpConversionFactor, lookUpGpci, lookUpKxThreshold } from "./money-look-ups";
import { lookUpAddOn, mueOn, ptpOn } from "./ncci-look-ups";
import type { RowSets, TableEdition } from "./row-sets";
import { rvuOn } from "./rvu-look-up";
import type { LoadedEdition, PlaceOfServiceRow, ReferenceTables, TablesOnDate } from "./tables";

/** The dates whose look-ups are kept ready. A claim has one, seldom more, and every rule asks for it anew. */
const mostDates = 16;

/** Puts the look-ups over whatever is loaded. Costs nothing until something is looked up. */
export function createReferenceTables(loaded: RowSets): ReferenceTables {
  // Sorted once: a claim of twelve lines asks the PTP table 66 times.
  const rowSets: RowSets = {
    ...loaded,
    mue: [...loaded.mue].sort(newestBegunFirst),
    ptp: [...loaded.ptp].sort(newestPublishedFirst),
  };
  let editions: readonly LoadedEdition[] | null = null;
  let localities: ReferenceTables["localities"] | null = null;
  // One object a date, so that what is worked out from it can be kept with it.
  const byDate = new Map<string, TablesOnDate>();
  return {
    on(date) {
      const known = byDate.get(date);
      if (known) return known;
      const tables = tablesOnDate(rowSets, date);
      // What a page holds must not grow the worker.
      if (byDate.size === mostDates) byDate.clear();
      byDate.set(date, tables);
      return tables;
    },
    get editions() {
      editions ??= listEditions(rowSets);
      return editions;
    },
    get localities() {
      localities ??= listLocalities(rowSets);
      return localities;
    },
    codes: () => listCodes(rowSets),
    get placesOfService() {
      return listPlaces(rowSets);
    },
  };
}

function tablesOnDate(rowSets: RowSets, date: string): TablesOnDate {
  return {
    date,
    codeValidity: keepAnswers((code) => judgeCodeValidity(rowSets, date, code)),
    mue: mueOn(rowSets, date),
    ...ptpOn(rowSets, date),
    addOn: keepAnswers((code) => lookUpAddOn(rowSets, date, code)),
    rvu: rvuOn(rowSets, date),
    conversionFactor: (qualifyingParticipant) => lookUpConversionFactor(rowSets, date, qualifyingParticipant),
    gpci: keepAnswers((locality) => lookUpGpci(rowSets, date, locality)),
    placeOfService: keepAnswers((code) => lookUpPlaceOfService(rowSets, date, code)),
    modifier: keepAnswers((code) => lookUpModifier(rowSets, date, code)),
    therapy: keepAnswers((code) => lookUpTherapy(rowSets, date, code)),
    kxThreshold: () => lookUpKxThreshold(rowSets, date),
    telehealth: keepAnswers((code) => lookUpTelehealth(rowSets, date, code)),
  };
}

function listEditions(rowSets: RowSets): LoadedEdition[] {
  const list = (table: string, editions: readonly TableEdition<unknown>[]) =>
    // What a build without codes has emptied is no edition.
    editions
      .filter(({ covered, rows }) => covered === "every code" || rows.count > 0)
      .sort(newestBegunFirst)
      .map(
        ({ name, from, to, covered, origin, rows }): LoadedEdition => ({
          table,
          edition: name,
          from,
          to,
          rows: rows.count,
          complete: covered === "every code",
          origin,
        }),
      );
  return [
    ...list(tableNames.rvu, rowSets.rvu),
    ...list(tableNames.mue, rowSets.mue),
    ...list(tableNames.ptp, rowSets.ptp),
    ...list(tableNames.addOn, rowSets.addOn),
    ...list(tableNames.gpci, rowSets.gpci),
    ...listYearly(tableNames.conversionFactor, rowSets.conversionFactors, rowSets.moneyOrigin),
    ...listYearly(
      tableNames.kxThreshold,
      rowSets.kxThresholds.map(({ year }) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
      rowSets.moneyOrigin,
    ),
    ...list(tableNames.placeOfService, [rowSets.placeOfService]),
    ...list(tableNames.modifiers, [rowSets.modifiers]),
    ...list(tableNames.therapy, [rowSets.therapy]),
    ...list(tableNames.telehealth, [rowSets.telehealth]),
    ...list(tableNames.codeDates, [rowSets.codeDates]),
  ];
}

/** The figures that are set once a year stand in one list, from the first year to the last. */
function listYearly(
  table: string,
  periods: readonly { readonly from: string; readonly to: string }[],
  origin: string,
): LoadedEdition[] {
  const from = periods.map((period) => period.from).sort()[0];
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return [];
  const years = `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return [{ table, edition: years, from, to, rows: periods.length, complete: true, origin }];
}

function listCodes({ rvu, mue }: RowSets): string[] {
  return [...new Set([...rvu, ...mue].flatMap(({ rows }) => rows.keys()))].sort();
}

function listPlaces({ placeOfService: { rows } }: RowSets): PlaceOfServiceRow[] {
  // Sorted: keys of an object that look like numbers come first, "10" before "01".
  return [...rows.keys()].sort().flatMap((code) => rows.of(code));
}

function listLocalities(rowSets: RowSets): { id: string; name: string }[] {
  const [newest] = [...rowSets.gpci].sort(newestBegunFirst);
  return (newest?.rows.keys() ?? []).flatMap((key) =>
    newest === undefined
      ? []
      : newest.rows.of(key).map(({ locality, name, state }) => ({ id: locality, name: `${state}: ${name}` })),
  );
}
