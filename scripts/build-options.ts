import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openPacked } from "../src/reference/packed/open-packed";
import { hostPatterns } from "./host-patterns";

/** What a build can be made with. */
export interface BuildOptions {
  /** Without figures keyed by procedure code. */
  readonly noStarter: boolean;
  /** A file of sites, one a line; null: the user adds sites. For a practice that hosts the extension itself. */
  readonly hosts: string | null;
  /** A packed file, as `claimlight pack` or the options page's export makes it; null: none inside. */
  readonly tables: string | null;
}

/** How the options reach `vite.config.ts`. `folder` holds a build a browser. */
export function buildVariablesOf(options: BuildOptions, folder: string): Record<string, string> {
  return {
    // With another one in the environment Vite would make other bytes, ten kilobytes more of them.
    NODE_ENV: "production",
    CLAIMLIGHT_FOLDER: folder,
    CLAIMLIGHT_NO_STARTER: options.noStarter ? "1" : "",
    CLAIMLIGHT_HOSTS: options.hosts ?? "",
    CLAIMLIGHT_TABLES: options.tables ?? "",
  };
}

/** @throws Error in one line */
export function buildOptionsFrom(args: readonly string[]): BuildOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { "no-starter": { type: "boolean" }, hosts: { type: "string" }, tables: { type: "string" } },
  });
  const { "no-starter": noStarter = false, hosts = null, tables = null } = values;
  if (hosts !== null) hostPatterns(readFileSync(hosts, "utf8"), hosts);
  if (tables !== null) expectPacked(tables);
  return { noStarter, hosts, tables };
}

/** Reads the options of a script, or ends it with one line on standard error and code 2. */
export function buildOptionsOrExit(script: string): BuildOptions {
  try {
    return buildOptionsFrom(process.argv.slice(2));
  } catch (error) {
    console.error(`npm run ${script}: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}

function expectPacked(file: string): void {
  const bytes = readFileSync(file);
  try {
    openPacked(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
