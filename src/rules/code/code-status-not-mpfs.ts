import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";
import { paidRow } from "../fee-schedule-row";

export default defineRule({
  id: "code-status-not-mpfs",
  title: "Not priced by the physician fee schedule",
  category: "code",
  severity: "info",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Status X or E: the physician fee schedule does not pay for it. It may be paid by another schedule, or not at all; this is no denial.",
  action: "Look the amount up in the schedule that pays for it; no estimate is shown here.",
  source: { name: "RVU file documentation", section: "attachment A, status X and E" },
  messages: {
    elsewhere: "{code} is not paid by the physician fee schedule (status {status}, {edition}): {schedule}",
  },
  examples: {
    bad: [
      [{ code: "80053" }],
      [{ code: "85025", dateOfService: "2026-10-05" }],
      [{ code: "99213" }, { code: "36415" }],
    ],
    good: [[{ code: "99213" }], [{ code: "97010", modifiers: ["GP"] }], [{ code: "98943" }]],
  },
  check({ line, tables }, report) {
    const row = paidRow(line, tables, report);
    const status = row?.indicators.status;
    if (!row || (status !== "X" && status !== "E")) return;
    report(line, "code", "elsewhere", {
      row: row.source,
      values: { status, schedule: scheduleOf(line.code) },
    });
  },
});

/** Where the code's range tells which schedule pays. */
function scheduleOf(code: string): string {
  if (code.startsWith("8")) return say("laboratory tests are paid by the clinical laboratory fee schedule");
  if (code.startsWith("J")) return say("drugs are paid by the average sales price file");
  if (code >= "A0425" && code <= "A0436")
    return say("ambulance services are paid by the ambulance fee schedule");
  return say("it is paid by another schedule, or not at all");
}
