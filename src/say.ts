/**
 * How rules, tables and payment speak. What they say is written in English where it is said, as a text with placeholders; it is put into
 * the language spoken before the placeholders are filled, so that no sentence is half of one language. The Spanish stands in a file
 * `….es.ts` beside the English, and is taken up with `speak` by whoever shows it to a person: the command line never does.
 *
 * Texts of panel and pages are in `texts.ts`.
 */

/** What stands for a text's placeholders: `{code}` is replaced by `code`. Words among them must be said in their turn. */
export type SaidValues = Readonly<Record<string, string | number>>;

let translations: ReadonlyMap<string, string> | null = null;

/**
 * Says everything in another language from now on: its texts by the English ones. Null: in English. Called once and before anything
 * else, as tables and prices keep what they said.
 */
export function speak(language: ReadonlyMap<string, string> | null): void {
  translations = language;
}

/** A text in the language spoken, its placeholders as they are. */
export function inLanguage(english: string): string {
  return translations?.get(english) ?? english;
}

/** A text in the language spoken, with its placeholders filled: "no loaded table holds 97110". */
export function say(english: string, values?: SaidValues): string {
  const text = inLanguage(english);
  return values === undefined ? text : fill(text, (name) => values[name]);
}

/** What was said, in English again, where it was said without placeholders: for what goes on to people who read English. */
export function inEnglish(said: string): string {
  for (const [english, own] of translations ?? []) if (own === said) return english;
  return said;
}

/** The texts that were taken apart. There are as many as are written in the source. */
const knownPieces = new Map<string, readonly string[]>();

/** Fills a text's placeholders; one without a value stays as it is. */
export function fill(text: string, valueFor: (name: string) => string | number | undefined): string {
  const parts = piecesOf(text);
  let filled = "";
  // By index: a finding fills a dozen texts, and an iterator takes longer than all the rest here.
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    filled += at % 2 === 0 ? part : (valueFor(part) ?? `{${part}}`);
  }
  return filled;
}

/** A text in its pieces: what stands at an odd place is a placeholder's name. */
export function piecesOf(text: string): readonly string[] {
  let parts = knownPieces.get(text);
  if (!parts) {
    parts = text.split(/\{(\w+)\}/);
    knownPieces.set(text, parts);
  }
  return parts;
}
