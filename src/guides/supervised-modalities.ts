import type { BillingTip, CodeGuide, Question } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, fromPayer, fromPolicy, fromTable, question } from "./statement";
import { assistantTip, untimedTherapy } from "./therapy";

/** 97010–97028 and G0283: the patient is not attended one-on-one, so they are not timed. */

const besideTreatmentTip: BillingTip = billingTip(
  fromPolicy(
    "It may run while the therapist treats another patient, or beside a one-on-one code: its minutes are not one-on-one minutes.",
    sources.manualSameTime,
  ),
  fromPolicy(
    "Minutes of it counted into the timed total make units that do not stand.",
    sources.totalMinutes,
  ),
);

const minutesQuestion: Question = question("Must its minutes be written down?", [
  asAdvice(
    "They do not make units. But a total treatment time that fits the day's schedule answers many questions.",
    sources.ourAdvice,
  ),
]);

function supervised(
  code: string,
  plainName: string,
  tips: readonly BillingTip[] = [],
  questions: readonly Question[] = [],
): CodeGuide {
  return untimedTherapy(3, {
    code,
    plainName,
    summary: [
      fromPolicy("A modality without constant attendance. Untimed: one unit a day.", sources.untimed),
    ],
    tips: [...tips, besideTreatmentTip, assistantTip],
    denials: [],
    questions: [...questions, minutesQuestion],
  });
}

const useG0283Tip: BillingTip = billingTip(
  fromTable("Medicare: bill G0283 instead. 97014 is not valid there (status I).", sources.statusOtherCode),
  fromPolicy("The whole line is denied. Send it again with G0283.", sources.codesOfAnotherKind),
  {
    oftenRepeated: "97014 and G0283 are the same, bill either.",
    instead: fromTable(
      "For Medicare they are not: only G0283 has a price, and 97014 has status I.",
      sources.statusOtherCode,
    ),
  },
);

const bundled: CodeGuide = {
  code: "97010",
  plainName: "warm or cold compress",
  summary: [
    fromTable(
      "Medicare pays nothing for it by itself: its payment is part of other services.",
      sources.statusBundled,
    ),
  ],
  tips: [
    billingTip(
      fromTable(
        "Medicare: leave it off, or keep it at $0 for your own count. Status B, and the unit limit is 0.",
        sources.statusBundled,
      ),
      fromPolicy(
        "It pays $0 alone and beside anything else, and the patient may never be billed for it.",
        sources.statusBundled,
      ),
    ),
    billingTip(
      asAdvice(
        "Another payer may pay it: look at its policy before you leave it off there.",
        sources.ourAdvice,
      ),
      asAdvice("Where a plan pays, the line is money left out.", sources.ourAdvice),
    ),
    billingTip(
      fromPayer(
        "UnitedHealthcare and Anthem want GP, GO or GN on therapy codes: put it here too if their list names it.",
        `${sources.disciplineUhc}; ${sources.disciplineAnthem}`,
      ),
      asAdvice("A line without it is denied there.", sources.ourAdvice),
    ),
  ],
  denials: [
    {
      reason: "Bundled: payment is included in another service.",
      answer: [
        fromPolicy("Right for Medicare, and an appeal cannot succeed. Write it off.", sources.statusBundled),
        fromPolicy("No modifier, and no notice to the patient (ABN), changes it.", sources.statusBundled),
      ],
      contradiction: {
        oftenRepeated: "59 gets it paid beside 97110 or 97140.",
        instead: fromTable(
          "There is no edit to answer: the code itself has no payment (status B).",
          sources.statusBundled,
        ),
      },
    },
    {
      reason: "More units than the daily limit (MUE).",
      answer: [
        fromTable(
          "The limit is 0, because the code is bundled. Fewer units do not help: take the line off.",
          "CMS NCCI MUE table, practitioner, 2024 Q3: 97010 · 0",
        ),
      ],
      contradiction: null,
    },
  ],
  questions: [
    question("May the patient pay for it privately?", [
      fromPolicy(
        "A Medicare patient may not be asked to: the service is already paid for.",
        sources.statusBundled,
      ),
    ]),
    question("Why does the fee schedule show RVUs for it?", [
      fromTable(
        "CMS publishes them for others. With status B Medicare does not pay by them.",
        sources.statusBundled,
      ),
    ]),
  ],
};

const notForMedicare: CodeGuide = {
  code: "97014",
  plainName: "electric current, not attended (not for Medicare)",
  summary: [fromTable("Medicare takes G0283 for it.", sources.statusOtherCode)],
  tips: [
    useG0283Tip,
    billingTip(
      asAdvice(
        "Keep two charge codes, one for Medicare and those who follow it, one for the rest.",
        sources.ourAdvice,
      ),
      asAdvice(
        "The mistake repeats on every visit of the patient until the charge code is changed.",
        sources.ourAdvice,
      ),
    ),
    billingTip(
      fromPolicy("Untimed: one unit a day, whoever pays.", sources.untimed),
      asAdvice("Attended by the therapist all the time it is 97032, by 15 minutes.", sources.ourAdvice),
    ),
  ],
  denials: [
    {
      reason: "Code not valid for this payer.",
      answer: [
        fromPolicy(
          "For Medicare an appeal cannot succeed: correct the claim to G0283.",
          sources.codesOfAnotherKind,
        ),
        asAdvice("For a commercial plan ask which of the two it takes.", sources.ourAdvice),
      ],
      contradiction: null,
    },
    {
      reason: "No discipline modifier.",
      answer: [
        fromPayer(
          "UnitedHealthcare and Anthem want GP, GO or GN on always-therapy codes. Correct the claim.",
          `${sources.disciplineUhc}; ${sources.disciplineAnthem}`,
        ),
      ],
      contradiction: null,
    },
  ],
  questions: [
    question("Does VA Community Care take 97014?", [
      asAdvice(
        "It follows the Medicare fee schedule, where 97014 has no price: ask before you bill it.",
        sources.vaCommunityCare,
      ),
    ]),
    question("Why is its unit limit 0?", [
      fromTable(
        "Because Medicare does not take the code.",
        "CMS NCCI MUE table, practitioner, 2024 Q3: 97014 · 0",
      ),
    ]),
  ],
};

const restrictedTip: BillingTip = billingTip(
  fromTable(
    "Ask your contractor what it covers: the fee schedule marks 97026 as restricted (status R).",
    sources.statusRestricted,
  ),
  asAdvice("Where it is not covered the line pays nothing, whatever the note says.", sources.ourAdvice),
);

const attendedQuestion: Question = question("G0283 or 97032?", [
  asAdvice(
    "Set up and left running: G0283. Attended one-on-one the whole time: 97032, by minutes.",
    sources.ourAdvice,
  ),
  fromTable(
    "Both on one day: 97032 is denied beside G0283, unless it was separate (indicator 1).",
    sources.ptp,
  ),
]);

const guides: readonly CodeGuide[] = [
  bundled,
  supervised("97012", "traction table", [
    billingTip(
      fromTable("With 97140 on one day, 97140 is denied, unless it was separate.", sources.ptp),
      fromPolicy(
        "The dearer, one-on-one line is the one that falls: keep its minutes and region apart in the record.",
        sources.manualSeparate,
      ),
    ),
  ]),
  notForMedicare,
  supervised("97016", "compression pump"),
  supervised("97018", "warm wax"),
  supervised("97022", "swirling water"),
  supervised("97024", "deep heat by radio waves"),
  supervised("97026", "heat lamp", [restrictedTip]),
  supervised("97028", "UV lamp"),
  supervised(
    "G0283",
    "electric current, not attended",
    [
      billingTip(
        fromTable("This is Medicare's code; 97014 is not valid there.", sources.statusOtherCode),
        asAdvice("A plan that does not follow Medicare may reject G0283 and want 97014.", sources.ourAdvice),
      ),
      billingTip(
        fromTable(
          "Never beside 92526: G0283 is denied, and no modifier changes it (indicator 0).",
          sources.ptp,
        ),
        fromPolicy(
          "Electric current in swallowing therapy is lost as a line of its own.",
          sources.manualModifiers,
        ),
      ),
    ],
    [attendedQuestion],
  ),
];

export default guides;
