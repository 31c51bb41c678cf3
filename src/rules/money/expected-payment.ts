import { paymentOfLine } from "../../claim/claim-payment";
import { toDollars } from "../../claim/dollars";
import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";

export default defineRule({
  id: "expected-payment",
  title: "Charge below what Medicare allows",
  category: "money",
  severity: "info",
  provenance: "policy",
  scope: "line",
  needs: ["code", "units"],
  why: "Medicare pays by the lower of the actual charge and the fee schedule amount: what the charge stays below is never paid.",
  action:
    "Compare the charge with your own fee for {code}. If it is as you meant it, there is nothing to change.",
  source: { name: "SSA 1848(a)(1); 42 CFR 414.21", section: "lesser of charge and fee schedule" },
  messages: {
    below: "{code} × {units} is charged at {charge}; the fee schedule allows {allowed}",
  },
  examples: {
    bad: [
      [{ code: "99213", charge: 8894 }],
      [{ code: "97110", modifiers: ["GP"], units: 2, charge: 3000 }],
      { lines: [{ code: "99213", charge: 8000 }], participating: false },
    ],
    good: [
      [{ code: "99213", charge: 8895 }],
      [{ code: "99213" }],
      [{ code: "36415", charge: 300 }],
      { lines: [{ code: "99213", charge: 8451 }], participating: false },
      { lines: [{ code: "99213", charge: 5000 }], payer: { feeSchedule: "unknown", costSharing: "unknown" } },
    ],
  },
  check({ line, payment, context }, report) {
    // Whether another payer pays by the lower of the two is not known, and no amount of its own to lose.
    if (context.payer.costSharing !== "part-b") return;
    const charge = readValue(line.readings.charge);
    if (charge === undefined) return;
    const allowed = paymentOfLine(payment, line.line)?.allowed ?? null;
    if (allowed === null || charge >= allowed) return;
    report(line, "charge", "below", {
      values: { charge: toDollars(charge), allowed: toDollars(allowed) },
      // A form may show the charge of one unit: then it is not below.
      review: charge * line.units >= allowed,
      amounts: [{ line: line.line, cents: allowed - charge }],
    });
  },
});
