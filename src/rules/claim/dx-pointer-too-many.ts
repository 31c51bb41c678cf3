import type { LineChange } from "../../claim/line-change";
import { defineRule } from "../../engine/define-rule";
import { pointersOf } from "../diagnosis-pointers";

const most = 4;

export default defineRule({
  id: "dx-pointer-too-many",
  title: "More than four diagnosis pointers",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: [],
  why: "A line has room for four pointers; with more it is rejected. On a paper CMS-1500 Medicare takes only one.",
  action: "Keep the four diagnoses that matter most for {code}, the main one first.",
  source: { name: "837P", section: "SV107" },
  messages: { many: "{code} points to {count} diagnoses: at most four are possible" },
  examples: {
    bad: [
      [{ code: "99213", diagnosisPointers: ["A", "B", "C", "D", "E"] }],
      [{ code: "97110", modifiers: ["GP"], diagnosisPointers: ["1", "2", "3", "4", "5", "6"] }],
    ],
    good: [
      [{ code: "99213", diagnosisPointers: ["A", "B", "C", "D"] }],
      [{ code: "97110", modifiers: ["GP"], diagnosisPointers: ["M54.50"] }],
    ],
  },
  check({ line }, report) {
    const pointers = pointersOf(line.readings);
    if (pointers.length <= most) return;
    // One that is there twice would take the place of another.
    const different = [...new Set(pointers)];
    const to = different.slice(0, most);
    const changes: readonly LineChange[] = [{ line: line.line, field: "diagnosisPointers", to }];
    report(line, "diagnosisPointers", "many", {
      values: { count: pointers.length, pointers: to.join(" ") },
      fix:
        different.length <= most
          ? { kind: "set", label: "Point to {pointers}", changes }
          : {
              kind: "ask",
              question: "Are the first four the diagnoses that matter most for {code}?",
              answers: [{ label: "Yes: point to {pointers}", changes }],
              otherwise: "Choose the four by the record, the main one first.",
            },
    });
  },
});
