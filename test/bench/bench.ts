import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { buildIfStale } from "../../scripts/build-if-stale";
import { benchOptions } from "./bench-options";
import { type Figure, type Section, tableText } from "./figures";
import { load, machine } from "./machine";

/*
 * npm run bench [-- NAME … --full --versus DIR]: times and sizes, each beside what was asked for, and beside a peer measured in the same run. Printed, never
 * asserted. A name chooses the sections whose file in `sections/` begins so; without one all run. `--full` takes longer and makes the published table; `--versus` measures another extension beside ours. `docs/benchmarks.md` explains them.
 */

const folder = new URL("./sections/", import.meta.url);
const { sections: wanted } = benchOptions;
const names = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
  .sort();
if (names.length === 0) throw new Error(`No section is called ${wanted.join(" or ")}`);

buildIfStale();
const measuredOn = machine();
console.log(
  Object.entries(measuredOn)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · "),
);
const results: { section: string; seconds: number; load: string; figures: readonly Figure[] }[] = [];
for (const name of names) {
  const { default: section } = (await import(new URL(`${name}.ts`, folder).href)) as { default: Section };
  const start = performance.now();
  const before = load();
  const figures = await section.run();
  const seconds = Math.round((performance.now() - start) / 1000);
  const during = `${before} before, ${load()} after`;
  console.log(`${name}: ${figures === null ? "skipped" : "measured"} in ${seconds} s; load ${during}`);
  if (figures) results.push({ section: name, seconds, load: during, figures });
}
console.log(`\n${tableText(results.flatMap(({ figures }) => figures))}\n`);
mkdirSync("dist", { recursive: true });
const path = "dist/bench.json";
writeFileSync(
  path,
  `${JSON.stringify({ date: new Date().toISOString(), machine: measuredOn, results }, null, 2)}\n`,
);
console.log(`All of it is in ${path}`);
