import type { LineField } from "../claim/claim-snapshot";

/** Why the page should be looked at again. */
export interface WatchCallbacks {
  /** What a person edits: called once the page's own handlers have run. */
  onEdit(): void;
  /** What the page changed by itself, gathered. */
  onPageChange(): void;
  /** Something scrolls: the marks of rows inside it move along. */
  onScroll(): void;
  /** A scroll or a change of the window's size has come to rest: the panel may have to move. */
  onSettled(): void;
  /** The field an element is known to hold, so that a half-typed value can wait. */
  fieldOf(element: Element): LineField | null;
}

/** A pause in typing after which a whole value is read, in milliseconds. */
const typingPause = 200;
/** A pause after which a scroll counts as over, in milliseconds. */
const scrollPause = 120;
/** The least pause before a reading that the page itself caused, in milliseconds. */
const pageChangePause = 50;
/** Such readings take at most one part in so many of the time, however busy the page is. */
const pageChangeShare = 10;

/**
 * Tells when to look: on commit of a field (change, or focus leaving it), 200 ms after the last keystroke in a field that holds a
 * whole value, and after the page changed itself. Nothing polls, and the observer's callback only starts a timer.
 */
export function watch(root: Document, callbacks: WatchCallbacks, signal: AbortSignal): void {
  const view = root.defaultView;
  if (!view) return;
  let editTimer: number | undefined;
  let changeTimer: number | undefined;
  let scrollFrame: number | undefined;
  let settleTimer: number | undefined;
  let resizeFrame: number | undefined;

  const editSoon = (pause: number): void => {
    view.clearTimeout(editTimer);
    editTimer = view.setTimeout(callbacks.onEdit, pause);
  };
  const onCommit = (event: Event): void => {
    if (isOwn(event)) return;
    editSoon(0);
  };
  const onInput = (event: Event): void => {
    if (isOwn(event) || !holdsWholeValue(event.target, callbacks)) return;
    editSoon(typingPause);
  };
  const onScroll = (): void => {
    scrollFrame ??= view.requestAnimationFrame(() => {
      scrollFrame = undefined;
      callbacks.onScroll();
    });
    settleSoon();
  };
  // Everything may stand elsewhere after a resize; a panel left where it was could widen the page.
  const onResize = (): void => {
    resizeFrame ??= view.requestAnimationFrame(() => {
      resizeFrame = undefined;
      callbacks.onSettled();
    });
    settleSoon();
  };
  const settleSoon = (): void => {
    view.clearTimeout(settleTimer);
    settleTimer = view.setTimeout(callbacks.onSettled, scrollPause);
  };

  root.addEventListener("change", onCommit, { capture: true, passive: true, signal });
  root.addEventListener("focusout", onCommit, { capture: true, passive: true, signal });
  root.addEventListener("input", onInput, { capture: true, passive: true, signal });
  root.addEventListener("scroll", onScroll, { capture: true, passive: true, signal });
  view.addEventListener("resize", onResize, { passive: true, signal });

  let pause = pageChangePause;
  const observer = new MutationObserver(() => {
    changeTimer ??= view.setTimeout(() => {
      changeTimer = undefined;
      const start = performance.now();
      callbacks.onPageChange();
      pause = Math.max(pageChangePause, pageChangeShare * (performance.now() - start));
    }, pause);
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden", "open", "disabled", "readonly", "aria-hidden"],
  });

  signal.addEventListener("abort", () => {
    observer.disconnect();
    view.clearTimeout(editTimer);
    view.clearTimeout(changeTimer);
    view.clearTimeout(settleTimer);
    if (scrollFrame !== undefined) view.cancelAnimationFrame(scrollFrame);
    if (resizeFrame !== undefined) view.cancelAnimationFrame(resizeFrame);
  });
}

/** Events out of our own panel reach the document with the panel's host as their target. */
function isOwn(event: Event): boolean {
  return event.target instanceof Element && event.target.localName === "claimlight-panel";
}

/**
 * Whether what stands in a field while it is typed may already be judged: never a half-typed code or modifier. Of a field nobody
 * knows yet only a whole code counts; anything else waits for the commit.
 */
function holdsWholeValue(target: EventTarget | null, callbacks: WatchCallbacks): boolean {
  if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement)) return false;
  const text = target.value.trim();
  switch (callbacks.fieldOf(target)) {
    case "modifiers":
      return text === "" || text.length >= 2;
    case "units":
    case "placeOfService":
      return text !== "";
    case "dateOfService":
    case "dateOfServiceTo":
    case "diagnosisPointers":
    case "charge":
    case "minutes":
      return false;
    default:
      return /^[A-Z0-9]{5}$/i.test(text);
  }
}
