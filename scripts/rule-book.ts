import type { Severity } from "../src/engine/check-result";
import type { Example, Rule } from "../src/engine/define-rule";

const categories: Readonly<Record<Rule["category"], string>> = {
  code: "Code",
  modifier: "Modifier",
  ncci: "NCCI",
  therapy: "Therapy",
  "place-of-service": "Place of service",
  "evaluation-management": "Visits and global periods",
  claim: "Claim",
  money: "Money",
  payer: "Payer",
  "caregiver-training": "Caregiver training",
};

const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** The text of `src/rules/README.md`, written from the rules themselves. */
export function ruleBook(rules: readonly Rule[]): string {
  const parts = [
    "# The rule book",
    "",
    "Made by `npm run rulebook` from the rule files; a test fails when it is stale. Do not edit it by hand.",
    "",
    `${rules.length} rules. **error**: denied or rejected as entered. **warning**: payable only under a condition a person must confirm.`,
    "**info**: money, documentation, habits. Provenance: `table` a CMS table row, `policy` a CMS manual or rule, `payer` a payer's policy,",
    "`practice` the customer's own rule, `advice` good habit without authority.",
  ];
  for (const [category, title] of Object.entries(categories)) {
    const inCategory = rules
      .filter((rule) => rule.category === category)
      .sort(
        (left, right) =>
          severityOrder.indexOf(left.severity) - severityOrder.indexOf(right.severity) ||
          left.id.localeCompare(right.id),
      );
    if (inCategory.length === 0) continue;
    parts.push("", `## ${title}`);
    for (const rule of inCategory) parts.push("", ...entry(rule));
  }
  return `${parts.join("\n")}\n`;
}

function entry(rule: Rule): string[] {
  const lines = [
    `### \`${rule.id}\``,
    "",
    `**${rule.title}** · ${rule.severity} · ${rule.provenance} · ${rule.source.name}, ${rule.source.section}`,
    "",
    rule.why,
    "",
    ...Object.values(rule.messages).map((message) => `- Says: ${message}`),
    `- To do: ${rule.action}`,
  ];
  if (rule.payerTerm)
    lines.push(
      `- Holds for payers with a known \`${rule.payerTerm}\`; for others the lines are not checked.`,
    );
  if (rule.silences)
    lines.push(
      `- Takes the place of ${rule.silences.map((id) => `\`${id}\``).join(", ")} on the same lines.`,
    );
  if (rule.explains) lines.push(`- Shown under \`${rule.explains}\`, its money counted once.`);
  lines.push(
    `- Fires on: ${rule.examples.bad.map(exampleText).join("; ")}`,
    `- Silent on: ${rule.examples.good.map(exampleText).join("; ")}`,
  );
  return lines;
}

function exampleText(example: Example): string {
  const lines = "lines" in example ? example.lines : example;
  const said = "lines" in example ? example : null;
  const text = lines
    .map((line) => {
      const parts = [line.code, ...(line.modifiers ?? [])];
      if (line.units !== undefined) parts.push(`× ${line.units}`);
      if (line.placeOfService !== undefined)
        parts.push(`POS ${line.placeOfService === "" ? "blank" : line.placeOfService}`);
      if (line.dateOfService !== undefined) parts.push(`on ${line.dateOfService}`);
      return `\`${parts.join(" ")}\``;
    })
    .join(" with ");
  const minutes = Object.entries(said?.minutes ?? {}).map(([code, number]) => `${number} min of ${code}`);
  const context = [...(said?.discipline ? [said.discipline] : []), ...minutes];
  return context.length > 0 ? `${text} (${context.join(", ")})` : text;
}
