import { useEffect, useState } from "preact/hooks";
import type { RuleSetting } from "../claim/claim-context";
import { payerById } from "../payers/payers";
import { rules } from "../rules/registry";
import { type Rule, rulesByCategory } from "../rules/rule-sheet";
import { say } from "../say";
import type { Policy } from "../settings/policy";
import type { Settings, SettingsPatch } from "../settings/settings";
import { countText, type TextKey, text } from "../texts";
import { holdsWords } from "./holds-words";
import { RuleEntry, readable } from "./rule-entry";

interface RuleListProps {
  readonly settings: Settings;
  readonly policy: Policy;
  onChange(patch: SettingsPatch, said: string): void;
}

const shownNames = {
  all: "optionsRulesAll",
  changed: "optionsRulesChangedHere",
  off: "optionsRulesOff",
  error: "optionsRulesErrors",
  warning: "optionsRulesWarnings",
  info: "optionsRulesNotes",
} as const;
type Shown = keyof typeof shownNames;

const categoryKeys: Readonly<Record<Rule["category"], TextKey>> = {
  code: "ruleCategoryCode",
  modifier: "ruleCategoryModifier",
  ncci: "ruleCategoryNcci",
  therapy: "ruleCategoryTherapy",
  "place-of-service": "ruleCategoryPlaceOfService",
  "evaluation-management": "ruleCategoryVisits",
  claim: "ruleCategoryClaim",
  money: "ruleCategoryMoney",
  payer: "ruleCategoryPayer",
  "caregiver-training": "ruleCategoryCaregiverTraining",
};

/** What is said once a rule has a severity. */
const saidOf: Readonly<Record<RuleSetting, TextKey>> = {
  error: "optionsRuleNowError",
  warning: "optionsRuleNowWarning",
  info: "optionsRuleNowNote",
  off: "optionsRuleNowOff",
};

/**
 * The rule book: every rule as it describes itself, with the severity it has in this practice. Each has its id as anchor, which a
 * finding's "Why?" leads to.
 */
export function RuleList({ settings, policy, onChange }: RuleListProps) {
  const [words, setWords] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const ofPayer: Settings["rules"] = payerById(settings.payer)?.rules ?? {};

  // A finding's "Why?" may lead to a rule that is filtered out.
  useEffect(() => {
    const showAll = (): void => {
      if (!rules.some(({ id }) => id === location.hash.slice(1))) return;
      setWords("");
      setShown("all");
    };
    addEventListener("hashchange", showAll);
    return () => removeEventListener("hashchange", showAll);
  }, []);

  const setOf = (rule: Rule) => ownEntry(settings.rules, rule.id);
  const byDefault = (rule: Rule) => ownEntry(ofPayer, rule.id) ?? rule.severity;
  const isShown = (rule: Rule): boolean => {
    const set = setOf(rule);
    const fits =
      shown === "all" || (shown === "changed" ? set !== undefined : (set ?? byDefault(rule)) === shown);
    return fits && holdsWords(saidOfItself(rule), words);
  };
  const set = (rule: Rule, setting: RuleSetting | undefined): void =>
    onChange(
      { rules: { [rule.id]: setting } },
      text(setting === undefined ? "optionsRuleAsItComes" : saidOf[setting], { rule: say(rule.title) }),
    );
  const isLocked = (rule: Rule) => Object.hasOwn(policy.rules, rule.id);
  const changed = rules.filter((rule) => setOf(rule) !== undefined && !isLocked(rule));
  const off = changed.filter((rule) => setOf(rule) === "off");
  const unknown = Object.keys(settings.rules).filter((id) => !rules.some((rule) => rule.id === id));
  const number = rules.filter(isShown).length;

  return (
    <section aria-labelledby="rules-heading">
      <h2 id="rules-heading">{text("optionsRules")}</h2>
      <p class="note">{text("optionsRulesUse")}</p>
      <div class="filter">
        <label>
          {text("optionsFindRule")}
          <input
            type="search"
            autocomplete="off"
            placeholder={text("optionsFindRuleExample")}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <label>
          {text("optionsRulesShown")}
          <select
            value={shown}
            onChange={({ currentTarget }) =>
              Object.hasOwn(shownNames, currentTarget.value) && setShown(currentTarget.value as Shown)
            }
          >
            {Object.entries(shownNames).map(([value, name]) => (
              <option key={value} value={value}>
                {text(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="rules-shown">
        <span role="status">
          {[
            number === rules.length
              ? countText("optionsRuleCount", number)
              : countText("optionsRuleCountOf", rules.length, { shown: number }),
            ...(changed.length > 0
              ? [
                  countText("optionsRuleCountChanged", changed.length),
                  countText("optionsRuleCountOff", off.length),
                ]
              : []),
          ].join(", ")}
        </span>
        {changed.length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() =>
              onChange(
                { rules: Object.fromEntries(changed.map(({ id }) => [id, undefined])) },
                text("optionsAllAsTheyCome"),
              )
            }
          >
            {text("optionsAllToDefault")}
          </button>
        )}
      </p>
      {unknown.length > 0 && (
        <p class="note">{countText("optionsRulesUnknown", unknown.length, { rules: unknown.join(", ") })}</p>
      )}
      {rulesByCategory(rules).map(({ category, rules: ofCategory }) => (
        <section key={category} aria-label={text(categoryKeys[category])} hidden={!ofCategory.some(isShown)}>
          <h3>{text(categoryKeys[category])}</h3>
          <ul class="rules">
            {ofCategory.map((rule) => (
              <RuleEntry
                key={rule.id}
                rule={rule}
                byDefault={byDefault(rule)}
                set={setOf(rule)}
                locked={isLocked(rule)}
                floor={ownEntry(policy.ruleFloors, rule.id)}
                hidden={!isShown(rule)}
                onSet={(setting) => set(rule, setting)}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function ownEntry<Value>(entries: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

function saidOfItself(rule: Rule): readonly string[] {
  return [rule.id, rule.title, rule.why, rule.action, ...Object.values(rule.messages)].map((each) =>
    readable(say(each)),
  );
}
