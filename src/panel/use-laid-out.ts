import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** More entries than the tallest panel shows at once. */
const first = 30;
/** So many more after each frame. */
const more = 60;

/**
 * Has the browser lay out a long list a part at a time when its panel is opened for the first time. All entries are in the tree throughout; those
 * that came while the panel was a chip have never been laid out, and 200 of them would hold up the frame that shows the first ones.
 *
 * @returns lays out the whole list now, for a command that moves into it
 */
export function useLaidOut(list: RefObject<HTMLElement | null>, inSight: boolean): () => void {
  const laidOut = useRef(new WeakSet<Element>());
  const layOutRest = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    if (inSight) return;
    for (const entry of entriesOf(list.current).slice(first))
      if (!laidOut.current.has(entry)) entry.hidden = true;
  });
  useLayoutEffect(() => {
    if (!inSight) return;
    const waiting = entriesOf(list.current).filter((entry, at) => {
      if (at < first) entry.hidden = false;
      return entry.hidden;
    });
    let frame: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const layOut = (count: number): void => {
      for (const entry of waiting.splice(0, count)) entry.hidden = false;
      if (waiting.length > 0) goOnAfterFrame();
    };
    // Out of the frame, so that whatever else waits gets its turn between two of them.
    const goOnAfterFrame = (): void => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(() => layOut(more));
      });
    };
    layOut(0);
    layOutRest.current = () => layOut(waiting.length);
    return () => {
      cancelAnimationFrame(frame ?? 0);
      clearTimeout(timer);
      layOutRest.current = null;
      for (const entry of entriesOf(list.current)) if (!entry.hidden) laidOut.current.add(entry);
    };
  }, [inSight]);
  return () => layOutRest.current?.();
}

function entriesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(":scope > .finding") ?? [])];
}
