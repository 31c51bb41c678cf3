import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97124",
  plainName: "massage, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "Never bill it beside 97140: 97124 is denied, and no modifier changes it (indicator 0).",
        sources.ptp,
      ),
      fromPolicy(
        "The 97124 line is lost, for other regions and other minutes too. An appeal cannot succeed.",
        sources.manualModifiers,
      ),
      {
        oftenRepeated: "97124 and 97140 are paid together with 59 for another region.",
        instead: fromTable("The indicator is 0: no modifier opens this edit.", sources.ptp),
      },
    ),
    billingTip(
      asAdvice("Tie it to a goal of function in the plan, not to comfort alone.", sources.ourAdvice),
      asAdvice("A line for comfort does not survive a question of necessity.", sources.ourAdvice),
    ),
  ],
  denials: [],
  questions: [
    question("A chiropractor adjusted the spine on the same day. Is 97124 paid?", [
      fromTable("97124 is denied beside 98940, 98941 and 98942, unless it was separate.", sources.ptp),
      fromPolicy(
        "If it was on another region, or in other 15 minutes, the record must show it.",
        sources.manualSeparate,
      ),
    ]),
  ],
});
