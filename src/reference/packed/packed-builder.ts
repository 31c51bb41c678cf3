import { say } from "../../say";
import { type ImportedTable, RefusedFile, type SourceFile } from "../import/imported";
import type { ImportedPtp } from "../import/ptp-rows";
import { longestText, type PtpEditionEntry, type TextTableEntry, writeCatalogue } from "./catalogue";
import { isoDateOf } from "./day-number";
import { contentsOf, type PackedPart, type PackedTables } from "./open-packed";
import { type Section, sectionNumbers, writePackedFile } from "./packed-file";
import { freeBit, PtpPacker } from "./ptp-packer";
import { PtpStore } from "./ptp-store";
import { textRowsOf } from "./table-columns";
import { isKey, packTextTable, readTextTable, type TextTable, writeTextTable } from "./text-table";

/** Makes a packed file (`FORMAT.md`) of imported tables, and of what an earlier packed file holds. */
export class PackedBuilder {
  private readonly ptp = new PtpPacker();
  private readonly ptpEditions: PtpEditionEntry[] = [];
  private readonly tables: { entry: TextTableEntry; table: TextTable }[] = [];

  /** Takes over everything an earlier packed file holds, or the editions that are wanted. Before anything else is added. */
  keep(
    { packed: { catalogue, sections } }: PackedTables,
    isWanted: (table: PackedPart["table"], edition: string) => boolean = () => true,
  ): void {
    const newBits = new Map<number, number>();
    for (const edition of catalogue.ptp.editions) {
      if (!isWanted("ptp", edition.name)) continue;
      const bit = freeBit(this.ptpEditions);
      newBits.set(edition.bit, bit);
      this.ptpEditions.push({ ...edition, parts: [...edition.parts], bit });
    }
    if (newBits.size > 0) this.ptp.addStore(new PtpStore(sections, catalogue.ptp.rationales), newBits);
    for (const [number, entry] of catalogue.tables.entries()) {
      if (!isWanted(entry.table, entry.name)) continue;
      this.tables.push({ entry, table: readTextTable(number, entry.keyWidth, sections) });
    }
  }

  /** @throws RefusedFile if the file or this part of the edition is there already, or there are too many editions */
  addPtpRows(rows: ImportedPtp): void {
    const { edition, source, part, rowsRead, neverInForce, firstPair, lastPair } = rows;
    this.refuseSameFile("ptp", rows);
    const parts = this.ptpEditions.find((each) => each.name === edition.name)?.parts ?? [];
    const same = parts.find((each) => each.part !== null && each.part === part);
    if (same) {
      throw new RefusedFile(
        source.name,
        say("part {part} of PTP {edition} is loaded from {other}; remove that edition first", {
          part: String(part),
          edition: edition.name,
          other: same.source.name,
        }),
      );
    }
    const entry = this.ptpEditionOf(rows);
    entry.parts = [
      ...parts,
      { part, firstPair, lastPair, rows: rowsRead - neverInForce, neverInForce, source: sourceEntry(source) },
    ];
    const earliest = earliestDay(rows);
    if (earliest < entry.answersFrom) entry.answersFrom = earliest;
    this.ptp.addRows(rows, entry.bit);
  }

  /** @throws RefusedFile if the file is there already, or the edition with other rows, or a key is no code or locality */
  add(imported: ImportedTable): void {
    const { table, edition, source } = imported;
    this.refuseSameFile(table, imported);
    const rows = textRowsOf(imported);
    const odd = rows.find((row) => !isKey(row.key));
    if (odd)
      throw new RefusedFile(
        source.name,
        say('"{key}" is no code or locality', { key: odd.key.slice(0, 24) }),
      );
    const packed = packTextTable(rows);

    const same = this.tables.filter(({ entry }) => entry.table === table && entry.name === edition.name);
    if (same.some((each) => isSameTable(each.table, packed))) return;
    // The conversion factors of one year come in two files, one for each group of practitioners.
    const other = table === "conversion-factor" ? undefined : same[0];
    if (other) {
      throw new RefusedFile(
        source.name,
        say("{table} {edition} is loaded from {other} with other rows; remove that edition first", {
          table,
          edition: edition.name,
          other: other.entry.source.name,
        }),
      );
    }
    const entry = {
      table,
      name: edition.name,
      from: edition.from,
      to: edition.to,
      answersFrom: answersFrom(imported),
      rows: rows.length,
      keyWidth: packed.keyWidth,
      source: sourceEntry(source),
    };
    this.tables.push({ entry, table: packed });
  }

  /** What the packed file will hold. */
  get contents(): PackedPart[] {
    return contentsOf(this.catalogue());
  }

  /** @throws RangeError where the PTP files name more codes or dates than the format has numbers for: five times CMS's and more */
  build(): ArrayBuffer {
    const sections = new Map<number, Section>();
    sections.set(sectionNumbers.catalogue, writeCatalogue(this.catalogue()));
    if (this.ptpEditions.length > 0) this.ptp.pack(sections);
    for (const [number, { table }] of this.tables.entries()) writeTextTable(number, table, sections);
    return writePackedFile(sections);
  }

  private catalogue() {
    return {
      ptp: { rationales: this.ptp.rationales, editions: this.ptpEditions },
      tables: this.tables.map(({ entry }) => entry),
    };
  }

  private ptpEditionOf({ edition, source }: ImportedPtp): PtpEditionEntry {
    const known = this.ptpEditions.find((each) => each.name === edition.name);
    if (known) return known;
    const bit = freeBit(this.ptpEditions);
    if (bit < 0) {
      throw new RefusedFile(
        source.name,
        say("32 PTP editions are loaded, the most there can be; remove the oldest"),
      );
    }
    const { name, from, to } = edition;
    const entry: PtpEditionEntry = { name, from, to, answersFrom: from, bit, parts: [] };
    this.ptpEditions.push(entry);
    return entry;
  }

  private refuseSameFile(table: PackedPart["table"], { source }: ImportedPtp | ImportedTable): void {
    // The members of one zip share its checksum; a zip may have been renamed since.
    const same = this.contents.find(
      (part) =>
        part.table === table &&
        part.source.sha256 === source.sha256 &&
        memberName(part.source) === memberName(source),
    );
    if (same) {
      throw new RefusedFile(
        source.name,
        say("it is the same file as {other}, which is loaded already", { other: same.source.name }),
      );
    }
  }
}

/** The add-on file's rows carry their dates, so that it answers for earlier days; the other tables begin with their edition. */
function answersFrom(imported: ImportedTable): string {
  if (imported.table !== "add-on") return imported.edition.from;
  const first = imported.rows.map((row) => row.effective).sort()[0];
  return first !== undefined && first < imported.edition.from ? first : imported.edition.from;
}

/** A PTP file carries its history as well. */
function earliestDay(rows: ImportedPtp): string {
  const first = rows.combinations.reduce(
    (earliest, { effective }) => (effective !== 0 && effective < earliest ? effective : earliest),
    65535,
  );
  return isoDateOf(first) ?? rows.edition.from;
}

function memberName({ name }: SourceFile): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** A name may be of any length; the catalogue's are not. */
function sourceEntry({ name, size, sha256 }: SourceFile): SourceFile {
  return { name: name.slice(-longestText), size, sha256 };
}

function isSameTable(left: TextTable, right: TextTable): boolean {
  return isSame(left.keys, right.keys) && isSame(left.starts, right.starts) && isSame(left.text, right.text);
}

function isSame(left: Uint8Array | Uint32Array, right: Uint8Array | Uint32Array): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
