import { defineReader } from "./define-reader";

/**
 * OpenEMR's fee sheet: one table row a line, inputs named bill[3][mod]. The code that a person sees is plain text; a hidden input
 * holds it too. A billed row has its modifiers, units and justification as text. The date of service stands in the heading; the
 * place belongs to the encounter and is not on this page. ICD10 and COPAY rows, products (prod[0][units]) and the NDC row under a
 * drug (same bill[3], a row of its own) are no charge lines.
 *
 * Evidence: openemr/openemr interface/forms/fee_sheet/new.php at 007b04b. Page: test/pages/openemr-fee-sheet.
 */
export default defineReader({
  id: "openemr-fee-sheet",
  find: (root) =>
    root.querySelector<HTMLInputElement>("input[name^='bill['][name$='[code_type]']")?.closest("form") ??
    null,
  readLines: (form, dom) =>
    dom
      .rows(form, /^bill\[(\d+)\]\[(\w+)\]$/)
      .filter((row) => ["CPT4", "HCPCS"].includes(row.code_type?.value ?? "") && !row.del?.checked)
      .map((row) => ({
        code: dom.text(row.code),
        modifiers: dom.list(row.mod, /[:\s]+/),
        units: dom.count(row.units ?? dom.cell(row, /^(Qty|Units)$/)),
        placeOfService: dom.absent("it is set on the encounter"),
        dateOfService: dom.dateIn(form.ownerDocument.querySelector("h2"), /Encounter on (\d{4}-\d\d-\d\d)$/),
        diagnosisPointers: dom.list(row.justify ?? dom.cell(row, /^Justify$/), /[,:]/),
      })),
});
