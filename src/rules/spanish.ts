import type { RuleTexts } from "../engine/define-rule";
import { rules } from "./registry";
import ruleSheet from "./rule-sheet.es";
import shared from "./shared.es";

const modules = import.meta.glob<RuleTexts>("./*/*.es.ts", { eager: true, import: "default" });

/** What each rule says in Spanish, by its id: the file `<id>.es.ts` beside the rule. */
export const spanishOfRules: ReadonlyMap<string, RuleTexts> = new Map(
  Object.entries(modules).map(([path, texts]) => [path.replace(/^.*\/|\.es\.ts$/g, ""), texts]),
);

/** Everything that the rules say, in Spanish by the English. */
export function rulesInSpanish(): Map<string, string> {
  const spanish = new Map<string, string>([...Object.entries(shared), ...Object.entries(ruleSheet)]);
  for (const { id, title, why, action, messages } of rules) {
    const texts = spanishOfRules.get(id);
    if (!texts) continue;
    spanish.set(title, texts.title).set(why, texts.why).set(action, texts.action);
    for (const [key, english] of Object.entries(messages))
      spanish.set(english, texts.messages[key] ?? english);
    for (const [english, own] of Object.entries(texts.texts ?? {})) spanish.set(english, own);
  }
  return spanish;
}
