import { holds } from "../readers/unclobbered";

/** The least pause before a look that the page itself caused, in milliseconds. */
const leastPause = 50;
/** Looks that the page causes take at most one part in so many of the time, however busy the page is. */
const timeShare = 100;
/** So many looks in a row without a new form end the search for one; each waits twice as long as the one before. */
const mostFruitless = 8;
/** A page that never idles is looked at all the same, after so many milliseconds. */
const longestIdleWait = 500;
/** A look takes at least so many milliseconds of an idle moment before it waits for the next. */
const leastSlice = 8;

/** Where the parts of a page may come into sight or leave it. */
const sightAttributes = ["class", "style", "hidden", "open", "aria-hidden"];

/**
 * Says when what the page does by itself makes a look worth its time, and then looks in an idle moment.
 *
 * Found forms are observed as long as they are there. The rest of the page is observed only while there is hope: pauses grow with every
 * look that finds no new form, and after eight the observer goes. A click, a navigation or a control never seen before begins anew.
 */
export class PageSearch {
  readonly #document: Document;
  readonly #view: Window;
  readonly #look: (mayGoOn: () => boolean) => "done" | "more";
  readonly #ofPage: MutationObserver;
  readonly #ofForms: MutationObserver;
  readonly #ofSizes: ResizeObserver;
  #forms: readonly Element[] = [];
  #observed: readonly Node[] = [];
  /** Looks since a form was last found; null once the search has ended. */
  #fruitless: number | null = null;
  #timer: number | undefined;
  /** When the timer ends, by `performance.now()`. */
  #due = Number.POSITIVE_INFINITY;
  #idle: number | undefined;
  /** When the next look that the page caused may begin, by `performance.now()`. */
  #notBefore = 0;
  /** What a look that goes on in the next idle moment has taken so far, in milliseconds. */
  #spent = 0;
  #isResting = false;
  /** Whether something changed while it rested, that it may have passed already. */
  #missed = false;
  /** The forms whose size is known: the first one an observer tells is no change. */
  #measured = new WeakSet<Element>();

  /** @param look looks as long as it may go on, and is called again in the next idle moment where there is more to do */
  constructor(
    document: Document,
    view: Window,
    look: (mayGoOn: () => boolean) => "done" | "more",
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#view = view;
    this.#look = look;
    this.#ofPage = new MutationObserver(() => this.#lookIn(leastPause * 2 ** (this.#fruitless ?? 0)));
    this.#ofForms = new MutationObserver(() => this.#lookIn(leastPause));
    this.#ofSizes = new ResizeObserver((sizes) => {
      const changed = sizes.filter(({ target }) => this.#measured.has(target));
      for (const { target } of sizes) this.#measured.add(target);
      if (changed.length > 0) this.#lookIn(leastPause);
    });
    // A single-page application changes its address by history, and its state without one: only the former is a navigation.
    let address = view.location.href;
    const onNavigation = (): void => {
      if (view.location.href === address) return;
      address = view.location.href;
      this.again();
    };
    const { navigation } = view as { navigation?: EventTarget };
    navigation?.addEventListener("currententrychange", onNavigation, { signal });
    for (const name of ["popstate", "hashchange"]) view.addEventListener(name, onNavigation, { signal });
    view.addEventListener("pageshow", () => this.again(), { signal });
    signal.addEventListener("abort", () => this.#end());
    this.#hope();
  }

  /** Whether an element stands in a form that is watched anyway. */
  isKnown(element: Element): boolean {
    return this.#forms.some((form) => holds(form, element));
  }

  /** From here on a form may come, and what comes is looked at without waiting for what earlier looks have cost. */
  expect(): void {
    this.#notBefore = 0;
    this.#hope();
    if (this.#timer !== undefined) this.#lookIn(leastPause);
  }

  #hope(): void {
    if (this.#fruitless === null) {
      this.#ofPage.observe(this.#document, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: sightAttributes,
      });
    }
    this.#fruitless = 0;
  }

  /** Looks at once, and expects more. */
  again(): void {
    this.expect();
    this.#lookIn(leastPause);
  }

  /**
   * Takes what a look found.
   *
   * @param shadows the shadow roots in which the forms' controls stand: an observer of the form does not see into them
   */
  found(forms: readonly Element[], shadows: readonly ShadowRoot[]): void {
    const hasNew = forms.some((form) => !this.#forms.includes(form));
    this.#forms = forms;
    if (hasNew) this.#hope();
    // What was noted until now, our own element among it, has been seen by this look.
    this.#ofPage.takeRecords();
    this.#ofForms.takeRecords();
    const observed = [...forms, ...shadows];
    if (
      observed.length === this.#observed.length &&
      observed.every((node, at) => node === this.#observed[at])
    )
      return;
    this.#observed = observed;
    this.#ofForms.disconnect();
    this.#ofSizes.disconnect();
    this.#measured = new WeakSet();
    for (const node of observed)
      this.#ofForms.observe(node, { subtree: true, childList: true, characterData: true });
    // A form that is hidden or shown, or whose rows are, has another size.
    for (const form of forms) this.#ofSizes.observe(form);
  }

  #lookIn(pause: number): void {
    if (this.#isResting) this.#missed = true;
    const now = performance.now();
    const due = Math.max(now + pause, this.#notBefore);
    if (this.#idle !== undefined || due >= this.#due) return;
    this.#view.clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = this.#view.setTimeout(() => {
      this.#timer = undefined;
      this.#due = Number.POSITIVE_INFINITY;
      if (this.#fruitless !== null) this.#fruitless += 1;
      this.#lookWhenIdle();
    }, due - now);
  }

  #lookWhenIdle(): void {
    this.#idle = this.#view.requestIdleCallback((idle) => this.#lookNow(idle), { timeout: longestIdleWait });
  }

  #lookNow(idle: IdleDeadline): void {
    this.#idle = undefined;
    const start = performance.now();
    const until = start + Math.max(leastSlice, idle.timeRemaining());
    const state = this.#look(() => performance.now() < until);
    const end = performance.now();
    this.#spent += end - start;
    this.#isResting = state === "more";
    if (this.#isResting) {
      this.#lookWhenIdle();
      return;
    }
    this.#notBefore = end + timeShare * this.#spent;
    this.#spent = 0;
    if (this.#missed) this.#lookIn(leastPause);
    this.#missed = false;
    if (this.#fruitless === null || this.#fruitless < mostFruitless) return;
    this.#fruitless = null;
    this.#ofPage.disconnect();
  }

  #end(): void {
    this.#ofPage.disconnect();
    this.#ofForms.disconnect();
    this.#ofSizes.disconnect();
    this.#view.clearTimeout(this.#timer);
    if (this.#idle !== undefined) this.#view.cancelIdleCallback(this.#idle);
  }
}
