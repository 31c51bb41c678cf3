import { areTooMany } from "../../claim/line-change";
import { defineRule } from "../../engine/define-rule";

export default defineRule({
  id: "modifier-too-many",
  title: "More than four modifiers on a line",
  category: "modifier",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  why: "A claim line carries at most four modifiers; a fifth makes it reject or is cut off.",
  action:
    "Keep the four that set the price and the payment and take the others off. On paper, some contractors take 99 with the rest in item 19.",
  source: { name: "837P TR3; NUCC 1500 manual", section: "SV101-3 to SV101-6; item 24D" },
  messages: { tooMany: "{count} modifiers are on the line; a claim carries four" },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["GP", "CQ", "KX", "59", "GA"] }],
      [{ code: "71046", modifiers: ["26", "59", "76", "GA", "GX"] }],
    ],
    good: [
      [{ code: "97110", modifiers: ["GP", "CQ", "KX", "59"] }],
      [{ code: "97110", modifiers: ["99", "GP", "CQ", "KX", "59"] }],
      [{ code: "99213" }],
    ],
  },
  check({ line }, report) {
    if (!areTooMany(line.modifiers)) return;
    report(line, "modifiers", "tooMany", { values: { count: line.modifiers.length } });
  },
});
