import { say } from "../../say";
import type { MueRow } from "../tables";
import { quarterEdition } from "./editions";
import { type ImportedTable, RefusedFile, type SourceFile } from "./imported";
import { alsoStands, Remarks, type TableRow, type TableText } from "./table-row";

/**
 * Medicare's practitioner MUE table: a notice of several lines, a heading, then `code, units, indicator, rationale`. The indicator
 * is a sentence that begins with its digit ("3 Date of Service Edit: Clinical"). 0 units is a legal value.
 */
export function importMue(table: TableText, source: SourceFile): ImportedTable {
  const heading = table.rows.find((row) => row.cells.some(isValuesHeading));
  if (!heading) throw new RefusedFile(source.name, say("has no heading row with a column of MUE values."));
  const at = columnsOf(heading);
  const rows: MueRow[] = [];
  const remarks = new Remarks();
  const seen = new Map<string, { row: MueRow; line: number }>();
  for (const row of table.rows.slice(table.rows.indexOf(heading) + 1)) {
    if (row.isBlank) continue;
    if (row.cells.length < heading.cells.length) throw row.wrongLength(heading.cells.length);
    const mue: MueRow = {
      code: row.code(at.code, "HCPCS/CPT code"),
      units: Number(row.match(at.units, "MUE value", /^\d{1,6}$/, say("a whole number of units"))),
      mai: indicator(row, at.indicator),
    };
    const before = seen.get(mue.code);
    if (before) {
      const same = before.row.units === mue.units && before.row.mai === mue.mai;
      remarks.add(row, alsoStands(mue.code, before.line, same));
    } else seen.set(mue.code, { row: mue, line: row.line });
    rows.push(mue);
  }
  if (rows.length === 0) throw new RefusedFile(source.name, say("has a heading but no row."));
  const notice = table.rows.slice(0, table.rows.indexOf(heading) + 1).flatMap((row) => row.cells);
  const edition = quarterEdition(source.name, [table.title, notice.join(" "), source.name]);
  return { table: "mue", edition, source, rows, remarks: remarks.list() };
}

function isValuesHeading(cell: string): boolean {
  return /MUE\s+Values?$/i.test(cell);
}

function columnsOf(heading: TableRow): { code: number; units: number; indicator: number } {
  const at = {
    code: heading.cells.findIndex((cell) => /HCPCS/i.test(cell)),
    units: heading.cells.findIndex(isValuesHeading),
    indicator: heading.cells.findIndex((cell) => /Adjudication\s+Indicator/i.test(cell)),
  };
  if (at.code === -1) throw heading.refusal(0, "HCPCS/CPT code", say("is missing"));
  if (at.indicator === -1) {
    throw heading.refusal(
      heading.cells.length,
      "MUE Adjudication Indicator",
      say("is missing. Medicaid's table has none, and must not be mixed with Medicare's"),
    );
  }
  return at;
}

function indicator(row: TableRow, column: number): MueRow["mai"] {
  const digit = row.match(
    column,
    "MUE Adjudication Indicator",
    /^[123](?!\d)/,
    say("one that begins with 1, 2 or 3"),
  )[0];
  return digit === "1" ? 1 : digit === "2" ? 2 : 3;
}
