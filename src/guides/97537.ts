import { sources } from "./sources";
import { asAdvice, billingTip, fromPolicy, fromTable, question } from "./statement";
import { timedTherapy } from "./therapy";

export default timedTherapy({
  code: "97537",
  plainName: "outings and work skills, 15 min",
  summary: [],
  tips: [
    billingTip(
      fromTable(
        "With 97530 on one day 97537 is the line that is denied, unless it was separate.",
        sources.ptp,
      ),
      fromPolicy(
        "If both were done in the same stretch of time, bill one. Other minutes, written down, make two.",
        sources.manualSeparate,
      ),
    ),
    billingTip(
      asAdvice(
        "Before the first visit ask the plan whether it covers training for work and leisure.",
        sources.ourAdvice,
      ),
      asAdvice("A plan that excludes it denies every line, and no note changes that.", sources.ourAdvice),
    ),
    billingTip(
      asAdvice("Count the minutes of training outside, not the drive there.", sources.ourAdvice),
      asAdvice("Travel is not one-on-one treatment; units for it do not stand.", sources.ourAdvice),
    ),
  ],
  denials: [],
  questions: [
    question("What place of service has training in a shop or at work?", [
      asAdvice(
        "The place where it happened. Therapy's rate does not change by it, but a wrong place may be rejected.",
        sources.ourAdvice,
      ),
    ]),
  ],
});
