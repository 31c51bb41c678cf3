import type { BillingTip, Contradiction, Denial, Question, Statement } from "./guide";
import { sources } from "./sources";
import { asAdvice, fromPolicy, fromTable } from "./statement";

/** What holds for 97550, 97551 and 97552 alike. What differs by code stands in the code's own file. */

export const everydayFunction: Statement = fromPolicy(
  "The training helps caregivers support the patient's function in everyday life. It is not limited to physical disability or injury.",
  `${sources.ngs}; ${sources.ahca}`,
);

export const trainedWhilePatientAbsent: Statement = fromPolicy(
  "The caregivers are trained while the patient is not there.",
  sources.ngs,
);

const otherServiceWhenPresent: Statement = fromPolicy(
  "The patient's absence is part of what the code means. If the patient takes part, another service may describe it (97110, 97530, 97535 …).",
  `${sources.ngs}; APTA, 2023-12-04`,
);

/** What the record must hold; more is often asked for without a source. */
export const needAndConsent: Statement = fromPolicy(
  "What Medicare asks for is the need for the training and the consent.",
  sources.consent,
);

export const noEditAmongTraining: Statement = fromTable(
  "No PTP edit pairs 97550, 97551 and 97552 with one another.",
  sources.ptp,
);

export const severalPatients: Statement = fromPolicy(
  "97552: caregivers of several patients together, by session.",
  `${sources.faq}; ${sources.codingIntel}`,
);

export const amountsOf2025Only: Statement = fromTable(
  "2025 only. The amounts for the line's date are at the top of this card.",
  sources.conversionFactors,
);

/** One patient's caregivers and a group on one day; `oftenRepeated` is the folklore in the words of the card it stands on. */
export function bothTrainingsTip(oftenRepeated: string): BillingTip {
  return {
    tip: fromPolicy(
      "97550 and 97552 on one day: document two sessions with their own times. The same time may not be counted in both.",
      sources.manualSameTime,
    ),
    impact: asAdvice(
      "Choose by who was represented: one patient 97550, several 97552. Minutes kept apart answer a denial of either line.",
      sources.ourAdvice,
    ),
    contradiction: { oftenRepeated, instead: noEditAmongTraining },
  };
}

export const patientAbsentTip: BillingTip = {
  tip: fromPolicy(
    "Train the caregivers without the patient in the room, and note that in the record.",
    sources.ngs,
  ),
  impact: asAdvice(
    "Often repeated without a source: many payers want the patient there, or an absence costs a $22 denial. No payer document was found. Ask the plan.",
    sources.noneFound,
  ),
  contradiction: {
    oftenRepeated: "Make sure the patient is present, or justify the absence.",
    instead: otherServiceWhenPresent,
  },
};

export function patientPresentQuestion(code: string): Question {
  return {
    question: `Must the patient be present for ${code}?`,
    answer: [
      fromPolicy("No. The patient must be absent while the caregivers are trained.", sources.ngs),
      fromPolicy("The training must still fit the patient's treatment plan.", sources.rule2024),
      asAdvice("If a plan says it wants the patient present, ask for that in writing.", sources.noneFound),
    ],
    contradiction: {
      oftenRepeated:
        "The code does not strictly require it, but payers prefer or require the patient to be present.",
      instead: otherServiceWhenPresent,
    },
  };
}

export const settingContradiction: Contradiction = {
  oftenRepeated: "Use the facility rate in every hospital outpatient department.",
  instead: fromPolicy(
    "That holds for a physician or NPP. A therapist's hospital outpatient service is billed by the hospital, and therapy under a plan of care is paid at the non-facility rate in every setting.",
    sources.therapySetting,
  ),
};

export const settingTip: Statement = fromPolicy(
  "Enter the place where the training happened. A physician's or NPP's line follows the place of service; therapy under a plan of care is paid at the non-facility rate in every setting.",
  sources.therapySetting,
);

export const planOfCareTip: BillingTip = {
  tip: fromPolicy(
    "Tie the training to the patient's active treatment plan; for a therapist that is the therapy plan of care. Name the goals that need a caregiver.",
    `${sources.ngs}; ${sources.rule2024}`,
  ),
  impact: asAdvice(
    "It answers a denial for medical necessity. That it cuts denials by 40–60% is often repeated without a source.",
    sources.noneFound,
  ),
  contradiction: null,
};

export const consentTip: BillingTip = {
  tip: fromPolicy(
    "Record the consent of the patient or the patient's representative. Verbal consent is enough since 2025.",
    sources.consent,
  ),
  impact: fromPolicy(
    "Consent is a condition of billing Medicare. Without it the line does not stand.",
    sources.consent,
  ),
  contradiction: null,
};

export const telehealthTip: BillingTip = {
  tip: fromPolicy(
    "Telehealth is possible from 2025-01-01. The code was not on Medicare's list in 2024.",
    sources.telehealth,
  ),
  impact: fromPolicy(
    "A telehealth line for 2024 is not payable. PTs, OTs and SLPs may bill telehealth through 2027-12-31.",
    `${sources.telehealth}; ${sources.telehealthTherapists}`,
  ),
  contradiction: null,
};

export const notCoveredDenial: Denial = {
  reason: "Not covered, or not medically necessary for this patient.",
  answer: [
    fromPolicy(
      "Medicare has covered caregiver training since 2024-01-01.",
      `${sources.ngs}; APTA, 2023-12-04`,
    ),
    fromPolicy(
      "Send the plan of care with its certification. Show which goals need a caregiver.",
      `${sources.noOrder}; ${sources.rule2024}`,
    ),
    fromPolicy("Send the recorded consent: it is a condition of billing.", sources.consent),
    asAdvice("Show how dependent the patient is on help, with a measure.", sources.ourAdvice),
    asAdvice(
      "Often repeated: cite the LCD or NCD. None on caregiver training was found. Cite one only if your contractor has published it.",
      sources.noneFound,
    ),
    asAdvice(
      "A commercial plan decides for itself. No written policy for or against was found for UHC, Aetna, BCBS or Cigna: ask the plan.",
      sources.noneFound,
    ),
  ],
  contradiction: {
    oftenRepeated: "The appeal needs a physician's order for caregiver training.",
    instead: fromPolicy(
      "Medicare has no requirement for an order. The certification of the plan of care counts.",
      sources.noOrder,
    ),
  },
};

export const duplicateDenial: Denial = {
  reason: "Duplicate of other therapy, or earlier training makes more sessions unnecessary.",
  answer: [
    fromPolicy(
      "CMS set no limit on how often. Each time must be reasonable and necessary.",
      sources.rule2024And2025,
    ),
    fromPolicy(
      "How much and how often follows the treatment plan. Show progress and what is new: a skill, the patient's condition, another caregiver.",
      sources.rule2024,
    ),
    asAdvice(
      "Measure what the caregiver can do, or the patient's function, before and after.",
      sources.ourAdvice,
    ),
    fromPolicy(
      "If the same training is already paid, for example in a home health plan of care, it is not payable again.",
      sources.rule2024And2025,
    ),
  ],
  contradiction: null,
};

/** No edit with treatment codes; `edits` says what the code's own rows are. */
export function treatmentSameDayDenial(code: string, edits: Statement): Denial {
  return {
    reason: "Bundled with treatment on the same day (97110, 97112, 97116 …).",
    answer: [
      edits,
      fromPolicy(
        "Send time logs. The same 15 minutes may not be counted for two services.",
        sources.manualSameTime,
      ),
      asAdvice(
        "Show that training and treatment were apart: separate times, separate goals.",
        sources.ourAdvice,
      ),
      asAdvice(
        "If another payer bundles by a rule of its own, ask for that rule in writing and answer it.",
        sources.ourAdvice,
      ),
    ],
    contradiction: {
      oftenRepeated: `${code} is bundled into 97110, 97112 and 97116, and modifier 59 or XE gets it paid.`,
      instead: fromPolicy(
        "No Medicare edit pairs them, so there is nothing for a modifier to answer. A modifier is right only if its own circumstance is documented (XE: a separate encounter), never to get past an edit.",
        `${sources.ptp}; ${sources.manualModifiers}`,
      ),
    },
  };
}

export function therapistsQuestion(code: string): Question {
  return {
    question: `Can physical therapists bill ${code}?`,
    answer: [
      fromPolicy(
        "Yes: PTs, OTs, SLPs, physicians and NPPs. PTAs and OTAs may furnish it under them.",
        sources.billers,
      ),
      fromPolicy(
        "Therapists add their discipline: GP for PT, GO for OT, GN for SLP. The code is “sometimes therapy”: outside a therapy plan of care a physician or NPP needs none.",
        sources.therapyModifiers,
      ),
      fromPolicy(
        "CQ with GP only if a PTA furnished it, CO with GO only if an OTA did. Medicare then pays 85% of its share.",
        sources.assistants,
      ),
      fromPolicy(
        "Lines with GP, GO or GN count toward the year's therapy threshold. Above it KX is right only if the care is medically necessary and the record shows it.",
        sources.kx,
      ),
    ],
    contradiction: null,
  };
}

export function medicareQuestion(code: string): Question {
  return {
    question: `Does Medicare cover ${code}?`,
    answer: [
      fromPolicy(
        "Yes, since 2024, when reasonable and necessary under a PT, OT or SLP plan of care, or a physician's or NPP's treatment plan.",
        `${sources.ngs}; ${sources.rule2024}`,
      ),
      fromPolicy("The record shows the need, the link to the plan's goals and the consent.", sources.consent),
      asAdvice(
        "Medicare Advantage and commercial plans set their own rules: ask each one.",
        "APTA, 2023-12-04",
      ),
    ],
    contradiction: {
      oftenRepeated: "Medicare wants a physician's order, and prior authorization depends on the contractor.",
      instead: fromPolicy(
        "Medicare has no requirement for an order. Original Medicare has no prior authorization for therapy; Medicare Advantage plans may.",
        `${sources.noOrder}; ${sources.priorAuthorization}`,
      ),
    },
  };
}
