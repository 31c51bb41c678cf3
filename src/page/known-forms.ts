import generic from "../readers/generic";
import { mayBeKnown } from "../readers/known-form-parts";
import type { PageReading } from "../readers/read-document";
import type { Reader } from "../readers/reader";
import type { LoadPart } from "./page-parts";

/** Of a frame that nobody can see, or whose form must wait for its reader. */
export const nothingRead: PageReading = { forms: [], drifts: [], judgements: [] };

/**
 * The readers that ship. Those of known forms are a part of their own, which is fetched where such a form may be on the page; until it is
 * there nothing is read, for a known form must not be shown by another reader meanwhile.
 */
export class KnownForms {
  #known: readonly Reader[] | null = null;
  /** While the part is fetched, and where it could not be had. */
  #fetching: Promise<void> | null = null;
  #isWanted = false;
  readonly #load: LoadPart;
  readonly #onLoaded: () => void;
  /** Stands where the known ones will, and finds nothing. */
  readonly #inTheirPlace: Reader = {
    id: "known-forms",
    findForms: (dom) => {
      if (mayBeKnown(dom)) this.#fetch();
      return [];
    },
  };

  /** @param onLoaded the page may be read now */
  constructor(load: LoadPart, onLoaded: () => void) {
    this.#load = load;
    this.#onLoaded = onLoaded;
  }

  /**
   * All readers, in the order in which they are tried.
   *
   * @param only the id of the one that is set for the site; null where none is
   */
  after(taught: readonly Reader[], only: string | null): readonly Reader[] {
    if (this.#known) return [...taught, ...this.#known, generic];
    // Whether there is a reader of that id cannot be told before.
    if (only !== null && ![...taught, generic].some(({ id }) => id === only)) this.#fetch();
    return [...taught, this.#inTheirPlace, generic];
  }

  /** What counts of a reading: nothing while a known form waits for its reader. */
  counted(reading: PageReading): PageReading {
    return this.#isWanted ? nothingRead : reading;
  }

  /** Settles when what is being fetched is there, or could not be had; whether anything was. */
  async settled(): Promise<boolean> {
    if (!this.#fetching) return false;
    await this.#fetching;
    return true;
  }

  #fetch(): void {
    this.#isWanted = true;
    this.#fetching ??= this.#load("known").then((part) => {
      this.#fetching = null;
      if (!part) return;
      this.#known = part.knownReaders;
      this.#isWanted = false;
      this.#onLoaded();
    });
  }
}
