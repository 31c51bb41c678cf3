import { defineReader } from "./define-reader";
import { feeSheetIn, feeSheetLines } from "./openemr-lines";

/**
 * LibreHealth EHR's fee sheet, in the frame `Forms` of a frameset: the inputs of OpenEMR's, in a table without an id whose headers
 * are plain cells, under the words "Fee Sheet" in a span of the form itself. Neither the patient nor the date of the visit is in this
 * frame. The review of an older visit opens inside the form, in a cell beside "Add Copay": its selects and boxes have no names, and
 * are no charge lines until they are added.
 *
 * Evidence: LibreHealthIO/lh-ehr at 144776e, interface/forms/fee_sheet/new.php, its review/views/review.php and
 * review/initialize_review.js; the frames: interface/patient_file/encounter/encounter_top.php. Inferred: that OpenEMR before it gave
 * the table an id (LibreHealth is a fork of it) is read as well. Page: test/pages/librehealth-fee-sheet.
 */
export default defineReader({
  id: "librehealth-fee-sheet",
  find: (root) => {
    const form = feeSheetIn(root);
    return form?.querySelector("span.title") && !form.querySelector("#selected_codes") ? form : null;
  },
  readLines: (form, dom) => feeSheetLines(form, dom, dom.absent("it is set on the visit")),
});
