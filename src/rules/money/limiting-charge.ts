import { paymentOfLine } from "../../claim/claim-payment";
import { toDollars } from "../../claim/dollars";
import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";

export default defineRule({
  id: "limiting-charge",
  title: "Charge above the limiting charge",
  category: "money",
  severity: "warning",
  provenance: "policy",
  scope: "line",
  needs: ["code"],
  why: "A practitioner who does not participate in Medicare and takes no assignment may charge at most 115 % of 95 % of the fee schedule amount. What is charged above it has to be given back to the patient.",
  action: "Lower the charge to {limit}, or take assignment for the claim.",
  source: { name: "SSA 1848(g); RVU26A documentation", section: "limiting charge" },
  messages: { above: "{code} is charged at {charge}; the limiting charge is {limit}" },
  examples: {
    bad: [
      { lines: [{ code: "99213", charge: 9719 }], participating: false, assigned: false },
      {
        lines: [{ code: "97110", modifiers: ["GP"], charge: 3176 }],
        participating: false,
        assigned: false,
        feeScheduleAmount: 2906,
      },
    ],
    good: [
      { lines: [{ code: "99213", charge: 9718 }], participating: false, assigned: false },
      { lines: [{ code: "99213", charge: 20_000 }], participating: false, assigned: true },
      { lines: [{ code: "99213", charge: 20_000 }], participating: true, assigned: false },
      [{ code: "99213", charge: 20_000 }],
      { lines: [{ code: "36415", charge: 20_000 }], participating: false, assigned: false },
    ],
  },
  check({ line, tables, payment, context }, report) {
    if (context.participating || context.assigned || context.payer.costSharing !== "part-b") return;
    const entry = paymentOfLine(payment, line.line);
    if (!entry) return;
    if (entry.limitingCharge === null) {
      const answer = tables.rvu(line.code);
      const status = answer.kind === "row" ? answer.row.indicators?.status : undefined;
      // What another fee schedule pays, or none, has no limiting charge.
      if (status !== undefined && !paidByFeeSchedule.has(status)) return;
      report.notChecked(
        line,
        say("the limiting charge is not known: {because}", { because: entry.because ?? "" }),
      );
      return;
    }
    const charge = readValue(line.readings.charge);
    if (charge === undefined) {
      report.notChecked(line, whyMissing(fieldNames.charge, line.readings.charge));
      return;
    }
    if (charge <= entry.limitingCharge) return;
    report(line, "charge", "above", {
      values: { charge: toDollars(charge), limit: toDollars(entry.limitingCharge) },
      fix: {
        kind: "ask",
        question: "Is the claim to stay without assignment?",
        answers: [
          {
            label: "Yes: set the charge to {limit}",
            changes: [{ line: line.line, field: "charge", to: entry.limitingCharge }],
          },
        ],
        otherwise: "Take assignment for the claim, in item 27.",
      },
      amounts: [{ line: line.line, cents: charge - entry.limitingCharge }],
      ofCharge: true,
    });
  },
});

/** Status indicators of the physician fee schedule: by RVU, or by the contractor (RVU26A documentation, attachment A). */
const paidByFeeSchedule = new Set(["A", "C", "R", "T"]);
