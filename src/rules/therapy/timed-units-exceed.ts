import { defineRule, type Fix } from "../../engine/define-rule";
import { setUnits } from "../line-changes";
import { countedGroups, type TimedGroup, unitAmounts } from "../timed-treatment";
import { countOfUnits } from "../timed-units";

export default defineRule({
  id: "timed-units-exceed",
  title: "More timed units than the minutes support",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "claim",
  needs: ["code"],
  needsWholeClaim: true,
  why: "A 15-minute code needs at least 8 minutes for a unit. Medicare adds the one-on-one minutes of all timed codes of the day and discipline (8–22 minutes is 1 unit, 23–37 is 2, and so on); by the CPT midpoint rule each code is counted by itself.",
  action: "Bring the timed units down to {supported}, or correct the minutes if the record shows more.",
  source: { name: "Medicare Claims Processing Manual; CPT time rule", section: "ch. 5 §20.2.C; midpoint" },
  messages: { exceed: "{billed} timed: {arithmetic}" },
  examples: {
    bad: [
      { lines: [{ code: "97110", modifiers: ["GP"], units: 2 }], minutes: { "97110": 22 } },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
          { code: "97116", modifiers: ["GP"] },
          { code: "97035", modifiers: ["GP"] },
        ],
        minutes: { "97110": 18, "97140": 13, "97116": 10, "97035": 8 },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 8, "97140": 7 },
        timeRule: "midpoint",
      },
      { lines: [{ code: "97110", modifiers: ["GP"] }], minutes: { "97110": 7 } },
      // The one unit is earned by the service that is not billed.
      { lines: [{ code: "97110", modifiers: ["GP"], units: 2 }], minutes: { "97110": 6, "97140": 14 } },
    ],
    good: [
      { lines: [{ code: "97110", modifiers: ["GP"], units: 2 }], minutes: { "97110": 23 } },
      {
        lines: [
          { code: "97110", modifiers: ["GP"], units: 2 },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 33, "97140": 7 },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 8, "97140": 8 },
        timeRule: "midpoint",
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97535", modifiers: ["GO"] },
        ],
        minutes: { "97110": 8, "97535": 8 },
      },
    ],
  },
  check(input, report) {
    for (const group of countedGroups(input, report)) {
      const { billed, supported, lines } = group;
      if (billed <= supported) continue;
      report(lines, "units", "exceed", {
        values: { billed: countOfUnits(billed), supported, arithmetic: group.arithmetic() },
        ...(supported === 0 ? { action: noUnit } : {}),
        fix: toSupported(group),
        amounts: unitAmounts(
          group,
          billed - supported,
          ({ units, least }) => units - least,
          input.tablesOn(group.date),
          input.context,
        ),
      });
    }
  },
});

const noUnit =
  "The minutes support no timed unit: take the timed lines off, or correct the minutes if the record shows more.";

/**
 * Null where several lines are billed: from which of them the units go is not known. A line of no unit is no line, nor are units the line's
 * that its own minutes do not earn beside those of a service that is not billed.
 */
function toSupported({ lines: [only, another], services, supported }: TimedGroup): Fix | null {
  if (!only || another || supported < 1) return null;
  if (services.some(({ lines, most }) => lines.length > 0 && most < supported)) return null;
  return {
    kind: "ask",
    question: "Are these all the minutes that the record shows?",
    answers: [{ label: "Yes: set units to {supported}", changes: [setUnits(only, supported)] }],
    otherwise: "Correct the minutes first; the units follow from them.",
  };
}
