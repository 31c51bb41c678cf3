import { defineReader } from "./define-reader";
import { feeSheetIn, feeSheetLines } from "./openemr-lines";

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
  find: feeSheetIn,
  readLines: (form, dom) => {
    const heading = form.ownerDocument.querySelector("h2");
    return feeSheetLines(form, dom, dom.dateIn(heading, /Encounter on (\d{4}-\d\d-\d\d)$/));
  },
});
