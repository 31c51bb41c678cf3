import type { PayerTerms } from "../../claim/claim-context";
import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { deniedByEdit, editedPairs } from "../code-pairs";
import { addModifiers } from "../line-changes";
import { countedWith } from "../timed-treatment";
import { isEvaluationManagement } from "../visit-codes";

/** Of a line that an edit without exception denies, no circumstance is asked: no modifier would make it payable. */
const neverPaid = "Take {column2} off: beside {other} it is never paid, whatever modifier it carries.";

/** Visits carry 25, never 59 (NCCI Policy Manual ch. I §E.d). */
const visitAction =
  "If the visit was significant and separately identifiable from {column1} and the record shows it, report it with modifier 25; otherwise take it off.";

const separateAction =
  "If {column2} was a separate encounter, site or practitioner, or not a usual part of {column1}, and the record shows it, report it with the modifier that says which (XE, XS, XP, XU, 59 or an anatomic modifier); otherwise take {column2} off.";

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
      [
        { code: "98941", modifiers: ["AT"] },
        { code: "97140", modifiers: ["GP", "59"] },
        { code: "97124", modifiers: ["GP"] },
      ],
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
    for (const pair of editedPairs(lines, 1, tables, report)) {
      const lost = deniedByEdit(pair);
      if (!lost) continue;
      const { column1, column2 } = pair.edit;
      // What is not loaded is said with the edits of indicator 1.
      const withoutException = editedPairs(lines, 0, tables, { notChecked() {} });
      const denying = withoutException.find(({ edit }) => edit.column2 === column2);
      report([...lost.denying, ...lost.denied], "modifiers", "pair", {
        row: pair.edit.source(),
        values: {
          column1,
          column2,
          ...modifiersAsked(context.payer.distinctService),
          ...(denying ? { other: denying.edit.column1 } : {}),
        },
        lost: lost.denied,
        ...(denying ? { action: neverPaid } : wayOut(pair.edit, lost.denied, context.payer.distinctService)),
      });
    }
  },
});

function wayOut(
  { column1, column2 }: { readonly column1: string; readonly column2: string },
  denied: readonly RuleLine[],
  distinctService: PayerTerms["distinctService"],
): { action?: string; fix: Fix } {
  if (isEvaluationManagement(column2)) return { action: visitAction, fix: visitQuestion(denied) };
  // Time comes in blocks of 15 minutes only beside a code that is counted in them: not for a test, an image or a vaccine.
  const inBlocks = countedWith(column1) !== null || countedWith(column2) !== null;
  return {
    ...(inBlocks ? {} : { action: separateAction }),
    fix: separateQuestion(denied, distinctService, inBlocks),
  };
}

function visitQuestion(visits: readonly RuleLine[]): Fix {
  return {
    kind: "ask",
    question: "Was {column2} significant and separately identifiable from {column1}, and is that documented?",
    answers: [{ label: "Yes: 25", changes: visits.map((visit) => addModifiers(visit, "25")) }],
    otherwise: "Take {column2} off: it is paid with {column1}.",
  };
}

/**
 * The circumstances of NCCI Policy Manual ch. I §E with the modifier that names each. For time that does not overlap and is no encounter of
 * its own CMS has 59 (MLN1783722); XU is for a service that does not overlap the usual components of the other.
 */
const circumstances = [
  ["A separate encounter: {XE}", "XE"],
  ["A separate site or organ: {XS}", "XS"],
  ["Another practitioner: {XP}", "XP"],
  ["15-minute blocks that do not overlap: {59}", "59"],
  ["Not a usual part of {column1}: {XU}", "XU"],
] as const;

function separateQuestion(
  lines: readonly RuleLine[],
  distinctService: PayerTerms["distinctService"],
  inBlocks: boolean,
): Fix {
  const possible = inBlocks ? circumstances : circumstances.filter(([, exact]) => exact !== "59");
  return {
    kind: "ask",
    question: inBlocks
      ? "Was {column2} a separate encounter, site, practitioner or 15-minute block that does not overlap, and is that documented?"
      : "Was {column2} a separate encounter, site or practitioner, or not a usual part of {column1}, and is that documented?",
    answers: possible.map(([label, exact]) => {
      const modifier = modifierFor(exact, distinctService);
      return { label, changes: lines.map((line) => addModifiers(line, modifier)) };
    }),
    otherwise: "Take {column2} off: it is not paid beside {column1}.",
  };
}

/** What stands for the modifiers of the circumstances: `{XE}` is what the payer takes in the place of XE. */
function modifiersAsked(distinctService: PayerTerms["distinctService"]): Record<string, string> {
  return Object.fromEntries(circumstances.map(([, exact]) => [exact, modifierFor(exact, distinctService)]));
}

/** The payer's way of writing it. */
function modifierFor(exact: string, distinctService: PayerTerms["distinctService"]): string {
  if (distinctService === "59-first") return "59";
  return distinctService === "x-first" && exact === "59" ? "XU" : exact;
}
