import type { ServiceLine } from "../../../src/claim/claim-snapshot";
import { absent, read } from "../../../src/claim/reading";

/** A line as a form without a minutes column shows it. */
export function serviceLine(line: number, code: string, changes: Partial<ServiceLine> = {}): ServiceLine {
  return {
    line,
    claim: 1,
    code: read(code, "test"),
    modifiers: read(["GP"], "test"),
    units: read(1, "test"),
    placeOfService: read("11", "test"),
    dateOfService: read("2025-10-14", "test"),
    dateOfServiceTo: absent("test"),
    diagnosisPointers: read(["A"], "test"),
    charge: absent("test"),
    minutes: absent("test"),
    ...changes,
  };
}
