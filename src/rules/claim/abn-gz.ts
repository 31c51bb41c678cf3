import { readValue } from "../../claim/reading";
import { defineRule, type FixAnswer, type RuleLine } from "../../engine/define-rule";
import { dropModifiers, replaceModifiers } from "../line-changes";
import { takesNotice } from "../patient-notice";
import { isSpinalManipulation } from "../spinal-manipulation";

export default defineRule({
  id: "abn-gz",
  title: "GZ: denied as expected, and nobody may be billed",
  category: "claim",
  severity: "warning",
  provenance: "policy",
  scope: "entry",
  needs: ["modifiers"],
  payerTerm: "medicare-billing",
  why: "GZ says that Medicare is expected to deny the service as not necessary and that the patient signed no ABN. The line is denied automatically, and the practice, not the patient, bears the cost.",
  action:
    "If the service is necessary and the record shows it, take GZ off. If a valid ABN was signed before the service, GA is the modifier that says so.",
  source: { name: "CR 7228; Medicare Claims Processing Manual", section: "ch. 23 §20.9.1.1" },
  messages: { denied: "{code} with GZ is denied automatically, and the patient may not be billed" },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["GP", "GZ"] }],
      [{ code: "97530", modifiers: ["GP", "GZ", "CQ"] }],
      [{ code: "98941", modifiers: ["GZ"] }],
    ],
    good: [[{ code: "97110", modifiers: ["GP", "GA"] }], [{ code: "97110", modifiers: ["GP", "GY"] }]],
  },
  check({ line, context }, report) {
    if (!line.modifiers.includes("GZ")) return;
    const notice = takesNotice(context.payer);
    report(line, "modifiers", "denied", {
      ...(notice ? {} : { action: "If the service is necessary and the record shows it, take GZ off." }),
      fix: {
        kind: "ask",
        question: "What does the record of {code} show?",
        answers: [necessary(line), ...(notice ? [noticeSigned(line)] : [])],
        otherwise: "Leave GZ. The line is denied, and the patient may not be billed for it.",
      },
    });
  },
});

/** A chiropractor's line without GZ is denied as maintenance care all the same, unless AT says that it was active treatment. */
function necessary(line: RuleLine): FixAnswer {
  return isSpinal(line)
    ? {
        label: "It was active treatment to correct a subluxation: AT in place of GZ",
        changes: [replaceModifiers(line, ["GZ", "GA"], "AT")],
      }
    : { label: "It was necessary: take GZ off", changes: [dropModifiers(line, "GZ")] };
}

function noticeSigned(line: RuleLine): FixAnswer {
  return {
    label: "A valid ABN was signed before the service: GA in place of GZ",
    // With AT the chiropractor's line would be called active treatment.
    changes: [replaceModifiers(line, isSpinal(line) ? ["GZ", "AT"] : ["GZ"], "GA")],
  };
}

function isSpinal(line: RuleLine): boolean {
  return isSpinalManipulation(readValue(line.readings.code) ?? "");
}
