import type { AddOnEdit, GpciRow, KeyedRows, RowSets, TableEdition } from "../row-sets";
import type { PtpRow, RvuRow } from "../tables";
import type { PackedTable, PackedTables } from "./packed-tables";

/** Makes the packed tables answer. Nothing is taken apart before it is looked up: a service worker starts cold and often. */
export function unpackStarterTables(packed: PackedTables, origin: string): RowSets {
  const edition = <Row>(
    table: PackedTable,
    row: (key: string, columns: readonly string[]) => Row,
  ): TableEdition<Row> => ({
    name: table.name,
    from: table.from,
    to: table.to,
    covered:
      table.covered === "every code" ? "every code" : new Set(table.covered.split(" ").filter(Boolean)),
    origin,
    rows: unpackedRows(table, row),
  });

  return {
    codeDates: edition(packed.codeDates, (code, [firstDay = "", lastDay = "", source = ""]) => ({
      code,
      firstDay: firstDay || null,
      lastDay: lastDay || null,
      source,
    })),
    mue: packed.mue.map((table) =>
      edition(table, (code, [units = "", mai]) => ({
        code,
        units: Number(units),
        mai: mai === "1" ? 1 : mai === "2" ? 2 : 3,
      })),
    ),
    ptp: [edition(packed.ptp, (column1, columns) => ptpRow(column1, columns, packed.ptpRationales))],
    addOn: [edition(packed.addOn, addOnEdit)],
    rvu: packed.rvu.map((table) => edition(table, rvuRow)),
    gpci: packed.gpci.map((table) => edition(table, gpciRow)),
    conversionFactors: packed.conversionFactors,
    kxThresholds: packed.kxThresholds,
    placeOfService: edition(packed.placeOfService, (code, [setting, name = ""]) => ({
      code,
      name,
      setting: setting === "facility" || setting === "non-facility" ? setting : null,
    })),
    modifiers: edition(packed.modifiers, (code, [level, category = ""]) => ({
      code,
      level: level === "CPT" ? "CPT" : "HCPCS",
      category,
    })),
    therapy: edition(packed.therapy, (code, [kind, evidence]) => ({
      code,
      kind: kind === "always" ? "always" : "sometimes",
      evidence: evidence === "R" ? "read" : "general knowledge",
    })),
    telehealth: edition(packed.telehealth, (code, [from = "", to = "", absentBefore]) => ({
      code,
      from,
      to: to || null,
      absentBefore: absentBefore === "yes",
    })),
    moneyOrigin: origin,
  };
}

function ptpRow(column1: string, columns: readonly string[], rationales: readonly string[]): PtpRow {
  const [column2 = "", modifierIndicator, rationale = "", effective = "", deletion = ""] = columns;
  return {
    column1,
    column2,
    modifierIndicator: modifierIndicator === "0" ? 0 : 1,
    effective: effective || null,
    deletion: deletion || null,
    rationale: rationales[Number(rationale)] ?? "",
  };
}

function addOnEdit(addOn: string, columns: readonly string[]): AddOnEdit {
  const [type, primary = "", effective = "", deletion = ""] = columns;
  return {
    addOn,
    type: type === "1" ? 1 : type === "2" ? 2 : 3,
    primary,
    effective,
    deletion: deletion || null,
  };
}

function gpciRow(locality: string, columns: readonly string[]): GpciRow {
  const [name = "", state = "", work = "", pe = "", mp = ""] = columns;
  return { locality, name, state, work, pe, mp };
}

function rvuRow(code: string, columns: readonly string[]): RvuRow {
  const [modifier = "", status = "", workRvu = "", nonFacilityPeRvu = "", nonFacilityNa, ...rest] = columns;
  const [facilityPeRvu = "", facilityNa, malpracticeRvu = "", pctc = "", globalDays = "", ...policies] = rest;
  const [multipleProcedure = "", bilateral = "", assistantSurgeon = "", coSurgeon = "", ...last] = policies;
  const [teamSurgeon = "", endoscopicBase = ""] = last;
  return {
    code,
    modifier,
    // Every row of a whole release has a status; rows that give RVUs only have none.
    indicators:
      status === ""
        ? null
        : {
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
            fromEdition: null,
          },
    workRvu,
    nonFacilityPeRvu,
    facilityPeRvu,
    malpracticeRvu,
  };
}

function unpackedRows<Row>(
  table: PackedTable,
  row: (key: string, columns: readonly string[]) => Row,
): KeyedRows<Row> {
  const unpacked = new Map<string, readonly Row[]>();
  return {
    count: table.count,
    keys: () => Object.keys(table.rows),
    of(key) {
      const known = unpacked.get(key);
      if (known) return known;
      // Only keys of the table are remembered: what a page holds must not grow the worker. "constructor" is no key.
      const text = Object.hasOwn(table.rows, key) ? table.rows[key] : undefined;
      if (text === undefined) return [];
      const rows = text.split("\n").map((packedRow) => row(key, packedRow.split("|")));
      unpacked.set(key, rows);
      return rows;
    },
  };
}
