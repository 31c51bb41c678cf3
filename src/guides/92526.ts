import { sources } from "./sources";
import { speechDisciplineTip, speechThresholdQuestion } from "./speech";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { untimedTherapy } from "./therapy";

export default untimedTherapy(2, {
  code: "92526",
  plainName: "work on swallowing and eating",
  summary: [fromPolicy("Untimed: one unit a day, and the limit is absolute.", sources.untimed)],
  tips: [
    speechDisciplineTip,
    billingTip(
      fromTable(
        "Electric current in the same session is not a line of its own: G0283 and 97032 are denied, and no modifier changes it (indicator 0).",
        sources.ptp,
      ),
      fromPolicy("The line is lost; an appeal on a modifier cannot succeed.", sources.manualModifiers),
      {
        oftenRepeated: "The current is a device of its own, and 59 gets it paid.",
        instead: fromTable("The indicator is 0: no modifier opens the edit.", sources.ptp),
      },
    ),
    billingTip(
      asAdvice(
        "Write down the textures tried, the signs seen, the strategy taught and the diet that follows from it.",
        sources.ourAdvice,
      ),
      asAdvice("It shows skill and necessity, which is what is questioned.", sources.ourAdvice),
    ),
  ],
  denials: [],
  questions: [
    question("Can 92526 and 92507 be billed on one day?", [
      fromTable("Yes: no edit pairs them.", sources.ptp),
      asAdvice("Two services, two sets of goals and notes.", sources.ourAdvice),
    ]),
    speechThresholdQuestion,
  ],
});
