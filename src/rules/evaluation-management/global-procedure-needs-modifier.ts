import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { isAssociated } from "../code-pairs";
import { globalPeriodAt, periodValues, reportNotTold } from "../earlier-procedures";
import { type GlobalPeriod, globalDaysOf } from "../global-periods";
import { knownModifiers } from "../known-modifiers";
import { addModifiers, putInFront } from "../line-changes";
import { isEvaluationManagement } from "../visit-codes";

export default defineRule({
  id: "global-procedure-needs-modifier",
  title: "Procedure inside the global period of another without 58, 78 or 79",
  category: "evaluation-management",
  severity: "warning",
  provenance: "table",
  scope: "claim",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "A procedure in the global period of an earlier one, by the same practitioner or one of the same group and specialty, is paid only where a modifier says how the two belong together.",
  action:
    "If the record shows it, report {later} with 58 (planned, more extensive, or therapy after {procedure}), with 78 (unplanned return to the operating room for a complication: only the share for the operation itself is paid, and no new period begins) or with 79 (nothing to do with {procedure}); if none of them is true, take {later} off.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §E.c" },
  messages: {
    inside:
      "{later} has no 58, 78 or 79 on day {day} of the {days}-day global period of {procedure} on {on} ({edition})",
    sameDay:
      "{later} has no modifier beside {procedure} of the same day, {on}, which was billed before ({edition})",
  },
  examples: {
    bad: [
      {
        lines: [{ code: "11042", dateOfService: "2025-06-12" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: true }],
      },
      [
        { code: "10060", dateOfService: "2025-06-02" },
        { code: "11730", dateOfService: "2025-06-09" },
      ],
    ],
    good: [
      {
        lines: [{ code: "11042", dateOfService: "2025-06-13" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: true }],
      },
      {
        lines: [{ code: "11042", modifiers: ["79"], dateOfService: "2025-06-09" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: true }],
      },
      {
        lines: [{ code: "71046", dateOfService: "2025-06-09" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: true }],
      },
      [
        { code: "98941", modifiers: ["AT"], dateOfService: "2025-06-02" },
        { code: "98941", modifiers: ["AT"], dateOfService: "2025-06-04" },
      ],
      {
        lines: [{ code: "11042", dateOfService: "2025-06-09" }],
        priorProcedures: [{ code: "17110", dateOfService: "2025-06-02", sameGroup: false }],
      },
    ],
  },
  check({ lines, dateOf, tablesOn, context }, report) {
    for (const line of lines) {
      if (isEvaluationManagement(line.code)) continue;
      const { modifiers: reading } = line.readings;
      if (reading.state === "read" && reading.value.some((modifier) => related.has(modifier))) continue;
      const own = globalDaysOf(line.code, tablesOn(dateOf(line)));
      if (own.kind === "known" && own.period === null) continue;
      const answer = globalPeriodAt(line, lines, dateOf, tablesOn, context, takesInProcedures);
      if (own.kind === "unknown") {
        if (answer.kind !== "outside")
          report.notChecked(line, answer.kind === "inside" ? own.because : answer.because);
        continue;
      }
      if (answer.kind !== "inside") {
        reportNotTold(line, answer, context, report);
        continue;
      }
      const modifiers = knownModifiers(line, report);
      if (modifiers === null) continue;
      const { day, row } = answer;
      const values = { later: line.code, ...periodValues(answer) };
      const fix = relationQuestion(line);
      if (day > 0) report(line, "modifiers", "inside", { row, values, fix });
      else if (
        !modifiers.some((modifier) => isAssociated(modifier, line.code) || besideEachOther.has(modifier))
      )
        report(line, "modifiers", "sameDay", { row, values, review: true, action: sameDayAction, fix });
    }
  },
});

const related: ReadonlySet<string> = new Set(["58", "78", "79"]);

/** What says, beside the modifiers of NCCI edits, that two procedures of one day stand beside each other. */
const besideEachOther: ReadonlySet<string> = new Set(["50", "51", "76", "77"]);

/** The day before a major procedure takes in visits only. */
function takesInProcedures(_period: GlobalPeriod, day: number): boolean {
  return day >= 0;
}

function relationQuestion(line: RuleLine): Fix {
  return {
    kind: "ask",
    question: "How does {later} belong to {procedure}, by the record?",
    answers: [
      {
        label: "Planned, more extensive, or therapy after it: 58",
        changes: [addModifiers(line, "58")],
      },
      {
        label: "Unplanned return to the operating room for a complication: 78",
        // By 78 the contractor prices the line.
        changes: [putInFront(line, "78")],
      },
      { label: "Nothing to do with it: 79", changes: [addModifiers(line, "79")] },
    ],
    otherwise: "Take {later} off: it is paid with {procedure}.",
  };
}

const sameDayAction =
  "If {later} was furnished at another session of the day and the record shows it, report it with 58, 78 or 79, whichever is true (78 pays only the share for the operation itself); if it was the same session, bill it with {procedure} as the NCCI edits allow.";
