import { nativeControls, shownControls } from "./controls";
import type { PageDom } from "./dom";
import { labelledByText } from "./label-text";
import {
  around,
  attributeOf,
  bodyOf,
  closest,
  matches,
  previousOf,
  queryAll,
  queryFirst,
  tagOf,
} from "./unclobbered";

/**
 * The words under which an element stands: its own caption and label, the nearest heading above it with those of higher rank over that,
 * and the summary, legend, title or tab of everything around it.
 */
export function headingsOver(dom: PageDom, element: Element): string[] {
  const texts: (string | null | undefined)[] = [attributeOf(element, "aria-label"), labelledBy(element)];
  if (tagOf(element) === "table") texts.push((element as HTMLTableElement).caption?.textContent);
  const first = firstHeadingIn(element);
  let rank = first ? rankOf(first) : lowest;
  if (first) texts.push(first.textContent);
  const body = bodyOf(dom.document);
  for (let at: Element | null = element; at && at !== body; at = around(at)) {
    for (const heading of headingsBefore(dom, at)) {
      // The name of the whole page counts where nothing nearer has one.
      if (heading.rank >= rank || (heading.rank === 1 && rank < lowest)) continue;
      rank = heading.rank;
      texts.push(heading.text);
    }
    const outer = around(at);
    if (!outer) break;
    if (/^(details|fieldset)$/.test(tagOf(outer))) {
      texts.push(queryAll(outer, ":scope > summary, :scope > legend")[0]?.textContent);
    }
    if (matches(outer, "section,aside,article,dialog,[role=dialog],[role=region],[role=tabpanel]")) {
      texts.push(attributeOf(outer, "aria-label"), labelledBy(outer));
    }
  }
  return texts.filter((text) => typeof text === "string").map((text) => text.trim().slice(0, 200));
}

const headings = "h1,h2,h3,h4,h5,h6,[role=heading],legend,summary";

/** Below all headings: one that is none by its element, and beyond it nothing. */
const titleRank = 8;
const lowest = 9;

function rankOf(heading: Element): number {
  const level = /^h([1-6])$/.exec(tagOf(heading))?.[1] ?? attributeOf(heading, "aria-level");
  return Number(level) || 7;
}

function labelledBy(element: Element): string | null {
  const ids = attributeOf(element, "aria-labelledby");
  return ids ? labelledByText(element, ids) : null;
}

/** The heading with which an element begins, before any control or table. */
function firstHeadingIn(element: Element): Element | null {
  const first = queryFirst(element, `${headings},${shownControls},table`);
  return first && matches(first, headings) ? first : null;
}

interface Heading {
  readonly text: string;
  readonly rank: number;
}

const known = new WeakMap<PageDom, Map<Element, readonly Heading[]>>();

/** The headings among an element's earlier siblings, nearest first and each of higher rank than the one before. Looked up once a reading. */
function headingsBefore(dom: PageDom, element: Element): readonly Heading[] {
  const byElement = known.get(dom) ?? new Map<Element, readonly Heading[]>();
  known.set(dom, byElement);
  const found = byElement.get(element) ?? lookBefore(element);
  byElement.set(element, found);
  return found;
}

function lookBefore(element: Element): Heading[] {
  const found: Heading[] = [];
  let rank = lowest;
  const add = (heading: Element, itsRank: number) => {
    if (itsRank >= rank) return;
    rank = itsRank;
    found.push({ text: heading.textContent ?? "", rank });
  };
  let before = previousOf(element);
  for (let siblings = 0; before && siblings < 20 && rank > 1; siblings += 1) {
    if (matches(before, headings)) add(before, rankOf(before));
    else {
      // A heading inside an earlier section belongs to that section; only a plain wrapper passes it on.
      const inside = [...queryAll(before, headings)].at(-1);
      if (inside && queryFirst(before, "table,input,select,ul,ol") === null) add(inside, rankOf(inside));
      else if (siblings < 2 && isTitle(before)) add(before, titleRank);
    }
    before = previousOf(before);
  }
  return found;
}

/** Whether a short text straight before a list is its title by its class or in bold, though it is no heading. */
function isTitle(element: Element): boolean {
  const text = (element.textContent ?? "").trim();
  if (text === "" || text.length > 60 || queryFirst(element, `a,button,table,li,${nativeControls}`))
    return false;
  if (closest(element, "nav,header,[role=banner],table") !== null) return false;
  if (
    /(^|[\s_-])(title|caption|heading)|(card|panel|box|section|widget|list)[-_]*head/i.test(
      attributeOf(element, "class") ?? "",
    )
  )
    return true;
  const bold = matches(element, "b,strong") ? element : queryFirst(element, "b,strong");
  return bold?.textContent?.trim() === text;
}
