import { createReferenceTables } from "../reference/create-reference-tables";
import { mergeRowSets } from "../reference/packed/merge-row-sets";
import { openPacked } from "../reference/packed/open-packed";
import { starterRowSets, starterTables } from "../reference/starter/starter-tables";
import type { ReferenceTables } from "../reference/tables";
import { onTablesChanged } from "../settings/announcements";
import { readStoredTables } from "../table-store";

/** Kept until other tables are stored or the worker stops. */
let inForce: Promise<ReferenceTables> | null = null;

onTablesChanged(() => {
  inForce = null;
});

/**
 * The user's imported tables beside the embedded starter tables. Where the imported ones cannot be read or are damaged, the starter
 * tables alone: codes that they do not hold are "not checked" then, and the options page says why.
 */
export async function tablesInForce(): Promise<ReferenceTables> {
  inForce ??= openTables();
  const opening = inForce;
  try {
    return await opening;
  } catch (error) {
    // The next question reads again: a failed read must not stand for the worker's whole life.
    if (inForce === opening) inForce = null;
    console.warn("Claimlight: the imported tables could not be read from IndexedDB", error);
    return starterTables;
  }
}

async function openTables(): Promise<ReferenceTables> {
  const { buffer } = await readStoredTables();
  if (buffer === null) return starterTables;
  try {
    return createReferenceTables(mergeRowSets(starterRowSets, openPacked(buffer)));
  } catch (error) {
    // Reading again would not mend it: remembered until other tables are stored.
    console.warn("Claimlight: the imported tables are damaged", error);
    return starterTables;
  }
}
