import { defineRule } from "../../engine/define-rule";
import { dropModifiers } from "../line-changes";
import { isTherapyEvaluation } from "../therapy-evaluations";

export default defineRule({
  id: "assistant-modifier-on-evaluation",
  title: "An evaluation by an assistant",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["code", "modifiers"],
  payerTerm: "always-therapy-modifier",
  why: "Evaluations and re-evaluations are the therapist’s own: an assistant may not furnish them, and the line is denied with CQ or CO.",
  action:
    "If the therapist furnished the evaluation and the record shows it, take {assistant} off; an evaluation by an assistant cannot be billed.",
  source: {
    name: "Medicare Benefit Policy Manual; UnitedHealthcare therapy policy",
    section: "ch. 15 §230.1, §230.2",
  },
  messages: { assistant: "{code} with {assistant}: an assistant may not evaluate" },
  examples: {
    bad: [
      [{ code: "97161", modifiers: ["GP", "CQ"] }],
      [{ code: "97168", modifiers: ["GO", "CO"] }],
      [{ code: "97164", modifiers: ["CQ", "GP", "KX"] }],
    ],
    good: [
      [{ code: "97530", modifiers: ["GP", "CQ"] }],
      [{ code: "97165", modifiers: ["GO"] }],
      [{ code: "97750", modifiers: ["GP", "CQ"] }],
    ],
  },
  check({ line }, report) {
    if (!isTherapyEvaluation(line.code)) return;
    const assistant = line.modifiers.find((modifier) => modifier === "CQ" || modifier === "CO");
    if (assistant === undefined) return;
    report(line, "modifiers", "assistant", {
      values: { assistant },
      fix: {
        kind: "ask",
        question: "Did the therapist furnish the evaluation, and is that documented?",
        answers: [{ label: "Yes: take {assistant} off", changes: [dropModifiers(line, "CQ", "CO")] }],
        otherwise: "An evaluation by an assistant cannot be billed: take the line off.",
      },
    });
  },
});
