import { defineRule } from "../../engine/define-rule";

/** Two letters or digits: the format of a CPT or HCPCS modifier. */
const format = /^[A-Z0-9]{2}$/;

export default defineRule({
  id: "modifier-malformed",
  title: "Not the format of a modifier",
  category: "modifier",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  silences: ["modifier-unknown"],
  why: "A modifier is two letters or digits; a line with anything else is rejected.",
  action: "Correct the modifier or take it off.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §E" },
  messages: { format: "“{modifier}” is not a modifier: two letters or digits are needed" },
  examples: {
    bad: [[{ code: "97110", modifiers: ["GP", "5"] }], [{ code: "97110", modifiers: ["GPX"] }]],
    good: [[{ code: "97110", modifiers: ["GP", "59"] }]],
  },
  check({ line }, report) {
    const wrong = line.modifiers.find((modifier) => !format.test(modifier));
    if (wrong !== undefined) report(line, "modifiers", "format", { values: { modifier: wrong } });
  },
});
