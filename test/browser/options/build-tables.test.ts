import { describe, expect, test } from "vitest";
import { type BuiltTables, buildTables } from "../../../src/options/build-tables";
import { difference, outcomeWords } from "../../../src/options/table-words";
import type { FileOutcome } from "../../../src/reference/import/read-source";
import { openPacked } from "../../../src/reference/packed/open-packed";
import {
  csv,
  mueCsv,
  mueName,
  pprrvuCells,
  ptpName,
  ptpText,
  zipOf,
} from "../../unit/reference/import/official-layouts";

const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const mue = (units: number, name = mueName) =>
  file(name, mueCsv([`97552,${units},2 Date of Service Edit: Policy,Our words`]));
const laterName = mueName.replace("07-01-2024", "10-01-2026");
const ptpRow = "97552\t97550\t\t20240101\t*\t1\tOur words";
const ptp = (...rows: string[]) => file(ptpName, zipOf({ "ccipra-v302r0-f1.txt": ptpText(rows) }));

interface Built extends BuiltTables {
  /** A sentence an outcome, by file number. */
  readonly outcomes: string[][];
  readonly progressed: number[];
}

async function build(
  files: readonly File[],
  stored: ArrayBuffer | null = null,
  unwanted: Parameters<typeof buildTables>[0]["unwanted"] = [],
): Promise<Built> {
  const outcomes: string[][] = files.map(() => []);
  const progressed: number[] = [];
  const tables = await buildTables(
    { stored, unwanted, files },
    {
      progress: (number) => progressed.push(number),
      read: (number, read: readonly FileOutcome[]) => {
        if (outcomes[number]?.length) throw new Error(`file ${number} was read twice`);
        outcomes[number] = read.map(outcomeWords);
      },
    },
  );
  return { ...tables, outcomes, progressed };
}

const names = (built: BuiltTables) =>
  built.after.map(({ table, edition, rows }) => `${table} ${edition} ${rows}`);

function unitsOf({ buffer }: BuiltTables, edition: string): number | undefined {
  if (!buffer) throw new Error("nothing is left");
  const found = openPacked(buffer).mue.find(({ name }) => name === edition);
  return found?.rows.of("97552")[0]?.units;
}

describe("tables that are built anew", () => {
  test("hold every file's tables, with its real checksum", async () => {
    const built = await build([mue(9), ptp(ptpRow)]);
    expect(names(built)).toEqual(["ptp 2024 Q3 1", "mue 2024 Q3 1"]);
    expect(built.before).toEqual([]);
    expect([...new Set(built.progressed)]).toEqual([0, 1]);
    const digest = await crypto.subtle.digest("SHA-256", await mue(9).arrayBuffer());
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(built.after[1]?.source).toEqual({ name: mueName, size: mue(9).size, sha256: hex });
  });

  test("keep what is stored, and leave the stored buffer as it was", async () => {
    const first = await build([mue(9), ptp(ptpRow)]);
    const copy = first.buffer?.slice(0) ?? null;
    const second = await build([mue(5, laterName)], first.buffer);
    expect(names(second)).toEqual(["ptp 2024 Q3 1", "mue 2024 Q3 1", "mue 2026 Q4 1"]);
    expect(second.before).toEqual(first.after);
    expect(unitsOf(second, "2024 Q3")).toBe(9);
    expect(new Uint8Array(first.buffer ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array(copy ?? new ArrayBuffer(0)),
    );
    const { added, removed, kept } = difference(second.before, second.after);
    expect([added.length, removed.length, kept.length]).toEqual([1, 0, 2]);
  });

  test("are without the editions that are not wanted, or nothing at all", async () => {
    const first = await build([mue(9), mue(5, laterName)]);
    const second = await build([], first.buffer, [{ table: "mue", edition: "2024 Q3" }]);
    expect(names(second)).toEqual(["mue 2026 Q4 1"]);
    const third = await build([], second.buffer, [{ table: "mue", edition: "2026 Q4" }]);
    expect(third.buffer).toBeNull();
    expect(third.before).toHaveLength(1);
  });

  test("refuse other rows of an edition that is loaded, and keep the rest of that file", async () => {
    const { buffer } = await build([mue(9)]);
    const other = zipOf({
      [mueName]: mueCsv(["97552,8,2 Date of Service Edit: Policy,Our words"]),
      "PPRRVU2025_Oct.csv": csv(pprrvuCells()),
    });
    const built = await build([file("both.zip", other)], buffer);
    expect(built.outcomes[0]?.filter((words) => words.startsWith("Refused"))).toEqual([
      expect.stringMatching(
        /MCR_MUE.*mue 2024 Q3 is loaded from .* with other rows; remove that edition first/,
      ),
    ]);
    expect(built.outcomes[0]?.filter((words) => words.includes("PPRRVU RVU25D, 1 row"))).toHaveLength(1);
    expect(unitsOf(built, "2024 Q3")).toBe(9);
    expect(built.after.map(({ table }) => table)).toContain("rvu");
  });

  test("do not take the same file twice, at once or later", async () => {
    const once = await build([mue(9), mue(9, "copy.csv")]);
    expect(once.outcomes[1]).toEqual([`copy.csv: passed over, the same file as ${mueName}`]);
    const again = await build([ptp(ptpRow), mue(9)], (await build([ptp(ptpRow), mue(9)])).buffer);
    expect(again.outcomes.flat()).toEqual([
      expect.stringContaining("which is loaded already"),
      expect.stringContaining("which is loaded already"),
    ]);
    expect(difference(again.before, again.after)).toMatchObject({ added: [], removed: [] });
  });

  test("take nothing of a file that is wrong in its last row", async () => {
    const built = await build([ptp(ptpRow, "97552\t97551\t\t2024010\t*\t1\tOur words"), mue(9)]);
    expect(built.outcomes[0]).toEqual([expect.stringMatching(/^Refused: .*line 8, column 4 \(Effective\)/)]);
    expect(names(built)).toEqual(["mue 2024 Q3 1"]);
  });

  test("take the editions of a packed file in the place of stored ones of the same name", async () => {
    const stored = await build([mue(9), mue(5, laterName)]);
    const packed = await build([mue(8), ptp(ptpRow)]);
    const colleague = file("ours.claimpack", new Uint8Array(packed.buffer ?? new ArrayBuffer(0)));
    const built = await build([colleague], stored.buffer);
    expect(built.outcomes[0]).toEqual([
      "ours.claimpack: NCCI PTP practitioner 2024 Q3, 1 row; MUE practitioner 2024 Q3, 1 row",
    ]);
    expect(unitsOf(built, "2024 Q3")).toBe(8);
    expect(unitsOf(built, "2026 Q4")).toBe(5);
    const changed = difference(built.before, built.after);
    expect(changed.removed.map(({ edition }) => edition)).toEqual(["2024 Q3"]);
    expect(changed.kept.map(({ edition }) => edition)).toEqual(["2026 Q4"]);
  });

  test("refuse a packed file that is damaged or cut short", async () => {
    const { buffer } = await build([mue(9)]);
    const bytes = new Uint8Array(buffer ?? new ArrayBuffer(0));
    const flipped = bytes.slice();
    flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 1;
    const built = await build([
      file("flipped.claimpack", flipped),
      file("cut.claimpack", bytes.slice(0, 100)),
      mue(9),
    ]);
    expect(built.outcomes.slice(0, 2).flat()).toEqual([
      expect.stringMatching(/^Refused: flipped.claimpack: .*damaged/),
      expect.stringMatching(/^Refused: cut.claimpack: /),
    ]);
    expect(names(built)).toEqual(["mue 2024 Q3 1"]);
  });

  test("begin without stored tables that are damaged", async () => {
    const { buffer } = await build([mue(9)]);
    const bytes = new Uint8Array(buffer ?? new ArrayBuffer(0));
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    expect(names(await build([mue(5, laterName)], bytes.buffer))).toEqual(["mue 2026 Q4 1"]);
  });
});

/** Bytes at a place in the zip's directory entry of its only member. */
function withEntry(zip: Uint8Array, offset: number, ...bytes: number[]): Uint8Array {
  const entry = zip.findIndex(
    (_, at) => zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2,
  );
  const copy = zip.slice();
  copy.set(bytes, entry + offset);
  return copy;
}

function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

describe("bad input changes nothing and says where it is wrong", () => {
  const oneMue = zipOf({ [mueName]: mueCsv(["97552,8,2 Edit,Ours"]) });
  const mueOf = (row: string) => mueCsv(["97110,6,3 Edit,Ours", row]);
  const without = (column: number) =>
    csv(pprrvuCells({ change: (cells) => cells.filter((_, at) => at !== column) }));
  const packed = async () => new Uint8Array((await build([mue(9)])).buffer ?? new ArrayBuffer(0));

  test.each<[string, string, string | Uint8Array | (() => Promise<Uint8Array>), RegExp]>([
    [
      "a login page",
      "rvu26a.zip",
      "<!doctype html><title>Sign in</title>",
      /rvu26a\.zip: is a web page \(byte 0/,
    ],
    ["a truncated zip", "mue.zip", oneMue.subarray(0, oneMue.length - 30), /mue\.zip: .*cut off.*byte \d+/],
    ["an encrypted zip", "mue.zip", withEntry(oneMue, 8, 1, 0), /mue\.zip\/MCR_MUE.*encrypted \(byte 0\)/],
    [
      "a nested zip",
      "all.zip",
      zipOf({ "mue.zip": oneMue }),
      /all\.zip\/mue\.zip: is a zip inside a zip.*byte 0/,
    ],
    [
      "a zip bomb",
      "bomb.zip",
      zipOf({ "PPRRVU2025_Oct.csv": new Uint8Array(20 * 1024 ** 2) }),
      /bomb\.zip: PPRRVU2025_Oct\.csv \(byte 0\).*zip bomb/,
    ],
    [
      "another kind of file",
      "photo.png",
      "\u0089PNG",
      /photo\.png: passed over, not one of.*\(byte 0 begins/,
    ],
    ["a missing column", "PPRRVU2025_Oct.csv", without(5), /PPRRVU2025_Oct\.csv: line 10, column 6/],
    [
      "a shifted column",
      "PPRRVU2025_Oct.csv",
      csv(pprrvuCells({ change: (cells) => ["", ...cells] })),
      /PPRRVU2025_Oct\.csv: line 10, column 2 \(HCPCS\) should be column 1/,
    ],
    ["too few cells", mueName, mueOf("97112,4"), /MCR_MUE.*: line 8 has 2 columns in place of 4/],
    [
      "no date",
      "ccipra-v302r0-f1.txt",
      ptpText([ptpRow.replace("20240101", "2024-1-1")]),
      /f1\.txt: line 7, column 4/,
    ],
    ["an unknown indicator", mueName, mueOf("97112,4,7 Edit,Ours"), /MCR_MUE.*: line 8, column 3/],
    ["a code of four characters", mueName, mueOf("9711,4,3 Edit,Ours"), /MCR_MUE.*: line 8, column 1/],
    [
      "the file that is loaded",
      "again.csv",
      mueCsv(["97552,9,2 Date of Service Edit: Policy,Our words"]),
      /again/,
    ],
    [
      "a packed file with a wrong checksum",
      "a.claimpack",
      async () => withByte(await packed(), 12, (byte) => byte ^ 255),
      /a\.claimpack: .*checksum is .*byte 12/,
    ],
    [
      "a packed file of a newer version",
      "b.claimpack",
      async () => withByte(await packed(), 8, () => 99),
      /b\.claimpack: .*format version 99 \(byte 8\)/,
    ],
    [
      "a packed file with a flipped bit",
      "c.claimpack",
      async () => withByte(await packed(), 300, (byte) => byte ^ 4),
      /c\.claimpack: .*damaged.*checksum/,
    ],
  ])("%s", async (_, name, content, message) => {
    const { buffer } = await build([mue(9), ptp(ptpRow)]);
    const bad = file(name, typeof content === "function" ? await content() : content);
    const built = await build([bad], buffer);
    expect(built.outcomes[0]).toHaveLength(1);
    expect(built.outcomes[0]?.[0]).toMatch(message);
    expect(built.after).toEqual(built.before);
    expect(new Uint8Array(built.buffer ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array(buffer ?? new ArrayBuffer(0)),
    );
  });

  test("an older edition leaves the newer one's rows as they are", async () => {
    const { buffer } = await build([mue(5, laterName)]);
    const built = await build([mue(9)], buffer);
    expect(names(built)).toEqual(["mue 2026 Q4 1", "mue 2024 Q3 1"]);
    expect(unitsOf(built, "2026 Q4")).toBe(5);
  });
});
