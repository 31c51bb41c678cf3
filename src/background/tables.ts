import { readPackagedTables } from "../packaged-tables";
import { createReferenceTables } from "../reference/create-reference-tables";
import { mergeRowSets } from "../reference/packed/merge-row-sets";
import { openPacked } from "../reference/packed/open-packed";
import type { RowSets } from "../reference/row-sets";
import { starterRowSets, starterTables } from "../reference/starter/starter-tables";
import type { ReferenceTables } from "../reference/tables";
import { onTablesChanged } from "../settings/announcements";
import { readStoredTables } from "../table-store";

interface OpenedTables {
  readonly tables: ReferenceTables;
  /** A packed file that should be in force is damaged or could not be read, and was left out. */
  readonly incomplete: boolean;
}

/** Kept until other tables are stored or the worker stops. */
let inForce: Promise<OpenedTables> | null = null;

onTablesChanged(() => {
  inForce = null;
});

/**
 * The embedded starter tables, over them what a practice's own build brings along, and over both what the user imported. Where one of
 * these cannot be read or is damaged it is left out: codes that the others do not hold are "not checked" then, and panel and options page
 * say why.
 */
export async function tablesInForce(): Promise<ReferenceTables> {
  return (await openedTables()).tables;
}

/** Whether tables that should be in force were left out, because they are damaged or could not be read. */
export async function areTablesLeftOut(): Promise<boolean> {
  return (await openedTables()).incomplete;
}

async function openedTables(): Promise<OpenedTables> {
  inForce ??= openTables();
  const opening = inForce;
  try {
    return await opening;
  } catch (error) {
    // The next question reads again: a failed read must not stand for the worker's whole life.
    if (inForce === opening) inForce = null;
    console.warn("Claimlight: the tables could not be read from the browser's storage", error);
    return { tables: starterTables, incomplete: true };
  }
}

async function openTables(): Promise<OpenedTables> {
  const [packaged, { buffer: imported }] = await Promise.all([readPackagedTables(), readStoredTables()]);
  if (packaged === null && imported === null) return { tables: starterTables, incomplete: false };
  let rowSets: RowSets = starterRowSets;
  let incomplete = false;
  for (const packed of [packaged, imported]) {
    if (packed === null) continue;
    try {
      rowSets = mergeRowSets(rowSets, openPacked(packed));
    } catch (error) {
      // Reading again would not mend it: remembered until other tables are stored.
      console.warn("Claimlight: a packed file is damaged", error);
      incomplete = true;
    }
  }
  return { tables: createReferenceTables(rowSets), incomplete };
}
