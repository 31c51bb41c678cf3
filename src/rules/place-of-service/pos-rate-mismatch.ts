import { paymentOfLine } from "../../claim/claim-payment";
import { toDollars } from "../../claim/dollars";
import { readValue } from "../../claim/reading";
import { defineRule, type RuleLine } from "../../engine/define-rule";
import { unitFee } from "../../payment/expected-payment";
import { setPlace } from "../line-changes";
import { isTherapyUnderPlan, otherSetting, settingOfPlace } from "../paid-setting";
import { telehealthModifiers } from "../telehealth";

export default defineRule({
  id: "pos-rate-mismatch",
  title: "Another place of service than the other lines of the day, at another rate",
  category: "place-of-service",
  severity: "info",
  provenance: "policy",
  scope: "day",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "The place of service decides whether the facility or the non-facility rate is paid. Two places on one day are possible, and often a slip.",
  action: "Check where {code} was furnished; leave the line as it is if the patient was seen in both places.",
  source: { name: "Medicare Claims Processing Manual", section: "ch. 12 §20.4.2" },
  messages: {
    differs:
      "{code} is at {placeOfService} ({here} a unit), most of the day’s lines at {usual} ({there} a unit)",
    differsFromSome:
      "{code} is at {placeOfService} ({here} a unit), another line of the day at {usual} ({there} a unit)",
  },
  examples: {
    bad: [
      [
        { code: "99213", modifiers: ["25"] },
        { code: "20610", modifiers: ["RT"] },
        { code: "11720", placeOfService: "22" },
      ],
      [
        { code: "99213", modifiers: ["25"], placeOfService: "22" },
        { code: "20610", modifiers: ["RT"] },
      ],
    ],
    good: [
      [
        { code: "97110", modifiers: ["GP"] },
        { code: "97140", modifiers: ["GP"], placeOfService: "22" },
      ],
      [{ code: "99213" }, { code: "93000", placeOfService: "12" }],
      [
        { code: "99213", dateOfService: "2025-06-02" },
        { code: "99213", placeOfService: "22", dateOfService: "2025-06-03" },
      ],
    ],
  },
  check({ lines, tables, context, payment }, report) {
    const most = usualPlace(lines);
    if (most === null) return;
    const { place: usual, isOfMost } = most;
    const usualSetting = settingOfPlace(usual, tables);
    if (usualSetting === null) return;
    for (const line of lines) {
      const place = readValue(line.readings.placeOfService);
      // What is missing or not assigned there is said by `pos-missing` and `pos-invalid`.
      if (place === undefined || place === usual) continue;
      if (settingOfPlace(place, tables) !== otherSetting(usualSetting)) continue;
      const modifiers = readValue(line.readings.modifiers) ?? [];
      // 93 and 95 say that the patient was elsewhere; whether the place fits them is `telehealth-pos-modifier`.
      if (modifiers.some((each) => telehealthModifiers.has(each))) continue;
      // A component has the same rate in both settings, or none in one of them: `pos-setting-na`.
      if (modifiers.includes("26") || modifiers.includes("TC")) continue;
      if (isTherapyUnderPlan(line.code, modifiers, tables)) continue;
      const here = unitFee(line.code, otherSetting(usualSetting), tables, context).allowed;
      const there = unitFee(line.code, usualSetting, tables, context).allowed;
      if (here === null || there === null || here === there) continue;
      const units = readValue(line.readings.units) ?? 0;
      const allowed = paymentOfLine(payment, line.line)?.allowed;
      report(line, "placeOfService", isOfMost ? "differs" : "differsFromSome", {
        values: { usual, here: toDollars(here), there: toDollars(there) },
        fix: {
          kind: "ask",
          question: isOfMost
            ? "Was {code} furnished where the day’s other lines were?"
            : "Was {code} furnished at {usual} too?",
          answers: [{ label: "Yes: place of service {usual}", changes: [setPlace(line, usual)] }],
          otherwise: "Leave the line as it is.",
        },
        // Where a modifier changes what is paid, the difference of the two fees is not what is at stake.
        amounts: allowed === here * units ? [{ line: line.line, cents: Math.abs(here - there) * units }] : [],
      });
    }
  },
});

/** The place that most lines of the day have, the first of them where two have the same number; null where all have one. */
function usualPlace(lines: readonly RuleLine[]): { place: string; isOfMost: boolean } | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const place = readValue(line.readings.placeOfService);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  const most = Math.max(...counts.values());
  for (const [place, count] of counts)
    if (count === most) return { place, isOfMost: 2 * most > lines.length };
  return null;
}
