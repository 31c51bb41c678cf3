import { fieldNames } from "../../claim/field-names";
import { whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { placeAnswers } from "../line-changes";

export default defineRule({
  id: "pos-missing",
  title: "No place of service",
  category: "place-of-service",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: [],
  why: "Item 24B is required on every line; without it the claim is rejected.",
  action: "Enter the place of service.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 26 §10.4, item 24B" },
  messages: { missing: "{code} has no place of service" },
  silences: ["pos-invalid"],
  examples: {
    bad: [[{ code: "99213", placeOfService: "" }]],
    good: [[{ code: "99213" }]],
  },
  check({ line }, report) {
    const { placeOfService } = line.readings;
    if (placeOfService.state === "blank")
      report(line, "placeOfService", "missing", {
        fix: {
          kind: "ask",
          question: "Where was {code} furnished?",
          answers: placeAnswers(line),
          otherwise: "Enter the two-digit code of the place.",
        },
      });
    if (placeOfService.state === "absent")
      report.notChecked(line, whyMissing(fieldNames.placeOfService, placeOfService));
  },
});
