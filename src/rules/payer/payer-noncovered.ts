import type { NonCoveredCodes } from "../../claim/claim-context";
import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";

const uhc: NonCoveredCodes = {
  codes: ["99213"],
  disciplines: ["PT", "OT"],
  modifiers: null,
  document: "payer policy",
  readOn: "2026-11-23",
};
const evaluations: NonCoveredCodes = { ...uhc, codes: ["97161"], disciplines: null, modifiers: ["CQ", "CO"] };

export default defineRule({
  id: "payer-noncovered",
  title: "Code the payer says it does not pay",
  category: "payer",
  severity: "warning",
  provenance: "payer",
  scope: "line",
  needs: ["code", "modifiers"],
  why: "The payer's own published document says so. Plans differ, and documents change without notice.",
  action:
    "Ask for the plan's authorisation, or agree with the patient on self-pay before the service; check the current document.",
  source: { name: "The payer's own policy", section: "as named in the finding" },
  explains: "assistant-modifier-on-evaluation",
  messages: {
    code: "{payer} does not pay {code} ({document}, read {readOn})",
    discipline: "{payer} does not pay {code} by {discipline} ({document}, read {readOn})",
    modifier: "{payer} does not pay {code} with {modifier} ({document}, read {readOn})",
  },
  examples: {
    bad: [
      { lines: [{ code: "99213" }], discipline: "PT", payer: { nonCovered: [uhc] } },
      { lines: [{ code: "97161", modifiers: ["GP", "CQ"] }], payer: { nonCovered: [evaluations] } },
      { lines: [{ code: "99213" }], payer: { nonCovered: [{ ...uhc, disciplines: null }] } },
    ],
    good: [
      { lines: [{ code: "99213" }], discipline: "MD", payer: { nonCovered: [uhc] } },
      { lines: [{ code: "97161", modifiers: ["GP"] }], payer: { nonCovered: [evaluations] } },
      { lines: [{ code: "97110", modifiers: ["GP"] }], discipline: "PT", payer: { nonCovered: [uhc] } },
      [{ code: "99213" }],
    ],
  },
  check({ line, context }, report) {
    const { payer, discipline } = context;
    for (const entry of payer.nonCovered) {
      if (!entry.codes.includes(line.code)) continue;
      const modifier = entry.modifiers && line.modifiers.find((each) => entry.modifiers?.includes(each));
      if (modifier === undefined) continue;
      const { document, readOn } = entry;
      const values = { payer: payer.name, document, readOn };
      if (entry.disciplines === null) {
        if (modifier === null) report(line, "code", "code", { values });
        else report(line, "modifiers", "modifier", { values: { ...values, modifier }, action: byWhom });
      } else if (discipline === null) {
        report.notChecked(
          line,
          say("whether a therapist furnished it is not known: choose the discipline in the options"),
        );
      } else if (entry.disciplines.includes(discipline)) {
        report(line, "code", "discipline", { values: { ...values, discipline } });
      }
    }
  },
});

/** What is not paid because of who furnished it is nothing to ask the patient for. */
const byWhom =
  "If {modifier} is there by mistake and the record shows who furnished it, take it off; otherwise the line is not paid. Check the current document.";
