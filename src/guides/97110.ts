import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97110",
  plainName: "exercise, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "Exercise in water and on land on one day: 97110 is denied beside 97113, unless they were separate.",
        sources.ptp,
      ),
      fromPolicy(
        "Other 15 minutes, written down, make them separate. Without that the 97110 line is lost.",
        sources.manualSeparate,
      ),
    ),
    billingTip(
      asAdvice(
        "Name the exercises, what each is for, and what the therapist did that the patient could not do alone.",
        sources.ourAdvice,
      ),
      asAdvice(
        "A bare list of exercises is hard to defend when the necessity of a line is questioned.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [],
  questions: [
    question("Can 97110 be billed for time in a group?", [
      fromPolicy(
        "No. Only one-on-one minutes count. The group part is 97150, one unit.",
        `${sources.totalMinutes}; ${sources.untimed}`,
      ),
      fromTable(
        "Both on one day: 97110 is denied beside 97150, unless it was separate (indicator 1).",
        sources.ptp,
      ),
    ]),
  ],
});
