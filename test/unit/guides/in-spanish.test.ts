import { describe, expect, test } from "vitest";
import { type Appeal, appealElsewhere, appealOf, type EditDenial } from "../../../src/guides/appeal";
import type { CodeGuide } from "../../../src/guides/guide";
import { guides } from "../../../src/guides/guides";
import { appealInSpanish, guideInSpanish } from "../../../src/guides/in-spanish";
import { allEntries } from "./seed-guide";

/** The Spanish as it is written, by the name of its file. */
const spanishFiles = Object.entries(
  import.meta.glob<Readonly<Record<string, string>>>("../../../src/guides/spanish/*.ts", {
    eager: true,
    import: "default",
  }),
).map(([path, texts]) => ({ name: nameOf(path), texts }));
const englishFiles = new Map(
  Object.entries(
    import.meta.glob<string>("../../../src/guides/*.ts", { query: "?raw", import: "default", eager: true }),
  ).map(([path, source]) => [nameOf(path), source]),
);

function nameOf(path: string): string {
  return path.replace(/^.*\//, "");
}

/** Documents keep their English names, and rows of tables their English words. */
const documents = [
  /^A[PO]TA(, \d{4}-\d\d-\d\d)?$/,
  /^Anthem Provider News, [\d-]+$/,
  /^(CodingIntel|NGS Medicare|Noridian)$/,
  /^CMS CR 10176( FAQ)?$/,
  /^CMS NCCI (MUE table, practitioner\b.*|PTP edits, practitioner, 2024 Q3|add-on code edits: .*)$/,
  /^(CMS )?RVU2\d[A-D]( documentation, |: \d{5} · status |, status )[\w/ ]+$/,
  /^CMS RVU26A documentation, Attachment A, status I$/,
  /^(Medicare )?(NCCI Policy|Claims Processing|Benefit Policy) Manual (2026, )?ch\. [\dIVX]+,? (§|p\. )[\w.-]+$/,
  /^Social Security Act §/,
  /^CMS (NCCI PTP|MUE) practitioner 2024 Q3: /,
];

const row = { table: "NCCI PTP practitioner", edition: "2024 Q3", values: "97150 · 97110 · 1".split(" · ") };
const limit = (units: number, mai: 1 | 2 | 3): EditDenial => ({
  kind: "limit",
  code: "97551",
  units,
  mai,
  row: { ...row, table: "MUE practitioner", olderThanDate: false },
});
const pair = (modifierIndicator: 0 | 1, olderThanDate: boolean): EditDenial => ({
  kind: "pair",
  column1: "97150",
  column2: "97110",
  modifierIndicator,
  row: { ...row, olderThanDate },
});
/** One of each that the tables can make. */
const appeals: readonly Appeal[] = [
  ...[
    pair(0, false),
    pair(1, false),
    pair(1, true),
    ...[0, 1, 2].flatMap((units) => ([1, 2, 3] as const).map((mai) => limit(units, mai))),
  ].map((denial) => appealOf(denial, "2025-10-14")),
  appealElsewhere("Acme Health"),
];

/** What a reader meets, source by source: several are joined by "; ". */
function textsOf(guide: CodeGuide): string[] {
  const entries = allEntries(guide).flatMap(({ heading, statements, contradiction }) => [
    heading,
    contradiction?.oftenRepeated ?? "",
    ...[...statements, ...(contradiction ? [contradiction.instead] : [])].flatMap(saidAndSource),
  ]);
  return [guide.plainName, ...entries];
}

function saidAndSource({ text, source }: { readonly text: string; readonly source: string }): string[] {
  return [text, ...source.split("; ")];
}

const appealTexts = ({ about, statements }: Appeal) => [about, ...statements.flatMap(saidAndSource)];

const inBoth = [
  ...guides.map((guide) => [textsOf(guide), textsOf(guideInSpanish(guide))] as const),
  ...appeals.map((appeal) => [appealTexts(appeal), appealTexts(appealInSpanish(appeal))] as const),
];
/** The Spanish of every text, by the English. */
const texts = new Map(
  inBoth.flatMap(([english, spanish]) => english.map((text, at) => [text, spanish[at] ?? ""] as const)),
);
texts.delete("");
const isDocument = (text: string) => documents.some((name) => name.test(text));

describe("every text of the cards and around the letters", () => {
  const pairs = [...texts];
  /** The pairs that do not hold, to be read. */
  const wrong = (holds: (english: string, spanish: string) => boolean) =>
    pairs.filter(([english, spanish]) => !holds(english, spanish));

  test("is there", () => {
    for (const [english, spanish] of inBoth) expect(spanish).toHaveLength(english.length);
  });

  test("has Spanish, but for the names of documents", () => {
    expect(texts.size).toBeGreaterThan(800);
    expect(pairs.filter(([english, spanish]) => spanish === english).map(String)).toEqual(
      pairs.filter(([english]) => isDocument(english)).map(String),
    );
  });

  test("has the same figures: codes, modifiers, minutes, dollars, dates", () => {
    const figures = (text: string) => [...text.matchAll(/\$?\d(?:[\d.,]*\d)?%?/g)].map(String).sort();
    expect(wrong((english, spanish) => String(figures(spanish)) === String(figures(english)))).toEqual([]);
  });

  test("has the same letters: GP, KX, MAI, PTA", () => {
    const letters = (text: string) =>
      [...new Set([...text.matchAll(/\b([A-Z]{2,})s?\b/g)].map(([, word]) => word))].sort();
    // What English calls an edit alone is an NCCI rule in Spanish.
    const same = (english: string, spanish: string) => {
      const added = /\bedits?\b/i.test(english) ? "NCCI" : "";
      return String(letters(`${spanish} ${added}`)) === String(letters(`${english} ${added}`));
    };
    expect(wrong(same)).toEqual([]);
  });

  test.each([
    ["if", /\b(if|when)\b/gi, /\b(si|cuando)\b/gi],
    ["only if", /\bonly if\b/gi, /\bsolo si\b/gi],
    ["unless", /\bunless\b/gi, /\ba menos que\b/gi],
    ["cannot succeed", /cannot succeed/gi, /no puede prosperar/gi],
    ["at least", /\bat least\b/gi, /\bal menos\b/gi],
    ["never", /\bnever\b/gi, /\bnunca\b/gi],
    ["must", /\bmust\b/gi, /\b(debe|deben|tiene que|hay que)\b/gi],
    ["may", /\b(may|possible)\b/gi, /\b(puede|pueden|posible)\b/gi],
  ])("keeps the condition: %s", (_, inEnglish, inSpanish) => {
    const kept = (text: string, words: RegExp) => [...text.matchAll(words)].length;
    expect(pairs.some(([english]) => kept(english, inEnglish) > 0)).toBe(true);
    expect(wrong((english, spanish) => kept(spanish, inSpanish) >= kept(english, inEnglish))).toEqual([]);
  });

  test("leaves no placeholder open and no English inside", () => {
    const left = /[{}]|\b(the|and|or|with|of|for|not|is|in|beside|ended)\b/i;
    expect(wrong((english, spanish) => isDocument(english) || !left.test(spanish))).toEqual([]);
  });
});

describe("the Spanish", () => {
  const written = spanishFiles.flatMap(({ name, texts }) =>
    Object.entries(texts).map(([english, spanish]) => ({ name, english, spanish })),
  );
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  const pattern = (template: string, placeholder: RegExp) =>
    new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(placeholder, "(.+?)")}$`);

  test("stands once, beside its English", () => {
    expect(new Set(written.map(({ english }) => english)).size).toBe(written.length);
    for (const { name, texts } of spanishFiles) {
      const source = englishFiles.get(name) ?? "";
      const made = [...source.matchAll(/`([^`]+)`/g)].map(([, text = ""]) =>
        pattern(text, /\\?\$\{[^}]*\}/g),
      );
      const isThere = (english: string) =>
        source.includes(english) || made.some((template) => template.test(english));
      expect(
        Object.keys(texts).filter((english) => !isThere(english)),
        name,
      ).toEqual([]);
    }
  });

  test("is all of texts that are said", () => {
    const isSaid = ({ english, spanish }: (typeof written)[number]) => {
      if (!english.includes("{")) return texts.get(english) === spanish;
      const [asked, answered] = [pattern(english, /\{\w+\}/g), pattern(spanish, /\{\w+\}/g)];
      return [...texts].some((said) => asked.test(said[0]) && answered.test(said[1]));
    };
    expect(written.filter((text) => !isSaid(text))).toEqual([]);
  });

  test("has the placeholders of its English", () => {
    const differs = ({ english, spanish }: (typeof written)[number]) =>
      String(placeholders(spanish)) !== String(placeholders(english));
    expect(written.filter(differs)).toEqual([]);
  });

  test("holds no wording of the AMA's descriptors in Spanish either", () => {
    const denied = new RegExp(
      [
        "ejercicios? terap|procedimientos? terap|actividades terap|neuromuscular|reeducación|acuátic|de (?:la )?marcha",
        "terapia manual|movilización|autocuidado|cuidado personal|manejo del hogar|reintegración|manejo de silla",
        "desempeño físico|rendimiento físico|tecnología de asistencia|ortótic|protésic|encuentro inicial|encuentro subsecuente",
        "complejidad|compresas calientes|compresas frías|tracción mecánica|vasoneumátic|parafina|diatermia|infrarroj",
        "ultraviolet|iontoforesis|baños? de contraste|ultrasonido|hubbard|desatendid|disfunción|manipulativ|evaluación y manejo",
        "procesamiento auditivo|función oral|extremidad|30 minutos iniciales|minutos adicionales|sin el paciente presente",
        "estrategias y técnicas|desempeño funcional|hogar o la comunidad|modificación de conducta|manejo de la conducta",
      ].join("|"),
      "i",
    );
    expect(written.filter(({ spanish }) => denied.test(spanish))).toEqual([]);
  });
});

test("a letter stays English, and what is said around it does not", () => {
  const english = appealOf(pair(1, false), "2025-10-14");
  const spanish = appealInSpanish(english);
  expect(spanish.letter).toBe(english.letter);
  expect(spanish.about).toBe("97110 denegado con 97150");
  expect(spanish.statements[0]).toEqual({
    text: "Hay lugar para apelar: la regla NCCI tiene indicador de modificador 1.",
    provenance: "table",
    source: "CMS NCCI PTP practitioner 2024 Q3: 97150 · 97110 · 1",
  });
});

test("what a guide makes of codes has one Spanish for all of them", () => {
  const exercise = guides.find(({ code }) => code === "97110");
  const { questions } = guideInSpanish(exercise as CodeGuide);
  expect(questions.map(({ question }) => question)).toContain(
    "¿Se puede facturar 97110 en un mismo día con 97140, 97164, 97168 o 97530?",
  );
});
