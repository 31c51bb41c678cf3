// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are code.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import english from "../../public/_locales/en/messages.json";
import { readerKey } from "../../src/panel/reader-phrase";
import { seenWords } from "./seen-words";

/** The folders that speak to a user. */
const folders = ["panel", "page", "popup", "options"];

/** Words that stand in the code for a reason; a `*` stands for all of a file. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Names of CMS's tables, as their editions carry them.
  "panel/freshness.ts": ["MUE practitioner", "NCCI PTP practitioner", "NCCI add-on codes"],
  // Selectors and style sheets.
  "panel/guest-events.ts": ["input, select, textarea"],
  "page/form-view.tsx": ["bottom right"],
  "page/panel-host.ts": ["*:host"],
  "page/teaching.tsx": ["*:host"],
  // What `say` is given: its Spanish is beside the importers.
  "options/build-tables.ts": ["is larger than {bytes} bytes: no CMS file is."],
  // Values of a choice, the beginning of an address, and the name of a part of the browser.
  "options/rule-entry.tsx": ["as it comes"],
  "options/sites.tsx": ["https://"],
  "options/stored-data.tsx": ["IndexedDB {}"],
  // Headings of the reading report, which support reads.
  "popup/read-tab.ts": ["top window", "frame {}"],
};

function filesOf(folder: string): string[] {
  return readdirSync(`src/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
    .sort();
}

function isAllowed(file: string, words: string): boolean {
  return (allowed[file] ?? []).some((each) =>
    each.startsWith("*") ? words.startsWith(each.slice(1)) : each === words,
  );
}

const files = folders.flatMap(filesOf);
const seen = new Map(files.map((file) => [file, seenWords(file, readFileSync(`src/${file}`, "utf8"))]));

test.each(files)("%s leaves its words to _locales", (file) => {
  const left = (seen.get(file) ?? []).filter(({ words }) => !isAllowed(file, words));
  expect(left.map(({ line, words }) => `${file}:${line}: ${words}`)).toEqual([]);
});

test("nothing is allowed that is no longer there", () => {
  const unused = Object.entries(allowed).flatMap(([file, list]) =>
    list.filter((each) => {
      const of = seen.get(file) ?? [];
      return !of.some(({ words }) =>
        each.startsWith("*") ? words.startsWith(each.slice(1)) : words === each,
      );
    }),
  );
  expect(unused).toEqual([]);
});

describe("a person would see", () => {
  test.each([
    ["text of an element", "<p>Not checked</p>"],
    ["one lower-case word of it", "<p>{open && 'expected'}</p>"],
    ["either branch of a choice", "<p>{open ? `all ${lines}` : null}</p>"],
    ["a name that is heard", "<button aria-label='collapse' />"],
    ["what a component is handed to show", "<Section title='limits' />"],
    ["a capitalised word", "const word = 'Error';"],
    ["prose", "return 'the field is hidden';"],
    ["words around a value", "return `line ${line}`;"],
    ["words behind a value", "return `${count} lines`;"],
    ["an object's value", "const words = { error: 'Error' };"],
    ["a function's argument", "say('nothing found');"],
  ])("%s", (_, code) => {
    expect(
      seenWords("a.tsx", `function f() { ${code.startsWith("<") ? `return ${code}` : code} }`),
    ).toHaveLength(1);
  });

  test.each([
    [
      "classes and roles",
      "<p class={`card ${open ? 'is open' : ''}`} role='status' data-state='not checked' />",
    ],
    ["keys of texts", "<p title={text('panelOpen')}>{text('panelNotes')} · {count}</p>"],
    ["punctuation", "<p>{name}: {value}</p>"],
    ["comparisons", "<p>{state === 'not checked' && icon}</p>"],
    ["types", "type State = 'not checked' | 'Checked';"],
    ["selectors", "form.querySelector('table tr');"],
    ["what only engineers read", "console.warn('Claimlight: the tables could not be read');"],
    ["errors thrown", "throw new RangeError(`Reading ${revision} has no line ${line}`);"],
    ["names put together", "const id = `line-${number}`;"],
    ["styles", "const style = { transform: `translate(${left}px, ${top}px)` };"],
  ])("but not %s", (_, code) => {
    expect(seenWords("a.tsx", `function f() { ${code.startsWith("<") ? `return ${code}` : code} }`)).toEqual(
      [],
    );
  });
});

/* The readers' own phrases: the panel shows them in the user's language by a key that is made of their words (`reader-phrase.ts`). */

/** Reasons of the reading report alone, which support reads in English, and texts of pages that are looked for. */
const reportOnly = /^(judge-group|reading-report|spanish-words)\.ts$/;
const ofNoReading = [
  "+ Add service line",
  "Additional CPT codes",
  "Remove",
  "at {}",
  "beside the {}",
  "code control",
  "code text",
  "combined boxes",
  "lines of it are folded away",
  "lines of text",
  "numbered names",
  "repeated rows",
  "single row",
  "the grid has columns out of view",
  "the grid has rows out of view",
  "the list has more pages",
  "the table has more rows than are read",
  "tick box for a code",
  "ticked list",
  "unnamed control",
  "weak code control",
  "{} says {}{}",
];
/** How a refusal names a field. */
const fields = [
  "the code",
  "the modifiers",
  "the units",
  "the place of service",
  "the date of service",
  "the diagnosis pointers",
  "the patient or claim",
];

test("every phrase of a reader has a text", () => {
  const sources = [
    ...readdirSync("src/readers")
      .filter((file) => !reportOnly.test(file))
      .map((file) => `src/readers/${file}`),
    "src/claim/field-text.ts",
  ];
  const phrases = sources
    .flatMap((file) => seenWords(file, readFileSync(file, "utf8")))
    .map(({ words }) => words)
    .filter((words) => !/^\S*\[/.test(words) && !/,\S/.test(words))
    .filter((words) => !ofNoReading.includes(words) && !fields.includes(words))
    // The code's own refusal is another phrase, and so is what is said of a second line.
    .flatMap((words) =>
      words.includes("{}") ? fields.slice(1).map((field) => words.replace("{}", field)) : words,
    )
    .map((words) => words.split(": ")[0] ?? "");
  expect(phrases.length).toBeGreaterThan(90);
  expect(phrases.filter((phrase) => !(readerKey(phrase) in english))).toEqual([]);
});

test("no text is left over", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`src/${file}`, "utf8"));
  const all = [...sources, readFileSync("manifest.json", "utf8")].join("\n");
  const phrases = new Set(Object.keys(english).filter((key) => key.startsWith("reader")));
  const unused = Object.keys(english).filter(
    (key) =>
      !phrases.has(key) &&
      !new RegExp(`(?<![a-z])${key.replace(/_(one|other)$/, "")}(?![a-z])`, "i").test(all),
  );
  expect(unused).toEqual([]);
});
