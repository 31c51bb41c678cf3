const assistants = new Set(["80", "81", "82", "AS"]);

/** The modifier by which a line is an assistant's at surgery. */
export function assistantModifierOf(modifiers: readonly string[]): string | undefined {
  return modifiers.find((modifier) => assistants.has(modifier));
}

/**
 * Thousandths of the fee schedule amount that the assistant is paid: 16 % for a physician, and 85 % of that for a PA, NP or CNS
 * (RVU26A documentation; `rules.md` B.3).
 */
export function assistantShareOf(modifier: string): number {
  return modifier === "AS" ? 136 : 160;
}

/** Thousandths of the fee schedule amount that each of two co-surgeons is paid. */
export const coSurgeonShare = 625;

/** Thousandths of the fee schedule amount that who bills the line is paid: a surgeon alone, a co-surgeon or an assistant. */
export function shareOfRole(modifiers: readonly string[]): number {
  if (modifiers.includes("62")) return coSurgeonShare;
  const assistant = assistantModifierOf(modifiers);
  return assistant === undefined ? 1000 : assistantShareOf(assistant);
}
