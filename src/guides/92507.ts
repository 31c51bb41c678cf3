import { sources } from "./sources";
import { speechDisciplineTip, speechThresholdQuestion } from "./speech";
import { asAdvice, billingTip, denial, fromPolicy, fromTable, question } from "./statement";
import { untimedTherapy } from "./therapy";

export default untimedTherapy(3, {
  code: "92507",
  plainName: "speech and language work, one patient",
  summary: [fromPolicy("Untimed: one unit a day, whether 20 minutes or 60.", sources.untimed)],
  tips: [
    speechDisciplineTip,
    billingTip(
      asAdvice(
        "Write down the goals worked on, the patient's answers in numbers, and what was changed because of them.",
        sources.ourAdvice,
      ),
      asAdvice(
        "Numbers show progress. Without them the next request for visits has nothing to stand on.",
        sources.ourAdvice,
      ),
    ),
  ],
  denials: [
    denial("Denied because a PT or OT billed 97110, 97112 or 97530 on the same day.", [
      fromTable(
        "92507 is column 1: the PT or OT line is the one that falls, unless it was separate.",
        sources.ptp,
      ),
      fromPolicy(
        "The edit looks at one provider or group. If another therapist treated in other minutes, and the record shows it, 59 on the PT or OT line is right.",
        sources.manualSeparate,
      ),
    ]),
  ],
  questions: [
    question(
      "How many units is a session of 45 minutes?",
      [fromPolicy("One. Length does not count.", sources.untimed)],
      {
        oftenRepeated: "Speech therapy is billed by 15 minutes like other therapy.",
        instead: fromPolicy("92507 is a service, not a stretch of time: one unit a day.", sources.untimed),
      },
    ),
    question("Individual and group on one day: 92507 with 92508?", [
      fromTable("92507 is denied beside 92508, unless it was separate (indicator 1).", sources.ptp),
      fromPolicy("Separate means other minutes, and a record that shows them.", `${sources.manualSeparate}`),
    ]),
    speechThresholdQuestion,
  ],
});
