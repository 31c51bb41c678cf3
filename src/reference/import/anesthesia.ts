import { say } from "../../say";
import { yearEdition } from "./editions";
import { type AnesthesiaFactor, type ImportedTable, RefusedFile, type SourceFile } from "./imported";
import { isFootnote, localityId } from "./locality";
import { Remarks, type TableText } from "./table-row";

const columns = [
  ["Contractor", /^Contractor/i],
  ["Locality", /^Locality/i],
  ["Locality Name", /^Locality Name/i],
  ["Anes CF", /ANES.*(CF|FACTOR)/i],
] as const;

/** Anesthesia conversion factors: `contractor, locality, name, factor`; the heading of the fourth names the national factor. */
export function importAnesthesia(table: TableText, source: SourceFile): ImportedTable {
  const heading = table.rows.find((row) => /^Contractor/i.test(row.text(0)));
  if (!heading) throw new RefusedFile(source.name, say("has no heading row that begins with Contractor."));
  for (const [column, [name, pattern]] of columns.entries()) {
    if (!pattern.test(heading.text(column)))
      throw heading.refusal(column, name, say("is missing or stands elsewhere"));
  }
  const rows: AnesthesiaFactor[] = [];
  const remarks = new Remarks();
  const seen = new Map<string, number>();
  const headingAt = table.rows.indexOf(heading);
  for (const row of table.rows.slice(headingAt + 1)) {
    if (row.isBlank || isFootnote(row)) continue;
    if (row.cells.length < columns.length) throw row.wrongLength(columns.length);
    const locality = localityId(row, 0, 1);
    const line = seen.get(locality);
    if (line !== undefined)
      remarks.add(row, say("locality {locality} stands in line {other} too", { locality, other: line }));
    seen.set(locality, row.line);
    rows.push({ locality, conversionFactor: row.decimal(3, "Anes CF", 2) });
  }
  if (rows.length === 0) throw new RefusedFile(source.name, say("has a heading but no row."));
  const headings = table.rows.slice(0, headingAt + 1).flatMap((row) => row.cells);
  const edition = yearEdition(source.name, [table.title, headings.join(" "), source.name]);
  return { table: "anesthesia", edition, source, rows, remarks: remarks.list() };
}
