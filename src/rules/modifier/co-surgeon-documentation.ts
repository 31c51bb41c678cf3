import { defineRule } from "../../engine/define-rule";
import { coSurgeonShare } from "../assistant-surgeon";
import { feeScheduleRow } from "../fee-schedule-row";
import { partOfFee } from "../part-of-fee";

export default defineRule({
  id: "co-surgeon-documentation",
  title: "Co-surgeons that are paid by the record only",
  category: "modifier",
  severity: "warning",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "Indicator 1: co-surgeons may be paid if the record shows that two were medically necessary.",
  action: "Send both operative notes, and see that they say what each surgeon did and why two were needed.",
  source: { name: "RVU file documentation", section: "co-surgeons indicator" },
  messages: {
    byRecord: "Co-surgeons for {code} are paid only with documentation (co-surgeon indicator 1, {edition})",
  },
  examples: {
    bad: [
      [{ code: "27447", modifiers: ["62"], placeOfService: "21" }],
      [{ code: "27447", modifiers: ["62", "RT"], placeOfService: "21", dateOfService: "2026-10-05" }],
    ],
    good: [
      [{ code: "22551", modifiers: ["62"], placeOfService: "21" }],
      [{ code: "20610", modifiers: ["62"] }],
      [{ code: "27447", modifiers: ["RT"], placeOfService: "21" }],
    ],
  },
  check({ line, tables, context, payment }, report) {
    if (!line.modifiers.includes("62")) return;
    const row = feeScheduleRow(line, tables, report);
    if (row?.indicators.coSurgeon !== "1") return;
    report(line, "modifiers", "byRecord", {
      row: row.source,
      review: true,
      amounts: partOfFee(line, coSurgeonShare, { tables, context, payment }),
    });
  },
});
