import { fieldNames } from "../../claim/field-names";
import { whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { paidRow } from "../fee-schedule-row";
import { addModifiers, dropModifiers } from "../line-changes";
import { takesNotice } from "../patient-notice";

export default defineRule({
  id: "code-status-noncovered",
  title: "Service that Medicare does not cover",
  category: "code",
  severity: "warning",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Status N: Medicare does not cover the service. Without GY it is denied all the same, and the denial does not say that it is the patient’s to pay.",
  action:
    "Add GY where the denial is wanted, for a secondary payer or the patient’s record; with a voluntary notice GX beside it. Otherwise leave the line off the Medicare claim and bill the patient.",
  source: { name: "RVU file documentation", section: "attachment A, status N" },
  messages: { notCovered: "{code} is not covered by Medicare (status N, {edition})" },
  examples: {
    bad: [
      [{ code: "98943" }],
      [
        { code: "98940", modifiers: ["AT"] },
        { code: "98943", modifiers: ["GX"] },
      ],
      [{ code: "96110", dateOfService: "2026-10-05" }],
      [{ code: "98943", modifiers: ["GA"] }],
    ],
    good: [
      [{ code: "98943", modifiers: ["GY"] }],
      [{ code: "98943", modifiers: ["GX", "GY"] }],
      [{ code: "98940", modifiers: ["AT"] }],
    ],
  },
  check({ line, tables, context }, report) {
    const row = paidRow(line, tables, report);
    if (row?.indicators.status !== "N") return;
    const { modifiers } = line.readings;
    if (modifiers.state === "absent" || modifiers.state === "unreadable") {
      report.notChecked(line, whyMissing(fieldNames.modifiers, modifiers));
      return;
    }
    if (modifiers.state === "read" && modifiers.value.includes("GY")) return;
    const wanted = { label: "Yes: GY", changes: [addModifiers(line, "GY")] };
    if (!takesNotice(context.payer)) {
      report(line, "code", "notCovered", {
        row: row.source,
        action:
          "Ask the payer whether it covers {code}: it may cover more than original Medicare does. Where its denial is wanted, GY says that the service is excluded.",
        fix: {
          kind: "ask",
          question: "Does the payer not cover {code} either, and is its denial wanted?",
          answers: [wanted],
          otherwise: "Leave the line as it is if the payer covers {code}; otherwise take it off.",
        },
      });
      return;
    }
    report(line, "code", "notCovered", {
      row: row.source,
      fix: {
        kind: "ask",
        question: "Is Medicare’s denial wanted, for a secondary payer or the patient’s record?",
        answers: [
          wanted,
          {
            label: "Yes, and a voluntary notice was given: GY and GX",
            // GX is for a voluntary notice only: with GA or GZ the line would be returned.
            changes: [dropModifiers(line, "GA", "GZ"), addModifiers(line, "GY", "GX")],
          },
        ],
        otherwise: "Leave the line off the Medicare claim and bill the patient.",
      },
    });
  },
});
