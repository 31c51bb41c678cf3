import { defineRule } from "../../engine/define-rule";
import { feeScheduleRow } from "../fee-schedule-row";
import { dropModifiers } from "../line-changes";

export default defineRule({
  id: "team-surgeon-not-allowed",
  title: "Surgical team on a code that allows none",
  category: "modifier",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "Indicator 0: a surgical team is not permitted for the procedure. Indicator 9: the concept does not apply to the code.",
  action: "Take 66 off.",
  source: { name: "RVU file documentation", section: "team surgery indicator" },
  messages: {
    notPermitted: "A surgical team is not permitted for {code} (team indicator {indicator}, {edition})",
  },
  examples: {
    bad: [
      [{ code: "45385", modifiers: ["66"], placeOfService: "22" }],
      [{ code: "96110", modifiers: ["66"], dateOfService: "2026-10-05" }],
    ],
    good: [[{ code: "45385", placeOfService: "22" }], [{ code: "20610", modifiers: ["LT"] }]],
  },
  check({ line, tables }, report) {
    if (!line.modifiers.includes("66")) return;
    const row = feeScheduleRow(line, tables, report);
    const indicator = row?.indicators.teamSurgeon;
    if (!row || (indicator !== "0" && indicator !== "9")) return;
    report(line, "modifiers", "notPermitted", {
      row: row.source,
      values: { indicator },
      fix: {
        kind: "ask",
        question: "Does one surgeon bill {code} for all of them?",
        answers: [{ label: "Yes, on this line: take 66 off", changes: [dropModifiers(line, "66")] }],
        otherwise: "Another surgeon bills {code}: take the line off.",
      },
    });
  },
});
