import type { PageDom } from "../readers/dom";
import { mayBeKnown } from "../readers/known-form-parts";
import { mayHoldCodes } from "../readers/may-hold-codes";
import type { PageReading } from "../readers/read-document";
import type { Reader } from "../readers/reader";
import type { LoadPart, ReaderPart } from "./page-parts";

/** Of a frame that nobody can see, or whose form must wait for its reader. */
export const nothingRead: PageReading = { forms: [], drifts: [], judgements: [] };

/** In the order in which their readers are tried, with what shows that a page may be worth theirs. */
const parts: readonly { readonly name: ReaderPart; readonly mayRead: (dom: PageDom) => boolean }[] = [
  { name: "known", mayRead: mayBeKnown },
  { name: "generic", mayRead: mayHoldCodes },
];

/**
 * The readers that ship. They are fetched where a page may hold what they read, most frames hold nothing; until all that are wanted are there
 * nothing is read, for a known form must not be shown by another reader meanwhile.
 */
export class FetchedReaders {
  readonly #readers = new Map<ReaderPart, readonly Reader[]>();
  readonly #wanted = new Set<ReaderPart>();
  readonly #fetching = new Map<ReaderPart, Promise<void>>();
  readonly #load: LoadPart;
  readonly #onLoaded: () => void;

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
    const shipped = parts.flatMap(({ name, mayRead }) => {
      return this.#readers.get(name) ?? [this.#inPlaceOf(name, mayRead)];
    });
    const readers = [...taught, ...shipped];
    // Whether there is a reader of that id cannot be told before.
    if (only !== null && !readers.some(({ id }) => id === only)) this.#fetch("known");
    return readers;
  }

  /** What counts of a reading: nothing while a form waits for its reader. */
  counted(reading: PageReading): PageReading {
    return this.#wanted.size > 0 ? nothingRead : reading;
  }

  /** Settles when what is being fetched is there, or could not be had; whether anything was. */
  async settled(): Promise<boolean> {
    if (this.#fetching.size === 0) return false;
    await Promise.all(this.#fetching.values());
    return true;
  }

  /** Stands where the readers of a part will, and finds nothing. */
  #inPlaceOf(name: ReaderPart, mayRead: (dom: PageDom) => boolean): Reader {
    return {
      id: name,
      findForms: (dom) => {
        if (mayRead(dom)) this.#fetch(name);
        return [];
      },
    };
  }

  #fetch(name: ReaderPart): void {
    if (this.#readers.has(name)) return;
    this.#wanted.add(name);
    if (this.#fetching.has(name)) return;
    const fetched = this.#load(name).then((part) => {
      this.#fetching.delete(name);
      if (!part) return;
      this.#readers.set(name, part.readers);
      this.#wanted.delete(name);
      this.#onLoaded();
    });
    this.#fetching.set(name, fetched);
  }
}
