import { defineRule } from "../../engine/define-rule";
import { allOf, anyOf } from "../code-lists";
import { feeScheduleRow, isComponent } from "../fee-schedule-row";
import { dropModifiers } from "../line-changes";

export default defineRule({
  id: "modifier-26-tc-invalid",
  title: "26 or TC on a code without components",
  category: "modifier",
  severity: "error",
  provenance: "table",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "Only codes with PC/TC indicator 1 are split into a professional and a technical part; laboratory tests with indicator 6 take 26 for the physician’s interpretation. On any other code the line is denied.",
  action:
    "Take {modifier} off, or bill the code that stands for the component alone where there is one (as 93010 and 93005 for 93000).",
  source: { name: "RVU file documentation", section: "PC/TC indicator" },
  messages: { noComponents: "{code} has no {part} part (PC/TC indicator {indicator}, {edition})" },
  examples: {
    bad: [
      [{ code: "99213", modifiers: ["26"] }],
      [{ code: "93005", modifiers: ["TC"] }],
      [{ code: "96372", modifiers: ["TC"], dateOfService: "2026-10-05" }],
      [{ code: "93010", modifiers: ["26"] }],
      [{ code: "99213", modifiers: ["26", "TC"] }],
    ],
    good: [
      [{ code: "71046", modifiers: ["26"] }],
      [{ code: "73030", modifiers: ["TC", "RT"], dateOfService: "2026-10-05" }],
      [{ code: "93010" }],
    ],
  },
  check({ line, tables }, report) {
    // A row of its own is the proof: the code's own row does not show indicator 6.
    const without = [...new Set(line.modifiers)].filter(
      (modifier) => isComponent(modifier) && tables.rvu(line.code, modifier).kind !== "row",
    );
    if (without.length === 0) return;
    const row = feeScheduleRow(line, tables, report);
    if (!row || row.indicators.pctc === "1") return;
    const wrong = without.filter((modifier) => row.indicators.pctc !== "6" || modifier !== "26");
    if (wrong.length === 0) return;
    report(line, "modifiers", "noComponents", {
      row: row.source,
      values: { modifier: allOf(wrong), part: anyOf(wrong), indicator: row.indicators.pctc },
      fix: {
        kind: "ask",
        question: "Was {code} furnished as a whole?",
        answers: [{ label: "Yes: take {modifier} off", changes: [dropModifiers(line, ...wrong)] }],
        otherwise:
          "Bill the code that stands for the part alone, where there is one (93010 and 93005 for 93000).",
      },
    });
  },
});
