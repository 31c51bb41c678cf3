import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom (`design.md`, the house). A module at the top of `src` is named by its file. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  say: [],
  claim: ["say"],
  reference: ["say"],
  payers: [],
  guides: [],
  engine: ["say", "claim", "reference"],
  payment: ["say", "claim", "reference"],
  rules: ["say", "claim", "engine", "payment"],
  browser: [],
  settings: ["browser", "say", "claim", "payers"],
  "table-store": ["settings"],
  "packaged-tables": ["browser"],
  readers: ["claim"],
  "message-protocol": ["claim", "engine", "guides", "settings"],
  messages: ["browser", "message-protocol"],
  "answer-in-time": ["messages"],
  texts: ["browser", "say"],
  panel: ["texts", "claim", "engine", "guides"],
  page: ["texts", "claim", "readers", "panel", "messages", "answer-in-time", "message-protocol", "settings"],
  spanish: ["say", "texts", "rules"],
  background: [
    "browser",
    "texts",
    "say",
    "spanish",
    "claim",
    "engine",
    "rules",
    "payers",
    "payment",
    "reference",
    "guides",
    "settings",
    "table-store",
    "packaged-tables",
    "messages",
    "message-protocol",
    "page",
  ],
  options: [
    "browser",
    "texts",
    "say",
    "spanish",
    "claim",
    "rules",
    "payers",
    "guides",
    "reference",
    "panel",
    "settings",
    "table-store",
    "packaged-tables",
    "messages",
    "message-protocol",
  ],
  popup: [
    "browser",
    "texts",
    "claim",
    "rules",
    "payers",
    "guides",
    "reference",
    "panel",
    "settings",
    "messages",
    "answer-in-time",
    "message-protocol",
  ],
  practice: ["texts", "page", "settings"],
  cli: ["claim", "engine", "rules", "payers", "payment", "reference"],
};

/** Arrows that carry types only: the table shapes that findings and cards are made of. */
const typesOnly = [
  "message-protocol → engine",
  "message-protocol → guides",
  "panel → engine",
  "panel → guides",
  "engine → reference",
  "payment → reference",
];

const pure = ["claim", "reference", "payers", "guides", "engine", "payment", "rules"];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

const files = sourceFiles("src");

function importsOf(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const statement = /^\s*(?:import|export)\s+(type\s+)?([^"';]*?)\s*(?:from\s+)?"(\.[^"]+)"/gm;
  return [...text.matchAll(statement)].map(([, type, names = "", specifier = ""]) => {
    const target = normalize(join(dirname(path), specifier.replace(/\?.*$/, "")));
    const file =
      [target, `${target}.ts`, `${target}.tsx`].find((candidate) => files.includes(candidate)) ?? target;
    const everyNameIsType =
      names.startsWith("{") &&
      names
        .replace(/[{}]/g, "")
        .split(",")
        .filter((name) => name.trim() !== "")
        .every((name) => name.trim().startsWith("type "));
    return { from: path, to: file, typeOnly: type !== undefined || everyNameIsType };
  });
}

function folderOf(path: string): string {
  const [, first = ""] = path.split("/");
  return first.replace(/\.tsx?$/, "");
}

const imports = files.flatMap(importsOf);

test("the source files and their imports are found", () => {
  expect(files.length).toBeGreaterThan(60);
  expect(
    imports.some(
      (each) => each.from === "src/background/check.ts" && each.to === "src/engine/check-claim.ts",
    ),
  ).toBe(true);
});

test("imports follow the arrows of the house", () => {
  const wrong = imports.filter(({ from, to }) => {
    const [own, other] = [folderOf(from), folderOf(to)];
    if (own === other || !to.startsWith("src/")) return false;
    return !(mayImport[own] ?? []).includes(other);
  });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("some arrows carry types only", () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    return !typeOnly && typesOnly.includes(`${folderOf(from)} → ${folderOf(to)}`);
  });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("the background takes only the addresses of the content scripts from page", () => {
  const fromPage = (inFile: (file: string) => boolean, page: string) =>
    files
      .filter(inFile)
      .flatMap((file) => readFileSync(file, "utf8").split("\n"))
      .filter((line) => line.includes(page));
  const background = fromPage((file) => file.startsWith("src/background/"), "../page/");
  expect(background).toHaveLength(2);
  for (const line of background)
    expect(line).toMatch(/content\.ts\?script&iife"|\{ partScripts \} from ".*\/part-scripts"/);
  const parts = fromPage((file) => file === "src/page/part-scripts.ts", ' from "./');
  expect(parts).toHaveLength(4);
  for (const line of parts) expect(line).toMatch(/-part\.ts\?script&iife"/);
});

/** All modules that a script is made of. */
function modulesOf(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { from, to, typeOnly } of imports) if (from === entry && !typeOnly) modulesOf(to, found);
  return found;
}

test("each content script holds only what it is for", () => {
  const has = (entry: string, ...parts: readonly string[]) =>
    [...modulesOf(`src/page/${entry}.ts`)].filter((module) => parts.some((part) => module.startsWith(part)));
  const shown = ["src/page/form", "src/page/place", "src/page/teaching", "src/readers/learn"];
  expect(has("content", ...shown, "src/readers/taught")).toEqual([]);
  expect(has("content", "src/panel/")).toEqual(["src/panel/guest-events.ts"]);
  // What these need of the rest is lent to them (`page/lent.ts`). The words of the reading report are of no use before a person asks for it.
  expect(has("forms-part", "src/messages", "src/settings/", "src/readers/")).toEqual([
    "src/readers/reading-report.ts",
    "src/readers/unclobbered.ts",
  ]);
  expect(has("teaching-part", "src/messages", "src/readers/dom", "src/readers/read-document")).toEqual([]);
  expect(
    has("known-part", "src/messages", "src/settings/", "src/readers/dom", "src/readers/generic"),
  ).toEqual([]);
  expect(has("content", "src/readers/read-document")).toHaveLength(1);
  expect(
    has("content", "src/readers/read-page", "src/readers/known-readers", "src/readers/define-reader"),
  ).toEqual([]);
  expect(has("content", "src/readers/generic", "src/readers/classify", "src/readers/cells")).toEqual([]);
  expect(has("generic-part", "src/messages", "src/settings/", "src/readers/read-document")).toEqual([]);
});

test("nothing stands between the extension and the browser", () => {
  const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n"));
  const polyfill = lines.filter((line) => line.includes('"webextension-polyfill"'));
  expect(polyfill.filter((line) => !line.startsWith("import type "))).toEqual([]);
});

test("no module imports itself by a detour", () => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of targets.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test("the pure folders touch no page and no browser", () => {
  const impure = files.filter((file) => {
    if (!pure.includes(folderOf(file))) return false;
    const code = readFileSync(file, "utf8").replace(
      /\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/gm,
      "",
    );
    return /\b(?:document|window|chrome|browser)\s*[.[(]/.test(code);
  });
  expect(impure).toEqual([]);
});

test("only messages.ts sends or receives messages", () => {
  const others = files.filter(
    (file) =>
      file !== "src/messages.ts" &&
      /\.(?:sendMessage|onMessage|onConnect|connect)\b\s*[.(]/.test(readFileSync(file, "utf8")) &&
      /runtime|tabs/.test(readFileSync(file, "utf8")),
  );
  expect(others).toEqual([]);
});

test("no file is long enough to be two", () => {
  const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 400);
  expect(long).toEqual([]);
});
