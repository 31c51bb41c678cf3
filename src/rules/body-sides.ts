export type Side = "left" | "right";

/** Digits and eyelids name one part each, with the side it is on (HCPCS Level II definitions). */
export const sideOfPart: ReadonlyMap<string, Side> = new Map<string, Side>([
  ...sided("left", "FA", "F1", "F2", "F3", "F4", "TA", "T1", "T2", "T3", "T4", "E1", "E2"),
  ...sided("right", "F5", "F6", "F7", "F8", "F9", "T5", "T6", "T7", "T8", "T9", "E3", "E4"),
]);

/** The side that a modifier says, by itself or by a part of the body. */
export function sideOf(modifier: string): Side | null {
  if (modifier === "LT") return "left";
  if (modifier === "RT") return "right";
  return sideOfPart.get(modifier) ?? null;
}

function sided(side: Side, ...modifiers: readonly string[]): [string, Side][] {
  return modifiers.map((modifier) => [modifier, side]);
}
