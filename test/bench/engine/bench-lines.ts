/** A line as the CLI takes it; what the peer judges as well. */
export interface BenchLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly pos: string;
  readonly dateOfService: string;
  readonly diagnosisPointers: readonly string[];
}

export const today = "2024-10-01";

/** Ten rules that need no table but POS, so that another engine can be given the very same ones. */
export const tenRules = [
  "code-malformed",
  "modifier-malformed",
  "modifier-duplicate",
  "modifier-too-many",
  "pos-missing",
  "dos-invalid",
  "dos-future",
  "dx-pointer-missing",
  "dx-pointer-too-many",
  "dx-pointer-duplicate",
] as const;
