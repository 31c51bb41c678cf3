import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";
import { allOf } from "../code-lists";
import { dropModifiers } from "../line-changes";
import { takesVisitModifiers, visitModifiers } from "../visit-codes";

export default defineRule({
  id: "modifier-em-only",
  title: "Visit modifier on a procedure",
  category: "modifier",
  severity: "error",
  provenance: "policy",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "ncci",
  why: "24, 25 and 57 speak of a visit. On a procedure they are invalid, and do nothing against the edit between the visit and the procedure.",
  action:
    "Take {modifier} off {code}. It belongs on a visit of the same day only if its condition is met and the record shows it: {condition}.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §D, §E.b" },
  messages: {
    onProcedure: "{modifier} belongs on a visit; {code} is none",
    severalOnProcedure: "{modifier} belong on a visit; {code} is none",
  },
  examples: {
    bad: [
      [{ code: "17110", modifiers: ["25"] }],
      [{ code: "20610", modifiers: ["57", "RT"] }],
      [{ code: "99213" }, { code: "96372", modifiers: ["25"] }],
      [{ code: "17110", modifiers: ["24", "25"] }],
    ],
    good: [
      [{ code: "99213", modifiers: ["25"] }, { code: "17110" }],
      [{ code: "92014", modifiers: ["24"] }],
      [{ code: "G0438", modifiers: ["25"] }],
      [{ code: "G0466", modifiers: ["25"] }],
      [{ code: "17110", modifiers: ["59"] }],
    ],
  },
  check({ line }, report) {
    const wrong = [...new Set(line.modifiers.filter((each) => visitModifiers.has(each)))];
    const [first, another] = wrong;
    if (first === undefined || takesVisitModifiers(line.code)) return;
    const action = { action: "Take {modifier} off {code}. On a visit each has a condition of its own." };
    report(line, "modifiers", another === undefined ? "onProcedure" : "severalOnProcedure", {
      values: { modifier: allOf(wrong), condition: say(conditions[first] ?? "") },
      ...(another === undefined ? {} : action),
      fix: { kind: "set", label: "Take {modifier} off", changes: [dropModifiers(line, ...wrong)] },
    });
  },
});

const conditions: Readonly<Record<string, string>> = {
  "24": "the visit is unrelated to the procedure whose global period it falls in",
  "25": "the visit is significant and separately identifiable from the procedure",
  "57": "the visit led to the decision for major surgery",
};
