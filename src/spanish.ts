import { rulesInSpanish } from "./rules/spanish";
import { speak } from "./say";
import { textLanguage } from "./texts";

const catalogues = import.meta.glob<Readonly<Record<string, string>>>(
  "./{background,claim,engine,payers,payment,reference,settings}/**/*.es.ts",
  { eager: true, import: "default" },
);

/** Everything that rules, tables and payment say, in Spanish by the English. */
export function saidInSpanish(): Map<string, string> {
  const spanish = rulesInSpanish();
  for (const texts of Object.values(catalogues))
    for (const [english, own] of Object.entries(texts)) spanish.set(english, own);
  return spanish;
}

/** Says everything in the language of panel and pages. Called before anything else is: the worker and the pages that show rules do. */
export function speakAsTheBrowser(): void {
  if (textLanguage() === "es") speak(saidInSpanish());
}
