import { useEffect, useState } from "preact/hooks";
import { createReferenceTables } from "../reference/create-reference-tables";
import { mergeRowSets } from "../reference/packed/merge-row-sets";
import { openSections, type PackedPart } from "../reference/packed/open-packed";
import { readInPieces, type Sections } from "../reference/packed/packed-file";
import { starterRowSets, starterTables } from "../reference/starter/starter-tables";
import type { ReferenceTables } from "../reference/tables";
import { onTablesChanged } from "../settings";
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

/** The embedded tables with the imported ones of a packed file, or alone. Rejects with a `PackedFileError`. */
export async function tablesWith(buffer: ArrayBuffer | null): Promise<TablesInForce> {
  if (buffer === null) return starterAlone;
  const packed = openSections(await readBetweenTasks(buffer));
  const tables = createReferenceTables(mergeRowSets(starterRowSets, packed));
  return { tables, imported: packed.contents, problem: "" };
}

/** In a task of its own for each piece: what the user does meanwhile comes between them. */
async function readBetweenTasks(buffer: ArrayBuffer): Promise<Sections> {
  const reading = readInPieces(buffer);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await new Promise((resume) => setTimeout(resume));
  }
}
