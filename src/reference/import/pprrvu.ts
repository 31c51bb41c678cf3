import { say } from "../../say";
import type { ConversionFactorPeriod } from "../row-sets";
import type { RvuRow } from "../tables";
import { releaseEdition } from "./editions";
import { type ImportedTable, RefusedFile, type SourceFile } from "./imported";
import {
  columnsFrom2026,
  columnsThrough2025,
  fixedWidthFields,
  fixedWidthLine,
  looseHeadings,
} from "./pprrvu-columns";
import { alsoStands, quoted, Remarks, readFixedWidthText, type TableRow, type TableText } from "./table-row";

/**
 * The physician fee schedule's relative value file: nine lines of title and headings, the heading's last line, then a row a
 * code and modifier. Headings repeat, so that columns are told by their place, which the whole heading must confirm: 31 through
 * 2025, 32 from 2026 on (PRIC IND at index 23). Gives the RVUs, and the conversion factor that stands in every row.
 */
export function importPprrvu(table: TableText, source: SourceFile): ImportedTable[] {
  const headingAt = table.rows.findIndex((row) => row.cells.includes("HCPCS"));
  const heading = table.rows[headingAt];
  if (!heading) throw new RefusedFile(source.name, say("has no heading row that begins with HCPCS."));
  const shift = heading.cells.indexOf("HCPCS");
  if (shift > 0) throw heading.refusal(shift, "HCPCS", say("should be column 1: the columns are shifted"));
  const columns = layoutOf(table.rows, headingAt, source);
  const title = table.rows
    .slice(0, headingAt)
    .flatMap((row) => row.cells)
    .join(" ");
  return importRows(table.rows.slice(headingAt + 1), columns, [title, source.name], source);
}

/** The same table as fixed-width text (171 characters through 2025), which has copyright lines but no headings. */
export function importPprrvuText(text: string, source: SourceFile): ImportedTable[] {
  const fields = readFixedWidthText(source.name, text, fixedWidthLine, fixedWidthFields, (line) =>
    line.startsWith("HDR "),
  );
  return importRows(fields.rows, columnsThrough2025, [source.name], source);
}

function importRows(
  tableRows: readonly TableRow[],
  columns: readonly string[],
  names: readonly string[],
  source: SourceFile,
): ImportedTable[] {
  const conversionFactorAt = columns.indexOf("CONV FACTOR");
  const rows: RvuRow[] = [];
  const remarks = new Remarks();
  const seen = new Map<string, { row: RvuRow; line: number }>();
  let conversionFactor = "";
  for (const row of tableRows) {
    if (row.isBlank) continue;
    if (row.cells.length !== columns.length) throw row.wrongLength(columns.length);
    const rvu = rvuRow(row, columns);
    const factor = row.decimal(conversionFactorAt, "CONV FACTOR", 4);
    if (conversionFactor !== "" && factor !== conversionFactor) {
      throw row.refusal(
        conversionFactorAt,
        "CONV FACTOR",
        say("is {value}, where the lines before have {other}", { value: factor, other: conversionFactor }),
      );
    }
    conversionFactor = factor;
    const key = `${rvu.code} ${rvu.modifier}`;
    const before = seen.get(key);
    if (before) {
      const same = JSON.stringify(before.row) === JSON.stringify(rvu);
      remarks.add(row, alsoStands(key.trim(), before.line, same));
    } else seen.set(key, { row: rvu, line: row.line });
    rows.push(rvu);
  }
  if (rows.length === 0) throw new RefusedFile(source.name, say("has a heading but no row."));
  const edition = releaseEdition(source.name, names);
  const period = conversionFactorPeriod(conversionFactor, edition.from.slice(0, 4), names, source);
  return [
    { table: "rvu", edition, source, rows, remarks: remarks.list() },
    {
      table: "conversion-factor",
      edition: { name: periodName(period), from: period.from, to: period.to },
      source,
      rows: [period],
      remarks: [],
    },
  ];
}

/** The layout whose heading, read down each column, fits. A column that is missing or shifted is named. */
function layoutOf(rows: readonly TableRow[], headingAt: number, source: SourceFile): readonly string[] {
  const heading = rows[headingAt];
  const width = heading?.cells.length ?? 0;
  const upper = rows[headingAt - 1];
  const found = Array.from({ length: width }, (_, column) =>
    `${upper?.text(column) ?? ""} ${heading?.text(column) ?? ""}`.trim().replace(/\s+/g, " ").toUpperCase(),
  );
  const has2026Column = found.some((name) => /PRIC/.test(name));
  const columns = has2026Column || width >= columnsFrom2026.length ? columnsFrom2026 : columnsThrough2025;
  const differs = (name: string, column: number) => !sameHeading(found[column] ?? "", name);
  // Some headings may be worded anew; but where one of the others is out of place, the first that differs tells why.
  const fits = !columns.some((name, column) => !looseHeadings.includes(name) && differs(name, column));
  if (fits && width === columns.length) return columns;
  const wrong = columns.findIndex(differs);
  const at = wrong === -1 ? columns.length : wrong;
  const expected = columns[at];
  const place = { line: heading?.line ?? 1, column: at + 1, found: quoted(found[at] ?? "") };
  throw new RefusedFile(
    source.name,
    expected === undefined
      ? say("line {line}, column {column}: {found} is a column that the layout of {columns} does not have.", {
          ...place,
          columns: columns.length,
        })
      : say(
          "line {line}, column {column} should be {expected} and is {found}: a column is missing or shifted.",
          { ...place, expected },
        ),
  );
}

/** Spaces, slashes and hyphens come and go between releases. */
function sameHeading(found: string, expected: string): boolean {
  const plain = (name: string) => name.replace(/[^A-Z0-9]/g, "");
  return plain(found) === plain(expected);
}

function rvuRow(row: TableRow, columns: readonly string[]): RvuRow {
  const at = (name: string) => columns.indexOf(name);
  const digits = (name: string) => row.match(at(name), name, /^\d$/, say("an indicator of one digit"));
  const notApplicable = (column: number) =>
    row.match(column, "NA INDICATOR", /^(NA)?$/, say("NA or blank")) === "NA";
  return {
    code: row.code(0, "HCPCS"),
    modifier: row.match(1, "MOD", /^(26|TC|53)?$/, say("26, TC, 53 or blank")),
    indicators: {
      status: row.match(3, "STATUS CODE", /^[A-Z]$/, say("a status of one letter")),
      nonFacilityNa: notApplicable(7),
      facilityNa: notApplicable(9),
      pctc: digits("PCTC IND"),
      globalDays: row.match(
        at("GLOB DAYS"),
        "GLOB DAYS",
        /^(000|010|090|MMM|XXX|YYY|ZZZ)$/,
        say("000, 010, 090, MMM, XXX, YYY or ZZZ"),
      ),
      multipleProcedure: digits("MULT PROC"),
      bilateral: digits("BILAT SURG"),
      assistantSurgeon: digits("ASST SURG"),
      coSurgeon: digits("CO- SURG"),
      teamSurgeon: digits("TEAM SURG"),
      endoscopicBase: row.match(at("ENDO BASE"), "ENDO BASE", /^([0-9A-Z]{5})?$/, say("a code or blank")),
      fromEdition: null,
    },
    workRvu: row.decimal(5, "WORK RVU", 2),
    nonFacilityPeRvu: row.decimal(6, "NON-FAC PE RVU", 2),
    facilityPeRvu: row.decimal(8, "FACILITY PE RVU", 2),
    malpracticeRvu: row.decimal(10, "MP RVU", 2),
    ...oppsRvus(row, columns.length - 3),
  };
}

/** The last three columns: non-facility and facility practice expense and malpractice, each "used for OPPS payment amount"; blank is none. */
function oppsRvus(row: TableRow, from: number): Pick<RvuRow, "opps"> {
  if ([0, 1, 2].every((column) => row.text(from + column) === "")) return {};
  const at = (column: number) => row.decimal(from + column, "PAYMENT AMOUNT", 2);
  const [nonFacilityPeRvu, facilityPeRvu, malpracticeRvu] = [at(0), at(1), at(2)];
  const none = [nonFacilityPeRvu, facilityPeRvu, malpracticeRvu].every((rvu) => Number(rvu) === 0);
  return none ? {} : { opps: { nonFacilityPeRvu, facilityPeRvu, malpracticeRvu } };
}

/** Final rules for 2026 (`rules.md` B.3): the first factor for everyone but qualifying APM participants, the second for these. */
const factorsOf2026 = { others: "33.4009", qualifying: "33.5675" };

/** In force until the Consolidated Appropriations Act, 2024 raised the factor on 9 March 2024 (`rules.md` B.3). */
const firstFactorOf2024 = "32.7442";

/** For whom and when the file's factor holds. Of 2026 on there are two files a release; the factor not in this one is blank. */
function conversionFactorPeriod(
  factor: string,
  year: string,
  names: readonly string[],
  source: SourceFile,
): ConversionFactorPeriod {
  const wholeYear = { from: `${year}-01-01`, to: `${year}-12-31` };
  if (year === "2024" && factor === firstFactorOf2024) {
    return { from: "2024-01-01", to: "2024-03-08", others: factor, qualifying: factor };
  }
  if (year === "2024") return { from: "2024-03-09", to: "2024-12-31", others: factor, qualifying: factor };
  if (year < "2026") return { ...wholeYear, others: factor, qualifying: factor };
  if (year === "2026" && factor === factorsOf2026.others)
    return { ...wholeYear, others: factor, qualifying: "" };
  if (year === "2026" && factor === factorsOf2026.qualifying)
    return { ...wholeYear, others: "", qualifying: factor };
  const name = names.join(" ");
  if (/non-?QPP/i.test(name)) return { ...wholeYear, others: factor, qualifying: "" };
  if (/QPP/i.test(name)) return { ...wholeYear, others: "", qualifying: factor };
  throw new RefusedFile(
    source.name,
    say(
      "its conversion factor {factor} is none that is known for {year}, and its name does not tell for whom it is. Give it the name CMS gave it, with _nonQPP or _QPP.",
      { factor, year },
    ),
  );
}

/** Periods of one year that are told apart: 2024 has two, and from 2026 on each has two files. */
function periodName({ from, to, others, qualifying }: ConversionFactorPeriod): string {
  const year = from.slice(0, 4);
  const days = from !== `${year}-01-01` ? `, from ${from}` : to !== `${year}-12-31` ? `, through ${to}` : "";
  const participants = qualifying === "" ? ", non-QP" : others === "" ? ", QP" : "";
  return `CY ${year}${days}${participants}`;
}
