import { useEffect, useState } from "preact/hooks";
import { readPackagedTables } from "../packaged-tables";
import { createReferenceTables } from "../reference/create-reference-tables";
import { mergeRowSets } from "../reference/packed/merge-row-sets";
import { openSections, type PackedPart, type PackedTables } from "../reference/packed/open-packed";
import { readInPieces } from "../reference/packed/packed-file";
import { starterRowSets, starterTables } from "../reference/starter/starter-tables";
import type { ReferenceTables } from "../reference/tables";
import { onTablesChanged } from "../settings/announcements";
import { readStoredTables } from "../table-store";

export interface TablesInForce {
  readonly tables: ReferenceTables;
  /** What the user imported, a file's share each. */
  readonly imported: readonly PackedPart[];
  /** Why the imported tables are not in force though some are stored; empty where nothing is wrong. */
  readonly problem: string;
}

const starterAlone: TablesInForce = { tables: starterTables, imported: [], problem: "" };

/** The tables as the background judges with them, from the first painting on with the starter tables, and after every change anew. */
export function useTablesInForce(): TablesInForce {
  const [inForce, setInForce] = useState(starterAlone);
  useEffect(() => {
    const end = new AbortController();
    let lastRead = 0;
    const read = async (): Promise<void> => {
      lastRead += 1;
      const number = lastRead;
      const found = await readInForce();
      // A slower, earlier read must not take a newer one's place.
      if (number === lastRead && !end.signal.aborted) setInForce(found);
    };
    void read();
    onTablesChanged(() => void read(), end.signal);
    return () => end.abort();
  }, []);
  return inForce;
}

async function readInForce(): Promise<TablesInForce> {
  try {
    const { buffer } = await readStoredTables();
    return await tablesWith(buffer);
  } catch (error) {
    return { ...starterAlone, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The embedded tables, over them the packed file of a practice's own build if there is one, over both the imported one; null: none is
 * imported. Rejects with a `PackedFileError`.
 */
export async function tablesWith(imported: ArrayBuffer | null): Promise<TablesInForce> {
  const packaged = await readPackagedTables();
  if (imported === null && packaged === null) return starterAlone;
  const below = packaged ? mergeRowSets(starterRowSets, await openBetweenTasks(packaged)) : starterRowSets;
  const packed = imported && (await openBetweenTasks(imported));
  const tables = createReferenceTables(packed ? mergeRowSets(below, packed) : below);
  return { tables, imported: packed?.contents ?? [], problem: "" };
}

/** In a task of its own for each piece: what the user does meanwhile comes between them. */
async function openBetweenTasks(buffer: ArrayBuffer): Promise<PackedTables> {
  const reading = readInPieces(buffer);
  for (;;) {
    const step = reading.next();
    if (step.done) return openSections(step.value);
    await new Promise((resume) => setTimeout(resume));
  }
}
