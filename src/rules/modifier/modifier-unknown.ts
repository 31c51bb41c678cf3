import { defineRule } from "../../engine/define-rule";
import { mayNameTrip, namesTrip } from "../ambulance-trips";

const endsOfTrip =
  "The two ends of a trip belong on the trip and its miles (A0425–A0436). If the payer wants {modifier} on {code} too, nothing is to change.";

export default defineRule({
  id: "modifier-unknown",
  title: "Modifier that is not assigned",
  category: "modifier",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  why: "A modifier that neither CPT nor HCPCS assigns makes the line reject (CO-4, CO-182).",
  action: "Correct the modifier or take it off.",
  source: { name: "CPT and HCPCS modifier set", section: "HCPCS quarterly file" },
  messages: { unknown: "{modifier} is not an assigned modifier" },
  examples: {
    bad: [[{ code: "97110", modifiers: ["GP", "00"] }], [{ code: "97110", modifiers: ["RX", "GP"] }]],
    good: [[{ code: "97110", modifiers: ["GP", "KX", "CQ"] }], [{ code: "A0429", modifiers: ["RH"] }]],
  },
  check({ line, tables }, report) {
    for (const modifier of line.modifiers) {
      // What is not even two characters is `modifier-malformed`.
      if (!/^[A-Z0-9]{2}$/.test(modifier)) continue;
      if (namesTrip(line.code, modifier)) continue;
      const answer = tables.modifier(modifier);
      if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
      if (answer.kind === "no-row")
        report(line, "modifiers", "unknown", {
          row: answer.source,
          values: { modifier },
          ...(mayNameTrip(line.code, modifier)
            ? { severity: "warning", review: true, action: endsOfTrip }
            : {}),
        });
    }
  },
});
