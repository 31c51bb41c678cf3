import { editsDenial } from "./clinic-edits";
import type { BillingTip, CodeGuide, Denial, Question } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPayer, fromPolicy, fromTable, question } from "./statement";
import { absoluteLimitDenial, reviewableLimitDenial } from "./therapy-units";

/** 99202–99205 for a new patient, 99211–99215 for one who is known. */

const procedureTip: BillingTip = billingTip(
  fromPolicy(
    "Procedure on the same day (global 000 or 010): 25 on the visit only if it was significant and separately identifiable. Deciding on that procedure is not enough.",
    sources.manualVisits,
  ),
  fromPolicy(
    "If 25 is missing or not true, the visit is denied and the procedure paid.",
    sources.manualVisits,
  ),
  {
    oftenRepeated: "25 goes on every visit with a procedure.",
    instead: fromPolicy(
      "The work around a small procedure is in its price. 25 is right only if there was more, and the note shows it.",
      sources.manualVisits,
    ),
  },
);

const surgeryTip: BillingTip = billingTip(
  fromPolicy(
    "Surgery with a 90-day global on that day or the next: 57 on the visit only if the decision for surgery was made in it. 25 does not do here.",
    sources.manualVisits57,
  ),
  fromPolicy("Without it the visit is part of the surgery's price.", sources.manualVisits57),
);

const globalTip: BillingTip = billingTip(
  fromPolicy(
    "Within the 10 or 90 days after a procedure of the same group: 24 only if the visit has nothing to do with it.",
    sources.manualVisits,
  ),
  fromPolicy(
    "Follow-up is already paid. If 24 is missing or not true, the visit is denied.",
    sources.manualVisits,
  ),
);

const noDistinctModifierTip: BillingTip = billingTip(
  fromPolicy(
    "59 and XE, XS, XP, XU never stand on a visit. If it was separate, 25 says so.",
    sources.manualModifiers,
  ),
  fromPolicy(
    "If 59 stands there, the edit is not answered and the visit is denied.",
    sources.manualModifiers,
  ),
);

const complexityTip: BillingTip = billingTip(
  fromTable(
    "G2211 may stand beside it: all office visits are primaries of that add-on.",
    sources.addOnComplexity,
  ),
  fromPolicy(
    "Not if the visit carries 25: then G2211 is denied. Since 2025 it is paid if 25 is there for a Part B preventive service or a vaccine.",
    `${sources.complexity}; ${sources.complexity2025}`,
  ),
);

const placeTip: BillingTip = billingTip(
  fromPolicy(
    "Enter the place where the patient was seen. POS 11 pays the non-facility amount; 19, 21, 22 and 23 the facility amount.",
    sources.placeOfService,
  ),
  fromPolicy(
    "The two amounts stand at the top of this card. The difference is paid back when the place was wrong.",
    sources.placeOfService,
  ),
);

const telehealthTip: BillingTip = billingTip(
  fromPolicy(
    "Telehealth, Medicare: POS 10 if the patient is at home, else POS 02. 93 if it was by voice alone; 95 is not needed beside these places.",
    sources.telehealthPlace,
  ),
  fromPolicy("POS 10 pays the non-facility amount, POS 02 the facility amount.", sources.placeOfService),
);

const procedureDenial: Denial = denial("Included in the procedure of the same day.", [
  fromPolicy(
    "If the visit was significant and separately identifiable, send the note with 25 on a corrected claim. Underline what went beyond the procedure.",
    sources.manualVisits,
  ),
  fromPolicy("If the note is about the procedure alone, an appeal cannot succeed.", sources.manualVisits),
  fromPayer(
    "Anthem, Aetna and Humana are reported to review 25 before paying; if they deny, appeal with the note.",
    sources.reviewOf59And25,
  ),
  fromPayer(
    "Cigna asks for records if 25 stands on certain visits. It announced more and put it off: look at its policy.",
    sources.cigna25,
  ),
]);

const globalDenial: Denial = denial("Within the global period of a procedure.", [
  fromPolicy(
    "If the visit was for something else, correct the claim with 24 and send the note.",
    sources.manualVisits,
  ),
  fromPolicy("If it was follow-up, it is paid already: write it off.", sources.manualVisits),
]);

const therapistDenial: Denial = denial("Billed by a therapist.", [
  fromPayer(
    "UnitedHealthcare does not pay office visits to a PT or OT. An evaluation is 97161–97168.",
    sources.visitUhc,
  ),
]);

const levelQuestion: Question = question("Does Claimlight say whether the level is right?", [
  asAdvice(
    "No. Level follows time or decision making, and this card has read no rule on either. It says nothing rather than guess.",
    sources.noneFound,
  ),
]);

const twoVisitsQuestion: Question = question("Two visits of one patient on one day?", [
  fromTable(
    "One of them is denied: the edits between office visits stand among this card's denials.",
    sources.ptp,
  ),
  fromPolicy(
    "Indicator 1 opens only with 25, and only if the second visit was significant and separately identifiable.",
    sources.manualVisits,
  ),
]);

const prolongedQuestion: Question = question("Can 99417 be added for a long visit?", [
  fromTable("Not for Medicare: 99417 has status I, Medicare takes another code.", sources.statusOtherVisit),
  fromPolicy("That code is G2212. Its minutes are not checked by this card.", sources.codesOfAnotherKind),
]);

const consultationQuestion: Question = question("Does Medicare take 99242–99255 for a consultation?", [
  fromPolicy(
    "No, they have status I. Bill the visit of the setting: in the office one of 99202–99215.",
    sources.codesOfAnotherKind,
  ),
  asAdvice("Another payer may still take them: look at its policy.", sources.ourAdvice),
]);

function visit(level: number, patient: "new" | "known"): CodeGuide {
  const code = `992${patient === "new" ? "0" : "1"}${level}`;
  const isNew = patient === "new";
  return {
    code,
    plainName: `office visit, ${patient} patient, level ${level}`,
    summary: [
      asAdvice(
        "No therapy code: no GP, GO or GN for a physician or NPP, and no therapy reduction.",
        "Claimlight's reading of the CMS therapy code list",
      ),
    ],
    tips: [
      procedureTip,
      surgeryTip,
      globalTip,
      noDistinctModifierTip,
      placeTip,
      complexityTip,
      telehealthTip,
    ],
    denials: [
      procedureDenial,
      editsDenial(code),
      globalDenial,
      isNew ? absoluteLimitDenial : reviewableLimitDenial,
      therapistDenial,
    ],
    questions: [levelQuestion, twoVisitsQuestion, prolongedQuestion, consultationQuestion],
  };
}

const guides: readonly CodeGuide[] = [
  ...[2, 3, 4, 5].map((level) => visit(level, "new")),
  ...[1, 2, 3, 4, 5].map((level) => visit(level, "known")),
];

export default guides;
