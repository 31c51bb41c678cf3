import { defineRule } from "../../engine/define-rule";
import { assistantModifierOf, assistantShareOf } from "../assistant-surgeon";
import { feeScheduleRow } from "../fee-schedule-row";
import { partOfFee } from "../part-of-fee";

export default defineRule({
  id: "assistant-surgeon-documentation",
  title: "Assistant at surgery that is paid by the record only",
  category: "modifier",
  severity: "warning",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "Indicator 0: an assistant is not paid unless the record shows that one was medically necessary.",
  action: "Send the operative note, and see that it says why an assistant was needed.",
  source: { name: "RVU file documentation", section: "assistant at surgery indicator" },
  messages: {
    byRecord:
      "An assistant for {code} is paid only with documentation ({modifier}; assistant indicator 0, {edition})",
  },
  examples: {
    bad: [
      [{ code: "11045", modifiers: ["80"], placeOfService: "22" }],
      [{ code: "11045", modifiers: ["AS"], placeOfService: "24", dateOfService: "2026-10-05" }],
    ],
    good: [
      [{ code: "64493", modifiers: ["82"], placeOfService: "22" }],
      [{ code: "10060", modifiers: ["80"] }],
      [{ code: "11045" }],
    ],
  },
  check({ line, tables, context, payment }, report) {
    const modifier = assistantModifierOf(line.modifiers);
    if (modifier === undefined) return;
    const row = feeScheduleRow(line, tables, report);
    if (row?.indicators.assistantSurgeon !== "0") return;
    report(line, "modifiers", "byRecord", {
      row: row.source,
      values: { modifier },
      review: true,
      amounts: partOfFee(line, assistantShareOf(modifier), { tables, context, payment }),
    });
  },
});
