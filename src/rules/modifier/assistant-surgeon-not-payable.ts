import { defineRule } from "../../engine/define-rule";
import { assistantModifierOf, assistantShareOf } from "../assistant-surgeon";
import { feeScheduleRow } from "../fee-schedule-row";
import { partOfFee } from "../part-of-fee";

export default defineRule({
  id: "assistant-surgeon-not-payable",
  title: "Assistant at surgery that Medicare does not pay",
  category: "modifier",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "Indicator 1: an assistant is needed so seldom that the law forbids payment, and the patient may not be billed. Indicator 9: the code is no surgery with an assistant.",
  action: "Do not bill the assistant for {code}.",
  source: { name: "RVU file documentation", section: "assistant at surgery indicator" },
  messages: {
    notPaid: "No assistant is paid for {code} ({modifier}; assistant indicator {indicator}, {edition})",
  },
  examples: {
    bad: [
      [{ code: "10060", modifiers: ["80"] }],
      [{ code: "20610", modifiers: ["AS", "RT"], dateOfService: "2026-10-05" }],
      [{ code: "90791", modifiers: ["82"] }],
    ],
    good: [
      [{ code: "64493", modifiers: ["80"] }],
      [{ code: "11045", modifiers: ["81"] }],
      [{ code: "10060" }],
    ],
  },
  check({ line, tables, context, payment }, report) {
    const modifier = assistantModifierOf(line.modifiers);
    if (modifier === undefined) return;
    const row = feeScheduleRow(line, tables, report);
    const indicator = row?.indicators.assistantSurgeon;
    if (!row || (indicator !== "1" && indicator !== "9")) return;
    report(line, "modifiers", "notPaid", {
      row: row.source,
      values: { modifier, indicator },
      amounts: partOfFee(line, assistantShareOf(modifier), { tables, context, payment }),
    });
  },
});
