import { defineReader } from "./define-reader";
import { nextOf, parentOf, queryAll } from "./unclobbered";

/**
 * Billing codes of a visit in Ottehr's EHR app: lines of text under the titles "E&M code" and "Additional CPT codes". The visit's code
 * stands behind its name, with no modifiers ("Name 99213"); the others stand before theirs, with modifiers that cling to them
 * ("97110-GP-59 Name - Name of the modifier"). Under a code "Billable Units: 2" may stand, behind an NDC and a dose; where nothing
 * stands, the page does not show the units. The codes that an AI suggests stand in lists of the same make beside these, under no such
 * title, and are no charge lines; nor are the two search boxes, one of which is labelled "Additional CPT codes" too.
 *
 * Evidence: masslight/ottehr at e62070b, apps/ehr/src/features/visits/shared/components/assessment-tab/BillingCodesContainer.tsx,
 * apps/ehr/src/components/ActionsList.tsx, packages/utils/lib/fhir/helpers.ts (makeCptCodeDisplay). Inferred: that titles and texts are
 * Material UI's Typography in the page too. Page: test/pages/ottehr-visit.
 */
export default defineReader({
  id: "ottehr-visit",
  find: (root) => {
    const title = titleIn(root, "Additional CPT codes") ?? titleIn(root, "E&M code");
    const box = title && parentOf(title);
    return (box && parentOf(box)) ?? null;
  },
  readLines: (form, dom) => {
    const notShown = {
      placeOfService: dom.absent("it is set on the visit"),
      dateOfService: dom.absent("it is set on the visit"),
      diagnosisPointers: dom.absent("the page does not show which diagnoses a code is for"),
    };
    const visitCode = itemsUnder(form, "E&M code").map((item) => ({
      code: dom.caught(dom.inRow(item, textsIn(item)[0]), /(?:^|\s)([0-9A-Z]{5})$/, noCode),
      modifiers: dom.absent("the page does not show the modifiers of the visit's code"),
      units: dom.absent(noUnits),
      ...notShown,
    }));
    const others = itemsUnder(form, "Additional CPT codes").map((item) => {
      const [code, units] = textsIn(item);
      return {
        code: dom.caught(dom.inRow(item, code), /^([0-9A-Z]{5})(?![0-9A-Z])/, noCode),
        modifiers: dom.caughtList(code, /^[0-9A-Z]{5}((?:-[0-9A-Z]{2}(?![0-9A-Z]))*)/, /-/),
        units: units
          ? dom.caught(units, /\bBillable Units: ?(\S+)$/, "the units are written in another way")
          : dom.absent(noUnits),
        ...notShown,
      };
    });
    return [...visitCode, ...others];
  },
});

const noCode = "the text holds no code where this form has it";
const noUnits = "the page shows units only where they were entered";

/** A title of a list. The label of a box has another class. */
function titleIn(root: Document | ShadowRoot | Element, words: string): Element | undefined {
  return [...queryAll(root, ".MuiTypography-root")].find((text) => (text.textContent ?? "").trim() === words);
}

/** The items of the list under a title, each in a box of its own. */
function itemsUnder(form: Element, words: string): Element[] {
  const title = titleIn(form, words);
  return [...((title && nextOf(title))?.children ?? [])];
}

function textsIn(item: Element): Element[] {
  return [...queryAll(item, ".MuiTypography-root")];
}
