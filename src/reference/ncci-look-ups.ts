import {
  covers,
  isOlderThan,
  newestPublishedFirst,
  sourceOf,
  tableNames,
  whyNotHeld,
  whyTooEarly,
} from "./edition";
import type { AddOnEdit, PtpEdition, RowSets } from "./row-sets";
import type { AddOnRow, Answer, MueRow, PtpRow, SourceRow } from "./tables";

/** How many primaries a source line spells out before it counts the rest. */
const primariesShown = 6;

/**
 * MUE rows carry no dates: the edition that began last before the date answers. `rowSets.mue` must be sorted by `newestBegunFirst`.
 */
export function lookUpMue(rowSets: RowSets, date: string, code: string): Answer<MueRow> {
  const table = tableNames.mue;
  const edition = rowSets.mue.find((candidate) => candidate.from <= date && covers(candidate, code));
  if (!edition) {
    const hasBegun = rowSets.mue.some((candidate) => candidate.from <= date);
    const because = hasBegun ? whyNotHeld(rowSets, table, code) : whyTooEarly(table, rowSets.mue);
    return { kind: "not-loaded", because };
  }
  const [row] = edition.rows.of(code);
  if (!row) return { kind: "no-row", source: sourceOf(table, edition, date, []) };
  const values = [row.code, String(row.units), String(row.mai)];
  return { kind: "row", row, source: sourceOf(table, edition, date, values) };
}

/**
 * PTP rows carry their dates: the edition published last answers for earlier days too. Both directions are looked up. An edition of
 * which only parts are loaded answers with a row that it has, and never that there is none outside of them. `rowSets.ptp` must be
 * sorted by `newestPublishedFirst`.
 */
export function lookUpPtp(
  rowSets: RowSets,
  date: string,
  oneCode: string,
  otherCode: string,
): Answer<PtpRow> {
  const table = tableNames.ptp;
  let whyMissing: string | null = null;
  for (const edition of rowSets.ptp) {
    if (edition.from > date) continue;
    const missing = edition.pairs?.whyMissing(oneCode, otherCode) ?? null;
    whyMissing ??= missing;
    if (!edition.pairs && !(covers(edition, oneCode) && covers(edition, otherCode))) continue;
    const row = strictest(rowsInForce(edition, date, oneCode, otherCode));
    if (row) return { kind: "row", row, source: ptpSource(edition, date, row) };
    if (missing === null) return { kind: "no-row", source: sourceOf(table, edition, date, []) };
  }
  if (whyMissing !== null) return { kind: "not-loaded", because: whyMissing };
  const begun = rowSets.ptp.filter((edition) => edition.from <= date);
  if (begun.length === 0) return { kind: "not-loaded", because: whyTooEarly(table, rowSets.ptp) };
  const missing = begun.some((candidate) => covers(candidate, oneCode)) ? otherCode : oneCode;
  return { kind: "not-loaded", because: whyNotHeld(rowSets, table, missing) };
}

function rowsInForce(
  edition: PtpEdition,
  date: string,
  oneCode: string,
  otherCode: string,
): readonly PtpRow[] {
  if (edition.pairs) return edition.pairs.between(oneCode, otherCode, date);
  return [
    ...edition.rows.of(oneCode).filter((row) => row.column2 === otherCode),
    ...edition.rows.of(otherCode).filter((row) => row.column2 === oneCode),
  ].filter((row) => isInForce(row, date));
}

/** No published pair has two rows in force; should a file hold some, the answer must not depend on the order asked. */
function strictest(rows: readonly PtpRow[]): PtpRow | undefined {
  if (rows.length <= 1) return rows[0];
  return [...rows].sort(
    (left, right) =>
      left.modifierIndicator - right.modifierIndicator || (left.column1 < right.column1 ? -1 : 1),
  )[0];
}

function ptpSource(edition: PtpEdition, date: string, row: PtpRow): SourceRow {
  const { column1, column2, effective, deletion, modifierIndicator } = row;
  const values = `${column1} · ${column2} · ${effective ?? "effective unknown"} · ${deletion ?? "*"} · ${modifierIndicator}`;
  return { table: tableNames.ptp, edition: edition.name, values, olderThanDate: isOlderThan(edition, date) };
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

function primaryList(edits: readonly AddOnEdit[]): string {
  const shown = edits.slice(0, primariesShown).map((edit) => edit.primary);
  const more = edits.length - shown.length;
  return shown.join(" ") + (more > 0 ? ` and ${more} more` : "");
}
