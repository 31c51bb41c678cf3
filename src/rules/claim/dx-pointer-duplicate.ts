import { defineRule } from "../../engine/define-rule";
import { allOf } from "../code-lists";
import { pointersOf } from "../diagnosis-pointers";

export default defineRule({
  id: "dx-pointer-duplicate",
  title: "The same diagnosis pointer twice",
  category: "claim",
  severity: "warning",
  provenance: "policy",
  scope: "entry",
  needs: [],
  why: "A second pointer to the same diagnosis says nothing, and some clearinghouses reject it; often another diagnosis was meant.",
  action: "Take the second pointer off, or point to the diagnosis that was meant.",
  source: { name: "837P", section: "SV107" },
  messages: { twice: "{code} points to {pointer} twice" },
  examples: {
    bad: [
      [{ code: "99213", diagnosisPointers: ["A", "A"] }],
      [{ code: "97110", modifiers: ["GP"], diagnosisPointers: ["1", "2", "1"] }],
    ],
    good: [
      [{ code: "99213", diagnosisPointers: ["B", "A"] }],
      [
        { code: "97110", modifiers: ["GP"], diagnosisPointers: ["A"] },
        { code: "97140", modifiers: ["GP"], diagnosisPointers: ["A"] },
      ],
    ],
  },
  check({ line }, report) {
    const pointers = pointersOf(line.readings);
    const repeated = pointers.filter((each, index) => pointers.indexOf(each) < index);
    // No money: the line is paid by its other pointers.
    if (repeated.length === 0) return;
    const to = [...new Set(pointers)];
    report(line, "diagnosisPointers", "twice", {
      values: { pointer: allOf([...new Set(repeated)]), pointers: to.join(" ") },
      lost: [],
      fix: {
        kind: "set",
        label: "Point to {pointers}",
        changes: [{ line: line.line, field: "diagnosisPointers", to }],
      },
    });
  },
});
