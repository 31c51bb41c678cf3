import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { allOf } from "../code-lists";
import { dropModifiers } from "../line-changes";
import { disciplineModifiersOf, disciplineOfCode, modifierOf } from "../therapy-disciplines";

export default defineRule({
  id: "therapy-modifier-multiple",
  title: "More than one of GP, GO and GN on a line",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  why: "A line is furnished under one plan of care; with two discipline modifiers it is returned.",
  action: "Keep the modifier of the plan of care the service was furnished under.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 5 §20.1" },
  messages: { several: "{modifiers} on one line: only one discipline is possible" },
  examples: {
    bad: [[{ code: "97110", modifiers: ["GP", "GO"] }]],
    good: [
      [
        { code: "97530", modifiers: ["GO"] },
        { code: "97110", modifiers: ["GP"] },
      ],
    ],
  },
  check({ line, context }, report) {
    const code = readValue(line.readings.code) ?? "";
    const different = [...new Set(disciplineModifiersOf(line.modifiers, code))];
    if (different.length < 2) return;
    const others = (kept: string) => dropModifiers(line, ...different.filter((each) => each !== kept));
    // A code of one discipline says which, unless the therapist's is another.
    const ofCode = disciplineOfCode(code);
    const ofTherapist = modifierOf(context.discipline);
    const known =
      ofCode !== null && ofTherapist !== null && ofCode !== ofTherapist ? null : (ofCode ?? ofTherapist);
    report(line, "modifiers", "several", {
      values: { modifiers: allOf(different) },
      fix:
        known !== null && different.includes(known)
          ? { kind: "set", label: keepAlone[known], changes: [others(known)] }
          : {
              kind: "ask",
              question: "Under which plan of care was the service furnished?",
              answers: different.map((each) => ({ label: keepAlone[each], changes: [others(each)] })),
              otherwise: "Enter the modifier of the plan of care that the record shows.",
            },
    });
  },
});

const keepAlone = { GN: "Keep GN alone", GO: "Keep GO alone", GP: "Keep GP alone" } as const;
