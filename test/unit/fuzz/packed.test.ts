import fc from "fast-check";
import { expect, test } from "vitest";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { checksumOf } from "../../../src/reference/packed/checksum";
import { mergeRowSets } from "../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../src/reference/packed/open-packed";
import { PackedBuilder } from "../../../src/reference/packed/packed-builder";
import { PackedFileError } from "../../../src/reference/packed/packed-file";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import { parseParts, ptpRow, quarter, sourceFile } from "../reference/packed/ptp-files";
import { fuzzRuns, fuzzTime } from "./fuzz-runs";

const codes = ["11111", "22222", "22223", "97530", "G0283"];

function packedBytes(): Uint8Array {
  const builder = new PackedBuilder();
  for (const part of parseParts(
    codes.map((code) => ptpRow(code, "99213")),
    [1, 2, 3],
    "2024 Q3",
  ))
    builder.addPtpRows(part);
  builder.add({
    table: "mue",
    edition: quarter("2024 Q3"),
    source: sourceFile("mue.csv"),
    rows: codes.map((code, at) => ({ code, units: at, mai: 2 as const })),
    remarks: [],
  });
  return new Uint8Array(builder.build());
}

const right = packedBytes();

/** Where a byte or a number is changed: with the checksum made right again, as someone who means harm would. */
const hostileFile = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: right.length - 1 }),
      byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)),
      /** Four bytes of the same: offsets and lengths are words. */
      word: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((changes) => {
    const bytes = right.slice();
    for (const { at, byte, word } of changes) bytes.fill(byte, at, word ? at + 4 : at + 1);
    const { buffer } = bytes;
    new DataView(buffer).setUint32(12, checksumOf(new Uint32Array(buffer, 16)), true);
    return buffer;
  });

test(
  "a packed file with anything in it is refused, or answers every look-up",
  () => {
    fc.assert(
      fc.property(hostileFile, (buffer) => {
        try {
          const on = createReferenceTables(mergeRowSets(starterRowSets, openPacked(buffer))).on("2024-08-15");
          for (const code of codes) {
            on.ptp(code, "99213");
            on.mue(code);
            on.rvu(code, "");
          }
        } catch (error) {
          // The background falls back on the starter tables for this one error, and says so.
          expect(error).toBeInstanceOf(PackedFileError);
        }
      }),
      { numRuns: fuzzRuns },
    );
  },
  fuzzTime,
);
