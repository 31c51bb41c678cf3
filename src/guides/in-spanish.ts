import type { Appeal } from "./appeal";
import type { CodeGuide, Contradiction, Statement } from "./guide";

/**
 * Guides and appeals in Spanish. Each file of English has one of the same name in `spanish/`, an object keyed by the English text.
 * Where the English is a template, the key is the template too ("Does Medicare cover {code}?"), and its Spanish has the same
 * placeholders. A text without Spanish stays English: names of documents are meant to, and a test finds any other.
 */
const files = import.meta.glob<Readonly<Record<string, string>>>("./spanish/*.ts", {
  eager: true,
  import: "default",
});

interface Template {
  readonly english: RegExp;
  readonly spanish: string;
}

/** Made when the first Spanish is asked for: an English browser never pays for it. */
let known: { readonly texts: ReadonlyMap<string, string>; readonly templates: readonly Template[] } | null =
  null;

function readFiles(): NonNullable<typeof known> {
  const texts = new Map(Object.values(files).flatMap((file) => Object.entries(file)));
  const templates = [...texts]
    .filter(([english]) => english.includes("{"))
    // Of two that fit the longer says more of the text itself.
    .sort(([one], [other]) => other.length - one.length)
    .map(([english, spanish]) => ({ english: templatePattern(english), spanish }));
  return { texts, templates };
}

/** "Does Medicare cover {code}?" as a pattern with a group named `code`. */
function templatePattern(template: string): RegExp {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, "(?<$1>.+?)")}$`);
}

function spanish(english: string): string {
  known ??= readFiles();
  const whole = known.texts.get(english);
  if (whole !== undefined) return whole;
  for (const template of known.templates) {
    const values = template.english.exec(english)?.groups;
    if (values) return template.spanish.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  }
  return english;
}

/** The short name of a code, as its guide has it. */
export function nameInSpanish(plainName: string): string {
  return spanish(plainName);
}

export function guideInSpanish(guide: CodeGuide): CodeGuide {
  return {
    code: guide.code,
    plainName: nameInSpanish(guide.plainName),
    summary: guide.summary.map(statement),
    tips: guide.tips.map((one) => ({
      tip: statement(one.tip),
      impact: statement(one.impact),
      contradiction: contradiction(one.contradiction),
    })),
    denials: guide.denials.map((one) => ({
      reason: spanish(one.reason),
      answer: one.answer.map(statement),
      contradiction: contradiction(one.contradiction),
    })),
    questions: guide.questions.map((one) => ({
      question: spanish(one.question),
      answer: one.answer.map(statement),
      contradiction: contradiction(one.contradiction),
    })),
  };
}

/** What a card says around the letter. The letter goes to a payer in the United States and stays English. */
export function appealInSpanish({ about, statements, letter }: Appeal): Appeal {
  return { about: spanish(about), statements: statements.map(statement), letter };
}

/** Several sources of one statement are joined by "; ". */
function statement({ text, provenance, source }: Statement): Statement {
  return { text: spanish(text), provenance, source: source.split("; ").map(spanish).join("; ") };
}

function contradiction(one: Contradiction | null): Contradiction | null {
  return one && { oftenRepeated: spanish(one.oftenRepeated), instead: statement(one.instead) };
}
