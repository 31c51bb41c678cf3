import type { Discipline } from "../claim/claim-snapshot";
import { namesTrip } from "./ambulance-trips";

/** The modifier that names the discipline of a therapy plan of care (MCPM ch. 5 §20.1). */
export const disciplineModifier = { PT: "GP", OT: "GO", SLP: "GN" } as const;

export type DisciplineModifier = (typeof disciplineModifier)[keyof typeof disciplineModifier];

/** GN, GO and GP as they stand on a line of that code, each as often as it stands there. */
export function disciplineModifiersOf(modifiers: readonly string[], code: string): DisciplineModifier[] {
  return modifiers.filter(
    (modifier): modifier is DisciplineModifier =>
      (modifier === "GN" || modifier === "GO" || modifier === "GP") && !namesTrip(code, modifier),
  );
}

/** What a therapist's assistant adds to the modifier of the discipline (MCPM ch. 5 §20.1); speech-language pathology has none. */
export const assistantModifier = {
  GP: "CQ",
  GO: "CO",
  GN: null,
} as const satisfies Readonly<Record<DisciplineModifier, string | null>>;

/** The modifier of a therapist's discipline; null for physicians and where nobody said. */
export function modifierOf(discipline: Discipline | null): DisciplineModifier | null {
  return discipline === null || discipline === "MD" ? null : disciplineModifier[discipline];
}

/** Codes that belong to one discipline whoever bills them (CR 10176). */
export function disciplineOfCode(code: string): DisciplineModifier | null {
  if (/^9716[1-4]$/.test(code)) return "GP";
  if (/^9716[5-8]$/.test(code)) return "GO";
  if (/^(?:9252[1-4]|92597|92607)$/.test(code)) return "GN";
  return null;
}
