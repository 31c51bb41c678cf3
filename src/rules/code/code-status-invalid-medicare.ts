import { defineRule } from "../../engine/define-rule";
import { paidRow } from "../fee-schedule-row";

const settingVisit =
  "Bill the visit code of the setting: office 99202–99215, hospital 99221–99236, nursing facility 99304–99310.";

/** What Medicare takes in place of a code, made by hand (`rules.md` B.2): the relative value file says only that there is another. */
const instead: Readonly<Record<string, string>> = {
  "97014": "Bill G0283 in place of 97014.",
  "99417": "Bill G2212 in place of 99417, by Medicare’s own time threshold.",
  ...Object.fromEntries(
    ["99242", "99243", "99244", "99245", "99252", "99253", "99254", "99255"].map((code) => [
      code,
      settingVisit,
    ]),
  ),
};

export default defineRule({
  id: "code-status-invalid-medicare",
  title: "Code that Medicare replaces by another",
  category: "code",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Status I: Medicare uses another code to report and pay the service, and denies this one.",
  action: "Find the code that Medicare uses for this service.",
  source: { name: "RVU file documentation", section: "attachment A, status I" },
  messages: { notUsed: "{code} is not valid for Medicare (status I, {edition})" },
  examples: {
    bad: [
      [{ code: "97014", modifiers: ["GP"] }],
      [{ code: "99215" }, { code: "99417" }],
      [{ code: "97014", modifiers: ["GP"], dateOfService: "2026-10-05" }],
    ],
    good: [
      [{ code: "G0283", modifiers: ["GP"] }],
      {
        lines: [{ code: "97014", modifiers: ["GP"] }],
        payer: { name: "Commercial", billingRules: "unknown" },
      },
    ],
  },
  check({ line, tables }, report) {
    const row = paidRow(line, tables, report);
    if (row?.indicators.status !== "I") return;
    const action = Object.hasOwn(instead, line.code) ? instead[line.code] : undefined;
    report(line, "code", "notUsed", { row: row.source, ...(action ? { action } : {}) });
  },
});
