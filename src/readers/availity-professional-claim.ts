import { defineReader } from "./define-reader";

/**
 * Availity's professional claim: a React form in `iframe#newBodyFrame`. Boxes of a line have the line's number, from 0, in their ids,
 * with dots (claimInformation.serviceLinesExpanded0.quantity) or without (…serviceLinesExpanded0fromDate-btn). Code, place and pointers
 * are react-selects without id or name: what a person sees in them is read, found by the label before them.
 *
 * Evidence: a public script that drives the page (ids of quantity, amount and both dates; procedure, place and pointers chosen by
 * typing into selects of the line's own block, the place before the dates). Inferred: the words of the labels, that a select shows
 * the code before its name, and modifiers, which that script never fills: they are read where labels name them.
 * Page: test/pages/availity-professional-claim.
 */
export default defineReader({
  id: "availity-professional-claim",
  find: (root) =>
    root.querySelector("input[id^='claimInformation.serviceLinesExpanded']")?.closest("form") ?? null,
  readLines: (form, dom) =>
    dom
      .rows(
        form,
        /^claimInformation\.?serviceLinesExpanded(?<row>\d+)\.?(?<field>quantity|amount|fromDate|toDate)(-btn)?$/,
      )
      .map((row) => {
        const modifiers = dom.behindLabel(row, /^modifiers?\b/i);
        return {
          code: dom.caught(
            dom.behindLabel(row, /^procedure( code)?\b/i)[0],
            /^([0-9a-z]{5})(?![0-9a-z])/i,
            "not five letters or digits",
          ),
          modifiers:
            modifiers.length > 0
              ? dom.caughtEach(modifiers, /^([0-9a-z]{2})(?![0-9a-z])/i, "not two letters or digits")
              : dom.absent("the line shows no box for them"),
          units: dom.count(row.quantity),
          placeOfService: dom.caught(
            dom.behindLabel(row, /^place of service\b/i)[0],
            /^(\d{1,2})(?!\d)/,
            "not a two-character place of service",
          ),
          dateOfService: dom.text(row.fromDate),
          dateOfServiceTo: dom.text(row.toDate),
          diagnosisPointers: dom.caughtEach(
            dom.behindLabel(row, /^diagnosis (code )?pointers?\b/i),
            /^([0-9a-z.]+)/i,
            "not diagnosis pointers",
          ),
          charge: dom.text(row.amount),
        };
      }),
});
