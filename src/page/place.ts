/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the panel goes; `chip` where no free area holds it. */
export interface Placement extends Box {
  readonly chip: boolean;
}

const gap = 12;
const edge = 8;
const panelWidth = 360;
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

/** The visible rectangles of everything on the page that a person types into, presses or follows. */
export function workedAreas(document: Document): Box[] {
  const view = document.defaultView;
  if (!view) return [];
  const areas: Box[] = [];
  for (const element of document.querySelectorAll(worked)) {
    const box = element.getBoundingClientRect();
    const onScreen =
      box.width > 0 &&
      box.height > 0 &&
      box.bottom > 0 &&
      box.right > 0 &&
      box.top < view.innerHeight &&
      box.left < view.innerWidth;
    if (onScreen) areas.push(box);
  }
  return areas;
}

/**
 * Finds the panel a place in the viewport that covers nothing a person works with: beside the form, under it, on its other side,
 * above it, or in a free corner; else as a chip at the edge where it covers least.
 *
 * @param natural the height the panel would like, in CSS pixels; in a lower place its list scrolls
 */
export function placePanel(
  form: Box,
  viewport: { width: number; height: number },
  natural: number,
  worked: readonly Box[],
): Placement {
  for (const candidate of candidates(form, viewport, natural)) {
    if (candidate.width < leastWidth || candidate.height < Math.min(leastHeight, natural)) continue;
    if (!worked.some((area) => overlap(area, candidate) > 0)) return { ...candidate, chip: false };
  }
  return { ...chipPlace(viewport, worked), chip: true };
}

function* candidates(
  form: Box,
  viewport: { width: number; height: number },
  natural: number,
): Generator<Box> {
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
  yield { left: right, top: formBottom + gap, width, height: Math.min(natural, below) };
  yield { left, top: formBottom + gap, width, height: Math.min(natural, below) };
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

function chipPlace(viewport: { width: number; height: number }, worked: readonly Box[]): Box {
  const { width, height } = chipSize;
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
  let best: Box = { left: edge, top: edge, width, height };
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const covered = worked.reduce((sum, area) => sum + overlap(area, place), 0);
    if (covered < least) {
      best = place;
      least = covered;
    }
    if (least === 0) break;
  }
  return best;
}

/** The area two boxes share, in square pixels. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
