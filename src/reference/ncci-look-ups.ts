import {
  covers,
  newestBegunFirst,
  newestPublishedFirst,
  sourceOf,
  tableNames,
  whyNotHeld,
  whyTooEarly,
} from "./edition";
import type { AddOnEdit, RowSets } from "./row-sets";
import type { AddOnRow, Answer, MueRow, PtpRow } from "./tables";

/** How many primaries a source line spells out before it counts the rest. */
const primariesShown = 6;

/** MUE rows carry no dates: the edition that began last before the date answers. */
export function lookUpMue(rowSets: RowSets, date: string, code: string): Answer<MueRow> {
  const table = tableNames.mue;
  const begun = rowSets.mue.filter((edition) => edition.from <= date).sort(newestBegunFirst);
  if (begun.length === 0) return { kind: "not-loaded", because: whyTooEarly(table, rowSets.mue) };
  const edition = begun.find((candidate) => covers(candidate, code));
  if (!edition) return { kind: "not-loaded", because: whyNotHeld(rowSets, table, code) };
  const [row] = edition.rows.of(code);
  if (!row) return { kind: "no-row", source: sourceOf(table, edition, date, []) };
  const values = [row.code, String(row.units), String(row.mai)];
  return { kind: "row", row, source: sourceOf(table, edition, date, values) };
}

/** PTP rows carry their dates: the edition published last answers for earlier days too. Both directions are looked up. */
export function lookUpPtp(
  rowSets: RowSets,
  date: string,
  oneCode: string,
  otherCode: string,
): Answer<PtpRow> {
  const table = tableNames.ptp;
  const begun = rowSets.ptp.filter((edition) => edition.from <= date).sort(newestPublishedFirst);
  if (begun.length === 0) return { kind: "not-loaded", because: whyTooEarly(table, rowSets.ptp) };
  const edition = begun.find((candidate) => covers(candidate, oneCode) && covers(candidate, otherCode));
  if (!edition) {
    const missing = begun.some((candidate) => covers(candidate, oneCode)) ? otherCode : oneCode;
    return { kind: "not-loaded", because: whyNotHeld(rowSets, table, missing) };
  }
  const inForce = [
    ...edition.rows.of(oneCode).filter((row) => row.column2 === otherCode),
    ...edition.rows.of(otherCode).filter((row) => row.column2 === oneCode),
  ].filter((row) => isInForce(row, date));
  const [row] = inForce.sort(strictestFirst);
  if (!row) return { kind: "no-row", source: sourceOf(table, edition, date, []) };
  const values = [
    row.column1,
    row.column2,
    row.effective ?? "effective unknown",
    row.deletion ?? "*",
    String(row.modifierIndicator),
  ];
  return { kind: "row", row, source: sourceOf(table, edition, date, values) };
}

/** All primaries of an add-on code that are in force on the date. */
export function lookUpAddOn(rowSets: RowSets, date: string, code: string): Answer<AddOnRow> {
  const table = tableNames.addOn;
  const begun = rowSets.addOn.filter((edition) => edition.from <= date).sort(newestPublishedFirst);
  if (begun.length === 0) return { kind: "not-loaded", because: whyTooEarly(table, rowSets.addOn) };
  const edition = begun.find((candidate) => covers(candidate, code));
  if (!edition) return { kind: "not-loaded", because: whyNotHeld(rowSets, table, code) };
  const edits = edition.rows.of(code).filter((edit) => isInForce(edit, date));
  const [first] = edits;
  if (!first) return { kind: "no-row", source: sourceOf(table, edition, date, []) };
  const primaries = new Set(edits.map((edit) => edit.primary).filter((primary) => primary !== "CCCCC"));
  const contractorDefined = edits.some((edit) => edit.primary === "CCCCC");
  const row: AddOnRow = { addOn: code, type: first.type, primaries, contractorDefined };
  return {
    kind: "row",
    row,
    source: sourceOf(table, edition, date, [code, String(first.type), primaryList(edits)]),
  };
}

/** The rows of an edition between its dates, both days included. An unknown first day lies before the tables begin. */
export function isInForce(row: { effective: string | null; deletion: string | null }, date: string): boolean {
  return (row.effective === null || row.effective <= date) && (row.deletion === null || date <= row.deletion);
}

/** No published pair has two rows in force; should a file hold some, the answer must not depend on the order asked. */
function strictestFirst(left: PtpRow, right: PtpRow): number {
  return left.modifierIndicator - right.modifierIndicator || (left.column1 < right.column1 ? -1 : 1);
}

function primaryList(edits: readonly AddOnEdit[]): string {
  const shown = edits.slice(0, primariesShown).map((edit) => edit.primary);
  const more = edits.length - shown.length;
  return shown.join(" ") + (more > 0 ? ` and ${more} more` : "");
}
