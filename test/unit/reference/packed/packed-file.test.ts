import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Checksum, checksumOf } from "../../../../src/reference/packed/checksum";
import { openPacked } from "../../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../../src/reference/packed/packed-builder";
import { formatVersion, PackedFileError } from "../../../../src/reference/packed/packed-file";
import { anyRow, codes, parseParts, ptpRow, quarter, sourceFile } from "./ptp-files";

const rows = ["11111", "22222", "22223", "G0283"].map((code) => ptpRow(code, "99213"));

function packedBuffer(): ArrayBuffer {
  const builder = new PackedBuilder();
  for (const part of parseParts(rows, [1, 2, 3], "2024 Q3")) builder.addPtpRows(part);
  builder.add({
    table: "mue",
    edition: quarter("2024 Q3"),
    source: sourceFile("mue.csv"),
    rows: [{ code: "99213", units: 1, mai: 2 }],
    remarks: [],
  });
  return builder.build();
}

function problemOf(buffer: ArrayBuffer): string {
  try {
    openPacked(buffer);
  } catch (error) {
    if (error instanceof PackedFileError) return `${error.problem}: ${error.message}`;
    throw error;
  }
  return "none";
}

function changed(buffer: ArrayBuffer, change: (view: DataView) => void): ArrayBuffer {
  const copy = buffer.slice(0);
  change(new DataView(copy));
  return copy;
}

/** The checksum made right again, as someone who means harm would. */
function sealed(buffer: ArrayBuffer): ArrayBuffer {
  new DataView(buffer).setUint32(12, checksumOf(new Uint32Array(buffer, 16)), true);
  return buffer;
}

describe("a packed file", () => {
  const buffer = packedBuffer();

  it("is the same bytes for the same tables", () => {
    expect(new Uint8Array(packedBuffer())).toEqual(new Uint8Array(buffer));
  });

  it("every flipped bit is found", () => {
    const bytes = new Uint8Array(buffer);
    for (let index = 0; index < bytes.length; index += 1) {
      const flipped = changed(buffer, (view) =>
        view.setUint8(index, (bytes[index] ?? 0) ^ (1 << (index % 8))),
      );
      expect(problemOf(flipped), `byte ${index}`).not.toBe("none");
    }
  });

  it("a file that is cut short anywhere is refused", () => {
    for (let length = 8; length < buffer.byteLength; length += 1) {
      expect(problemOf(buffer.slice(0, length)), `${length} bytes`).toMatch(/^truncated: .* cut short/);
    }
    expect(problemOf(new ArrayBuffer(0))).toMatch(/^not-packed/);
  });

  it("a file with something behind it is refused", () => {
    const longer = new Uint8Array(buffer.byteLength + 16);
    longer.set(new Uint8Array(buffer));
    expect(problemOf(longer.buffer)).toMatch(/^damaged/);
  });

  it("another kind of file is refused", () => {
    expect(
      problemOf(new TextEncoder().encode("<!doctype html><title>Log in</title>").buffer as ArrayBuffer),
    ).toMatch(/^not-packed: this is not a packed file/);
  });

  it("a newer version is refused, and says what to do", () => {
    const newer = changed(buffer, (view) => view.setUint32(8, formatVersion + 1, true));
    expect(problemOf(newer)).toMatch(/^newer-version: .* update Claimlight/);
  });

  it("a wrong checksum names both", () => {
    const wrong = changed(buffer, (view) => view.setUint32(12, 0x12345678, true));
    expect(problemOf(wrong)).toMatch(
      /^damaged: .* its checksum is [0-9a-f]{8}, and by byte 12 should be 12345678/,
    );
  });

  it("whatever stands in it, opening throws nothing else, and look-ups throw nothing", () => {
    const change = fc.tuple(fc.integer({ min: 16, max: buffer.byteLength - 1 }), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const hostile = changed(buffer, (view) => {
          for (const [index, byte] of changes) view.setUint8(index, byte);
        });
        if (problemOf(sealed(hostile)) !== "none") return;
        const { ptp, mue } = openPacked(hostile);
        for (const code of codes) {
          for (const edition of ptp) edition.pairs?.between(code, "99213", "2024-08-15");
          for (const edition of [...ptp, ...mue]) edition.rows.of(code);
        }
        for (const edition of [...ptp, ...mue]) edition.rows.keys();
      }),
      { numRuns: 1000 },
    );
  });

  it("any tables give a file that opens", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (some) => {
        const builder = new PackedBuilder();
        for (const part of parseParts(some, [1, 2, 3], "2024 Q3")) builder.addPtpRows(part);
        expect(openPacked(builder.build()).contents).toEqual(builder.contents);
      }),
    );
  });
});

describe("the checksum", () => {
  it("is XXH32 with seed 0 (a published vector)", () => {
    const words = (text: string) => new Uint32Array(new TextEncoder().encode(text).buffer);
    expect(checksumOf(words("0123456789abcdef")).toString(16)).toBe("c2c45b69");
  });

  it("is the same of words that come in pieces", () => {
    const stripes = Uint32Array.from({ length: 40 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
    const checksum = new Checksum();
    for (const [from, to] of [
      [0, 4],
      [4, 4],
      [4, 28],
      [28, 40],
    ])
      checksum.add(stripes.subarray(from, to));
    expect(checksum.value).toBe(checksumOf(stripes));
  });
});
