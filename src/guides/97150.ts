import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { assistantTip, untimedTherapy } from "./therapy";

export default untimedTherapy(3, {
  code: "97150",
  plainName: "group treatment, for each patient",
  summary: [fromPolicy("Untimed: one unit a day on each patient's own claim.", sources.untimed)],
  tips: [
    billingTip(
      fromTable(
        "One-on-one and group on one day: the one-on-one code is denied beside 97150, unless it was separate.",
        sources.ptp,
      ),
      fromPolicy(
        "The one-on-one line, usually the dearer, is the one that falls. Separate means other 15 minutes, written down with start and end.",
        sources.manualSeparate,
      ),
    ),
    billingTip(
      asAdvice(
        "Write down how many patients were in the group, what this patient did, and why a group served this patient's goals.",
        sources.ourAdvice,
      ),
      asAdvice(
        "Leave the other patients' names out: in this record they are a privacy problem.",
        sources.ourAdvice,
      ),
    ),
    assistantTip,
  ],
  denials: [],
  questions: [
    question("Two patients are treated side by side for 30 minutes. What is billed?", [
      fromPolicy(
        "Minutes in which the therapist attends to both are not one-on-one minutes of either. Each patient gets 97150, one unit.",
        `${sources.manualSameTime}; ${sources.untimed}`,
      ),
      fromPolicy(
        "If part of the time went to one patient alone, that part is a timed code, with its own minutes.",
        sources.totalMinutes,
      ),
    ]),
    question(
      "How many units is a group of 60 minutes?",
      [fromPolicy("One. The code is not timed.", sources.untimed)],
      {
        oftenRepeated: "Bill the group in units of 15 minutes.",
        instead: fromTable(
          "Medicare's unit limit says otherwise: it stands at the top of this card.",
          "CMS NCCI MUE table, practitioner",
        ),
      },
    ),
    question("Is 97150 paid beside 97750?", [
      fromTable("No. 97150 is denied beside it, and no modifier changes it (indicator 0).", sources.ptp),
    ]),
  ],
});
