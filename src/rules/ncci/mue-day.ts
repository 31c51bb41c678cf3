import { defineRule } from "../../engine/define-rule";
import { exceededLimits, lineToLimit } from "../daily-units";
import { setUnits } from "../line-changes";

export default defineRule({
  id: "mue-day",
  title: "More units in a day than Medicare pays without a review",
  category: "ncci",
  severity: "warning",
  provenance: "table",
  scope: "day",
  needs: ["code", "units"],
  payerTerm: "ncci",
  why: "Above the limit (MAI 3) all units of the code that day are denied at first, not only the excess. A contractor may pay more on review where the record shows they were furnished and necessary.",
  action:
    "Bring the units of {code} on this day to {limit}, or keep them if the record supports each and expect to send it.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §V (I-28, I-29)" },
  messages: { over: "{code} × {total}: Medicare’s limit is {limit} a day (MUE {limit}, MAI 3, {edition})" },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["GP"], units: 7 }],
      [
        { code: "97110", modifiers: ["GP"], units: 4 },
        { code: "97110", modifiers: ["GP", "59"], units: 3 },
      ],
    ],
    good: [
      [{ code: "97110", modifiers: ["GP"], units: 6 }],
      [{ code: "97552", modifiers: ["GP"], units: 2 }],
    ],
  },
  check({ lines, tables, context }, report) {
    const exceeded = exceededLimits(lines, 3, tables, report, context.differentPractitioners);
    for (const { lines: ofCode, units, limit, row } of exceeded) {
      const only = lineToLimit(ofCode);
      report(ofCode, "units", "over", {
        row,
        values: { total: units, limit },
        fix: only && {
          kind: "ask",
          question: "Does the record support no more than {limit}?",
          answers: [{ label: "Yes: set units to {limit}", changes: [setUnits(only, limit)] }],
          otherwise:
            "Keep the units, and have the record ready: they are denied at first and may be paid on review.",
        },
      });
    }
  },
});
