import { defineReader } from "./define-reader";

/**
 * PatientKeeper's (now Commure's) charge capture, four to six frames deep: a div with the code as text and a box for the quantity a
 * line, and under it a second row where modifiers are added from a pop-up. Charges to choose from, in the tree and the search results,
 * and the modifiers in the pop-up stand outside of the list and are no lines.
 *
 * Evidence: vivek050219/vivek050219 at ddf93fe and 89e9362, elementRepository/Charges_Elements.json and pageObject/PatientListPage.java:
 * #chargeItemsContainer, div.chargeItemsMain with div.chargeCode and input.chargeQuantity, beside it div.chargeSecondRow with
 * a.addModifierLink and div.delModifier…; div.header_info with the date in input.headerDateInputField, after the word Date; a charge is
 * taken off with div.delCharge…. Inferred: that a chosen modifier stands as text beside its div.delModifier…; where it does not begin
 * with two letters or digits, the modifiers are unreadable. Not known: how charges are tied to diagnoses. The header names the service
 * site and shows no place-of-service code. Page: test/pages/patientkeeper-charge-capture.
 */
export default defineReader({
  id: "patientkeeper-charge-capture",
  find: (root) => root.querySelector("#chargeItemsContainer"),
  readLines: (list, dom) => {
    const header = dom.beside(list, ".header_info");
    const dates = header?.querySelectorAll("input[class*=headerDateInputField]") ?? [];
    const date = [...dates].find(
      (box) => box.parentElement?.previousElementSibling?.textContent?.trim() === "Date",
    );
    return [...list.querySelectorAll(".chargeItemsMain")].map((charge) => {
      const second = secondRowOf(charge);
      const chosen = [charge, second].flatMap((row) =>
        [...(row?.querySelectorAll("[class^=delModifier]") ?? [])].map((button) => button.parentElement),
      );
      return {
        code: dom.caught(
          dom.inRow(charge, charge.querySelector(".chargeCode")),
          /^([0-9a-z]{5})(?![0-9a-z])/i,
          "not five letters or digits",
        ),
        modifiers:
          chosen.length > 0
            ? dom.caughtEach(chosen, /^([0-9a-z]{2})(?![0-9a-z])/i, "the modifiers are in a pop-up")
            : dom.none(second?.querySelector("a.addModifierLink")),
        units: dom.count(charge.querySelector("input.chargeQuantity")),
        placeOfService: dom.absent("the form names the service site, not its code"),
        dateOfService: dom.forAllLines(dom.text(date)),
        diagnosisPointers: dom.absent("the form does not show which diagnosis a charge is for"),
      };
    });
  },
});

/** The second row of a charge: the first one behind it, before the next charge. */
function secondRowOf(charge: Element): Element | null {
  let next = charge.nextElementSibling;
  while (next && !next.matches(".chargeSecondRow,.chargeItemsMain")) next = next.nextElementSibling;
  return next?.matches(".chargeSecondRow") ? next : null;
}
