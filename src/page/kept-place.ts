import type { PanelPlace } from "../settings/panels";
import { type Box, clamp, edge, inside, overlap, type Size } from "./box";

/** So far the panel keeps from what it had to give way to, in CSS pixels. */
const space = 4;

/** A box of a size at a kept place, moved in where the window has become too small for it. */
export function boxAt({ corner, across, down }: PanelPlace, { width, height }: Size, viewport: Size): Box {
  const left = corner.endsWith("left") ? across : viewport.width - width - across;
  const top = corner.startsWith("top") ? down : viewport.height - height - down;
  return inside({ left, top, width, height }, viewport);
}

/** The place to keep of a panel that stands there: its distance from the nearer edges. */
export function placeOf({ left, top, width, height }: Box, viewport: Size): PanelPlace {
  const right = viewport.width - left - width;
  const bottom = viewport.height - top - height;
  return {
    corner: `${top <= bottom ? "top" : "bottom"} ${left <= right ? "left" : "right"}`,
    across: Math.max(0, Math.round(Math.min(left, right))),
    down: Math.max(0, Math.round(Math.min(top, bottom))),
  };
}

/**
 * The panel at the place a person gave it: as high there as it can be without covering anything, else at the nearest place that is free.
 * Null where none is.
 *
 * @param sizes from the one the panel would like to the least that it can do with
 * @param worked what it must not cover
 */
export function placeKept(
  kept: PanelPlace,
  sizes: readonly [Size, ...Size[]],
  viewport: Size,
  worked: readonly Box[],
): (Box & { readonly away: boolean }) | null {
  const least = Math.min(...sizes.map(({ height }) => height));
  const there = shortened(boxAt(kept, sizes[0], viewport), kept, worked);
  if (there.height >= least) return { ...there, away: false };
  const found = sizes.flatMap((size) => {
    const wanted = boxAt(kept, size, viewport);
    const box = nearestFree(wanted, viewport, worked);
    // A low panel near by is not worth more than a whole one a little further on.
    return box ? [{ box, far: distance(box, wanted) + sizes[0].height - size.height }] : [];
  });
  const [nearest] = found.sort((one, other) => one.far - other.far);
  return nearest ? { ...nearest.box, away: true } : null;
}

/** A box made lower, from the edge it grows towards, until it covers nothing; of no height where that does not help. */
function shortened(box: Box, { corner }: PanelPlace, worked: readonly Box[]): Box {
  const bottom = box.top + box.height;
  const covered = worked.filter((each) => overlap(each, box) > 0);
  if (covered.length === 0) return box;
  if (corner.startsWith("top")) {
    const until = Math.min(...covered.map(({ top }) => top)) - space;
    return { ...box, height: Math.max(0, until - box.top) };
  }
  const from = Math.max(...covered.map(({ top, height }) => top + height)) + space;
  return { ...box, top: from, height: Math.max(0, bottom - from) };
}

/**
 * The place nearest to the wanted one where a box of its size covers nothing. Where it touches nothing above or below, the nearest one
 * is level with the wanted one; else it stands against an edge of something: only these heights are tried, each with the free
 * stretch nearest to the wanted one.
 */
export function nearestFree(wanted: Box, viewport: Size, worked: readonly Box[]): Box | null {
  if (!worked.some((box) => overlap(box, wanted) > 0)) return wanted;
  const { width, height } = wanted;
  const lowest = viewport.height - height - edge;
  const furthest = viewport.width - width - edge;
  if (lowest < edge || furthest < edge) return null;
  const apart = worked.map((box) => ({
    left: box.left - space,
    top: box.top - space,
    width: box.width + 2 * space,
    height: box.height + 2 * space,
  }));
  const tops = new Set([wanted.top, edge, lowest]);
  for (const box of apart) {
    tops.add(Math.ceil(box.top + box.height));
    tops.add(Math.floor(box.top - height));
  }
  let nearest: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const top of tops) {
    if (top < edge || top > lowest || Math.abs(top - wanted.top) >= least) continue;
    const level = apart.filter((box) => box.top < top + height && box.top + box.height > top);
    const left = nearestGap(wanted.left, width, edge, furthest, level);
    if (left === null) continue;
    const box = { left, top, width, height };
    const far = distance(box, wanted);
    if (far < least) [nearest, least] = [box, far];
  }
  return nearest;
}

/** The left side, between `first` and `last`, nearest to the wanted one at which a box as wide passes between the others; null where none does. */
function nearestGap(
  wanted: number,
  width: number,
  first: number,
  last: number,
  others: readonly Box[],
): number | null {
  let nearest: number | null = null;
  const offer = (from: number, to: number): void => {
    if (from > to) return;
    const left = clamp(wanted, from, to);
    if (nearest === null || Math.abs(left - wanted) < Math.abs(nearest - wanted)) nearest = left;
  };
  let from = first;
  for (const other of [...others].sort((one, next) => one.left - next.left)) {
    offer(from, Math.min(last, Math.floor(other.left - width)));
    from = Math.max(from, Math.ceil(other.left + other.width));
  }
  offer(from, last);
  return nearest;
}

function distance(one: Box, other: Box): number {
  return Math.hypot(one.left - other.left, one.top - other.top);
}
