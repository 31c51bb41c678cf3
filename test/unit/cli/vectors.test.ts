import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/*
 * The 249 claims through the built command, as another program would judge them: what must be found, what must not, and the amounts.
 */

interface Vector {
  readonly id: string;
  readonly rule: string;
  readonly expect: readonly string[];
  readonly mustNot: readonly string[];
  readonly expectPayment?: { readonly amount: number; readonly tolerance: number };
}

interface Result {
  readonly id: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly notChecked: readonly { readonly line: number; readonly rule?: string; readonly because: string }[];
  readonly payment: Readonly<Record<"allowed" | "medicarePays" | "limitingCharge", number | null>>;
  readonly ruleErrors?: unknown;
}

const file = "test/unit/vectors.json";
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vector[];
const cms = "../shared/cms";
if (!existsSync(cms)) console.log(`skipped: ${cms} is not here, so that no claim was judged with --tables`);

function check(...args: readonly string[]): { exit: number | null; results: Result[] } {
  const run = spawnSync("node", ["dist/cli/claimlight.mjs", "check", file, "--output", "json", ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exit: run.status, results: JSON.parse(run.stdout) as Result[] };
}

/** What is wrong with the answer to a claim; empty where it is right. */
function faultsOf(vector: Vector, { findings, payment, ruleErrors }: Result): string[] {
  const found = findings.map(({ rule }) => rule);
  const faults = [
    ...vector.expect.filter((rule) => !found.includes(rule)).map((rule) => `no ${rule}`),
    ...vector.mustNot.filter((rule) => found.includes(rule)).map((rule) => `${rule} must not be found`),
    ...(ruleErrors === undefined ? [] : ["a rule failed"]),
  ];
  if (!vector.expectPayment) return faults;
  const { amount, tolerance } = vector.expectPayment;
  const key =
    vector.rule === "medicare-payment"
      ? "medicarePays"
      : vector.rule === "limiting-charge"
        ? "limitingCharge"
        : "allowed";
  const said = payment[key];
  const right = said !== null && Math.abs(said - amount) <= tolerance + 1e-9;
  return right ? faults : [...faults, `${key} is ${said}, not ${amount}`];
}

test("with the starter tables a claim is answered right, or a line of it is said not to be wholly checked", () => {
  const { exit, results } = check();
  expect(exit).toBe(1);
  expect(results.map(({ id }) => id)).toEqual(vectors.map(({ id }) => id));
  const silent = results.filter((result, index) => {
    const vector = vectors[index];
    return vector && faultsOf(vector, result).length > 0 && result.notChecked.length === 0;
  });
  expect(silent.map(({ id }) => id)).toEqual([]);
});

describe.skipIf(!existsSync(cms))("with --tables", () => {
  test("every claim is answered right", { timeout: 120_000 }, () => {
    const { exit, results } = check("--tables", cms);
    expect(exit).toBe(1);
    const wrong = vectors.flatMap((vector, index) => {
      const result = results[index];
      if (!result || result.id !== vector.id) return [`${vector.id}: no answer`];
      return faultsOf(vector, result).map((fault) => `${vector.id}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  });
});
