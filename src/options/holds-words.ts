/** Whether each of the words that a person typed stands somewhere in the texts. Neither case nor accents matter: many leave them out. */
export function holdsWords(texts: readonly string[], typed: string): boolean {
  const all = plain(texts.join(" "));
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
