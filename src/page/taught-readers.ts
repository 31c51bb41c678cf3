import type { TaughtMap } from "../claim/taught-map";
import type { Drift } from "../readers/read-page";
import type { Reader } from "../readers/reader";
import { readerOf, taughtReaderId } from "../readers/taught-map";
import { onTaughtMapsChanged, readTaughtMaps } from "../settings/taught-maps";

/** A map of this site whose form has changed, and why it cannot be read. */
export interface DriftedMap {
  readonly map: TaughtMap;
  readonly because: string;
}

/** The readers made from the maps that a person taught for this site. */
export class TaughtReaders {
  readers: readonly Reader[] = [];
  /** Settles when the maps were read, or cannot be. */
  readonly ready: Promise<void>;
  #maps: readonly TaughtMap[] = [];
  readonly #site: string;

  constructor(document: Document, onChanged: () => void, signal: AbortSignal) {
    this.#site = siteOf(document);
    this.ready = readTaughtMaps().then(
      (maps) => this.#take(maps),
      () => {},
    );
    onTaughtMapsChanged((maps) => {
      this.#take(maps);
      onChanged();
    }, signal);
  }

  drifted(drifts: readonly Drift[]): DriftedMap | null {
    for (const { readerId, because } of drifts) {
      const map = this.#maps.find((each) => taughtReaderId(each) === readerId);
      if (map) return { map, because };
    }
    return null;
  }

  #take(maps: readonly TaughtMap[]): void {
    this.#maps = maps.filter(({ site }) => site === this.#site);
    this.readers = this.#maps.map(readerOf);
  }
}

/** The site a map is kept for. A frame without an address of its own (srcdoc, sandboxed) belongs to the page that holds it. */
export function siteOf(document: Document): string {
  const own = document.defaultView?.origin ?? "null";
  return own === "null" && URL.canParse(document.baseURI) ? new URL(document.baseURI).origin : own;
}
