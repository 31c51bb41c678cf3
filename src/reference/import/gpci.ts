import { say } from "../../say";
import type { GpciRow } from "../row-sets";
import { yearEdition } from "./editions";
import { type ImportedTable, RefusedFile, type SourceFile } from "./imported";
import { isFootnote, localityId } from "./locality";
import { Remarks, type TableRow, type TableText } from "./table-row";

/**
 * Geographic practice cost indices: a title, a heading, a row a locality, footnotes. Seven columns through 2025; eight from
 * 2026, with the work index without and with the 1.0 floor, of which the one with the floor is taken.
 */
export function importGpci(table: TableText, source: SourceFile): ImportedTable {
  const heading = table.rows.find((row) => row.cells.some((cell) => /PW GPCI/i.test(cell)));
  if (!heading) throw new RefusedFile(source.name, say("has no heading row with a PW GPCI column."));
  const at = columnsOf(heading);
  const rows: GpciRow[] = [];
  const remarks = new Remarks();
  const seen = new Map<string, number>();
  const headingAt = table.rows.indexOf(heading);
  for (const row of table.rows.slice(headingAt + 1)) {
    if (row.isBlank || isFootnote(row)) continue;
    if (row.cells.length < heading.cells.length) throw row.wrongLength(heading.cells.length);
    const locality = localityId(row, at.contractor, at.locality);
    const line = seen.get(locality);
    if (line !== undefined)
      remarks.add(row, say("locality {locality} stands in line {other} too", { locality, other: line }));
    seen.set(locality, row.line);
    rows.push({
      locality,
      name: row.text(at.name).replace(/\*+$/, ""), // the star points to a footnote
      state: row.match(at.state, "State", /^[A-Z]{2}$/, say("a state of two letters")),
      work: row.decimal(at.work, "PW GPCI", 3),
      pe: row.decimal(at.pe, "PE GPCI", 3),
      mp: row.decimal(at.mp, "MP GPCI", 3),
    });
  }
  if (rows.length === 0) throw new RefusedFile(source.name, say("has a heading but no row."));
  const headings = table.rows.slice(0, headingAt + 1).flatMap((row) => row.cells);
  const edition = yearEdition(source.name, [headings.join(" "), source.name]);
  return { table: "gpci", edition, source, rows, remarks: remarks.list() };
}

function columnsOf(heading: TableRow) {
  const column = (name: string, pattern: RegExp): number => {
    const at = heading.cells.findIndex((cell) => pattern.test(cell));
    if (at === -1)
      throw new RefusedFile(
        heading.file,
        say("line {line}: the column {name} is missing.", { line: heading.line, name }),
      );
    return at;
  };
  const work = heading.cells.flatMap((cell, index) => (/PW GPCI/i.test(cell) ? [index] : []));
  const withFloor = work.filter((index) => /\bwith\s+1\.0\s+floor/i.test(heading.text(index)));
  const [taken, ...others] = withFloor.length > 0 ? withFloor : work;
  if (taken === undefined || others.length > 0) {
    throw new RefusedFile(
      heading.file,
      say("line {line}: no one column is the PW GPCI with the 1.0 floor.", { line: heading.line }),
    );
  }
  return {
    contractor: column("Medicare Administrative Contractor (MAC)", /MAC|Contractor/i),
    state: column("State", /^State/i),
    locality: column("Locality Number", /Locality Number/i),
    name: column("Locality Name", /Locality Name/i),
    work: taken,
    pe: column("PE GPCI", /PE GPCI/i),
    mp: column("MP GPCI", /MP GPCI/i),
  };
}
