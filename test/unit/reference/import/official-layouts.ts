import { strToU8, type Zippable, zipSync } from "fflate";
import type { ImportedEdition, SourceFile } from "../../../../src/reference/import/imported";
import { type FileOutcome, type GivenFile, TableImport } from "../../../../src/reference/import/read-source";

/** Small files in the layouts that CMS publishes, made up row by row. Descriptors are left out: they are the AMA's. */

export const crlf = "\r\n";

export function mueCsv(rows: readonly string[], valuesHeading = "Practitioner Services MUE Values"): string {
  const notice = `"Codes only are copyright 2023, all rights reserved. ${crlf}${crlf}CPT\u00ae is a trademark.${crlf}",,,`;
  const heading = `"HCPCS/\nCPT Code",${valuesHeading},MUE Adjudication Indicator,MUE Rationale`;
  return [notice, heading, ...rows].join(crlf) + crlf;
}

export const mueName = "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv";

export interface RvuCells {
  code: string;
  modifier: string;
  status: string;
  work: string;
  nonFacilityPe: string;
  facilityPe: string;
  malpractice: string;
  globalDays: string;
  /** Practice expense, non-facility and facility, and malpractice as used for the OPPS payment amount. */
  opps?: readonly [string, string, string];
}

export const officeVisit: RvuCells = {
  code: "99213",
  modifier: "",
  status: "A",
  work: "1.30",
  nonFacilityPe: "1.35",
  facilityPe: "0.57",
  malpractice: "0.10",
  globalDays: "XXX",
};

const noOpps = ["0.00", "0.00", "0.00"] as const;

const heads = {
  upper:
    ",,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT",
  lower:
    "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT",
};

/** The ten lines before the rows, then the rows, as cells. `change` may drop or move columns of the heading and the rows. */
export function pprrvuCells({
  title = "2025 National Physician Fee Schedule Relative Value File October Release",
  rows = [officeVisit] as readonly RvuCells[],
  conversionFactor = "32.3465",
  with2026Column = false,
  change = (cells: string[]): string[] => cells,
} = {}): string[][] {
  const layout = (cells: readonly string[], pricInd: string): string[] =>
    change(with2026Column ? [...cells.slice(0, 23), pricInd, ...cells.slice(23)] : [...cells]);
  const blank = (text = "") => layout(["", "", text, ...Array<string>(28).fill("")], "");
  const row = (cells: RvuCells) =>
    layout(
      [
        cells.code,
        cells.modifier,
        "our own words",
        cells.status,
        "",
        cells.work,
        cells.nonFacilityPe,
        "",
        cells.facilityPe,
        "NA",
        cells.malpractice,
        "2.75",
        "1.97",
        "0",
        cells.globalDays,
        "0.00",
        "0.00",
        "0.00",
        "5",
        "0",
        "1",
        "2",
        "9",
        "",
        conversionFactor,
        "09",
        "0",
        "99",
        ...(cells.opps ?? noOpps),
      ],
      "1",
    );
  return [
    blank(title),
    ...Array.from({ length: 7 }, () => blank()),
    layout(heads.upper.split(","), "PRIC"),
    layout(heads.lower.split(","), "IND"),
    ...rows.map(row),
  ];
}

export function csv(cells: readonly (readonly string[])[]): string {
  return cells
    .map((row) => row.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(",") + crlf)
    .join("");
}

/** One line of the fixed-width form of RVU25D. */
export function pprrvuTextLine(row: RvuCells, conversionFactor = "32.3465"): string {
  const left = `${row.code}${row.modifier.padEnd(2)}${"our own words".padEnd(50)}${row.status} `;
  const values = `${row.work.padStart(6)} ${row.nonFacilityPe.padStart(6)}   ${row.facilityPe.padStart(6)}NA `;
  const totals = `${row.malpractice.padStart(5)} ${"2.75".padStart(6)}${"1.97".padStart(6)}`;
  const policies = `0${row.globalDays}.00.00.0050129`;
  const line = `${`${left}${values}${totals}${policies}`.padEnd(133)}${conversionFactor} 090 99`;
  const [nonFacility, facility, malpractice] = row.opps ?? noOpps;
  return `${line.padEnd(147)}${nonFacility.padStart(7)}${facility.padStart(8)}${malpractice.padStart(9)}`;
}

export function gpci2025(rows: readonly string[]): string {
  return [
    "ADDENDUM E. FINAL CY 2025 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,",
    ",,,,,,",
    "Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (with 1.0 Floor),2025 PE GPCI,2025 MP GPCI",
    ...rows,
    '"MAC Assignments as of November 22, 2023",,,,,,',
    ",,,,,,",
    "*Work GPCI reflects a 1.5 floor in Alaska established by the MIPPA.,,,,,,",
    "",
  ].join(crlf);
}

export function gpci2026(rows: readonly string[]): string {
  return [
    "ADDENDUM E. FINAL CY 2026 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,,",
    ",,,,,,,",
    "Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2026 PW GPCI (without 1.0 Floor),2026 PW GPCI (with 1.0 Floor),2026 PE GPCI,2026 MP GPCI",
    ...rows,
    "",
  ].join(crlf);
}

export function anesthesiaCsv(rows: readonly string[]): string {
  return ["Contractor,Locality,Locality Name,National Anes CF of 20.3178", ...rows, ",,,", ""].join(crlf);
}

const addOnHeadings =
  "AOC_Edit_Type,Add-On_Code,AOC_DelDT,Primary_Code,Primary_Code_DelDT,AOC_Edit_EffDT,AOC_Edit_DelDT,Special_Instruction_Notes";

/** Each row as "type,add-on,its end,primary,its end,effective,deletion,notes". */
export function addOnCells(rows: readonly string[]): string[][] {
  return ["Codes are copyright 2025.", addOnHeadings, ...rows].map((row) => row.split(","));
}

export function zip5Line(
  zip: string,
  { state = "AK", carrier = "02102", locality = "01", plusFour = "0" } = {},
): string {
  return `${`${state}${zip}${carrier}${locality} Z9   ${plusFour} A`.padEnd(75)}20254`;
}

export function ptpText(rows: readonly string[]): string {
  return [
    "CPT only copyright 2024.  All rights reserved.\t\t\t\t\t\t",
    "Column1/Column2 Edits\t\t\t\t\t\t",
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
    "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
    "\t\t\t\t*=no data\t1=allowed\t",
    "\t\t\t\t\t9=not applicable\t",
    ...rows,
    "",
  ].join(crlf);
}

export const ptpName = "medicare-ncci-2024q3-practitioner-ptp-edits-ccipra-v302r0-f1.zip";

/** A workbook as Excel writes it, but with its texts in the cells. Cells that are written as `#12` become numbers. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const cell = (text: string, column: number, row: number) => {
    const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
    const at = `r="${letters}${row + 1}"`;
    if (text === "") return "";
    if (text.startsWith("#")) return `<c ${at}><v>${text.slice(1)}</v></c>`;
    return `<c ${at} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  };
  const sheetXml = (rows: readonly (readonly string[])[]) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types/>',
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns:r="${office}"><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships>${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
  };
  for (const [index, name] of names.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheets[name] ?? []);
  }
  return zipOf(parts);
}

export function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(members)) {
    zippable[name] = typeof content === "string" ? strToU8(content) : content;
  }
  // Of one day: the same members give the same file, whenever a test makes it.
  return zipSync(zippable, { mtime: "2024-07-01T00:00:00" });
}

/** A file as a caller hands it over; its checksum stands for its content. */
export function given(name: string, content: string | Uint8Array, chunkSize = 1_000): GivenFile {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) =>
    bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  const sha256 = `${bytes.length}-${bytes.reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)}`;
  return { name, size: bytes.length, sha256, chunks };
}

export interface HandedOver {
  source: SourceFile;
  edition: ImportedEdition;
  text: string;
  finished: boolean;
}

/** Reads files and keeps what was handed over for PTP. */
export async function readAll(
  ...files: readonly GivenFile[]
): Promise<{ tables: TableImport["tables"]; outcomes: FileOutcome[]; ptp: HandedOver[] }> {
  const ptp: HandedOver[] = [];
  const tables = new TableImport({
    ptp(source, edition) {
      const part: HandedOver = { source, edition, text: "", finished: false };
      ptp.push(part);
      return {
        push: (bytes) => {
          part.text += new TextDecoder("latin1").decode(bytes);
          return 0;
        },
        finish: () => {
          part.finished = true;
          return { rows: 0, remarks: [] };
        },
      };
    },
  });
  for (const file of files) await tables.read(file);
  return { tables: tables.tables, outcomes: tables.outcomes, ptp };
}

export const source: SourceFile = { name: "file.csv", size: 1, sha256: "00" };

/** The message of the one file that is read, which must be refused. */
export async function refusalOf(name: string, content: string | Uint8Array): Promise<string> {
  const { outcomes, tables } = await readAll(given(name, content));
  const [outcome] = outcomes;
  if (outcomes.length !== 1 || outcome?.kind !== "refused" || tables.length > 0) {
    throw new Error(`not refused: ${JSON.stringify(outcomes)}`);
  }
  return outcome.message;
}
