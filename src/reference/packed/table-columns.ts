import type { AnesthesiaFactor, ImportedTable, ZipLocality } from "../import/imported";
import type { AddOnEdit, ConversionFactorPeriod, GpciRow } from "../row-sets";
import type { MueRow, RvuRow } from "../tables";
import type { TextRow } from "./text-table";

/** How the rows of each table stand in the columns of a text table, and back. The order is part of the format (`FORMAT.md`). */

export function textRowsOf(imported: ImportedTable): TextRow[] {
  switch (imported.table) {
    case "mue":
      return imported.rows.map((row) => ({ key: row.code, columns: [String(row.units), String(row.mai)] }));
    case "rvu":
      return imported.rows.map((row) => ({ key: row.code, columns: rvuColumns(row) }));
    case "gpci":
      return imported.rows.map(({ locality, name, state, work, pe, mp }) => ({
        key: locality,
        columns: [name, state, work, pe, mp],
      }));
    case "add-on":
      return imported.rows.map(({ addOn, type, primary, effective, deletion }) => ({
        key: addOn,
        columns: [String(type), primary, effective, deletion ?? ""],
      }));
    case "zip-locality":
      return imported.rows.map(({ zip, state, locality, needsPlusFour }) => ({
        key: zip,
        columns: [state, locality, needsPlusFour ? "+4" : ""],
      }));
    case "anesthesia":
      return imported.rows.map(({ locality, conversionFactor }) => ({
        key: locality,
        columns: [conversionFactor],
      }));
    case "conversion-factor":
      return imported.rows.map(({ from, to, others, qualifying }) => ({
        key: from,
        columns: [to, others, qualifying],
      }));
  }
}

export function mueRow(code: string, [units = "", mai]: readonly string[]): MueRow {
  return { code, units: Number(units), mai: mai === "1" ? 1 : mai === "2" ? 2 : 3 };
}

/** Columns of a row that has RVUs only; the indicators stand behind them. */
const columnsWithoutIndicators = 5;

function rvuColumns(row: RvuRow): string[] {
  const columns = [row.modifier, row.workRvu, row.nonFacilityPeRvu, row.facilityPeRvu, row.malpracticeRvu];
  const indicators = row.indicators;
  if (!indicators) return columns;
  return [
    ...columns,
    indicators.status,
    indicators.nonFacilityNa ? "NA" : "",
    indicators.facilityNa ? "NA" : "",
    indicators.pctc,
    indicators.globalDays,
    indicators.multipleProcedure,
    indicators.bilateral,
    indicators.assistantSurgeon,
    indicators.coSurgeon,
    indicators.teamSurgeon,
    indicators.fromEdition ?? "",
    ...lastColumns(row, indicators.endoscopicBase),
  ];
}

/** What few rows have. */
function lastColumns({ opps }: RvuRow, endoscopicBase: string): string[] {
  const columns = opps ? [opps.nonFacilityPeRvu, opps.facilityPeRvu, opps.malpracticeRvu] : [];
  if (endoscopicBase === "") return columns;
  return [...(opps ? columns : ["", "", ""]), endoscopicBase];
}

export function rvuRow(code: string, columns: readonly string[]): RvuRow {
  const [modifier = "", workRvu = "", nonFacilityPeRvu = "", facilityPeRvu = "", malpracticeRvu = ""] =
    columns;
  const [status = "", nonFacilityNa, facilityNa, pctc = "", globalDays = "", ...policies] =
    columns.slice(columnsWithoutIndicators);
  const [multipleProcedure = "", bilateral = "", assistantSurgeon = "", coSurgeon = "", ...last] = policies;
  const [teamSurgeon = "", fromEdition = "", ...rest] = last;
  const [nonFacilityPe, facilityPe, malpractice, endoscopicBase = ""] = rest;
  const indicators = {
    status,
    nonFacilityNa: nonFacilityNa === "NA",
    facilityNa: facilityNa === "NA",
    pctc,
    globalDays,
    multipleProcedure,
    bilateral,
    assistantSurgeon,
    coSurgeon,
    teamSurgeon,
    endoscopicBase,
    fromEdition: fromEdition || null,
  };
  return {
    code,
    modifier,
    indicators: columns.length > columnsWithoutIndicators ? indicators : null,
    workRvu,
    nonFacilityPeRvu,
    facilityPeRvu,
    malpracticeRvu,
    ...(nonFacilityPe && facilityPe && malpractice
      ? {
          opps: {
            nonFacilityPeRvu: nonFacilityPe,
            facilityPeRvu: facilityPe,
            malpracticeRvu: malpractice,
          },
        }
      : {}),
  };
}

export function gpciRow(
  locality: string,
  [name = "", state = "", work = "", pe = "", mp = ""]: readonly string[],
): GpciRow {
  return { locality, name, state, work, pe, mp };
}

export function addOnEdit(
  addOn: string,
  [type, primary = "", effective = "", deletion = ""]: readonly string[],
): AddOnEdit {
  return {
    addOn,
    type: type === "1" ? 1 : type === "2" ? 2 : 3,
    primary,
    effective,
    deletion: deletion || null,
  };
}

export function zipLocality(zip: string, [state = "", locality = "", more]: readonly string[]): ZipLocality {
  return { zip, state, locality, needsPlusFour: more === "+4" };
}

export function anesthesiaFactor(
  locality: string,
  [conversionFactor = ""]: readonly string[],
): AnesthesiaFactor {
  return { locality, conversionFactor };
}

export function conversionFactorPeriod(
  from: string,
  [to = "", others = "", qualifying = ""]: readonly string[],
): ConversionFactorPeriod {
  return { from, to, others, qualifying };
}
