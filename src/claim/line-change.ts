import type { Cents, ServiceLine } from "./claim-snapshot";
import { type Reading, read, readValue } from "./reading";

/**
 * One field of one line put right. Modifiers are taken off and put on rather than set, so that several changes of one line can be made
 * one after the other and none undoes another.
 */
export type LineChange =
  | {
      readonly line: number;
      readonly field: "modifiers";
      /** Every one of these is taken off. */
      readonly drop: readonly string[];
      /** These are put where the first of the dropped ones stood; where none was dropped, behind all others. */
      readonly put: readonly string[];
      /** Put in front of all others instead. */
      readonly inFront?: true;
    }
  | { readonly line: number; readonly field: "diagnosisPointers"; readonly to: readonly string[] }
  | { readonly line: number; readonly field: "units"; readonly to: number }
  | { readonly line: number; readonly field: "charge"; readonly to: Cents }
  | { readonly line: number; readonly field: "placeOfService"; readonly to: string };

/** What SV101-3 to SV101-6 of an 837P, and item 24D of a CMS-1500, hold. */
export const mostModifiers = 4;

/** Whether a claim has no room for so many modifiers: 99 says that the others stand elsewhere. */
export function areTooMany(modifiers: readonly string[]): boolean {
  return modifiers.length > mostModifiers && !modifiers.includes("99");
}

/** A field that a fix can change. */
export type ChangedField = LineChange["field"];

/** The line as it is after a change. A field that the form does not show stays absent, and one that cannot be read stays so. */
export function changedLine(line: ServiceLine, change: LineChange): ServiceLine {
  const reading: Reading<unknown> = line[change.field];
  if (reading.state === "absent" || reading.state === "unreadable") return line;
  const value =
    change.field === "modifiers" ? changedModifiers(readValue(line.modifiers) ?? [], change) : change.to;
  return { ...line, [change.field]: read(value, "a fix") };
}

/** The lines as they are after all changes, in their order. */
export function changedLines(
  lines: readonly ServiceLine[],
  changes: readonly LineChange[],
): readonly ServiceLine[] {
  return lines.map((line) => changes.filter((change) => change.line === line.line).reduce(changedLine, line));
}

function changedModifiers(
  modifiers: readonly string[],
  { drop, put, inFront }: Extract<LineChange, { field: "modifiers" }>,
): string[] {
  const goes = (modifier: string) => drop.includes(modifier) || put.includes(modifier);
  const kept = modifiers.filter((modifier) => !goes(modifier));
  const first = modifiers.findIndex(goes);
  const at = inFront ? 0 : first < 0 ? kept.length : first;
  return [...kept.slice(0, at), ...put, ...kept.slice(at)];
}
