import { defineRule, type RuleLine } from "../../engine/define-rule";
import { globalPeriodAt, periodValues, reportNotTold } from "../earlier-procedures";
import type { GlobalPeriod } from "../global-periods";
import { knownModifiers } from "../known-modifiers";
import { addModifiers } from "../line-changes";
import { isVisit } from "../visit-codes";

export default defineRule({
  id: "global-em-needs-24",
  title: "Visit inside the global period of a procedure without 24",
  category: "evaluation-management",
  severity: "warning",
  provenance: "table",
  scope: "claim",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "The fee of a procedure with a global period of 10 or 90 days holds the visits that follow from it, by the same practitioner or one of the same group and specialty.",
  action:
    "If the visit had nothing to do with {procedure} and the record shows it, report it with 24; otherwise take {visit} off: it is paid with the procedure.",
  source: {
    name: "NCCI Policy Manual 2026; Medicare Claims Processing Manual",
    section: "ch. I §D; ch. 12 §40",
  },
  messages: {
    inside:
      "{visit} has no 24 on day {day} of the {days}-day global period of {procedure} on {on} ({edition})",
    sameDay:
      "{visit} has no modifier beside {procedure} on {on}, whose global period of {days} days takes in the visit ({edition})",
  },
  examples: {
    bad: [
      {
        lines: [{ code: "99213", dateOfService: "2025-06-12" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: true }],
      },
      [
        { code: "17110", dateOfService: "2025-06-02" },
        { code: "99213", dateOfService: "2025-06-09" },
      ],
    ],
    good: [
      {
        lines: [{ code: "99213", dateOfService: "2025-06-13" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: true }],
      },
      {
        lines: [{ code: "99213", modifiers: ["24"], dateOfService: "2025-06-09" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: true }],
      },
      {
        lines: [{ code: "99213", dateOfService: "2025-06-09" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: false }],
      },
      [
        { code: "20610", modifiers: ["RT"], dateOfService: "2025-06-02" },
        { code: "99213", dateOfService: "2025-06-09" },
      ],
    ],
  },
  check({ lines, dateOf, tablesOn, context }, report) {
    for (const visit of lines) {
      if (!isFollowUp(visit.code)) continue;
      const { modifiers: reading } = visit.readings;
      if (reading.state === "read" && reading.value.some((modifier) => unrelated.has(modifier))) continue;
      const answer = globalPeriodAt(visit, lines, dateOf, tablesOn, context, takesInVisits);
      if (answer.kind !== "inside") {
        reportNotTold(visit, answer, context, report);
        continue;
      }
      const modifiers = knownModifiers(visit, report);
      if (modifiers === null) continue;
      const { period, day, row } = answer;
      const values = { visit: visit.code, ...periodValues(answer) };
      const otherwise = "Take {visit} off: it is paid with {procedure}.";
      if (day > 0)
        report(visit, "modifiers", "inside", {
          row,
          values,
          fix: {
            kind: "ask",
            question: "Had {visit} nothing to do with {procedure}, and is that documented?",
            answers: [{ label: "Yes: 24", changes: [addModifiers(visit, "24")] }],
            otherwise,
          },
        });
      else if (!modifiers.some((modifier) => ofTheDay.has(modifier)))
        report(visit, "modifiers", "sameDay", {
          row,
          values,
          review: true,
          action: sameDayAction(period),
          fix: { kind: "ask", ...sameDayQuestion(visit, period), otherwise },
        });
    }
  },
});

/** What says that a visit has nothing to do with the procedure: 24, and FT for critical care. */
const unrelated: ReadonlySet<string> = new Set(["24", "FT"]);

/** What lets a visit stand on the day of a procedure, or the day before a major one. */
const ofTheDay: ReadonlySet<string> = new Set(["25", "57"]);

/** On the one day of a procedure with no further day `em-needs-25` speaks. */
function takesInVisits(period: GlobalPeriod): boolean {
  return period !== "000";
}

/** Visits for prevention are not care after a procedure. */
function isFollowUp(code: string): boolean {
  return isVisit(code) && !code.startsWith("G");
}

function sameDayQuestion(visit: RuleLine, period: GlobalPeriod) {
  return period === "090"
    ? {
        question: "Was the decision for {procedure} made at {visit}, and is that documented?",
        answers: [{ label: "Yes: 57", changes: [addModifiers(visit, "57")] }],
      }
    : {
        question:
          "Was {visit} significant and separately identifiable from {procedure}, and is that documented?",
        answers: [{ label: "Yes: 25", changes: [addModifiers(visit, "25")] }],
      };
}

function sameDayAction(period: GlobalPeriod): string {
  return period === "090"
    ? "If the decision for {procedure} was made at this visit and the record shows it, report the visit with 57; otherwise take {visit} off."
    : "If the visit was significant and separately identifiable from {procedure} and the record shows it, report it with 25; otherwise take {visit} off.";
}
