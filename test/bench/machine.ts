import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { findChromium, findFirefox } from "../../scripts/browsers";

/** What the figures were measured on. */
export function machine(): Readonly<Record<string, string>> {
  return {
    processor: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    chromium: versionOf(findChromium()),
    firefox: versionOf(findFirefox()),
    "sql.js": packageVersion("sql.js"),
  };
}

/** Processes that wanted a core, on the average of the last minute; above the number of cores, times are too long. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function versionOf(program: string | null): string {
  if (program === null) return "none";
  const words = execFileSync(program, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /\d+(?:\.\d+)+\S*/.exec(words)?.[0] ?? words.trim();
}

function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return String(version);
}
