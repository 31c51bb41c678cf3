import { defineRule, type RuleLine, type TablesOnDate } from "../../engine/define-rule";
import { allOf, anyOf } from "../code-lists";
import { occupationalTherapyEvaluations, physicalTherapyEvaluations } from "../therapy-evaluations";

export default defineRule({
  id: "therapy-eval-multiple",
  title: "Two evaluations of one discipline on a day",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "day",
  needs: ["code"],
  payerTerm: "ncci",
  explains: "ncci-ptp-not-allowed",
  why: "A discipline has one evaluation or re-evaluation of a patient on a day: the one whose complexity the record shows. An evaluation of another discipline by another therapist is a service of its own.",
  action: "Keep the one evaluation that the record supports: {codes}.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. XI §P.1" },
  messages: { several: "{both} on one day: only one evaluation of a discipline is payable" },
  examples: {
    bad: [
      [
        { code: "97161", modifiers: ["GP"] },
        { code: "97162", modifiers: ["GP"] },
      ],
      [
        { code: "97163", modifiers: ["GP"] },
        { code: "97164", modifiers: ["GP"] },
      ],
      [
        { code: "97165", modifiers: ["GO"] },
        { code: "97168", modifiers: ["GO", "59"] },
      ],
    ],
    good: [
      [
        { code: "97161", modifiers: ["GP"] },
        { code: "97165", modifiers: ["GO"] },
      ],
      [
        { code: "97161", modifiers: ["GP"], dateOfService: "2025-06-02" },
        { code: "97164", modifiers: ["GP"], dateOfService: "2025-06-30" },
      ],
      {
        lines: [
          { code: "97161", modifiers: ["GP"] },
          { code: "97162", modifiers: ["GP"] },
        ],
        differentPractitioners: true,
      },
    ],
  },
  check({ lines, tables, context }, report) {
    if (context.differentPractitioners) return;
    for (const evaluations of [physicalTherapyEvaluations, occupationalTherapyEvaluations]) {
      const those = lines.filter((line) => evaluations.has(line.code));
      const codes = [...new Set(those.map((line) => line.code))];
      // The same evaluation twice is `duplicate-line`.
      if (codes.length < 2) continue;
      report(those, "code", "several", {
        values: { codes: anyOf(codes), both: allOf(codes) },
        lost: denied(those, codes, tables),
      });
    }
  },
});

/** The lines that the NCCI edits between the codes deny; where no edit says which, all but those of the first code. */
function denied(
  lines: readonly RuleLine<"code">[],
  codes: readonly string[],
  tables: TablesOnDate,
): RuleLine<"code">[] {
  const column2 = new Set<string>();
  for (const [index, one] of codes.entries()) {
    for (const other of codes.slice(index + 1)) {
      const answer = tables.ptp(one, other);
      if (answer.kind === "row") column2.add(answer.row.column2);
    }
  }
  return lines.filter(({ code }) => (column2.size > 0 ? column2.has(code) : code !== codes[0]));
}
