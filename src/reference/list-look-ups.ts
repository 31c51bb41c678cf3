import { sourceOf, tableNames, whyNotHeld } from "./edition";
import type { RowSets, TableEdition } from "./row-sets";
import type { Answer, ModifierRow, PlaceOfServiceRow, TherapyRow } from "./tables";

/** Lists that are complete and carry no dates: a code is in them, or it is not. */

export function lookUpPlaceOfService(
  rowSets: RowSets,
  date: string,
  code: string,
): Answer<PlaceOfServiceRow> {
  return inList(tableNames.placeOfService, rowSets.placeOfService, date, code, (row) => [
    row.code,
    row.setting ?? "no Medicare setting",
    row.name,
  ]);
}

export function lookUpModifier(rowSets: RowSets, date: string, code: string): Answer<ModifierRow> {
  return inList(tableNames.modifiers, rowSets.modifiers, date, code, (row) => [
    row.code,
    row.level,
    row.category,
  ]);
}

export function lookUpTherapy(rowSets: RowSets, date: string, code: string): Answer<TherapyRow> {
  return inList(tableNames.therapy, rowSets.therapy, date, code, (row) => [row.code, row.kind, row.evidence]);
}

/** The telehealth list is loaded in part: a code that is not in it is not known to be off it, except before its first day where that was read. */
export function lookUpTelehealth(
  rowSets: RowSets,
  date: string,
  code: string,
): Answer<{ readonly from: string; readonly to: string | null }> {
  const table = tableNames.telehealth;
  const edition = rowSets.telehealth;
  const [row] = edition.rows.of(code);
  if (!row) return { kind: "not-loaded", because: whyNotHeld(rowSets, table, code) };
  if (date < row.from) {
    if (row.absentBefore) return { kind: "no-row", source: sourceOf(table, edition, date, []) };
    return { kind: "not-loaded", because: `${table} is loaded for ${code} from ${row.from} on` };
  }
  const values = [row.code, `from ${row.from}`, row.to === null ? "" : `to ${row.to}`];
  return { kind: "row", row: { from: row.from, to: row.to }, source: sourceOf(table, edition, date, values) };
}

function inList<Row>(
  table: string,
  list: TableEdition<Row>,
  date: string,
  code: string,
  columns: (row: Row) => string[],
): Answer<Row> {
  const [row] = list.rows.of(code);
  if (!row) return { kind: "no-row", source: sourceOf(table, list, date, []) };
  return { kind: "row", row, source: sourceOf(table, list, date, columns(row)) };
}
