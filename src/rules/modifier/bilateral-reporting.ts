import { whyDaysUnknown } from "../../claim/days-of-line";
import { fieldNames } from "../../claim/field-names";
import type { LineChange } from "../../claim/line-change";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { isBilateralSurgery, otherwiseExplained } from "../bilateral-surgery";
import { unitsOrOnePerDay } from "../daily-units";
import { feeScheduleRow } from "../fee-schedule-row";
import { putInFront, setUnits } from "../line-changes";
import { partOfFee } from "../part-of-fee";
import { spansDays } from "../treatment-minutes";

/** An ambulatory surgical center's own claim looks the same and wants a line or a unit for each side. */
const surgicalCenter = "24";

const separate = /^(?:59|X[EPSU]|7[67])$/;

/** How the lines of one code report both sides in another way than with 50 and 1 unit. */
interface OtherForm {
  readonly kind: "fifty" | "pair" | "twoUnits";
  readonly lines: readonly RuleLine<"code">[];
}

export default defineRule({
  id: "bilateral-reporting",
  title: "Both sides not reported as 50 with 1 unit",
  category: "modifier",
  severity: "warning",
  provenance: "table",
  scope: "day",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "A procedure whose bilateral indicator is 1 or 3, done on both sides, goes on one line with 50 and 1 unit. Two units are counted against the unit limit; two lines are still priced at 150 %, but the second may be taken for a duplicate.",
  action:
    "If both sides were treated, bill one line with 50 and 1 unit. A facility’s claim, and many commercial payers, want a line each with LT and RT.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I §V (I-30, I-31)" },
  explains: ["mue-absolute", "mue-day"],
  messages: {
    fifty: "{code} with 50 and {units} units: 50 is for 1 unit (bilateral indicator {indicator}, {edition})",
    pair: "{code} is on an LT and an RT line; Medicare wants 50 with 1 unit (bilateral indicator {indicator}, {edition})",
    twoUnits:
      "{code} × 2 without a side: both sides are 50 with 1 unit (bilateral indicator {indicator}, {edition})",
  },
  examples: {
    bad: [
      [{ code: "20610", modifiers: ["50"], units: 2 }],
      [
        { code: "20610", modifiers: ["LT"] },
        { code: "20610", modifiers: ["RT"] },
      ],
      [{ code: "64493", units: 2, dateOfService: "2026-10-05" }],
    ],
    good: [
      [{ code: "20610", modifiers: ["50"] }],
      [{ code: "73030", units: 2 }],
      [
        { code: "73030", modifiers: ["LT"] },
        { code: "73030", modifiers: ["RT"] },
      ],
      [
        { code: "20610", modifiers: ["LT"] },
        { code: "20610", modifiers: ["RT", "59"] },
      ],
      [{ code: "20610", modifiers: ["LT"], units: 2 }],
      [
        { code: "29515", modifiers: ["LT"], placeOfService: "24" },
        { code: "29515", modifiers: ["RT"], placeOfService: "24" },
      ],
      [{ code: "97110", modifiers: ["GP"], units: 2 }],
    ],
  },
  check({ lines, tables, context, payment }, report) {
    if (context.differentPractitioners || context.providerType === "hospital") return;
    for (const ofCode of byCode(lines)) {
      const unknown = ofCode.flatMap((line) => {
        const because = whyUnknown(line);
        return because === null ? [] : [{ line, because }];
      });
      const form = otherForm(ofCode);
      const [first] = ofCode;
      if (!first || (form === null && unknown.length === 0)) continue;
      const row = feeScheduleRow(first, tables, report);
      if (!row || !isBilateralSurgery(row.indicators)) continue;
      for (const { line, because } of unknown) report.notChecked(line, because);
      if (form === null) continue;
      const options = { row: row.source, values: { indicator: row.indicators.bilateral } };
      // One unit with 50 is for one day.
      const severalDays = form.lines.some(spansDays);
      if (form.kind === "fifty") {
        report(form.lines, "units", "fifty", {
          ...options,
          fix: severalDays ? null : bothSides(form.lines.map((line) => setUnits(line, 1))),
        });
        continue;
      }
      // Two lines are priced as one with 50: half of one side's fee stands on the second of them, or on the second unit.
      const secondSide = form.lines.slice(-1);
      const half = form.kind === "pair" ? 500 : 250;
      report(form.lines, form.kind === "pair" ? "modifiers" : "units", form.kind, {
        ...options,
        review: true,
        // Of two lines one has to go, which is for a person to do.
        fix:
          form.kind === "twoUnits" && !severalDays
            ? bothSides(form.lines.flatMap((line) => [setUnits(line, 1), putInFront(line, "50")]))
            : null,
        amounts: secondSide.flatMap((line) => partOfFee(line, half, { tables, context, payment })),
      });
    }
  },
});

function bothSides(changes: readonly LineChange[]): Fix {
  return {
    kind: "ask",
    question: "Was {code} done once on each side, and is that documented?",
    answers: [{ label: "Yes: one line with 50 and 1 unit", changes }],
    otherwise: "Give each place where it was done a line with the modifier that names it.",
  };
}

function otherForm(lines: readonly RuleLine<"code">[]): OtherForm | null {
  const fifty = lines.filter((line) => modifiersOf(line).includes("50") && unitsOrOnePerDay(line) > 1);
  if (fifty.length > 0) return { kind: "fifty", lines: fifty };
  const outside = lines.filter((line) => readValue(line.readings.placeOfService) !== surgicalCenter);
  const left = outside.find((line) => isOnlyOn("LT", "RT", line));
  const right = outside.find((line) => isOnlyOn("RT", "LT", line));
  if (left && right) return { kind: "pair", lines: left.line < right.line ? [left, right] : [right, left] };
  const two = outside.find(
    (line) =>
      line.readings.modifiers.state !== "unreadable" &&
      line.readings.modifiers.state !== "absent" &&
      unitsOrOnePerDay(line) === 2 &&
      !modifiersOf(line).some((modifier) => otherwiseExplained.test(modifier)),
  );
  return two ? { kind: "twoUnits", lines: [two] } : null;
}

function isOnlyOn(side: string, otherSide: string, line: RuleLine): boolean {
  const modifiers = modifiersOf(line);
  return (
    modifiers.includes(side) &&
    !modifiers.includes(otherSide) &&
    !modifiers.some((modifier) => separate.test(modifier))
  );
}

function byCode(lines: readonly RuleLine<"code">[]): Iterable<readonly RuleLine<"code">[]> {
  const groups = new Map<string, RuleLine<"code">[]>();
  for (const line of lines) {
    const group = groups.get(line.code);
    if (group) group.push(line);
    else groups.set(line.code, [line]);
  }
  return groups.values();
}

function modifiersOf(line: RuleLine): readonly string[] {
  return readValue(line.readings.modifiers) ?? [];
}

/** Why it cannot be seen how a line reports its side; null where it can. */
function whyUnknown(line: RuleLine): string | null {
  const { modifiers, units } = line.readings;
  if (modifiers.state === "absent" || modifiers.state === "unreadable")
    return whyMissing(fieldNames.modifiers, modifiers);
  return units.state === "read" ? whyDaysUnknown(line.readings) : whyMissing(fieldNames.units, units);
}
