import { run } from "./run";

/*
 * npm run fuzz [-- CASES]: the property tests of `test/unit/fuzz` with ten thousand cases each, or as many as are asked for. `npm test` runs them
 * with a few. A failing run prints its seed and its path, which fast-check takes to repeat it.
 */
const cases = process.argv[2] ?? "10000";
if (!/^[1-9]\d*$/.test(cases)) {
  console.error(`How many cases? ${cases} is no whole number.`);
  process.exit(2);
}
const good = run("vitest", ["run", "--project", "unit", "test/unit/fuzz"], { CLAIMLIGHT_FUZZ_RUNS: cases });
process.exitCode = good ? 0 : 1;
