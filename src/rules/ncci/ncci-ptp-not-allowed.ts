import { defineRule } from "../../engine/define-rule";
import { editedPairs } from "../code-pairs";

export default defineRule({
  id: "ncci-ptp-not-allowed",
  title: "Two codes that Medicare never pays together",
  category: "ncci",
  severity: "error",
  provenance: "table",
  scope: "day",
  needs: ["code"],
  payerTerm: "ncci",
  why: "The NCCI edit has modifier indicator 0: the column 2 code is denied on the same day whatever modifier it carries, and the patient may not be billed for it.",
  action: "Take {column2} off the claim.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §E" },
  silences: ["em-needs-25"],
  explains: "code-status-bundled",
  messages: {
    pair: "{column2} is never paid beside {column1} on the same day (NCCI edit, modifier indicator 0, {edition})",
  },
  examples: {
    bad: [
      [
        { code: "97140", modifiers: ["GP"] },
        { code: "97124", modifiers: ["GP", "59"] },
      ],
    ],
    good: [
      [
        { code: "97140", modifiers: ["GP"] },
        { code: "97530", modifiers: ["GP"] },
      ],
      [
        { code: "97140", modifiers: ["GP"], dateOfService: "2025-06-02" },
        { code: "97124", modifiers: ["GP"], dateOfService: "2025-06-03" },
      ],
    ],
  },
  check({ lines, tables, context }, report) {
    if (context.differentPractitioners) return;
    for (const { edit, column1Lines, column2Lines } of editedPairs(lines, 0, tables, report)) {
      report([...column1Lines, ...column2Lines], "code", "pair", {
        row: edit.source(),
        values: { column1: edit.column1, column2: edit.column2 },
        lost: column2Lines,
      });
    }
  },
});
