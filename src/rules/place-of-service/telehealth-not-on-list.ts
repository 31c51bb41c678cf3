import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { isByTelehealth } from "../telehealth";

export default defineRule({
  id: "telehealth-not-on-list",
  title: "Telehealth for a code that is not on the list of the year",
  category: "place-of-service",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "Medicare pays by telehealth only what is on its telehealth list on the date of service.",
  action:
    "If the service was furnished in person, correct the place of service and the modifiers; otherwise take {code} off: it is not payable by telehealth on this date.",
  source: { name: "CY 2024–2026 physician fee schedule rules", section: "telehealth list" },
  messages: { notOnList: "{code} is not on Medicare’s telehealth list on this date of service ({edition})" },
  examples: {
    bad: [
      [{ code: "97552", modifiers: ["GP", "95"], placeOfService: "10", dateOfService: "2024-08-15" }],
      [{ code: "97550", modifiers: ["GP"], placeOfService: "02", dateOfService: "2024-12-31" }],
      [{ code: "97551", modifiers: ["GP", "93"], placeOfService: "11", dateOfService: "2024-08-15" }],
    ],
    good: [
      [{ code: "97552", modifiers: ["GP", "95"], placeOfService: "10", dateOfService: "2025-01-01" }],
      [{ code: "97550", modifiers: ["GP", "95"], placeOfService: "10", dateOfService: "2026-02-01" }],
      [{ code: "97552", modifiers: ["GP"], dateOfService: "2024-08-15" }],
    ],
  },
  check({ line, date, tables }, report) {
    const { placeOfService, modifiers } = line.readings;
    const isSaid = isByTelehealth(readValue(placeOfService), readValue(modifiers) ?? []);
    if (!isSaid && modifiers.state !== "unreadable") return;
    const answer = tables.telehealth(line.code);
    if (!isSaid) {
      // 93 or 95 may stand there, on a code that is not on the list.
      if (answer.kind === "no-row") report.notChecked(line, whyMissing(fieldNames.modifiers, modifiers));
      return;
    }
    if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
    const ended = answer.kind === "row" && answer.row.to !== null && answer.row.to < date;
    if (answer.kind === "no-row" || ended) report(line, "code", "notOnList", { row: answer.source });
  },
});
