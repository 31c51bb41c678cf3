import { rules } from "../rules/registry";
import { type Rule, ruleSheet, rulesByCategory } from "../rules/rule-sheet";

const severityNames = { error: "Error", warning: "Warning", info: "Note" } as const;

const provenanceNames = {
  table: "CMS table row",
  policy: "CMS manual or rule",
  payer: "Payer policy",
  practice: "Your practice’s own rule",
  advice: "Good habit, no authority",
} as const;

/** The rule book: every rule as it describes itself. Each has its id as anchor, which a finding's "Why?" leads to. */
export function RuleList() {
  return (
    <section aria-labelledby="rules-heading">
      <h2 id="rules-heading">Rules ({rules.length})</h2>
      {rulesByCategory(rules).map(({ name, rules: ofCategory }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ul class="rules">
            {ofCategory.map((rule) => (
              <RuleEntry key={rule.id} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function RuleEntry({ rule }: { readonly rule: Rule }) {
  const sheet = ruleSheet(rule);
  const messages = Object.values(rule.messages);
  return (
    <li id={rule.id}>
      <details>
        <summary>
          <span class="title">{rule.title}</span>{" "}
          <span class={`severity ${rule.severity}`}>{severityNames[rule.severity]}</span>
        </summary>
        <dl>
          <dt>Id</dt>
          <dd>
            <code>{rule.id}</code>
          </dd>
          <dt>What it says</dt>
          <dd>
            {messages.map((message) => (
              <p key={message}>{readable(message)}</p>
            ))}
          </dd>
          <dt>Why</dt>
          <dd>{rule.why}</dd>
          <dt>What to do</dt>
          <dd>{readable(rule.action)}</dd>
          <dt>Needs</dt>
          <dd>
            {sheet.needs.length > 0 ? sheet.needs.join(", ") : "nothing beyond what stands on the line"}
          </dd>
          {sheet.payers && (
            <>
              <dt>Holds for</dt>
              <dd>{sheet.payers}; for others the lines are not checked</dd>
            </>
          )}
          <dt>Who says so</dt>
          <dd>
            {provenanceNames[rule.provenance]}: {rule.source.name}, {rule.source.section}
          </dd>
        </dl>
        <Examples rule={rule} />
      </details>
    </li>
  );
}

function Examples({ rule }: { readonly rule: Rule }) {
  const rows = ruleSheet(rule).examples;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard.
    <section class="scroll" aria-label={`Examples of ${rule.id}`} tabIndex={0}>
      <table class="examples">
        <thead>
          <tr>
            {["Example", "Code", "Modifiers", "Units", "POS", "Besides"].map((head) => (
              <th key={head} scope="col">
                {head}
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
function readable(text: string): string {
  return text.replace(/\{\w+\}/g, "…");
}
