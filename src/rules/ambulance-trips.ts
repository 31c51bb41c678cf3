/** Codes whose modifier joins the letter of an origin to that of a destination (`rules.md` B.2, `modifier-unknown`). */
const ambulanceCode = /^A04(?:2[5-9]|3[0-6])$/;

/** X, the physician’s office on the way to a hospital, is a destination only. */
const originAndDestination = /^[DEGHIJNPRS][DEGHIJNPRSX]$/;

/**
 * Whether a modifier names the two ends of an ambulance trip. GN and GP, from dialysis to a nursing facility or a physician’s office, look
 * like those of a therapy plan.
 */
export function namesTrip(code: string, modifier: string): boolean {
  return ambulanceCode.test(code) && originAndDestination.test(modifier);
}
