/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** The area two boxes share, in square pixels. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The part of a box that lies in another; of no width or height where none does. */
export function cut(box: Box, { left, top, width, height }: Box): Box {
  const [fromLeft, fromTop] = [Math.max(box.left, left), Math.max(box.top, top)];
  return {
    left: fromLeft,
    top: fromTop,
    width: Math.max(0, Math.min(box.left + box.width, left + width) - fromLeft),
    height: Math.max(0, Math.min(box.top + box.height, top + height) - fromTop),
  };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** So far from the window's own edges our boxes stay, in CSS pixels. */
export const edge = 8;

/** A box moved so that the window shows all of it; in a window that is hardly larger it stands in the middle. */
export function inside({ left, top, width, height }: Box, viewport: Size): Box {
  return {
    left: within(left, viewport.width - width),
    top: within(top, viewport.height - height),
    width,
    height,
  };
}

function within(start: number, room: number): number {
  return room < 2 * edge ? Math.max(0, room / 2) : clamp(start, edge, room - edge);
}

/** A box as it is seen from the upper left corner of another. */
export function seenFrom({ left, top }: Box, box: Box): Box {
  return { left: box.left - left, top: box.top - top, width: box.width, height: box.height };
}
