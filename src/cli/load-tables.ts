import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { createReferenceTables } from "../reference/create-reference-tables";
import { RefusedFile } from "../reference/import/imported";
import { ptpTextInto } from "../reference/import/ptp-text";
import type { FileOutcome } from "../reference/import/read-source";
import { mergeRowSets } from "../reference/packed/merge-row-sets";
import { openPacked, type PackedTables } from "../reference/packed/open-packed";
import { PackedBuilder } from "../reference/packed/packed-builder";
import { isPackedFile } from "../reference/packed/packed-file";
import { starterRowSets } from "../reference/starter/starter-tables";
import type { ReferenceTables } from "../reference/tables";
import { readTableFiles } from "./table-files";

/** What a folder or file of tables holds, packed, and what became of each of its files. */
export interface LoadedTables {
  readonly buffer: ArrayBuffer;
  readonly tables: PackedTables;
  readonly outcomes: readonly FileOutcome[];
}

/**
 * Reads a packed file, or imports and packs the official CMS files of a folder or a single one of them.
 *
 * @throws where the path cannot be read, a packed file is damaged, or the files name more than one packed file can hold; a CMS file
 *   that cannot be read is an outcome
 */
export async function loadTables(path: string): Promise<LoadedTables> {
  if (statSync(path).isFile() && isPackedFile(firstBytes(path))) {
    const bytes = readFileSync(path);
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    return { buffer, tables: openPacked(buffer), outcomes: [] };
  }
  const builder = new PackedBuilder();
  const imported = await readTableFiles(path, { ptp: ptpTextInto(builder) });
  const outcomes = [...imported.outcomes];
  for (const table of imported.tables) {
    try {
      builder.add(table);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      outcomes.push({ kind: "refused", file: error.file, message: error.message });
    }
  }
  const buffer = builder.build();
  return { buffer, tables: openPacked(buffer), outcomes };
}

/** The look-ups over imported tables beside the embedded ones. */
export function besideStarter(tables: PackedTables): ReferenceTables {
  return createReferenceTables(mergeRowSets(starterRowSets, tables));
}

function firstBytes(path: string): Uint8Array {
  const bytes = new Uint8Array(16);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(file);
  }
  return bytes;
}
