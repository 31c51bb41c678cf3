import type { ServiceLine } from "../../../src/claim/claim-snapshot";
import { readValue } from "../../../src/claim/reading";
import type { ExpectedLine } from "./scenario-page";

/** Lines as the expectations under test/pages write them: null is anything but a value, no modifiers are []. */
export function plainLines(lines: readonly ServiceLine[]): ExpectedLine[] {
  return lines.map((line) => ({
    code: readValue(line.code) ?? "",
    modifiers: readValue(line.modifiers) ?? [],
    units: readValue(line.units) ?? null,
    pos: readValue(line.placeOfService) ?? null,
    dateOfService: readValue(line.dateOfService) ?? null,
    diagnosisPointers: readValue(line.diagnosisPointers) ?? null,
  }));
}
