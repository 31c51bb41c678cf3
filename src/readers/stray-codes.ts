import { asSeen } from "../claim/field-text";
import { namesAddOn } from "./add-on-rows";
import { codeWithoutDescription, isCombined, parseChargeText } from "./charge-text";
import { isCodeShaped } from "./charge-words";
import { roleOfLabel, roleOfName } from "./classify";
import { headerOver } from "./column-headers";
import { controlSelector } from "./controls";
import type { PageDom } from "./dom";
import { isNoValue } from "./row-texts";
import type { FoundLine } from "./taught-lines";
import { around, boundsOf, holds, matches, tagOf } from "./unclobbered";

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

  /** @param notBilled codes at the map's place that are not lines */
  constructor(dom: PageDom, lines: readonly FoundLine[], notBilled: readonly Element[]) {
    this.#dom = dom;
    this.#lines = lines;
    const places = lines.flatMap(({ places }) => Object.values(places).flat());
    this.#own = new Set([...places.filter((element) => element !== null), ...notBilled]);
    const [first] = lines;
    this.#isOfficial = first !== undefined && /cpt|hcpcs/i.test(this.#words(first.code.element, first.line));
  }

  /** How many further codes the row of some lines shows. */
  countIn(row: Element, own: readonly FoundLine[]): number {
    const known = new Set(own.map(({ code }) => codeIn(code.text)));
    const found = new Set<string>();
    for (const { element, code } of [...this.#boxesIn(row, known), ...this.#textsIn(row, known)])
      if (this.#isForCode(element, row, code)) found.add(code);
    return found.size;
  }

  /** Whether a row of another make shows a code as a line does: in a box, or in the column of the codes. */
  isIn(row: Element): boolean {
    const none = new Set<string | null>();
    if (this.boxesIn(row).length > 0) return true;
    const codes = this.#lines.slice(0, 1).map(({ code }) => boundsOf(code.element));
    return this.#textsIn(row, none).some(({ element }) => {
      const { left, right } = boundsOf(element);
      return codes.some((code) => left < code.right && right > code.left && right - left <= code.width * 2);
    });
  }

  /** The boxes of a part of the form that hold a code as a line has it. */
  boxesIn(part: Element): Element[] {
    return this.#boxesIn(part, new Set())
      .filter(({ element, code }) => this.#isForCode(element, part, code))
      .map(({ element }) => element);
  }

  #boxesIn(row: Element, known: ReadonlySet<string | null>) {
    return this.#dom.within(row, controlSelector).flatMap((box) => {
      const code = codeIn(this.#dom.controlText(box));
      if (code === null || known.has(code) || this.#isOwn(box)) return [];
      return this.#dom.isValueControl(box) && this.#dom.isInUse(box) ? [{ element: box, code }] : [];
    });
  }

  #textsIn(row: Element, known: ReadonlySet<string | null>) {
    const found: { element: Element; code: string }[] = [];
    const words = (row.textContent ?? "").match(/[A-Za-z]?\d{4}[0-9A-Za-z]?/g) ?? [];
    if (words.every((word) => known.has(word.toUpperCase()))) return found;
    for (const tree of this.#dom.treesIn(row)) {
      const walker = this.#dom.document.createTreeWalker(tree, 4 /* NodeFilter.SHOW_TEXT */);
      for (let node = walker.nextNode(), seen = 0; node && seen < 300; node = walker.nextNode(), seen += 1) {
        const code = asSeen(node.nodeValue ?? "").trim();
        const element = node.parentElement;
        if (!element || !isCodeShaped(code) || known.has(code.toUpperCase())) continue;
        if (/^(option|textarea|script|style)$/.test(tagOf(element)) || isNoValue(element)) continue;
        if (!this.#isOwn(element) && this.#dom.isVisible(element))
          found.push({ element, code: code.toUpperCase() });
      }
    }
    return found;
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
  const alone = codeWithoutDescription(text);
  if (isCodeShaped(alone)) return alone.toUpperCase();
  return isCombined(text) ? (parseChargeText(text)?.code ?? null) : null;
}
