import { createReferenceTables } from "../create-reference-tables";
import type { RowSets } from "../row-sets";
import type { ReferenceTables } from "../tables";
import packed from "./tables.json";
import { unpackStarterTables } from "./unpack";

/**
 * The tables that come with Claimlight: about 280 common codes. `source/README.md` says what they are, where they come from and
 * what they do not hold. Made by `npm run starter`; never edited by hand.
 */
export const starterRowSets: RowSets = unpackStarterTables(packed, "embedded starter tables");

export const starterTables: ReferenceTables = createReferenceTables(starterRowSets);
