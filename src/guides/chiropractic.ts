import { editsDenial } from "./clinic-edits";
import type { BillingTip, CodeGuide, Denial, Question } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPayer, fromPolicy, fromTable, question } from "./statement";
import { absoluteLimitDenial } from "./therapy-units";

/** 98940–98942: a chiropractor's adjustment of the spine, by how much of it was treated. */

const activeTreatmentTip: BillingTip = billingTip(
  fromPolicy(
    "AT only if the treatment is active: it is expected to improve the patient, and the record shows how.",
    sources.activeTreatment,
  ),
  fromPolicy(
    "A line without AT is taken for maintenance and denied. If it is maintenance, AT is a false statement.",
    sources.activeTreatment,
  ),
  {
    oftenRepeated: "Put AT on every Medicare adjustment.",
    instead: fromPolicy(
      "AT says that the treatment is active. If it is maintenance, AT does not belong there.",
      sources.activeTreatment,
    ),
  },
);

const maintenanceTip: BillingTip = billingTip(
  fromPolicy(
    "Maintenance: no AT. GA if a signed notice (ABN) is on file, GZ if there is none, GY where the benefit excludes the service.",
    `${sources.activeTreatment}; ${sources.notice}`,
  ),
  fromPolicy(
    "If GA is true the patient owes the fee. With GZ the denial is certain and the provider carries it.",
    `${sources.notice}; ${sources.knownDenial}`,
  ),
);

const oneNoticeTip: BillingTip = billingTip(
  fromPolicy(
    "If GA stands on the line, AT cannot: one says maintenance, the other active. GA and GZ exclude each other too.",
    `${sources.activeTreatment}; ${sources.notice}`,
  ),
  fromPolicy("The whole line is rejected.", sources.activeTreatment),
);

const oneLevelTip: BillingTip = billingTip(
  fromTable(
    "One of the three a day. The higher code is column 1, and no modifier pays the lower beside it (indicator 0).",
    sources.ptp,
  ),
  fromPolicy("The lower line is lost.", sources.manualModifiers),
);

const visitTip: BillingTip = billingTip(
  fromPolicy(
    "An office visit on the same day needs 25, and 25 is right only if the visit was significant and separately identifiable from the adjustment.",
    sources.manualVisits,
  ),
  fromTable("Without it the visit is denied: it is column 2 beside the adjustment.", sources.ptp),
  {
    oftenRepeated: "A visit can be billed with each adjustment, with 25.",
    instead: fromPolicy(
      "The look before an adjustment is part of it. If nothing more was done, there is no visit to bill.",
      sources.manualVisits,
    ),
  },
);

const otherRegionTip: BillingTip = billingTip(
  fromTable(
    "97112, 97124 and 97140 are denied beside the adjustment, unless they were separate.",
    sources.ptp,
  ),
  fromPolicy(
    "59 or XS is right only if they were on another region, and the record names both regions. On the same region the line is lost.",
    sources.manualSeparate,
  ),
);

const maintenanceDenial: Denial = denial("Denied as maintenance.", [
  fromPolicy("If the treatment was active and AT was forgotten, correct the claim.", sources.activeTreatment),
  asAdvice(
    "If AT was there: send the plan, the measures at the start and now, and the goal that is left.",
    sources.ourAdvice,
  ),
  fromPolicy(
    "If it was maintenance, an appeal cannot succeed. The patient owes it only if a notice was signed before.",
    `${sources.activeTreatment}; ${sources.notice}`,
  ),
]);

const therapyModifiersQuestion: Question = question("Does the adjustment need GP?", [
  fromTable(
    "Not for Medicare: it is no therapy code (multiple procedure 0).",
    "CMS relative value file RVU25D",
  ),
  fromPayer(
    "VA Community Care wants GP from chiropractors too, on physical-medicine codes such as 97110 and 97140.",
    sources.vaCommunityCare,
  ),
]);

const ratesQuestion: Question = question("Is it reduced beside other lines of the day?", [
  fromTable(
    "No: multiple procedure is 0, so the therapy reduction leaves it alone.",
    "CMS relative value file RVU25D",
  ),
  fromPolicy("The place of service decides between the two amounts above.", sources.placeOfService),
]);

const levelQuestion: Question = question("Which level is right?", [
  asAdvice(
    "Count the regions of the spine that were treated and are in the record. This card has read no rule that says more.",
    sources.ourAdvice,
  ),
]);

function adjustment(code: string, plainName: string): CodeGuide {
  return {
    code,
    plainName,
    summary: [
      fromPolicy(
        "Medicare pays it while the treatment is active, and not as maintenance.",
        sources.activeTreatment,
      ),
      asAdvice("Untimed. The level follows the number of spine regions treated.", sources.ourAdvice),
    ],
    tips: [activeTreatmentTip, maintenanceTip, oneNoticeTip, visitTip, otherRegionTip, oneLevelTip],
    denials: [maintenanceDenial, editsDenial(code), absoluteLimitDenial],
    questions: [levelQuestion, therapyModifiersQuestion, ratesQuestion],
  };
}

const guides: readonly CodeGuide[] = [
  adjustment("98940", "spine adjustment, level 1 of 3"),
  adjustment("98941", "spine adjustment, level 2 of 3"),
  adjustment("98942", "spine adjustment, level 3 of 3"),
];

export default guides;
