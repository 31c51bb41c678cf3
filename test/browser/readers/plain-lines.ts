import type { ServiceLine } from "../../../src/claim/claim-snapshot";
import { type Reading, readValue } from "../../../src/claim/reading";
import type { ExpectedLine } from "../../expected-lines";

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

const shown = (reading: Reading<unknown>) =>
  reading.state === "read" ? `${reading.value}` : reading.state === "blank" ? "_" : "~";

/** A line on one line: "_" is blank, "~" anything else not read. */
export function lineInWords(line: ServiceLine): string {
  const { code, modifiers, units, placeOfService, dateOfService, diagnosisPointers } = line;
  return [code, modifiers, units, placeOfService, dateOfService, diagnosisPointers].map(shown).join(" ");
}
