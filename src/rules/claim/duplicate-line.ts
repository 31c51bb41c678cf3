import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import {
  defineRule,
  type Fix,
  type MueRow,
  type RuleLine,
  type TablesOnDate,
} from "../../engine/define-rule";
import { mayBeBothSides } from "../bilateral-surgery";
import { unitsOrOnePerDay } from "../daily-units";
import { addModifiers } from "../line-changes";
import { countedWith } from "../timed-treatment";
import { isEvaluationManagement, isVisit } from "../visit-codes";

/** Modifiers that say why the same code stands on the claim again. */
const repeats = new Set(["59", "76", "77", "91", "XE", "XP", "XS", "XU"]);

export default defineRule({
  id: "duplicate-line",
  title: "Same service twice",
  category: "claim",
  severity: "error",
  provenance: "policy",
  scope: "day",
  needs: ["code", "modifiers"],
  why: "A second line with the same code, date, modifiers and place is denied as a duplicate.",
  action:
    "If it is one service, keep one line and add up its units. If {code} was furnished again and the record shows it, the modifier that says so belongs on the second line (76 or 77 for a repeat procedure, 91 for a repeat test).",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 1 §120" },
  messages: { twice: "{code} is on {count} lines that do not differ" },
  examples: {
    bad: [
      [
        { code: "97110", modifiers: ["GP"] },
        { code: "97110", modifiers: ["GP"] },
      ],
      [{ code: "93010" }, { code: "93010" }],
      [{ code: "99213" }, { code: "99213" }],
      [{ code: "11042" }, { code: "11042" }],
      [{ code: "64493" }, { code: "64493" }],
    ],
    good: [
      [{ code: "93010" }, { code: "93010", modifiers: ["76"] }],
      [
        { code: "93010", modifiers: ["76"] },
        { code: "93010", modifiers: ["76"] },
      ],
      [{ code: "99213" }, { code: "99213", placeOfService: "12" }],
      [
        { code: "20610", modifiers: ["LT"] },
        { code: "20610", modifiers: ["RT"] },
      ],
    ],
  },
  check({ lines, tables, context }, report) {
    if (context.differentPractitioners) return;
    const alike = new Map<string, RuleLine<"code" | "modifiers">[]>();
    const mayRepeat = lines.filter((line) => !line.modifiers.some((modifier) => repeats.has(modifier)));
    for (const line of mayRepeat) {
      const unknown = whyNotCompared(line);
      if (unknown !== null) {
        if (mayRepeat.some((other) => other !== line && serviceOf(other) === serviceOf(line)))
          report.notChecked(line, unknown);
        continue;
      }
      const place = readValue(line.readings.placeOfService) ?? "";
      const lastDay = readValue(line.readings.dateOfServiceTo) ?? "";
      const key = [serviceOf(line), place, lastDay].join(" ");
      alike.set(key, [...(alike.get(key) ?? []), line]);
    }
    for (const group of alike.values()) {
      if (group.length < 2) continue;
      const lost = group.slice(1);
      const code = lost[0]?.code ?? "";
      const further = furtherTime.get(code);
      const limit = context.payer.ncci === "medicare" ? absoluteLimit(code, lines, tables) : null;
      report(group, "code", "twice", {
        values: { count: group.length, ...(further ? { further } : {}), ...(limit ? { limit } : {}) },
        lost,
        ...wayOut(group, lost, limit, tables),
      });
    }
  },
});

function serviceOf({ code, modifiers }: RuleLine<"code" | "modifiers">): string {
  return [code, ...[...modifiers].sort()].join(" ");
}

/** Why nobody can tell whether a line differs from another: what stands there cannot be read, and is not the same as nothing. */
function whyNotCompared({ readings: { placeOfService, dateOfServiceTo } }: RuleLine): string | null {
  if (placeOfService.state === "unreadable") return whyMissing(fieldNames.placeOfService, placeOfService);
  return dateOfServiceTo.state === "unreadable"
    ? whyMissing(fieldNames.dateOfServiceTo, dateOfServiceTo)
    : null;
}

/** A day's first 15 or 30 minutes, of which there is one, and the code of those beyond (`rules.md` B.1; CMS's add-on code table). */
const furtherTime: ReadonlyMap<string, string> = new Map([
  ["90912", "90913"],
  ["97129", "97130"],
  ["97550", "97551"],
  ["G0539", "G0540"],
  ["G0541", "G0542"],
  ["99291", "99292"],
]);

/** The day's limit where it is absolute and the code's lines are above it: then no modifier makes them payable (`mue-absolute`). */
function absoluteLimit(
  code: string,
  lines: readonly RuleLine<"code">[],
  tables: TablesOnDate,
): MueRow["units"] | null {
  const answer = tables.mue(code);
  if (answer.kind !== "row" || answer.row.mai !== 2) return null;
  const ofCode = lines.filter((line) => line.code === code);
  return unitsOf(ofCode) > answer.row.units ? answer.row.units : null;
}

function unitsOf(lines: readonly RuleLine[]): number {
  return lines.reduce((sum, line) => sum + unitsOrOnePerDay(line), 0);
}

function wayOut(
  group: readonly RuleLine<"code">[],
  lost: readonly RuleLine<"code">[],
  limit: MueRow["units"] | null,
  tables: TablesOnDate,
): { action?: string; fix?: Fix } {
  const code = lost[0]?.code ?? "";
  if (furtherTime.has(code)) return { action: firstTimeOnce };
  // The minutes of a day are counted together, so timed units stand on one line (`rules.md` B.2).
  if (countedWith(code) !== null) return { action: oneLine };
  if (isVisit(code)) return { action: oneVisit };
  if (limit !== null) {
    const mayBeSides = limit === 1 && mayBeBothSides(group, unitsOf(group), tables);
    return { action: mayBeSides ? withinLimitOrBothSides : withinLimit };
  }
  if (tables.addOn(code).kind === "row") return { action: inUnits };
  // Prolonged time, care management and the like: neither a visit nor a procedure that 76 says was repeated.
  return isEvaluationManagement(code) ? {} : { fix: repeatedFix(code, lost, tables) };
}

const firstTimeOnce =
  "Keep one line of {code} with one unit, and take the other off: it is the first part of the day’s time, and {further} is for what goes beyond it.";

const oneLine =
  "Keep one line of {code} with all timed units of the day, and take the other off: minutes of one day are counted together, whatever the sessions.";

const withinLimit =
  "Keep one line of {code}, units {limit} at most, and take the other off: Medicare’s limit for a day is absolute (MUE {limit}, MAI 2), and no modifier makes a second line payable.";

const withinLimitOrBothSides =
  "If each line is for one side and the record shows it, bill one line with 50 and 1 unit; otherwise keep one line of {code} and take the other off: Medicare’s limit for a day is absolute (MUE {limit}, MAI 2).";

/** First Coast’s page on modifier 76 (read 2026-11-28): not with an add-on code, whose times are its units on one line. */
const inUnits =
  "Keep one line of {code} with the units that the record shows, and take the other off: how often an add-on code was furnished is said by its units, and 76 and 77 are not for it.";

/** No modifier says that a visit was repeated (MCPM ch. 12 §30.6.5, and §30.6.7.B for two that are paid). */
const oneVisit =
  "Keep one line of {code}: visits of one day to one practitioner, or to one group and specialty, are billed as one, at the level of both together. Two are paid only for unrelated problems that one visit could not see to, on review of the record.";

/** A repeat procedure has two modifiers, a repeat clinical laboratory test one. */
function repeatedFix(code: string, lines: readonly RuleLine<"code">[], tables: TablesOnDate): Fix {
  const isTest = isLaboratoryTest(code, tables);
  const answers = [
    ...(isTest === true
      ? []
      : [
          ["76", "Furnished again by the same practitioner: 76"] as const,
          ["77", "Furnished again by another practitioner: 77"] as const,
        ]),
    ...(isTest === false
      ? []
      : [["91", "Repeated the same day for a further result of the patient’s: 91"] as const]),
  ];
  return {
    kind: "ask",
    question: "Was {code} furnished again, and does the record show it?",
    answers: answers.map(([modifier, label]) => ({
      label,
      changes: lines.map((line) => addModifiers(line, modifier)),
    })),
    otherwise: "It is one service: keep one line, with all its units, and take the other off.",
  };
}

/**
 * Whether a code is a clinical laboratory test, which the fee schedule leaves to another schedule (status X). What it pays of the same codes
 * (A: surgical pathology, interpretations) are physicians' services. Null where no loaded table says.
 */
function isLaboratoryTest(code: string, tables: TablesOnDate): boolean | null {
  if (/^\d{4}U$/.test(code)) return true;
  if (!/^8\d{4}$/.test(code)) return false;
  const answer = tables.rvu(code);
  const status = answer.kind === "row" ? answer.row.indicators?.status : undefined;
  return status === undefined ? null : status === "X";
}
