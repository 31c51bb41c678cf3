import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The built command: `npm test` builds it first; alone, `npm run build` does. */
const program = "dist/cli/claimlight.mjs";

function claimlight(args: readonly string[], input = "") {
  const run = spawnSync("node", [program, ...args], { input, encoding: "utf8" });
  return { exit: run.status, out: run.stdout, error: run.stderr };
}

const denied = {
  id: "a",
  lines: [{ code: "97552", modifiers: ["GP"], units: 2, pos: "11", dateOfService: "2024-08-15" }],
  context: { today: "2024-09-30" },
};
const clean = {
  lines: [{ code: "97110", modifiers: ["GP"], units: 2, pos: "11", dateOfService: "2025-06-02" }],
  context: { today: "2025-06-30" },
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimlight-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check", () => {
  test("answers in JSON as the contract says, and exits 1 for an error", () => {
    const { exit, out, error } = claimlight(["check", "-", "--output", "json"], JSON.stringify([denied]));
    expect(error).toBe("");
    expect(exit).toBe(1);
    const [claim] = JSON.parse(out);
    expect(claim.id).toBe("a");
    expect(claim.findings[0]).toMatchObject({
      rule: "mue-absolute",
      severity: "error",
      verdict: "certain",
      provenance: "table",
      lines: [1],
      source: { name: "MUE practitioner", edition: "2024 Q3", row: "97552 · 1 · 2" },
      atRisk: 44.6,
    });
    expect(claim.payment).toMatchObject({
      allowed: 44.6,
      medicarePays: 34.97,
      patientOwes: 8.92,
      limitingCharge: null,
      lines: [{ line: 1, allowed: 44.6 }],
    });
    for (const key of ["message", "why", "action"]) expect(typeof claim.findings[0][key]).toBe("string");
    expect(Array.isArray(claim.notChecked)).toBe(true);
  });

  test("exits 0 for a clean claim", () => {
    expect(claimlight(["check", "-"], JSON.stringify([clean])).exit).toBe(0);
  });

  test("text begins each finding with its rule id", () => {
    const { out } = claimlight(["check", "-"], JSON.stringify([denied]));
    expect(out).toMatch(/^mue-absolute error, line 1: 97552 × 2: Medicare’s limit is 1 a day/m);
  });

  test("text says who pays what, or why that is not known", () => {
    const said = (context: object) => {
      const [first = "", ...rest] = claimlight(
        ["check", "-"],
        JSON.stringify([{ ...clean, context: { ...clean.context, feeScheduleAmount: 50, ...context } }]),
      ).out.split("\n");
      return [first.replace(/^.*, expected/, "expected"), ...rest.filter((line) => line.includes("shares"))];
    };
    expect(said({})).toEqual(["expected $100.00 (Medicare $78.40, patient $20.00)"]);
    expect(said({ participating: false, assigned: false })).toEqual([
      "expected $95.00 (Medicare $74.48, patient $19.00, limiting charge $109.26)",
    ]);
    expect(said({ deductibleMet: false })).toEqual([
      "expected $100.00",
      "  shares not known, line 1: the deductible is not met, and what is left of it is not known",
    ]);
  });

  test("reads a file, and judges a code no table holds as not checked", () => {
    const file = join(folder, "claims.json");
    writeFileSync(file, JSON.stringify([{ ...clean, lines: [{ ...clean.lines[0], code: "27447" }] }]));
    const { exit, out } = claimlight(["check", file, "--output", "json"]);
    expect(exit).toBe(0);
    expect(JSON.parse(out)[0].notChecked).toContainEqual({ line: 1, because: "no loaded table holds 27447" });
  });

  test("names the files of --tables that no importer recognises, and goes on", () => {
    writeFileSync(join(folder, "notes.txt"), "not a table");
    const { exit, error, out } = claimlight(
      ["check", "-", "--tables", folder, "--output", "json"],
      JSON.stringify([clean]),
    );
    expect(exit).toBe(0);
    expect(error).toContain("notes.txt");
    expect(JSON.parse(out).length).toBe(1);
  });
});

test.each([["--help"], ["-h"], ["check", "--help"]])("%s says how it is used, and exits 0", (...args) => {
  const { exit, out, error } = claimlight(args);
  expect(exit).toBe(0);
  expect(out).toMatch(/^usage: claimlight check FILE/);
  expect(error).toBe("");
});

describe("exit 2, one line, nothing on standard output", () => {
  test.each([
    [["check", "-"], "{"],
    [["check", "-"], '[{"lines":[{"code":1}]}]'],
    [["check", "/nowhere/at/all.json"], ""],
    [["check", "-", "--tables", "/nowhere/at/all"], "[]"],
    [["check", "-", "--output", "xml"], "[]"],
    [["check", "-", "--fast"], "[]"],
    [["check"], ""],
    [[], ""],
    [["look", "-"], "[]"],
  ])("%j", (args, input) => {
    const { exit, out, error } = claimlight(args, input);
    expect(exit).toBe(2);
    expect(out).toBe("");
    expect(error.trim().split("\n").length).toBe(1);
    expect(error).toMatch(/^claimlight: /);
  });
});
