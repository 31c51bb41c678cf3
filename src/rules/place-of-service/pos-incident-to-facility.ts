import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";
import { sourceOfIndicators } from "../fee-schedule-row";

/** Hospital inpatients and outpatients, on and off campus. */
const hospital: ReadonlySet<string> = new Set(["19", "21", "22"]);

/** PC/TC indicator of services that auxiliary staff furnish incident to a practitioner's (RVU26A documentation). */
const incidentTo = "5";

export default defineRule({
  id: "pos-incident-to-facility",
  title: "Service of auxiliary staff billed for a hospital patient",
  category: "place-of-service",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "PC/TC indicator 5: the service is furnished incident to a practitioner’s. For a patient of a hospital it is the hospital’s staff who furnish it, and the practitioner is not paid.",
  action:
    "Take {code} off: the hospital bills it. If it was furnished in the practitioner’s own office, correct the place of service.",
  source: { name: "RVU26A file documentation", section: "PC/TC indicator 5" },
  messages: {
    hospital: "{code} at place of service {placeOfService} is the hospital’s to bill (PC/TC 5, {edition})",
  },
  silences: ["pos-setting-na"],
  examples: {
    bad: [
      [{ code: "96372", placeOfService: "22" }],
      [{ code: "96372", placeOfService: "19" }],
      [{ code: "96413", placeOfService: "21" }],
    ],
    good: [
      [{ code: "96372" }],
      [{ code: "96372", placeOfService: "23" }],
      [{ code: "99213", placeOfService: "22" }],
    ],
  },
  check({ line, tables }, report) {
    const answer = tables.rvu(line.code);
    if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
    if (answer.kind !== "row") return;
    const { indicators } = answer.row;
    if (indicators === null) {
      const { edition } = answer.source;
      report.notChecked(
        line,
        say("{edition} gives no PC/TC indicator for {code}", { edition, code: line.code }),
      );
      return;
    }
    if (indicators.pctc !== incidentTo) return;
    const { placeOfService } = line.readings;
    const place = readValue(placeOfService);
    if (place === undefined) report.notChecked(line, whyMissing(fieldNames.placeOfService, placeOfService));
    else if (hospital.has(place)) {
      const row = sourceOfIndicators(answer.row, indicators, answer.source);
      report(line, "placeOfService", "hospital", { row });
    }
  },
});
