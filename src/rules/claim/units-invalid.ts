import { readValue } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";

/** Ground ambulance mileage is reported in tenths of a mile. */
const inTenths = "A0425";

export default defineRule({
  id: "units-invalid",
  title: "Units that are not a positive whole number",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "entry",
  needs: ["code"],
  why: "Item 24G takes whole numbers of one or more; anything else is rejected.",
  action: "Enter the number of units as a whole number.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 26 §10.4, item 24G" },
  messages: {
    notWhole: "{code} has {units} units: a whole number of one or more is needed",
    notTenths: "{code} has {units} miles: a number above 0 with one decimal at most is needed",
  },
  examples: {
    bad: [
      [{ code: "97110", modifiers: ["GP"], units: 0 }],
      [{ code: "97110", modifiers: ["GP"], units: 1.5 }],
      [{ code: "97110", modifiers: ["GP"], units: -1 }],
      [{ code: "A0425", units: 12.45 }],
    ],
    good: [[{ code: "97110", modifiers: ["GP"], units: 2 }], [{ code: "A0425", units: 12.4 }]],
  },
  check({ line }, report) {
    const units = readValue(line.readings.units);
    if (units === undefined) return;
    if (line.code === inTenths) {
      if (units <= 0 || !/^\d+(?:\.\d)?$/.test(String(units)))
        report(line, "units", "notTenths", { action: "Enter the miles of the trip to a tenth of a mile." });
    } else if (!Number.isInteger(units) || units < 1) report(line, "units", "notWhole");
  },
});
