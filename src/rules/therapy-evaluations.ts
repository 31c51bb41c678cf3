/** Evaluations and the re-evaluation of physical therapy (`rules.md` B.2). */
export const physicalTherapyEvaluations: ReadonlySet<string> = new Set(["97161", "97162", "97163", "97164"]);

/** Evaluations and the re-evaluation of occupational therapy. */
export const occupationalTherapyEvaluations: ReadonlySet<string> = new Set([
  "97165",
  "97166",
  "97167",
  "97168",
]);

export function isTherapyEvaluation(code: string): boolean {
  return physicalTherapyEvaluations.has(code) || occupationalTherapyEvaluations.has(code);
}
