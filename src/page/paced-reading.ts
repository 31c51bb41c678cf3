import { type PageReading, readPageInSteps } from "../readers/read-page";
import type { InSteps, Reader } from "../readers/reader";

/** After so many tries that the page's own changes made worthless, it is read in one go. */
const mostTries = 3;

/**
 * Reads a large page a few milliseconds at a time, so that it is never frozen. A reading is whole or not given: what the page or the
 * person changes while it rests makes it begin anew.
 */
export class PacedReading {
  readonly #document: Document;
  readonly #ofPage: MutationObserver;
  #steps: InSteps<PageReading> | null = null;
  #changed = false;
  #tries = 0;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#ofPage = new MutationObserver(this.#onChange);
    for (const type of ["input", "change"])
      document.addEventListener(type, this.#onChange, { capture: true, passive: true, signal });
    signal.addEventListener("abort", () => this.stop());
  }

  /** Reads on as long as it may; null where there is more to do. */
  read(taught: readonly Reader[], mayGoOn: () => boolean): PageReading | null {
    const changed = this.#changed || this.#ofPage.takeRecords().length > 0;
    if (!this.#steps || changed) {
      this.#tries += 1;
      this.#steps = readPageInSteps(this.#document, taught);
    }
    this.#changed = false;
    for (;;) {
      const step = this.#steps.next();
      if (step.done) {
        this.stop();
        return step.value;
      }
      if (this.#tries <= mostTries && !mayGoOn()) break;
    }
    this.#ofPage.observe(this.#document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return null;
  }

  /** Gives up what was read so far. */
  stop(): void {
    this.#steps = null;
    this.#tries = 0;
    this.#ofPage.disconnect();
  }

  readonly #onChange = (): void => {
    this.#changed = true;
  };
}
