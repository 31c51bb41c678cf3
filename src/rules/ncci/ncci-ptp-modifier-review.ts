import { defineRule, type RuleLine } from "../../engine/define-rule";
import { deniedByEdit, type EditedPair, editedPairs, isAnatomic, isAssociated, isBare } from "../code-pairs";
import { isEvaluationManagement } from "../visit-codes";

const visitAction =
  "Check that the record shows a visit that was significant and separately identifiable from {column1}; if it does not, take the modifier off and {column2} with it.";

const sameSiteAction =
  "If the two were at different sites and the record shows it, correct the anatomic modifier of the one that is wrong; if they were at one site, take {column2} off.";

export default defineRule({
  id: "ncci-ptp-modifier-review",
  title: "An NCCI edit that a modifier bypasses",
  category: "ncci",
  severity: "info",
  provenance: "table",
  scope: "day",
  needs: ["code", "modifiers"],
  payerTerm: "ncci",
  why: "The modifier states that the column 2 code was separate. NCCI lets it pass, and a review that does not find the circumstance in the record takes the payment back: another encounter, another site, another practitioner, or 15-minute blocks that do not overlap.",
  action:
    "Check that the record shows the circumstance that {modifiers} states; if it does not, take the modifier off and {column2} with it.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §E" },
  messages: {
    bypassed: "{column2} beside {column1} is paid because of {modifiers} (NCCI edit, {edition})",
    sameSite:
      "{column2} and {column1} both carry {modifiers}: the same site does not make them separate (NCCI edit, {edition})",
  },
  examples: {
    bad: [
      [
        { code: "97150", modifiers: ["GP"] },
        { code: "97110", modifiers: ["GP", "59"] },
      ],
      [
        { code: "20611", modifiers: ["RT"] },
        { code: "20610", modifiers: ["RT"] },
      ],
      [
        { code: "99213", modifiers: ["25"] },
        { code: "20610", modifiers: ["RT"] },
      ],
    ],
    good: [
      [
        { code: "97140", modifiers: ["GP", "59"] },
        { code: "97530", modifiers: ["GP"] },
      ],
      [
        { code: "97150", modifiers: ["GP"] },
        { code: "97110", modifiers: ["GP", "76"] },
      ],
    ],
  },
  check({ lines, tables, context, payment }, report) {
    if (context.differentPractitioners || lines.every(isBare)) return;
    for (const pair of editedPairs(lines, 1, tables, report)) {
      // Where some lines are denied all the same, `ncci-ptp-modifier-required` speaks.
      if (deniedByEdit(pair) !== null) continue;
      const { column1, column2 } = pair.edit;
      const both = [...pair.column1Lines, ...pair.column2Lines];
      const site = sharedSite(pair);
      const modifiers = site ?? listOf(both.flatMap((line) => line.modifiers.filter(isAssociated)));
      const said = { row: pair.row, values: { column1, column2, modifiers } };
      if (site !== null)
        report(both, "modifiers", "sameSite", {
          ...said,
          severity: "warning",
          review: true,
          action: sameSiteAction,
          lost: pair.column2Lines,
        });
      else
        report(both, "modifiers", "bypassed", {
          ...said,
          amounts: pair.column2Lines.flatMap(({ line }) => {
            const cents = payment.lines.find((entry) => entry.line === line)?.allowed ?? null;
            return cents === null ? [] : [{ line, cents }];
          }),
          ...(isEvaluationManagement(column2) ? { action: visitAction } : {}),
        });
    }
  },
});

/** The anatomic modifier that every line of both codes carries, where nothing else bypasses the edit; else null. */
function sharedSite(pair: EditedPair<RuleLine<"modifiers">>): string | null {
  const [first, ...others] = [...pair.column1Lines, ...pair.column2Lines].map((line) =>
    listOf(line.modifiers.filter(isAssociated)),
  );
  if (first === undefined || others.some((other) => other !== first)) return null;
  return first.split(", ").every(isAnatomic) ? first : null;
}

function listOf(modifiers: readonly string[]): string {
  return [...new Set(modifiers)].sort().join(", ");
}
