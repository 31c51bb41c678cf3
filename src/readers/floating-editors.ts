import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { around, boundsOf, closest, matches } from "./unclobbered";

/** An editor in sight: its box, and whether it lies over a cell. */
interface Editor {
  readonly control: Element;
  liesOver(cell: DOMRect): boolean;
}

const known = new WeakMap<PageDom, readonly Editor[]>();

/** The box that floats over a cell while it is edited, as grids of Ext JS have one for all cells: it holds what the cell will hold. */
export function editorOver(dom: PageDom, cell: Element): Element | null {
  let editors = known.get(dom);
  if (!editors) {
    editors = editorsOf(dom);
    known.set(dom, editors);
  }
  if (editors.length === 0) return null;
  const bounds = boundsOf(cell);
  return editors.find((editor) => editor.liesOver(bounds))?.control ?? null;
}

function editorsOf(dom: PageDom): Editor[] {
  const named = dom.all("[class*=editor]").flatMap((editor): Editor[] => {
    if (!matches(editor, ".x-editor,[class*=floating-editor],[class*=cell-editor]")) return [];
    const control = dom
      .within(editor, controlSelector)
      .find((each) => dom.isValueControl(each) && dom.isVisible(each));
    // One that stands in a row is that row's own box.
    if (!control || closest(editor, "tr,[role=row],[role=gridcell]")) return [];
    const { left, width, top, height } = boundsOf(editor);
    const [x, y] = [left + width / 2, top + height / 2];
    const liesOver = (cell: DOMRect) =>
      x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom;
    return [{ control, liesOver }];
  });
  const focused = focusedEditor(dom);
  return focused ? [...named, focused] : named;
}

/** The box that has the focus, where it is drawn over the page: over a cell of its size it edits the cell (Handsontable). */
function focusedEditor(dom: PageDom): Editor | null {
  const control = dom.document.activeElement;
  if (!control || !matches(control, "input,textarea") || closest(control, "tr,[role=row]")) return null;
  if (!dom.isValueControl(control) || !isDrawnOver(control) || !dom.isVisible(control)) return null;
  const { left, top, right, bottom } = boundsOf(control);
  const liesOver = (cell: DOMRect) =>
    Math.abs(cell.left - left) <= 4 &&
    Math.abs(cell.top - top) <= 4 &&
    right >= cell.right - 8 &&
    bottom >= cell.bottom - 8 &&
    right - left <= 2 * cell.width &&
    bottom - top <= 2 * cell.height;
  return { control, liesOver };
}

function isDrawnOver(control: Element): boolean {
  const view = control.ownerDocument.defaultView;
  let at: Element | null = control;
  for (let steps = 0; at && steps < 3; steps += 1) {
    if (/absolute|fixed/.test(view?.getComputedStyle(at).position ?? "")) return true;
    at = around(at);
  }
  return false;
}
