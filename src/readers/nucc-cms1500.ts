import { defineReader } from "./define-reader";
import { attributeOf, closest, commonAncestor, queryAll } from "./unclobbered";

/**
 * CMS-1500 forms whose boxes have the names of the NUCC's PDF: for line 1 sv1_mm_from, sv1_dd_from, sv1_yy_from, the same with _end,
 * place1, cpt1, mod1 and mod1a to mod1c (the digit is the line, the letter the slot), diag1, ch1 and day1, which are the units; six lines
 * to a form. place1 or day1 alone may be anything: most of line 1 must be there. The PDF has another, unnamed box for the cents.
 *
 * Evidence: joyful2024/cms1500 and rajkumar4041/cms1500-react at 1e40d5f (names of the PDF's fields, which the latter fills).
 * Inferred: that a form with these names is laid out a row a line, or as PDF viewers do, who put an input of the field's name over each
 * box. Page: test/pages/nucc-cms1500.
 */
export default defineReader({
  id: "nucc-cms1500",
  find: (root) => {
    if (!mayBeThere(root)) return null;
    const boxes = [...queryAll(root, "input")].filter((box) => firstLine.has(nameOf(box)));
    const names = new Set(boxes.map(nameOf));
    if (!boxes[0] || names.size < firstLine.size - 2) return null;
    return (
      closest(boxes[0], "form") ??
      commonAncestor([...boxes, ...queryAll(root, "input[name^=cpt],input[id^=cpt]")])
    );
  },
  readLines: (form, dom) =>
    dom.rows(form, linePattern).map((row) => ({
      code: dom.text(row.cpt),
      modifiers: dom.list([row.mod, row.moda, row.modb, row.modc]),
      units: dom.count(row.day),
      placeOfService: dom.text(row.place),
      dateOfService: dom.joined([row.sv_mm_from, row.sv_dd_from, row.sv_yy_from]),
      dateOfServiceTo: dom.joined([row.sv_mm_end, row.sv_dd_end, row.sv_yy_end]),
      diagnosisPointers: dom.text(row.diag),
      charge: dom.caught(row.ch, /^(\$?[\d,]*\.\d\d)$/, "the cents may stand in a box of their own"),
    })),
});

const linePattern =
  /^(?<field>sv|place|cpt|mod|diag|ch|day)(?<row>[1-6])(?<more>[a-c]|_(?:mm|dd|yy)_(?:from|end))?$/;

const firstLine = new Set(["sv1_mm_from", "place1", "cpt1", "mod1", "mod1a", "diag1", "ch1", "day1"]);

/** Two names may be missing, so that one of any three is there: asked first, as the names of all boxes of a page are dear to look at. */
function mayBeThere(root: Document | ShadowRoot): boolean {
  return ["cpt1", "place1", "day1"].some(
    (name) => root.getElementById(name) !== null || queryAll(root, `input[name=${name}]`).length > 0,
  );
}

function nameOf(box: Element): string {
  return attributeOf(box, "name") || attributeOf(box, "id") || "";
}
