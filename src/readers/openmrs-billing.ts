import { defineReader } from "./define-reader";
import type { FormDom, LineSources } from "./form-dom";
import { noCodeBeforeName, shownCode } from "./shown-codes";
import { closest, queryAll } from "./unclobbered";

/**
 * A bill in OpenMRS: the table of its line items, and the workspace in which items are added, a card each with a box for its quantity.
 * Items are shown by their names; only where a site has put the code into the name, before it, is there a code to read. The workspace
 * repeats what is on the bill already, as text ("2 x $48.00"), without a box. A search in the table leaves the other items out. Bills
 * have no modifiers, places or diagnoses; the date over the table is the bill's.
 *
 * Evidence: openmrs/openmrs-esm-billing-app at fdd1b56, src/invoice/invoice-table.component.tsx and
 * src/billing-form/billing-form.workspace.tsx. Inferred: the page is in English; class names keep the source's own within them, as
 * OpenMRS builds them. Page: test/pages/openmrs-billing.
 */
export default defineReader({
  id: "openmrs-billing",
  find: (root) => {
    const tables = [...queryAll(root, ".billingTable")];
    const workspaces = [...queryAll(root, "form")].filter((form) => cardsIn(form).length > 0);
    return [...tables.map((table) => closest(table, ".cds--data-table-container") ?? table), ...workspaces];
  },
  readLines: (form, dom) => [...tableLines(form, dom), ...workspaceLines(form, dom)],
  isPartial: (form) =>
    [...queryAll<HTMLInputElement>(form, "input[role=searchbox]")].some((box) => box.value !== ""),
});

function cardsIn(form: Element): Element[] {
  return [...queryAll(form, "[class*=itemCard]")].filter((card) =>
    card.querySelector("input[id^=quantity-]"),
  );
}

function tableLines(form: Element, dom: FormDom): LineSources[] {
  return [...queryAll(form, "table.billingTable > tbody > tr")].map((row) => ({
    code: dom.caught(dom.cell(row, /^Bill item$/), shownCode, noCodeBeforeName),
    units: dom.count(dom.cell(row, /^Quantity$/)),
    charge: dom.text(dom.cell(row, /^Total$/)),
    ...notOnABill(dom),
  }));
}

function workspaceLines(form: Element, dom: FormDom): LineSources[] {
  return cardsIn(form).map((card) => ({
    code: dom.caught(dom.inRow(card, card.querySelector("[class*=itemName]")), shownCode, noCodeBeforeName),
    units: dom.count(card.querySelector("input[id^=quantity-]")),
    charge: dom.text(card.querySelector("[class*=totalDisplay]")),
    ...notOnABill(dom),
  }));
}

function notOnABill(dom: FormDom) {
  return {
    modifiers: dom.absent("bills have none"),
    placeOfService: dom.absent("bills have none"),
    dateOfService: dom.absent("the date on the page is the bill's"),
    diagnosisPointers: dom.absent("bills have none"),
  };
}
