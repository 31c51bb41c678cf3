import { defineRule } from "../../engine/define-rule";
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
    const pointer = pointers.find((each, index) => pointers.indexOf(each) < index);
    // No money: the line is paid by its other pointers.
    if (pointer === undefined) return;
    const to = [...new Set(pointers)];
    report(line, "diagnosisPointers", "twice", {
      values: { pointer, pointers: to.join(" ") },
      lost: [],
      fix: {
        kind: "set",
        label: "Point to {pointers}",
        changes: [{ line: line.line, field: "diagnosisPointers", to }],
      },
    });
  },
});
