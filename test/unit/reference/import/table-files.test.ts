import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTableFiles } from "../../../../src/cli/table-files";
import { gpci2025, mueCsv, ptpText, zip5Line, zipOf } from "./official-layouts";

const nothing = { rows: 0, remarks: [] };
const noPtp = { ptp: () => ({ push: () => 0, finish: () => nothing }) };
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimlight-tables-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("a folder's files are read in the order of their names, with their true size and checksum", async () => {
  const mue = zipOf({ "mue 2024q3.csv": mueCsv(["97110,6,3 Edit,Data"]) });
  mkdirSync(join(folder, "unzipped"));
  writeFileSync(join(folder, "b.zip"), mue);
  writeFileSync(join(folder, "copy of b.zip"), mue);
  writeFileSync(join(folder, "a.csv"), gpci2025(["10112,AL,00,ALABAMA,1,0.869,0.575"]));
  writeFileSync(join(folder, "unzipped", "zip5.txt"), zip5Line("99501"));
  writeFileSync(join(folder, "notes.md"), "# notes");
  writeFileSync(join(folder, ".hidden"), "x");
  writeFileSync(join(folder, "login.zip"), "<!doctype html><title>Sign in</title>");

  const { tables, outcomes } = await readTableFiles(folder, noPtp);
  expect(outcomes.map((outcome) => [outcome.kind, outcome.file])).toEqual([
    ["taken", "a.csv"],
    ["taken", "b.zip/mue 2024q3.csv"],
    ["passed-over", "copy of b.zip"],
    ["refused", "login.zip"],
    ["passed-over", "notes.md"],
    ["taken", "unzipped/zip5.txt"],
  ]);
  expect(tables.find((table) => table.table === "mue")?.source).toEqual({
    name: "b.zip/mue 2024q3.csv",
    size: mue.length,
    sha256: createHash("sha256").update(mue).digest("hex"),
  });
});

test("one file is read by its own name, PTP in several pieces", async () => {
  const path = join(folder, "ptp 2024q3.txt");
  const text = ptpText(
    Array.from({ length: 20_000 }, () => "97530\t97116\t\t20200101\t*\t1\tMisuse of codes"),
  );
  writeFileSync(path, text);
  const pieces: number[] = [];
  const { outcomes } = await readTableFiles(path, {
    ptp: () => ({ push: (bytes) => pieces.push(bytes.length), finish: () => nothing }),
  });
  expect(outcomes.map((outcome) => [outcome.kind, outcome.file])).toEqual([["taken", "ptp 2024q3.txt"]]);
  expect(pieces.filter((size) => size > 0).length).toBeGreaterThan(1);
  expect(pieces.reduce((sum, size) => sum + size, 0)).toBe(text.length);
});

test("a path that is not there is the caller's error", async () => {
  await expect(readTableFiles(join(folder, "nowhere"), noPtp)).rejects.toThrow("ENOENT");
});
