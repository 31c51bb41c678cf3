import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { lastTimelyDay } from "../claim-dates";

export default defineRule({
  id: "dos-timely-filing",
  title: "More than a year after the service",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: [],
  payerTerm: "medicare-billing",
  why: "Medicare accepts a claim until one calendar year after the service, for a span after its first day. A later claim is denied without a right of appeal, and the patient may not be billed.",
  action:
    "Correct the date if it is wrong. If an exception applies (administrative error, retroactive entitlement and the others of MCPM ch. 1 §70.7), send the proof with the claim; otherwise the charge is written off.",
  source: { name: "42 CFR 424.44; Medicare Claims Processing Manual", section: "ch. 1 §70" },
  messages: { late: "The claim for {date} had to be filed by {last}" },
  examples: {
    bad: [
      { lines: [{ code: "99213", dateOfService: "2025-11-22" }], today: "2026-11-23" },
      { lines: [{ code: "99213", dateOfService: "2024-02-29" }], today: "2025-03-01" },
      {
        lines: [{ code: "99232", units: 6, dateOfService: "2025-11-20", dateOfServiceTo: "2025-11-25" }],
        today: "2026-11-23",
      },
    ],
    good: [
      { lines: [{ code: "99213", dateOfService: "2025-11-23" }], today: "2026-11-23" },
      { lines: [{ code: "99213", dateOfService: "2024-02-29" }], today: "2025-02-28" },
      { lines: [{ code: "99213", dateOfService: "2023-02-28" }], today: "2024-02-28" },
    ],
  },
  check({ line, context: { today } }, report) {
    const date = readValue(line.readings.dateOfService);
    if (date === undefined) return;
    const last = lastTimelyDay(date);
    if (today > last) report(line, "dateOfService", "late", { values: { date, last } });
  },
});
