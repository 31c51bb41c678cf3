/**
 * Evaluation and management by code number (NCCI Policy Manual 2026, ch. I §D and §E.b). Eye visits (92002–92014) and the visits
 * Medicare gave G codes of its own count as evaluation and management: pelvic examination, initial preventive and annual wellness.
 */
const evaluationManagement: readonly (readonly [first: number, last: number])[] = [
  [92002, 92014],
  [99202, 99499],
];

/** The visits a procedure's own pre-service work may already hold: the list of `em-needs-25`. */
const visits: readonly (readonly [first: number, last: number])[] = [
  [92002, 92014],
  [99202, 99215],
  [99221, 99239],
  [99242, 99255],
  [99281, 99285],
  [99291, 99291],
  [99304, 99316],
  [99341, 99350],
];

const medicareVisits: readonly string[] = ["G0101", "G0402", "G0438", "G0439"];

/** Whether a well-formed code is evaluation and management, on which 59 may not stand. */
export function isEvaluationManagement(code: string): boolean {
  return isWithin(evaluationManagement, code) || medicareVisits.includes(code);
}

/**
 * Visits of settings outside the physician fee schedule (hospital clinic and type B emergency visits, health centers, clinics) and
 * visits by telehealth, on which payers take 24, 25 and 57 as on a visit.
 */
const otherVisits =
  /^(?:G0245|G0246|G038[0-4]|G040[678]|G042[567]|G0463|G046[6-9]|G0470|G050[89]|T1015|S06[12]\d|980(?:0\d|1[0-6]))$/;

/** A visit that says it is separate: from an earlier procedure, from one of the day, or as the decision for surgery. */
export const visitModifiers: ReadonlySet<string> = new Set(["24", "25", "57"]);

/** Whether 24, 25 and 57 may stand on a well-formed code. */
export function takesVisitModifiers(code: string): boolean {
  return isEvaluationManagement(code) || otherVisits.test(code);
}

/** Whether a well-formed code is a visit that beside a procedure must be significant and separately identifiable. */
export function isVisit(code: string): boolean {
  return isWithin(visits, code) || medicareVisits.includes(code);
}

function isWithin(ranges: readonly (readonly [first: number, last: number])[], code: string): boolean {
  // Not a number for codes with a letter: those are in no range.
  const number = Number(code);
  return ranges.some(([first, last]) => number >= first && number <= last);
}
