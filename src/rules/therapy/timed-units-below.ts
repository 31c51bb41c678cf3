import { defineRule } from "../../engine/define-rule";
import { anyOf } from "../code-lists";
import { countedGroups, unitAmounts } from "../timed-treatment";
import { countOfUnits } from "../timed-units";

export default defineRule({
  id: "timed-units-below",
  title: "Fewer timed units than the minutes support",
  category: "therapy",
  severity: "info",
  provenance: "policy",
  scope: "claim",
  needs: ["code"],
  needsWholeClaim: true,
  why: "The minutes support more timed units than are billed. Whether they are billed is a person’s choice: units are never added automatically.",
  action: "If the record shows these one-on-one minutes, {missed} more may be billed for {candidates}.",
  source: { name: "Medicare Claims Processing Manual; CPT time rule", section: "ch. 5 §20.2.C; midpoint" },
  messages: { below: "{missed} more supported, {billed} timed on the claim: {arithmetic}" },
  examples: {
    bad: [
      { lines: [{ code: "97110", modifiers: ["GP"], units: 2 }], minutes: { "97110": 38 } },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 20, "97140": 20 },
      },
    ],
    good: [
      { lines: [{ code: "97110", modifiers: ["GP"], units: 2 }], minutes: { "97110": 37 } },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 20, "97140": 20 },
        timeRule: "midpoint",
      },
    ],
  },
  check(input, report) {
    for (const group of countedGroups(input, report)) {
      const { billed, supported, lines, services } = group;
      if (billed >= supported) continue;
      const candidates = services.filter(({ units, most }) => units < most).map(({ name }) => name);
      report(lines, "units", "below", {
        values: {
          billed: countOfUnits(billed),
          missed: countOfUnits(supported - billed),
          candidates: anyOf(candidates),
          arithmetic: group.arithmetic(),
        },
        amounts: unitAmounts(
          group,
          supported - billed,
          ({ units, most }) => most - units,
          input.tablesOn(group.date),
          input.context,
        ),
      });
    }
  },
});
