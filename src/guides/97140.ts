import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPayer, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97140",
  plainName: "hands-on treatment, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "Traction (97012) is the paid code: beside it 97140 is denied, unless it was separate.",
        sources.ptp,
      ),
      fromPolicy(
        "The 97140 line, the dearer of the two, is the one that falls.",
        `${sources.ptp}; ${sources.manualSeparate}`,
      ),
    ),
    billingTip(
      asAdvice("Write down the technique, the region, the minutes and what changed.", sources.ourAdvice),
      asAdvice(
        "The region decides the edit with a chiropractor's adjustment; without it the line cannot be defended.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [
    denial("97140 beside a chiropractic adjustment (98940–98942).", [
      fromPolicy(
        "59 or XS is right only if the hands-on treatment was on another region than the adjustment, and the record names both.",
        sources.manualSeparate,
      ),
      fromPolicy(
        "On the same region it is part of the adjustment: an appeal cannot succeed.",
        sources.manualSeparate,
      ),
    ]),
    denial("97140 and 97530 on one day, denied by a commercial plan.", [
      fromTable("Medicare has no such edit: it ended on 2019-12-31.", sources.formerEdits),
      fromPayer(
        "Anthem, Aetna and Humana are reported to deny the pair on review, even if 59 is true. Appeal with the notes and the minutes.",
        sources.reviewOf59And25,
      ),
    ]),
  ],
  questions: [
    question("Can 97140 and 97124 be billed on one day?", [
      fromTable("No. 97124 is denied beside 97140, and no modifier changes it (indicator 0).", sources.ptp),
    ]),
  ],
});
