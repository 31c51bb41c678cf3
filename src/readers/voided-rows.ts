import type { CandidateRow } from "./candidate-group";
import type { PageDom } from "./dom";
import { around, attributeOf, closest, queryFirst, tagOf, textOf } from "./unclobbered";

/** A status of a line as a whole text of its own: "Void", "Deleted by K. Amsel 03/13". */
const voided =
  /^(status\s*:?\s*)?(void(ed)?|deleted|removed|cancell?ed|(anul|elimin|cancel)ad[oa])(\s*(\(.*|(by|on|at)\b.*|[\d/,.-].*))?$/i;
/** What names a status, an action or another list, and gives none: a button "Void", a box "Deleted" to tick. */
const noStatus = "a,button,label,th,[role=button],[role=tab],[role=columnheader]";
/** What is offered of a line that was taken away. */
const takesBack =
  /^(undo (remove|removal|delete|deletion|void)|restore( (line|charge))?|undelete|un-?void)$/i;
/** Whether it is worth looking for one of them. */
const maySayVoided = /void|deleted|removed|cancell?ed|restore|undelete|undo|(anul|elimin|cancel)ad[oa]/i;

const deletes = /\b(del|deleted?|destroy|removed?|void(ed)?)\b/i;

const struck = "del,s,strike";

type Row = Pick<CandidateRow, "element" | "parts" | "headerOver">;

/** The rows of a list that can still be seen and will not be billed: deleted, voided, struck through, or ticked to be deleted. */
export class VoidedRows {
  readonly #dom: PageDom;
  /** Boxes and hidden fields that delete the row they stand in. */
  readonly #deleted: readonly Element[];
  /** Ticks that nothing about them names: the header over them may say that they delete. */
  readonly #ticked: readonly Element[];
  readonly #saysVoided: boolean;
  readonly #struckStyles = new Map<string, boolean>();

  constructor(dom: PageDom, root: Element) {
    this.#dom = dom;
    const set = dom
      .marksIn(root)
      .filter(({ type, checked, value }) =>
        type === "hidden" ? /^(1|true|on|y|yes)$/i.test(value) : type === "checkbox" && checked,
      );
    this.#deleted = set.filter((mark) =>
      deletes.test(
        `${dom.nameOf(mark).replace(/[^A-Za-z]+/g, " ")} ${mark.type === "hidden" ? "" : dom.labelOf(mark)}`,
      ),
    );
    this.#ticked = set.filter((mark) => mark.type !== "hidden" && !this.#deleted.includes(mark));
    this.#saysVoided = dom.treesIn(root).some((tree) => maySayVoided.test(textOf(tree) ?? ""));
  }

  has(row: Row, code: Element): boolean {
    return (
      isCalledVoided(row.element) ||
      isStruckOut(code) ||
      this.#isStruckByStyle(row.element, code) ||
      this.#deleted.some((mark) => this.#holds(row, mark)) ||
      this.#ticked.some((mark) => this.#holds(row, mark) && deletes.test(row.headerOver(mark))) ||
      (this.#saysVoided && row.parts.some((part) => this.#saysSo(row, part)))
    );
  }

  #holds(row: Row, mark: Element): boolean {
    return row.parts.some((part) => this.#dom.holds(part, mark));
  }

  #saysSo(row: Row, part: Element): boolean {
    return this.#dom.treesIn(part).some((tree) => {
      const walker = this.#dom.document.createTreeWalker(tree, 4 /* NodeFilter.SHOW_TEXT */);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node.nodeValue ?? "").trim();
        const parent = node.parentElement;
        if (!parent || text.length < 4 || text.length > 60 || !maySayVoided.test(text)) continue;
        const isStatus =
          tagOf(parent) === "option" ||
          (closest(parent, noStatus) === null && row.headerOver(parent) !== text);
        const says = isStatus ? voided.test(text) : takesBack.test(text);
        if (says && this.#isChosen(parent) && !isDenied(walker)) return true;
      }
      return false;
    });
  }

  /** Of the choices of a list only the chosen one says something of the row. */
  #isChosen(element: Element): boolean {
    if (tagOf(element) !== "option") return this.#dom.isVisible(element);
    const list = closest(element, "select");
    return (element as HTMLOptionElement).selected && list !== null && this.#dom.isVisible(list);
  }

  /** Styles are dear to ask for, and rows of the same classes look the same: each kind of row is asked once. */
  #isStruckByStyle(row: Element, code: Element): boolean {
    let inner = code;
    while (inner.childElementCount === 1) inner = inner.firstElementChild as Element;
    const path: Element[] = [];
    let key = "";
    const outermost = around(row);
    for (let at: Element | null = inner; at && path.length < 10; at = around(at)) {
      path.push(at);
      key += `${attributeOf(at, "class") ?? ""}|${attributeOf(at, "style") ?? ""}|`;
      if (at === outermost) break;
    }
    let isStruck = this.#struckStyles.get(key);
    if (isStruck === undefined) {
      const view = this.#dom.document.defaultView;
      isStruck = path.some((at) => view?.getComputedStyle(at).textDecorationLine.includes("line-through"));
      this.#struckStyles.set(key, isStruck);
    }
    return isStruck;
  }
}

/** "Voided" may be the title of a value, and the value be no. */
function isDenied(walker: TreeWalker): boolean {
  let behind = walker.nextNode();
  while (behind && !/\S/.test(behind.nodeValue ?? "")) behind = walker.nextNode();
  return /^\s*(no|n|false|0|[-–—])\s*$/i.test(behind?.nodeValue ?? "");
}

function isCalledVoided(row: Element): boolean {
  return (
    /(^|[\s_-])(deleted|voided|removed|cancell?ed|marked-for-deletion)($|[\s_-])/i.test(
      attributeOf(row, "class") ?? "",
    ) ||
    attributeOf(row, "data-deleted") === "true" ||
    /^(void|voided|deleted|removed|cancell?ed)$/i.test(
      attributeOf(row, "data-status") ?? attributeOf(row, "data-state") ?? "",
    )
  );
}

function isStruckOut(code: Element): boolean {
  if (closest(code, struck) !== null) return true;
  // An input holds nothing that could be struck.
  return (
    code.firstElementChild !== null &&
    queryFirst(code, struck)?.textContent?.trim() === code.textContent?.trim()
  );
}
