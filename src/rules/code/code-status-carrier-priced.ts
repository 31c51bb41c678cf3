import { defineRule } from "../../engine/define-rule";
import { type FeeScheduleRow, paidRow } from "../fee-schedule-row";

export default defineRule({
  id: "code-status-carrier-priced",
  title: "Price set by the contractor",
  category: "code",
  severity: "info",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "The fee schedule gives no RVUs for it: the Medicare contractor sets the amount, mostly case by case and from the record.",
  action: "Have the record ready to go with the claim; no estimate is shown here.",
  source: { name: "RVU file documentation", section: "attachment A, status C and R" },
  messages: { byContractor: "{code} is priced by the contractor (status {status} without RVUs, {edition})" },
  examples: {
    bad: [
      [{ code: "97139", modifiers: ["GP"] }],
      [{ code: "97799", modifiers: ["GP"], dateOfService: "2026-10-05" }],
      [{ code: "97545", modifiers: ["GP"] }],
    ],
    good: [[{ code: "97110", modifiers: ["GP"] }], [{ code: "11055" }], [{ code: "80053" }]],
  },
  check({ line, tables }, report) {
    const row = paidRow(line, tables, report);
    const status = row?.indicators.status;
    if (!row || (status !== "C" && status !== "R") || !withoutRvus(row)) return;
    report(line, "code", "byContractor", { row: row.source, values: { status } });
  },
});

function withoutRvus({ rvus }: FeeScheduleRow): boolean {
  return [rvus.workRvu, rvus.nonFacilityPeRvu, rvus.facilityPeRvu, rvus.malpracticeRvu].every(
    (rvu) => Number(rvu) === 0,
  );
}
