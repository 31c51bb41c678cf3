import { defineRule, type RuleLine } from "../../engine/define-rule";
import { say } from "../../say";
import { addModifiers } from "../line-changes";
import { type DisciplineModifier, disciplineModifiersOf, modifierOf } from "../therapy-disciplines";

export default defineRule({
  id: "therapy-modifier-missing-sometimes",
  title: "Sometimes-therapy code of a therapist without GP, GO or GN",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "day",
  needs: ["code", "modifiers"],
  payerTerm: "sometimes-therapy-modifier",
  why: "A therapist bills a sometimes-therapy code under a plan of care, so the line is returned without the modifier of the discipline. A physician or other practitioner outside a therapy plan needs none.",
  action: "Add {modifier} if the service was furnished under the therapy plan of care.",
  source: { name: "CR 10176, questions and answers", section: "sometimes therapy" },
  messages: {
    missing: "{code} by a therapist: {modifier} is missing",
    likely: "{code} has no {modifier}, which the other therapy lines of the day carry",
  },
  examples: {
    bad: [
      { lines: [{ code: "97552" }], discipline: "PT" },
      { lines: [{ code: "97597" }], discipline: "OT" },
      [{ code: "97552" }, { code: "97110", modifiers: ["GP"] }],
    ],
    good: [
      { lines: [{ code: "97552" }], discipline: "MD" },
      { lines: [{ code: "97552", modifiers: ["GP"] }], discipline: "PT" },
      { lines: [{ code: "97552" }, { code: "97110", modifiers: ["GP"] }], discipline: "MD" },
    ],
  },
  check({ lines, tables, context }, report) {
    for (const line of lines) {
      if (disciplineModifiersOf(line.modifiers, line.code).length > 0) continue;
      const answer = tables.therapy(line.code);
      if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
      if (answer.kind !== "row" || answer.row.kind !== "sometimes" || context.discipline === "MD") continue;
      const row = answer.source;
      const own = modifierOf(context.discipline);
      if (own) {
        report(line, "modifiers", "missing", {
          row,
          values: { modifier: own },
          fix: { kind: "set", label: "Add {modifier}", changes: [addModifiers(line, own)] },
        });
        continue;
      }
      const seen = modifierOfTheDay(lines);
      // Nobody said who furnished it: the other lines make it likely, not certain.
      if (seen)
        report(line, "modifiers", "likely", {
          row,
          values: { modifier: seen },
          severity: "warning",
          review: true,
          fix: {
            kind: "ask",
            question: "Was {code} furnished under the same therapy plan of care?",
            answers: [{ label: "Yes: {modifier}", changes: [addModifiers(line, seen)] }],
            otherwise:
              "A physician’s or other practitioner’s service outside a therapy plan needs no such modifier.",
          },
        });
      else
        report.notChecked(
          line,
          say("whether a therapist furnished it is not known: choose the discipline in the options"),
        );
    }
  },
});

/** The one discipline modifier that the day's other lines carry; null where none does or they differ. */
function modifierOfTheDay(lines: readonly RuleLine<"code" | "modifiers">[]): DisciplineModifier | null {
  const seen = new Set(lines.flatMap((line) => disciplineModifiersOf(line.modifiers, line.code)));
  const [only] = seen;
  return seen.size === 1 && only ? only : null;
}
