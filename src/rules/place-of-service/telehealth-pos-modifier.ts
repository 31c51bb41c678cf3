import type { Cents } from "../../claim/claim-snapshot";
import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { unitFee } from "../../payment/expected-payment";
import { dropModifiers, setPlace } from "../line-changes";
import { isTherapyUnderPlan } from "../paid-setting";
import { isByTelehealth, telehealthModifiers, telehealthPlaces } from "../telehealth";

/** Until the end of 2023 telehealth was billed with the place of a visit in person, and 95. */
const ownPlaceFrom = "2024-01-01";

const hospital: ReadonlySet<string> = new Set(["19", "21", "22"]);

export default defineRule({
  id: "telehealth-pos-modifier",
  title: "Telehealth modifier without a telehealth place of service",
  category: "place-of-service",
  severity: "warning",
  provenance: "policy",
  scope: "line",
  needs: ["code", "modifiers"],
  payerTerm: "medicare-billing",
  why: "Medicare telehealth is billed with place of service 10 where the patient is at home and 02 elsewhere, and the place decides the rate. 93 is added for audio only; 95 is not needed beside the place.",
  action:
    "If {code} was furnished by telehealth, enter 10 (patient at home) or 02 (elsewhere); if in person, take {modifier} off.",
  source: { name: "CMS telehealth FAQ", section: "place of service; therapists of a hospital" },
  messages: {
    place: "{modifier} says telehealth, place of service {placeOfService} says in person",
    institutional: "GT is not for professional claims: it is the place of service that says telehealth",
  },
  examples: {
    bad: [
      [{ code: "99213", modifiers: ["95"] }],
      [{ code: "99213", modifiers: ["93"], placeOfService: "22" }],
      [{ code: "99213", modifiers: ["GT"], placeOfService: "10" }],
      [{ code: "99213", modifiers: ["GT"] }],
    ],
    good: [
      [{ code: "99213", placeOfService: "10" }],
      [{ code: "99213", modifiers: ["93"], placeOfService: "02" }],
      [{ code: "97110", modifiers: ["GP", "95"], placeOfService: "22" }],
      [{ code: "99213" }],
    ],
  },
  check({ line, date, tables, context }, report) {
    const { modifiers } = line;
    if (modifiers.includes("GT") && context.providerType !== "hospital")
      report(line, "modifiers", "institutional", {
        values: { modifier: "GT" },
        action:
          "Take GT off. If {code} was furnished by telehealth, the place of service is 10 (patient at home) or 02 (elsewhere).",
        amounts: [],
        fix: withoutGt(line, modifiers),
      });
    const modifier = modifiers.find((candidate) => telehealthModifiers.has(candidate));
    if (modifier === undefined || date < ownPlaceFrom) return;
    const { placeOfService } = line.readings;
    const place = readValue(placeOfService);
    if (place === undefined) {
      report.notChecked(line, whyMissing(fieldNames.placeOfService, placeOfService));
      return;
    }
    // A place that is not assigned says nothing of where the patient was: `pos-invalid`.
    if (telehealthPlaces.has(place) || tables.placeOfService(place).kind === "no-row") return;
    const therapy = isTherapyUnderPlan(line.code, modifiers, tables);
    // A hospital's therapists add 95 and keep the hospital's place.
    if (hospital.has(place) && (therapy || context.providerType === "hospital")) return;
    const units = readValue(line.readings.units);
    const fees = (["non-facility", "facility"] as const).map(
      (setting) => unitFee(line.code, setting, tables, context).allowed,
    );
    report(line, "placeOfService", "place", {
      values: { modifier },
      fix: {
        kind: "ask",
        question: "Where was the patient?",
        answers: [
          { label: "At home, by telehealth: place of service 10", changes: [setPlace(line, "10")] },
          { label: "Elsewhere, by telehealth: place of service 02", changes: [setPlace(line, "02")] },
          {
            label: "In person: take {modifier} off",
            changes: [dropModifiers(line, ...modifiers.filter((each) => telehealthModifiers.has(each)))],
          },
        ],
        otherwise: "Hold the line until the record says where the patient was.",
      },
      amounts: therapy ? [] : difference(line.line, fees, units),
    });
  },
});

/**
 * GT says telehealth all the same: where nothing else on the line does, taking it off would say that the patient was seen in person, which
 * is for a person to know.
 */
function withoutGt(line: RuleLine, modifiers: readonly string[]): Fix {
  const dropGt = dropModifiers(line, "GT");
  if (isByTelehealth(readValue(line.readings.placeOfService), modifiers))
    return { kind: "set", label: "Take GT off", changes: [dropGt] };
  const at = (place: string) => [dropGt, setPlace(line, place)];
  return {
    kind: "ask",
    question: "Where was the patient?",
    answers: [
      { label: "At home, by telehealth: place of service 10, and GT off", changes: at("10") },
      { label: "Elsewhere, by telehealth: place of service 02, and GT off", changes: at("02") },
      { label: "In person: take GT off", changes: [dropGt] },
    ],
    otherwise: "Hold the line until the record says where the patient was.",
  };
}

/** What the two rates differ by, as the place may turn out to be 02 or 10. */
function difference(
  line: number,
  [one, other]: readonly (Cents | null)[],
  units: number | undefined,
): { line: number; cents: Cents }[] {
  if (typeof one !== "number" || typeof other !== "number" || units === undefined) return [];
  return Number.isInteger(units) ? [{ line, cents: Math.abs(one - other) * units }] : [];
}
