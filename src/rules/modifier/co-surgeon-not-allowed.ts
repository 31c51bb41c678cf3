import { defineRule } from "../../engine/define-rule";
import { coSurgeonShare } from "../assistant-surgeon";
import { feeScheduleRow } from "../fee-schedule-row";
import { dropModifiers } from "../line-changes";
import { partOfFee } from "../part-of-fee";

export default defineRule({
  id: "co-surgeon-not-allowed",
  title: "Co-surgeons on a code that allows none",
  category: "modifier",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "Indicator 0: co-surgeons are not permitted for the procedure. Indicator 9: the concept does not apply to the code.",
  action:
    "Take 62 off: one surgeon bills the procedure. If the other assisted and the code pays an assistant, that surgeon’s line carries 80.",
  source: { name: "RVU file documentation", section: "co-surgeons indicator" },
  messages: {
    notPermitted: "Co-surgeons are not permitted for {code} (co-surgeon indicator {indicator}, {edition})",
  },
  examples: {
    bad: [
      [{ code: "20610", modifiers: ["62"] }],
      [{ code: "45378", modifiers: ["62"], placeOfService: "24", dateOfService: "2026-10-05" }],
      [{ code: "96110", modifiers: ["62"] }],
    ],
    good: [[{ code: "20610", modifiers: ["RT"] }], [{ code: "45378", placeOfService: "24" }]],
  },
  check({ line, tables, context, payment }, report) {
    if (!line.modifiers.includes("62")) return;
    const row = feeScheduleRow(line, tables, report);
    const indicator = row?.indicators.coSurgeon;
    if (!row || (indicator !== "0" && indicator !== "9")) return;
    report(line, "modifiers", "notPermitted", {
      row: row.source,
      values: { indicator },
      fix: {
        kind: "ask",
        question: "Does this surgeon bill {code} as its one surgeon?",
        answers: [{ label: "Yes: take 62 off", changes: [dropModifiers(line, "62")] }],
        otherwise: "The other surgeon bills {code}. An assistant’s line carries 80, where the code pays one.",
      },
      amounts: partOfFee(line, coSurgeonShare, { tables, context, payment }),
    });
  },
});
