import { fieldNames } from "../claim/field-names";
import { whyMissing } from "../claim/reading";
import type { Report, RuleLine } from "../engine/define-rule";

/**
 * The modifiers of a line, none where the boxes are empty. Where the form does not show them or they cannot be read: null, and the line
 * is reported as not checked. For rules that concern few codes, so that they name no line they could never concern.
 */
export function knownModifiers(
  line: RuleLine,
  report: Pick<Report<string>, "notChecked">,
): readonly string[] | null {
  const { modifiers } = line.readings;
  if (modifiers.state === "read") return modifiers.value;
  if (modifiers.state === "blank") return [];
  report.notChecked(line, whyMissing(fieldNames.modifiers, modifiers));
  return null;
}
