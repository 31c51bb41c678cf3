import type { ServiceLine } from "../claim/claim-snapshot";
import { type ChangedField, changedLine, type LineChange } from "../claim/line-change";
import type { Reading } from "../claim/reading";
import { countText, type TextKey, text } from "../texts";
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

const fieldWords: Readonly<Record<ChangedField, TextKey>> = {
  modifiers: "panelChangeModifiers",
  units: "panelChangeUnits",
  placeOfService: "panelChangePlace",
  diagnosisPointers: "panelChangePointers",
  charge: "panelChangeCharge",
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
      return [{ line: line.line, field: text(fieldWords[field]), ...words, besides: besides(field, line) }];
    });
  });
}

/** "Line 2: Units 2 → 1". */
export function changeSentence({ line, field, before, after }: ChangeWords): string {
  return text("panelChange", { line, field, before, after });
}

/** "Line 2: Units 1": what is copied, to be typed by hand. */
export function copiedWords({ line, field, after }: ChangeWords): string {
  return text("panelChangeCopied", { line, field, after });
}

function valueWords(field: ChangedField, reading: Reading<unknown>): string {
  if (reading.state !== "read")
    return text(reading.state === "blank" ? "panelValueBlank" : "panelValueUnknown");
  const { value } = reading;
  if (Array.isArray(value)) return value.length === 0 ? text("panelValueNone") : value.join(" ");
  return field === "charge" ? formatMoney(Number(value)) : String(value);
}

/** Forms differ in whether the charge follows the units; the extension does not write it. */
function besides(field: ChangedField, { charge, units }: ServiceLine): string | null {
  if (field !== "units" || charge.state !== "read" || units.state !== "read") return null;
  return countText("panelCheckCharge", units.value, { charge: formatMoney(charge.value) });
}
