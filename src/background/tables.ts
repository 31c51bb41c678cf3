import { readPackagedTables } from "../packaged-tables";
import { createReferenceTables } from "../reference/create-reference-tables";
import { mergeRowSets } from "../reference/packed/merge-row-sets";
import { openPacked } from "../reference/packed/open-packed";
import type { RowSets } from "../reference/row-sets";
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
 * The embedded starter tables, over them what a practice's own build brings along, and over both what the user imported. Where one of
 * these cannot be read or is damaged it is left out: codes that the others do not hold are "not checked" then, and the options page says
 * why.
 */
export async function tablesInForce(): Promise<ReferenceTables> {
  inForce ??= openTables();
  const opening = inForce;
  try {
    return await opening;
  } catch (error) {
    // The next question reads again: a failed read must not stand for the worker's whole life.
    if (inForce === opening) inForce = null;
    console.warn("Claimlight: the tables could not be read from the browser's storage", error);
    return starterTables;
  }
}

async function openTables(): Promise<ReferenceTables> {
  const [packaged, { buffer: imported }] = await Promise.all([readPackagedTables(), readStoredTables()]);
  if (packaged === null && imported === null) return starterTables;
  return createReferenceTables(withLayer(withLayer(starterRowSets, packaged), imported));
}

function withLayer(below: RowSets, packed: ArrayBuffer | null): RowSets {
  if (packed === null) return below;
  try {
    return mergeRowSets(below, openPacked(packed));
  } catch (error) {
    // Reading again would not mend it: remembered until other tables are stored.
    console.warn("Claimlight: a packed file is damaged", error);
    return below;
  }
}
