/**
 * The format of a CPT or HCPCS code: four digits and a digit or A, F, M, T, U (CPT categories I–III, PLA, administrative), or a
 * letter A–V and four digits (HCPCS Level II). HIPAA code-set format, `rules.md` B.2 `code-malformed`.
 */
export function isWellFormedCode(code: string): boolean {
  return /^(?:\d{4}[0-9AFMTU]|[A-V]\d{4})$/.test(code);
}
