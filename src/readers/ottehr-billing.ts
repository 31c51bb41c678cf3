import { defineReader } from "./define-reader";
import type { FormDom, LineSources } from "./form-dom";
import { parentOf, queryAll } from "./unclobbered";

/**
 * Service lines of Ottehr's billing app: a table to look at and an editor, both in the page at all times, one of them folded away.
 * The editor has a box without role or name for each line, which ends with a button "Remove"; its fields are known by their labels
 * alone, and the diagnoses have none: they are the line's only select, which shows "Dx" where no diagnosis is chosen. The form that
 * makes a new claim has the editor without the table.
 *
 * Evidence: masslight/ottehr at e62070b, apps/billing/src/components/claim/ServiceLinesEditor.tsx, EditableSection.tsx and
 * apps/billing/src/pages/ClaimDetail.tsx; an older editor calls the place "POS". Inferred: the classes, which are Material UI's own.
 * Page: test/pages/ottehr-mui.
 */
export default defineReader({
  id: "ottehr-billing",
  find: (root) => {
    const editor = editorIn(root);
    return editor && (editor.closest(".MuiCard-root") ?? editor);
  },
  readLines: (form, dom) => {
    const editor = editorIn(form);
    return editor && dom.page.isVisible(editor) ? editedLines(editor, dom) : shownLines(form, dom);
  },
});

/** The box that holds the lines that can be edited and, last, the button that adds one. */
function editorIn(root: Document | ShadowRoot | Element): Element | null {
  const add = [...queryAll(root, "button")].find((button) => isNamed(button, "+ Add service line"));
  const last = add && parentOf(add);
  return last ? parentOf(last) : null;
}

function isNamed(button: Element, name: string): boolean {
  return (button.textContent ?? "").trim() === name;
}

function editedLines(editor: Element, dom: FormDom): LineSources[] {
  return [...queryAll(editor, "button")].flatMap((button) => {
    const row = isNamed(button, "Remove") ? parentOf(button) : null;
    if (!row) return [];
    return {
      code: dom.text(dom.labelled(row, /^CPT$/)),
      modifiers: dom.list(dom.labelled(row, /^Mod$/), /[,\s]+/),
      units: dom.count(dom.labelled(row, /^Units$/)),
      placeOfService: dom.text(dom.labelled(row, /^(Place of Service|POS)$/)),
      dateOfService: dom.text(dom.labelled(row, /^Date$/)),
      diagnosisPointers: dom.list(dom.inRow(row, row.querySelector(".MuiSelect-select")), /,\s*|^Dx$/),
      charge: dom.text(dom.labelled(row, /^Charges$/)),
    };
  });
}

function shownLines(form: Element, dom: FormDom): LineSources[] {
  return [...queryAll(form, "tbody > tr")].map((row) => ({
    code: dom.text(dom.cell(row, /^CPT Code$/)),
    modifiers: dom.list(dom.cell(row, /^Modifiers$/), /[,\s]+/),
    units: dom.count(dom.cell(row, /^Qty$/)),
    placeOfService: dom.text(dom.cell(row, /^POS$/)),
    dateOfService: dom.text(dom.cell(row, /^Date of Service$/)),
    diagnosisPointers: dom.list(dom.cell(row, /^Dx$/), /,\s*/),
    charge: dom.text(dom.cell(row, /^Billed$/)),
  }));
}
