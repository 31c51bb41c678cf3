import { defineReader } from "./define-reader";
import { previousOf, queryAll } from "./unclobbered";

/**
 * OpenEMR's billing manager: the items of many encounters in one table without headers. The first row of an encounter begins with a
 * cell over all its rows, which holds the patient, the payer and a button "Encounter 2026-03-12". Eight cells follow in every row,
 * counted here from the end because that first cell is not in all of them: the kind of code (on the first row of its kind only), the
 * code with its modifiers ("97110:GP:59") and the diagnoses behind it, the fee, the provider, the units ("Units:2", which a setting
 * of the site leaves out), a date, a note, a tick box. Copays stand between the rows of a kind; diagnoses are a kind of their own.
 *
 * Evidence: openemr/openemr interface/billing/billing_report.php at 00aab6a. Inferred: the date of service is the encounter's, as
 * the date in the row is the day on which the code was entered; dates are ISO or month first, as a page does not tell which order its
 * site has set. Page: test/pages/openemr-billing-list.
 */
export default defineReader({
  id: "openemr-billing-list",
  find: (root) =>
    root
      .querySelector("form[name=update_form] table input[name^='claims['][name$='[bill]']")
      ?.closest("form") ?? null,
  readLines: (form, dom) => {
    let kind = "";
    return [...queryAll<HTMLTableRowElement>(form, "tr")].flatMap((row) => {
      const cells = [...row.cells];
      if (cells.length < 8) return [];
      const [kindCell, code, fee, , units] = cells.slice(-8);
      const shown = (kindCell?.textContent ?? "").replace(":", "").trim();
      if (shown === "COPAY") return [];
      if (encounterCell(row) === cells[0]) kind = "";
      if (shown !== "") kind = shown;
      if (kind !== "CPT4" && kind !== "HCPCS") return [];
      const text = code?.querySelector("span.text");
      return {
        code: dom.caught(text, /^([^:\s]+)/, "the code is not where this form has it"),
        modifiers: dom.caughtList(text, /^[^:]*:(.*)$/, /:/),
        units: /\S/.test(units?.textContent ?? "")
          ? dom.caught(units, /^Units: ?(\S+)$/, "the units are written in another way")
          : dom.absent("a setting of this site leaves them out"),
        placeOfService: dom.absent("it is set on the encounter"),
        dateOfService: dom.dateIn(encounterButton(row), /^Encounter (\d\S+)$/),
        diagnosisPointers: dom.caughtList(code?.querySelector("span:not(.text)"), /^\((.*)\)$/s, /\)\s*\(/),
        charge: dom.text(fee),
      };
    });
  },
  claimOf: encounterCell,
});

/** The cell over all rows of the encounter that a row belongs to. */
function encounterCell(row: Element): Element | null {
  for (let at: Element | null = row; at; at = previousOf(at)) {
    const first = at.firstElementChild;
    if (first?.hasAttribute("rowspan")) return first;
  }
  return null;
}

function encounterButton(row: Element): Element | undefined {
  const buttons = encounterCell(row)?.querySelectorAll("a[role=button]") ?? [];
  return [...buttons].find((button) => /^\s*Encounter\s/.test(button.textContent ?? ""));
}
