import { defineReader } from "./define-reader";

/**
 * AdvancedMD's charge entry: a window of its own that takes one line at a time; the button saves it and empties the boxes for the
 * next one. What was saved before is not in the document, so the form is always partial.
 *
 * Evidence: Jmartin2023/AdvancedMDClaimEntry at e012542 and another public script that drives the window: #ellProccode, #ellFacility,
 * #ellDiag10code1 to 4 (each a box in a div), #txtBeginDate, #txtEndDate, #txtUnits, #txtFee (of one unit), #btnAddSave; the first
 * modifier is the only box of the sixth div of the first fieldset. Inferred: that the divs behind it hold the further modifiers, as
 * long as their boxes have none of the known ids, and that the code stands in the same fieldset or in one beside it. The place of
 * service follows from the facility and is not shown. Page: test/pages/advancedmd-charge-entry.
 */
export default defineReader({
  id: "advancedmd-charge-entry",
  isPartial: () => true,
  find: (root) => root.querySelector("#ellProccode")?.closest("fieldset")?.parentElement ?? null,
  readLines: (form, dom) => [
    {
      code: dom.text(dom.inRow(form, form.querySelector("#ellProccode input"))),
      modifiers: dom.list(modifierBoxes(form)),
      units: dom.count(form.querySelector("#txtUnits")),
      placeOfService: dom.absent("it follows from the facility"),
      dateOfService: dom.text(form.querySelector("#txtBeginDate")),
      dateOfServiceTo: dom.text(form.querySelector("#txtEndDate")),
      diagnosisPointers: dom.list(
        [1, 2, 3, 4].map((slot) => form.querySelector(`#ellDiag10code${slot} input`)),
      ),
      charge: dom.absent("the form shows the fee of one unit"),
    },
  ],
});

const otherBoxes = new Set(["txtBeginDate", "txtEndDate", "txtUnits", "txtFee"]);

function modifierBoxes(form: Element): Element[] {
  const boxes: Element[] = [];
  for (const div of [...form.querySelectorAll(":scope > fieldset:first-of-type > div")].slice(5, 9)) {
    const box = div.querySelector(":scope > input");
    if (!box || div.id.startsWith("ell") || otherBoxes.has(box.id)) break;
    boxes.push(box);
  }
  return boxes;
}
