import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mueCsv, ptpName, ptpText, zipOf } from "../reference/import/official-layouts";

const program = "dist/cli/claimlight.mjs";

function claimlight(args: readonly string[], input = "") {
  const run = spawnSync("node", [program, ...args], { input, encoding: "utf8" });
  return { exit: run.status, out: run.stdout, error: run.stderr };
}

/** Two visits of a programme of which the day allows one, in a code that the starter tables do not hold. */
const tooMany = [
  {
    lines: [{ code: "93798", modifiers: [], units: 3, pos: "22", dateOfService: "2024-08-15" }],
    context: { today: "2024-09-30" },
  },
];
/** A pair that is never paid together, in codes that the starter tables do not hold. */
const pair = [
  {
    lines: ["43239", "43235"].map((code) => ({
      code,
      modifiers: ["59"],
      units: 1,
      pos: "11",
      dateOfService: "2024-08-15",
    })),
    context: { today: "2024-09-30" },
  },
];

let root = "";
let folder = "";
let packed = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "claimlight-tables-"));
  folder = join(root, "cms");
  packed = join(root, "tables.claimpack");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "mue 2024q3.zip"),
    zipOf({
      "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv": mueCsv([
        "93798,2,2 Date of Service Edit: Policy,CMS Policy",
      ]),
    }),
  );
  const text = ptpText(["43239\t43235\t\t20200101\t*\t0\tMore extensive procedure"]);
  writeFileSync(join(folder, ptpName), zipOf({ "ccipra-v302r0-f1.TXT": text }));
  writeFileSync(join(folder, "login.zip"), "<!doctype html><title>Sign in</title>");
  writeFileSync(join(folder, "notes.md"), "# notes");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function rulesFound(claims: unknown, tables: string): string[] {
  const { out } = claimlight(["check", "-", "--output", "json", "--tables", tables], JSON.stringify(claims));
  return JSON.parse(out)[0].findings.map((finding: { rule: string }) => finding.rule);
}

describe("check --tables", () => {
  test("judges by imported files what the starter tables do not hold", () => {
    expect(rulesFound(tooMany, folder)).toEqual(["mue-absolute"]);
    expect(rulesFound(pair, folder)).toEqual(["ncci-ptp-not-allowed"]);
    const { out } = claimlight(["check", "-", "--output", "json"], JSON.stringify(tooMany));
    expect(JSON.parse(out)[0].notChecked).toContainEqual({ line: 1, because: "no loaded table holds 93798" });
  });

  test("names on standard error what was passed over or refused, and why", () => {
    const { error, exit } = claimlight(["check", "-", "--tables", folder], "[]");
    expect(exit).toBe(0);
    expect(error).toMatch(/notes\.md is passed over: /);
    expect(error).toMatch(/login\.zip.*refused/);
  });
});

describe("tables and pack", () => {
  test("list what is inside, with edition, rows, file and checksum", () => {
    const { out, exit } = claimlight(["tables", folder]);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^MUE practitioner · 2024 Q3 · .* · 1 rows · mue 2024q3\.zip\/MCR_MUE.* · SHA-256 [0-9a-f]{16}…$/m,
    );
    expect(out).toMatch(/^NCCI PTP practitioner, part 1 · 2024 Q3 · /m);
  });

  test("the packed file answers as the folder does", () => {
    expect(claimlight(["pack", folder, "-o", packed]).exit).toBe(0);
    expect(claimlight(["tables", packed]).out).toBe(claimlight(["tables", folder]).out);
    expect(rulesFound(tooMany, packed)).toEqual(["mue-absolute"]);
    expect(rulesFound(pair, packed)).toEqual(["ncci-ptp-not-allowed"]);
  });
});

describe("exit 2, one line, nothing written", () => {
  test("a packed file with a flipped bit", () => {
    const damaged = join(root, "damaged.claimpack");
    const bytes = readFileSync(packed);
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    const { exit, out, error } = claimlight(["check", "-", "--tables", damaged], "[]");
    expect([exit, out]).toEqual([2, ""]);
    expect(error.trim().split("\n")).toHaveLength(1);
    expect(error).toContain("damaged.claimpack");
  });

  test("a folder without tables", () => {
    const empty = join(root, "empty");
    const target = join(root, "nothing.claimpack");
    mkdirSync(empty);
    const { exit, error } = claimlight(["pack", empty, "-o", target]);
    expect(exit).toBe(2);
    expect(error).toMatch(/holds no official table/);
    expect(existsSync(target)).toBe(false);
  });

  test.each([
    [["pack", "."]],
    [["tables"]],
    [["tables", "/nowhere/at/all"]],
    [["pack", "/nowhere/at/all", "-o", "x"]],
  ])("%j", (args) => {
    const { exit, out, error } = claimlight(args);
    expect([exit, out]).toEqual([2, ""]);
    expect(error.trim().split("\n")).toHaveLength(1);
  });
});
