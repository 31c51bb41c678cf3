import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97535",
  plainName: "daily-living practice, 15 min",
  summary: [],
  tips: [
    billingTip(
      asAdvice(
        "Name the activity (dressing, bathing, cooking, safe transfers), the help needed before and after, and the aid that was taught.",
        sources.ourAdvice,
      ),
      asAdvice("It shows why a therapist was needed, which is what is questioned.", sources.ourAdvice),
    ),
    billingTip(
      fromPolicy(
        "Teaching a caregiver: with the patient taking part it is this code or a treatment code, without the patient it is caregiver training.",
        `${sources.ngs}; APTA, 2023-12-04`,
      ),
      asAdvice(
        "Two ways of counting: 97535 by 15 minutes, 97550 from 16 minutes on. The wrong one is recovered as a whole.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [],
  questions: [
    question("Can 97535 and 97150 be billed on one day?", [
      fromTable("97535 is denied beside 97150, unless it was separate (indicator 1).", sources.ptp),
      fromPolicy("One-on-one in other 15 minutes than the group, and written down.", sources.manualSeparate),
    ]),
  ],
});
