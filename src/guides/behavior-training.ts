import { consentTip, patientAbsentTip, planOfCareTip, trainedWhilePatientAbsent } from "./caregiver-training";
import type { BillingTip, CodeGuide, Denial, Question, Statement } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPolicy, fromTable, question } from "./statement";
import { absoluteLimitDenial, reviewableLimitDenial } from "./therapy-units";

/** Training of caregivers in a patient's behavior: several families 96202 and 96203, one patient G0539 and G0540. */

const familiesTogether: Statement = fromPolicy(
  "Caregivers of several patients are trained together in managing the patients' behavior.",
  sources.behaviorTraining,
);

const addOnTip: BillingTip = billingTip(
  fromTable("Bill 96203 only beside 96202, for the same patient on the same day.", sources.addOnBehavior),
  fromPolicy("Without 96202 the whole 96203 line is denied.", sources.manualAddOn),
);

const midpointTip: BillingTip = billingTip(
  asAdvice(
    "Count from the start: 96202 is the first 60 minutes, 96203 each further 15. By CPT's general rule a unit is reached once its midpoint is passed.",
    "CPT time rule; no rule for these two codes was read",
  ),
  asAdvice(
    "A payer may want the full 60 minutes. Start and end time settle it either way.",
    sources.ourAdvice,
  ),
);

const counselingTip: BillingTip = billingTip(
  fromTable(
    "Counseling on the same claim is not paid beside it: 99401–99404, 99406–99409, 99411, 99412, G0396 and G0397 are denied, and no modifier changes it.",
    sources.ptp,
  ),
  fromPolicy("That line is lost; an appeal on a modifier cannot succeed.", sources.manualModifiers),
);

const whichCodeQuestion: Question = question("96202, 97552, G0539 or G0541?", [
  fromPolicy(
    "Behavior, several families: 96202. Behavior, one patient: G0539 (from 2025).",
    `${sources.behaviorTraining}; ${sources.rule2025}`,
  ),
  fromPolicy(
    "Function in daily life: 97550 for one patient, 97552 for several. Direct care: G0541 for one, G0543 for several.",
    `${sources.ngs}; ${sources.directCareTraining}`,
  ),
]);

const therapistQuestion: Question = question("Is it a therapy code?", [
  asAdvice(
    "It is not among the always- or sometimes-therapy codes Claimlight knows. No discipline modifier is asked for on that ground.",
    "Claimlight's therapy list; check it against CMS's",
  ),
]);

const commercialDenial: Denial = denial("The plan does not cover training of caregivers.", [
  fromPolicy("Medicare has active status for it since 2024.", sources.behaviorTraining),
  asAdvice(
    "Other plans decide for themselves: no written policy for or against was found. Ask before the first session.",
    sources.noneFound,
  ),
]);

const aloneDenial: Denial = denial("96203 without 96202.", [
  fromTable(
    "96202 is the only primary CMS lists. Add it if it was furnished, else 96203 does not stand.",
    sources.addOnBehavior,
  ),
]);

const sixteenMinutesTip: BillingTip = billingTip(
  fromPolicy(
    "G0539 is the first 30 minutes and needs at least 16. G0540 follows, from 38 minutes in all.",
    sources.timeRule,
  ),
  asAdvice("A line under its minutes does not stand.", sources.ourAdvice),
);

const recordDenial: Denial = denial("The record does not show the time, the need or the consent.", [
  fromPolicy("Send the recorded consent and the need for the training.", sources.consent),
  asAdvice("Send start and end time, who was trained, and what each learned.", sources.ourAdvice),
]);

const noEditionQuestion: Question = question("Why does this card list no edits and no unit limit?", [
  asAdvice(
    "The code began on 2025-01-01, and the starter tables hold limits and edits of 2024 Q3. Import the current CMS files: until then nothing is known.",
    sources.ourAdvice,
  ),
]);

const oneOrMoreQuestion: Question = question("How many caregivers may there be?", [
  asAdvice(
    "For 97550, its counterpart in function, one or more of a single patient. No text on this code was read.",
    sources.noneFound,
  ),
]);

const guides: readonly CodeGuide[] = [
  {
    code: "96202",
    plainName: "behavior training, caregivers of several families, first 60 min",
    summary: [familiesTogether],
    tips: [midpointTip, counselingTip],
    denials: [commercialDenial, absoluteLimitDenial],
    questions: [whichCodeQuestion, therapistQuestion],
  },
  {
    code: "96203",
    plainName: "behavior training, caregivers of several families, further 15 min",
    summary: [familiesTogether],
    tips: [addOnTip, midpointTip, counselingTip],
    denials: [aloneDenial, commercialDenial, reviewableLimitDenial],
    questions: [whichCodeQuestion, therapistQuestion],
  },
  {
    code: "G0539",
    plainName: "behavior training, caregivers of one patient, first 30 min",
    summary: [trainedWhilePatientAbsent],
    tips: [sixteenMinutesTip, consentTip, patientAbsentTip, planOfCareTip],
    denials: [recordDenial, commercialDenial2025()],
    questions: [whichCodeQuestion, oneOrMoreQuestion, therapistQuestion, noEditionQuestion],
  },
  {
    code: "G0540",
    plainName: "behavior training, caregivers of one patient, further 15 min",
    summary: [trainedWhilePatientAbsent],
    tips: [sixteenMinutesTip, consentTip, patientAbsentTip, planOfCareTip],
    denials: [recordDenial, commercialDenial2025()],
    questions: [whichCodeQuestion, oneOrMoreQuestion, therapistQuestion, noEditionQuestion],
  },
];

function commercialDenial2025(): Denial {
  return denial("The code is not valid, or the plan does not cover it.", [
    fromPolicy("It exists from 2025-01-01. An earlier line does not stand.", sources.rule2025),
    asAdvice("It is Medicare's own code. A commercial plan may not know it: ask first.", sources.ourAdvice),
  ]);
}

export default guides;
