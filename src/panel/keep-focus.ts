import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Keeps the focus in the panel where what had it goes away, as a finding does that was fixed or dismissed by keyboard: the finding that
 * takes its place has it then, else the last one, else the way out of the panel. Nobody else's focus is moved.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  wayOut: RefObject<HTMLElement | null>,
): void {
  // Read while the old elements still stand: afterwards the browser has forgotten what had the focus.
  const focused = root.current?.querySelector<HTMLElement>(":focus") ?? null;
  const item = focused?.closest(".finding") ?? null;
  const place = item ? itemsIn(root.current).indexOf(item) : 0;
  useLayoutEffect(() => {
    if (!focused || focused.isConnected || root.current?.querySelector(":focus")) return;
    const items = itemsIn(root.current);
    const next = items[Math.min(place, items.length - 1)]?.querySelector<HTMLElement>(".finding-row");
    const target = next?.checkVisibility() ? next : wayOut.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  });
}

function itemsIn(root: HTMLElement | null): readonly Element[] {
  return [...(root?.querySelectorAll(".finding") ?? [])];
}
