import { spawnSync } from "node:child_process";

/*
 * npm run audit: asks the registry what is known against the packages we ship. Ends with 1 where something is. A registry may not answer (a
 * mirror without that service, no network): then this says so and ends with 0, for nothing was found out.
 */

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  encoding: "utf8",
  shell: process.platform === "win32",
});

interface Report {
  /** Why there is no answer. */
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

function reportOf(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}

const { vulnerabilities, message } = reportOf(stdout);
if (!vulnerabilities) {
  console.log(`Not audited, the registry did not answer: ${message ?? "no reason given"}`);
} else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) console.log(`${severity}: ${name} ${range}`);
  console.log(
    found.length === 0 ? "Audited: nothing is known against what we ship" : `${found.length} found`,
  );
  process.exitCode = found.length > 0 ? 1 : 0;
}
