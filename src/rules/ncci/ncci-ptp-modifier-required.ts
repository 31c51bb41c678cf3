import { defineRule } from "../../engine/define-rule";
import { codePairs } from "../code-pairs";

/** Modifiers that NCCI associates with procedure-to-procedure edits; on either code since 2019-07-01 (ch. I §E, CR 11168). */
const associated = new Set(
  [
    "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI",
    "24 25 57 58 78 79 27 59 91 XE XS XP XU",
  ]
    .join(" ")
    .split(" "),
);

/** Visits carry 25, never 59 (NCCI Policy Manual ch. I §E.d); `rules.md` B.2 `em-needs-25` lists them. */
const visit = /^(?:99(?:2\d\d|3\d\d|4\d\d)|9200[24]|9201[24]|G0101|G0402|G043[89])$/;

const visitAction =
  "If the visit was significant and separately identifiable from {other} and the record shows it, report it with modifier 25; otherwise take it off.";

export default defineRule({
  id: "ncci-ptp-modifier-required",
  title: "Two codes that Medicare pays together only in separate circumstances",
  category: "ncci",
  severity: "error",
  provenance: "table",
  scope: "day",
  needs: ["code", "modifiers"],
  payerTerm: "ncci",
  why: "The NCCI edit has modifier indicator 1: the column 2 code is denied on the same day unless a modifier states a circumstance that makes it separate. A modifier may not be added only to bypass the edit.",
  action:
    "If {column2} was a separate encounter, site, practitioner or 15-minute block that does not overlap, and the record shows it, report it with the modifier that says which (XE, XS, XP, XU, 59 or an anatomic modifier); otherwise take {column2} off.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §E; ch. IV (either column)" },
  messages: {
    pair: "{column2} is bundled into {column1} on the same day (NCCI edit, modifier indicator 1, {edition})",
  },
  examples: {
    bad: [
      [
        { code: "97150", modifiers: ["GP"] },
        { code: "97110", modifiers: ["GP"] },
      ],
      [{ code: "71046" }, { code: "71045", modifiers: ["76"] }],
    ],
    good: [
      [
        { code: "97150", modifiers: ["GP"] },
        { code: "97110", modifiers: ["GP", "XE"] },
      ],
      [
        { code: "97150", modifiers: ["GP", "59"] },
        { code: "97110", modifiers: ["GP"] },
      ],
      [
        { code: "97552", modifiers: ["GP"] },
        { code: "97110", modifiers: ["GP"] },
      ],
      [
        { code: "20611", modifiers: ["RT"] },
        { code: "20610", modifiers: ["LT"] },
      ],
    ],
  },
  check({ lines, tables, context }, report) {
    if (context.differentPractitioners) return;
    for (const { answer, oneCode, otherCode, linesOf } of codePairs(lines, tables)) {
      if (answer.kind === "not-loaded") {
        for (const code of [oneCode, otherCode]) {
          for (const line of linesOf.get(code) ?? []) report.notChecked(line, answer.because);
        }
      }
      if (answer.kind !== "row" || answer.row.modifierIndicator !== 1) continue;
      const { column1, column2 } = answer.row;
      // A column 2 line is lost to any column 1 line where neither of the two carries an associated modifier.
      const bare = (code: string) =>
        (linesOf.get(code) ?? []).filter(
          (line) => !line.modifiers.some((modifier) => associated.has(modifier)),
        );
      const denying = bare(column1);
      const denied = bare(column2);
      if (denying.length === 0 || denied.length === 0) continue;
      report([...denying, ...denied], "modifiers", "pair", {
        row: answer.source,
        values: { column1, column2, other: column1 },
        lost: denied,
        ...(visit.test(column2) ? { action: visitAction } : {}),
      });
    }
  },
});
