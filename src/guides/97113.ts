import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97113",
  plainName: "exercise in water, 15 min",
  summary: [],
  tips: [
    billingTip(
      asAdvice(
        "Count the minutes the therapist treated this one patient in the water. Changing and showering are not treatment.",
        sources.ourAdvice,
      ),
      asAdvice("One unit can hang on a few minutes: the total decides.", sources.ourAdvice),
    ),
    billingTip(
      asAdvice("Write down why water was needed, and not the floor.", sources.ourAdvice),
      asAdvice(
        "97113 pays more than 97110 for the same minutes; that difference is what a reviewer asks about.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [],
  questions: [
    question("Can 97113 and 97036 be billed on one day?", [
      fromTable("No. 97036 is denied beside 97113, and no modifier changes it (indicator 0).", sources.ptp),
    ]),
    question("Several patients are in the pool. What is billed?", [
      fromPolicy(
        "Minutes shared with other patients are not one-on-one: 97150, one unit for each patient.",
        `${sources.totalMinutes}; ${sources.untimed}`,
      ),
    ]),
  ],
});
