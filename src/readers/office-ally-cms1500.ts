import { defineReader } from "./define-reader";

/**
 * Office Ally's online CMS-1500: an ASP.NET form in `iframe#Iframe9`. Every line is two table rows, the shaded one first; ids end in
 * the number of the line, which begins at 0. Twelve lines are there from the start, most of them empty. Boxes 1 to 13 and the
 * diagnoses stand in the same form and are never looked at.
 *
 * Evidence: doubleUTF/Quick_Claim at a22316b, app/config/supported_sites.js and app/js/content.js (ids, two rows a line,
 * twelve lines, four pointers); BrendanRahn/OfficeWorkAutomation script.js. Inferred: that the names follow the ids with $ for _.
 * Page: test/pages/webforms-cms1500.
 */
export default defineReader({
  id: "office-ally-cms1500",
  find: (root) => root.querySelector("input[id*='_ucClaimLineItem_CPT_CODE']")?.closest("table") ?? null,
  readLines: (table, dom) =>
    dom
      .rows(
        table,
        // The shaded row's boxes are left out, so that the row of a line is the one a biller works in.
        /ucClaimLineItem[$_](?<field>(?:FM|TO)_DATE_OF_SVC_(?:MONTH|DAY|YEAR)|PLACE_OF_SVC|CPT_CODE|MODIFIER_[A-D]|DOS_DIAG_CODE|DOS_CHRG|UNITS)(?<row>\d+)$/,
      )
      .map((row) => ({
        code: dom.text(row.CPT_CODE),
        modifiers: dom.list([row.MODIFIER_A, row.MODIFIER_B, row.MODIFIER_C, row.MODIFIER_D]),
        units: dom.count(row.UNITS),
        placeOfService: dom.text(row.PLACE_OF_SVC),
        dateOfService: dom.joined([
          row.FM_DATE_OF_SVC_MONTH,
          row.FM_DATE_OF_SVC_DAY,
          row.FM_DATE_OF_SVC_YEAR,
        ]),
        dateOfServiceTo: dom.joined([
          row.TO_DATE_OF_SVC_MONTH,
          row.TO_DATE_OF_SVC_DAY,
          row.TO_DATE_OF_SVC_YEAR,
        ]),
        diagnosisPointers: dom.text(row.DOS_DIAG_CODE),
        charge: dom.text(row.DOS_CHRG),
      })),
});
