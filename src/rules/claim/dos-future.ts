import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";

export default defineRule({
  id: "dos-future",
  title: "Date of service after today",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: [],
  why: "A service is billed once it has been furnished: a claim that arrives before its date of service is rejected (CO-110).",
  action:
    "Correct the date. If the charge was prepared before the visit, hold the claim until the service has been furnished.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 26 §10.4, item 24A" },
  messages: {
    future: "{date} is after today, {today}",
    endsInFuture: "The last date of service, {date}, is after today, {today}",
  },
  examples: {
    bad: [
      { lines: [{ code: "99213", dateOfService: "2026-11-25" }], today: "2026-11-24" },
      { lines: [{ code: "97110", modifiers: ["GP"], dateOfService: "2027-01-02" }], today: "2026-11-24" },
      {
        lines: [{ code: "99232", units: 2, dateOfService: "2026-11-24", dateOfServiceTo: "2026-11-25" }],
        today: "2026-11-24",
      },
    ],
    good: [
      { lines: [{ code: "99213", dateOfService: "2026-11-24" }], today: "2026-11-24" },
      {
        lines: [{ code: "99232", units: 2, dateOfService: "2026-11-23", dateOfServiceTo: "2026-11-24" }],
        today: "2026-11-24",
      },
    ],
  },
  check({ line, context: { today } }, report) {
    const date = readValue(line.readings.dateOfService);
    const last = readValue(line.readings.dateOfServiceTo);
    if (date === undefined) return;
    if (date > today) report(line, "dateOfService", "future", { values: { date, today } });
    else if (last !== undefined && last > today)
      report(line, "dateOfServiceTo", "endsInFuture", { values: { date: last, today } });
  },
});
