import { defineRule } from "../../engine/define-rule";
import { disciplineModifiersOf } from "../therapy-disciplines";

export default defineRule({
  id: "therapy-modifier-multiple",
  title: "More than one of GP, GO and GN on a line",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  why: "A line is furnished under one plan of care; with two discipline modifiers it is returned.",
  action: "Keep the modifier of the plan of care the service was furnished under.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 5 §20.1" },
  messages: { several: "{modifiers} on one line: only one discipline is possible" },
  examples: {
    bad: [[{ code: "97110", modifiers: ["GP", "GO"] }]],
    good: [
      [
        { code: "97530", modifiers: ["GO"] },
        { code: "97110", modifiers: ["GP"] },
      ],
    ],
  },
  check({ line }, report) {
    const different = [...new Set(disciplineModifiersOf(line.modifiers))];
    if (different.length < 2) return;
    report(line, "modifiers", "several", { values: { modifiers: different.join(" and ") } });
  },
});
