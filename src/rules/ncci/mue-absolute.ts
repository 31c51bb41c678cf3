import { readValue } from "../../claim/reading";
import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { mayBeBothSides } from "../bilateral-surgery";
import { sideOf } from "../body-sides";
import { exceededLimits, lineToLimit } from "../daily-units";
import { putInFront, setUnits } from "../line-changes";

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
    bad: [[{ code: "97552", modifiers: ["GP"], units: 2 }], [{ code: "64494", units: 2 }]],
    good: [[{ code: "97552", modifiers: ["GP"] }], [{ code: "97110", modifiers: ["GP"], units: 7 }]],
  },
  check({ lines, tables, context }, report) {
    const exceeded = exceededLimits(lines, 2, tables, report, context.differentPractitioners);
    for (const { lines: ofCode, units, limit, row } of exceeded) {
      const only = lineToLimit(ofCode);
      const isOfSides = limit === 1 && mayBeBothSides(ofCode, units, tables);
      report(ofCode, "units", "over", {
        row,
        values: { total: units, limit },
        ...(isOfSides ? { action: bothSides } : {}),
        fix: only && (isOfSides ? whichSides(only) : toLimit(only, limit)),
      });
    }
  },
});

const bothSides =
  "If both sides were treated and the record shows it, bill one line with 50 and 1 unit; otherwise bring the units of {code} on this day to {limit}.";

function toLimit(line: RuleLine, limit: number): Fix {
  return { kind: "set", label: "Set units to {limit}", changes: [setUnits(line, limit)] };
}

/**
 * Two units without a side: bringing them to 1 would lose the side that was treated as well. A line that names both sides itself has to say
 * first where it was (`anatomic-modifier-conflict`).
 */
function whichSides(line: RuleLine): Fix | null {
  if (readValue(line.readings.modifiers)?.some((modifier) => sideOf(modifier) !== null)) return null;
  return {
    kind: "ask",
    question: "Was {code} done once on each side, and is that documented?",
    answers: [
      { label: "Yes: one line with 50 and 1 unit", changes: [setUnits(line, 1), putInFront(line, "50")] },
      { label: "No: set units to {limit}", changes: [setUnits(line, 1)] },
    ],
    otherwise: "Hold the line until the record says where it was done.",
  };
}
