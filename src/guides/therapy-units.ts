import { patientNotLiable } from "./clinic-edits";
import type { BillingTip, Denial, Question } from "./guide";
import { sources } from "./sources";
import { asAdvice, billingTip, denial, fromPayer, fromPolicy, question } from "./statement";

/** How units are counted and limited. No limit stands here as a number: the card takes it from the table. */

export const totalMinutesTip: BillingTip = billingTip(
  fromPolicy(
    "Medicare: add up the day's timed one-on-one minutes of one discipline, then count. 8–22 minutes are 1 unit, 23–37 two, 38–52 three, 53–67 four.",
    sources.totalMinutes,
  ),
  fromPolicy(
    "A unit beyond the total is not supported; a unit left out is lost. What one is worth stands at the top of this card.",
    sources.totalMinutes,
  ),
  {
    oftenRepeated: "Medicare's 8-minute rule is applied to each code by itself.",
    instead: fromPolicy(
      "Medicare counts the total. Each code by itself is CPT's midpoint rule: 8 and 8 minutes of two codes are 1 unit by the total, 2 by the midpoint.",
      `${sources.totalMinutes}; ${sources.midpoint}`,
    ),
  },
);

export const leftoverUnitTip: BillingTip = billingTip(
  fromPolicy(
    "A code with 15 minutes gets at least 1 unit, with 30 at least 2. The unit left over goes to the code with the most minutes over; if they are equal, to either.",
    sources.totalMinutes,
  ),
  fromPolicy(
    "On another code the unit is not supported by its minutes, and the price is another.",
    sources.totalMinutes,
  ),
);

export const oneOnOneTip: BillingTip = billingTip(
  fromPolicy(
    "Give each minute to one service only. Two one-on-one codes never share minutes; a supervised modality (97010–97028) may run beside one.",
    sources.manualSameTime,
  ),
  asAdvice(
    "One-on-one minutes that add up to more than the session cost at least a unit when the record is read.",
    sources.ourAdvice,
  ),
);

export const oneUnitTip: BillingTip = billingTip(
  fromPolicy("Bill one unit a day, however long it took: the code is not timed.", sources.untimed),
  fromPolicy(
    "Its minutes do not count toward timed units either. Over the limit, all units of the day are denied.",
    `${sources.totalMinutes}; ${sources.manualMue}`,
  ),
);

export const minutesDenial: Denial = denial("More timed units than the minutes support.", [
  fromPolicy(
    "Send the minutes of each timed code and their total. The total decides how many units there are.",
    sources.totalMinutes,
  ),
  fromPolicy(
    "If the total does not reach them, correct the claim: an appeal cannot succeed.",
    sources.totalMinutes,
  ),
  fromPayer(
    "Where the payer counts by the midpoint, each code stands by itself: compare with its policy.",
    sources.midpoint,
  ),
]);

/** For codes whose MUE adjudication indicator is 3. */
export const reviewableLimitDenial: Denial = denial("More units than the daily limit (MUE).", [
  fromPolicy("All units of the code that day are denied, not only those over the limit.", sources.manualMue),
  fromPolicy(
    "The limit is MAI 3: if more was necessary and the record shows it, appeal with the record. If the units were miscounted, correct the claim.",
    sources.manualMue,
  ),
  patientNotLiable,
]);

/** For codes whose MUE adjudication indicator is 2. */
export const absoluteLimitDenial: Denial = denial("More units than the daily limit (MUE, absolute).", [
  fromPolicy(
    "The limit is MAI 2: an appeal cannot succeed. It is not lifted at processing, reopening or redetermination, whatever the record shows.",
    sources.manualMue,
  ),
  fromPolicy(
    "All units that day are denied. If the units were miscounted, correct the claim; if not, write the rest off.",
    sources.manualMue,
  ),
  patientNotLiable,
]);

export const timeCountQuestion: Question = question("Which payers count each code by itself?", [
  fromPolicy(
    "Medicare and other federal payers count the total of the day's timed minutes.",
    `${sources.totalMinutes}; ${sources.midpoint}`,
  ),
  fromPayer(
    "Many commercial plans follow CPT: a unit once the midpoint is passed, so 8 minutes of each code. Anthem has a guideline of its own.",
    `${sources.midpoint}; ${sources.disciplineAnthem}`,
  ),
]);
