import { rules } from "../rules/registry";

const severityNames = { error: "Error", warning: "Warning", info: "Note" } as const;

const provenanceNames = {
  table: "CMS table row",
  policy: "CMS manual or rule",
  payer: "Payer policy",
  practice: "Your practice’s own rule",
  advice: "Good habit, no authority",
} as const;

/** Every rule as it describes itself. */
export function RuleList() {
  const inOrder = [...rules].sort((left, right) => left.id.localeCompare(right.id));
  return (
    <section aria-labelledby="rules-heading">
      <h2 id="rules-heading">Rules ({rules.length})</h2>
      <ul class="rules">
        {inOrder.map((rule) => (
          <li key={rule.id}>
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
                <dt>Why</dt>
                <dd>{rule.why}</dd>
                <dt>What to do</dt>
                <dd>{rule.action}</dd>
                <dt>Who says so</dt>
                <dd>
                  {provenanceNames[rule.provenance]}: {rule.source.name}, {rule.source.section}
                </dd>
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
