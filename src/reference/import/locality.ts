import { say } from "../../say";
import type { TableRow } from "./table-row";

/** `MAC-locality` as "10312-35", from the two columns. Spreadsheets drop leading zeros, which are put back. */
export function localityId(row: TableRow, contractorColumn: number, localityColumn: number): string {
  const contractor = row.match(
    contractorColumn,
    say("contractor"),
    /^\d{4,5}$/,
    say("a contractor of five digits"),
  );
  const locality = row.match(
    localityColumn,
    say("locality number"),
    /^\d{1,2}$/,
    say("a locality of two digits"),
  );
  return `${contractor.padStart(5, "0")}-${locality.padStart(2, "0")}`;
}

/** Below the rows stand notes: text in one cell, or in two where its comma was not quoted. */
export function isFootnote(row: TableRow): boolean {
  return row.cells.filter((cell) => cell !== "").length <= 2 && !/^\d+$/.test(row.text(0));
}
