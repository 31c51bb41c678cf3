import { tableNames } from "../reference/edition";
import type { FileOutcome } from "../reference/import/read-source";
import type { PackedPart } from "../reference/packed/open-packed";

const importedNames: Readonly<Record<PackedPart["table"], string>> = {
  ptp: tableNames.ptp,
  mue: tableNames.mue,
  rvu: tableNames.rvu,
  gpci: tableNames.gpci,
  "add-on": tableNames.addOn,
  "zip-locality": "ZIP code to locality",
  anesthesia: "Anesthesia conversion factors",
  "conversion-factor": tableNames.conversionFactor,
};

export function editionWords(table: PackedPart["table"], edition: string): string {
  return `${importedNames[table]} ${edition}`;
}

/** "1,234 rows". */
export function rowWords(rows: number): string {
  return rows === 1 ? "1 row" : `${rows.toLocaleString("en-US")} rows`;
}

/** "2.4 MB"; decimal, as file managers show it. */
export function byteWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What became of a file, or of a member of a zip, in a sentence. */
export function outcomeWords(outcome: FileOutcome): string {
  if (outcome.kind === "refused") return `Refused: ${outcome.message}`;
  if (outcome.kind === "passed-over") return `${outcome.file}: passed over, ${outcome.because}`;
  const tables = outcome.tables.map(
    ({ table, edition, rows }) => `${editionWords(table, edition.name)}, ${rowWords(rows)}`,
  );
  return `${outcome.file}: ${tables.join("; ")}`;
}

/** An edition of an imported table with all its files. */
export interface ImportedEditionShown {
  readonly table: PackedPart["table"];
  readonly edition: string;
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  /** File names without the zip they came in; "part 2" is told for PTP. */
  readonly files: readonly string[];
}

/** The shares of the files, put together by edition. */
export function byEdition(parts: readonly PackedPart[]): ImportedEditionShown[] {
  const editions = new Map<string, ImportedEditionShown>();
  for (const { table, edition, from, to, part, rows, source } of parts) {
    const key = `${table} ${edition}`;
    const known = editions.get(key);
    const name = source.name.slice(source.name.lastIndexOf("/") + 1);
    const file = part === null ? name : `${name} (part ${part})`;
    editions.set(key, {
      ...(known ?? { table, edition, from, to }),
      rows: (known?.rows ?? 0) + rows,
      files: [...(known?.files ?? []), file],
    });
  }
  return [...editions.values()];
}

export interface TableDifference {
  readonly added: readonly ImportedEditionShown[];
  readonly removed: readonly ImportedEditionShown[];
  readonly kept: readonly ImportedEditionShown[];
}

/** The files' shares that are there after a change and were not before. */
export function addedParts(before: readonly PackedPart[], after: readonly PackedPart[]): PackedPart[] {
  const old = new Set(before.map(shareKey));
  return after.filter((part) => !old.has(shareKey(part)));
}

/** What a change adds to the imported tables, takes from them and leaves, by edition; of an edition only the files concerned. */
export function difference(before: readonly PackedPart[], after: readonly PackedPart[]): TableDifference {
  const old = new Set(before.map(shareKey));
  return {
    added: byEdition(addedParts(before, after)),
    removed: byEdition(addedParts(after, before)),
    kept: byEdition(after.filter((part) => old.has(shareKey(part)))),
  };
}

function shareKey({ table, edition, part, rows, source }: PackedPart): string {
  return [table, edition, part, rows, source.sha256, source.name].join(" ");
}
