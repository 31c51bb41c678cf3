import { allowedOf } from "../../claim/claim-payment";
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
    bypassed: "{column2} passes the NCCI edit with {column1} because of {modifiers} ({edition})",
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
    const bypassed = new Map<string, EditedPair<Line>[]>();
    const sites = sitesOf(lines);
    for (const pair of editedPairs(lines, 1, tables, report)) {
      // Where some lines are denied all the same, `ncci-ptp-modifier-required` speaks.
      if (deniedByEdit(pair) !== null) continue;
      const { column1, column2 } = pair.edit;
      const same = sites.size === 0 ? null : atOneSite(pair, sites);
      const known = bypassed.get(column2);
      if (same === null && known) known.push(pair);
      else if (same === null) bypassed.set(column2, [pair]);
      else
        report([...same.column1Lines, ...same.column2Lines], "modifiers", "sameSite", {
          row: pair.edit.source(),
          values: { column1, column2, modifiers: same.site },
          severity: "warning",
          review: true,
          action: sameSiteAction,
          lost: same.column2Lines,
        });
    }
    for (const [column2, pairs] of bypassed) {
      const [first] = pairs;
      if (!first) continue;
      const both = linesOf(pairs);
      const column1 = pairs.map((pair) => pair.edit.column1).join(", ");
      report(both, "modifiers", "bypassed", {
        row: first.edit.source(),
        values: { column1, column2, modifiers: associatedOf(both).join(", ") },
        amounts: allowedOf(first.column2Lines, payment),
        ...(isEvaluationManagement(column2) ? { action: visitAction } : {}),
      });
    }
  },
});

type Line = RuleLine<"code" | "modifiers">;

/** Each line once. Most edits are of two lines, and a set takes longer than all the rest of the rule. */
function linesOf(pairs: readonly EditedPair<Line>[]): Line[] {
  const lines: Line[] = [];
  for (const { column1Lines, column2Lines } of pairs) {
    for (const line of column1Lines) if (!lines.includes(line)) lines.push(line);
    for (const line of column2Lines) if (!lines.includes(line)) lines.push(line);
  }
  return lines;
}

/** The lines of both codes that carry the same anatomic modifier and nothing else that bypasses the edit; null where none do. */
function atOneSite(
  pair: EditedPair<Line>,
  sites: ReadonlyMap<Line, string>,
): {
  readonly site: string;
  readonly column1Lines: readonly Line[];
  readonly column2Lines: readonly Line[];
} | null {
  for (const line of pair.column2Lines) {
    const site = sites.get(line);
    if (site === undefined) continue;
    const at = (other: Line) => sites.get(other) === site;
    const column1Lines = pair.column1Lines.filter(at);
    if (column1Lines.length > 0) return { site, column1Lines, column2Lines: pair.column2Lines.filter(at) };
  }
  return null;
}

/** The site of each line whose associated modifiers are all anatomic ones. */
function sitesOf(lines: readonly Line[]): ReadonlyMap<Line, string> {
  const sites = new Map<Line, string>();
  for (const line of lines) {
    if (!line.modifiers.some(isAnatomic)) continue;
    const modifiers = associatedOf([line]);
    if (modifiers.every(isAnatomic)) sites.set(line, modifiers.join(", "));
  }
  return sites;
}

/** Each modifier once that speaks to an edit. */
function associatedOf(lines: readonly Line[]): string[] {
  const modifiers: string[] = [];
  for (const line of lines)
    for (const modifier of line.modifiers)
      if (isAssociated(modifier, line.code) && !modifiers.includes(modifier)) modifiers.push(modifier);
  return modifiers.sort();
}
