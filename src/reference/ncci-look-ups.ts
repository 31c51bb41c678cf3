import { say } from "../say";
import { covers, newestPublishedFirst, sourceOf, tableNames, whyNotHeld, whyTooEarly } from "./edition";
import type { AddOnEdit, PtpEdition, PtpRowInForce, RowSets, TableEdition } from "./row-sets";
import type {
  AddOnRow,
  Answer,
  MueRow,
  PtpEdit,
  PtpPairNotLoaded,
  PtpRow,
  SourceRow,
  TablesOnDate,
} from "./tables";

/** How many primaries a source line spells out before it counts the rest. */
const primariesShown = 6;

/** The answer of an edition without the row: made once for a date, as a claim asks for every line and every pair. */
type NoRow = Extract<Answer<never>, { kind: "no-row" }>;

/**
 * MUE rows carry no dates: the edition that began last before the date answers. `rowSets.mue` must be sorted by `newestBegunFirst`.
 */
export function mueOn(rowSets: RowSets, date: string): (code: string) => Answer<MueRow> {
  const table = tableNames.mue;
  const begun = rowSets.mue
    .filter((edition) => edition.from <= date)
    .map((edition) => ({ edition, noRow: noRowOf(table, edition, date) }));
  return (code) => {
    for (const { edition, noRow } of begun) {
      if (!covers(edition, code)) continue;
      const row = edition.rows.of(code)[0];
      if (!row) return noRow;
      const values = [row.code, String(row.units), String(row.mai)];
      return { kind: "row", row, source: withValues(noRow.source, values) };
    }
    const because = begun.length > 0 ? whyNotHeld(rowSets, table, code) : whyTooEarly(table, rowSets.mue);
    return { kind: "not-loaded", because };
  };
}

/**
 * PTP rows carry their dates: the edition published last answers for earlier days too. Both directions are looked up. An edition of
 * which only parts are loaded answers with a row that it has, and never that there is none outside of them. `rowSets.ptp` must be
 * sorted by `newestPublishedFirst`.
 */
export function ptpOn(rowSets: RowSets, date: string): Pick<TablesOnDate, "ptp" | "ptpAmong"> {
  const table = tableNames.ptp;
  const begun = rowSets.ptp
    .filter((edition) => edition.from <= date)
    .map((edition) => ({ edition, noRow: noRowOf(table, edition, date) }));
  const ptp = (oneCode: string, otherCode: string): Answer<PtpRow> => {
    let whyMissing: string | null = null;
    for (const { edition, noRow } of begun) {
      const { pairs } = edition;
      if (!pairs && !(covers(edition, oneCode) && covers(edition, otherCode))) continue;
      const row = pairs
        ? pairs.between(oneCode, otherCode, date)
        : strictest(rowsInForce(edition, date, oneCode, otherCode));
      if (row) return { kind: "row", row, source: withValues(noRow.source, ptpValues(row)) };
      const missing = pairs ? pairs.whyMissing(oneCode, otherCode) : null;
      if (missing === null) return noRow;
      whyMissing ??= missing;
    }
    if (whyMissing !== null) return { kind: "not-loaded", because: whyMissing };
    if (begun.length === 0) return { kind: "not-loaded", because: whyTooEarly(table, rowSets.ptp) };
    const missing = begun.some(({ edition }) => covers(edition, oneCode)) ? otherCode : oneCode;
    return { kind: "not-loaded", because: whyNotHeld(rowSets, table, missing) };
  };

  const wholeAt = begun.findIndex(({ edition }) => edition.pairs && edition.covered === "every code");
  const whole = begun[wholeAt];
  const extracts = begun.slice(0, Math.max(0, wholeAt)).map(({ edition }) => edition);
  const ptpAmong = (codes: readonly string[]): (PtpEdit | PtpPairNotLoaded)[] => {
    const { pairs } = whole?.edition ?? {};
    if (!whole || !pairs || extracts.some((edition) => edition.pairs)) return pairsOf(codes, () => true);
    // Where an extract was published later it answers for the pairs of its own codes.
    const ofExtract = codes.filter((code) => extracts.some((edition) => covers(edition, code)));
    const isInExtract = (one: string, other: string) =>
      extracts.some((edition) => covers(edition, one) && covers(edition, other));
    const edits: (PtpEdit | PtpPairNotLoaded)[] = ofExtract.length > 1 ? pairsOf(ofExtract, isInExtract) : [];
    for (const row of pairs.among(codes, date))
      if (ofExtract.length < 2 || !isInExtract(row.column1, row.column2))
        edits.push(new EditOfTable(row, whole.noRow.source));
    return edits;
  };

  /** Asks pair by pair. */
  function pairsOf(codes: readonly string[], isWanted: (one: string, other: string) => boolean) {
    const found: (PtpEdit | PtpPairNotLoaded)[] = [];
    for (const [at, oneCode] of codes.entries()) {
      for (const otherCode of codes.slice(at + 1)) {
        const answer = isWanted(oneCode, otherCode) ? ptp(oneCode, otherCode) : null;
        if (answer?.kind === "not-loaded") found.push({ ...answer, oneCode, otherCode });
        if (answer?.kind !== "row") continue;
        const { column1, column2, modifierIndicator } = answer.row;
        found.push({ kind: "edit", column1, column2, modifierIndicator, source: () => answer.source });
      }
    }
    return found;
  }
  return { ptp, ptpAmong };
}

class EditOfTable implements PtpEdit {
  readonly kind = "edit";
  readonly column1: string;
  readonly column2: string;
  readonly modifierIndicator: 0 | 1;

  /** @param table the source without a row */
  constructor(
    private readonly found: PtpRowInForce,
    private readonly table: SourceRow,
  ) {
    this.column1 = found.column1;
    this.column2 = found.column2;
    this.modifierIndicator = found.modifierIndicator;
  }

  source(): SourceRow {
    return withValues(this.table, ptpValues(this.found.row()));
  }
}

/** Of an edition whose rows are keyed by column 1. */
function rowsInForce(
  edition: PtpEdition,
  date: string,
  oneCode: string,
  otherCode: string,
): readonly PtpRow[] {
  return [
    ...edition.rows.of(oneCode).filter((row) => row.column2 === otherCode),
    ...edition.rows.of(otherCode).filter((row) => row.column2 === oneCode),
  ].filter((row) => isInForce(row, date));
}

/** Null of none. No published pair has two rows in force; should a file hold some, the answer must not depend on the order asked. */
export function strictest<Row extends Pick<PtpRow, "column1" | "modifierIndicator">>(
  rows: readonly Row[],
): Row | null {
  const [first = null] = [...rows].sort(
    (left, right) =>
      left.modifierIndicator - right.modifierIndicator || (left.column1 < right.column1 ? -1 : 1),
  );
  return first;
}

function ptpValues({ column1, column2, effective, deletion, modifierIndicator }: PtpRow): string[] {
  return [
    column1,
    column2,
    effective ?? say("effective unknown"),
    deletion ?? "*",
    modifierIndicator === 0 ? "0" : "1",
  ];
}

/** Spelt out: a copy by spread takes longer than finding the row. */
function withValues({ table, edition, olderThanDate }: SourceRow, values: readonly string[]): SourceRow {
  return { table, edition, values, olderThanDate };
}

function noRowOf(table: string, edition: TableEdition<unknown>, date: string): NoRow {
  return { kind: "no-row", source: sourceOf(table, edition, date, []) };
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
  const codes = shown.join(" ");
  return more > 0 ? say("{codes} and {more} more", { codes, more }) : codes;
}
