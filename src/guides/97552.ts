import {
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
  code: "97552",
  plainName: "caregiver training, group",
  summary: [
    fromPolicy(
      "Caregivers of several patients are trained together. What counts is the patients represented, not the caregivers in the room.",
      `${sources.faq}; ${sources.ngs}`,
    ),
    trainedWhilePatientAbsent,
    everydayFunction,
    fromTable(
      "A session, not a timed service: one unit a day on each patient's own claim.",
      sources.mue97552,
    ),
  ],
  tips: [
    {
      tip: asAdvice(
        "Write down how many caregivers took part and, for this patient, who was trained and how they are related. Leave other patients' caregivers out of this record: naming them is a privacy problem.",
        sources.ourAdvice,
      ),
      impact: asAdvice(
        "It helps to show that a group was trained. That payers frequently audit group sessions is often repeated without a source.",
        sources.noneFound,
      ),
      contradiction: null,
    },
    {
      tip: fromTable(
        "Bill one unit for this patient's session, whether 2 or 10 caregivers came. Each patient represented gets one unit, on that patient's claim.",
        `${sources.mue97552}; ${sources.ahca}`,
      ),
      impact: fromPolicy("Over the limit, all units of the day are denied.", sources.manualMue),
      contradiction: null,
    },
    patientAbsentTip,
    {
      tip: settingTip,
      impact: fromTable(
        "2025, national, for a physician or NPP: $22.00 non-facility, $10.35 facility, $11.65 apart.",
        `${sources.rvu2025}: 0.68 and 0.32 RVUs × 32.3465`,
      ),
      contradiction: settingContradiction,
    },
    bothTrainingsTip("Billing 97552 with 97550 on one day is unbundling."),
    planOfCareTip,
    consentTip,
    telehealthTip,
  ],
  denials: [
    notCoveredDenial,
    {
      reason: "The record does not show that caregivers were trained as a group.",
      answer: [
        asAdvice(
          "For this patient's caregivers send who was trained, the relationship, what each learned, asked and could do at the end.",
          sources.ourAdvice,
        ),
        asAdvice(
          "State as numbers how many caregivers and how many patients (at least two) were represented. Keep other families' names out.",
          sources.ourAdvice,
        ),
        needAndConsent,
        asAdvice(
          "Often repeated: send the sign-in sheet. No rule asks for one, and a shared sheet discloses other families.",
          sources.noneFound,
        ),
      ],
      contradiction: null,
    },
    treatmentSameDayDenial(
      "97552",
      fromTable(
        "Ask which edit was meant. 97552 has three: over 36591, 36592 and 96523. None with 97110, 97112 or 97116.",
        sources.ptp,
      ),
    ),
    duplicateDenial,
  ],
  questions: [
    {
      question: "What did Medicare pay for 97552 in 2025?",
      answer: [
        fromTable(
          "National amounts: $22.00 non-facility (0.68 × 32.3465) and $10.35 facility (0.32 × 32.3465).",
          sources.rvu2025,
        ),
        fromTable(
          "“National” means every GPCI at 1, not an average. Non-facility amounts ran from $19.81 (Mississippi) to $28.79 (San Jose).",
          sources.rvuAndGpci2025,
        ),
        fromTable(
          "2025 only. For 2024: $22.30 (0.67 × 33.2875, from March 9) and $10.65 (0.32 × 33.2875). The amounts for the line's date are at the top of this card.",
          `${sources.rvu2024}; ${sources.conversionFactors}`,
        ),
      ],
      contradiction: {
        oftenRepeated: "Both 2025 amounts come from a total of 0.68 RVUs.",
        instead: fromTable("0.68 is the non-facility total. The facility total is 0.32.", sources.rvu2025),
      },
    },
    {
      question: "How many caregivers must be there?",
      answer: [
        fromPolicy(
          "Caregivers of at least two patients. The number of caregivers does not decide.",
          sources.faq,
        ),
        fromPolicy(
          "Only one patient represented: 97550, for one or more of that patient's caregivers.",
          sources.ngs,
        ),
        fromPolicy("There is no maximum.", sources.ahca),
        asAdvice(
          "Some still send several caregivers of one patient to 97552: the CY 2024 rule's text was read that way before the FAQ settled it.",
          `${sources.codingIntel}; APTA, 2024-03-29`,
        ),
      ],
      contradiction: {
        oftenRepeated: "At least two caregivers must be present.",
        instead: fromPolicy(
          "At least two patients must be represented. Two caregivers of one patient are not a group.",
          `${sources.faq}; ${sources.ahca}`,
        ),
      },
    },
    {
      question: "Can 97552 be billed more than once on a day?",
      answer: [
        fromTable("No. Medicare's limit is 1 unit a day, and it is absolute.", sources.mue97552),
        fromPolicy("A unit is a session, not a stretch of time.", sources.codingIntel),
        asAdvice(
          "The limit cited is of 2024 Q3. The one now loaded stands among this card's figures.",
          sources.ourAdvice,
        ),
      ],
      contradiction: {
        oftenRepeated: "Several units are fine if the sessions were separate and documented.",
        instead: fromPolicy(
          "MAI 2: the limit holds for the whole day. It is not lifted at processing, reopening or redetermination, whatever the records show.",
          `${sources.mue97552}; ${sources.manualMue}`,
        ),
      },
    },
    {
      question: "How does 97552 differ from 97550?",
      answer: [
        fromPolicy(
          "97550: one or more caregivers of a single patient, first 30 minutes (at least 16).",
          `${sources.ngs}; ${sources.timeRule}`,
        ),
        severalPatients,
        fromTable(
          "2025, national: 97550 $52.08 non-facility (1.61 × 32.3465), $44.64 facility (1.38 × 32.3465). 97552 $22.00 and $10.35.",
          sources.rvu2025,
        ),
      ],
      contradiction: {
        oftenRepeated: "97550 is one-on-one and pays about $38; the difference is the number of caregivers.",
        instead: fromPolicy(
          "The number of patients represented decides. 97550 may have several caregivers, and paid $52.08 or $44.64 in 2025.",
          `${sources.faq}; ${sources.ahca}; ${sources.rvu2025}`,
        ),
      },
    },
    patientPresentQuestion("97552"),
    therapistsQuestion("97552"),
    medicareQuestion("97552"),
  ],
};

export default guide;
