import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { dropModifiers, replaceModifiers } from "../line-changes";
import {
  assistantModifier,
  type DisciplineModifier,
  disciplineModifiersOf,
  disciplineOfCode,
  modifierOf,
} from "../therapy-disciplines";

/** The code itself is of the other discipline: another modifier on it would be as wrong. */
const otherCode =
  "Bill the code of the therapist’s own discipline, or, if a therapist of the other discipline furnished it, correct the discipline in the options.";

export default defineRule({
  id: "therapy-modifier-wrong-discipline",
  title: "GP, GO or GN that does not fit the code or the therapist",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "always-therapy-modifier",
  why: "An evaluation code belongs to one discipline, and a line carries the discipline of the therapist who furnished it; another modifier makes it return.",
  action: "Use {right} in place of {modifier}.",
  source: { name: "CR 10176", section: "discipline-specific codes" },
  messages: {
    code: "{code} belongs to {right}, not {modifier}",
    therapist: "{modifier} is another discipline than the therapist’s, {right}",
    codeAndTherapist: "{code} belongs to {modifier}, and the therapist’s discipline is {right}",
  },
  examples: {
    bad: [
      [{ code: "97161", modifiers: ["GO"] }],
      [{ code: "92523", modifiers: ["GP"] }],
      { lines: [{ code: "97110", modifiers: ["GP"] }], discipline: "OT" },
      { lines: [{ code: "97161", modifiers: ["GP"] }], discipline: "OT" },
      { lines: [{ code: "97530", modifiers: ["GP", "CQ"] }], discipline: "OT" },
      { lines: [{ code: "97530", modifiers: ["GO", "CO"] }], discipline: "SLP" },
    ],
    good: [
      [{ code: "97165", modifiers: ["GO"] }],
      [{ code: "97161" }],
      { lines: [{ code: "97110", modifiers: ["GP"] }], discipline: "PT" },
      { lines: [{ code: "97110", modifiers: ["GP"] }], discipline: "MD" },
    ],
  },
  check({ line, context }, report) {
    const carried = new Set(disciplineModifiersOf(line.modifiers, line.code));
    const [modifier] = carried;
    // None belongs to `therapy-modifier-missing`, several to `therapy-modifier-multiple`.
    if (!modifier || carried.size > 1) return;
    const ofCode = disciplineOfCode(line.code);
    const ofTherapist = modifierOf(context.discipline);
    // CQ and CO go with the discipline: what says so of the one that is wrong has to be settled with it.
    const assistant = line.modifiers.find((each) => each === "CQ" || each === "CO");
    const replacing = (right: DisciplineModifier): Fix | null => {
      if (assistant === undefined || assistant === assistantModifier[right])
        return {
          kind: "set",
          label: "{right} in place of {modifier}",
          changes: [replaceModifiers(line, [modifier], right)],
        };
      // An evaluation by an assistant is a finding of its own, and has to be settled first.
      return ofCode === null ? whoFurnished(line, modifier, assistant, right) : null;
    };
    if (ofCode !== null && ofCode !== modifier) {
      report(line, "modifiers", "code", {
        values: { modifier, right: ofCode },
        // Where the therapist's discipline is another one, the code is as likely to be wrong.
        fix: ofTherapist === null || ofTherapist === ofCode ? replacing(ofCode) : null,
      });
      return;
    }
    if (ofTherapist === null || ofTherapist === modifier) return;
    const values = {
      modifier,
      right: ofTherapist,
      assistant: assistant ?? "",
      other: assistantModifier[ofTherapist] ?? "",
    };
    if (ofCode === null) report(line, "modifiers", "therapist", { values, fix: replacing(ofTherapist) });
    else report(line, "code", "codeAndTherapist", { values, action: otherCode });
  },
});

function whoFurnished(line: RuleLine, modifier: string, assistant: string, right: DisciplineModifier): Fix {
  const other = assistantModifier[right];
  const byTherapist = {
    label: "The therapist: {right} in place of {modifier}, and take {assistant} off",
    changes: [replaceModifiers(line, [modifier], right), dropModifiers(line, assistant)],
  };
  const byAssistant = other && {
    label: "An assistant: {right} and {other} in place of {modifier} and {assistant}",
    changes: [replaceModifiers(line, [modifier], right), replaceModifiers(line, [assistant], other)],
  };
  return {
    kind: "ask",
    question: "Who furnished {code} under the {right} plan of care, by the record?",
    answers: byAssistant ? [byAssistant, byTherapist] : [byTherapist],
    otherwise: "If the plan of care is that of {modifier}, correct the discipline in the options.",
  };
}
