import { readValue } from "../../claim/reading";
import { defineRule, type RuleLine } from "../../engine/define-rule";

/** Therapy codes of 15 minutes, one-on-one (`rules.md` B.1); caregiver training is counted apart. */
const timedCodes = new Set(
  (
    "97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97140 97530 97533 97535 97537 97542 97750 97755 " +
    "97760 97761 97763"
  ).split(" "),
);

const disciplineModifiers = ["GP", "GO", "GN"];

export default defineRule({
  id: "payer-time-rule",
  title: "Minutes that two time rules count differently",
  category: "payer",
  severity: "info",
  provenance: "policy",
  scope: "claim",
  needs: ["code", "modifiers"],
  why: "Medicare and other federal payers count all timed minutes of the day together. By CPT's midpoint rule each code counts by itself, and a code of eight minutes is a unit.",
  action:
    "Bill by the payer's rule; where its contract does not say which, ask before you bill the higher count.",
  source: { name: "CPT time rule; MCPM ch. 5 §20.2", section: "midpoint and total minutes" },
  messages: {
    midpoint: "{minutes} timed minutes: {midpoint} code by code (CPT midpoint), {total} by Medicare’s total",
    unknown:
      "{minutes} timed minutes: {midpoint} by the midpoint rule, {total} by total minutes; which {payer} uses is not known",
  },
  examples: {
    bad: [
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 8, "97140": 8 },
        payer: { timeRule: "midpoint" },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 20, "97140": 20 },
        payer: { timeRule: "unknown" },
      },
    ],
    good: [
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GP"] },
        ],
        minutes: { "97110": 8, "97140": 8 },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP"] },
          { code: "97140", modifiers: ["GO"] },
        ],
        minutes: { "97110": 8, "97140": 8 },
        payer: { timeRule: "midpoint" },
      },
      {
        lines: [{ code: "97110", modifiers: ["GP"], units: 2 }],
        minutes: { "97110": 30 },
        payer: { timeRule: "midpoint" },
      },
      { lines: [{ code: "97110", modifiers: ["GP"] }], payer: { timeRule: "midpoint" } },
    ],
  },
  check({ lines, dateOf, context }, report) {
    const rule = context.timeRule ?? context.payer.timeRule;
    if (rule === "total-minutes") return;
    const timed = lines.filter((line) => timedCodes.has(line.code));
    if (timed.length < 2) return;
    const days = new Map<string, typeof timed>();
    for (const line of timed) {
      const discipline = disciplineModifiers.find((modifier) => line.modifiers.includes(modifier)) ?? "";
      const key = `${dateOf(line)} ${discipline}`;
      days.set(key, [...(days.get(key) ?? []), line]);
    }
    const oneDay = new Set(timed.map((line) => dateOf(line))).size === 1;
    for (const day of days.values()) {
      // Minutes said by code for the whole claim are a day's only where the code stands nowhere else.
      const elsewhere = timed.some(
        (line) => !day.includes(line) && day.some((each) => each.code === line.code),
      );
      const byCode = minutesByCode(day, oneDay && !elsewhere ? context.minutes : null);
      if (byCode === null) continue;
      const minutes = byCode.reduce((sum, each) => sum + each, 0);
      const midpoint = byCode.reduce((sum, each) => sum + units(each), 0);
      const total = units(minutes);
      if (midpoint === total) continue;
      const values = {
        minutes,
        midpoint: `${midpoint} unit${midpoint === 1 ? "" : "s"}`,
        total: String(total),
        payer: context.payer.name,
      };
      report(day, "units", rule === "midpoint" ? "midpoint" : "unknown", { values });
    }
  },
});

/** Minutes of each code from the form, else those said for the whole claim; null where one is not known. */
function minutesByCode(
  day: readonly RuleLine<"code">[],
  said: Readonly<Record<string, number>> | null,
): number[] | null {
  const byCode = new Map<string, number>();
  for (const { code, readings } of day) {
    const shown = readValue(readings.minutes);
    if (shown !== undefined) byCode.set(code, (byCode.get(code) ?? 0) + shown);
    else if (said && Object.hasOwn(said, code)) byCode.set(code, said[code] ?? 0);
    else return null;
  }
  return [...byCode.values()];
}

/** One unit for each 15 minutes, and one for a rest of 8. */
function units(minutes: number): number {
  return Math.floor(minutes / 15) + Number(minutes % 15 >= 8);
}
