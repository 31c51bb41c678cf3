import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97530",
  plainName: "practice of whole tasks, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "97537, 97542 and 97750 on one day with 97530: they are denied, unless they were separate.",
        sources.ptp,
      ),
      fromPolicy("Those lines are lost if the minutes cannot be told apart.", sources.manualSeparate),
    ),
    billingTip(
      asAdvice(
        "Name the task that was practiced (stairs, lifting, reaching into a cupboard) and the goal it serves.",
        sources.ourAdvice,
      ),
      asAdvice(
        "97530 pays more than 97110 for the same minutes. If the note describes single exercises, that is what a reviewer pays.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [],
  questions: [
    question("97530 or 97535?", [
      asAdvice(
        "Decide by what was done, and write it down: a whole task with movement, or the routine of daily life at home.",
        sources.ourAdvice,
      ),
      fromTable("Both may stand on one day: no edit between them is in force.", sources.ptp),
    ]),
  ],
});
