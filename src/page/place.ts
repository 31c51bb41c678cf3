import type { PanelPlace } from "../settings/panels";
import { type Box, clamp, edge, inside, overlap, type Size } from "./box";
import { boxAt, nearestFree, placeKept } from "./kept-place";

/** Where the panel goes. */
export interface Placement extends Box {
  /** No free area holds it. */
  readonly chip: boolean;
  /** Something stands where a person put it: it goes back as soon as that is gone. */
  readonly away: boolean;
}

const gap = 12;
/** Where there is room for it, in CSS pixels; the style sheet says the same. */
export const panelWidth = 360;
const leastWidth = 280;
const leastHeight = 140;
export const chipSize = { width: 120, height: 28 } as const;

/** What a person works with on a page: the panel covers none of it. */
const worked = [
  "input:not([type=hidden])",
  "select",
  "textarea",
  "button",
  "a[href]",
  "summary",
  "[contenteditable=true]",
  "[role=button]",
  "[role=combobox]",
  "[role=option]",
  "[role=menuitem]",
  "[role=tab]",
  "iframe",
].join(",");

/** What a page lays over itself. One that holds a panel of ours is where that panel has to stand. */
const layers =
  "dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],[role=menu],[role=listbox],[popover]:popover-open";

/** What stands on the visible part of a page, in viewport pixels. */
export interface PageAreas {
  /** Everything that a person types into, presses or follows. The panel never covers any of it. */
  readonly worked: readonly Box[];
  /** Text. The panel covers it only where there is no emptier place. */
  readonly text: readonly Box[];
}

/** More text than this is not measured: a page so full has no free area anyway. */
const mostTextNodes = 2000;

/** Measures what stands on the visible part of a page: each kind once, when it is first asked for. */
export function pageAreas(document: Document): PageAreas {
  let workedBoxes: Box[] | null = null;
  let textBoxes: Box[] | null = null;
  return {
    get worked() {
      workedBoxes ??= boxesOfWorked(document);
      return workedBoxes;
    },
    get text() {
      textBoxes ??= boxesOfText(document);
      return textBoxes;
    },
  };
}

/** The same, with boxes of our own that must not be covered either. */
export function withBoxes(areas: PageAreas, boxes: readonly Box[]): PageAreas {
  if (boxes.length === 0) return areas;
  return {
    get worked() {
      return [...areas.worked, ...boxes];
    },
    get text() {
      return areas.text;
    },
  };
}

function boxesOfWorked(document: Document): Box[] {
  const boxes: Box[] = [];
  const view = viewOf(document);
  for (const element of document.querySelectorAll(worked)) {
    const box = element.getBoundingClientRect();
    if (isOnScreen(box, view)) boxes.push(box);
  }
  for (const layer of document.querySelectorAll(layers)) {
    if (!layer.checkVisibility(seen) || layer.querySelector("claimlight-panel")) continue;
    const box = layer.getBoundingClientRect();
    if (isOnScreen(box, view)) boxes.push(box);
  }
  return boxes;
}

/** Menus are kept ready and only made visible: those are not in the way. */
const seen = { visibilityProperty: true, opacityProperty: true };

function boxesOfText(document: Document): Box[] {
  const boxes: Box[] = [];
  const view = viewOf(document);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let seen = 0; seen < mostTextNodes && walker.nextNode(); ) {
    const node = walker.currentNode;
    if (!node.nodeValue?.trim()) continue;
    seen += 1;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (isOnScreen(box, view)) boxes.push(box);
  }
  return boxes;
}

/** The window's size: asked once, as a page may hold ten thousand boxes. A document without a window has none. */
function viewOf({ defaultView: view }: Document): Size {
  return { width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
}

function isOnScreen({ left, top, width, height }: Box, view: Size): boolean {
  return (
    width > 0 && height > 0 && top + height > 0 && left + width > 0 && top < view.height && left < view.width
  );
}

/**
 * Finds the panel a place in the viewport: beside the form, under it, on its other side, above it, or in a free corner. The first
 * place over nothing wins, then the first over text beside or below the form; else a chip at the edge where it covers least.
 *
 * @param natural the height the panel would like, in CSS pixels; in a lower place its list scrolls
 * @param kept where a person put it: it stands there, or as near as it is free
 */
export function placePanel(
  form: Box,
  viewport: Size,
  natural: number,
  areas: PageAreas,
  kept: PanelPlace | null = null,
): Placement {
  if (kept) {
    const place = placeKept(kept, panelSizes(viewport, natural), viewport, areas.worked);
    return place ? { ...place, chip: false } : { ...placeChip(kept, viewport, areas), chip: true };
  }
  const places = [...candidates(form, viewport, natural, areas)].filter(
    (place) =>
      place.width >= leastWidth &&
      place.height >= Math.min(leastHeight, natural) &&
      isInside(place, viewport),
  );
  const covers = (place: Box, boxes: readonly Box[]): boolean => boxes.some((box) => overlap(box, place) > 0);
  const overNothingWorked = places.filter((place) => !covers(place, areas.worked));
  // Above the form stands who the patient is and what the page is about: that is never covered.
  const best =
    overNothingWorked.find((place) => !covers(place, areas.text)) ??
    overNothingWorked.find((place) => place.top >= form.top);
  return best ? { ...best, chip: false, away: false } : { ...placeChip(null, viewport, areas), chip: true };
}

/** The panel's size where there is room for all of it, and the lower and narrower ones it can do with. */
function panelSizes(viewport: Size, natural: number): [Size, ...Size[]] {
  const width = Math.min(panelWidth, viewport.width - 2 * edge);
  const height = Math.min(natural, viewport.height - 2 * edge);
  const low = Math.min(height, Math.max(leastHeight, height / 2));
  const least = Math.min(height, leastHeight);
  const narrow = Math.min(width, leastWidth);
  return [
    { width, height },
    { width, height: low },
    { width, height: least },
    { width: narrow, height: least },
  ];
}

/**
 * Finds the chip a place: where a person put the panel, or as near as nothing is covered; else at the edge where it covers least.
 */
export function placeChip(
  kept: PanelPlace | null,
  viewport: Size,
  areas: PageAreas,
): Box & { readonly away: boolean } {
  const wanted = kept && boxAt(kept, chipIn(viewport), viewport);
  const free = wanted && nearestFree(wanted, viewport, areas.worked);
  if (!wanted || !free) return { ...emptiestEdge(viewport, areas), away: kept !== null };
  return { ...free, away: free.left !== wanted.left || free.top !== wanted.top };
}

function* candidates(form: Box, viewport: Size, natural: number, areas: PageAreas): Generator<Box> {
  const formRight = form.left + form.width;
  const formBottom = form.top + form.height;
  const height = Math.min(natural, viewport.height - 2 * edge);
  const top = clamp(form.top, edge, viewport.height - height - edge);
  const rightRoom = viewport.width - formRight - gap - edge;
  yield { left: formRight + gap, top, width: Math.min(panelWidth, rightRoom), height };
  const width = Math.min(panelWidth, viewport.width - 2 * edge);
  const left = clamp(form.left, edge, viewport.width - width - edge);
  const below = viewport.height - formBottom - gap - edge;
  const right = clamp(formRight - width, edge, viewport.width - width - edge);
  for (const column of [right, left]) {
    yield { left: column, top: formBottom + gap, width, height: Math.min(natural, below) };
    // What belongs to the form may stand under its lines: a total, buttons. Below all of it is as near as it gets.
    const content = lowest(column, width, [...areas.worked, ...areas.text]) + 2 * gap;
    yield { left: column, top: content, width, height: Math.min(natural, viewport.height - content - edge) };
  }
  const leftRoom = form.left - gap - edge;
  const leftWidth = Math.min(panelWidth, leftRoom);
  yield { left: form.left - gap - leftWidth, top, width: leftWidth, height };
  const farRight = viewport.width - width - edge;
  for (const cornerHeight of [height, Math.max(leastHeight, height / 2)]) {
    const farDown = viewport.height - cornerHeight - edge;
    yield { left: farRight, top: farDown, width, height: cornerHeight };
    yield { left: farRight, top: edge, width, height: cornerHeight };
    yield { left: edge, top: farDown, width, height: cornerHeight };
  }
  const above = form.top - gap - edge;
  yield { left, top: form.top - gap - Math.min(natural, above), width, height: Math.min(natural, above) };
}

/** A form that is partly scrolled away has its neighbourhood outside the window. */
function isInside(place: Box, viewport: Size): boolean {
  return (
    place.left >= 0 &&
    place.top >= 0 &&
    place.left + place.width <= viewport.width &&
    place.top + place.height <= viewport.height
  );
}

/** The lower edge of the lowest box that reaches into a column. */
function lowest(left: number, width: number, boxes: readonly Box[]): number {
  return boxes
    .filter((box) => box.left < left + width && box.left + box.width > left)
    .reduce((bottom, box) => Math.max(bottom, box.top + box.height), 0);
}

/** A frame may be smaller than the chip. */
export function chipIn(viewport: Size): Size {
  return {
    width: Math.min(chipSize.width, viewport.width),
    height: Math.min(chipSize.height, viewport.height),
  };
}

function emptiestEdge(viewport: Size, areas: PageAreas): Box {
  const { width, height } = chipIn(viewport);
  const places: Box[] = [];
  for (let top = viewport.height - height - edge; top >= edge; top -= height + 4) {
    places.push(
      { left: viewport.width - width - edge, top, width, height },
      { left: edge, top, width, height },
    );
  }
  for (let left = viewport.width - width - edge; left >= edge; left -= width + 4) {
    places.push(
      { left, top: viewport.height - height - edge, width, height },
      { left, top: edge, width, height },
    );
  }
  let best = inside({ left: edge, top: edge, width, height }, viewport);
  let least = Number.POSITIVE_INFINITY;
  for (const each of places) {
    const place = inside(each, viewport);
    const covered = (boxes: readonly Box[]): number =>
      boxes.reduce((sum, box) => sum + overlap(box, place), 0);
    // Any text is better covered than a field: a chip's own area outweighs all the text under it.
    const cost = covered(areas.worked) * 1000 + covered(areas.text);
    if (cost < least) [best, least] = [place, cost];
    if (least === 0) break;
  }
  return best;
}
