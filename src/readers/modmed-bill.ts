import { defineReader } from "./define-reader";
import type { FormDom } from "./form-dom";

/**
 * A bill in ModMed EMA: the services rendered are a table with boxes serviceLineUnits1, serviceLineUnitCharge1 and so on; code and
 * pointers are AngularJS ui-selects, a pointer a slot. Date and service location stand once for the bill, in another part of the page.
 *
 * Evidence: public scripts that fill the page (#cptQuickKeySelect, the names of units and unit charge, pointers as
 * .ui-select-container[ng-model="diagnosisPointerSelectorCtrl.dxPointer"], #dateOfServiceInput, #placeOfServiceSelect with the label
 * Service Location). Inferred: that every line has a code select of its own in its row, that a column head names modifiers, and that the
 * location's text may begin with a place-of-service code: where it does not, the place is unreadable. The charge on the form is that
 * of one unit. Page: test/pages/modmed-bill.
 */
export default defineReader({
  id: "modmed-bill",
  find: (root) => root.querySelector("input[name^=serviceLineUnits]")?.closest("table") ?? null,
  readLines: (table, dom) => {
    const location = dom.beside(table, "#placeOfServiceSelect");
    const date = dom.beside(table, "#dateOfServiceInput");
    return dom.rows(table, /^(?<field>serviceLineUnits)(?<row>\d+)$/).map(({ serviceLineUnits: units }) => {
      const row = units?.closest("tr") ?? null;
      const modifiers = row && dom.cell(row, /^mod/i);
      const slots = modifiers?.querySelectorAll("input:not(.ui-select-search),.ui-select-container") ?? [];
      return {
        code: dom.caught(
          chosen(row?.querySelector("[id^=cptQuickKeySelect]") ?? null, dom),
          /^([0-9a-z]{5})(?![0-9a-z])/i,
          "not five letters or digits",
        ),
        modifiers:
          slots.length > 0
            ? dom.caughtEach(
                [...slots].map((slot) => chosen(slot, dom)),
                /^([0-9a-z]{2})(?![0-9a-z])/i,
                "not two letters or digits",
              )
            : modifiers
              ? dom.list(modifiers, /[\s,:]+/)
              : dom.absent("the table has no column for them"),
        units: dom.count(units),
        placeOfService: location
          ? dom.forAllLines(
              dom.caught(chosen(location, dom), /^(\d{2})(?!\d)/, "the location is shown by name"),
            )
          : dom.absent("it is set when the bill is made"),
        dateOfService: date ? dom.forAllLines(dom.text(date)) : dom.absent("it is set when the bill is made"),
        diagnosisPointers: dom.caughtEach(
          [...(row?.querySelectorAll(".ui-select-container[ng-model*=dxPointer]") ?? [])].map((slot) =>
            chosen(slot, dom),
          ),
          /^([0-9a-z.]+)/i,
          "not diagnosis pointers",
        ),
        charge: dom.absent("the form shows the charge of one unit"),
      };
    });
  },
});

/** Where a person sees what is chosen: the text in place of a ui-select, its search box while it is empty or open, or a plain box itself. */
function chosen(box: Element | null, dom: FormDom): Element | null {
  if (!box?.classList.contains("ui-select-container")) return box;
  const texts = [...box.querySelectorAll(".ui-select-match-text")];
  return texts.find((text) => dom.page.isVisible(text)) ?? box.querySelector("input.ui-select-search");
}
