import { defineRule } from "../../engine/define-rule";
import { allOf } from "../code-lists";
import { distinctService } from "../code-pairs";
import { dropModifiers } from "../line-changes";
import { isEvaluationManagement } from "../visit-codes";

export default defineRule({
  id: "modifier-not-for-em",
  title: "59 or an X modifier on a visit",
  category: "modifier",
  severity: "error",
  provenance: "policy",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "ncci",
  why: "59 and its X forms are for procedures; a visit that carries one is denied.",
  action:
    "Take {modifier} off. If the visit was significant and separately identifiable from the procedure, and the record shows it, 25 says so.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §E.d" },
  messages: { onVisit: "{modifier} cannot stand on a visit ({code})" },
  examples: {
    bad: [
      [{ code: "99213", modifiers: ["59"] }, { code: "20610" }],
      [{ code: "99203", modifiers: ["XU"] }, { code: "17110" }],
      [{ code: "92014", modifiers: ["59"] }],
      [{ code: "99213", modifiers: ["XE", "25", "59"] }],
    ],
    good: [
      [{ code: "99213", modifiers: ["25"] }, { code: "17110" }],
      [{ code: "97530", modifiers: ["GP", "59"] }],
      [{ code: "90837", modifiers: ["59"] }],
    ],
  },
  check({ line }, report) {
    const wrong = [...new Set(line.modifiers.filter((each) => distinctService.has(each)))];
    if (wrong.length === 0 || !isEvaluationManagement(line.code)) return;
    report(line, "modifiers", "onVisit", {
      values: { modifier: allOf(wrong) },
      fix: { kind: "set", label: "Take {modifier} off", changes: [dropModifiers(line, ...wrong)] },
    });
  },
});
