import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { paidRow } from "../fee-schedule-row";

/** Billed to report, not to be paid: post-operative visits, which nine states and MIPS want (`rules.md` B.2). */
const reportingOnly = new Set(["99024"]);

/** A charge of at most a cent says that no payment is expected: the line is kept to be counted. */
const trackingCharge = 1;

export default defineRule({
  id: "code-status-bundled",
  title: "Service that is paid within another",
  category: "code",
  severity: "warning",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Payment for it is always part of the payment for other services, even where none is billed that day. The line pays $0, no modifier changes that, and the patient may not be billed for it.",
  action: "Take the line off, or keep it at $0.00 where the practice counts it.",
  source: { name: "RVU file documentation", section: "attachment A, status B and P" },
  messages: {
    bundled: "{code} is never paid by itself (status B, {edition})",
    incident:
      "{code} is not paid beside a practitioner’s service (status P, {edition}); only a supplier’s claim may be paid for it",
  },
  examples: {
    bad: [
      [{ code: "97010", modifiers: ["GP"] }],
      [{ code: "97602", modifiers: ["GP"], dateOfService: "2026-10-05" }],
      [{ code: "97010", modifiers: ["GP"], charge: 1500 }],
    ],
    good: [
      [{ code: "97010", modifiers: ["GP"], charge: 0 }],
      [{ code: "97010", modifiers: ["GP"], charge: 1 }],
      [{ code: "97035", modifiers: ["GP"] }],
      [{ code: "99024" }],
    ],
  },
  check({ line, tables }, report) {
    if (reportingOnly.has(line.code)) return;
    const charge = readValue(line.readings.charge);
    if (charge !== undefined && charge <= trackingCharge) return;
    const row = paidRow(line, tables, report);
    if (row?.indicators.status === "B") report(line, "code", "bundled", { row: row.source });
    if (row?.indicators.status === "P") report(line, "code", "incident", { row: row.source, review: true });
  },
});
