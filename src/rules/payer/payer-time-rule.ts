import { defineRule } from "../../engine/define-rule";
import { treatmentGroups } from "../timed-treatment";
import { countOfUnits, totalMinutes, unitsFor } from "../timed-units";

export default defineRule({
  id: "payer-time-rule",
  title: "Minutes that two time rules count differently",
  category: "payer",
  severity: "info",
  provenance: "policy",
  scope: "claim",
  needs: ["code"],
  why: "Medicare and other federal payers count all timed minutes of the day together. By CPT's midpoint rule each code counts by itself, and a code of eight minutes is a unit.",
  action:
    "Bill by the payer's rule; where its contract does not say which, ask before you bill the higher count.",
  source: { name: "CPT time rule; MCPM ch. 5 §20.2", section: "midpoint and total minutes" },
  messages: {
    midpoint: "{minutes} timed minutes: {midpoint} code by code (CPT midpoint), {total} by Medicare’s total",
    unknown:
      "{minutes} timed minutes: {midpoint} by the midpoint rule, {total} by total minutes; which {payer} uses is not known",
  },
  examples: {
    bad: [
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 8, "97140": 8 },
        payer: { timeRule: "midpoint" },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 20, "97140": 20 },
        payer: { timeRule: "unknown" },
      },
    ],
    good: [
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 8, "97140": 8 },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GO"] },
        ],
        minutes: { "97110": 8, "97140": 8 },
        payer: { timeRule: "midpoint" },
      },
      {
        lines: [{ code: "97110", modifiers: ["GP"], units: 2 }],
        minutes: { "97110": 30 },
        payer: { timeRule: "midpoint" },
      },
      { lines: [{ code: "97110", modifiers: ["GP"] }], payer: { timeRule: "midpoint" } },
    ],
  },
  check(input, report) {
    const { context } = input;
    const rule = context.timeRule ?? context.payer.timeRule;
    if (rule === "total-minutes") return;
    // Lines that cannot be counted are named by the rules that judge units.
    for (const { services, lines } of treatmentGroups(input, null)) {
      const midpoint = services.reduce((sum, { minutes }) => sum + unitsFor(minutes), 0);
      const minutes = totalMinutes(services);
      const total = unitsFor(minutes);
      if (midpoint === total) continue;
      report(lines, "units", rule === "midpoint" ? "midpoint" : "unknown", {
        values: { minutes, midpoint: countOfUnits(midpoint), total, payer: context.payer.name },
      });
    }
  },
});
