import { defineReader } from "./define-reader";
import { noCodeBeforeName, noModifierBeforeName, shownCode, shownModifier } from "./shown-codes";
import { commonAncestor, parentOf, queryAll } from "./unclobbered";

/**
 * Charge items of Medplum's provider app: one card a line, its code and its modifiers as pills before two search boxes, which are empty
 * and called cptCode and modifiers. A pill shows the name that the coding has, and the code only where it has none or begins with it.
 * Units, place and diagnoses of a line are not shown; the price is calculated from a chart. A change of the modifiers makes the card
 * anew. The day is that of the check-in, in the panel with the details of the visit.
 *
 * Evidence: medplum/medplum at 09c3cd3, examples/medplum-provider/src/components/ChargeItem/ChargeItemPanel.tsx,
 * packages/react/src/AsyncAutocomplete/AsyncAutocomplete.tsx and ValueSetAutocomplete.tsx (what a pill shows). Inferred: the classes,
 * which are Mantine's own; that the day of the check-in is the date of service. Page: test/pages/medplum-charges.
 */
export default defineReader({
  id: "medplum-charges",
  find: (root) => {
    const cards = cardsIn(root);
    const first = cards[0];
    return cards.length > 1 ? commonAncestor(cards) : first ? parentOf(first) : null;
  },
  readLines: (form, dom) => {
    const page = form.getRootNode() as Document | ShadowRoot;
    const checkIn = page.querySelector("input[name=checkin]");
    return cardsIn(form).map((card) => {
      const code = card.querySelector("input[name=cptCode]");
      const modifiers = card.querySelector("input[name=modifiers]");
      const modifierPills = pillsBefore(modifiers);
      return {
        code: dom.caught(dom.inRow(card, pillsBefore(code)[0] ?? code), shownCode, noCodeBeforeName),
        modifiers:
          modifierPills.length > 0
            ? dom.caughtEach(modifierPills, shownModifier, noModifierBeforeName)
            : dom.list(modifiers),
        units: dom.absent("the page does not show them"),
        placeOfService: dom.absent("the page does not show it"),
        dateOfService: checkIn
          ? dom.dateIn(checkIn, /^(\d{4}-\d\d-\d\d)$/)
          : dom.absent("the panel with the visit is not on the page"),
        diagnosisPointers: dom.absent("diagnoses are chosen for the visit"),
        charge: dom.absent("the price shown is calculated, not charged"),
      };
    });
  },
});

function cardsIn(root: Document | ShadowRoot | Element): Element[] {
  return [...queryAll(root, ".mantine-Card-root")].filter((card) =>
    card.querySelector("input[name=cptCode]"),
  );
}

function pillsBefore(box: Element | null): Element[] {
  const group = box && parentOf(box);
  return group ? [...queryAll(group, ".mantine-Pill-label")] : [];
}
