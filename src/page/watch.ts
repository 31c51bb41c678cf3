import type { LineField } from "../claim/claim-snapshot";
import { controlSelector } from "../readers/controls";
import type { ChargeForm } from "../readers/read-document";
import { PageSearch } from "./page-search";

/** Why the page should be looked at again. */
export interface WatchCallbacks {
  /** What a person edits: called once the page's own handlers have run. */
  onEdit(): void;
  /** Whether `onEdit` takes so little time that the page's next frame can wait for it. */
  isQuick(): boolean;
  /**
   * What the page changed by itself, gathered; also when forms should be looked for again. Called in an idle moment, and again in the
   * next one where it answers that there is more to do.
   */
  onPageChange(mayGoOn: () => boolean): "done" | "more";
  /** Something scrolls: the marks of rows inside it move along. */
  onScroll(): void;
  /** A scroll or a change of the window's size has come to rest: the panel may have to move. */
  onSettled(): void;
  /** The field an element is known to hold, so that a half-typed value can wait. */
  fieldOf(element: Element): LineField | null;
}

/** What the one who looks tells the one who watches. */
export interface Watching {
  /** After each look: the forms that are there now. They alone are watched once the search for others has ended. */
  found(forms: readonly ChargeForm[]): void;
  /** Looks soon, and expects forms by a way that no event tells. */
  searchAgain(): void;
}

/** A pause in typing after which a whole value is read, in milliseconds. */
const typingPause = 200;
/** A pause after which a scroll counts as over, in milliseconds. */
const scrollPause = 120;
/**
 * After a field was read in the moment that it was left it is read once more, in milliseconds: a page may put what was typed into its own form in a
 * moment of its own.
 */
const secondLook = 100;
const heard = { capture: true, passive: true } as const;

/**
 * Tells when to look: on commit of a field (change, focus leaving it, or a click beside the boxes), 200 ms after the last keystroke in
 * a field that holds a whole value, and after the page changed a form or may have got a new one (`PageSearch`). Nothing polls, and no
 * observer's callback does more than start a timer.
 */
export function watch(root: Document, callbacks: WatchCallbacks, signal: AbortSignal): Watching | null {
  const view = root.defaultView;
  if (!view) return null;
  let editTimer: number | undefined;
  let scrollFrame: number | undefined;
  let settleTimer: number | undefined;
  let resizeFrame: number | undefined;
  const search = new PageSearch(root, view, callbacks.onPageChange, signal);

  let hasChanged = false;
  const edited = (): void => {
    hasChanged = false;
    callbacks.onEdit();
  };
  const editSoon = (pause: number): void => {
    view.clearTimeout(editTimer);
    editTimer = view.setTimeout(edited, pause);
  };
  const onCommit = (event: Event): void => {
    if (isOwn(event)) return;
    if (event.type === "change") hasChanged = true;
    editSoon(0);
  };
  // A changed field is being left, and all who hear of it have heard it. A timer would wait for the frame in which the focus moves: ten
  // milliseconds, a quarter of the time until the answer is painted.
  const onLeft = (event: Event): void => {
    if (isOwn(event) || !hasChanged || !callbacks.isQuick()) return;
    queueMicrotask(edited);
    editSoon(secondLook);
  };
  const onInput = (event: Event): void => {
    if (isOwn(event) || !holdsWholeValue(event.target, callbacks)) return;
    editSoon(typingPause);
  };
  const onScroll = (event: Event): void => {
    // A long value scrolls in its own box with every key.
    if (event.target instanceof Element && event.target.matches("input,select,textarea")) return;
    scrollFrame ??= view.requestAnimationFrame(() => {
      scrollFrame = undefined;
      callbacks.onScroll();
    });
    settleSoon();
  };
  // Everything may stand elsewhere after a resize; a panel left where it was could widen the page. A frame that was shut comes into use.
  let hadRoom = view.innerHeight > 0;
  const onResize = (): void => {
    if (!hadRoom) search.again();
    hadRoom = view.innerHeight > 0;
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
  // What a person does by hand may show another form, and the page's answer to it is not to wait.
  const onClick = (event: Event): void => {
    if (isOwn(event)) return;
    search.expect();
    // A button that is pressed, or a pointer that is chosen by its style, changes no text and commits no box.
    const clicked = event.composedPath()[0];
    if (clicked instanceof Element && !clicked.matches(controlSelector) && search.isKnown(clicked))
      editSoon(0);
  };
  const seen = new WeakSet<EventTarget>();
  const onFocus = (event: Event): void => {
    const control = event.composedPath()[0];
    if (isOwn(event) || !(control instanceof Element) || seen.has(control)) return;
    seen.add(control);
    // The host of a closed root stands for the controls in it.
    const isControl = control.matches(controlSelector) || control.localName.includes("-");
    if (isControl && !search.isKnown(control)) search.again();
  };

  // Neither change nor anything that happens in a closed root reaches the document with the control as its target.
  let listenedTo = new WeakSet<Node>();
  const listenIn = (tree: Document | ShadowRoot): void => {
    if (listenedTo.has(tree)) return;
    listenedTo.add(tree);
    tree.addEventListener("change", onCommit, { ...heard, signal });
    tree.addEventListener("input", onInput, { ...heard, signal });
    tree.addEventListener("scroll", onScroll, { ...heard, signal });
    if (tree !== root) return;
    root.addEventListener("focusout", onCommit, { ...heard, signal });
    root.addEventListener("focusin", onFocus, { ...heard, signal });
    root.addEventListener("click", onClick, { ...heard, signal });
    view.addEventListener("focusout", onLeft, { passive: true, signal });
    view.addEventListener("resize", onResize, { passive: true, signal });
  };
  let top = root.documentElement;
  listenIn(root);

  signal.addEventListener("abort", () => {
    view.clearTimeout(editTimer);
    view.clearTimeout(settleTimer);
    if (scrollFrame !== undefined) view.cancelAnimationFrame(scrollFrame);
    if (resizeFrame !== undefined) view.cancelAnimationFrame(resizeFrame);
  });
  return {
    found(forms) {
      const roots = new Set(forms.flatMap(rootsOf));
      // A page that writes itself anew (document.open) has every listener of its document taken off.
      if (root.documentElement !== top) listenedTo = new WeakSet();
      top = root.documentElement;
      for (const tree of [root, ...roots]) listenIn(tree);
      search.found(
        forms.map((form) => form.root),
        [...roots],
      );
    },
    searchAgain: () => search.again(),
  };
}

/** The shadow roots in which a form's controls stand: within its rows, or around it. */
function rootsOf(form: ChargeForm): ShadowRoot[] {
  const elements = [form.root, ...form.places.flatMap(({ row, fields }) => [row, ...Object.values(fields)])];
  const roots = new Set(elements.map((element) => Node.prototype.getRootNode.call(element)));
  return [...roots].filter((tree) => tree.nodeType === Node.DOCUMENT_FRAGMENT_NODE) as ShadowRoot[];
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
