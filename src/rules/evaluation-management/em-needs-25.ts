import { fieldNames } from "../../claim/field-names";
import { whyMissing } from "../../claim/reading";
import {
  defineRule,
  type Report,
  type RuleLine,
  type SourceRow,
  type TablesOnDate,
} from "../../engine/define-rule";
import { allOf } from "../code-lists";
import { isAssociated } from "../code-pairs";
import { globalDaysOf } from "../global-periods";
import { knownModifiers } from "../known-modifiers";
import { addModifiers } from "../line-changes";
import { isVisit, visitModifiers } from "../visit-codes";
import { isOfficeVisit, losesTo25 } from "../visit-complexity";

/** Where G2211 stands beside the visit: 25 has a price that whoever puts it has to know. */
const besideG2211 =
  "If the visit was significant and separately identifiable, beyond the usual work of {procedure} and the decision to do it, and the record shows it, report it with 25: G2211 is then not paid beside it. Otherwise take {visit} off, and G2211 with it.";

export default defineRule({
  id: "em-needs-25",
  title: "Visit beside a minor procedure without 25",
  category: "evaluation-management",
  severity: "error",
  provenance: "table",
  scope: "day",
  needs: ["code"],
  payerTerm: "ncci",
  why: "The fee of a minor procedure holds the visit that goes with it, and the decision to do it. Without a modifier the visit is denied as part of the procedure.",
  action:
    "If the visit was significant and separately identifiable, beyond the usual work of {procedure} and the decision to do it, and the record shows it, report it with 25; otherwise take {visit} off.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §D" },
  messages: {
    minor:
      "{visit} has no 25 beside {beside}, whose global period of {days} days takes in the visit of the day ({edition})",
    pair: "{visit} has no 25 and is bundled into {beside} (NCCI edit, modifier indicator 1, {edition})",
  },
  silences: ["ncci-ptp-modifier-required", "ncci-ptp-modifier-review"],
  examples: {
    bad: [
      [{ code: "99213" }, { code: "20610", modifiers: ["RT"] }],
      [{ code: "17110" }, { code: "99213" }],
      [{ code: "99213" }, { code: "95115" }],
      [{ code: "99202" }, { code: "98941", modifiers: ["AT"] }],
      // The blood draw is denied beside the visit; the visit is still lost to the injection.
      [{ code: "99213" }, { code: "36591" }, { code: "20610", modifiers: ["RT"] }],
      [{ code: "99214" }, { code: "G2211" }, { code: "20610", modifiers: ["RT"] }],
    ],
    good: [
      [
        { code: "99213", modifiers: ["25"] },
        { code: "20610", modifiers: ["RT"] },
      ],
      [{ code: "99213" }, { code: "93000" }],
      [
        { code: "99213", dateOfService: "2025-06-02" },
        { code: "20610", modifiers: ["RT"], dateOfService: "2025-06-03" },
      ],
      [{ code: "20610", modifiers: ["RT"] }, { code: "17110" }],
    ],
  },
  check({ lines, date, tables, context }, report) {
    if (context.differentPractitioners || lines.length < 2) return;
    // Others may pay it: `g2211-with-25` is Medicare's.
    const lostToo = context.payer.billingRules === "medicare" && losesTo25(lines, date);
    for (const visit of lines) {
      if (!isVisit(visit.code) || saysSo(visit)) continue;
      const procedures = takingIn(visit, lines, tables, report);
      const [first] = procedures;
      if (!first || knownModifiers(visit, report) === null) continue;
      const values = {
        visit: visit.code,
        procedure: namesOf(procedures),
        // What the message says of them holds for those of one kind.
        beside: namesOf(procedures.filter(({ days }) => days === first.days)),
        days: first.days ?? 0,
      };
      // Two visits for a problem: 25 does not make them two.
      const another = isForProblem(visit.code) && procedures.every(({ code }) => isForProblem(code));
      const costs = lostToo && isOfficeVisit(visit.code);
      const label = costs ? "Yes: 25, and G2211 is not paid" : "Yes: 25";
      // The visit alone: it is what is lost and what is mended, and edits among the procedures stay their own findings.
      report(visit, "modifiers", first.days === null ? "pair" : "minor", {
        row: first.row,
        values,
        ...(another ? { action: oneVisit } : costs ? { action: besideG2211 } : {}),
        fix: {
          kind: "ask",
          question: another ? wasUnrelated : wasSeparate,
          answers: [{ label, changes: [addModifiers(visit, "25")] }],
          otherwise: another
            ? "Bill one visit, at the level of both together."
            : "Take {visit} off: it is paid with {procedure}.",
        },
      });
    }
  },
});

const wasSeparate =
  "Was {visit} significant and separately identifiable, beyond the usual work of {procedure} and the decision to do it, and is that documented?";

const wasUnrelated =
  "Was {visit} for a problem that has nothing to do with {procedure} and that one visit could not see to, and is that documented?";

/** Two visits of one day (MCPM ch. 12 §30.6.5 and §30.6.7.B). */
const oneVisit =
  "Visits of one day to one practitioner, or to one group and specialty, are billed as one, at the level of both together. If {visit} was for a problem that has nothing to do with {procedure} and that one visit could not see to, and the record shows it, report it with 25.";

/** Visits for prevention stand beside one for a problem (NCCI Policy Manual ch. I §D). */
function isForProblem(code: string): boolean {
  return isVisit(code) && !code.startsWith("G");
}

function saysSo(visit: RuleLine): boolean {
  const { modifiers } = visit.readings;
  return modifiers.state === "read" && modifiers.value.some((modifier) => visitModifiers.has(modifier));
}

/** A code of the day that takes in the visit: by its global period of so many days, or (null) by an NCCI edit. */
interface TakesIn {
  readonly code: string;
  readonly days: number | null;
  readonly row: SourceRow;
}

function namesOf(procedures: readonly TakesIn[]): string {
  return allOf([...new Set(procedures.map(({ code }) => code))]);
}

/** The codes of the day that take in the visit; a procedure of 90 days asks for 57, so `em-needs-57` speaks. */
function takingIn(
  visit: RuleLine<"code">,
  lines: readonly RuleLine<"code">[],
  tables: TablesOnDate,
  report: Pick<Report<string>, "notChecked">,
): TakesIn[] {
  const found: TakesIn[] = [];
  let unknown: string | null = null;
  for (const other of lines) {
    if (other.code === visit.code) continue;
    const global = isVisit(other.code) ? null : globalDaysOf(other.code, tables);
    if (global?.kind === "known" && global.period === "090") continue;
    if (global?.kind === "known" && global.period !== null) {
      found.push({ code: other.code, days: Number(global.period), row: global.row });
      continue;
    }
    if (global?.kind === "unknown") {
      // An edit alone does not tell whether 25 or 57 is wanted: `ncci-ptp-modifier-required` names it.
      unknown ??= global.because;
      continue;
    }
    const edit = tables.ptp(visit.code, other.code);
    if (edit.kind === "not-loaded") unknown ??= edit.because;
    if (edit.kind !== "row" || edit.row.modifierIndicator !== 1 || edit.row.column2 !== visit.code) continue;
    const { modifiers } = other.readings;
    if (modifiers.state === "unreadable") {
      unknown ??= whyMissing(fieldNames.modifiers, modifiers);
      continue;
    }
    const bypassed =
      modifiers.state === "read" && modifiers.value.some((modifier) => isAssociated(modifier, other.code));
    if (!bypassed) found.push({ code: other.code, days: null, row: edit.source });
  }
  if (found.length === 0 && unknown !== null) report.notChecked(visit, unknown);
  return found;
}
