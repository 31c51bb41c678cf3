import type { LineField } from "../../claim/claim-snapshot";
import { notACalendarDay } from "../../claim/field-text";
import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";

export default defineRule({
  id: "dos-invalid",
  title: "No date of service, or an impossible one",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: [],
  silences: ["dos-future", "dos-timely-filing"],
  why: "Item 24A needs the day of the service on every line; a claim without one, or with a day that does not exist, is rejected.",
  action: "Enter the date of service from the record.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 26 §10.4, item 24A" },
  messages: {
    missing: "{code} has no date of service",
    impossible: "The date of service of {code} is not a day of the calendar",
    lastImpossible: "The last date of service of {code} is not a day of the calendar",
    backwards: "The last date of service of {code}, {to}, is before the first, {from}",
  },
  examples: {
    bad: [
      [{ code: "99213", dateOfService: "" }],
      [{ code: "99232", units: 2, dateOfService: "2025-06-03", dateOfServiceTo: "2025-06-02" }],
    ],
    good: [
      [{ code: "99213", dateOfService: "2024-02-29" }],
      [{ code: "99232", units: 2, dateOfService: "2025-06-02", dateOfServiceTo: "2025-06-03" }],
    ],
  },
  check({ line }, report) {
    // A form without dates is judged as of today; a date in a form nobody knows is not checked, and not called wrong.
    const { dateOfService, dateOfServiceTo } = line.readings;
    const wrong = (field: LineField, message: "missing" | "impossible" | "lastImpossible") =>
      report(line, field, message);
    if (dateOfService.state === "blank") wrong("dateOfService", "missing");
    else if (dateOfService.state === "unreadable" && dateOfService.because === notACalendarDay)
      wrong("dateOfService", "impossible");
    else if (dateOfServiceTo.state === "unreadable" && dateOfServiceTo.because === notACalendarDay)
      wrong("dateOfServiceTo", "lastImpossible");
    const from = readValue(dateOfService);
    const to = readValue(dateOfServiceTo);
    if (from !== undefined && to !== undefined && to < from)
      report(line, "dateOfServiceTo", "backwards", { values: { from, to } });
  },
});
