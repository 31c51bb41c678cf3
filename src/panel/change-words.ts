import type { ServiceLine } from "../claim/claim-snapshot";
import { type ChangedField, changedLine, type LineChange } from "../claim/line-change";
import type { Reading } from "../claim/reading";
import { formatMoney } from "./format-money";

/** One field of one line before and after. */
export interface ChangeWords {
  readonly line: number;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** What a person has to look at besides; null where there is nothing. */
  readonly besides: string | null;
}

const fieldWords: Readonly<Record<ChangedField, string>> = {
  modifiers: "Modifiers",
  units: "Units",
  placeOfService: "Place of service",
  diagnosisPointers: "Pointers",
  charge: "Charge",
};

/** What changes do to the lines, one entry a field. Changes of a line that is gone, or that change nothing, are left out. */
export function changeWords(
  lines: readonly ServiceLine[],
  changes: readonly LineChange[],
): readonly ChangeWords[] {
  const fields = Object.keys(fieldWords) as ChangedField[];
  return lines.flatMap((line) => {
    const after = changes.filter((change) => change.line === line.line).reduce(changedLine, line);
    if (after === line) return [];
    return fields.flatMap((field): ChangeWords[] => {
      const words = { before: valueWords(field, line[field]), after: valueWords(field, after[field]) };
      if (words.before === words.after) return [];
      return [{ line: line.line, field: fieldWords[field], ...words, besides: besides(field, line) }];
    });
  });
}

/** "Line 2: Units 2 → 1". */
export function changeSentence({ line, field, before, after }: ChangeWords): string {
  return `Line ${line}: ${field} ${before} → ${after}`;
}

/** "Line 2: Units 1": what is copied, to be typed by hand. */
export function copiedWords({ line, field, after }: ChangeWords): string {
  return `Line ${line}: ${field} ${after}`;
}

function valueWords(field: ChangedField, reading: Reading<unknown>): string {
  if (reading.state !== "read") return reading.state === "blank" ? "blank" : "not known";
  const { value } = reading;
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(" ");
  return field === "charge" ? formatMoney(Number(value)) : String(value);
}

/** Forms differ in whether the charge follows the units; the extension does not write it. */
function besides(field: ChangedField, { charge, units }: ServiceLine): string | null {
  if (field !== "units" || charge.state !== "read" || units.state !== "read") return null;
  return `The charge, ${formatMoney(charge.value)}, was for ${units.value} units: check it.`;
}
