import { defineReader } from "./define-reader";

/**
 * The procedures of a claim in eClinicalWorks: an AngularJS table whose id ends in a time stamp, a row #CPTROW_N a line, boxes with
 * the number of their column and then of the row: billingClaimIpt16ngR2. The row marked * takes the next code and is no line before
 * Tab has committed it. The place of service stands once for the claim; a locked claim shows the same boxes disabled.
 *
 * Evidence, from public scripts that drive the page: columns 8 and 9 are the first two modifiers, 16 the units, 17 the billed fee of
 * the line, the third cell the code; place #billingClaimIpt24; new code #billingClaimIpt34 (ng-model newCPT); locked boxes of class
 * editableTDText…. Inferred: modifiers 3 and 4, dates and pointers in the other columns: they are read only where the table's own
 * header names them, the date also where a box of the claim is labelled with it. Page: test/pages/eclinicalworks-claim.
 */
export default defineReader({
  id: "eclinicalworks-claim",
  find: (root) => [...root.querySelectorAll("table[id^=claimCPTCodesTable]")],
  readLines: (table, dom) => {
    const claimDate = dom.besideLabel(table, /^Service date:?$/i);
    const shared = claimDate
      ? dom.forAllLines(dom.text(claimDate))
      : dom.absent("the table has no column for it");
    const place = dom.forAllLines(dom.text(dom.beside(table, "#billingClaimIpt24")));
    return dom.rows(table, /^billingClaimIpt(?<field>\d+)ngR(?<row>\d+)$/).map((row) => {
      const box = (header: RegExp) => {
        const cell = dom.cell(row, header);
        return cell?.querySelector("input,select") ?? cell;
      };
      const from = box(/^(SDOS|From( date)?|DOS)$/i);
      const to = box(/^(EDOS|To( date)?)$/i);
      const pointers = [/^ICD$/i, /^ICD ?1$/i, /^ICD ?2$/i, /^ICD ?3$/i, /^ICD ?4$/i].map(box);
      return {
        code: dom.text(row[3] ?? row[16]?.closest("tr")?.cells[2]),
        modifiers: dom.list([row[8], row[9], box(/^M3$/i), box(/^M4$/i)]),
        units: dom.count(row[16]),
        placeOfService: place,
        dateOfService: from ? dom.text(from) : shared,
        dateOfServiceTo: to ? dom.text(to) : dom.absent("the table has no column for it"),
        diagnosisPointers: pointers.some((pointer) => pointer)
          ? dom.list(pointers)
          : dom.absent("the table has no column for them"),
        charge: dom.text(row[17]),
      };
    });
  },
});
