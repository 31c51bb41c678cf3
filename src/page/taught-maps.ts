import { parseTaughtMap, type TaughtMap } from "../claim/taught-map";
import type { Drift } from "../readers/read-document";
import type { Reader } from "../readers/reader";
import { readerOf, taughtReaderId } from "../readers/taught-map";

/** A map of this site whose form has changed, and why it cannot be read. */
export interface DriftedMap {
  readonly map: TaughtMap;
  readonly because: string;
}

/** The maps that a person taught for a site. */
export class TaughtMaps {
  readonly readers: readonly Reader[];
  readonly #maps: readonly TaughtMap[];

  /** @param stored what is stored of them, unchecked: what this version cannot read is left out */
  constructor(stored: readonly unknown[]) {
    this.#maps = stored.flatMap((each) => {
      const parsed = parseTaughtMap(each);
      return "map" in parsed ? parsed.map : [];
    });
    this.readers = this.#maps.map(readerOf);
  }

  drifted(drifts: readonly Drift[]): DriftedMap | null {
    for (const { readerId, because } of drifts) {
      const map = this.#maps.find((each) => taughtReaderId(each) === readerId);
      if (map) return { map, because };
    }
    return null;
  }
}
