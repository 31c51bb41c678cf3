const codes: ReadonlySet<string> = new Set(["98940", "98941", "98942"]);

/** Chiropractic manipulation of the spine, the only chiropractic service that Medicare covers (MCPM ch. 12 §220). */
export function isSpinalManipulation(code: string): boolean {
  return codes.has(code);
}
