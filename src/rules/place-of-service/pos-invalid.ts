import { defineRule } from "../../engine/define-rule";
import { placeAnswers } from "../line-changes";

export default defineRule({
  id: "pos-invalid",
  title: "Place of service that is not assigned",
  category: "place-of-service",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["placeOfService"],
  why: "A place of service outside CMS's code set makes the claim reject.",
  action: "Enter the two-digit code of the place where the service was furnished.",
  source: { name: "CMS place of service code set", section: "assigned codes" },
  messages: { unassigned: "{placeOfService} is not an assigned place of service" },
  examples: {
    bad: [[{ code: "99213", placeOfService: "00" }], [{ code: "99213", placeOfService: "1" }]],
    good: [[{ code: "99213", placeOfService: "02" }], [{ code: "99213", placeOfService: "58" }]],
  },
  check({ line, tables }, report) {
    const answer = tables.placeOfService(line.placeOfService);
    if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
    if (answer.kind === "no-row")
      report(line, "placeOfService", "unassigned", {
        row: answer.source,
        fix: {
          kind: "ask",
          question: "Where was the service furnished?",
          answers: placeAnswers(line),
          otherwise: "Enter the two-digit code of the place.",
        },
      });
  },
});
