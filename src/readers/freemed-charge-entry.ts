import { defineReader } from "./define-reader";
import { noCodeBeforeName, noModifierBeforeName, shownCode, shownModifier } from "./shown-codes";
import { matches, previousOf, queryAll } from "./unclobbered";
import { onlyFromList } from "./written-boxes";

/**
 * FreeMED's charge entry: four lines that are always there, disabled until an appointment is picked. Code and modifier are boxes of a
 * Dojo select without name or id; behind each stands a hidden cptCode1_real or cptCodeMod1_real with the record number of what was
 * picked, not the code. The box shows the code before its name. There is one modifier a line. The date of the appointment stands in
 * spanDate, the diagnoses are four boxes for all lines, the place is not on this form.
 *
 * Evidence: freemed/freemed at 4d4229b, ui/dojo/view/org.freemedsoftware.ui.billing.chargeentry.tpl; what a box shows: its CptCodes
 * module ("##cptcode## ##cptnameint##"). Inferred: Dojo 0.4 puts span.dojoComboBoxOuter with three inputs in place of the box; a
 * modifier is shown before its name as codes are; the date is ISO or month first. Page: test/pages/freemed-charge-entry.
 */
export default defineReader({
  id: "freemed-charge-entry",
  // What is saved is the record number behind the box.
  notWritable: { code: onlyFromList, modifiers: onlyFromList },
  find: (root) => root.querySelector("#cptCode1_real")?.closest("form") ?? null,
  readLines: (form, dom) =>
    dom.rows(form, /^(?<field>cptCode|cptCodeMod|cptUnits)(?<row>[1-4])(?:_real)?$/).map((row) => ({
      code: dom.caught(boxBefore(row.cptCode), shownCode, noCodeBeforeName),
      modifiers: dom.caughtEach([boxBefore(row.cptCodeMod)], shownModifier, noModifierBeforeName),
      units: dom.count(row.cptUnits),
      placeOfService: dom.absent("it is not on this form"),
      dateOfService: dom.dateIn(
        form.querySelector("[id=spanDate]"),
        /^(\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})$/,
      ),
      diagnosisPointers: dom.absent("diagnoses are chosen for all lines"),
    })),
});

/** The box in sight that a hidden record number belongs to. */
function boxBefore(hidden: Element | undefined): Element | null | undefined {
  const before = hidden && previousOf(hidden);
  if (!before) return undefined;
  return matches(before, "input") ? before : queryAll(before, "input.dojoComboBox")[0];
}
