import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import manifest from "../manifest.json" with { type: "json" };
import { buildOptionsOrExit, buildVariablesOf } from "./build-options";
import { run } from "./run";
import { billOfMaterials, licenceProblems, licenceTexts, thirdParties } from "./third-party";

/*
 * npm run package: what the two stores take, and the source that Firefox's asks for, in dist/artifacts. The same commit gives the same
 * bytes. The browsers' zips hold what they are made of: sbom.cdx.json and THIRD-PARTY-LICENCES.txt. With --hosts FILE and --tables FILE, for a practice that hosts the extension itself, the zips hold those sites and that packed
 * file: they must not go to a store, whose users would be asked for the practice's sites and given its copy of CMS's files.
 */

const builds = "dist/package";
const artifacts = "dist/artifacts";

const options = buildOptionsOrExit("package");
const packages = thirdParties();
const problems = licenceProblems(packages);
if (problems.length > 0) {
  for (const problem of problems) console.error(`npm run package: ${problem}`);
  process.exit(1);
}
const papers = {
  "sbom.cdx.json": billOfMaterials(packages),
  "THIRD-PARTY-LICENCES.txt": licenceTexts(packages),
};
rmSync(builds, { recursive: true, force: true });
rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts, { recursive: true });

const made = [artifact("chrome"), artifact("firefox")];
for (const browser of ["chrome", "firefox"]) {
  if (!run("vite", ["build", "--mode", browser], buildVariablesOf(options, builds))) process.exit(1);
  for (const [name, text] of Object.entries(papers)) writeFileSync(join(builds, browser, name), text);
  writeFileSync(artifact(browser), zipOf(join(builds, browser)));
}
// Whoever reviews the source has it without its history, and makes the same two zips of it.
if (existsSync(".git")) {
  // The time in the archive is the commit's, written as local time.
  if (!run("git", ["archive", "--format=zip", "-o", artifact("source"), "HEAD"], { TZ: "UTC" }))
    process.exit(1);
  made.push(artifact("source"));
}
for (const file of made) console.log(`${file}  ${Math.ceil(statSync(file).size / 1000)} kB`);
if (options.hosts || options.tables)
  console.log("For hosting by yourselves: these zips are not for the stores.");

function artifact(kind: string): string {
  return join(artifacts, `claimlight-${manifest.version}-${kind}.zip`);
}

/** Files in the order of their names, all of one time: a zip depends on what is inside and nothing else. */
function zipOf(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile() && !name.startsWith(".vite"))
    .sort();
  const files = names.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name))] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}
