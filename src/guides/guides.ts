import speechOnePatient from "./92507";
import swallowing from "./92526";
import exercise from "./97110";
import balanceAndControl from "./97112";
import exerciseInWater from "./97113";
import walking from "./97116";
import massage from "./97124";
import handsOn from "./97140";
import groupTreatment from "./97150";
import wholeTasks from "./97530";
import dailyLiving from "./97535";
import outingsAndWork from "./97537";
import wheelchair from "./97542";
import caregiverTrainingOnePatient from "./97550";
import caregiverTrainingFurtherTime from "./97551";
import caregiverTrainingGroup from "./97552";
import measuredTest from "./97750";
import assistiveDevice from "./97755";
import attendedModalities from "./attended-modalities";
import behaviorTraining from "./behavior-training";
import chiropractic from "./chiropractic";
import directCareTraining from "./direct-care-training";
import evaluations from "./evaluations";
import type { CodeGuide } from "./guide";
import officeVisits from "./office-visits";
import orthoticsAndProsthetics from "./orthotics-prosthetics";
import supervisedModalities from "./supervised-modalities";

/** Every code card there is. Whoever shows one imports this file when it is opened: making them all takes time and memory. */
export const guides: readonly CodeGuide[] = [
  speechOnePatient,
  swallowing,
  ...behaviorTraining,
  ...supervisedModalities,
  ...attendedModalities,
  exercise,
  balanceAndControl,
  exerciseInWater,
  walking,
  massage,
  handsOn,
  groupTreatment,
  ...evaluations,
  wholeTasks,
  dailyLiving,
  outingsAndWork,
  wheelchair,
  caregiverTrainingOnePatient,
  caregiverTrainingFurtherTime,
  caregiverTrainingGroup,
  ...directCareTraining,
  measuredTest,
  assistiveDevice,
  ...orthoticsAndProsthetics,
  ...chiropractic,
  ...officeVisits,
];

const guidesByCode: ReadonlyMap<string, CodeGuide> = new Map(guides.map((guide) => [guide.code, guide]));

/** The card's words about a code, trimmed and upper-case; null where none were written. */
export function guideFor(code: string): CodeGuide | null {
  return guidesByCode.get(code) ?? null;
}
