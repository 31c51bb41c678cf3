import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97755",
  plainName: "study of an assistive device, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "Keep treatment off the claim of that day if it ran in the same minutes: beside 97755 most timed codes are denied.",
        sources.ptp,
      ),
      fromPolicy(
        "97755 is paid and the treatment lines fall, unless they were separate and the record shows it.",
        sources.manualSeparate,
      ),
    ),
    billingTip(
      asAdvice("Write a report: the device, what was tried, the outcome, the minutes.", sources.ourAdvice),
      asAdvice("The report is what tells it from wheelchair or daily-living practice.", sources.ourAdvice),
    ),
  ],
  denials: [],
  questions: [
    question("Can it be billed on the day of an evaluation?", [
      fromTable(
        "No. 97755 is denied beside 97161–97168, and no modifier changes it (indicator 0).",
        sources.ptp,
      ),
      asAdvice("If it is needed, do it on another day.", sources.ourAdvice),
    ]),
  ],
});
