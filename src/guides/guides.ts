import caregiverTrainingOnePatient from "./97550";
import caregiverTrainingFurtherTime from "./97551";
import caregiverTrainingGroup from "./97552";
import type { CodeGuide } from "./guide";

/** Every code card there is. Imports are static because the content script is one classic script. */
export const guides: readonly CodeGuide[] = [
  caregiverTrainingOnePatient,
  caregiverTrainingFurtherTime,
  caregiverTrainingGroup,
];

const guidesByCode: ReadonlyMap<string, CodeGuide> = new Map(guides.map((guide) => [guide.code, guide]));

/** The card's words about a code, trimmed and upper-case; null where none were written. */
export function guideFor(code: string): CodeGuide | null {
  return guidesByCode.get(code) ?? null;
}
