import { quarterNamed } from "./editions";
import { type ImportedTable, RefusedFile, type SourceFile, type ZipLocality } from "./imported";
import { Remarks, readFixedWidthText } from "./table-row";

const width = 80;

/** Characters counted from 0: state 1–2, ZIP 3–7, carrier 8–12, locality 13–14, plus-four flag 21, year and quarter 76–80. */
const fields = [
  [0, 2],
  [2, 7],
  [7, 12],
  [12, 14],
  [20, 21],
  [75, 80],
] as const;

/** CMS's five-digit ZIP code to carrier locality file, as fixed-width text. */
export function importZip5(text: string, source: SourceFile): ImportedTable {
  const rows: ZipLocality[] = [];
  const remarks = new Remarks();
  const seen = new Map<string, { locality: string; line: number }>();
  let quarter = "";
  for (const row of readFixedWidthText(source.name, text, width, fields).rows) {
    const zip = row.match(1, "ZIP code", /^\d{5}$/, "a ZIP code of five digits");
    const carrier = row.match(2, "carrier", /^\d{5}$/, "a carrier of five digits");
    const locality = `${carrier}-${row.match(3, "locality", /^\d\d$/, "a locality of two digits")}`;
    const ownQuarter = row.match(5, "year and quarter", /^20\d\d[1-4]$/, "a year and quarter as 20254");
    if (quarter !== "" && ownQuarter !== quarter) {
      throw row.refusal(5, "year and quarter", `is ${ownQuarter}, where the lines before have ${quarter}`);
    }
    quarter = ownQuarter;
    const before = seen.get(zip);
    if (before) {
      const same = before.locality === locality ? "the same" : "another";
      remarks.add(row, `ZIP ${zip} stands in line ${before.line} too, with ${same} locality`);
    } else seen.set(zip, { locality, line: row.line });
    rows.push({
      zip,
      state: row.match(0, "state", /^[A-Z]{2}$/, "a state of two letters"),
      locality,
      needsPlusFour: row.match(4, "plus-four flag", /^[01]$/, "0 or 1") === "1",
    });
  }
  if (rows.length === 0) throw new RefusedFile(source.name, "has no row.");
  const edition = quarterNamed(`${quarter.slice(0, 4)} Q${quarter.slice(4)}`);
  return { table: "zip-locality", edition, source, rows, remarks: remarks.list() };
}
