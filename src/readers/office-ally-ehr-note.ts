import { defineReader } from "./define-reader";

/**
 * The procedures of a note in Office Ally EHR 24/7: twelve lines, their number from 0 at the end of the names. A hidden field holds a
 * JSON copy of them all, which is older than what the boxes show and is not looked at.
 *
 * Evidence: Integuru-AI/OfficeAlly-Unofficial-API at 9f4c424 (the names of the boxes as posted: EncounterCPTCode0, …POS0,
 * …ModifierA0 to D0, …DiagPointer0, …Fee0, …Unit0; twelve lines; hdnJsonString). Inferred: that they are boxes of one row each, and
 * ids with _ for $. Not known: whether the fee is for a unit or for the line, so no charge is read. The date of service is that of
 * the note and its place in the page is not known. Page: test/pages/office-ally-ehr-note.
 */
export default defineReader({
  id: "office-ally-ehr-note",
  find: (root) =>
    root.querySelector("input[name*='SoapNoteCPT$EncounterCPTCode']")?.closest("table,form") ?? null,
  readLines: (form, dom) =>
    dom
      .rows(
        form,
        /SoapNoteCPT[$_]EncounterCPT(?<field>Code|POS|Modifier[A-D]|DiagPointer|Fee|Unit)(?<row>\d+)$/,
      )
      .map((row) => ({
        code: dom.text(row.Code),
        modifiers: dom.list([row.ModifierA, row.ModifierB, row.ModifierC, row.ModifierD]),
        units: dom.count(row.Unit),
        placeOfService: dom.text(row.POS),
        dateOfService: dom.absent("it is the date of the note"),
        diagnosisPointers: dom.text(row.DiagPointer),
        charge: dom.absent("the form does not say whether the fee is for a unit or the line"),
      })),
});
