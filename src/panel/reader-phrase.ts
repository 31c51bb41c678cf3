import { type TextKey, text } from "../texts";

/**
 * A fixed phrase of a reader's ("it is in a pop-up"), in the language of the texts. The readers know no language: their phrases are also
 * the reading report's, which goes to support. The key is made of the phrase's own words, `readerItIsInAPopUp`, and a test finds a phrase
 * that has none; it would stay English. A phrase that gives another as its reason holds both, with a colon between.
 */
export function readerPhrase(phrase: string): string {
  return phrase
    .split(": ")
    .map((part) => text(readerKey(part)) || part)
    .join(": ");
}

/** The key of a phrase, whether or not there is such a text. */
export function readerKey(phrase: string): TextKey {
  const words = phrase.match(/[\p{L}\d]+/gu) ?? [];
  return `reader${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}` as TextKey;
}
