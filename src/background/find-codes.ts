import uFuzzy from "@leeoniya/ufuzzy";
import { guides } from "../guides/guides";
import { nameInSpanish } from "../guides/in-spanish";
import type { FoundCode } from "../message-protocol";
import type { ReferenceTables } from "../reference/tables";
import { textLanguage } from "../texts";
import { tablesInForce } from "./tables";

/** More than fit in a popup nobody reads. */
const mostFound = 12;
/** Words may stand in another order, up to so many. */
const mostWords = 3;

/** Made at the first search: each loads the browser's collation, for which every waking worker would wait. */
let ways: readonly uFuzzy[] | null = null;

function waysToSearch(): readonly uFuzzy[] {
  // Only from the beginning of a word, so that "arm" does not find "warm".
  const asTyped = new uFuzzy({ interLft: 1 });
  // One wrong, missing, surplus or swapped letter or digit a word. The library's own rules take digits at their word.
  const withTypos = new uFuzzy({
    interLft: 1,
    intraMode: 1,
    intraRules: (word) => {
      const errors = word.length >= 4 ? 1 : 0;
      return {
        intraSlice: [1, Number.POSITIVE_INFINITY],
        intraIns: errors as 0 | 1,
        intraSub: errors as 0 | 1,
        intraTrn: errors as 0 | 1,
        intraDel: errors as 0 | 1,
      };
    },
  });
  return [asTyped, withTypos];
}

interface Haystack {
  readonly texts: string[];
  readonly codes: readonly FoundCode[];
}

/** Made at the first search with the tables in force. */
const haystacks = new WeakMap<ReferenceTables, Haystack>();

/**
 * The codes that a person may mean by a code or by plain words: those of the guides, by code and by the names we gave them, and every
 * other code that is loaded, by code alone. What is spelt as typed comes alone; only where there is none, one typo a word is forgiven.
 * In Spanish the names are Spanish and found by English words too: a biller may know either. Accents may be left out.
 */
export async function findCodes(text: string): Promise<readonly FoundCode[]> {
  const tables = await tablesInForce();
  let haystack = haystacks.get(tables);
  if (!haystack) {
    haystack = haystackOf(tables);
    haystacks.set(tables, haystack);
  }
  ways ??= waysToSearch();
  for (const search of ways) {
    const [found, info, order] = search.search(haystack.texts, uFuzzy.latinize(text), mostWords);
    if (!found || found.length === 0) continue;
    const best = order ? order.map((at) => info.idx[at] ?? 0) : found;
    return best.slice(0, mostFound).flatMap((at) => haystack.codes[at] ?? []);
  }
  return [];
}

function haystackOf(tables: ReferenceTables): Haystack {
  const inSpanish = textLanguage() === "es";
  const named = guides.map(({ code, plainName }) => {
    if (!inSpanish) return { code, plainName, words: plainName };
    const spanish = nameInSpanish(plainName);
    return { code, plainName: spanish, words: `${uFuzzy.latinize(spanish)} ${plainName}` };
  });
  const known = new Set(named.map(({ code }) => code));
  const others = tables.codes().filter((code) => !known.has(code));
  return {
    codes: [
      ...named.map(({ code, plainName }): FoundCode => ({ code, plainName })),
      ...others.map((code): FoundCode => ({ code, plainName: null })),
    ],
    texts: [...named.map(({ code, words }) => `${code} ${words}`), ...others],
  };
}
