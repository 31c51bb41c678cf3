import { say } from "../../say";
import type { AddOnEdit } from "../row-sets";
import { quarterEdition } from "./editions";
import { type ImportedTable, RefusedFile, type SourceFile } from "./imported";
import { Remarks, type TableRow, type TableText } from "./table-row";

const headings = [
  "AOC_Edit_Type",
  "Add-On_Code",
  "AOC_DelDT",
  "Primary_Code",
  "Primary_Code_DelDT",
  "AOC_Edit_EffDT",
  "AOC_Edit_DelDT",
] as const;

/**
 * NCCI add-on code edits: a notice, a heading, then an edit a row. Days are YYYYDDD (day of the year). An edit ends with itself,
 * its add-on code or its primary, whichever ends first. Edits deleted on their first day were suspended, never in force, and
 * are left out.
 */
export function importAddOn(table: TableText, source: SourceFile): ImportedTable {
  const heading = table.rows.find((row) => row.cells.some((cell) => cell === "AOC_Edit_Type"));
  if (!heading) throw new RefusedFile(source.name, say("has no heading row with AOC_Edit_Type."));
  for (const [column, name] of headings.entries()) {
    if (heading.text(column) !== name)
      throw heading.refusal(column, name, say("is missing or stands elsewhere"));
  }
  const rows: AddOnEdit[] = [];
  const remarks = new Remarks();
  const seen = new Map<string, { edit: AddOnEdit; line: number }[]>();
  for (const row of table.rows.slice(table.rows.indexOf(heading) + 1)) {
    if (row.isBlank) continue;
    const edit = editIn(row);
    if (edit === "never in force") continue;
    if (edit.deletion !== null && edit.deletion < edit.effective) {
      remarks.add(
        row,
        say("{code} with {primary} ends before it begins", { code: edit.addOn, primary: edit.primary }),
      );
    }
    const key = `${edit.addOn} ${edit.primary}`;
    const before = seen.get(key) ?? [];
    const overlapped = before.find((other) => overlap(other.edit, edit));
    if (overlapped) {
      remarks.add(
        row,
        say("{code} with {primary} overlaps line {other} in time", {
          code: edit.addOn,
          primary: edit.primary,
          other: overlapped.line,
        }),
      );
    }
    seen.set(key, [...before, { edit, line: row.line }]);
    rows.push(edit);
  }
  if (rows.length === 0) throw new RefusedFile(source.name, say("has a heading but no edit in force."));
  const edition = quarterEdition(source.name, [table.title, source.name]);
  return { table: "add-on", edition, source, rows, remarks: remarks.list() };
}

function editIn(row: TableRow): AddOnEdit | "never in force" {
  // Blank cells at a row's end may be left out; the effective date may not.
  if (row.cells.length < 6) throw row.wrongLength(headings.length);
  const type = row.match(0, headings[0], /^[123]$/, say("type 1, 2 or 3"));
  const effective = day(row, 5);
  if (effective === null) throw row.refusal(5, headings[5], say("is blank"));
  const deletion = day(row, 6);
  const ends = [deletion, day(row, 2), day(row, 4)].filter((end) => end !== null).sort();
  const edit: AddOnEdit = {
    addOn: row.code(1, headings[1]),
    type: type === "1" ? 1 : type === "2" ? 2 : 3,
    primary: row.code(3, headings[3]),
    effective,
    deletion: ends[0] ?? null,
  };
  return deletion === effective ? "never in force" : edit;
}

/** YYYYDDD as an ISO day; null where blank. */
function day(row: TableRow, column: number): string | null {
  const heading = headings[column] ?? "";
  const text = row.match(column, heading, /^(\d{7})?$/, say("a day as YYYYDDD"));
  if (text === "") return null;
  const [year, dayOfYear] = [Number(text.slice(0, 4)), Number(text.slice(4))];
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  if (date.getUTCFullYear() !== year) {
    throw row.refusal(column, heading, say('is "{text}", a day that {year} does not have', { text, year }));
  }
  return date.toISOString().slice(0, 10);
}

function overlap(one: AddOnEdit, other: AddOnEdit): boolean {
  const last = "9999-12-31";
  return one.effective <= (other.deletion ?? last) && other.effective <= (one.deletion ?? last);
}
