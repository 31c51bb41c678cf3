import { fieldNames } from "../../claim/field-names";
import { whyMissing } from "../../claim/reading";
import { defineRule, type RuleLine } from "../../engine/define-rule";
import { say } from "../../say";
import { dayInPeriod, globalDaysOf, goesOnTo, startsPeriod } from "../global-periods";
import { knownModifiers } from "../known-modifiers";
import { addModifiers } from "../line-changes";
import { isVisit } from "../visit-codes";

export default defineRule({
  id: "em-needs-57",
  title: "Visit on the day of a major procedure, or the day before, without 57",
  category: "evaluation-management",
  severity: "error",
  provenance: "table",
  scope: "claim",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "The fee of a procedure with a global period of 90 days holds the visits of its day and of the day before. Only the visit at which surgery was decided on is paid beside it.",
  action:
    "If the decision for {procedure} was made at this visit and the record shows it, report the visit with 57; otherwise take {visit} off.",
  source: {
    name: "NCCI Policy Manual 2026; Medicare Claims Processing Manual",
    section: "ch. I §D; ch. 12 §40.2",
  },
  messages: {
    sameDay: "{visit} has no 57 on the day of {procedure}, which has a global period of 90 days ({edition})",
    dayBefore:
      "{visit} has no 57 the day before {procedure}, which has a global period of 90 days ({edition})",
  },
  silences: ["em-needs-25", "ncci-ptp-modifier-required", "ncci-ptp-modifier-review"],
  examples: {
    bad: [
      [
        { code: "99214", placeOfService: "21" },
        { code: "27447", modifiers: ["RT"], placeOfService: "21" },
      ],
      [
        { code: "99223", placeOfService: "21", dateOfService: "2025-06-02" },
        { code: "27447", modifiers: ["RT"], placeOfService: "21", dateOfService: "2025-06-03" },
      ],
    ],
    good: [
      [
        { code: "99214", modifiers: ["57"], placeOfService: "21" },
        { code: "27447", modifiers: ["RT"], placeOfService: "21" },
      ],
      [
        { code: "99214", dateOfService: "2025-06-01" },
        { code: "27447", modifiers: ["RT"], placeOfService: "21", dateOfService: "2025-06-03" },
      ],
      [
        { code: "99213", modifiers: ["25"] },
        { code: "20610", modifiers: ["RT"] },
      ],
    ],
  },
  check({ lines, dateOf, tablesOn, context }, report) {
    if (context.differentPractitioners || lines.length < 2) return;
    for (const visit of lines) {
      if (!isVisit(visit.code) || shown(visit).some((modifier) => decided.has(modifier))) continue;
      const day = dateOf(visit);
      let unknown: string | null = null;
      let found = false;
      for (const other of lines) {
        if (isVisit(other.code)) continue;
        const operatedOn = dateOf(other);
        // Dates first: most lines of a claim are out of reach, and need no look-up.
        const since = dayInPeriod("090", operatedOn, day);
        const goesOn = since === null && goesOnTo(operatedOn, visit, day);
        if (!goesOn && (since === null || since > 0)) continue;
        const global = globalDaysOf(other.code, tablesOn(operatedOn));
        if (global.kind === "unknown") unknown ??= global.because;
        if (global.kind !== "known" || global.period !== "090" || !startsPeriod(shown(other))) continue;
        const { modifiers: others } = other.readings;
        if (others.state === "unreadable") {
          unknown ??= whyMissing(fieldNames.modifiers, others);
          continue;
        }
        if (goesOn) {
          unknown ??= say("the line is for several days");
          continue;
        }
        const modifiers = knownModifiers(visit, report);
        found = true;
        if (modifiers === null) break;
        const doubtful = modifiers.some((modifier) => notForTheDay.has(modifier));
        report(visit, "modifiers", since === 0 ? "sameDay" : "dayBefore", {
          row: global.row,
          values: { visit: visit.code, procedure: other.code },
          fix: {
            kind: "ask",
            question: "Was the decision for {procedure} made at {visit}, and is that documented?",
            answers: [{ label: "Yes: 57", changes: [addModifiers(visit, "57")] }],
            otherwise: "Take {visit} off: it is paid with {procedure}.",
          },
          ...(doubtful ? { severity: "warning", review: true } : {}),
        });
        break;
      }
      if (!found && unknown !== null) report.notChecked(visit, unknown);
    }
  },
});

/** The decision for surgery, or critical care that has nothing to do with it. */
const decided: ReadonlySet<string> = new Set(["57", "FT"]);

/**
 * 25 is for minor procedures, and some contractors let it stand for an unrelated visit. 24 speaks of the days after a procedure
 * (Noridian's page on modifier 24: not on its day): it may be there for an earlier one.
 */
const notForTheDay: ReadonlySet<string> = new Set(["24", "25"]);

function shown(line: RuleLine): readonly string[] {
  const { modifiers } = line.readings;
  return modifiers.state === "read" ? modifiers.value : [];
}
