import { defineRule } from "../../engine/define-rule";
import { replaceModifiers } from "../line-changes";

export default defineRule({
  id: "modifier-duplicate",
  title: "Same modifier twice on a line",
  category: "modifier",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  why: "A line that repeats a modifier is rejected or held.",
  action: "Take one of them off.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 26 §10.4, item 24D" },
  messages: { twice: "Modifier {modifier} is on the line twice" },
  examples: {
    bad: [[{ code: "97110", modifiers: ["GP", "GP"] }], [{ code: "97530", modifiers: ["GP", "59", "59"] }]],
    good: [[{ code: "97110", modifiers: ["GP", "59"] }], [{ code: "97110" }]],
  },
  check({ line }, report) {
    const repeated = new Set(
      line.modifiers.filter((modifier, index) => line.modifiers.indexOf(modifier) !== index),
    );
    for (const modifier of repeated)
      report(line, "modifiers", "twice", {
        values: { modifier },
        fix: {
          kind: "set",
          label: "Keep one {modifier}",
          changes: [replaceModifiers(line, [modifier], modifier)],
        },
      });
  },
});
