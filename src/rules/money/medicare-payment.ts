import { paymentOfLine } from "../../claim/claim-payment";
import { toDollars } from "../../claim/dollars";
import { defineRule } from "../../engine/define-rule";
import { sharesOf, therapyAssistantModifiers } from "../../payment/shares";

export default defineRule({
  id: "medicare-payment",
  title: "What an assistant's modifier takes off Medicare's share",
  category: "money",
  severity: "info",
  provenance: "policy",
  scope: "line",
  needs: ["code", "modifiers"],
  why: "For a service furnished in whole or in part by a therapist's assistant Medicare pays 85 % of its share. What is allowed, and the patient's 20 %, stay as they are.",
  action:
    "If an assistant furnished more than a tenth of the service, {modifier} belongs there: nothing is to change.",
  source: { name: "SSA 1834(v); CMS on CQ and CO", section: "85 %" },
  messages: {
    assistant: "{code} with {modifier}: Medicare pays {pays}, {amount} less than without an assistant",
  },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["GP", "CQ"] }],
      [{ code: "97535", modifiers: ["GO", "CO"], units: 2 }],
      { lines: [{ code: "97110", modifiers: ["GP", "CQ"] }], sequestration: false, deductibleMet: true },
    ],
    good: [
      [{ code: "97110", modifiers: ["GP"] }],
      { lines: [{ code: "97110", modifiers: ["GP", "CQ"] }], deductibleMet: false },
      { lines: [{ code: "97110", modifiers: ["GP", "CQ"] }], payer: { costSharing: "unknown" } },
    ],
  },
  check({ line, payment, context }, report) {
    const modifier = line.modifiers.find((each) => therapyAssistantModifiers.has(each));
    if (modifier === undefined) return;
    const entry = paymentOfLine(payment, line.line);
    if (!entry || entry.allowed === null || entry.medicarePays === null) return;
    const otherModifiers = line.modifiers.filter((each) => !therapyAssistantModifiers.has(each));
    const without = sharesOf(entry.allowed, line.code, otherModifiers, context).medicarePays;
    if (without === null) return;
    const cents = without - entry.medicarePays;
    report(line, "modifiers", "assistant", {
      values: { modifier, pays: toDollars(entry.medicarePays), amount: toDollars(cents) },
      amounts: [{ line: line.line, cents }],
    });
  },
});
