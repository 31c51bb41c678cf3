import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowsers } from "./browsers";
import { run } from "./run";

/*
 * npm test: everything that has to hold, from the types to both browsers. Each step runs even where one before it failed, so that one
 * run tells all; the last line counts every test, and every other step as one.
 */

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 };
const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

const reports = mkdtempSync(join(tmpdir(), "claimlight-tests-"));

function step(program: string, args: readonly string[]): Counts {
  return run(program, args) ? onePassed : oneFailed;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Runs projects of `vite.config.ts` side by side. */
function projects(...names: string[]): Counts {
  const file = join(reports, `${names.join("-")}.json`);
  const args = [
    "run",
    ...names.flatMap((name) => ["--project", name]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const good = run("vitest", args);
  if (!existsSync(file)) return oneFailed;
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  // A file that cannot be loaded, or an error outside every test, fails the run without a failed test.
  const failed = good ? 0 : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

const missing = ensureBrowsers();
const counts: Counts[] = [step("tsc", ["--noEmit"]), step("biome", ["check", "."])];
const built = run("npm", ["run", "build"]);
counts.push(built ? onePassed : oneFailed);
counts.push(built ? step("web-ext", ["lint", "-s", "dist/firefox", "--no-config-discovery"]) : oneFailed);
if (missing) {
  counts.push(projects("unit"));
  console.error(`\nThe tests in browsers cannot run. ${missing}`);
  counts.push(oneFailed);
} else {
  counts.push(projects("unit", "browser"));
  counts.push(built ? projects("e2e") : oneFailed);
}
rmSync(reports, { recursive: true, force: true });

const sum = (pick: (each: Counts) => number) => counts.reduce((total, each) => total + pick(each), 0);
const failed = sum((each) => each.failed);
const skipped = sum((each) => each.skipped);
console.log(
  `\n${sum((each) => each.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
process.exitCode = failed > 0 ? 1 : 0;
