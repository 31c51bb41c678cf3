/** Caregiver training services, one patient's caregivers: the first 30 minutes. */
export const firstThirtyMinutes: ReadonlySet<string> = new Set(["97550", "G0539", "G0541"]);

/** The add-on codes for each further 15 minutes. */
export const furtherFifteenMinutes: ReadonlySet<string> = new Set(["97551", "G0540", "G0542"]);

/** Group training, counted once for each patient represented. */
export const groupTraining: ReadonlySet<string> = new Set(["97552", "G0543"]);

export function isCaregiverTraining(code: string): boolean {
  return firstThirtyMinutes.has(code) || furtherFifteenMinutes.has(code) || groupTraining.has(code);
}
