/** Codes whose modifier joins the letter of an origin to that of a destination (`rules.md` B.2, `modifier-unknown`). */
const ambulanceCode = /^A04(?:2[5-9]|3[0-6])$/;

/** X, the physician’s office on the way to a hospital, is a destination only. */
const originAndDestination = /^[DEGHIJNPRS][DEGHIJNPRSX]$/;

/** What else an ambulance brings: oxygen, an attendant, supplies, miles that are not covered. */
const besideTrip = /^A0(?:[0-3]\d{2}|42[0-4]|888|99[89])$/;

/**
 * Whether a modifier looks like the two ends of a trip on what is billed beside it. HCPCS has them for A0021–A0999 (general knowledge);
 * `rules.md` knows of the trip and its miles only, so that neither is certain.
 */
export function mayNameTrip(code: string, modifier: string): boolean {
  return besideTrip.test(code) && originAndDestination.test(modifier);
}

/**
 * Whether a modifier names the two ends of an ambulance trip. GN and GP, from dialysis to a nursing facility or a physician’s office, look
 * like those of a therapy plan.
 */
export function namesTrip(code: string, modifier: string): boolean {
  return ambulanceCode.test(code) && originAndDestination.test(modifier);
}
