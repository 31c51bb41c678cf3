import {
  amountsOf2025Only,
  bothTrainingsTip,
  consentTip,
  duplicateDenial,
  everydayFunction,
  medicareQuestion,
  needAndConsent,
  notCoveredDenial,
  patientAbsentTip,
  patientPresentQuestion,
  planOfCareTip,
  settingContradiction,
  settingTip,
  severalPatients,
  telehealthTip,
  therapistsQuestion,
  trainedWhilePatientAbsent,
  treatmentSameDayDenial,
} from "./caregiver-training";
import type { CodeGuide } from "./guide";
import { sources } from "./sources";
import { asAdvice, fromPolicy, fromTable } from "./statement";

const guide: CodeGuide = {
  code: "97550",
  plainName: "caregiver training, one patient, first 30 min",
  summary: [
    fromPolicy("One or more caregivers of a single patient are trained.", `${sources.ngs}; ${sources.ahca}`),
    trainedWhilePatientAbsent,
    everydayFunction,
    fromPolicy("The first 30 minutes; it needs at least 16. Further time goes to 97551.", sources.timeRule),
  ],
  tips: [
    {
      tip: asAdvice(
        "Write down which caregivers were trained, how they are related to the patient, what was taught, and the start and end time.",
        sources.ourAdvice,
      ),
      impact: asAdvice(
        "The times show that the 16 minutes were reached. No CMS rule asking for a participant list was found.",
        sources.noneFound,
      ),
      contradiction: null,
    },
    {
      tip: fromTable(
        "Bill one unit a day for the patient, however many of the patient's caregivers came.",
        `${sources.mue97550}; ${sources.ahca}`,
      ),
      impact: fromPolicy("Over the limit, all units of the day are denied.", sources.manualMue),
      contradiction: null,
    },
    {
      tip: fromPolicy(
        "Count the minutes before you bill: under 16 there is no 97550. From 38 minutes on, 97551 is possible.",
        sources.timeRule,
      ),
      impact: asAdvice(
        "A line under 16 minutes does not stand. A payer may ask for the full 30 minutes: look at its policy.",
        sources.ourAdvice,
      ),
      contradiction: null,
    },
    patientAbsentTip,
    {
      tip: settingTip,
      impact: fromTable(
        "2025, national, for a physician or NPP: $52.08 non-facility, $44.64 facility, $7.44 apart.",
        `${sources.rvu2025}: 1.61 and 1.38 RVUs × 32.3465`,
      ),
      contradiction: settingContradiction,
    },
    bothTrainingsTip("Billing 97550 with 97552 on one day is unbundling."),
    planOfCareTip,
    consentTip,
    telehealthTip,
  ],
  denials: [
    notCoveredDenial,
    {
      reason: "The record does not show the time, or who was trained.",
      answer: [
        fromPolicy("Send the start and end time: at least 16 minutes of training.", sources.timeRule),
        asAdvice(
          "Send who was trained, the relationship, and what each learned and could do at the end.",
          sources.ourAdvice,
        ),
        needAndConsent,
      ],
      contradiction: null,
    },
    treatmentSameDayDenial(
      "97550",
      fromTable(
        "Ask which edit was meant. 97550 has three: over 36591, 36592 and 96523. None with 97110, 97112 or 97116.",
        sources.ptp,
      ),
    ),
    duplicateDenial,
  ],
  questions: [
    {
      question: "What did Medicare pay for 97550 in 2025?",
      answer: [
        fromTable(
          "National amounts: $52.08 non-facility (1.61 × 32.3465) and $44.64 facility (1.38 × 32.3465).",
          sources.rvu2025,
        ),
        amountsOf2025Only,
      ],
      contradiction: {
        oftenRepeated: "97550 pays about $38.",
        instead: fromTable(
          "In 2025 it paid $52.08 non-facility and $44.64 facility, nationally.",
          sources.rvu2025,
        ),
      },
    },
    {
      question: "How many caregivers may there be?",
      answer: [
        fromPolicy(
          "One or more, as long as all care for the same patient.",
          `${sources.ngs}; ${sources.ahca}`,
        ),
        fromPolicy("Caregivers of two or more patients trained together: 97552.", sources.faq),
      ],
      contradiction: {
        oftenRepeated: "97550 is one-on-one; two caregivers make it 97552.",
        instead: fromPolicy(
          "The number of patients represented decides. Two caregivers of one patient stay with 97550.",
          `${sources.faq}; ${sources.ahca}`,
        ),
      },
    },
    {
      question: "Can 97550 be billed more than once on a day?",
      answer: [
        fromTable("No. Medicare's limit is 1 unit a day, and it is absolute (MAI 2).", sources.mue97550),
        fromPolicy("It is not lifted at processing, reopening or redetermination.", sources.manualMue),
        fromPolicy("Further time of the same training goes to 97551.", sources.timeRule),
      ],
      contradiction: null,
    },
    {
      question: "How does 97550 differ from 97552?",
      answer: [
        fromPolicy("97550: caregivers of a single patient, by time.", `${sources.ngs}; ${sources.timeRule}`),
        severalPatients,
      ],
      contradiction: null,
    },
    patientPresentQuestion("97550"),
    therapistsQuestion("97550"),
    medicareQuestion("97550"),
  ],
};

export default guide;
