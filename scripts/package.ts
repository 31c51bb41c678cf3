import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import manifest from "../manifest.json" with { type: "json" };
import { buildIfStale } from "./build-if-stale";

/* npm run package: what the two stores take, and the source they ask for, in dist/artifacts. */

const folder = "dist/artifacts";
const name = (kind: string) => `claimlight-${manifest.version}-${kind}.zip`;

function run(program: string, args: readonly string[]): void {
  const path = `${join(process.cwd(), "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PATH: path, NO_UPDATE_NOTIFIER: "1" },
  });
  if (status !== 0) throw new Error(`${program} failed`);
}

buildIfStale();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const browser of ["chrome", "firefox"]) {
  run("web-ext", [
    "build",
    "-s",
    `dist/${browser}`,
    "-a",
    folder,
    "-o",
    "-n",
    name(browser),
    "--no-config-discovery",
  ]);
}
run("git", ["archive", "--format=zip", "-o", join(folder, name("source")), "HEAD"]);
console.log(["chrome", "firefox", "source"].map((kind) => join(folder, name(kind))).join("\n"));
