import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run";

const sources = ["src", "public", "manifest.json", "package.json", "vite.config.ts"];
const products = [
  "dist/chrome/manifest.json",
  "dist/firefox/manifest.json",
  "dist/cli/claimlight.mjs",
  "dist/practice/index.html",
];

/** Runs `npm run build` where something of dist is missing or older than a source file. */
export function buildIfStale(): void {
  const built = Math.min(...products.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  if (built > Math.max(...sources.map(newest))) return;
  if (!run("npm", ["run", "build"])) throw new Error("The build failed: see above");
}

/** When a file, or the youngest file of a folder, was last changed. */
function newest(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
