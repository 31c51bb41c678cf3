import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { joinBytes } from "../../../../src/reference/import/byte-stream";
import { RefusedFile } from "../../../../src/reference/import/imported";
import { openZip } from "../../../../src/reference/import/zip-archive";
import { given, gpci2025, gpci2026, readAll, refusalOf, workbook, zipOf } from "./official-layouts";

const text = gpci2025(["10112,AL,00,ALABAMA,1,0.869,0.575"]);

/** Where a member's entry in the zip's directory begins. */
function directoryAt(zip: Uint8Array, nth = 0): number {
  const found = [...zip.keys()].filter(
    (at) => zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2,
  );
  return found[nth] ?? -1;
}

function changed(zip: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const copy = zip.slice();
  copy.set(bytes, at);
  return copy;
}

test("members come out byte for byte, stored or deflated, whatever their size", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.nat(200_000).map((size) => new Uint8Array(size).fill(65)),
        ),
        {
          maxLength: 5,
        },
      ),
      fc.constantFrom(0, 6, 9),
      (contents, level) => {
        const zip = zipSync(
          Object.fromEntries(contents.map((content, index) => [`m${index}.txt`, content])),
          {
            level: level as 0 | 6 | 9,
          },
        );
        const members = openZip("a.zip", zip);
        expect(members.map((member) => member.size)).toEqual(contents.map((content) => content.length));
        for (const [index, member] of members.entries()) {
          const unpacked = joinBytes([...member.chunks()]);
          const same = unpacked.every((byte, at) => byte === contents[index]?.[at]);
          expect([unpacked.length, same]).toEqual([contents[index]?.length, true]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a zip cut off anywhere, or with any bytes changed, is refused or read, never an error of another kind", () => {
  const zip = zipOf({ "a.txt": text, "b.txt": "short", "folder/": "" });
  const read = (bytes: Uint8Array) => {
    try {
      for (const member of openZip("a.zip", bytes)) joinBytes([...member.chunks()]);
    } catch (error) {
      expect(error).toBeInstanceOf(RefusedFile);
    }
  };
  fc.assert(
    fc.property(
      fc.nat(zip.length),
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 }),
      (length, changes) => {
        const bytes = zip.slice(0, changes.length === 0 ? length : zip.length);
        for (const [at, byte] of changes) bytes[at] = byte;
        read(bytes);
      },
    ),
    { numRuns: 500 },
  );
});

test("a truncated zip is refused with the byte where it ends", async () => {
  const zip = zipOf({ "GPCI2025.csv": text });
  const message = await refusalOf("gpci.zip", zip.subarray(0, zip.length - 30));
  expect(message).toBe(
    `gpci.zip: the zip is cut off: its directory is missing where the file ends (byte ${zip.length - 30}). Download it again.`,
  );
});

test("an encrypted member is refused with its byte, the others are read", async () => {
  const zip = zipOf({ "GPCI2025.csv": text, "secret.csv": "x" });
  const { outcomes } = await readAll(given("gpci.zip", changed(zip, directoryAt(zip, 1) + 8, [1, 0])));
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["taken", "refused"]);
  expect(outcomes[1]).toMatchObject({
    message: expect.stringMatching(/^gpci\.zip\/secret\.csv: is encrypted \(byte \d+\)/),
  });
});

test("a member packed by another method is refused", async () => {
  const zip = zipOf({ "GPCI2025.csv": text });
  expect(await refusalOf("gpci.zip", changed(zip, directoryAt(zip) + 10, [9, 0]))).toMatch(
    /method that is not read \(9, byte 0\)/,
  );
});

test("a flipped bit is noticed by the checksum", async () => {
  const zip = zipSync({ "GPCI2025.csv": strToU8(text) }, { level: 0 });
  const at = new TextDecoder("latin1").decode(zip).indexOf("0.869");
  expect(await refusalOf("gpci.zip", changed(zip, at + 4, [0x38]))).toMatch(
    /damaged between bytes \d+ and \d+.*checksum/,
  );
});

test("a zip bomb is refused before anything is unpacked", async () => {
  const bomb = zipSync({ "PPRRVU2025_Oct.csv": new Uint8Array(20 * 1024 ** 2) });
  expect(await refusalOf("rvu25d.zip", bomb)).toMatch(
    /PPRRVU2025_Oct\.csv \(byte 0\) would unpack from \d+ bytes to 20971520: a zip bomb/,
  );
});

test("a zip that declares less than it holds is stopped", async () => {
  const zip = zipOf({ "GPCI2025.csv": text });
  expect(await refusalOf("gpci.zip", changed(zip, directoryAt(zip) + 24, [5, 0, 0, 0]))).toMatch(
    /more than the 5 bytes.*zip bomb/,
  );
});

test("a zip that would unpack to more than any of CMS's, or whose members share bytes, is refused", async () => {
  const zip = zipOf({ "a.csv": text, "b.csv": text });
  expect(await refusalOf("a.zip", changed(zip, directoryAt(zip) + 24, [0, 0, 0, 0x7f]))).toMatch(
    /would unpack to \d+ bytes/,
  );
  expect(await refusalOf("a.zip", changed(zip, directoryAt(zip, 1) + 42, [1, 0, 0, 0]))).toMatch(
    /share bytes of the zip \(byte 1\)/,
  );
});

test("a zip inside a zip is refused, a workbook inside one is read", async () => {
  const inner = zipOf({ "GPCI2025.csv": text });
  expect(await refusalOf("all.zip", zipOf({ "gpci.zip": inner }))).toBe(
    "all.zip/gpci.zip: is a zip inside a zip (its byte 0 begins PK). Unpack it and give its files.",
  );
  const cells = gpci2026(["03102,AZ,00,ARIZONA,0.991,1.000,0.969,0.856"])
    .split("\r\n")
    .map((line) => line.split(","));
  const { tables } = await readAll(
    given("all.zip", zipOf({ "GPCI2025.xlsx": workbook({ GPCI2025: cells }) })),
  );
  expect(tables.map((table) => [table.table, table.rows.length])).toEqual([["gpci", 1]]);
});

test("a workbook that would unpack to too much is refused with what to give instead", async () => {
  const sheet = new Uint8Array(300_000);
  const book = zipSync(
    { "xl/workbook.xml": strToU8("<w/>"), "xl/worksheets/sheet1.xml": sheet },
    { level: 0 },
  );
  const declared = changed(book, directoryAt(book, 1) + 24, [0, 0, 0x20, 3]);
  expect(await refusalOf("ptp.xlsx", declared)).toMatch(
    /workbook would unpack to \d+ bytes: too large.*txt or csv/,
  );
});

test("a damaged workbook is refused", async () => {
  const book = zipOf({ "xl/workbook.xml": "<workbook>", "[Content_Types].xml": "" });
  expect(await refusalOf("a.xlsx", book)).toMatch(/^a\.xlsx: the workbook cannot be read/);
});
