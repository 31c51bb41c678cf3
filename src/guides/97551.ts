import {
  amountsOf2025Only,
  consentTip,
  duplicateDenial,
  everydayFunction,
  medicareQuestion,
  noEditAmongTraining,
  notCoveredDenial,
  patientAbsentTip,
  patientPresentQuestion,
  planOfCareTip,
  settingContradiction,
  settingTip,
  telehealthTip,
  therapistsQuestion,
  trainedWhilePatientAbsent,
  treatmentSameDayDenial,
} from "./caregiver-training";
import type { CodeGuide } from "./guide";
import { sources } from "./sources";
import { asAdvice, fromPolicy, fromTable } from "./statement";

const guide: CodeGuide = {
  code: "97551",
  plainName: "caregiver training, one patient, further 15 min",
  summary: [
    fromTable(
      "An add-on to 97550: further time with one or more caregivers of the same single patient.",
      `${sources.addOn}; ${sources.ngs}`,
    ),
    trainedWhilePatientAbsent,
    everydayFunction,
    fromPolicy("A unit is 15 minutes beyond the first 30; 8 minutes begin one.", sources.timeRule),
  ],
  tips: [
    {
      tip: asAdvice(
        "Write down the start and end time of the whole training, who was trained and how they are related to the patient.",
        sources.ourAdvice,
      ),
      impact: asAdvice("The times show how many units the training supports.", sources.ourAdvice),
      contradiction: null,
    },
    {
      tip: fromTable("Bill it only beside 97550, for the same patient on the same day.", sources.addOn),
      impact: fromPolicy("Without 97550 the whole line is denied.", sources.manualAddOn),
      contradiction: null,
    },
    {
      tip: fromPolicy("Total minutes 38 to 52: one unit. 53 to 67: two. Under 38: none.", sources.timeRule),
      impact: asAdvice(
        "Units beyond the minutes do not stand. A payer may ask for the full time: look at its policy.",
        sources.ourAdvice,
      ),
      contradiction: null,
    },
    {
      tip: fromTable("Medicare's limit is 2 units a day (MAI 3).", sources.mue97551),
      impact: fromPolicy(
        "Over the limit, all units of the day are denied. The contractor may allow them on review of the records.",
        sources.manualMue,
      ),
      contradiction: null,
    },
    patientAbsentTip,
    {
      tip: settingTip,
      impact: fromTable(
        "2025, national, for a physician or NPP: $25.55 non-facility, $23.94 facility, $1.61 apart a unit.",
        `${sources.rvu2025}: 0.79 and 0.74 RVUs × 32.3465`,
      ),
      contradiction: settingContradiction,
    },
    {
      tip: fromPolicy(
        "97551 and 97552 on one day: keep the times apart. The same time may not be counted in both.",
        sources.manualSameTime,
      ),
      impact: asAdvice("Minutes kept apart answer a denial of either line.", sources.ourAdvice),
      contradiction: {
        oftenRepeated: "Individual and group caregiver training on one day is unbundling.",
        instead: noEditAmongTraining,
      },
    },
    planOfCareTip,
    consentTip,
    telehealthTip,
  ],
  denials: [
    notCoveredDenial,
    {
      reason: "The add-on was billed without its primary.",
      answer: [
        fromTable("Look for 97550 on the same day. It is the only primary CMS lists.", sources.addOn),
        fromPolicy(
          "If 97550 was furnished and left off, correct the claim. If not, 97551 does not stand.",
          sources.manualAddOn,
        ),
      ],
      contradiction: null,
    },
    {
      reason: "More units than the daily limit, or more than the record supports.",
      answer: [
        fromPolicy(
          "Send the start and end time. Each unit needs its minutes beyond the first 30.",
          sources.timeRule,
        ),
        fromPolicy(
          "The limit of 2 is MAI 3: if the record shows that more was necessary, an appeal with it may be allowed.",
          `${sources.mue97551}; ${sources.manualMue}`,
        ),
      ],
      contradiction: null,
    },
    treatmentSameDayDenial(
      "97551",
      fromTable(
        "Ask which edit was meant. No PTP edit names 97551 at all, so none pairs it with 97110, 97112 or 97116.",
        sources.ptp,
      ),
    ),
    duplicateDenial,
  ],
  questions: [
    {
      question: "What did Medicare pay for 97551 in 2025?",
      answer: [
        fromTable(
          "National amounts a unit: $25.55 non-facility (0.79 × 32.3465) and $23.94 facility (0.74 × 32.3465).",
          sources.rvu2025,
        ),
        amountsOf2025Only,
      ],
      contradiction: null,
    },
    {
      question: "How many minutes make a unit?",
      answer: [
        fromPolicy(
          "Count from minute 31. 8 minutes begin a unit of 15: 38 minutes in all for the first.",
          sources.timeRule,
        ),
        asAdvice("A payer may ask for the full 15 minutes: look at its policy.", sources.ourAdvice),
      ],
      contradiction: null,
    },
    {
      question: "Can 97551 be billed alone, or with 97552?",
      answer: [fromTable("Not alone, and 97552 is not a primary. CMS lists 97550 only.", sources.addOn)],
      contradiction: null,
    },
    {
      question: "Does another caregiver add units?",
      answer: [
        fromPolicy(
          "No. Time counts, not caregivers: one or more of the same patient.",
          `${sources.ngs}; ${sources.ahca}`,
        ),
      ],
      contradiction: {
        oftenRepeated: "Individual caregiver training is one-on-one.",
        instead: fromPolicy(
          "It is for one or more caregivers of a single patient.",
          `${sources.ngs}; ${sources.ahca}`,
        ),
      },
    },
    patientPresentQuestion("97551"),
    therapistsQuestion("97551"),
    medicareQuestion("97551"),
  ],
};

export default guide;
