import { type PageReading, readDocumentInSteps } from "../readers/read-document";
import type { InSteps, Reader } from "../readers/reader";

/** After so many tries that the page's own changes made worthless, it is read in one go, if that takes no longer than `longestStretch`. */
const mostTries = 3;
/** Milliseconds after which a person notices that the page does not answer, less what else there is to do. */
const longestStretch = 60;

/**
 * Reads a large page a few milliseconds at a time, so that it is never frozen. A reading is whole or not given: what the page or the
 * person changes while it rests makes it begin anew. Only of a large page that never rests it holds rows of one moment and of another,
 * until the look that the changes ask for; else there would be none.
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

  /** Whether there is more to do of a reading that has begun. */
  get isOpen(): boolean {
    return this.#steps !== null;
  }

  /** Reads on as long as it may, by default for `longestStretch`, as `readDocument` would; null where there is more to do. */
  read(
    readers: readonly Reader[],
    only: string | null,
    mayGoOn: () => boolean = forAStretch(),
  ): PageReading | null {
    const changed = this.#changed || this.#ofPage.takeRecords().length > 0;
    if (!this.#steps || (changed && this.#tries <= mostTries)) {
      this.#tries += 1;
      this.#steps = readDocumentInSteps(this.#document, readers, only);
    }
    this.#changed = false;
    const mayStay = this.#tries > mostTries ? forAStretch() : mayGoOn;
    for (;;) {
      const step = this.#steps.next();
      if (step.done) {
        this.stop();
        return step.value;
      }
      if (!mayStay()) break;
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

function forAStretch(): () => boolean {
  const end = performance.now() + longestStretch;
  return () => performance.now() < end;
}
