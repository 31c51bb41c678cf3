/** How long a button has to stand still before a pointer may press it, in milliseconds. */
const restTime = 500;

/** What a fraction of a pixel, a zoom or a scroll bar does to a box is no move. */
const tolerance = 1;

/** Buttons that write into the page carry the first; those that may be pressed now, the second too. */
const writes = "[data-writes]:not([hidden] *)";
const steady = "data-steady";

interface Standing {
  readonly box: DOMRect;
  /** Since when it has stood there and was not seen under anything, by the clock of events; null: it is not to be seen. */
  readonly since: number | null;
}

/**
 * Lets a pointer press a button that writes into the page only where a person can have seen what they press: nothing lay over it, and it had
 * stood at its place for half a second. A page may lure by moving the panel under the pointer, or by laying something over it that goes away
 * at the last moment. Keys are not asked: they press what has the focus, wherever it is.
 *
 * Measures only while there is such a button, at most once a frame, and has no timer once all of them stand still.
 */
export class SteadyButtons {
  readonly #standings = new WeakMap<Element, Standing>();
  readonly #view: Window & typeof globalThis;
  readonly #end = new AbortController();
  readonly #changes = new MutationObserver(() => this.note());
  /** There while there are buttons: what the window hears of the pointer. */
  #pointer: AbortController | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param panelPlace what the panel is drawn into, inside the host's shadow root
   * @param onRefused a person's press was not passed on
   */
  constructor(
    private readonly panelPlace: HTMLElement,
    private readonly onRefused: () => void,
  ) {
    this.#view = panelPlace.ownerDocument.defaultView ?? window;
    this.#changes.observe(panelPlace, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["class", "hidden", "open", "style"],
    });
    const options = { capture: true, signal: this.#end.signal };
    panelPlace.addEventListener("click", (event) => this.#judge(event), options);
    panelPlace.addEventListener("scroll", () => this.note(), options);
  }

  /** The panel may have moved by something that is no change inside it. */
  note(): void {
    if (this.#end.signal.aborted || this.#frame !== 0 || this.#buttons().length === 0) return;
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#measure();
    });
  }

  end(): void {
    this.#end.abort();
    this.#pointer?.abort();
    this.#changes.disconnect();
    this.#view.cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  #buttons(): NodeListOf<HTMLElement> {
    return this.panelPlace.querySelectorAll<HTMLElement>(writes);
  }

  #measure(): void {
    const buttons = this.#buttons();
    this.#hearPointer(buttons.length > 0);
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const button of buttons) {
      const { since } = this.#look(button, now);
      const wait = since === null ? Number.POSITIVE_INFINITY : since + restTime - now;
      button.toggleAttribute(steady, wait <= 0);
      if (wait > 0) next = Math.min(next, wait);
    }
    clearTimeout(this.#timer);
    if (next !== Number.POSITIVE_INFINITY) this.#timer = setTimeout(() => this.#measure(), Math.ceil(next));
  }

  #look(button: Element, now: number): Standing {
    const box = button.getBoundingClientRect();
    const known = this.#standings.get(button);
    const isSeen = box.width > 0 && box.height > 0;
    if (known && known.since !== null && isSeen && isSame(known.box, box)) return known;
    return this.#restart(button, box, isSeen ? now : null);
  }

  #restart(button: Element, box: DOMRect, since: number | null): Standing {
    const standing = { box, since };
    this.#standings.set(button, standing);
    return standing;
  }

  /** A pointer that is where a button stands, and on something else: that lies over it. */
  #hearPointer(isNeeded: boolean): void {
    if (!isNeeded) {
      this.#pointer?.abort();
      this.#pointer = null;
    }
    if (!isNeeded || this.#pointer) return;
    this.#pointer = new AbortController();
    this.#view.addEventListener("pointermove", (event) => this.#follow(event), {
      capture: true,
      passive: true,
      signal: this.#pointer.signal,
    });
  }

  #follow(event: PointerEvent): void {
    if (!event.isTrusted) return;
    for (const button of this.#buttons()) {
      const known = this.#standings.get(button);
      if (!known || !holds(known.box, event) || event.composedPath().includes(button)) continue;
      this.#restart(button, known.box, event.timeStamp);
      this.note();
    }
  }

  /** What a script clicks is stopped further down. A click by keyboard counts no press. */
  #judge(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest(writes) : null;
    if (!button || !event.isTrusted || event.detail === 0) return;
    const { since } = this.#look(button, performance.now());
    // By the time of the press: a page that is busy for a while keeps the event waiting.
    const isRested = since !== null && event.timeStamp - since >= restTime;
    if (isRested && isOnTop(button, event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.note();
    this.onRefused();
  }
}

/** Whether it is what a person sees at the point: within its own root, and its host within the root around that, up to the document. */
function isOnTop(element: Element, at: MouseEvent): boolean {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const isTop = element.contains(root.elementFromPoint(at.clientX, at.clientY));
  return isTop && (root instanceof Document || isOnTop(root.host, at));
}

function isSame(one: DOMRect, other: DOMRect): boolean {
  return (["left", "top", "width", "height"] as const).every(
    (side) => Math.abs(one[side] - other[side]) <= tolerance,
  );
}

function holds({ left, top, right, bottom }: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
