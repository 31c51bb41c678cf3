import type { PageDom } from "./dom";
import { around, attributeOf, matches, queryAll, tagOf, textOf } from "./unclobbered";

/** Why a list is partial where a pager near it says that there is more of it than is shown; null where none does. */
export function morePages(dom: PageDom, root: Element): string | null {
  let near: Element | null = root;
  for (let steps = 0; near && steps < 5 && !/^(body|form)$/.test(tagOf(near)); steps += 1) {
    for (const pager of queryAll(near, "[class*=pag],[role=navigation],nav")) {
      if (!matches(pager, pagers) || matches(pager, "tr,td,table") || !dom.isVisible(pager)) continue;
      if (saysMore(textOf(pager) ?? "")) return "the list has more pages";
      if (isNamedPager(pager) && leadsToMore(dom, pager) && !holdsOtherList(dom, near, root))
        return "the list has more pages";
    }
    near = around(near);
  }
  return null;
}

const pagers = "[class*=pager],[class*=paginat],[class*=paging],[role=navigation],nav";

/** "1 - 4 of 5" with fewer shown than there are, or "Page 1 of 2". */
function saysMore(text: string): boolean {
  const [, first, last, all] = /(\d+)\s*[-–—]\s*(\d+)\s+(?:of|\/)\s+(\d+)/.exec(text) ?? [];
  if (all !== undefined) return Number(all) > Number(last) - Number(first) + 1;
  const [, pages] = /\bpage\s+\d+\s*(?:of|\/)\s*(\d+)/i.exec(text) ?? [];
  return Number(pages ?? 1) > 1;
}

/** A part of the page to get about in may lead anywhere: one of a list is called so. */
function isNamedPager(pager: Element): boolean {
  return (
    matches(pager, "[class*=pager],[class*=paginat]") ||
    /paginat|\bpages\b/i.test(attributeOf(pager, "aria-label") ?? "")
  );
}

/** Whether it has the numbers of several pages, or a way to the next or the one before that is open. */
function leadsToMore(dom: PageDom, pager: Element): boolean {
  const buttons = [...queryAll(pager, "a,button,[role=button],li")].filter((button) => dom.isVisible(button));
  const names = buttons.map((button) => (textOf(button) ?? "").trim());
  // The numbers of lines a page may hold do not begin with 1.
  if (names.includes("1") && names.some((name) => /^\d{1,3}$/.test(name) && Number(name) > 1)) return true;
  return buttons.some((button, at) => {
    const says = `${attributeOf(button, "aria-label") ?? ""} ${attributeOf(button, "title") ?? ""} ${names[at]}`;
    return /\b(next|previous|prev)\b/i.test(says) && isOpen(button);
  });
}

/** Whether another list stands in a part of the page: the pager in it may be that one's. */
function holdsOtherList(dom: PageDom, near: Element, root: Element): boolean {
  return [...queryAll(near, "table,[role=grid]")].some(
    (list) => list !== root && !dom.holds(root, list) && !dom.holds(list, root) && dom.isVisible(list),
  );
}

function isOpen(button: Element): boolean {
  return [button, around(button)].every(
    (at) =>
      !at ||
      !(
        matches(at, ":disabled,[aria-disabled=true]") ||
        /(^|[\s_-])disabled($|\s)/i.test(attributeOf(at, "class") ?? "")
      ),
  );
}
