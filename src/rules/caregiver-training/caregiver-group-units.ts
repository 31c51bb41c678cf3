import { defineRule } from "../../engine/define-rule";
import { unitsByCode } from "../daily-units";

export default defineRule({
  id: "caregiver-group-units",
  title: "Group caregiver training counted by caregiver",
  category: "caregiver-training",
  severity: "info",
  provenance: "table",
  scope: "day",
  needs: ["code", "units"],
  payerTerm: "ncci",
  explains: "mue-absolute",
  why: "97552 is not timed and not counted by caregiver: each patient who is represented has one unit on his or her own claim, however many caregivers came and however long it took. The MUE of 1 with MAI 2 follows from that.",
  action: "Bill one unit for each patient represented, each on that patient’s claim.",
  source: {
    name: "AHCA Provider Magazine; NCCI Policy Manual 2026",
    section: "caregiver training; ch. I §V",
  },
  messages: {
    perPatient:
      "97552 is counted once for each patient represented, never for each caregiver (MUE {limit}, {edition})",
  },
  examples: {
    bad: [[{ code: "97552", modifiers: ["GP"], units: 2 }]],
    good: [[{ code: "97552", modifiers: ["GP"] }]],
  },
  check({ lines, tables }, report) {
    for (const day of unitsByCode(lines)) {
      if (day.code !== "97552" || day.units < 2) continue;
      const answer = tables.mue(day.code);
      if (answer.kind === "not-loaded") for (const line of day.lines) report.notChecked(line, answer.because);
      if (answer.kind !== "row") continue;
      report(day.lines, "units", "perPatient", { row: answer.source, values: { limit: answer.row.units } });
    }
  },
});
