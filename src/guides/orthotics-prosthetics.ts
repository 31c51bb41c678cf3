import type { BillingTip, CodeGuide } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

/** 97760 and 97761 for the first time, 97763 for every later one. */

const firstOrLaterTip: BillingTip = billingTip(
  fromTable(
    "First time or later, not both: 97763 is denied beside 97760 and 97761, and no modifier changes it.",
    sources.ptp,
  ),
  fromPolicy("The 97763 line is lost, and an appeal on a modifier cannot succeed.", sources.manualModifiers),
);

const treatmentTip: BillingTip = billingTip(
  fromTable(
    "Treatment on the same day (97110, 97112, 97116, 97124, 97140) is denied beside this code, unless it was separate.",
    sources.ptp,
  ),
  fromPolicy(
    "The treatment lines fall. Practice with the device in the same minutes is one service, not two.",
    sources.manualSeparate,
  ),
);

const deviceTip: BillingTip = billingTip(
  asAdvice(
    "Before you bill fitting time, look whether the device is billed with a code that already pays for fitting.",
    sources.ourAdvice,
  ),
  asAdvice("Fitting paid twice is recovered.", sources.ourAdvice),
);

const gone97762 = question("What became of 97762?", [
  fromTable("It is not in the fee schedule: a line with it is rejected.", sources.noRow97762),
  asAdvice(
    "Later encounters are 97763, by 15 minutes.",
    "Claimlight's general knowledge; no CMS source read",
  ),
]);

const guides: readonly CodeGuide[] = [
  timedTherapy({
    code: "97760",
    plainName: "brace: fitting and practice, first time, 15 min",
    summary: [],
    tips: [firstOrLaterTip, treatmentTip, deviceTip],
    denials: [],
    questions: [
      question("A brace and an artificial limb on one day: 97760 with 97761?", [
        fromTable("97760 is denied beside 97761, unless it was separate (indicator 1).", sources.ptp),
        fromPolicy("Two devices, two stretches of time, both written down.", sources.manualSeparate),
      ]),
    ],
  }),
  timedTherapy({
    code: "97761",
    plainName: "artificial limb: practice, first time, 15 min",
    summary: [],
    tips: [firstOrLaterTip, treatmentTip],
    denials: [],
    questions: [
      question("Is walking practice with the new limb 97116 as well?", [
        fromTable("97116 is denied beside 97761, unless it was separate (indicator 1).", sources.ptp),
        fromPolicy("The same minutes are one of the two.", sources.manualSameTime),
      ]),
    ],
  }),
  timedTherapy({
    code: "97763",
    plainName: "brace or artificial limb: later visit, 15 min",
    summary: [],
    tips: [
      firstOrLaterTip,
      treatmentTip,
      billingTip(
        fromTable(
          "Do not bill it on the day of an evaluation or re-evaluation (97161–97168): 97763 is denied, and no modifier changes it.",
          sources.ptp,
        ),
        fromPolicy("Every unit of it is lost that day.", sources.manualModifiers),
      ),
    ],
    denials: [],
    questions: [gone97762],
  }),
];

export default guides;
