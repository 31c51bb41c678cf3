import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97542",
  plainName: "wheelchair skills and fit, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "With 97530 on one day 97542 is the line that is denied, unless it was separate.",
        sources.ptp,
      ),
      fromPolicy("Separate minutes for the chair, written down, keep both lines.", sources.manualSeparate),
    ),
    billingTip(
      asAdvice(
        "Write down what was measured, adjusted or practiced, with which chair, and the minutes of each.",
        sources.ourAdvice,
      ),
      asAdvice(
        "The supplier bills the chair. Without your minutes the work looks like part of the delivery.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [],
  questions: [
    question("Can 97542 and 97755 be billed on one day?", [
      fromTable("97542 is denied beside 97755, unless it was separate (indicator 1).", sources.ptp),
      fromPolicy("Other 15 minutes, and a report of its own for 97755.", sources.manualSeparate),
    ]),
  ],
});
