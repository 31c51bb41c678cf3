import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../manifest.json" with { type: "json" };

/** A package of others whose code may be in what we ship. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the package says it. */
  readonly licence: string;
  /** Where its source is; empty where it does not say. */
  readonly source: string;
  /** The licence's text as it came with the package; null where it brings none. */
  readonly text: string | null;
}

/**
 * Licences under which we may ship. MPL-2.0 wants the source of its files to be had: each entry names it, and they are unchanged. Any
 * other licence is a decision, to be made before it is written here.
 */
const allowed = ["MIT", "ISC", "MPL-2.0", "BlueOak-1.0.0"];

/** Published with "license": "MIT" and no text: the licence asks for its text, so its own words stand here with the author it names. */
const withoutText: Readonly<Record<string, string>> = { "worker-f": "catamphetamine" };

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * What `dependencies` of package.json leads to, as package-lock.json has it, by name; and Vite, whose loading helper is in the pages. npm's own
 * `--omit` keeps optional peers (the TypeScript compiler) or drops what something else peers on (Preact).
 */
export function thirdParties(): ThirdParty[] {
  const locked = (
    JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Readonly<Record<string, LockedPackage>>;
    }
  ).packages;
  const found = new Set<string>(["node_modules/vite"]);
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const name of Object.keys(locked[folder]?.dependencies ?? {})) {
      const place = placeOf(name, folder, locked);
      if (found.has(place)) continue;
      found.add(place);
      waiting.push(place);
    }
  }
  return [...found].sort().map((folder) => thirdParty(folder, locked[folder]));
}

/** Where Node finds a package that is asked for in a folder. */
function placeOf(name: string, folder: string, locked: Readonly<Record<string, LockedPackage>>): string {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const place = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (locked[place]) return place;
    if (at === "") throw new Error(`package-lock.json has no ${name}, which ${folder || "we"} need`);
  }
}

function thirdParty(folder: string, locked: LockedPackage | undefined): ThirdParty {
  const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  const told = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly license?: string;
    readonly homepage?: string;
    readonly repository?: string | { readonly url?: string };
  };
  const { repository } = told;
  const url = typeof repository === "object" ? repository.url : repository;
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  const text = file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : null;
  return {
    name,
    version: locked?.version ?? "",
    licence: locked?.license ?? told.license ?? "",
    source: (url ?? told.homepage ?? "").replace(/^git\+/, ""),
    // Vite appends the licences of what it is built with, none of which reaches a page.
    text: text && name === "vite" ? (text.split("\n# Licenses of bundled")[0] ?? text).trim() : text,
  };
}

/** What stands against shipping, one line each; none where all is well. */
export function licenceProblems(packages: readonly ThirdParty[]): string[] {
  return packages.flatMap(({ name, version, licence, source, text }) => [
    ...(allowed.includes(licence) ? [] : [`${name} ${version}: ${licence || "no licence"} is not allowed`]),
    ...(text || name in withoutText ? [] : [`${name} ${version} brings no text of its licence`]),
    ...(text && name in withoutText ? [`${name} ${version} brings a text now: take it off withoutText`] : []),
    ...(licence === "MPL-2.0" && !source ? [`${name} ${version} does not say where its source is`] : []),
  ]);
}

/** THIRD-PARTY-LICENCES.txt of the packages: every licence with its text. */
export function licenceTexts(packages: readonly ThirdParty[]): string {
  const entries = packages.map(({ name, version, licence, source, text }) =>
    [
      `${name} ${version} (${licence})`,
      ...(source ? [`Source, unchanged: ${source}`] : []),
      "",
      text ?? `${name} was published without this text.\n\n${mitText(withoutText[name] ?? "")}`,
    ].join("\n"),
  );
  return `Claimlight is built with the work of others. What each asks to be said:\n\n${entries.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

interface Component {
  readonly "bom-ref": string;
}

/**
 * sbom.cdx.json of the packages: CycloneDX as npm makes it of package-lock.json, without what is another in each run (number, time, the npm
 * that made it) and without what is not shipped.
 *
 * @throws Error in one line
 */
export function billOfMaterials(packages: readonly ThirdParty[]): string {
  // Vite is among those that are for development: with NODE_ENV=production npm would leave them out.
  const asked = [
    "sbom",
    "--include=dev",
    "--sbom-format=cyclonedx",
    "--sbom-type=application",
    "--package-lock-only",
  ];
  const { status, stdout, stderr } = spawnSync("npm", asked, {
    encoding: "utf8",
    maxBuffer: 64_000_000,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm sbom did not work: ${stderr.trim().split("\n")[0]}`);
  const { serialNumber: _, ...bill } = JSON.parse(stdout) as {
    readonly serialNumber?: string;
    readonly metadata: { readonly component: Component };
    readonly components: readonly Component[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const own = bill.metadata.component["bom-ref"];
  return `${JSON.stringify(
    {
      ...bill,
      // npm calls it by the folder it lies in.
      metadata: { component: { ...bill.metadata.component, name: "claimlight", version: manifest.version } },
      components: bill.components.filter((each) => shipped.has(each["bom-ref"])),
      dependencies: bill.dependencies
        .filter(({ ref }) => ref === own || shipped.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => shipped.has(each)) })),
    },
    null,
    2,
  )}\n`;
}

function mitText(author: string): string {
  return `MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE
OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
