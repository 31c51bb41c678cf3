import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { boundsOf, closest, matches } from "./unclobbered";

/** An editor in sight: its box, and the middle of it. */
interface Editor {
  readonly control: Element;
  readonly x: number;
  readonly y: number;
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
  const { left, right, top, bottom } = boundsOf(cell);
  const over = editors.find(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
  return over?.control ?? null;
}

function editorsOf(dom: PageDom): Editor[] {
  return dom.all("[class*=editor]").flatMap((editor) => {
    if (!matches(editor, ".x-editor,[class*=floating-editor],[class*=cell-editor]")) return [];
    const control = dom
      .within(editor, controlSelector)
      .find((each) => dom.isValueControl(each) && dom.isVisible(each));
    // One that stands in a row is that row's own box.
    if (!control || closest(editor, "tr,[role=row],[role=gridcell]")) return [];
    const { left, width, top, height } = boundsOf(editor);
    return [{ control, x: left + width / 2, y: top + height / 2 }];
  });
}
