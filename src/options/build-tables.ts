import { RefusedFile } from "../reference/import/imported";
import { ptpTextInto } from "../reference/import/ptp-text";
import {
  type FileOutcome,
  type GivenFile,
  type ReadSoFar,
  TableImport,
} from "../reference/import/read-source";
import { openPacked, type PackedPart, type PackedTables } from "../reference/packed/open-packed";
import { PackedBuilder } from "../reference/packed/packed-builder";
import { isPackedFile } from "../reference/packed/packed-file";
import { countChanges, type EditionChanges } from "../reference/packed/row-changes";
import { say } from "../say";
import { addedParts } from "./added-parts";

/** What the user asks for: files to be added to the stored tables, or editions to be taken out of them. */
export interface TableChange {
  /** The packed file as it is stored; null for none. */
  readonly stored: ArrayBuffer | null;
  readonly unwanted: readonly EditionName[];
  readonly files: readonly File[];
}

export interface EditionName {
  readonly table: PackedPart["table"];
  readonly edition: string;
}

/** The tables as they would be after the change. Nothing is stored yet. */
export interface BuiltTables {
  /** Null where nothing is left. */
  readonly buffer: ArrayBuffer | null;
  readonly before: readonly PackedPart[];
  readonly after: readonly PackedPart[];
  /** Rows that each added edition brings. */
  readonly changes: readonly EditionChanges[];
}

export interface BuildListener {
  /** `file` counts from 0; `soFar` is of the member of a zip that is being read, or of the file itself. */
  progress(file: number, soFar: ReadSoFar): void;
  /** All of a file was read. */
  read(file: number, outcomes: readonly FileOutcome[]): void;
}

/** A larger file is refused: its checksum needs all of it in memory. CMS's largest is a fifth of this. */
const largestFile = 256 * 1024 ** 2;
const chunkSize = 1024 ** 2;

/**
 * Builds the packed file anew: what is stored without the unwanted editions, then packed files, whose editions take the place of
 * stored ones of the same name, then CMS's files. A file that cannot be read is an outcome, and nothing of it is taken.
 */
export async function buildTables(change: TableChange, listener: BuildListener): Promise<BuiltTables> {
  const stored = openStored(change.stored);
  const packed: PackedTables[] = [];
  const official = new Map<number, File>();
  for (const [number, file] of change.files.entries()) {
    const opened = await openIfPacked(file);
    if (opened === null) {
      official.set(number, file);
      continue;
    }
    if (opened.tables) packed.push(opened.tables);
    listener.read(number, [opened.outcome]);
  }
  const builder = new PackedBuilder();
  if (stored) {
    builder.keep(
      stored,
      (table, edition) =>
        !change.unwanted.some((each) => each.table === table && each.edition === edition) &&
        !packed.some((tables) => holds(tables, table, edition)),
    );
  }
  for (const [index, tables] of packed.entries()) {
    const later = packed.slice(index + 1);
    builder.keep(tables, (table, edition) => !later.some((other) => holds(other, table, edition)));
  }
  await addOfficialFiles(builder, official, listener);
  const before = stored?.contents ?? [];
  const after = builder.contents;
  const buffer = after.length > 0 ? builder.build() : null;
  const changes = buffer ? countChanges(openPacked(buffer), addedParts(before, after)) : [];
  return { buffer, before, after, changes };
}

/** Damaged tables are in force nowhere: a change begins without them. */
function openStored(buffer: ArrayBuffer | null): PackedTables | null {
  if (buffer === null) return null;
  try {
    return openPacked(buffer);
  } catch {
    return null;
  }
}

function holds({ contents }: PackedTables, table: PackedPart["table"], edition: string): boolean {
  return contents.some((part) => part.table === table && part.edition === edition);
}

/** Null: the file is no packed one, or cannot even be opened, which reading it will say. */
async function openIfPacked(
  file: File,
): Promise<{ tables: PackedTables | null; outcome: FileOutcome } | null> {
  try {
    if (!isPackedFile(new Uint8Array(await file.slice(0, 16).arrayBuffer()))) return null;
  } catch {
    return null;
  }
  try {
    const tables = openPacked(await file.arrayBuffer());
    const taken = tables.contents.map(({ table, edition, from, to, rows }) => {
      return { table, edition: { name: edition, from, to }, rows, remarks: [] };
    });
    return { tables, outcome: { kind: "taken", file: file.name, tables: taken } };
  } catch (error) {
    return { tables: null, outcome: refused(file, error) };
  }
}

async function addOfficialFiles(
  builder: PackedBuilder,
  files: ReadonlyMap<number, File>,
  listener: BuildListener,
): Promise<void> {
  let reading = 0;
  const tables = new TableImport({
    ptp: ptpTextInto(builder),
    progress: (soFar) => listener.progress(reading, soFar),
  });
  for (const [number, file] of files) {
    reading = number;
    const given = await openFile(file).catch((error: unknown) => refused(file, error));
    listener.read(number, "kind" in given ? [given] : await readAndAdd(builder, tables, given));
  }
}

async function readAndAdd(
  builder: PackedBuilder,
  tables: TableImport,
  given: GivenFile,
): Promise<FileOutcome[]> {
  const known = tables.tables.length;
  const outcomes = [...(await tables.read(given))];
  for (const table of tables.tables.slice(known)) {
    try {
      builder.add(table);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      const of = outcomes.findIndex(({ kind, file }) => kind === "taken" && file === table.source.name);
      const taken = outcomes[of];
      if (taken?.kind === "taken") {
        const others = taken.tables.filter(
          (each) => each.table !== table.table || each.edition.name !== table.edition.name,
        );
        outcomes.splice(of, 1, ...(others.length > 0 ? [{ ...taken, tables: others }] : []));
      }
      outcomes.push({ kind: "refused", file: error.file, message: error.message });
    }
  }
  return outcomes;
}

/** The checksum must be known before the first row is: the file is read once for it and once for its rows. */
async function openFile(file: File): Promise<GivenFile> {
  const { name, size } = file;
  if (size > largestFile)
    throw new RefusedFile(name, say("is larger than {bytes} bytes: no CMS file is.", { bytes: largestFile }));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name, size, sha256, chunks: bytesOf(file) };
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += chunkSize) {
    yield new Uint8Array(await file.slice(start, start + chunkSize).arrayBuffer());
  }
}

function refused(file: File, error: unknown): FileOutcome {
  const message = error instanceof RefusedFile ? error.message : `${file.name}: ${sentence(error)}`;
  return { kind: "refused", file: file.name, message };
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
