import { Inflate } from "fflate";
import { say } from "../../say";
import { decodeText } from "./decode-text";
import { RefusedFile } from "./imported";

/** One file inside a zip. */
export interface ZipMember {
  readonly name: string;
  /** Bytes unpacked, as the zip's directory says; held to while unpacking. */
  readonly size: number;
  /** Unpacks it chunk by chunk. Throws a `RefusedFile` that names the byte of the zip where something is wrong. */
  chunks(): Generator<Uint8Array>;
}

interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** CMS's largest zip holds under twenty files and unpacks to some 200 MB, twenty times its size. */
const mostMembers = 1_000;
const mostUnpacked = 1024 ** 3;
const mostTimesPacked = 200;
/** Short texts of equal lines may shrink more than any bomb guard allows; they are harmless. */
const alwaysAllowed = 16 * 1024 ** 2;

/** Bytes of packed data taken at a time: at the most that Deflate can shrink, 16 MB unpacked. */
const step = 16 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/**
 * Lists a zip's files from its directory, without unpacking any. Refuses a zip that is cut off, that unpacks to more than any
 * official file does, or whose files lie upon each other. `file` is its name, for messages.
 */
export function openZip(file: string, bytes: Uint8Array): ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file, bytes, view);
  refuseBomb(file, entries);
  return entries
    .filter((entry) => !entry.name.endsWith("/"))
    .map((entry) => ({
      name: entry.name,
      size: entry.size,
      chunks: () => unpack(`${file}/${entry.name}`, entry, bytes, view),
    }));
}

function readDirectory(file: string, bytes: Uint8Array, view: DataView): DirectoryEntry[] {
  const end = findEnd(bytes, view);
  if (end === null) {
    throw new RefusedFile(
      file,
      say(
        "the zip is cut off: its directory is missing where the file ends (byte {byte}). Download it again.",
        { byte: bytes.length },
      ),
    );
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostMembers) {
    throw new RefusedFile(
      file,
      say("the zip holds {count} files (byte {byte}); CMS's hold a few.", { count, byte: end + 10 }),
    );
  }
  const entries: DirectoryEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) {
      throw new RefusedFile(
        file,
        say("the zip's directory is damaged at byte {byte}. Download it again.", { byte: at }),
      );
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decodeText(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end of a zip, which a comment of up to 65,535 bytes may follow. */
function findEnd(bytes: Uint8Array, view: DataView): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function refuseBomb(file: string, entries: readonly DirectoryEntry[]): void {
  const all = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (all > mostUnpacked) {
    throw new RefusedFile(
      file,
      say("the zip would unpack to {bytes} bytes: it is no file of CMS's. Nothing was unpacked.", {
        bytes: all,
      }),
    );
  }
  for (const entry of entries) {
    if (entry.size > alwaysAllowed && entry.size > entry.packedSize * mostTimesPacked) {
      throw new RefusedFile(
        file,
        say(
          "{name} (byte {byte}) would unpack from {packed} bytes to {unpacked}: a zip bomb. Nothing was unpacked.",
          { name: entry.name, byte: entry.at, packed: entry.packedSize, unpacked: entry.size },
        ),
      );
    }
  }
  const inOrder = [...entries].sort((left, right) => left.at - right.at);
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && entry.at + 30 + entry.packedSize > next.at) {
      throw new RefusedFile(
        file,
        say("{name} and {other} share bytes of the zip (byte {byte}): a zip bomb. Nothing was unpacked.", {
          name: entry.name,
          other: next.name,
          byte: next.at,
        }),
      );
    }
  }
}

function* unpack(
  file: string,
  entry: DirectoryEntry,
  bytes: Uint8Array,
  view: DataView,
): Generator<Uint8Array> {
  const data = packedData(file, entry, bytes, view);
  let size = 0;
  let crc = -1;
  for (const chunk of entry.method === stored ? [data] : inflate(file, data)) {
    size += chunk.length;
    if (size > entry.size) {
      throw new RefusedFile(
        file,
        say("unpacks to more than the {bytes} bytes the zip declares: a zip bomb.", { bytes: entry.size }),
      );
    }
    crc = addToCrc32(crc, chunk);
    yield chunk;
  }
  if (size !== entry.size || ~crc >>> 0 !== entry.crc32) {
    throw new RefusedFile(
      file,
      say(
        "the zip is damaged between bytes {from} and {to}: the unpacked bytes do not match their checksum. Download it again.",
        {
          from: data.byteOffset - bytes.byteOffset,
          to: data.byteOffset - bytes.byteOffset + data.length,
        },
      ),
    );
  }
}

function packedData(file: string, entry: DirectoryEntry, bytes: Uint8Array, view: DataView): Uint8Array {
  if (entry.flags & 1) {
    throw new RefusedFile(
      file,
      say("is encrypted (byte {byte}). Unpack it with its password and give the file itself.", {
        byte: entry.at,
      }),
    );
  }
  if (entry.method !== stored && entry.method !== deflated) {
    throw new RefusedFile(
      file,
      say(
        "is packed by a method that is not read ({method}, byte {byte}). Unpack the zip and give the file itself.",
        { method: entry.method, byte: entry.at },
      ),
    );
  }
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localSignature) {
    throw new RefusedFile(
      file,
      say("the zip is damaged: no file begins at byte {byte}. Download it again.", { byte: entry.at }),
    );
  }
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packedSize > bytes.length) {
    throw new RefusedFile(
      file,
      say("the zip is cut off at byte {byte}. Download it again.", { byte: bytes.length }),
    );
  }
  return bytes.subarray(from, from + entry.packedSize);
}

function* inflate(file: string, data: Uint8Array): Generator<Uint8Array> {
  let unpacked: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => unpacked.push(chunk));
  for (let at = 0; at < data.length; at += step) {
    try {
      inflater.push(data.subarray(at, at + step), at + step >= data.length);
    } catch {
      throw new RefusedFile(
        file,
        say("the zip is damaged: the packed data cannot be read near its byte {byte}. Download it again.", {
          byte: at,
        }),
      );
    }
    yield* unpacked;
    unpacked = [];
  }
}

const crc32Table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Checksum of a zip's file (ISO 3309): begins with -1, is inverted at the end. fflate leaves checking it to the caller. */
function addToCrc32(crc: number, bytes: Uint8Array): number {
  let sum = crc;
  for (let index = 0; index < bytes.length; index++) {
    sum = (crc32Table[(sum ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return sum;
}
