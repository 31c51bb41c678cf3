import { defineRule } from "../../engine/define-rule";

/** Critical care of one day is counted over the group, so its primary may stand on a colleague's claim (`rules.md` B.2). */
const primaryMayBeAColleagues = new Set(["99292"]);

const ofTheGroup =
  "If a colleague of the group bills the primary on this day, nothing is to change. Otherwise add the primary procedure if it was furnished, or take the add-on line off.";

const anyPrimary =
  "If a line of this day is what the contractor takes as its primary, nothing is to change. Otherwise add the primary procedure if it was furnished, or take the add-on line off.";

export default defineRule({
  id: "addon-without-primary",
  title: "Add-on code without its primary procedure",
  category: "ncci",
  severity: "error",
  provenance: "table",
  scope: "day",
  needs: ["code"],
  needsWholeClaim: true,
  payerTerm: "ncci",
  why: "Payers deny an add-on line whose primary procedure is not billed on the same day by the same practitioner.",
  action: "Add the primary procedure if it was furnished, or take the add-on line off.",
  source: { name: "CMS NCCI add-on code edits; NCCI Policy Manual 2026", section: "type 1; ch. I §R" },
  messages: {
    alone:
      "{code} is an add-on code; none of its primary codes is billed on this day (add-on edits, {edition})",
    openList:
      "{code} is an add-on code; CMS leaves its primaries to the contractor: check that one is billed ({edition})",
    colleague:
      "{code} is an add-on code; its primary is not on this claim: check that the group bills it ({edition})",
  },
  examples: {
    bad: [[{ code: "97551", modifiers: ["GP"] }], [{ code: "97130", modifiers: ["GO"] }]],
    good: [
      [
        { code: "97551", modifiers: ["GP"] },
        { code: "97550", modifiers: ["GP"] },
      ],
      [{ code: "97550", modifiers: ["GP"] }],
    ],
  },
  check({ lines, tables }, report) {
    for (const line of lines) {
      const answer = tables.addOn(line.code);
      if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
      if (answer.kind !== "row") continue;
      const edit = answer.row;
      if (lines.some((other) => edit.primaries.has(other.code))) continue;
      const row = answer.source;
      if (edit.type !== 1 || edit.contractorDefined)
        report(line, "code", "openList", { row, review: true, severity: "info", action: anyPrimary });
      else if (primaryMayBeAColleagues.has(line.code))
        report(line, "code", "colleague", { row, review: true, severity: "warning", action: ofTheGroup });
      else report(line, "code", "alone", { row });
    }
  },
});
