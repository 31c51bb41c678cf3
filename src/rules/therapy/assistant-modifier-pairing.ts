import { readValue } from "../../claim/reading";
import { defineRule, type FixAnswer } from "../../engine/define-rule";
import { dropModifiers, replaceModifiers } from "../line-changes";
import {
  assistantModifier,
  type DisciplineModifier,
  disciplineModifiersOf,
  disciplineOfCode,
  modifierOf,
} from "../therapy-disciplines";

export default defineRule({
  id: "assistant-modifier-pairing",
  title: "CQ without GP, or CO without GO",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  payerTerm: "always-therapy-modifier",
  explains: "therapy-modifier-missing",
  why: "CQ says that a physical therapist assistant furnished the service and stands beside GP; CO says it of an occupational therapy assistant and stands beside GO. A line with one and not the other is returned.",
  action:
    "If the record shows that an assistant of that discipline furnished the service, {assistant} stands beside {discipline}. Otherwise take {assistant} off, and enter the modifier of the assistant who did, if one did.",
  source: {
    name: "CMS page on CQ and CO; Medicare Claims Processing Manual",
    section: "ch. 5 §20.1",
  },
  messages: { alone: "{assistant} without {discipline}" },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["GO", "CQ"] }],
      [{ code: "97110", modifiers: ["CQ"] }],
      [{ code: "97535", modifiers: ["CO", "GP", "KX"] }],
    ],
    good: [
      [{ code: "97535", modifiers: ["GO", "CO"] }],
      [{ code: "97110", modifiers: ["CQ", "GP"] }],
      [{ code: "97110", modifiers: ["GP", "KX"] }],
    ],
  },
  check({ line, context }, report) {
    const cq = line.modifiers.includes("CQ");
    // Both on one line are `modifier-conflict`.
    if (cq === line.modifiers.includes("CO")) return;
    const discipline = cq ? "GP" : "GO";
    const assistant = assistantModifier[discipline];
    if (line.modifiers.includes(discipline)) return;
    // What the line, its code or the options say of the plan of care: the assistant may have the wrong modifier, not the plan.
    const code = readValue(line.readings.code) ?? "";
    const [carried] = disciplineModifiersOf(line.modifiers, code);
    const known = [disciplineOfCode(code), modifierOf(context.discipline)];
    const mayBe = (plan: DisciplineModifier) => known.every((each) => each === null || each === plan);
    const other = carried && assistantModifier[carried];
    const answers: FixAnswer[] = [];
    if (other && mayBe(carried))
      answers.push({
        label: "An assistant of the {carried} discipline: {other} in place of {assistant}",
        changes: [replaceModifiers(line, [assistant], other)],
      });
    if (mayBe(discipline))
      answers.push({
        label: "An assistant of the {discipline} discipline: {discipline}",
        changes: [replaceModifiers(line, ["GN", "GO", "GP"], discipline)],
      });
    answers.push({
      label: "The therapist, and no assistant: take {assistant} off",
      changes: [dropModifiers(line, assistant)],
    });
    report(line, "modifiers", "alone", {
      values: { assistant, discipline, carried: carried ?? "", other: other ?? "" },
      fix: {
        kind: "ask",
        question: "Who furnished {code}, by the record?",
        answers,
        otherwise: "Hold the line until the record says who furnished it.",
      },
    });
  },
});
