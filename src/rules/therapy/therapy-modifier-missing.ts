import type { Discipline } from "../../claim/claim-snapshot";
import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { addModifiers } from "../line-changes";
import { disciplineModifiersOf, disciplineOfCode, modifierOf } from "../therapy-disciplines";

export default defineRule({
  id: "therapy-modifier-missing",
  title: "Always-therapy code without GP, GO or GN",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "always-therapy-modifier",
  why: "An always-therapy code without the modifier of the discipline is returned, whoever furnishes it.",
  action:
    "Add the discipline of the plan of care: GP for physical therapy, GO for occupational therapy, GN for speech-language pathology.",
  source: { name: "CR 10176; Medicare Claims Processing Manual", section: "ch. 5 §20.1" },
  messages: { missing: "{code} is always therapy: GP, GO or GN is missing" },
  examples: {
    bad: [[{ code: "97110" }], [{ code: "G0283" }], [{ code: "97110", modifiers: ["KX"] }]],
    good: [[{ code: "97110", modifiers: ["GP"] }], [{ code: "99213" }], [{ code: "97552" }]],
  },
  check({ line, tables, context }, report) {
    if (disciplineModifiersOf(line.modifiers, line.code).length > 0) return;
    const answer = tables.therapy(line.code);
    if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
    if (answer.kind !== "row" || answer.row.kind !== "always") return;
    report(line, "modifiers", "missing", {
      row: answer.source,
      fix: disciplineFix(line, context.discipline),
    });
  },
});

const plans = [
  ["GP", "Physical therapy: GP"],
  ["GO", "Occupational therapy: GO"],
  ["GN", "Speech-language pathology: GN"],
] as const;

const add = { GN: "Add GN", GO: "Add GO", GP: "Add GP" } as const;

/** Known where the code belongs to one discipline or the therapist's is set; not where the two differ. */
function disciplineFix(line: RuleLine<"code">, discipline: Discipline | null): Fix | null {
  const ofCode = disciplineOfCode(line.code);
  const ofTherapist = modifierOf(discipline);
  if (ofCode !== null && ofTherapist !== null && ofCode !== ofTherapist) return null;
  const known = ofCode ?? ofTherapist;
  if (known !== null) return { kind: "set", label: add[known], changes: [addModifiers(line, known)] };
  return {
    kind: "ask",
    question: "Under which plan of care was {code} furnished?",
    answers: plans.map(([modifier, label]) => ({
      label,
      changes: [addModifiers(line, modifier)],
    })),
    otherwise: "An always-therapy code needs a therapy plan of care: take {code} off.",
  };
}
