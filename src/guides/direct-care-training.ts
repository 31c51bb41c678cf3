import { consentTip, patientAbsentTip, planOfCareTip, trainedWhilePatientAbsent } from "./caregiver-training";
import type { BillingTip, CodeGuide, Denial, Question, Statement } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPolicy, fromTable, question } from "./statement";

/** G0541 and G0542 for the caregivers of one patient, G0543 for those of several: Medicare's codes, from 2025. */

const directCare: Statement = fromPolicy(
  "Caregivers learn the hands-on care a patient needs. Function in daily life is 97550–97552.",
  sources.directCareTraining,
);

const minutesTip: BillingTip = billingTip(
  fromPolicy(
    "G0541 needs at least 16 minutes. G0542 begins at 38 in all, then counts each 15; 8 minutes begin one.",
    sources.timeRule,
  ),
  asAdvice(
    "A unit without its minutes does not stand, and a payer may want the full time.",
    sources.ourAdvice,
  ),
);

const addOnTip: BillingTip = billingTip(
  fromTable("G0542 goes only beside G0541, for the same patient on the same day.", sources.addOnDirectCare),
  fromPolicy("Alone, the whole G0542 line is denied.", sources.manualAddOn),
);

const disciplineTip: BillingTip = billingTip(
  fromPolicy(
    "Sometimes therapy: if a therapist furnishes it under a therapy plan of care, GP, GO or GN. A physician or NPP outside such a plan needs none.",
    sources.therapyModifiers,
  ),
  fromPolicy(
    "A therapist's line without it is returned. If a PTA or OTA furnished it, CQ beside GP or CO beside GO.",
    `${sources.therapyModifiers}; ${sources.assistants}`,
  ),
);

const groupTip: BillingTip = billingTip(
  asAdvice(
    "One unit for each patient represented, on that patient's claim, however many caregivers came. So it is for 97552, its counterpart.",
    "Claimlight's reading from 97552; a Medicaid unit table labelled 2026 Q1 also says 1",
  ),
  asAdvice("A unit a caregiver would be too many.", sources.ourAdvice),
);

const invalidDenial: Denial = denial("The code is not valid on the day, or not known to the plan.", [
  fromPolicy("It is in force from 2025-01-01: a line before that day does not stand.", sources.rule2025),
  asAdvice("Commercial plans need not take Medicare's G codes. Ask which code they want.", sources.ourAdvice),
]);

const recordDenial: Denial = denial("Need, consent or time is not in the record.", [
  fromPolicy("Send the consent (verbal is enough) and why the training was needed.", sources.consent),
  asAdvice("Send start and end, who was trained, and the care that was practiced.", sources.ourAdvice),
  fromPolicy(
    "Training that a home health plan of care already pays for is not payable again.",
    sources.rule2024And2025,
  ),
]);

const sameValueQuestion: Question = question("Does it pay like 97550–97552?", [
  fromTable(
    "In 2025 yes: G0541, G0542 and G0543 had the RVUs of 97550, 97551 and 97552. The amounts for the line's day stand above.",
    sources.rvu2025,
  ),
]);

const noEditionQuestion: Question = question("Why are no edits and no unit limit shown?", [
  asAdvice(
    "The limits and edits that come with Claimlight are of 2024 Q3, before the code began. Import the current CMS files.",
    sources.ourAdvice,
  ),
]);

const reductionQuestion: Question = question("Is it reduced beside other therapy?", [
  fromTable("No: multiple procedure is 0, so each unit keeps its practice expense.", sources.rvu2025),
]);

function training(code: string, plainName: string, own: readonly BillingTip[]): CodeGuide {
  return {
    code,
    plainName,
    summary: [directCare, trainedWhilePatientAbsent],
    tips: [...own, consentTip, patientAbsentTip, planOfCareTip, disciplineTip],
    denials: [invalidDenial, recordDenial],
    questions: [sameValueQuestion, reductionQuestion, noEditionQuestion],
  };
}

const guides: readonly CodeGuide[] = [
  training("G0541", "care training, caregivers of one patient, first 30 min", [minutesTip]),
  training("G0542", "care training, caregivers of one patient, further 15 min", [addOnTip, minutesTip]),
  training("G0543", "care training, caregivers of several patients", [groupTip]),
];

export default guides;
