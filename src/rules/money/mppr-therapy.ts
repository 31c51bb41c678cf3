import { toDollars } from "../../claim/dollars";
import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";

export default defineRule({
  id: "mppr-therapy",
  title: "Therapy reduction of the day",
  category: "money",
  severity: "info",
  provenance: "policy",
  scope: "day",
  needs: ["code"],
  why: "Of all always-therapy units of a patient's day, across disciplines, Medicare pays the one with the highest practice expense in full, and every other one with half its practice expense. Work and malpractice are not cut.",
  action: "Nothing is to change: the expected payment already counts it.",
  source: {
    name: "RVU26A documentation, multiple procedure indicator 5; Novitas and NGS on MPPR",
    section: "50 % of practice expense",
  },
  messages: {
    reduced:
      "One unit of {full} is paid in full; the day’s other therapy units lose half their practice expense, {amount} in all",
  },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["GP"], units: 2 }],
      [
        { code: "97110", modifiers: ["GP"] },
        { code: "97535", modifiers: ["GO"] },
      ],
    ],
    good: [
      [{ code: "97110", modifiers: ["GP"] }],
      [
        { code: "97110", modifiers: ["GP"] },
        { code: "97550", modifiers: ["GP"] },
      ],
      [
        { code: "97110", modifiers: ["GP"] },
        { code: "97140", modifiers: ["GP"], dateOfService: "2025-06-03" },
      ],
      { lines: [{ code: "97110", modifiers: ["GP"], units: 2 }], payer: { feeSchedule: "unknown" } },
    ],
  },
  check({ lines, payment }, report) {
    const amounts: { line: number; cents: number }[] = [];
    let total = 0;
    for (const { line, therapyReduction } of payment.lines) {
      if (therapyReduction === 0 || !lines.some((each) => each.line === line)) continue;
      amounts.push({ line, cents: therapyReduction });
      total += therapyReduction;
    }
    if (total === 0) return;
    const inFull = lines.filter((each) =>
      payment.lines.some((entry) => entry.line === each.line && entry.fullTherapyUnit),
    );
    // Beside therapy without an amount nobody knows whose unit is paid in full.
    if (inFull.length === 0) return;
    const concerned = lines.filter(
      (each) => inFull.includes(each) || amounts.some((amount) => amount.line === each.line),
    );
    const [full, another] = inFull;
    report(concerned, "units", "reduced", {
      values: {
        // Several only where the lines are by different practitioners.
        full: full && !another ? full.code : say("each practitioner’s highest code"),
        amount: toDollars(total),
      },
      amounts,
    });
  },
});
