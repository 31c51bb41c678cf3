/** Telehealth outside the patient's home, and in it. */
export const telehealthPlaces: ReadonlySet<string> = new Set(["02", "10"]);

/** 95: audio and video; 93: audio only. */
export const telehealthModifiers: ReadonlySet<string> = new Set(["93", "95"]);

/** Whether a line says that it was furnished by telehealth, by its place or by a modifier. */
export function isByTelehealth(placeOfService: string | undefined, modifiers: readonly string[]): boolean {
  return (
    (placeOfService !== undefined && telehealthPlaces.has(placeOfService)) ||
    modifiers.some((modifier) => telehealthModifiers.has(modifier))
  );
}
