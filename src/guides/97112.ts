import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97112",
  plainName: "retraining of balance and control, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "97112 is paid, and 97022 or 97036 on the same day is not, unless they were separate.",
        sources.ptp,
      ),
      fromPolicy("The other line is lost if both ran in the same minutes.", sources.manualSeparate),
    ),
    billingTip(
      asAdvice(
        "Write down what is impaired (balance, posture, control of a movement) and how the treatment addressed it.",
        sources.ourAdvice,
      ),
      asAdvice(
        "Without it a reader sees exercise, and asks why it was not billed as that.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [],
  questions: [
    question("A chiropractor adjusted the spine on the same day. Is 97112 paid?", [
      fromTable("97112 is denied beside 98940, 98941 and 98942, unless it was separate.", sources.ptp),
      fromPolicy(
        "Another region or other 15 minutes, and the record showing it, make it separate.",
        sources.manualSeparate,
      ),
    ]),
  ],
});
