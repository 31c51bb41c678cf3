import type { Rule } from "../src/engine/define-rule";
import { categoryNames, type ExampleRow, ruleSheet, rulesByCategory } from "../src/rules/rule-sheet";

/** The text of `src/rules/README.md`, written from the rules themselves. */
export function ruleBook(rules: readonly Rule[]): string {
  const categories = rulesByCategory(rules);
  const parts = [
    "# The rule book",
    "",
    "Made by `npm run rulebook` from the rule files; a test fails when it is stale. Do not edit it by hand.",
    "",
    `${rules.length} rules. **error**: denied or rejected as entered. **warning**: payable only under a condition a person must confirm.`,
    "**info**: money, documentation, habits. Provenance: `table` a CMS table row, `policy` a CMS manual or rule, `payer` a payer's policy,",
    "`practice` the customer's own rule, `advice` good habit without authority. An example line stands for one unit at POS 11 on 2025-06-02,",
    "pointing to diagnosis A, on a Medicare Part B claim checked on 2026-06-02, where it does not say otherwise.",
    "",
    ...categories.map(
      ({ category, rules: ofCategory }) =>
        `- ${categoryNames[category]}: ${ofCategory.map(({ id }) => `[${id}](#${id})`).join(", ")}`,
    ),
  ];
  for (const { category, rules: ofCategory } of categories) {
    parts.push("", `## ${categoryNames[category]}`);
    for (const rule of ofCategory) parts.push("", ...entry(rule));
  }
  return `${parts.join("\n")}\n`;
}

function entry(rule: Rule): string[] {
  const sheet = ruleSheet(rule);
  const lines = [
    `### ${rule.id}`,
    "",
    `**${rule.title}** · ${rule.severity} · ${rule.provenance}`,
    "",
    ...Object.values(rule.messages).map((message) => `- What: ${message}`),
    `- Why: ${rule.why}`,
    `- What to do: ${rule.action}`,
    `- Needs: ${sheet.needs.length > 0 ? sheet.needs.join(", ") : "nothing beyond what stands on the line"}${rule.needsWholeClaim ? "; needs review where a row of the claim could not be read" : ""}`,
    `- Source: ${rule.source.name}, ${rule.source.section}`,
  ];
  if (sheet.payers) lines.push(`- Holds for ${sheet.payers}; for others the lines are not checked.`);
  if (rule.silences) lines.push(`- Takes the place of ${ids(rule.silences)} on the same lines.`);
  if (rule.explains)
    lines.push(`- Shown under ${ids([rule.explains].flat())} where that fires too, its money counted once.`);
  return [...lines, "", ...exampleTable(sheet.examples)];
}

function ids(names: readonly string[]): string {
  return names.map((id) => `[${id}](#${id})`).join(", ");
}

function exampleTable(rows: readonly ExampleRow[]): string[] {
  return [
    "| Example | Code | Modifiers | Units | POS | Besides |",
    "|---|---|---|---|---|---|",
    ...rows.map((row, at) => {
      const first = rows[at - 1]?.claim === row.claim ? "" : row.claim;
      const cells = [first, row.code, row.modifiers, row.units, row.placeOfService, row.besides];
      return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    }),
  ];
}
