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
