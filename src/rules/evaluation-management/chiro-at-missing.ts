import { defineRule, type FixAnswer, type RuleLine } from "../../engine/define-rule";
import { knownModifiers } from "../known-modifiers";
import { addModifiers, dropModifiers, replaceModifiers } from "../line-changes";
import { takesNotice } from "../patient-notice";
import { isSpinalManipulation } from "../spinal-manipulation";

/** What a line of maintenance care carries: the notice on file, none on file, or excluded. */
const maintenance: ReadonlySet<string> = new Set(["GA", "GY", "GZ"]);

export default defineRule({
  id: "chiro-at-missing",
  title: "Chiropractic manipulation without AT",
  category: "evaluation-management",
  severity: "error",
  provenance: "policy",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Without AT Medicare takes the manipulation for maintenance care and denies it.",
  action:
    "If the treatment was active, to correct an acute or chronic subluxation, and the record shows it, add AT. If it was maintenance, add GA where a signed notice is on file (GZ where none is): the denial is then intended.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 12 §220" },
  messages: {
    missing: "{code} has no AT and is denied as maintenance care",
    both: "{code} carries AT and GA: active treatment and the notice for maintenance care on one line",
  },
  examples: {
    bad: [
      [{ code: "98941" }],
      [{ code: "98940", modifiers: ["GP"] }],
      [{ code: "98941", modifiers: ["AT", "GA"] }],
      [{ code: "98941", modifiers: ["GX"] }],
    ],
    good: [
      [{ code: "98941", modifiers: ["AT"] }],
      [{ code: "98940", modifiers: ["GA"] }],
      [{ code: "98942", modifiers: ["GZ"] }],
      [{ code: "98943" }],
    ],
  },
  check({ line, context }, report) {
    if (!isSpinalManipulation(line.code)) return;
    const modifiers = knownModifiers(line, report);
    if (modifiers === null) return;
    const active = modifiers.includes("AT");
    if (!active && !modifiers.some((modifier) => maintenance.has(modifier)))
      report(line, "modifiers", "missing", {
        ...(takesNotice(context.payer) ? {} : { action: activeOrAsk }),
        fix: {
          kind: "ask",
          question: "What was {code} for, by the record?",
          answers: [
            {
              label: "Active treatment to correct a subluxation: AT",
              changes: [addModifiers(line, "AT")],
            },
            ...(takesNotice(context.payer) ? maintenanceAnswers(line) : []),
          ],
          otherwise: "Hold the line until the record says whether the treatment was active.",
        },
      });
    if (active && modifiers.includes("GA"))
      report(line, "modifiers", "both", {
        action:
          "If the treatment was active, keep AT and take GA off; if it was maintenance care with a signed notice, keep GA and take AT off.",
        fix: {
          kind: "ask",
          question: "What was {code} for, by the record?",
          answers: [
            { label: "Active treatment: take GA off", changes: [dropModifiers(line, "GA")] },
            {
              label: "Maintenance with a signed notice: take AT off",
              changes: [dropModifiers(line, "AT")],
            },
          ],
          otherwise: "Hold the line until the record says whether the treatment was active.",
        },
      });
  },
});

const activeOrAsk =
  "If the treatment was active, to correct an acute or chronic subluxation, and the record shows it, add AT. Maintenance care is denied: ask the payer before anyone is billed.";

function maintenanceAnswers(line: RuleLine): FixAnswer[] {
  // GX says that the notice was voluntary, which this one is not.
  return [
    {
      label: "Maintenance, a signed notice is on file: GA",
      changes: [replaceModifiers(line, ["GX"], "GA")],
    },
    {
      label: "Maintenance, no notice is on file: GZ, and nobody may be billed",
      changes: [replaceModifiers(line, ["GX"], "GZ")],
    },
  ];
}
