import type { ImportedEdition, SourceFile } from "./imported";

/** What many PTP rows have in common: 2.5 million rows share some 23,000 of these. */
export interface PtpCombination {
  /** Day numbers (`packed/day-number.ts`). First day in force; 0: before the tables begin. */
  readonly effective: number;
  /** Last day in force; 0: open. */
  readonly deletion: number;
  /** 9: the row was never in force. It is no edit, and stands for "an edit of that effective date was taken back". */
  readonly modifier: 0 | 1 | 9;
  readonly rationale: string;
}

/** The rows of one PTP file in columns: row objects would take twenty times the memory. Plain data, so that a worker can hand it on. */
export interface ImportedPtp {
  readonly table: "ptp";
  readonly edition: ImportedEdition;
  readonly source: SourceFile;
  /** Which of CMS's files this is (1 to 4, by column 1); null where its name does not tell. */
  readonly part: number | null;
  /** All rows of the file. */
  readonly rowsRead: number;
  /** Of them, rows that were never in force: indicator 9, or deleted on or before the effective date. */
  readonly neverInForce: number;
  /** Rows in force that overlap another row of their pair. */
  readonly overlapping: number;
  /** The first few overlapping or contradictory rows, each with file and line; then how many more there are. */
  readonly remarks: readonly string[];
  /** Lowest and highest pair of the file, as pair numbers (`packed/code-number.ts`). */
  readonly firstPair: number;
  readonly lastPair: number;
  /** Rows of one column 1 code that follow each other are a run: its code number, and the row it starts at (one more at the end). */
  readonly runCodes: Uint32Array;
  readonly runStarts: Uint32Array;
  /** By row: the code number of column 2, and the place in `combinations`. */
  readonly column2: Uint32Array;
  readonly combinationIds: Uint32Array;
  readonly combinations: readonly PtpCombination[];
}

/** CMS publishes the practitioner table in four files. */
export const ptpParts = 4;

/** From a name such as `ccipra-v302r0-f1.TXT`, alone or behind that of its zip. */
export function ptpPartOf(fileName: string): number | null {
  for (const name of fileName.split("/").reverse()) {
    const match = /(?:^|[^a-z0-9])f([1-4])(?![a-z0-9])/i.exec(name);
    if (match) return Number(match[1]);
  }
  return null;
}
