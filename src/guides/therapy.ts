import { editsDenial, formerEditsQuestion } from "./clinic-edits";
import type { BillingTip, CodeGuide, Denial, Question } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPayer, fromPolicy, fromTable, question } from "./statement";
import {
  absoluteLimitDenial,
  leftoverUnitTip,
  minutesDenial,
  oneOnOneTip,
  oneUnitTip,
  reviewableLimitDenial,
  timeCountQuestion,
  totalMinutesTip,
} from "./therapy-units";

/** What holds for every always-therapy code, and the two kinds of card that are built on it. */

export const disciplineTip: BillingTip = billingTip(
  fromPolicy(
    "Put the discipline of the plan of care on every line: GP for PT, GO for OT, GN for SLP. One of them, never two.",
    sources.disciplines,
  ),
  fromPolicy("Medicare returns a line without it, whoever furnished the service.", sources.disciplines),
);

export const assistantTip: BillingTip = billingTip(
  fromPolicy(
    "If a PTA furnished the service, CQ stands beside GP; if an OTA did, CO beside GO. CQ without GP, or CO without GO, is wrong.",
    sources.assistantPairs,
  ),
  fromPolicy("Medicare pays 85% of its share of the line. A wrong pair is returned.", sources.assistantPairs),
);

export const therapyReductionTip: BillingTip = billingTip(
  fromPolicy(
    "Expect less than the amount above on a usual visit: of all therapy units of a day only the one with the highest practice expense is paid in full, across PT, OT and SLP of the group.",
    sources.therapyReduction,
  ),
  fromPolicy(
    "Every other unit loses half of its practice expense; work and malpractice stay. It is a price, not a denial: there is nothing to appeal.",
    sources.therapyReduction,
  ),
);

const thresholdTip: BillingTip = billingTip(
  fromPolicy(
    "Keep count of the year's allowed amounts: PT and SLP together, OT by itself. The threshold is $2,330 in 2024, $2,410 in 2025 and $2,480 in 2026.",
    sources.kx,
  ),
  fromPolicy(
    "Above it a line without KX is denied. KX is right only if the care is medically necessary and the record shows it; if it is not, an ABN comes before the visit.",
    sources.kx,
  ),
);

export const hospitalPatientTip: BillingTip = billingTip(
  fromPolicy(
    "A hospital's inpatient or outpatient (POS 19, 21, 22): the hospital bills the therapy, not a therapist in private practice.",
    sources.hospitalPatient,
  ),
  fromPolicy("The whole line is denied.", sources.hospitalPatient),
);

const disciplineDenial: Denial = denial("The discipline modifier is missing, or is not the plan's.", [
  fromPolicy(
    "GP, GO or GN must name the plan of care the service belongs to. Put it right and send the claim again.",
    sources.disciplines,
  ),
  asAdvice("Nothing is gained by an appeal: the claim was incomplete, not misjudged.", sources.ourAdvice),
]);

const thresholdDenial: Denial = denial("The yearly therapy threshold is passed.", [
  fromPolicy(
    "If the care was medically necessary and the record shows it, KX says so on a corrected claim. If it does not show it, the denial stands.",
    sources.kx,
  ),
  fromPolicy(
    "From $3,000 in the same count, claims may be picked for review: send the plan, the notes and the progress.",
    sources.thresholdReview,
  ),
]);

const necessityDenial: Denial = denial(
  "Not medically necessary.",
  [
    fromPolicy("Send the plan of care with its certification.", sources.noOrder),
    asAdvice(
      "Show by a measure where the patient started, where the patient stands, and what this code did for it.",
      sources.ourAdvice,
    ),
    asAdvice(
      "If the notes do not show why a therapist's skill was needed, an appeal has little to stand on.",
      sources.ourAdvice,
    ),
  ],
  {
    oftenRepeated: "The claim was denied because the physician's order is missing.",
    instead: fromPolicy(
      "Medicare has no requirement for an order. What counts is the certified plan of care.",
      sources.noOrder,
    ),
  },
);

const otherPayersQuestion: Question = question("Do other payers want GP, GO or GN as well?", [
  fromPayer("UnitedHealthcare commercial and exchange plans: yes, since 2020-07-01.", sources.disciplineUhc),
  fromPayer("Anthem Blue Cross plans: yes, on always-therapy codes.", sources.disciplineAnthem),
  fromPayer(
    "VA Community Care: yes, and GP from chiropractors and acupuncturists too.",
    sources.vaCommunityCare,
  ),
  asAdvice("For any other plan, look at its therapy policy.", sources.ourAdvice),
]);

const oneRateQuestion: Question = question("Why is no facility amount known for it?", [
  fromTable("CMS gives this code no facility value of its own (NA).", sources.facilityNa),
  fromPolicy(
    "Therapy under a plan of care is paid at the non-facility rate in every setting.",
    sources.therapySetting,
  ),
]);

/** The tips of every always-therapy code, the dearest first. */
const therapyTips = [disciplineTip, thresholdTip, therapyReductionTip, hospitalPatientTip] as const;

const therapyDenials = [disciplineDenial, thresholdDenial, necessityDenial] as const;

const therapyQuestions = [otherPayersQuestion, oneRateQuestion] as const;

/** A code counted in units of 15 one-on-one minutes: its own words first, then what holds for all of them. */
export function timedTherapy(own: CodeGuide): CodeGuide {
  return {
    ...own,
    summary: [
      ...own.summary,
      fromPolicy("Timed: units of 15 minutes, one therapist with one patient.", sources.totalMinutes),
    ],
    tips: [...own.tips, totalMinutesTip, leftoverUnitTip, oneOnOneTip, assistantTip, ...therapyTips],
    denials: [editsDenial(own.code), ...own.denials, minutesDenial, reviewableLimitDenial, ...therapyDenials],
    questions: [...own.questions, ...formerEditsQuestion(own.code), timeCountQuestion, ...therapyQuestions],
  };
}

/**
 * A code counted once a day, however long it took. Whether an assistant may furnish it differs, so that stands among its own tips.
 * `limit` is the table's MUE adjudication indicator.
 */
export function untimedTherapy(limit: 2 | 3, own: CodeGuide): CodeGuide {
  return {
    ...own,
    tips: [...own.tips, oneUnitTip, ...therapyTips],
    denials: [
      editsDenial(own.code),
      ...own.denials,
      limit === 2 ? absoluteLimitDenial : reviewableLimitDenial,
      ...therapyDenials,
    ],
    questions: [...own.questions, ...formerEditsQuestion(own.code), ...therapyQuestions],
  };
}
