import { tableNames } from "../reference/edition";
import type { FileOutcome } from "../reference/import/read-source";
import type { PackedPart } from "../reference/packed/open-packed";
import { countText, numberLocale, type TextKey, text } from "../texts";
import { addedParts, shareKey } from "./added-parts";

const importedNames: Readonly<Record<PackedPart["table"], TextKey>> = {
  ptp: "tablesNamePtp",
  mue: "tablesNameMue",
  rvu: "tablesNameRvu",
  gpci: "tablesNameGpci",
  "add-on": "tablesNameAddOn",
  "zip-locality": "tablesNameZipLocality",
  anesthesia: "tablesNameAnesthesia",
  "conversion-factor": "tablesNameConversionFactor",
};

const loadedNames: Readonly<Record<keyof typeof tableNames, TextKey>> = {
  codeDates: "tablesNameCodeDates",
  mue: "tablesNameMue",
  ptp: "tablesNamePtp",
  addOn: "tablesNameAddOn",
  rvu: "tablesNameRvu",
  gpci: "tablesNameGpci",
  conversionFactor: "tablesNameConversionFactor",
  kxThreshold: "tablesNameKxThreshold",
  placeOfService: "tablesNamePlaceOfService",
  modifiers: "tablesNameModifiers",
  therapy: "tablesNameTherapy",
  telehealth: "tablesNameTelehealth",
};

/** A table's name as `tableNames` has it, in the language of the page. */
export function tableWords(name: string): string {
  const known = (Object.keys(loadedNames) as (keyof typeof tableNames)[]).find(
    (table) => tableNames[table] === name,
  );
  return known ? text(loadedNames[known]) : name;
}

export function editionWords(table: PackedPart["table"], edition: string): string {
  return text("tablesEditionNamed", { table: text(importedNames[table]), edition });
}

/** "1,234 rows". */
export function rowWords(rows: number): string {
  return countText("tablesRows", rows);
}

/** "2.4 MB"; decimal, as file managers show it. */
export function byteWords(bytes: number): string {
  if (bytes < 1000) return countText("tablesBytes", bytes);
  return bytes < 1e6
    ? text("tablesKilobytes", { size: Math.round(bytes / 1000) })
    : text("tablesMegabytes", { size: oneDecimal(bytes / 1e6) });
}

/** "11.0". */
export function oneDecimal(value: number): string {
  return value.toLocaleString(numberLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** What became of a file, or of a member of a zip, in a sentence. */
export function outcomeWords(outcome: FileOutcome): string {
  if (outcome.kind === "refused") return text("tablesRefused", { reason: outcome.message });
  const { file } = outcome;
  if (outcome.kind === "passed-over") return text("tablesPassedOver", { file, reason: outcome.because });
  const tables = outcome.tables.map(({ table, edition, rows }) =>
    text("tablesTakenTable", { edition: editionWords(table, edition.name), rows: rowWords(rows) }),
  );
  return text("tablesTaken", { file, tables: tables.join("; ") });
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
    const file = part === null ? name : text("tablesFilePart", { file: name, part });
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

/** What a change adds to the imported tables, takes from them and leaves, by edition; of an edition only the files concerned. */
export function difference(before: readonly PackedPart[], after: readonly PackedPart[]): TableDifference {
  const old = new Set(before.map(shareKey));
  return {
    added: byEdition(addedParts(before, after)),
    removed: byEdition(addedParts(after, before)),
    kept: byEdition(after.filter((part) => old.has(shareKey(part)))),
  };
}
