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

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** So far from the window's own edges our boxes stay, in CSS pixels. */
export const edge = 8;

/** A box moved so that the window shows all of it. */
export function inside({ left, top, width, height }: Box, viewport: Size): Box {
  return {
    left: clamp(left, edge, Math.max(edge, viewport.width - width - edge)),
    top: clamp(top, edge, Math.max(edge, viewport.height - height - edge)),
    width,
    height,
  };
}
