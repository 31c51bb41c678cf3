import type { FieldSource, FormDom, LineSources, NamedRow } from "./form-dom";

/*
 * What the fee sheets of OpenEMR and of its fork LibreHealth EHR share: the names of the inputs, and which rows are charge lines. Both
 * sites may leave out the columns for modifiers and for the justification; then the table has no such header either.
 */

/** The form around a fee sheet's hidden code types. */
export function feeSheetIn(root: Document | ShadowRoot): Element | null {
  return root.querySelector("input[name^='bill['][name$='[code_type]']")?.closest("form") ?? null;
}

/** The charge lines: no diagnoses, copays, products and NDC rows, and none whose Delete box is ticked. */
export function feeSheetLines(form: Element, dom: FormDom, dateOfService: FieldSource): LineSources[] {
  const inColumn = (row: NamedRow, header: RegExp, read: (cell: Element) => FieldSource): FieldSource => {
    const cell = dom.cell(row, header);
    return cell ? read(cell) : dom.absent("this fee sheet has no such column");
  };
  return dom
    .rows(form, /^bill\[(\d+)\]\[(\w+)\]$/)
    .filter((row) => ["CPT4", "HCPCS"].includes(row.code_type?.value ?? "") && !row.del?.checked)
    .map((row) => ({
      code: dom.text(row.code),
      modifiers: row.mod ? dom.list(row.mod, /[:\s]+/) : inColumn(row, /^Modifiers$/, () => "missing"),
      units: dom.count(row.units ?? dom.cell(row, /^(Qty|Units)$/)),
      placeOfService: dom.absent("it is set on the encounter"),
      dateOfService,
      diagnosisPointers: row.justify
        ? dom.list(row.justify, /[,:]/)
        : inColumn(row, /^Justify$/, (cell) => dom.list(cell, /[,:]/)),
    }));
}
