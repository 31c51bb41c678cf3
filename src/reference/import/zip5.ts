import { say } from "../../say";
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
    const zip = row.match(1, say("ZIP code"), /^\d{5}$/, say("a ZIP code of five digits"));
    const carrier = row.match(2, say("carrier"), /^\d{5}$/, say("a carrier of five digits"));
    const locality = `${carrier}-${row.match(3, say("locality"), /^\d\d$/, say("a locality of two digits"))}`;
    const ownQuarter = row.match(
      5,
      say("year and quarter"),
      /^20\d\d[1-4]$/,
      say("a year and quarter as 20254"),
    );
    if (quarter !== "" && ownQuarter !== quarter) {
      throw row.refusal(
        5,
        "year and quarter",
        say("is {value}, where the lines before have {other}", { value: ownQuarter, other: quarter }),
      );
    }
    quarter = ownQuarter;
    const before = seen.get(zip);
    if (before) {
      const same = before.locality === locality;
      remarks.add(
        row,
        same
          ? say("ZIP {zip} stands in line {other} too, with the same locality", { zip, other: before.line })
          : say("ZIP {zip} stands in line {other} too, with another locality", { zip, other: before.line }),
      );
    } else seen.set(zip, { locality, line: row.line });
    rows.push({
      zip,
      state: row.match(0, say("state"), /^[A-Z]{2}$/, say("a state of two letters")),
      locality,
      needsPlusFour: row.match(4, say("plus-four flag"), /^[01]$/, say("0 or 1")) === "1",
    });
  }
  if (rows.length === 0) throw new RefusedFile(source.name, say("has no row."));
  const edition = quarterNamed(`${quarter.slice(0, 4)} Q${quarter.slice(4)}`);
  return { table: "zip-locality", edition, source, rows, remarks: remarks.list() };
}
