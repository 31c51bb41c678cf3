import { defineRule } from "../../engine/define-rule";
import { isCaregiverTraining } from "../caregiver-codes";

export default defineRule({
  id: "cts-setting-notes",
  title: "What the record of caregiver training must show",
  category: "caregiver-training",
  severity: "info",
  provenance: "policy",
  scope: "day",
  needs: ["code"],
  why: "Medicare pays caregiver training when the patient or representative consented, the patient was not present, it follows the treatment plan (for therapists the therapy plan of care), and the same training is not paid elsewhere, such as under a home health plan. No physician order is required.",
  action:
    "Check the record: consent (verbal is enough since 2025), the patient absent, the goal in the plan that needs the caregiver, no home health plan of care that covers it.",
  source: {
    name: "CY 2024 and CY 2025 physician fee schedule rules; NGS caregiver training page; RHIhub",
    section: "conditions",
  },
  messages: {
    conditions: "Caregiver training: consent, patient absent, in the plan of care, not paid elsewhere?",
  },
  examples: {
    bad: [[{ code: "97552", modifiers: ["GP"] }], [{ code: "G0541", modifiers: ["GP"] }]],
    good: [[{ code: "97110", modifiers: ["GP"] }]],
  },
  check({ lines }, report) {
    const training = lines.filter((line) => isCaregiverTraining(line.code));
    if (training.length > 0) report(training, "code", "conditions");
  },
});
