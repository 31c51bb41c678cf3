import { defineRule } from "../../engine/define-rule";
import { dropModifiers, replaceModifiers } from "../line-changes";

/** The discipline of each assistant modifier: CQ is of physical therapist assistants, CO of occupational therapy assistants. */
const disciplineOf = { CQ: "GP", CO: "GO" } as const;

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
    "If the record shows that an assistant of that discipline furnished the service, {assistant} stands beside {discipline}; otherwise take {assistant} off.",
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
  check({ line }, report) {
    const cq = line.modifiers.includes("CQ");
    // Both on one line are `modifier-conflict`.
    if (cq === line.modifiers.includes("CO")) return;
    const assistant = cq ? "CQ" : "CO";
    const discipline = disciplineOf[assistant];
    if (!line.modifiers.includes(discipline))
      report(line, "modifiers", "alone", {
        values: { assistant, discipline },
        fix: {
          kind: "ask",
          question: "Who furnished {code}, by the record?",
          answers: [
            {
              label: "An assistant of the {discipline} discipline: {discipline}",
              changes: [replaceModifiers(line, ["GN", "GO", "GP"], discipline)],
            },
            {
              label: "The therapist, and no assistant: take {assistant} off",
              changes: [dropModifiers(line, assistant)],
            },
          ],
          otherwise: "Hold the line until the record says who furnished it.",
        },
      });
  },
});
