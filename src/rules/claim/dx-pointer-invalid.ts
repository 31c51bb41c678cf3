import { defineRule } from "../../engine/define-rule";
import { pointersOf } from "../diagnosis-pointers";

const letter = /^[A-L]$/;
const number = /^(?:[1-9]|1[0-2])$/;
/** The shape of an ICD-10-CM code, with or without its point: some pages show it in the pointer's place. */
const diagnosisCode = /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/;

export default defineRule({
  id: "dx-pointer-invalid",
  title: "A pointer to no diagnosis",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: [],
  why: "Item 21 has the places A to L (1 to 12 in the electronic claim). A pointer to another place, or to one that is empty, makes the claim reject.",
  action: "Point to a diagnosis that the claim lists.",
  source: { name: "NUCC 1500 manual", section: "items 21 and 24E" },
  messages: {
    outside: "“{pointer}” is no diagnosis pointer: A to L or 1 to 12 are",
    dangling: "Pointer {pointer}, but the claim lists {count} diagnoses",
    danglingOne: "Pointer {pointer}, but the claim lists one diagnosis",
  },
  examples: {
    bad: [
      [{ code: "99213", diagnosisPointers: ["M"] }],
      [{ code: "99213", diagnosisPointers: ["A", "13"] }],
      { lines: [{ code: "99213", diagnosisPointers: ["A", "C"] }], diagnosisCount: 2 },
      { lines: [{ code: "99213", diagnosisPointers: ["2"] }], diagnosisCount: 1 },
    ],
    good: [
      [{ code: "99213", diagnosisPointers: ["L", "12"] }],
      [{ code: "99213", diagnosisPointers: ["M54.50", "S83511A"] }],
      { lines: [{ code: "99213", diagnosisPointers: ["B", "A"] }], diagnosisCount: 2 },
      { lines: [{ code: "99213", diagnosisPointers: ["M54.50"] }], diagnosisCount: 1 },
    ],
  },
  check({ line, context: { diagnosisCount } }, report) {
    for (const pointer of pointersOf(line.readings)) {
      const place = placeOf(pointer);
      if (place === null) {
        if (!diagnosisCode.test(pointer))
          report(line, "diagnosisPointers", "outside", { values: { pointer } });
      } else if (diagnosisCount !== null && place > diagnosisCount) {
        const message = diagnosisCount === 1 ? "danglingOne" : "dangling";
        report(line, "diagnosisPointers", message, { values: { pointer, count: diagnosisCount } });
      }
    }
  },
});

/** The place in item 21, from 1; null for what is neither a letter A–L nor a number 1–12. */
function placeOf(pointer: string): number | null {
  if (letter.test(pointer)) return pointer.charCodeAt(0) - 64;
  return number.test(pointer) ? Number(pointer) : null;
}
