import type { RuleSetting } from "../claim/claim-context";
import { type Rule, ruleSheet } from "../rules/rule-sheet";
import { say } from "../say";
import { type TextKey, text } from "../texts";

export const settingNames: Readonly<Record<RuleSetting, TextKey>> = {
  error: "optionsSeverityError",
  warning: "optionsSeverityWarning",
  info: "optionsSeverityNote",
  off: "optionsSeverityOff",
};

const gravest: readonly RuleSetting[] = ["error", "warning", "info", "off"];

const provenanceNames: Readonly<Record<Rule["provenance"], TextKey>> = {
  table: "optionsProvenanceTable",
  policy: "optionsProvenancePolicy",
  payer: "optionsProvenancePayer",
  practice: "optionsProvenancePractice",
  advice: "optionsProvenanceAdvice",
};

/** The first choice of a rule's list: the practice sets nothing. */
const asItComes = "as it comes";

interface RuleEntryProps {
  readonly rule: Rule;
  /** What the rule is without the practice: by itself, or by the payer's profile. */
  readonly byDefault: RuleSetting;
  /** What the practice set; undefined: nothing. */
  readonly set: RuleSetting | undefined;
  /** Set by an administrator. */
  readonly locked: boolean;
  /** The least severity that an administrator allows; undefined: any. */
  readonly floor: Exclude<RuleSetting, "off"> | undefined;
  readonly hidden: boolean;
  onSet(setting: RuleSetting | undefined): void;
}

/** One rule: how grave it is here, and opened, everything it says of itself. Its id is its anchor. */
export function RuleEntry({ rule, byDefault, set, locked, floor, hidden, onSet }: RuleEntryProps) {
  const isBelowFloor = (setting: RuleSetting): boolean =>
    floor !== undefined && gravest.indexOf(setting) > gravest.indexOf(floor);
  const managed = locked || floor !== undefined;
  return (
    <li id={rule.id} class={set === undefined ? "rule" : "rule changed"} hidden={hidden}>
      <select
        aria-label={text("optionsSeverityOf", { rule: say(rule.title) })}
        class={set ?? byDefault}
        value={set ?? asItComes}
        disabled={locked}
        title={managed ? text("optionsSetByAdministratorTitle") : undefined}
        onChange={({ currentTarget }) => onSet(settingFrom(currentTarget.value))}
      >
        <option value={asItComes}>
          {text("optionsSeverityAsItComes", { severity: text(settingNames[byDefault]) })}
        </option>
        {Object.entries(settingNames).map(([setting, name]) => (
          <option key={setting} value={setting} disabled={isBelowFloor(setting as RuleSetting)}>
            {text(name)}
          </option>
        ))}
      </select>
      <details>
        <summary>
          <span class="title">{say(rule.title)}</span>
        </summary>
        <RuleSheet rule={rule} />
      </details>
    </li>
  );
}

function settingFrom(chosen: string): RuleSetting | undefined {
  return Object.hasOwn(settingNames, chosen) ? (chosen as RuleSetting) : undefined;
}

function RuleSheet({ rule }: { readonly rule: Rule }) {
  const { needs, payers } = ruleSheet(rule);
  return (
    <>
      <dl>
        <dt>{text("optionsRuleId")}</dt>
        <dd>
          <code>{rule.id}</code>
        </dd>
        <dt>{text("optionsRuleSays")}</dt>
        <dd>
          {Object.values(rule.messages).map((message) => (
            <p key={message}>{readable(say(message))}</p>
          ))}
        </dd>
        <dt>{text("optionsRuleWhy")}</dt>
        <dd>{say(rule.why)}</dd>
        <dt>{text("optionsRuleAction")}</dt>
        <dd>{readable(say(rule.action))}</dd>
        <dt>{text("optionsRuleNeeds")}</dt>
        <dd>{needs.length > 0 ? needs.join(", ") : text("optionsRuleNeedsNothing")}</dd>
        {payers && (
          <>
            <dt>{text("optionsRuleHoldsFor")}</dt>
            <dd>{text("optionsRuleHoldsForOnly", { payers })}</dd>
          </>
        )}
        <dt>{text("optionsRuleSource")}</dt>
        <dd>
          {text("optionsProvenanceSource", {
            provenance: text(provenanceNames[rule.provenance]),
            document: rule.source.name,
            section: rule.source.section,
          })}
        </dd>
      </dl>
      <Examples rule={rule} />
    </>
  );
}

const exampleHeads: readonly TextKey[] = [
  "optionsExample",
  "optionsExampleCode",
  "optionsExampleModifiers",
  "optionsExampleUnits",
  "optionsExamplePlace",
  "optionsExampleBesides",
];

function Examples({ rule }: { readonly rule: Rule }) {
  const rows = ruleSheet(rule).examples;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard.
    <section class="scroll" aria-label={text("optionsExamplesOf", { rule: rule.id })} tabIndex={0}>
      <table class="examples">
        <thead>
          <tr>
            {exampleHeads.map((head) => (
              <th key={head} scope="col">
                {text(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {rows[at - 1]?.claim !== row.claim && (
                <th scope="rowgroup" rowSpan={rows.filter((other) => other.claim === row.claim).length}>
                  {row.claim}
                </th>
              )}
              <td>{row.code}</td>
              <td>{row.modifiers}</td>
              <td>{row.units}</td>
              <td>{row.placeOfService}</td>
              <td>{row.besides}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A rule's text without the figures of a claim: "… × …: Medicare’s limit is … a day". */
export function readable(text: string): string {
  return text.replace(/\{\w+\}/g, "…");
}
