import { defineRule, type Fix } from "../../engine/define-rule";
import { feeScheduleRow } from "../fee-schedule-row";
import { dropModifiers } from "../line-changes";
import { partOfFee } from "../part-of-fee";

/** What 50 would add to the fee where the code could be bilateral, in thousandths. */
const bilateralAddition = 500;

export default defineRule({
  id: "modifier-50-invalid",
  title: "50 on a code that is not paid as bilateral",
  category: "modifier",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "The fee schedule’s bilateral indicator says whether both sides are paid at 150 %. With 0 or 9 the code has no sides for payment and 50 is wrong; with 2 the fee is for both sides already.",
  action: "Take 50 off.",
  source: { name: "RVU file documentation", section: "bilateral surgery indicator" },
  messages: {
    noSides: "{code} is not paid as bilateral (bilateral indicator {indicator}, {edition})",
    bothIncluded: "{code} is priced for both sides already (bilateral indicator 2, {edition})",
  },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["50", "GP"] }],
      [{ code: "69210", modifiers: ["50"] }],
      [{ code: "80053", modifiers: ["50"] }],
    ],
    good: [
      [{ code: "20610", modifiers: ["50"] }],
      [{ code: "73030", modifiers: ["50"], dateOfService: "2026-10-05" }],
      [{ code: "69210", modifiers: ["RT"] }],
    ],
  },
  check({ line, tables, context, payment }, report) {
    if (!line.modifiers.includes("50")) return;
    const row = feeScheduleRow(line, tables, report);
    const indicator = row?.indicators.bilateral;
    if (!row || (indicator !== "0" && indicator !== "2" && indicator !== "9")) return;
    const amounts = partOfFee(line, bilateralAddition, { tables, context, payment });
    const fix: Fix = { kind: "set", label: "Take 50 off", changes: [dropModifiers(line, "50")] };
    if (indicator === "2")
      report(line, "modifiers", "bothIncluded", { row: row.source, amounts, severity: "warning", fix });
    else report(line, "modifiers", "noSides", { row: row.source, amounts, values: { indicator }, fix });
  },
});
