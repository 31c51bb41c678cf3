import { openOrClosedShadowRoot } from "../readers/shadow-roots";

/** What a person does while the pointing mode is on. */
export interface PointingCallbacks {
  /** The element under the pointer; null over our own bar, or over nothing. */
  onHover(element: Element | null): void;
  onPoint(element: Element): void;
  /** F2 takes the field that has the focus, for a person without a mouse; with Shift, what the form does not show is left out. */
  onTakeFocused(): void;
  onNext(): void;
  onCancel(): void;
}

/** What the page must not hear of a press that means us. `mousedown` would move the focus and open drop-downs. */
const presses = ["pointerdown", "mousedown", "pointerup", "mouseup", "dblclick", "auxclick"] as const;

/**
 * Lets a person point at elements of the page. Only until `signal` aborts, and only for what a person does: events that a script made pass
 * by unseen. The page hears nothing of the presses and keeps its focus.
 */
export function pointAt(document: Document, callbacks: PointingCallbacks, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  const mine = (event: Event): boolean => event.isTrusted && !isOwn(event);
  const withhold = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of presses) {
    view.addEventListener(type, (event) => mine(event) && withhold(event), { capture: true, signal });
  }
  view.addEventListener(
    "click",
    (event) => {
      if (!mine(event)) return;
      withhold(event);
      const element = elementAt(document, event.clientX, event.clientY);
      if (element) callbacks.onPoint(element);
    },
    { capture: true, signal },
  );
  let frame: number | undefined;
  view.addEventListener(
    "pointermove",
    (event) => {
      if (!event.isTrusted) return;
      const { clientX, clientY } = event;
      const own = isOwn(event);
      frame ??= view.requestAnimationFrame(() => {
        frame = undefined;
        if (!signal.aborted) callbacks.onHover(own ? null : elementAt(document, clientX, clientY));
      });
    },
    { capture: true, passive: true, signal },
  );
  view.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || (event.key !== "Escape" && event.key !== "F2")) return;
      withhold(event);
      if (event.key === "Escape") callbacks.onCancel();
      else if (event.shiftKey) callbacks.onNext();
      else callbacks.onTakeFocused();
    },
    { capture: true, signal },
  );
  signal.addEventListener("abort", () => frame !== undefined && view.cancelAnimationFrame(frame));
}

/** The innermost element with the focus, through shadow roots; null where the page itself or our bar has it. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  for (let inner = focused; inner; ) {
    focused = inner;
    inner = openOrClosedShadowRoot(inner)?.activeElement ?? null;
  }
  return focused && /^(body|html|claimlight-panel|iframe)$/.test(focused.localName) ? null : focused;
}

/** The innermost element at a point of the viewport, through open and closed shadow roots. */
function elementAt(document: Document, x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; inner; ) {
    found = inner;
    const below: Element | null = openOrClosedShadowRoot(inner)?.elementFromPoint(x, y) ?? null;
    inner = below === inner ? null : below;
  }
  return found && /^(body|html|claimlight-panel)$/.test(found.localName) ? null : found;
}

/** Events out of our own bar and panels reach the window with their host as the target. */
function isOwn(event: Event): boolean {
  return event.target instanceof Element && event.target.localName === "claimlight-panel";
}
