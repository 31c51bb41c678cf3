import { say } from "../../say";
import { importAddOn } from "./add-on";
import { importAnesthesia } from "./anesthesia";
import { type ByteChunks, ByteStream } from "./byte-stream";
import { decodeText, toSingleBytes } from "./decode-text";
import { quarterEdition } from "./editions";
import { importGpci } from "./gpci";
import { type ImportedEdition, type ImportedTable, RefusedFile, type SourceFile } from "./imported";
import { importMue } from "./mue";
import { importPprrvu, importPprrvuText } from "./pprrvu";
import { type OfficialTable, recognise } from "./recognise";
import { quoted, readDelimitedText, type TableText } from "./table-row";
import { isOfficeDocument, isWorkbook, readWorkbook } from "./workbook";
import { looksLikeZip, openZip, type ZipMember } from "./zip-archive";
import { importZip5 } from "./zip5";

/** A file as the user gave it, with its bytes. Its name may hold the folder it came from. */
export interface GivenFile extends SourceFile {
  readonly chunks: ByteChunks;
}

/** Takes the text of one PTP file, as bytes in which every character of the table is one byte. */
export interface PtpText {
  /** Called with every piece in turn; answers with the rows read so far. May throw a `RefusedFile`. */
  push(bytes: Uint8Array): number;
  /** Called once the whole text came and was sound. Without it, nothing that was pushed may be taken over. */
  finish(): Pick<TakenTable, "rows" | "remarks">;
}

/** How far a file is read, or a member of a zip. */
export interface ReadSoFar {
  readonly file: string;
  /** Bytes read or unpacked, and all of them. */
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

export interface ImportOptions {
  /** PTP files are too large for row objects: their text goes to the packer as it comes. */
  ptp(source: SourceFile, edition: ImportedEdition): PtpText;
  /** Called with every piece of a file and with every thousand rows. */
  progress?(soFar: ReadSoFar): void;
}

/** What became of a file, or of a member of a zip. */
export type FileOutcome =
  | { readonly kind: "taken"; readonly file: string; readonly tables: readonly TakenTable[] }
  /** Nothing wrong with it: not needed, not known, or a second copy. */
  | { readonly kind: "passed-over"; readonly file: string; readonly because: string }
  /** The message names file, line and column or byte. Nothing of the file is taken. */
  | { readonly kind: "refused"; readonly file: string; readonly message: string };

export interface TakenTable {
  readonly table: ImportedTable["table"] | "ptp";
  readonly edition: ImportedEdition;
  /** For PTP without the rows that were never in force. */
  readonly rows: number;
  readonly remarks: readonly string[];
}

/** Bytes of a text that is read as a whole. The fee schedule has 3 MB; only PTP texts are larger than this, and are streamed. */
const largestText = 64 * 1024 ** 2;
const largestZip = 256 * 1024 ** 2;

/** Forms that cost least to read come first: where one table comes as csv and as xlsx, the workbook is not opened. */
const cheapestFirst = ["csv", "txt", "xlsx"];

/**
 * Reads official CMS files, whatever they are called, one after another: zips, texts and workbooks. Nothing is thrown: what could
 * not be read is an outcome. A table that comes twice is taken once.
 */
export class TableImport {
  readonly tables: ImportedTable[] = [];
  readonly outcomes: FileOutcome[] = [];
  private readonly namesBySha256 = new Map<string, string>();
  private soFar: ReadSoFar = { file: "", bytes: 0, of: 0, rows: 0 };

  constructor(private readonly options: ImportOptions) {}

  async read(file: GivenFile): Promise<readonly FileOutcome[]> {
    const outcomes = await this.readGiven(file);
    this.outcomes.push(...outcomes);
    return outcomes;
  }

  private async readGiven(file: GivenFile): Promise<FileOutcome[]> {
    const { name, size, sha256 } = file;
    const same = this.namesBySha256.get(sha256);
    if (same !== undefined) return [passedOver(name, say("the same file as {other}", { other: same }))];
    const stream = this.streamOf(name, size, file.chunks);
    const outcomes = await this.readStream({ name, size, sha256 }, stream, (source, members) =>
      this.readMembers(source, members),
    );
    if (outcomes.every((outcome) => outcome.kind !== "refused")) this.namesBySha256.set(sha256, name);
    return outcomes;
  }

  private streamOf(file: string, of: number, chunks: ByteChunks): ByteStream {
    this.soFar = { file, bytes: 0, of, rows: 0 };
    return new ByteStream(chunks, (bytes) => this.report({ bytes }));
  }

  private report(progress: Partial<ReadSoFar>): void {
    this.soFar = { ...this.soFar, ...progress };
    this.options.progress?.(this.soFar);
  }

  /** Reads the files of a zip. A zip inside a zip is refused: CMS publishes none, and bombs are built so. */
  private async readMembers(zip: SourceFile, members: readonly ZipMember[]): Promise<FileOutcome[]> {
    const outcomes: FileOutcome[] = [];
    const takenStems = new Map<string, string>();
    const rank = ({ name }: ZipMember) => (cheapestFirst.indexOf(extensionOf(name)) + 4) % 4;
    for (const member of [...members].sort((left, right) => rank(left) - rank(right))) {
      const name = `${zip.name}/${member.name}`;
      const stem = member.name.replace(/\.\w+$/, "").toLowerCase();
      const otherForm = takenStems.get(stem);
      if (otherForm !== undefined) {
        outcomes.push(passedOver(name, say("the same table as {other}", { other: otherForm })));
        continue;
      }
      const stream = this.streamOf(name, member.size, member.chunks());
      const read = await this.readStream({ ...zip, name }, stream, () => {
        throw new RefusedFile(
          name,
          say("is a zip inside a zip (its byte 0 begins PK). Unpack it and give its files."),
        );
      });
      if (read.some((outcome) => outcome.kind === "taken")) takenStems.set(stem, name);
      outcomes.push(...read);
    }
    return outcomes.length > 0 ? outcomes : [passedOver(zip.name, say("an empty zip"))];
  }

  private async readStream(
    source: SourceFile,
    stream: ByteStream,
    readZip: (source: SourceFile, members: readonly ZipMember[]) => Promise<FileOutcome[]>,
  ): Promise<FileOutcome[]> {
    try {
      const head = await stream.head();
      if (looksLikeZip(head)) return await this.readZipOrWorkbook(source, stream, readZip);
      return [await this.readText(source, head, stream)];
    } catch (error) {
      return [refused(source.name, error)];
    } finally {
      // A source that cannot even be closed has nothing more to say.
      await stream.close().catch(() => {});
    }
  }

  private async readZipOrWorkbook(
    source: SourceFile,
    stream: ByteStream,
    readZip: (source: SourceFile, members: readonly ZipMember[]) => Promise<FileOutcome[]>,
  ): Promise<FileOutcome[]> {
    const bytes = await stream.whole(largestZip);
    if (bytes === null)
      throw new RefusedFile(
        source.name,
        say("is larger than {bytes} bytes: no zip of CMS's is.", { bytes: largestZip }),
      );
    const members = openZip(source.name, bytes);
    if (isWorkbook(members)) return [await this.readSheets(source, members)];
    if (isOfficeDocument(members)) return [passedOver(source.name, say("not needed: a document"))];
    return readZip(source, members);
  }

  private async readSheets(source: SourceFile, members: readonly ZipMember[]): Promise<FileOutcome> {
    for (const sheet of await readWorkbook(source.name, members)) {
      const head = sheet.rows.slice(0, 15).map((row) => row.cells.join("\t"));
      const recognised = recognise([sheet.title, ...head].join("\n"), `${source.name} ${sheet.title}`);
      if (recognised?.kind === "refused") throw new RefusedFile(source.name, recognised.because);
      if (recognised?.kind === "not-needed") return passedOver(source.name, recognised.because);
      if (recognised === null) continue;
      if (recognised.table === "ptp")
        return this.handOverPtp(source, [bytesOf(sheet)], [sheet.title, source.name]);
      return this.take(source, tablesIn(recognised.table, sheet, source));
    }
    return passedOver(source.name, say("not one of the CMS files that are read"));
  }

  private async readText(source: SourceFile, head: Uint8Array, stream: ByteStream): Promise<FileOutcome> {
    const { name } = source;
    if (head.length === 0) throw new RefusedFile(name, say("is empty (0 bytes)."));
    const headText = decodeText(head);
    const recognised = recognise(headText, name);
    if (recognised?.kind === "refused") throw new RefusedFile(name, recognised.because);
    if (recognised?.kind === "not-needed") return passedOver(name, recognised.because);
    if (recognised === null) {
      if (!/\.(zip|xlsx)$/i.test(name))
        return passedOver(
          name,
          say("not one of the CMS files that are read (byte 0 begins {found})", {
            found: quoted(headText.slice(0, 12)),
          }),
        );
      throw new RefusedFile(
        name,
        say("is no zip, whatever its name: it does not begin with PK (byte 0). Download it again."),
      );
    }
    if (recognised.table === "ptp") {
      return this.handOverPtp(source, stream.chunks(), [headText.slice(0, 2_000), name], head);
    }
    const bytes = await stream.whole(largestText);
    if (bytes === null)
      throw new RefusedFile(
        name,
        say("is larger than {bytes} bytes: no file of this kind is.", { bytes: largestText }),
      );
    const text = decodeText(bytes);
    if (recognised.table === "zip5") return this.take(source, [importZip5(text, source)]);
    if (recognised.table === "pprrvu-text") return this.take(source, importPprrvuText(text, source));
    const rows = readDelimitedText(name, text, (read) => this.report({ rows: read }));
    return this.take(source, tablesIn(recognised.table, rows, source));
  }

  private async handOverPtp(
    source: SourceFile,
    chunks: ByteChunks,
    names: readonly string[],
    head: Uint8Array = new Uint8Array(0),
  ): Promise<FileOutcome> {
    const edition = quarterEdition(source.name, names);
    const text = this.options.ptp(source, edition);
    const convert = toSingleBytes(head);
    for await (const chunk of chunks) this.report({ rows: text.push(convert(chunk)) });
    text.push(convert(null));
    const { rows, remarks } = text.finish();
    return { kind: "taken", file: source.name, tables: [{ table: "ptp", edition, rows, remarks }] };
  }

  /** Keeps what was read, unless it is there already, word for word, from another file or another form of the same. */
  private take(source: SourceFile, tables: readonly ImportedTable[]): FileOutcome {
    const taken: TakenTable[] = [];
    let sameAs = "";
    for (const table of tables) {
      const others = this.tables.filter((other) => key(other) === key(table));
      const copy = others.find((other) => sameRows(other, table));
      if (copy) {
        sameAs = copy.source.name;
        continue;
      }
      const remarks = [
        ...table.remarks,
        ...others.map((other) =>
          say("{file}: other rows of {edition} stand in {other}", {
            file: source.name,
            edition: table.edition.name,
            other: other.source.name,
          }),
        ),
      ];
      this.tables.push({ ...table, remarks });
      taken.push({ table: table.table, edition: table.edition, rows: table.rows.length, remarks });
    }
    if (taken.length === 0)
      return passedOver(source.name, say("the same table as {other}", { other: sameAs }));
    return { kind: "taken", file: source.name, tables: taken };
  }
}

function tablesIn(
  table: Exclude<OfficialTable, "ptp">,
  rows: TableText,
  source: SourceFile,
): readonly ImportedTable[] {
  switch (table) {
    case "mue":
      return [importMue(rows, source)];
    case "gpci":
      return [importGpci(rows, source)];
    case "anesthesia":
      return [importAnesthesia(rows, source)];
    case "add-on":
      return [importAddOn(rows, source)];
    case "pprrvu":
      return importPprrvu(rows, source);
    case "pprrvu-text":
    case "zip5":
      throw new RefusedFile(
        source.name,
        say("is a fixed-width text inside a workbook. Give the txt that CMS publishes."),
      );
  }
}

/** A PTP sheet as the text that CMS publishes beside it. */
function bytesOf(sheet: TableText): Uint8Array {
  return new TextEncoder().encode(sheet.rows.map((row) => `${row.cells.join("\t")}\r\n`).join(""));
}

function key(table: ImportedTable): string {
  return `${table.table} ${table.edition.name} ${table.edition.from}`;
}

function sameRows(one: ImportedTable, other: ImportedTable): boolean {
  return (
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => JSON.stringify(row) === JSON.stringify(other.rows[index]))
  );
}

function passedOver(file: string, because: string): FileOutcome {
  return { kind: "passed-over", file, because };
}

function refused(file: string, error: unknown): FileOutcome {
  if (error instanceof RefusedFile) return { kind: "refused", file, message: error.message };
  const why = error instanceof Error ? error.message : String(error);
  return { kind: "refused", file, message: say("{file}: could not be read: {why}", { file, why }) };
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
