import type { ServiceLine } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";

/** The pointers of a line; none where the form shows none or they cannot be read, which `dx-pointer-missing` says once for all. */
export function pointersOf(line: ServiceLine): readonly string[] {
  return readValue(line.diagnosisPointers) ?? [];
}
