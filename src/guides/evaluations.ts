import type { BillingTip, CodeGuide, Denial, Question } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPayer, fromPolicy, fromTable, question } from "./statement";
import { untimedTherapy } from "./therapy";

/** Evaluations and re-evaluations: 97161–97164 by a PT, 97165–97168 by an OT. */

const therapistOnlyTip: BillingTip = billingTip(
  fromPolicy(
    "The therapist evaluates, not the assistant. If CQ or CO stands on an evaluation, either the modifier or the service is wrong.",
    sources.assistantsEvaluate,
  ),
  fromPolicy("The whole line is denied: an assistant may treat, not evaluate.", sources.assistantsEvaluate),
);

const assistantDenial: Denial = denial("An assistant furnished the evaluation.", [
  fromPolicy(
    "If it is so, the denial stands. If a therapist evaluated and CQ or CO is a mistake, correct the claim.",
    sources.assistantsEvaluate,
  ),
  fromPayer("UnitedHealthcare does not pay evaluations by a PTA or OTA either.", sources.evaluationUhc),
]);

const testsTip: BillingTip = billingTip(
  fromTable(
    "Keep 97750, 97755 and 97763 off the day of an evaluation: they are denied, and no modifier changes it (indicator 0).",
    sources.ptp,
  ),
  fromPolicy(
    "All their units are lost, and an appeal cannot succeed. Measures taken in the evaluation are part of it.",
    sources.manualModifiers,
  ),
);

function oneADayTip(codes: string, discipline: string): BillingTip {
  return billingTip(
    fromPolicy(
      `One of ${codes} a day. A re-evaluation on the day of the evaluation is never paid.`,
      sources.oneEvaluation,
    ),
    fromPolicy(
      `The other line is denied. ${discipline} by another practitioner is a service of its own.`,
      sources.oneEvaluation,
    ),
    {
      oftenRepeated: "PT and OT evaluations on one day need 59.",
      instead: fromTable("The edits between them ended on 2017-06-30.", sources.formerEdits),
    },
  );
}

function disciplineOf(modifier: "GP" | "GO"): BillingTip {
  return billingTip(
    fromPolicy(`The discipline is fixed: ${modifier}, whatever else is on the claim.`, "CMS CR 10176"),
    fromPolicy("Another discipline's modifier gets the line returned.", "CMS CR 10176"),
  );
}

const levelQuestion = (codes: string): Question =>
  question("Does a higher level pay more?", [
    fromTable(`Not from Medicare: ${codes} have the same RVUs.`, sources.sameLevels),
    asAdvice(
      "Choose the level the record supports all the same: other payers may price the levels apart.",
      sources.ourAdvice,
    ),
  ]);

const treatmentQuestion = question("May treatment be billed on the day of the evaluation?", [
  fromPolicy(
    "Yes, in minutes after the evaluation. It is not timed, so its minutes add nothing to the timed total.",
    `${sources.manualSameTime}; ${sources.untimed}`,
  ),
]);

const visitDenial: Denial = denial("Evaluation and office visit on one day.", [
  fromTable("The office visit is column 2: the visit is denied, the evaluation paid.", sources.ptp),
  fromPayer("UnitedHealthcare does not pay office visits billed by a PT or OT at all.", sources.visitUhc),
]);

const reevaluationTip: BillingTip = billingTip(
  asAdvice(
    "Re-evaluate for a reason: new findings, a real change, or no progress. Write the reason first.",
    sources.ourAdvice,
  ),
  asAdvice(
    "A re-evaluation by the calendar looks like the assessment that belongs to every visit, and is not paid for.",
    sources.ourAdvice,
  ),
);

const reevaluationTreatmentDenial: Denial = denial("Re-evaluation beside a modality or treatment.", [
  fromTable(
    "Modalities, 97124, 97535, 97537, 97542, 97760 and 97761 deny it, unless it was separate (indicator 1).",
    sources.ptp,
  ),
  fromTable(
    "97110, 97112, 97116, 97140, 97150 and 97530 do not: those edits ended on 2019-12-31.",
    sources.formerEdits,
  ),
  fromPolicy(
    "59 is right only if the re-evaluation was work of its own, in other minutes, and the record shows it.",
    sources.manualSeparate,
  ),
]);

function evaluation(code: string, plainName: string, discipline: "PT" | "OT"): CodeGuide {
  const physical = discipline === "PT";
  const again = code === "97164" || code === "97168";
  const levels = physical ? "97161, 97162 and 97163" : "97165, 97166 and 97167";
  return untimedTherapy(2, {
    code,
    plainName,
    summary: [
      fromPolicy(
        `Untimed, once a day. The therapist and the plan of care are ${discipline}.`,
        `${sources.untimed}; CMS CR 10176`,
      ),
    ],
    tips: [
      oneADayTip(physical ? "97161–97164" : "97165–97168", physical ? "An OT evaluation" : "A PT evaluation"),
      disciplineOf(physical ? "GP" : "GO"),
      therapistOnlyTip,
      testsTip,
      ...(again ? [reevaluationTip] : []),
    ],
    denials: [...(again ? [reevaluationTreatmentDenial] : []), assistantDenial, visitDenial],
    questions: [...(again ? [] : [levelQuestion(levels)]), treatmentQuestion],
  });
}

const guides: readonly CodeGuide[] = [
  evaluation("97161", "PT evaluation, level 1 of 3", "PT"),
  evaluation("97162", "PT evaluation, level 2 of 3", "PT"),
  evaluation("97163", "PT evaluation, level 3 of 3", "PT"),
  evaluation("97164", "PT evaluation, again", "PT"),
  evaluation("97165", "OT evaluation, level 1 of 3", "OT"),
  evaluation("97166", "OT evaluation, level 2 of 3", "OT"),
  evaluation("97167", "OT evaluation, level 3 of 3", "OT"),
  evaluation("97168", "OT evaluation, again", "OT"),
];

export default guides;
