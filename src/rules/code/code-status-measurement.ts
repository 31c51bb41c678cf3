import { fieldNames } from "../../claim/field-names";
import { whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { paidRow } from "../fee-schedule-row";

/** A measurement code carries $0.00, or a cent where the system takes no zero. */
const highestCharge = 1;

export default defineRule({
  id: "code-status-measurement",
  title: "Measurement code with a charge",
  category: "code",
  severity: "info",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Status M: the code reports a quality measure and is never paid.",
  action: "Set the charge to $0.00, or to $0.01 where the system takes no zero.",
  source: { name: "RVU file documentation", section: "attachment A, status M" },
  messages: { charged: "{code} reports a measure and carries a charge (status M, {edition})" },
  examples: {
    bad: [
      [{ code: "1036F", charge: 500 }],
      [
        { code: "99213", charge: 12000 },
        { code: "G8420", charge: 2 },
      ],
    ],
    good: [
      [{ code: "1036F", charge: 0 }],
      [{ code: "1036F", charge: 1 }],
      [{ code: "99213", charge: 12000 }],
    ],
  },
  check({ line, tables }, report) {
    const row = paidRow(line, tables, report);
    if (row?.indicators.status !== "M") return;
    const { charge } = line.readings;
    if (charge.state !== "read") report.notChecked(line, whyMissing(fieldNames.charge, charge));
    else if (charge.value > highestCharge)
      report(line, "charge", "charged", {
        row: row.source,
        fix: {
          kind: "set",
          label: "Set the charge to $0.00",
          changes: [{ line: line.line, field: "charge", to: 0 }],
        },
      });
  },
});
