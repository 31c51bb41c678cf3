import { readdirSync, readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { payers } from "../../../src/payers/payers";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { rules } from "../../../src/rules/registry";
import ruleSheetSpanish from "../../../src/rules/rule-sheet.es";
import { spanishOfRules } from "../../../src/rules/spanish";
import { saidInSpanish } from "../../../src/spanish";

const spanish = saidInSpanish();

/** Catalogues that are not a rule's: a file of a folder for the English of its folder. */
const catalogues = Object.entries({
  ...import.meta.glob<Readonly<Record<string, string>>>("../../../src/**/*.es.ts", {
    eager: true,
    import: "default",
  }),
})
  .map(([path, texts]) => [path.replace("../../../", ""), texts] as const)
  .filter(([path]) => !/^src\/rules\/(?:.*\/|rule-sheet)/.test(path))
  .map(([path, texts]) => ({ path, texts, source: sourceBeside(path) }));

/** Of the claim's, the reasons that only readers give. Rules have files of their own. */
function sourceBeside(path: string): string {
  const folder = path.replace(/\/[^/]*$/, "");
  if (folder === "src/claim") return sourceOf("src/claim") + sourceOf("src/readers");
  if (folder === "src/reference") return sourceOf(folder) + editionNames();
  // What is wrong with a file is said by the importers, the packed file, and the page's worker that builds one.
  if (folder === "src/reference/import")
    return ["src/reference", "src/options"].map((each) => sourceOf(each)).join("\n");
  return sourceOf(folder, folder !== "src/rules");
}

/** Where an edition's name has words, they are of the starter tables' sources. */
function editionNames(): string {
  const dated = readFileSync("src/reference/starter/source/code-dates.tsv", "utf8");
  return JSON.stringify([starterTables.editions, dated.split(/[\t\n]/)]);
}

function filesIn(folder: string, deep = true): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: deep })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".es.ts"))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

function sourceOf(folder: string, deep = true): string {
  return filesIn(folder, deep)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

const ruleFiles = new Map(
  filesIn("src/rules").map((file) => [
    file.replace(/^.*\/|\.ts$/g, ""),
    readFileSync(file, "utf8").replace(/^ {2}examples: \{[\s\S]*?^ {2}\},/m, ""),
  ]),
);

/** A text in its quotes: where it stands in a source by itself and not in another. */
function stands(english: string, source: string): boolean {
  return (
    [`"${english}"`, `'${english}'`].some((quoted) => source.includes(quoted)) ||
    new RegExp(`^\\s*${english}:`, "m").test(source)
  );
}

describe("what a rule says", () => {
  test("has Spanish, and no rule that is gone has", () => {
    expect([...spanishOfRules.keys()].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))("%s: message for message", (id, rule) => {
    const texts = spanishOfRules.get(id);
    expect(Object.keys(texts?.messages ?? {}).sort()).toEqual(Object.keys(rule.messages).sort());
    for (const message of Object.values(texts?.messages ?? {})) expect(message).not.toMatch(/\.$/);
    const orphans = Object.keys(texts?.texts ?? {}).filter(
      (english) => !stands(english, ruleFiles.get(id) ?? ""),
    );
    expect(orphans, "Spanish for what the rule no longer says").toEqual([]);
  });

  test("has Spanish wherever it is written: labels, questions, actions, reasons", () => {
    const written = /\b(?:label|question|otherwise|action|because):\s*"([^"]+)"/g;
    const missing = [...ruleFiles].flatMap(([, source]) =>
      [...source.matchAll(written)].map(([, english = ""]) => english).filter((each) => !spanish.has(each)),
    );
    expect(missing).toEqual([]);
  });
});

describe("what is said", () => {
  test("has Spanish", () => {
    // A schema's own sentence is put into Spanish where it is shown.
    const said = /(?:\bsay\(\s*|\bv\.(?:check|regex)\(\s*\S+,\s*)"([^"]+)"/g;
    const source = ["claim", "engine", "payment", "reference", "rules", "settings"].map((name) =>
      sourceOf(`src/${name}`),
    );
    const english = [...source.join("\n").matchAll(said)].map(([, each = ""]) => each);
    expect(english.length).toBeGreaterThan(100);
    expect(english.filter((each) => !spanish.has(each))).toEqual([]);
  });

  test("has Spanish where a payer's profile says it", () => {
    const known = payers.flatMap(({ evidence }) =>
      evidence.flatMap(({ statement, effect }) => [statement, effect]),
    );
    expect(known.filter((each) => !spanish.has(each))).toEqual([]);
  });

  test("is still said where it has Spanish", () => {
    const orphans = catalogues.flatMap(({ texts, source }) =>
      Object.keys(texts).filter((english) => !stands(english, source)),
    );
    expect(catalogues.length).toBeGreaterThan(5);
    expect(orphans).toEqual([]);
  });

  test("has one Spanish and the same placeholders", () => {
    const all = [
      ...catalogues.map(({ texts }) => texts),
      ruleSheetSpanish,
      ...[...spanishOfRules.values()].map(({ texts }) => texts ?? {}),
    ].flatMap((texts) => Object.entries(texts));
    expect(all.filter(([english, own]) => spanish.get(english) !== own)).toEqual([]);
    const wrong = [...spanish].filter(
      ([english, own]) => placeholders(english).join() !== placeholders(own).join(),
    );
    expect(wrong).toEqual([]);
  });
});

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

/** Words that stand in English sentences and in no Spanish one, and in no name of a document or table that the examples meet. */
const english =
  /(?<![\p{L}-])(?:the|an|is|are|was|were|of|and|or|not|with|without|from|by|for|has|have|off|line|lines|units?|day|days|record|take|Yes|known|loaded|modifier|place|on|points|same|unknown|blank)(?!\p{L})/u;

describe("judged in Spanish", () => {
  type Engine = typeof import("../engine/sample-claims");
  let judge: Engine;
  let moreRows: typeof import("./few-more-rows");
  let readClaims: typeof import("../../../src/cli/claim-input")["readClaims"];
  let sheets: typeof import("../../../src/rules/rule-sheet");
  const missing = new Set<string>();

  beforeAll(async () => {
    // Tables and prices keep what they said: Spanish gets some of its own.
    vi.resetModules();
    const recording = new Map(spanish);
    recording.get = (text) => {
      const own = spanish.get(text);
      // An edition's name has words or none; small tables of tests have names of their own.
      if (own === undefined && /[a-z]{2}/.test(text) && !/\brows?$/.test(text)) missing.add(text);
      return own;
    };
    (await import("../../../src/say")).speak(recording);
    judge = await import("../engine/sample-claims");
    moreRows = await import("./few-more-rows");
    readClaims = (await import("../../../src/cli/claim-input")).readClaims;
    sheets = await import("../../../src/rules/rule-sheet");
  });

  afterAll(() => vi.resetModules());

  /** Everything that a person reads of a judgement, without names of documents and values of tables. */
  function readings({ findings, notChecked, payment }: ReturnType<Engine["judge"]>): string[] {
    return [
      ...findings.flatMap(({ message, why, action, fix, row }) => [
        row?.edition ?? "",
        message,
        why,
        action,
        ...(fix === null
          ? []
          : fix.kind === "set"
            ? [fix.label]
            : [fix.question, ...fix.answers.map(({ label }) => label), fix.otherwise]),
      ]),
      ...notChecked.map(({ because }) => because),
      ...payment.lines.flatMap(({ because, sharesUnknown, steps }) => [
        because ?? "",
        sharesUnknown ?? "",
        ...steps.map(({ label }) => label),
      ]),
    ];
  }

  test("no example has a word of English, by whatever payer", () => {
    const unsure = {
      ncci: "own",
      billingRules: "unknown",
      therapyModifier: "unknown",
      timeRule: "unknown",
      feeSchedule: "unknown",
      costSharing: "unknown",
    } as const;
    const said = new Set<string>();
    for (const rule of rules)
      for (const example of [...rule.examples.bad, ...rule.examples.good]) {
        const claim = judge.snapshotOf(judge.linesOfExample(example));
        const context = judge.contextOfExample(example);
        const tables = moreRows.judgedByMoreRows.has(rule.id) ? moreRows.fewMoreRows : undefined;
        for (const payer of [context.payer, { ...context.payer, ...unsure }])
          for (const text of readings(judge.judge(claim, { ...context, payer }, tables))) said.add(text);
      }
    expect(said.size).toBeGreaterThan(500);
    expect([...said].filter((text) => english.test(text) || /\{\w+\}/.test(text))).toEqual([]);
    expect([...missing]).toEqual([]);
  });

  test("no claim of the vectors has a word of English", () => {
    const said = new Set<string>();
    const vectors = readFileSync("test/unit/vectors.json", "utf8");
    for (const claim of readClaims(vectors, new Date(2026, 10, 23)))
      for (const text of readings(judge.judge(claim.snapshot, claim.context))) said.add(text);
    expect(said.size).toBeGreaterThan(500);
    expect([...said].filter((text) => english.test(text) || /\{\w+\}/.test(text))).toEqual([]);
    expect([...missing]).toEqual([]);
  });

  test("the rule sheets of the options page have none", () => {
    const said = rules.flatMap((rule) => {
      const { needs, payers, examples } = sheets.ruleSheet(rule);
      return [...needs, payers ?? "", ...examples.map(({ claim, besides }) => `${claim}: ${besides}`)];
    });
    expect(said.filter((text) => english.test(text))).toEqual([]);
  });
});

describe("the language spoken", () => {
  afterEach(() => vi.resetModules());

  test.each([
    ["es-PR", "el campo de unidades está en blanco"],
    ["en-US", "the units field is blank"],
    ["fr-FR", "the units field is blank"],
  ])("of a browser set to %s", async (language, said) => {
    vi.resetModules();
    // A fresh registry makes a fresh stub too.
    (await import("../../no-browser")).setBrowserLanguage(language);
    (await import("../../../src/spanish")).speakAsTheBrowser();
    const { blank, whyMissing } = await import("../../../src/claim/reading");
    expect(whyMissing("the units field", blank("column header"))).toBe(said);
  });
});
