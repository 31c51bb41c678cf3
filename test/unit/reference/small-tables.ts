import { keyedRows, type RowSets, type TableEdition } from "../../../src/reference/row-sets";
import type { MueRow, RvuIndicators, RvuRow } from "../../../src/reference/tables";

/** An edition of a few rows; "every code" makes it a complete one, as an import brings. */
export function edition<Row>(
  name: string,
  [from, to]: readonly [string, string | null],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  covered: TableEdition<Row>["covered"] = new Set(rows.map(keyOf)),
): TableEdition<Row> {
  return { name, from, to, covered, origin: "test", rows: keyedRows(rows, keyOf) };
}

export function rvuEdition(
  name: string,
  year: string,
  rows: readonly RvuRow[],
  complete = false,
): TableEdition<RvuRow> {
  const codes = new Set(rows.map((row) => row.code));
  const dates = [`${year}-01-01`, `${year}-12-31`] as const;
  return edition(name, dates, rows, (row) => row.code, complete ? "every code" : codes);
}

export function rvuRow(code: string, values: Partial<RvuRow> = {}): RvuRow {
  return {
    code,
    modifier: "",
    indicators,
    workRvu: "1.00",
    nonFacilityPeRvu: "1.00",
    facilityPeRvu: "1.00",
    malpracticeRvu: "0.10",
    ...values,
  };
}

export const indicators: RvuIndicators = {
  status: "A",
  nonFacilityNa: false,
  facilityNa: false,
  pctc: "0",
  globalDays: "XXX",
  multipleProcedure: "0",
  bilateral: "0",
  assistantSurgeon: "0",
  coSurgeon: "0",
  teamSurgeon: "0",
  endoscopicBase: "",
  fromEdition: null,
};

export function mueEdition(
  name: string,
  dates: readonly [string, string],
  rows: readonly MueRow[],
  complete = false,
) {
  return edition(name, dates, rows, (row) => row.code, complete ? "every code" : undefined);
}

/** Row sets that hold nothing but what is given. */
export function rowSets(given: Partial<RowSets> = {}): RowSets {
  const list = <Row extends { readonly code: string }>() =>
    edition<Row>("test list", ["2024-01-01", null], [], (row) => row.code);
  return {
    codeDates: list(),
    mue: [],
    ptp: [],
    addOn: [],
    rvu: [],
    gpci: [],
    conversionFactors: [],
    kxThresholds: [],
    placeOfService: list(),
    modifiers: list(),
    therapy: list(),
    telehealth: list(),
    moneyOrigin: "test",
    ...given,
  };
}
