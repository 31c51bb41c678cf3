import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { daysOfSpan } from "../claim-dates";
import { isBilledByPeriod } from "../period-codes";

export default defineRule({
  id: "date-span-units",
  title: "Units that do not fit the days of the span",
  category: "claim",
  severity: "warning",
  provenance: "policy",
  scope: "entry",
  needs: ["code"],
  why: "A line with a span of dates stands for the same service on each of its days, so its units are the days or a multiple of them. Otherwise nobody can tell which day has which units, and the line is rejected.",
  action: "Give each day with its units a line of its own, or correct the dates or the units.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 26 §10.4, items 24A and 24G" },
  messages: { uneven: "{code} × {units} from {from} to {to}: {days} days" },
  examples: {
    bad: [
      [{ code: "99232", units: 2, dateOfService: "2025-06-02", dateOfServiceTo: "2025-06-04" }],
      [{ code: "97110", modifiers: ["GP"], dateOfService: "2025-06-02", dateOfServiceTo: "2025-06-03" }],
      [{ code: "99232", units: 4, dateOfService: "2025-02-27", dateOfServiceTo: "2025-03-01" }],
    ],
    good: [
      [{ code: "99232", units: 3, dateOfService: "2025-06-02", dateOfServiceTo: "2025-06-04" }],
      [
        {
          code: "97110",
          modifiers: ["GP"],
          units: 4,
          dateOfService: "2025-06-02",
          dateOfServiceTo: "2025-06-03",
        },
      ],
      [{ code: "99232", dateOfService: "2025-06-02", dateOfServiceTo: "2025-06-02" }],
      [{ code: "99490", dateOfService: "2025-06-01", dateOfServiceTo: "2025-06-30" }],
    ],
  },
  check({ line }, report) {
    const from = readValue(line.readings.dateOfService);
    const { dateOfServiceTo } = line.readings;
    const to = readValue(dateOfServiceTo);
    if (dateOfServiceTo.state === "unreadable")
      report.notChecked(line, whyMissing(fieldNames.dateOfServiceTo, dateOfServiceTo));
    if (from === undefined || to === undefined || to <= from || isBilledByPeriod(line.code)) return;
    const units = readValue(line.readings.units);
    if (line.readings.units.state === "unreadable")
      report.notChecked(line, whyMissing(fieldNames.units, line.readings.units));
    // Units that are no positive whole number are `units-invalid`.
    if (units === undefined || !Number.isInteger(units) || units < 1) return;
    const days = daysOfSpan(from, to);
    if (units % days !== 0) report(line, "units", "uneven", { values: { from, to, days } });
  },
});
