import type { AddOnEdit, ConversionFactorPeriod, GpciRow } from "../row-sets";
import type { MueRow, RvuRow } from "../tables";

/**
 * A file as the user gave it, or a member of a zip of his. A member has the size and checksum of the zip, which the user can compare;
 * members of one zip differ by name alone.
 */
export interface SourceFile {
  /** With the zip it came in: "rvu25d.zip/PPRRVU2025_Oct.csv". */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

/** When an edition begins, and the last day it was published for. */
export interface ImportedEdition {
  /** "2024 Q3", "RVU25D", "CY 2026". */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface Imported<Table extends string, Row> {
  readonly table: Table;
  readonly edition: ImportedEdition;
  readonly source: SourceFile;
  readonly rows: readonly Row[];
  /** Rows that overlap or contradict each other: kept, counted, reported. Each says file and line. */
  readonly remarks: readonly string[];
}

/** ZIP code to payment locality, from CMS's ZIP5 file. */
export interface ZipLocality {
  readonly zip: string;
  readonly state: string;
  /** `carrier-locality` as in the GPCI file's `MAC-locality`. */
  readonly locality: string;
  /** True where the ZIP lies in several localities and the nine-digit file decides. */
  readonly needsPlusFour: boolean;
}

/** Dollars a unit of anesthesia by locality, as decimal strings. */
export interface AnesthesiaFactor {
  readonly locality: string;
  readonly conversionFactor: string;
}

/** What one file of any table but PTP holds. PTP parts are too large for row objects and go straight into the packer. */
export type ImportedTable =
  | Imported<"mue", MueRow>
  | Imported<"rvu", RvuRow>
  | Imported<"gpci", GpciRow>
  | Imported<"add-on", AddOnEdit>
  | Imported<"zip-locality", ZipLocality>
  | Imported<"anesthesia", AnesthesiaFactor>
  /** From the conversion factor column of a PPRRVU file; 2026's `_nonQPP` gives `others`, `_QPP` gives `qualifying`, the other is "". */
  | Imported<"conversion-factor", ConversionFactorPeriod>;

/** A file that is refused. The message names file, line and column or byte, and what to do; nothing of it is taken over. */
export class RefusedFile extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(`${file}: ${message}`);
  }
}
