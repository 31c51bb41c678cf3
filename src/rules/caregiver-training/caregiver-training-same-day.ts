import { defineRule } from "../../engine/define-rule";

export default defineRule({
  id: "caregiver-training-same-day",
  title: "Individual and group caregiver training on one day",
  category: "caregiver-training",
  severity: "info",
  provenance: "policy",
  scope: "day",
  needs: ["code"],
  payerTerm: "ncci",
  why: "NCCI has no edit between 97550 and 97552, so no modifier is needed. But the same minutes may not be counted for two services.",
  action: "Make sure the record shows two sessions with their own times.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. XI §P.2" },
  messages: { sameDay: "97550 and 97552 on one day: no NCCI edit, but the same minutes may not count twice" },
  examples: {
    bad: [
      [
        { code: "97550", modifiers: ["GP"] },
        { code: "97552", modifiers: ["GP"] },
      ],
    ],
    good: [
      [
        { code: "97550", modifiers: ["GP"] },
        { code: "97551", modifiers: ["GP"] },
      ],
    ],
  },
  check({ lines, tables }, report) {
    const both = lines.filter((line) => line.code === "97550" || line.code === "97552");
    if (new Set(both.map((line) => line.code)).size < 2) return;
    const answer = tables.ptp("97550", "97552");
    if (answer.kind === "not-loaded") for (const line of both) report.notChecked(line, answer.because);
    // A future edition may bring an edit: then the NCCI rules speak.
    if (answer.kind === "no-row") report(both, "code", "sameDay", { row: answer.source });
  },
});
