import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97750",
  plainName: "measured test of function, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "Never on the day of an evaluation or re-evaluation (97161–97168): 97750 is denied, and no modifier changes it.",
        sources.ptp,
      ),
      fromPolicy(
        "All its units are lost, for a test on another body part too. An appeal cannot succeed: test on another day if it is needed.",
        sources.manualModifiers,
      ),
    ),
    billingTip(
      asAdvice(
        "Put the results into a report: test, values, what they mean for the plan, minutes.",
        sources.ourAdvice,
      ),
      asAdvice("Without a report it is part of the visit, and the units are recovered.", sources.ourAdvice),
    ),
  ],
  denials: [],
  questions: [
    question("Can 97750 be billed with treatment on the same day?", [
      fromTable(
        "With 97110, 97112, 97113, 97116, 97535: no edit. With 97140 or 97530 it is denied, unless it was separate. With 97755: never.",
        sources.ptp,
      ),
      fromPolicy("Its minutes must be its own.", sources.manualSameTime),
    ]),
    question("Which line falls beside 97150?", [
      fromTable("The group: 97150 is denied beside 97750 (indicator 0).", sources.ptp),
    ]),
  ],
});
