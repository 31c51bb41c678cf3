import { defineReader } from "./define-reader";

/**
 * UnitedHealthcare's provider claim: boxes with the number of the line at the end of their ids; in `input-modifier-2-3` the first
 * number is the slot and the last one the line. Lines are added with #servicelines-add-row-button.
 *
 * Evidence: doubleUTF/Quick_Claim at a22316b, app/config/supported_sites.js (the ids; one line at first, up to fifty; four modifiers
 * and four pointers). Inferred: that the place of service, of which that script says nothing, is a box with such an id or label where
 * the line has one, that the two dates are single boxes, and that the last of them may be missing. Page:
 * test/pages/unitedhealthcare-claim.
 */
export default defineReader({
  id: "unitedhealthcare-claim",
  find: (root) => root.querySelector("input[id^='cpt-hcpc-code-data-']")?.closest("form,main,body") ?? null,
  readLines: (form, dom) =>
    dom
      .rows(
        form,
        /^(?<field>cpt-hcpc-code-data|input-modifier-[1-4]|input-diagnosis-[1-4]|daysorunits-input|charge-value|input-from|input-to|(?:input-)?place-of-service)-(?<row>\d+)$/,
      )
      .map((row) => {
        const place =
          row["input-place-of-service"] ??
          row["place-of-service"] ??
          dom.behindLabel(row, /^(place of service|pos)\b/i)[0];
        const to = row["input-to"];
        return {
          code: dom.text(row["cpt-hcpc-code-data"]),
          modifiers: dom.list([1, 2, 3, 4].map((slot) => row[`input-modifier-${slot}`])),
          units: dom.count(row["daysorunits-input"]),
          placeOfService: place
            ? dom.caught(place, /^(\w{1,2})\b/, "not a two-character place of service")
            : dom.absent("the line shows no box for it"),
          dateOfService: dom.text(row["input-from"]),
          dateOfServiceTo: to ? dom.text(to) : dom.absent("the line shows no box for it"),
          diagnosisPointers: dom.list([1, 2, 3, 4].map((slot) => row[`input-diagnosis-${slot}`])),
          charge: dom.text(row["charge-value"]),
        };
      }),
});
