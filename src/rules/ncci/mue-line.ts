import { whyDaysUnknown } from "../../claim/days-of-line";
import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { unitsPerDay } from "../daily-units";
import { setUnits } from "../line-changes";

export default defineRule({
  id: "mue-line",
  title: "More units on a line than Medicare pays",
  category: "ncci",
  severity: "warning",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "ncci",
  why: "The limit holds for each claim line (MAI 1): above it the whole line is denied, not only the excess. Units beyond the limit may stand on a line of their own where a modifier says why.",
  action:
    "Bring the line to {limit}. If more was furnished and the record shows it, report the rest on another line with the modifier that says why (76, 77, 91, 59, an X modifier or an anatomic one).",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §V (I-28)" },
  messages: { over: "{code} × {total}: Medicare’s limit is {limit} a line (MUE {limit}, MAI 1, {edition})" },
  examples: {
    bad: [
      [{ code: "A0425", modifiers: ["RH"], units: 251, placeOfService: "41" }],
      [{ code: "A0425", modifiers: ["RH"], units: 250.5, placeOfService: "41" }],
    ],
    good: [
      [{ code: "A0425", modifiers: ["RH"], units: 250, placeOfService: "41" }],
      [{ code: "97110", modifiers: ["GP"], units: 7 }],
    ],
  },
  check({ line, tables }, report) {
    const answer = tables.mue(line.code);
    if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
    // A limit of 0 says something else: `mue-zero`.
    if (answer.kind !== "row" || answer.row.mai !== 1 || answer.row.units < 1) return;
    const { units } = line.readings;
    const entered = readValue(units);
    const daysUnknown = whyDaysUnknown(line.readings);
    if (entered === undefined || daysUnknown !== null) {
      report.notChecked(line, daysUnknown ?? whyMissing(fieldNames.units, units));
      return;
    }
    const total = unitsPerDay(entered, line);
    const limit = answer.row.units;
    if (total <= limit) return;
    report(line, "units", "over", {
      row: answer.source,
      values: { total, limit },
      // A line of several days has the limit for each of them.
      fix:
        total === entered
          ? {
              kind: "ask",
              question: "Does the record show no more than {limit}?",
              answers: [{ label: "Yes: set units to {limit}", changes: [setUnits(line, limit)] }],
              otherwise:
                "Report the rest on another line, with the modifier that the record bears out (76, 77, 91, 59, an X modifier or an anatomic one).",
            }
          : null,
    });
  },
});
