import { readValue } from "../../claim/reading";
import { defineRule, type RuleLine, type TablesOnDate } from "../../engine/define-rule";
import { isPaidForBothSides } from "../bilateral-surgery";
import { type Side, sideOf } from "../body-sides";
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
        ...(areBothSides(ofCode, tables) ? { action: bothSides } : {}),
        fix: only && { kind: "set", label: "Set units to {limit}", changes: [setUnits(only, limit)] },
      });
    }
  },
});

const bothSides =
  "If both sides were treated and the record shows it, bill one line with 50 and 1 unit; otherwise bring the units of {code} on this day to {limit}.";

/** Whether a line says the left side and another the right of a service whose two sides are one unit with 50: add-ons and tests too. */
function areBothSides(lines: readonly RuleLine<"code">[], tables: TablesOnDate): boolean {
  const [first] = lines;
  const isOn = (side: Side) =>
    lines.some(({ readings }) => readValue(readings.modifiers)?.some((each) => sideOf(each) === side));
  if (!first || !isOn("left") || !isOn("right")) return false;
  const answer = tables.rvu(first.code);
  return answer.kind === "row" && answer.row.indicators !== null && isPaidForBothSides(answer.row.indicators);
}
