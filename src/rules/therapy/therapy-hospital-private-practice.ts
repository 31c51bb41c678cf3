import { defineRule } from "../../engine/define-rule";
import { say } from "../../say";
import { sourceOfIndicators } from "../fee-schedule-row";

/** Inpatient and on- and off-campus outpatient hospital. */
const hospital: ReadonlySet<string> = new Set(["19", "21", "22"]);

/** PC/TC indicator of physical therapy services (RVU26A documentation): not paid to an independent therapist in a hospital. */
const therapyService = "7";

export default defineRule({
  id: "therapy-hospital-private-practice",
  title: "Private-practice therapy at a hospital",
  category: "therapy",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code", "placeOfService"],
  payerTerm: "medicare-billing",
  silences: ["pos-setting-na"],
  why: "Therapy of a hospital’s inpatient or outpatient is the hospital’s to bill (PC/TC indicator 7): a therapist in private practice is not paid for it.",
  action:
    "If the patient was the hospital’s inpatient or outpatient, the hospital bills it; otherwise correct the place of service.",
  source: { name: "RVU26A file documentation", section: "PC/TC indicator 7" },
  messages: {
    hospital: "{code} at POS {placeOfService}: not paid to a therapist in private practice ({edition})",
  },
  examples: {
    bad: [
      {
        lines: [{ code: "97110", modifiers: ["GP"], placeOfService: "22" }],
        providerType: "therapist-private-practice",
      },
      {
        lines: [{ code: "97161", modifiers: ["GP"], placeOfService: "19" }],
        providerType: "therapist-private-practice",
      },
    ],
    good: [
      {
        lines: [{ code: "97110", modifiers: ["GP"], placeOfService: "11" }],
        providerType: "therapist-private-practice",
      },
      { lines: [{ code: "97110", modifiers: ["GP"], placeOfService: "22" }], providerType: "hospital" },
      [{ code: "97110", modifiers: ["GP"], placeOfService: "22" }],
      {
        lines: [{ code: "97552", modifiers: ["GP"], placeOfService: "22" }],
        providerType: "therapist-private-practice",
      },
    ],
  },
  check({ line, tables, context }, report) {
    if (!hospital.has(line.placeOfService) || context.providerType === "hospital") return;
    const answer = tables.rvu(line.code);
    const indicators = answer.kind === "row" ? answer.row.indicators : null;
    if (indicators === null) {
      // A code that is no therapy code cannot have the indicator.
      if (answer.kind === "no-row" || tables.therapy(line.code).kind !== "row") return;
      report.notChecked(
        line,
        answer.kind === "not-loaded"
          ? answer.because
          : say("no PC/TC indicator of {code} is loaded", { code: line.code }),
      );
      return;
    }
    if (answer.kind !== "row" || indicators.pctc !== therapyService) return;
    if (context.providerType === null)
      report.notKnownHere(line, say("whether a therapist in private practice bills the line is not known"));
    else
      report(line, "placeOfService", "hospital", {
        row: sourceOfIndicators(answer.row, indicators, answer.source),
      });
  },
});
