import { asSeen } from "../claim/field-text";
import { namesAddOn } from "./add-on-rows";
import { isCombined, oneCodeIn, parseChargeText } from "./charge-text";
import { isCodeShaped } from "./charge-words";
import { roleOfLabel, roleOfName } from "./classify";
import { headerOver } from "./column-headers";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { isNoValue } from "./row-texts";
import type { FoundLine } from "./taught-lines";
import { around, boundsOf, holds, matches, tagOf } from "./unclobbered";

interface Stray {
  readonly element: Element;
  readonly code: string;
  readonly isBox: boolean;
}

/*
 * Codes of a taught form that stand where its map has no place: in a second column for codes, of which each line fills one, in a box for an
 * add-on, in a row of another make. The map does not read them, and says so: a line may stand there.
 */
export class StrayCodes {
  readonly #dom: PageDom;
  readonly #lines: readonly FoundLine[];
  readonly #own: ReadonlySet<Element>;
  /** Whether the codes stand under words that say CPT or HCPCS: then numbers under other words are the practice's own. */
  readonly #isOfficial: boolean;
  readonly #codeCells = new Map<number, boolean>();
  /** Whatever is shaped like a code and stands at no place of the map, by the row of a list that it stands in; null for no such row. */
  readonly #byRow = new Map<Element | null, Stray[]>();
  readonly #rows: ReadonlySet<Element>;

  /**
   * @param notBilled codes at the map's place that are not lines
   * @param rows those of the lists
   * @param parts what the form answers for
   */
  constructor(
    dom: PageDom,
    lines: readonly FoundLine[],
    notBilled: readonly Element[],
    rows: readonly Element[],
    parts: readonly Element[],
  ) {
    this.#dom = dom;
    this.#lines = lines;
    this.#rows = new Set(rows);
    const places = lines.flatMap(({ places }) => Object.values(places).flat());
    this.#own = new Set([...places.filter((element) => element !== null), ...notBilled]);
    const [first] = lines;
    this.#isOfficial = first !== undefined && /cpt|hcpcs/i.test(this.#words(first.code.element, first.line));
    for (const part of parts) this.#collect(part);
  }

  /** How many further codes the row of some lines shows. */
  countIn(row: Element, own: readonly FoundLine[]): number {
    const strays = this.#byRow.get(row);
    if (!strays) return 0;
    const known = new Set(own.map(({ code }) => codeIn(code.text)));
    const further = strays.filter(
      ({ element, code }) => !known.has(code) && this.#isForCode(element, row, code),
    );
    return new Set(further.map(({ code }) => code)).size;
  }

  /** Whether a row of another make shows a code as a line does: in a box, or in the column of the codes. */
  isIn(row: Element): boolean {
    const strays = this.#straysIn(row);
    if (strays.length === 0) return false;
    const codes = this.#lines.slice(0, 1).map(({ code }) => boundsOf(code.element));
    return strays.some(({ element, code, isBox }) => {
      if (isBox) return this.#isForCode(element, row, code);
      const { left, right } = boundsOf(element);
      return codes.some((at) => left < at.right && right > at.left && right - left <= at.width * 2);
    });
  }

  /** The boxes in no row of a list that hold a code as a line has it. */
  boxesOutside(part: Element): Element[] {
    return (this.#byRow.get(null) ?? []).flatMap(({ element, code, isBox }) =>
      isBox && holds(part, element) && this.#isForCode(element, part, code) ? [element] : [],
    );
  }

  #straysIn(row: Element): readonly Stray[] {
    if (this.#rows.has(row)) return this.#byRow.get(row) ?? [];
    return (this.#byRow.get(null) ?? []).filter(({ element }) => holds(row, element));
  }

  /** One walk over all: to ask each row by itself would take several times as long. */
  #collect(part: Element): void {
    const dom = this.#dom;
    for (const box of dom.controls) {
      if (!dom.holds(part, box) || this.#isOwn(box)) continue;
      const code = codeIn(dom.controlText(box));
      if (code !== null && dom.isInUse(box)) this.#add({ element: box, code, isBox: true });
    }
    for (const tree of dom.treesIn(part)) {
      const walker = dom.document.createTreeWalker(tree, 4 /* NodeFilter.SHOW_TEXT */);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const value = node.nodeValue ?? "";
        if (value.length < 5 || value.length > 60) continue;
        const code = asSeen(value).trim().toUpperCase();
        const element = node.parentElement;
        if (code.length !== 5 || !element || !isCodeShaped(code) || this.#isOwn(element)) continue;
        if (/^(option|textarea|script|style)$/.test(tagOf(element)) || isNoValue(element)) continue;
        if (dom.isVisible(element)) this.#add({ element, code, isBox: false });
      }
    }
  }

  #add(stray: Stray): void {
    let row: Element | null = stray.element;
    while (row && !this.#rows.has(row)) row = around(row);
    const others = this.#byRow.get(row);
    if (others) others.push(stray);
    else this.#byRow.set(row, [stray]);
  }

  #isOwn(element: Element): boolean {
    for (let at: Element | null = element; at; at = around(at)) if (this.#own.has(at)) return true;
    return false;
  }

  /** Whether the words over and beside an element, or the lack of any, leave that it is for a code. */
  #isForCode(element: Element, row: Element, code: string): boolean {
    const dom = this.#dom;
    const words = this.#words(element, row);
    const named = roleOfLabel(dom, words) ?? roleOfName(dom, dom.nameOf(element));
    if (named) {
      const isOfficial = /cpt|hcpcs/i.test(words) || namesAddOn(`${words} ${dom.nameOf(element)}`);
      return named.role === "code" && (!this.#isOfficial || isOfficial || words === "");
    }
    if (namesAddOn(words)) return true;
    // Words that say nothing to us may name any number; a letter and four digits are hardly anything else.
    if (words !== "") return /^[A-V]\d{4}$/i.test(code);
    return this.#isCodeCell(element, row);
  }

  #words(element: Element, row: Element): string {
    const dom = this.#dom;
    const header = headerOver(dom, element, row);
    if (header !== "") return header;
    if (matches(element, controlSelector)) return dom.labelOf(element) || dom.textBefore(element);
    return matches(element, "td,th,[role=gridcell],[role=cell]") ? "" : dom.textBefore(element);
  }

  /** What stands in a cell that nothing names is no code where other lines have something else in theirs: an account, a count. */
  #isCodeCell(element: Element, row: Element): boolean {
    const at = [...row.children].findIndex((cell) => holds(cell, element));
    let isOne = this.#codeCells.get(at);
    if (isOne === undefined) {
      isOne = this.#lines.every(({ line }) => {
        const cell = line.children[at];
        if (!cell || this.#own.has(cell)) return true;
        const [box] = matches(cell, controlSelector) ? [cell] : this.#dom.within(cell, controlSelector);
        const text = box ? this.#dom.controlText(box) : this.#dom.shownText(cell);
        return text.trim() === "" || codeIn(text) !== null;
      });
      this.#codeCells.set(at, isOne);
    }
    return isOne;
  }
}

function codeIn(text: string): string | null {
  const alone = oneCodeIn(text);
  if (alone !== null) return alone.toUpperCase();
  return isCombined(text) ? (parseChargeText(text)?.code ?? null) : null;
}
