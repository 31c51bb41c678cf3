import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97116",
  plainName: "walking practice, 15 min",
  summary: [],
  tips: [
    billingTip(
      asAdvice(
        "Write down how the patient walked, what was corrected, the distance, the help needed and the device.",
        sources.ourAdvice,
      ),
      asAdvice(
        "“Walked 200 feet” does not show a therapist's skill, and the line falls when it is questioned.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [],
  questions: [
    question("Walking with a new brace or artificial limb: 97116 beside 97760 or 97761?", [
      fromTable("97116 is denied beside 97760 and 97761, unless it was separate (indicator 1).", sources.ptp),
      fromPolicy(
        "Learning to walk with the device in the same minutes is one service. Separate walking has minutes of its own, and the record shows them.",
        sources.manualSeparate,
      ),
    ]),
  ],
});
