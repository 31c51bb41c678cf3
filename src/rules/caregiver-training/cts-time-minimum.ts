import { defineRule, type Fix } from "../../engine/define-rule";
import { firstThirtyMinutes, furtherFifteenMinutes } from "../caregiver-codes";
import { unitsByCode } from "../daily-units";
import { setUnits } from "../line-changes";
import { unitsFor } from "../timed-units";
import {
  areOfSeveralDates,
  linesByDate,
  minutesOf,
  reportUnknownMinutes,
  saidOn,
  spansDays,
} from "../treatment-minutes";

/** More than half of 30 minutes (CPT time rule). */
const leastMinutes = 16;

const noUnit =
  "The minutes support no unit of {code}: take the line off, or correct the minutes if the record shows more.";

export default defineRule({
  id: "cts-time-minimum",
  title: "Caregiver training shorter than its code",
  category: "caregiver-training",
  severity: "error",
  provenance: "policy",
  scope: "claim",
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
      {
        lines: [
          { code: "97550", modifiers: ["GP"] },
          { code: "97551", modifiers: ["GP"], units: 2 },
        ],
        minutes: { "97550": 30, "97551": 15 },
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
  check({ lines, dateOf, context }, report) {
    const training = lines.filter(
      ({ code }) => firstThirtyMinutes.has(code) || furtherFifteenMinutes.has(code),
    );
    if (training.length === 0) return;
    const severalDates = training.some(spansDays) || areOfSeveralDates(lines, dateOf);
    for (const [date, ofDate] of linesByDate(training, dateOf)) {
      const said = saidOn(date, ofDate, context, severalDates);
      for (const { code, lines: ofCode, units } of unitsByCode(ofDate)) {
        const minutes = minutesOf(ofCode, [code], said.context, said.severalDates);
        if (typeof minutes !== "number") {
          reportUnknownMinutes(report, ofCode, minutes.because);
          continue;
        }
        const first = firstThirtyMinutes.has(code);
        const supported = first ? Number(minutes >= leastMinutes) : unitsFor(minutes);
        const values = { minutes, supported, total: units };
        const action = supported === 0 ? { action: noUnit } : {};
        if (first && supported === 0) report(ofCode, "units", "first", { values, ...action });
        const [only, another] = ofCode;
        const fix: Fix | null =
          !first && supported > 0 && only && !another
            ? {
                kind: "ask",
                question: "Are the {minutes} minutes of {code} all that the record shows?",
                answers: [{ label: "Yes: set units to {supported}", changes: [setUnits(only, supported)] }],
                otherwise: "Correct the minutes first; the units follow from them.",
              }
            : null;
        if (!first && units > supported) report(ofCode, "units", "further", { values, fix, ...action });
      }
    }
  },
});
