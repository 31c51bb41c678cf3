import { fieldNames } from "../../claim/field-names";
import { readValue, whyMissing } from "../../claim/reading";
import { defineRule } from "../../engine/define-rule";
import { unitFee } from "../../payment/expected-payment";
import { paidByRvu } from "../../payment/unit-fee";
import { say } from "../../say";
import { shareOfRole } from "../assistant-surgeon";
import { sourceOfIndicators } from "../fee-schedule-row";
import { knownModifiers } from "../known-modifiers";
import { isTherapyUnderPlan, otherSetting, settingOfPlace } from "../paid-setting";

/** Places of a hospital's patients, in whose technical components the hospital is paid (MCPM ch. 13 §20.2.1, reprint). */
const hospital: ReadonlySet<string> = new Set(["19", "21", "22", "23"]);

/** PC/TC indicator of services that are split into a professional and a technical component (RVU26A documentation). */
const splits = "1";

/** The care after an operation is of the office, whoever furnishes it; the mark speaks of where the operation is done. */
const aftercare = "55";

const professionalAction =
  "The technical part is the hospital’s to bill. If the practitioner interpreted {code} and wrote the report, the line carries 26; if it was furnished outside the hospital, correct the place of service.";

export default defineRule({
  id: "pos-setting-na",
  title: "Place of service for which the fee schedule has no rate",
  category: "place-of-service",
  severity: "warning",
  provenance: "table",
  scope: "line",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "The NA mark says that the service is rarely or never furnished in this setting. The contractor denies the line; one that has a facility rate only it may pay at that.",
  action: "Check the place of service of {code}. If it is right, expect a question from the contractor.",
  source: {
    name: "RVU26A file documentation; Medicare Claims Processing Manual",
    section: "non-facility and facility NA indicators; ch. 13 §20.2.1",
  },
  messages: {
    noRate:
      "{code} has no {setting} rate, and place of service {placeOfService} is paid at it (NA, {edition})",
  },
  examples: {
    bad: [
      [{ code: "99223" }],
      [{ code: "71046", placeOfService: "22" }],
      [{ code: "96372", placeOfService: "23" }],
    ],
    good: [
      [{ code: "99223", placeOfService: "21" }],
      [{ code: "71046", modifiers: ["26"], placeOfService: "22" }],
      [{ code: "97110", modifiers: ["GP"], placeOfService: "22" }],
      [{ code: "99213", placeOfService: "22" }],
      [{ code: "27447", modifiers: ["55", "RT"] }],
    ],
  },
  check({ line, tables, context }, report) {
    const whole = tables.rvu(line.code);
    if (whole.kind === "not-loaded") report.notChecked(line, whole.because);
    if (whole.kind !== "row") return;
    if (whole.row.indicators === null) {
      const { edition } = whole.source;
      report.notChecked(line, say("{edition} gives no NA marks for {code}", { edition, code: line.code }));
      return;
    }
    const { status, facilityNa, nonFacilityNa } = whole.row.indicators;
    if (!(facilityNa || nonFacilityNa) || !paidByRvu.has(status)) return;
    const { placeOfService } = line.readings;
    const place = readValue(placeOfService);
    if (place === undefined) {
      report.notChecked(line, whyMissing(fieldNames.placeOfService, placeOfService));
      return;
    }
    const setting = settingOfPlace(place, tables);
    if (setting === null || !(setting === "facility" ? facilityNa : nonFacilityNa)) return;
    const modifiers = knownModifiers(line, report);
    if (modifiers === null) return;
    if (setting === "facility" && isTherapyUnderPlan(line.code, modifiers, tables)) return;
    if (modifiers.includes(aftercare)) return;
    const component = modifiers.find((modifier) => modifier === "26" || modifier === "TC");
    const answer = component === "26" || component === "TC" ? tables.rvu(line.code, component) : whole;
    if (answer.kind !== "row" || answer.row.indicators === null) return;
    const { indicators } = answer.row;
    if (!(setting === "facility" ? indicators.facilityNa : indicators.nonFacilityNa)) return;
    // The line has no amount of its own here: at stake is what the setting with a rate would allow.
    const { allowed } = unitFee(line.code, otherSetting(setting), tables, context);
    const units = readValue(line.readings.units);
    const known =
      component === undefined && allowed !== null && units !== undefined && Number.isInteger(units);
    const hospitals = component === undefined && indicators.pctc === splits && hospital.has(place);
    report(line, "placeOfService", "noRate", {
      row: sourceOfIndicators(answer.row, indicators, answer.source),
      values: { setting: say(setting) },
      ...(hospitals ? { action: professionalAction } : {}),
      amounts: known
        ? [{ line: line.line, cents: Math.round((allowed * units * shareOfRole(modifiers)) / 1000) }]
        : [],
    });
  },
});
