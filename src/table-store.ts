import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { announceTables } from "./settings/announcements";

/**
 * Keeps the user's imported tables: one packed file (`reference/FORMAT.md`) in the extension's own IndexedDB, with the number of its
 * generation. The page that imports writes it, the worker and the options pages read it (`docs/decisions/0008-table-store.md`).
 */
export interface StoredTables {
  /** Counts every change of the store, from 0 for a store that was never written. */
  readonly generation: number;
  /** The packed file, unchecked; null where nothing is imported. */
  readonly buffer: ArrayBuffer | null;
}

/** Another page stored or removed tables since they were read: what was built on the old ones would undo that. */
export class TablesChangedMeanwhile extends Error {}

interface TableDatabase extends DBSchema {
  /** The packed file as a Blob, which a waking worker has in 10 ms; 11 MB in an ArrayBuffer take 26 ms. */
  tables: { key: "generation" | "packed"; value: unknown };
}

/** Rejects where the browser cannot read its own storage. */
export function readStoredTables(): Promise<StoredTables> {
  return withDatabase(async (database) => {
    const { store, done } = database.transaction("tables");
    const [generation, packed] = await Promise.all([store.get("generation"), store.get("packed"), done]);
    return {
      generation: generationFrom(generation),
      buffer: packed instanceof Blob ? await bytesOf(packed) : null,
    };
  });
}

/** The bytes of the stored packed file, which is not read for it; 0 where nothing is imported. Rejects as `readStoredTables` does. */
export function storedTablesSize(): Promise<number> {
  return withDatabase(async (database) => {
    const packed = await database.get("tables", "packed");
    return packed instanceof Blob ? packed.size : 0;
  });
}

/** A file that the browser has lost is as a damaged one: no bytes, which is no packed file. The user can import anew then. */
function bytesOf(packed: Blob): Promise<ArrayBuffer> {
  return packed.arrayBuffer().catch(() => new ArrayBuffer(0));
}

/**
 * Puts a packed file in the place of the one stored, in whole or not at all, and tells the worker and every open page. Answers with
 * the new generation. Rejects with `TablesChangedMeanwhile` if the stored ones are no longer of `expectedGeneration`, and where the
 * browser cannot store (a full disk); the old tables stay then.
 */
export function storeTables(buffer: ArrayBuffer, expectedGeneration: number): Promise<number> {
  return replaceTables(buffer, expectedGeneration);
}

/** Leaves the embedded starter tables alone in force; otherwise as `storeTables`. */
export function removeStoredTables(expectedGeneration: number): Promise<number> {
  return replaceTables(null, expectedGeneration);
}

async function replaceTables(buffer: ArrayBuffer | null, expectedGeneration: number): Promise<number> {
  const generation = await withDatabase(async (database) => {
    // Strict: answered only once it is on the disk, so that nobody is told of tables that a power cut takes back.
    const transaction = database.transaction("tables", "readwrite", { durability: "strict" });
    const { store, done } = transaction;
    // Where a request fails first, that is what is thrown, and nobody waits for this any more.
    done.catch(() => {});
    const stored = generationFrom(await store.get("generation"));
    if (stored !== expectedGeneration) {
      await done;
      throw new TablesChangedMeanwhile("other tables were stored meanwhile");
    }
    const next = stored + 1;
    try {
      if (buffer === null) await store.delete("packed");
      else await store.put(new Blob([buffer]), "packed");
      await store.put(next, "generation");
      await done;
    } catch (error) {
      // A record that cannot even be copied fails without ending the transaction, which would then keep the other one.
      if (transaction.error === null) transaction.abort();
      await done.catch(() => {});
      throw error;
    }
    return next;
  });
  // The tables are in force whether or not this succeeds: who was not told reads them with its next start.
  await announceTables(generation).catch(() => {});
  return generation;
}

async function withDatabase<Result>(
  work: (database: IDBPDatabase<TableDatabase>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<TableDatabase>("claimlight", 1, {
    upgrade: (opened) => void opened.createObjectStore("tables"),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function generationFrom(stored: unknown): number {
  return typeof stored === "number" && Number.isSafeInteger(stored) ? stored : 0;
}
