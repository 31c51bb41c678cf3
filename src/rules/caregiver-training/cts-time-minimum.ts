import type { ClaimContext } from "../../claim/claim-context";
import { readValue } from "../../claim/reading";
import type { RuleLine } from "../../engine/define-rule";
import { defineRule } from "../../engine/define-rule";
import { firstThirtyMinutes, furtherFifteenMinutes } from "../caregiver-codes";
import { type CodeDay, unitsByCode } from "../daily-units";

/** More than half of 30 minutes (CPT time rule). */
const leastMinutes = 16;

export default defineRule({
  id: "cts-time-minimum",
  title: "Caregiver training shorter than its code",
  category: "caregiver-training",
  severity: "error",
  provenance: "policy",
  scope: "day",
  needs: ["code", "units"],
  why: "A timed code needs more than half of its time: 16 minutes for the first 30, and 8 for each further 15.",
  action: "Bill the units that the minutes support: {supported}. Some payers want the full 30 minutes.",
  source: { name: "CPT time rule; AHCA on caregiver training", section: "midpoint" },
  messages: {
    first: "{code} needs at least 16 minutes; {minutes} are recorded",
    further: "{code} × {total} needs more time: the {minutes} minutes after the first 30 support {supported}",
  },
  silences: ["timed-units-exceed"],
  examples: {
    bad: [
      { lines: [{ code: "97550", modifiers: ["GP"] }], minutes: { "97550": 15 } },
      {
        lines: [
          { code: "97550", modifiers: ["GP"] },
          { code: "97551", modifiers: ["GP"] },
        ],
        minutes: { "97550": 30, "97551": 7 },
      },
    ],
    good: [
      { lines: [{ code: "97550", modifiers: ["GP"] }], minutes: { "97550": 16 } },
      {
        lines: [
          { code: "97550", modifiers: ["GP"] },
          { code: "97551", modifiers: ["GP"], units: 2 },
        ],
        minutes: { "97550": 30, "97551": 23 },
      },
    ],
  },
  check({ lines, context }, report) {
    for (const day of unitsByCode(lines)) {
      const first = firstThirtyMinutes.has(day.code);
      if (!first && !furtherFifteenMinutes.has(day.code)) continue;
      const minutes = minutesOf(day, context);
      if (minutes === null) {
        for (const line of day.lines) report.notChecked(line, "the minutes of the training are not known");
        continue;
      }
      const supported = first
        ? Number(minutes >= leastMinutes)
        : Math.floor(minutes / 15) + Number(minutes % 15 >= 8);
      const values = { minutes, supported, total: day.units };
      if (first && supported === 0) report(day.lines, "units", "first", { values });
      if (!first && day.units > supported) report(day.lines, "units", "further", { values });
    }
  },
});

/** The minutes the page shows for the code's lines, else those said for the whole claim; null where neither is known. */
function minutesOf(day: CodeDay<RuleLine>, context: ClaimContext): number | null {
  const shown = day.lines.map((line) => readValue(line.readings.minutes));
  if (shown.every((minutes) => minutes !== undefined))
    return shown.reduce((sum, minutes) => sum + minutes, 0);
  return context.minutes?.[day.code] ?? null;
}
