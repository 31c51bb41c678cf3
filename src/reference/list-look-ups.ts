import { say } from "../say";
import { sourceOf, tableNames, whyNotHeld } from "./edition";
import type { RowSets, TableEdition } from "./row-sets";
import { lookUpRvu } from "./rvu-look-up";
import type { Answer, ModifierRow, PlaceOfServiceRow, TherapyRow } from "./tables";

/** Multiple procedure indicator of the therapy reduction. */
const therapyReduction = "5";

/** Lists that are complete and carry no dates: a code is in them, or it is not. A build without codes has no therapy list. */

export function lookUpPlaceOfService(
  rowSets: RowSets,
  date: string,
  code: string,
): Answer<PlaceOfServiceRow> {
  return inList(tableNames.placeOfService, rowSets.placeOfService, date, code, (row) => [
    row.code,
    row.setting ?? say("no Medicare setting"),
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

/**
 * The therapy list; where a build has none, the fee schedule tells always-therapy codes by their multiple procedure indicator
 * (`rules.md` B.1), and nothing tells sometimes-therapy ones.
 */
export function lookUpTherapy(rowSets: RowSets, date: string, code: string): Answer<TherapyRow> {
  if (rowSets.therapy.covered !== "every code") {
    const rvu = lookUpRvu(rowSets, date, code, "");
    if (rvu.kind === "row" && rvu.row.indicators?.multipleProcedure === therapyReduction) {
      return { kind: "row", row: { code, kind: "always" }, source: rvu.source };
    }
    return { kind: "not-loaded", because: say("{table} is not loaded", { table: say(tableNames.therapy) }) };
  }
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
    return {
      kind: "not-loaded",
      because: say("{table} is loaded for {code} from {day} on", { table: say(table), code, day: row.from }),
    };
  }
  const values = [
    row.code,
    say("from {day}", { day: row.from }),
    row.to === null ? "" : say("to {day}", { day: row.to }),
  ];
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
