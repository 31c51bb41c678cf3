/** Preventive visits and examinations that Medicare has G codes for and that take 25 like any other visit. */
const preventiveVisits: ReadonlySet<string> = new Set(["G0101", "G0402", "G0438", "G0439"]);

/** The codes that modifiers 24, 25 and 57 may stand on (NCCI Policy Manual ch. I §E.b; `rules.md` B.2, `em-needs-25`). */
export function isEvaluationManagement(code: string): boolean {
  if (preventiveVisits.has(code)) return true;
  const number = Number(code);
  return (number >= 99202 && number <= 99499) || (number >= 92002 && number <= 92014);
}

/** The visits that a procedure of the same day takes in unless a modifier says otherwise (`rules.md` B.2, `em-needs-25`). */
export function isVisit(code: string): boolean {
  if (preventiveVisits.has(code)) return true;
  const number = Number(code);
  return (
    (number >= 99202 && number <= 99215) ||
    (number >= 99221 && number <= 99239) ||
    (number >= 99242 && number <= 99255) ||
    (number >= 99281 && number <= 99285) ||
    number === 99291 ||
    (number >= 99304 && number <= 99316) ||
    (number >= 99341 && number <= 99350) ||
    (number >= 92002 && number <= 92014)
  );
}
