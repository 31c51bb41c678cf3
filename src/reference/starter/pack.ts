import type { PackedTable, PackedTables } from "./packed-tables";
import { readSourceFile, type SourceLine } from "./source-file";

/** The files of `source/` that are packed, as `source/README.md` describes them. */
export const sourceFiles = [
  "add-on.tsv",
  "code-dates.tsv",
  "conversion-factors.tsv",
  "gpci-2025.tsv",
  "gpci-2026.tsv",
  "kx-thresholds.tsv",
  "modifier-codes.tsv",
  "mue.tsv",
  "place-of-service.tsv",
  "ptp.tsv",
  "rvu.tsv",
  "telehealth.tsv",
  "therapy-codes.tsv",
] as const;

export type SourceFile = (typeof sourceFiles)[number];

/** The first day for which the tables that carry dates of their own (PTP, add-on) are given out. */
const beginning = "2024-01-01";

const isCode = /^[0-9A-Z]{4}[0-9A-Z]$/;
const isDecimal = /^\d+(\.\d+)?$/;
const isDay = /^\d{4}-\d\d-\d\d$/;
const isDayOrBlank = /^(\d{4}-\d\d-\d\d)?$/;

/**
 * Packs the source files, given by name, into the content of `tables.json`. The same texts always give the same tables. Throws
 * an error that names the file and line of anything it does not understand.
 */
export function packStarterTables(texts: Readonly<Record<SourceFile, string>>): PackedTables {
  const read = (file: SourceFile) => readSourceFile(file, texts[file]);
  const rvuLines = read("rvu.tsv");
  const mueLines = read("mue.tsv");
  const ptpLines = read("ptp.tsv");
  const addOnLines = read("add-on.tsv");

  const rvu2024 = codesOf(rvuLines.filter((line) => line.text("release") === "RVU24C"));
  const codesOf2024 = [
    ...rvu2024,
    ...codesOf(mueLines),
    ...codesOf(ptpLines, "column1"),
    ...codesOf(ptpLines, "column2"),
  ];
  const everyStarterCode = [...codesOf2024, ...codesOf(rvuLines), ...codesOf(addOnLines, "addOn")];

  return {
    codeDates: list("starter list", null, read("code-dates.tsv"), "", (line) => [
      line.match("firstDay", isDayOrBlank),
      line.match("lastDay", isDayOrBlank),
      line.text("source"),
    ]),
    mue: packMue(mueLines, rvu2024),
    ...packPtp(ptpLines, codesOf2024),
    addOn: packAddOn(addOnLines, everyStarterCode),
    rvu: packRvu(rvuLines),
    gpci: [packGpci("2025", read("gpci-2025.tsv")), packGpci("2026", read("gpci-2026.tsv"))],
    conversionFactors: read("conversion-factors.tsv").map((line) => ({
      from: line.match("firstDay", isDay),
      to: line.match("lastDay", isDay),
      others: line.match("conversionFactor", isDecimal),
      qualifying: line.match("qualifyingConversionFactor", isDecimal),
    })),
    kxThresholds: read("kx-thresholds.tsv").map((line) => ({
      year: line.match("year", /^\d{4}$/),
      dollars: Number(line.match("dollars", /^\d+$/)),
    })),
    placeOfService: list("starter list", null, read("place-of-service.tsv"), "every code", (line) => [
      line.match("setting", /^(facility|non-facility|none)$/),
      line.text("name"),
    ]),
    modifiers: list("starter list", null, read("modifier-codes.tsv"), "every code", (line) => [
      line.match("level", /^(CPT|HCPCS)$/),
      line.text("category"),
    ]),
    therapy: list("starter list", null, read("therapy-codes.tsv"), "every code", (line) => [
      line.match("kind", /^(always|sometimes)$/),
      line.match("source", /^[RK]$/),
    ]),
    telehealth: list("CY 2025–2026", "2026-12-31", read("telehealth.tsv"), "", (line) => [
      line.match("from", isDay),
      line.match("to", isDayOrBlank),
      line.match("absentBefore", /^(yes|unknown)$/),
    ]),
  };
}

/**
 * What is left for a build that may not redistribute figures keyed by procedure code (`npm run build -- --no-starter`): lists of places,
 * modifiers, localities, factors and thresholds. Every code is then "not loaded" until the user imports CMS's files.
 */
export function withoutCodes(tables: PackedTables): PackedTables {
  const emptied = (table: PackedTable): PackedTable => ({ ...table, covered: "", count: 0, rows: {} });
  return {
    ...tables,
    codeDates: emptied(tables.codeDates),
    mue: [],
    ptp: emptied(tables.ptp),
    ptpRationales: [],
    addOn: emptied(tables.addOn),
    rvu: [],
    therapy: emptied(tables.therapy),
    telehealth: emptied(tables.telehealth),
  };
}

/** The text of `tables.json`: a line a table, so that a change shows where it is. */
export function formatPackedTables(tables: PackedTables): string {
  const lines = Object.entries(tables).map(
    ([name, table]) => `${JSON.stringify(name)}:${JSON.stringify(table)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Rows that the 2026 Q2 table confirms answer through that quarter; the others are an edition of their own. */
function packMue(lines: readonly SourceLine[], rvu2024: readonly string[]): PackedTable[] {
  const confirmed = lines.filter(
    (line) => line.match("seenIn", /^2024Q3(, confirmed 2026Q2)?$/) !== "2024Q3",
  );
  const others = lines.filter((line) => !confirmed.includes(line));
  const confirmedCodes = new Set(codesOf(confirmed));
  // A code of RVU24C without a row has no MUE in that quarter: checked against the published table.
  const othersCovered = [...codesOf(others), ...rvu2024].filter((code) => !confirmedCodes.has(code));
  const columns = (line: SourceLine) => [line.match("units", /^\d+$/), line.match("mai", /^[123]$/)];
  const dates = (to: string) => ({ from: "2024-07-01", to });
  return [
    {
      name: "2024 Q3",
      ...dates("2024-09-30"),
      ...covering(othersCovered),
      ...keyed(others, "code", columns),
    },
    {
      name: "2024 Q3, confirmed 2026 Q2",
      ...dates("2026-06-30"),
      ...covering([...confirmedCodes]),
      ...keyed(confirmed, "code", columns),
    },
  ];
}

function packPtp(
  lines: readonly SourceLine[],
  codes: readonly string[],
): Pick<PackedTables, "ptp" | "ptpRationales"> {
  const inForce = lines.filter((line) => {
    const deletion = line.match("deletion", /^(\d{8}|\*)$/);
    const neverInForce =
      line.match("modifierIndicator", /^[019]$/) === "9" || line.text("effective") === deletion;
    return !neverInForce && !endedBeforeBeginning(calendarDay(line, "deletion"));
  });
  const ptpRationales = [...new Set(inForce.map((line) => line.text("rationale")))].sort();
  const columns = (line: SourceLine) => [
    line.match("column2", isCode),
    line.text("modifierIndicator"),
    String(ptpRationales.indexOf(line.text("rationale"))),
    calendarDay(line, "effective"),
    calendarDay(line, "deletion"),
  ];
  const dates = { from: beginning, to: "2024-09-30" };
  return {
    ptp: { name: "2024 Q3", ...dates, ...covering(codes), ...keyed(inForce, "column1", columns) },
    ptpRationales,
  };
}

function packAddOn(lines: readonly SourceLine[], codes: readonly string[]): PackedTable {
  // An edit ends with itself, its add-on code or its primary, whichever comes first.
  const end = (line: SourceLine) =>
    ["deletion", "addOnDeletion", "primaryDeletion"]
      .map((column) => calendarDay(line, column))
      .filter((day) => day !== "")
      .sort()[0] ?? "";
  const inForce = lines.filter((line) => {
    const neverInForce = line.text("effective") === line.text("deletion");
    return !neverInForce && !endedBeforeBeginning(end(line));
  });
  const columns = (line: SourceLine) => [
    line.match("type", /^[123]$/),
    line.match("primary", isCode),
    calendarDay(line, "effective"),
    end(line),
  ];
  const dates = { from: beginning, to: "2026-06-30" };
  return { name: "2026 Q2", ...dates, ...covering(codes), ...keyed(inForce, "addOn", columns) };
}

function packRvu(lines: readonly SourceLine[]): PackedTable[] {
  const releases = [
    ...new Set(lines.map((line) => line.match("release", /^RVU\d\d[A-D](-rvus-only)?$/))),
  ].sort();
  return releases.map((release) => {
    const ofRelease = lines.filter((line) => line.text("release") === release);
    const [year] = new Set(ofRelease.map((line) => line.match("year", /^\d{4}$/)));
    return {
      name: release.replace("-rvus-only", ", RVUs only"),
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      ...covering(codesOf(ofRelease)),
      ...keyed(ofRelease, "code", rvuColumns),
    };
  });
}

function rvuColumns(line: SourceLine): string[] {
  return [
    line.match("modifier", /^(26|TC|53)?$/),
    line.match("status", /^[A-Z]?$/),
    line.match("workRvu", isDecimal),
    line.match("nonFacilityPeRvu", isDecimal),
    line.match("nonFacilityNa", /^(NA)?$/),
    line.match("facilityPeRvu", isDecimal),
    line.match("facilityNa", /^(NA)?$/),
    line.match("malpracticeRvu", isDecimal),
    line.text("pctc"),
    line.text("globalDays"),
    line.text("multipleProcedure"),
    line.text("bilateral"),
    line.text("assistantSurgeon"),
    line.text("coSurgeon"),
    line.text("teamSurgeon"),
    line.match("endoscopicBase", /^([0-9A-Z]{5})?$/),
  ];
}

function packGpci(year: string, lines: readonly SourceLine[]): PackedTable {
  const localityOf = (line: SourceLine) =>
    `${line.match("mac", /^\d{5}$/)}-${line.match("locality", /^\d\d$/)}`;
  const columns = (line: SourceLine) => [
    line.text("name").replace(/\*+$/, ""), // the star points to a footnote
    line.match("state", /^[A-Z]{2}$/),
    line.match("workWithFloor", isDecimal),
    line.match("pe", isDecimal),
    line.match("mp", isDecimal),
  ];
  const { count, rows } = keyedBy(lines, localityOf, columns);
  return {
    name: `CY ${year}`,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    covered: "every code",
    count,
    rows,
  };
}

/** A list without editions: it answers for any date. */
function list(
  name: string,
  to: string | null,
  lines: readonly SourceLine[],
  covered: string,
  columns: (line: SourceLine) => string[],
): PackedTable {
  return { name, from: beginning, to, covered, ...keyed(lines, "code", columns) };
}

function keyed(lines: readonly SourceLine[], keyColumn: string, columns: (line: SourceLine) => string[]) {
  return keyedBy(lines, (line) => line.match(keyColumn, /^[0-9A-Z]{2,5}$/), columns);
}

function keyedBy(
  lines: readonly SourceLine[],
  keyOf: (line: SourceLine) => string,
  columns: (line: SourceLine) => string[],
): Pick<PackedTable, "count" | "rows"> {
  const byKey = new Map<string, string[]>();
  for (const line of lines) {
    const values = columns(line);
    if (values.some((value) => /\|/.test(value))) throw line.problem("a value holds |");
    const rows = byKey.get(keyOf(line)) ?? [];
    byKey.set(keyOf(line), [...rows, values.join("|")]);
  }
  const rows = Object.fromEntries([...byKey].map(([key, packed]) => [key, packed.join("\n")]));
  return { count: lines.length, rows };
}

function codesOf(lines: readonly SourceLine[], column = "code"): string[] {
  return lines.map((line) => line.match(column, isCode));
}

function covering(codes: readonly string[]): { covered: string } {
  return { covered: [...new Set(codes)].sort().join(" ") };
}

function endedBeforeBeginning(deletion: string): boolean {
  return deletion !== "" && deletion < beginning;
}

/** CMS writes days as YYYYMMDD or, in the add-on file, YYYYDDD (day of the year); "" where there is none or `*`. */
function calendarDay(line: SourceLine, column: string): string {
  const value = line.match(column, /^(\d{8}|\d{7}|\*)?$/);
  if (value === "" || value === "*") return "";
  const year = value.slice(0, 4);
  if (value.length === 8) return `${year}-${value.slice(4, 6)}-${value.slice(6)}`;
  return new Date(Date.UTC(Number(year), 0, Number(value.slice(4)))).toISOString().slice(0, 10);
}
