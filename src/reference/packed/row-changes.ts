import type { PtpPartEntry, TextTableEntry } from "./catalogue";
import type { PackedPart, PackedTables } from "./open-packed";
import { countPtpChanges, type RowChanges } from "./ptp-changes";
import { PtpStore } from "./ptp-store";
import { openTextTable, readTextTable } from "./text-table";

/** What newly imported files of an edition bring. */
export interface EditionChanges extends RowChanges {
  readonly table: PackedPart["table"];
  readonly edition: string;
  /** The edition before it, which it is compared with; null: none is loaded, and every row is added. */
  readonly since: string | null;
}

/** The changes by edition, in the order of `added`: parts that `packed` holds. A table that comes in several files counts them together. */
export function countChanges(packed: PackedTables, added: readonly PackedPart[]): EditionChanges[] {
  const byEdition = new Map<string, PackedPart[]>();
  for (const part of added) {
    const key = `${part.table} ${part.edition}`;
    byEdition.set(key, [...(byEdition.get(key) ?? []), part]);
  }
  return [...byEdition.values()].map((parts) => changesOf(packed, parts));
}

function changesOf(packed: PackedTables, parts: readonly PackedPart[]): EditionChanges {
  const [{ table = "ptp", edition = "" } = {}] = parts;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const found = table === "ptp" ? ptpChanges(packed, parts) : textChanges(packed, table, edition);
  return { table, edition, ...(found ?? { since: null, added: rows, closed: 0, changed: 0 }) };
}

type Compared = RowChanges & { readonly since: string };

function ptpChanges({ packed }: PackedTables, parts: readonly PackedPart[]): Compared | null {
  const { editions, rationales } = packed.catalogue.ptp;
  const later = editions.find(({ name }) => name === parts[0]?.edition);
  const earlier = later && editionBefore(editions, later.from);
  if (!earlier) return null;
  const isNew = ({ part, source }: PtpPartEntry) =>
    parts.some(
      (each) =>
        each.part === part && each.source.name === source.name && each.source.sha256 === source.sha256,
    );
  const store = new PtpStore(packed.sections, rationales);
  return { since: earlier.name, ...countPtpChanges(store, earlier, later, later.parts.filter(isNew)) };
}

/** Which columns tell the rows of one key apart: of an add-on code its primary and first day, of the fee schedule the modifier. */
const distinguishing: Readonly<Record<Exclude<TextTableEntry["table"], "conversion-factor">, number[]>> = {
  mue: [],
  rvu: [0],
  gpci: [],
  "add-on": [1, 2],
  "zip-locality": [],
  anesthesia: [],
};
/** Of an add-on edit: its last day. */
const deletionColumn = 3;

function textChanges(
  { packed }: PackedTables,
  table: TextTableEntry["table"],
  edition: string,
): Compared | null {
  // A year's factor is no successor of the last year's: both stay.
  if (table === "conversion-factor") return null;
  const entries = packed.catalogue.tables.filter((entry) => entry.table === table);
  const later = entries.find(({ name }) => name === edition);
  const earlier = later && editionBefore(entries, later.from);
  if (!earlier) return null;
  const rowsOf = (entry: TextTableEntry) => {
    const text = readTextTable(packed.catalogue.tables.indexOf(entry), entry.keyWidth, packed.sections);
    const { keys, of } = openTextTable(text, entry.rows, (_, columns) => columns);
    const rows = new Map<string, readonly string[]>();
    for (const key of keys()) {
      for (const columns of of(key)) {
        rows.set([key, ...distinguishing[table].map((column) => columns[column])].join(" "), columns);
      }
    }
    return rows;
  };
  const [before, after] = [rowsOf(earlier), rowsOf(later)];
  const changes = { added: 0, closed: 0, changed: 0 };
  for (const [name, columns] of after) {
    const old = before.get(name);
    if (!old) changes.added += 1;
    else if (old.join("\t") === columns.join("\t")) continue;
    else if (table === "add-on" && !old[deletionColumn] && columns[deletionColumn]) changes.closed += 1;
    else changes.changed += 1;
  }
  for (const name of before.keys()) if (!after.has(name)) changes.closed += 1;
  return { since: earlier.name, ...changes };
}

/** The newest of the editions that began before a day. */
function editionBefore<Entry extends { readonly from: string }>(
  entries: readonly Entry[],
  day: string,
): Entry | undefined {
  return entries
    .filter(({ from }) => from < day)
    .reduce<Entry | undefined>(
      (newest, entry) => (newest === undefined || entry.from > newest.from ? entry : newest),
      undefined,
    );
}
