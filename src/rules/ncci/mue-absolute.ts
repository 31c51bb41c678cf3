import { defineRule } from "../../engine/define-rule";
import { exceededLimits, lineToLimit } from "../daily-units";
import { setUnits } from "../line-changes";

export default defineRule({
  id: "mue-absolute",
  title: "More units in a day than Medicare ever pays",
  category: "ncci",
  severity: "error",
  provenance: "table",
  scope: "day",
  needs: ["code", "units"],
  payerTerm: "ncci",
  why: "The limit is absolute (MAI 2): no contractor may pay above it at processing, reopening or redetermination. All units of the code that day are denied, not only the excess.",
  action: "Bring the units of {code} on this day to {limit}.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §V (I-28, I-29)" },
  messages: { over: "{code} × {total}: Medicare’s limit is {limit} a day (MUE {limit}, MAI 2, {edition})" },
  examples: {
    bad: [[{ code: "97552", modifiers: ["GP"], units: 2 }]],
    good: [[{ code: "97552", modifiers: ["GP"] }], [{ code: "97110", modifiers: ["GP"], units: 7 }]],
  },
  check({ lines, tables, context }, report) {
    const exceeded = exceededLimits(lines, 2, tables, report, context.differentPractitioners);
    for (const { lines: ofCode, units, limit, row } of exceeded) {
      const only = lineToLimit(ofCode);
      report(ofCode, "units", "over", {
        row,
        values: { total: units, limit },
        fix: only && { kind: "set", label: "Set units to {limit}", changes: [setUnits(only, limit)] },
      });
    }
  },
});
