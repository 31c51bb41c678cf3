import { say } from "../../say";
import { Checksum, checksumOf } from "./checksum";

/**
 * The outer shape of a packed file: a header, a directory of sections, the sections. `FORMAT.md` has it byte by byte.
 */

export const formatVersion = 1;

/** "CLAIMPK" and the character that ends a text file, so that a terminal does not show the rest. */
const magic = [0x43, 0x4c, 0x41, 0x49, 0x4d, 0x50, 0x4b, 0x1a] as const;
const headerBytes = 32;
const entryBytes = 16;
/** The checksum covers all that follows it; what stands before it is compared byte by byte. */
const checksummedFrom = 16;
const mostSections = 4096;
/** A multiple of 16, in which lie the stripes of the checksum. */
const pieceBytes = 1024 ** 2;

/** Section numbers. Text table number k has the three from `firstTable + 4 × k` on. */
export const sectionNumbers = {
  catalogue: 1,
  ptpCodes: 16,
  ptpStarts: 17,
  ptpColumn2: 18,
  ptpCombinationIds: 19,
  ptpCombinations: 20,
  firstTable: 256,
} as const;

/** A packed file that cannot be used. The message says what is wrong, and what to do. */
export class PackedFileError extends Error {
  constructor(
    readonly problem: "not-packed" | "newer-version" | "truncated" | "damaged",
    message: string,
  ) {
    super(message);
  }
}

export type Section = Uint8Array | Uint16Array | Uint32Array;

export interface Sections {
  /** Bytes of a section; empty where the file has none of that number. */
  bytes(section: number): Uint8Array;
  halfWords(section: number): Uint16Array;
  words(section: number): Uint32Array;
}

/** Sections begin on multiples of 16 bytes, so that every view is aligned. */
export function writePackedFile(sections: ReadonlyMap<number, Section>): ArrayBuffer {
  const directoryEnd = headerBytes + entryBytes * sections.size;
  let length = aligned(directoryEnd);
  for (const section of sections.values()) length = aligned(length + section.byteLength);

  const buffer = new ArrayBuffer(length);
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  bytes.set(magic);
  view.setUint32(8, formatVersion, true);
  view.setUint32(16, length, true);
  view.setUint32(20, sections.size, true);
  let entry = headerBytes;
  let offset = aligned(directoryEnd);
  for (const [number, section] of sections) {
    view.setUint32(entry, number, true);
    view.setUint32(entry + 4, offset, true);
    view.setUint32(entry + 8, section.byteLength, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    entry += entryBytes;
    offset = aligned(offset + section.byteLength);
  }
  view.setUint32(12, checksumOf(new Uint32Array(buffer, checksummedFrom)), true);
  return buffer;
}

/** Whether the first bytes of a file say that it is a packed one; it may still be damaged. */
export function isPackedFile(firstBytes: Uint8Array): boolean {
  return magic.every((byte, index) => firstBytes[index] === byte);
}

/** @throws PackedFileError */
export function readPackedFile(buffer: ArrayBuffer): Sections {
  const reading = readInPieces(buffer);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/**
 * As `readPackedFile`, stopping before each piece of the checksum: 11 MB in one go, by code that has not been asked before, would keep a
 * page from answering to its user for a tenth of a second.
 */
export function* readInPieces(buffer: ArrayBuffer): Generator<undefined, Sections> {
  const bytes = new Uint8Array(buffer);
  if (!magic.every((byte, index) => index >= bytes.length || bytes[index] === byte) || bytes.length === 0) {
    throw new PackedFileError("not-packed", say("this is not a packed file of Claimlight's"));
  }
  if (bytes.length < headerBytes) throw truncated(bytes.length, headerBytes);
  const view = new DataView(buffer);
  const version = view.getUint32(8, true);
  if (version > formatVersion) {
    throw new PackedFileError(
      "newer-version",
      say(
        "the packed file has format version {version} (byte 8), and this Claimlight reads up to {known}: update Claimlight, or pack the CMS files anew",
        { version, known: formatVersion },
      ),
    );
  }
  if (version === 0) throw damaged(say("its format version is 0"));
  const length = view.getUint32(16, true);
  if (bytes.length < length) throw truncated(bytes.length, length);
  if (bytes.length > length || length % 16 !== 0) {
    throw damaged(
      say("it holds {bytes} bytes and says that it has {stated}", { bytes: bytes.length, stated: length }),
    );
  }
  const stated = view.getUint32(12, true);
  const checksum = new Checksum();
  for (let start = checksummedFrom; start < length; start += pieceBytes) {
    yield;
    checksum.add(new Uint32Array(buffer, start, Math.min(pieceBytes, length - start) / 4));
  }
  const found = checksum.value;
  if (stated !== found)
    throw damaged(
      say("its checksum is {found}, and by byte 12 should be {stated}", {
        found: hex(found),
        stated: hex(stated),
      }),
    );
  return sectionsOf(view, readDirectory(view, length));
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

function readDirectory(view: DataView, fileLength: number): ReadonlyMap<number, Place> {
  const count = view.getUint32(20, true);
  if (count > mostSections || headerBytes + count * entryBytes > fileLength) {
    throw damaged(say("it says that it has {count} sections", { count }));
  }
  const places = new Map<number, Place>();
  for (let entry = headerBytes; entry < headerBytes + count * entryBytes; entry += entryBytes) {
    const offset = view.getUint32(entry + 4, true);
    const length = view.getUint32(entry + 8, true);
    if (offset % 16 !== 0 || offset + length > fileLength) {
      throw damaged(say("the section at byte {byte} lies outside the file", { byte: offset }));
    }
    places.set(view.getUint32(entry, true), { offset, length });
  }
  return places;
}

function sectionsOf(view: DataView, places: ReadonlyMap<number, Place>): Sections {
  const place = (section: number) => places.get(section) ?? { offset: 0, length: 0 };
  return {
    bytes: (section) => new Uint8Array(view.buffer, place(section).offset, place(section).length),
    halfWords: (section) =>
      new Uint16Array(view.buffer, place(section).offset, Math.floor(place(section).length / 2)),
    words: (section) =>
      new Uint32Array(view.buffer, place(section).offset, Math.floor(place(section).length / 4)),
  };
}

export function damaged(what: string): PackedFileError {
  return new PackedFileError(
    "damaged",
    say("the packed file is damaged: {what}. Make or copy it again", { what }),
  );
}

function truncated(length: number, expected: number): PackedFileError {
  return new PackedFileError(
    "truncated",
    say(
      "the packed file is cut short: it ends at byte {length} of at least {expected}. Make or copy it again",
      {
        length,
        expected,
      },
    ),
  );
}

function aligned(offset: number): number {
  return Math.ceil(offset / 16) * 16;
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, "0");
}
