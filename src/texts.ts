import type english from "../public/_locales/en/messages.json";
import browser from "./browser";
import { fill, piecesOf } from "./say";

/**
 * What a user reads in panel, popup, pages and toolbar, in the browser's language: English or Spanish. The texts are in
 * `public/_locales/<language>/messages.json`; a key that is missing there does not compile here. What rules and guides say is not
 * among them: their English is in their own files, their Spanish in a file beside each.
 */

type MessageName = keyof typeof english;
/** A text that has a form for each number: `<key>_one`, `<key>_other`. */
type CountKey = MessageName extends infer Name ? (Name extends `${infer Key}_other` ? Key : never) : never;
/** A text of its own. */
export type TextKey = Exclude<MessageName, `${string}_one` | `${string}_other`>;

/** What stands for a text's placeholders: `{line}` is replaced by `line`. Numbers are written as the language does. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Once asked for, a text stays: after an update of the extension, its panels on open pages can ask the browser for nothing any more. */
const known = new Map<string, string>();

/** Empty where there is no such text, or where the browser answers no more: a panel that was drawn must not break for want of a word. */
function message(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  try {
    const answer = browser.i18n.getMessage(name);
    if (answer !== "") known.set(name, answer);
    return answer;
  } catch {
    return "";
  }
}

/** The text for a key, with its placeholders filled. */
export function text(key: TextKey, values: TextValues = {}): string {
  return filled(message(key), values);
}

/** The text for a number of things, as the language counts them: `{count}` is the number. */
export function countText(key: CountKey, count: number, values: TextValues = {}): string {
  const form = message(`${key}_${pluralRules().select(count)}`) || message(`${key}_other`);
  return filled(form, { count, ...values });
}

function filled(text: string, values: TextValues): string {
  return fill(text, (name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === "number" ? formatNumber(value) : value;
  });
}

/** The text in its pieces, where a placeholder stands for more than plain text: an element, say. In the order of the language. */
export function textParts<T>(key: TextKey, values: Readonly<Record<string, T>>): (string | T)[] {
  return piecesOf(message(key)).flatMap((piece, at): (string | T)[] => {
    if (at % 2 === 0) return piece === "" ? [] : [piece];
    return Object.hasOwn(values, piece) ? [values[piece] as T] : [`{${piece}}`];
  });
}

/** Reads texts ahead that are needed when the extension was updated and the browser answers no more; and with them how numbers are written. */
export function keepTexts(keys: readonly TextKey[]): void {
  for (const key of ["language", ...keys]) message(key);
  numberLocale();
}

/**
 * For the extension's pages and worker, before they show anything: sees that there are texts. Chromium can fail to hand them to the
 * extension's own process where that starts on a busy machine, and then gives it none as long as it runs (seen with 156, one start in
 * five); then they are read from the package. A site's process, and with it the content script, asks later and gets them.
 */
export async function loadTexts(): Promise<void> {
  if (message("language") !== "") return;
  const file = await fetch(browser.runtime.getURL(`_locales/${packagedLanguage()}/messages.json`));
  const catalogue: Readonly<Record<MessageName, { readonly message: string }>> = await file.json();
  for (const [name, { message }] of Object.entries(catalogue)) known.set(name, message);
}

/** Which of our languages the browser's is, where it has not said so with a text. */
function packagedLanguage(): "en" | "es" {
  try {
    return browser.i18n.getUILanguage().startsWith("es") ? "es" : "en";
  } catch {
    return "en";
  }
}

/** The language the texts are in, for `lang`: "en" or "es". The browser's own may be one that we do not have. */
export function textLanguage(): string {
  return message("language") || packagedLanguage();
}

/**
 * How numbers and money are written: as the browser's language does where the texts are in it, else as in the United States. Spanish
 * without a country, or "of Latin America", is taken as that of the United States: these are bills in dollars.
 */
export function numberLocale(): string {
  locale ??= localeOf(textLanguage(), browser.i18n.getUILanguage());
  return locale;
}

function localeOf(language: string, asked: string): string {
  const [own = "", region = ""] = asked.split("-");
  return own === language && /^[A-Z]{2}$/.test(region) ? asked : `${language}-US`;
}

let locale: string | null = null;

let numbers: Intl.NumberFormat | null = null;
let plurals: Intl.PluralRules | null = null;

/** "2,546,017". */
export function formatNumber(value: number): string {
  // In every frame the first number format takes the browser 15 to 20 ms, and most never write a number that needs it.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  numbers ??= new Intl.NumberFormat(numberLocale(), { maximumFractionDigits: 20 });
  return numbers.format(value);
}

function pluralRules(): Intl.PluralRules {
  plurals ??= new Intl.PluralRules(numberLocale());
  return plurals;
}
