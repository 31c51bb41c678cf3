import type { BillingTip, CodeGuide, Question } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

/** 97032–97036: the therapist stays with the patient, so they are timed. */

const attendedTip: BillingTip = billingTip(
  fromPolicy("Count only the minutes the therapist was one-on-one with this patient.", sources.totalMinutes),
  fromPolicy("Minutes without attendance make no unit.", sources.totalMinutes),
);

const treatmentSameTimeQuestion: Question = question("Can it run while another one-on-one code is billed?", [
  fromPolicy(
    "No: both need the therapist for the same minutes. Only a supervised modality (97010–97028) may run beside a one-on-one code.",
    sources.manualSameTime,
  ),
]);

function attended(
  code: string,
  plainName: string,
  tips: readonly BillingTip[] = [],
  questions: readonly Question[] = [],
): CodeGuide {
  return timedTherapy({
    code,
    plainName,
    summary: [],
    tips: [...tips, attendedTip],
    denials: [],
    questions: [...questions, treatmentSameTimeQuestion],
  });
}

const guides: readonly CodeGuide[] = [
  attended(
    "97032",
    "electric current, attended, 15 min",
    [
      billingTip(
        fromTable(
          "Never beside 92526: 97032 is denied, and no modifier changes it (indicator 0).",
          sources.ptp,
        ),
        fromPolicy("The line is lost; an appeal cannot succeed.", sources.manualModifiers),
      ),
    ],
    [
      question("97032, G0283 or 97014?", [
        asAdvice(
          "With the therapist the whole time: 97032. Left running: G0283 for Medicare, and for others the one their policy names.",
          sources.ourAdvice,
        ),
        fromTable("97032 is denied beside G0283, unless it was separate (indicator 1).", sources.ptp),
      ]),
    ],
  ),
  attended("97033", "medicine carried in by current, 15 min", [
    billingTip(
      asAdvice(
        "Name the medicine, the dose and the time, and ask the payer whether it covers the code.",
        sources.ourAdvice,
      ),
      asAdvice("A plan that calls it unproven denies it every time.", sources.ourAdvice),
    ),
  ]),
  attended("97034", "warm and cold water by turns, 15 min"),
  attended("97035", "sound waves, 15 min", [
    billingTip(
      asAdvice("Write down region, setting, minutes and what it prepared for.", sources.ourAdvice),
      asAdvice(
        "A few minutes alone make no unit, but they count into the total of the day's timed minutes.",
        sources.totalMinutes,
      ),
    ),
  ]),
  attended("97036", "full-body tank, 15 min", [
    billingTip(
      fromTable(
        "Not with 97113: 97036 is denied beside it, and no modifier changes it. With 97112, unless it was separate.",
        sources.ptp,
      ),
      fromPolicy("Bill the exercise in water or the tank, whichever it was.", sources.manualModifiers),
    ),
  ]),
];

export default guides;
