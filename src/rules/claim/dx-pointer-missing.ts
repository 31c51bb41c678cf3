import { fieldNames } from "../../claim/field-names";
import { whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";

export default defineRule({
  id: "dx-pointer-missing",
  title: "No diagnosis pointer",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: [],
  why: "Each line points to at least one diagnosis of item 21; a line without one is rejected.",
  action: "Point to the diagnosis that the service was furnished for.",
  source: { name: "NUCC 1500 manual; 837P", section: "item 24E; SV107" },
  messages: { missing: "{code} points to no diagnosis" },
  examples: {
    bad: [
      [{ code: "99213", diagnosisPointers: [] }],
      [
        { code: "97110", modifiers: ["GP"] },
        { code: "97140", modifiers: ["GP"], diagnosisPointers: [] },
      ],
    ],
    good: [
      [{ code: "99213", diagnosisPointers: ["A"] }],
      [{ code: "97110", modifiers: ["GP"], diagnosisPointers: ["M54.50"] }],
    ],
  },
  check({ line }, report) {
    const { diagnosisPointers } = line.readings;
    if (diagnosisPointers.state === "blank") report(line, "diagnosisPointers", "missing");
    else if (diagnosisPointers.state !== "read")
      report.notChecked(line, whyMissing(fieldNames.diagnosisPointers, diagnosisPointers));
  },
});
