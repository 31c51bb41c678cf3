import type { AnesthesiaFactor, ImportedTable, SourceFile, ZipLocality } from "../import/imported";
import type {
  AddOnEdit,
  ConversionFactorPeriod,
  GpciRow,
  KeyedRows,
  PtpEdition,
  TableEdition,
} from "../row-sets";
import type { MueRow, RvuRow } from "../tables";
import { type Catalogue, readCatalogue, type TextTableEntry } from "./catalogue";
import { openMueRows } from "./mue-rows";
import { readPackedFile, type Sections, sectionNumbers } from "./packed-file";
import { openPtpEditions } from "./ptp-editions";
import { PtpStore } from "./ptp-store";
import {
  addOnEdit,
  anesthesiaFactor,
  conversionFactorPeriod,
  gpciRow,
  rvuRow,
  zipLocality,
} from "./table-columns";
import { openTextTable, readTextTable, type TextTable } from "./text-table";

/** One file's share of what is packed. */
export interface PackedPart {
  readonly table: ImportedTable["table"] | "ptp";
  readonly edition: string;
  /** First day of the edition, and the last one it was published for. */
  readonly from: string;
  readonly to: string;
  /** Which of the four PTP files; null for other tables, and where a PTP file's name did not tell. */
  readonly part: number | null;
  /** For PTP without the rows that were never in force. */
  readonly rows: number;
  readonly source: SourceFile;
}

/** Imported tables, ready to be asked. Nothing but the catalogue has been read yet. */
export interface PackedTables {
  readonly mue: readonly TableEdition<MueRow>[];
  readonly ptp: readonly PtpEdition[];
  readonly addOn: readonly TableEdition<AddOnEdit>[];
  readonly rvu: readonly TableEdition<RvuRow>[];
  readonly gpci: readonly TableEdition<GpciRow>[];
  /** Keyed by ZIP code. */
  readonly zipLocality: readonly TableEdition<ZipLocality>[];
  /** Keyed by locality. */
  readonly anesthesia: readonly TableEdition<AnesthesiaFactor>[];
  /** `others` or `qualifying` is blank where the file of that group was not imported. */
  readonly conversionFactors: readonly ConversionFactorPeriod[];
  readonly contents: readonly PackedPart[];
  /** What was opened, for the packer to go on from. */
  readonly packed: { readonly catalogue: Catalogue; readonly sections: Sections };
}

/**
 * Puts views over a packed file (`FORMAT.md`); the buffer must not be changed afterwards.
 * @throws PackedFileError where it is no packed file, of a newer version, cut short or damaged
 */
export function openPacked(buffer: ArrayBuffer): PackedTables {
  return openSections(readPackedFile(buffer));
}

/** Of a packed file that has been read. */
export function openSections(sections: Sections): PackedTables {
  const catalogue = readCatalogue(sections.bytes(sectionNumbers.catalogue));

  const editions = <Row>(
    table: TextTableEntry["table"],
    open: (text: TextTable, count: number) => KeyedRows<Row>,
  ): TableEdition<Row>[] =>
    catalogue.tables.flatMap((entry, number) => {
      if (entry.table !== table) return [];
      return {
        name: entry.name,
        from: entry.answersFrom,
        to: entry.to,
        covered: "every code" as const,
        origin: entry.source.name,
        rows: open(readTextTable(number, entry.keyWidth, sections), entry.rows),
      };
    });

  return {
    mue: editions("mue", openMueRows),
    ptp: openPtpEditions(new PtpStore(sections, catalogue.ptp.rationales), catalogue.ptp),
    addOn: editions("add-on", asText(addOnEdit)),
    rvu: editions("rvu", asText(rvuRow)),
    gpci: editions("gpci", asText(gpciRow)),
    zipLocality: editions("zip-locality", asText(zipLocality)),
    anesthesia: editions("anesthesia", asText(anesthesiaFactor)),
    conversionFactors: editions("conversion-factor", asText(conversionFactorPeriod)).flatMap(({ rows }) =>
      rows.keys().flatMap((key) => rows.of(key)),
    ),
    contents: contentsOf(catalogue),
    packed: { catalogue, sections },
  };
}

/** A table whose rows are read from their text each time. */
function asText<Row>(rowOf: (key: string, columns: readonly string[]) => Row) {
  return (text: TextTable, count: number) => openTextTable(text, count, rowOf);
}

export function contentsOf({ ptp, tables }: Catalogue): PackedPart[] {
  return [
    ...ptp.editions.flatMap(({ name, from, to, parts }) =>
      parts.map(({ part, rows, source }) => ({
        table: "ptp" as const,
        edition: name,
        from,
        to,
        part,
        rows,
        source,
      })),
    ),
    ...tables.map(({ table, name, from, to, rows, source }) => ({
      table,
      edition: name,
      from,
      to,
      part: null,
      rows,
      source,
    })),
  ];
}
