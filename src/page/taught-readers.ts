import type { Drift } from "../readers/read-document";
import type { Reader } from "../readers/reader";
import { onStoredMapsChanged, storedMapsOf } from "../settings/taught-maps";
import { siteOf } from "./frames";
import type { LoadPart } from "./page-parts";
import type { DriftedMap, TaughtMaps } from "./taught-maps";

/** The readers made from the maps that a person taught for this site. Where there is none, what would make them is not even fetched. */
export class TaughtReaders {
  /** Settles when the maps were read, or cannot be. */
  readonly ready: Promise<void>;
  #maps: TaughtMaps | null = null;
  readonly #load: LoadPart;
  /** The newest change counts, however long an earlier one waits for its part. */
  #changes = 0;

  constructor(document: Document, load: LoadPart, onChanged: () => void, signal: AbortSignal) {
    const site = siteOf(document);
    this.#load = load;
    this.ready = storedMapsOf(site).then(
      (stored) => this.#take(stored),
      () => {},
    );
    onStoredMapsChanged(
      site,
      async (stored) => {
        await this.#take(stored);
        if (!signal.aborted) onChanged();
      },
      signal,
    );
  }

  get readers(): readonly Reader[] {
    return this.#maps?.readers ?? [];
  }

  drifted(drifts: readonly Drift[]): DriftedMap | null {
    return this.#maps?.drifted(drifts) ?? null;
  }

  async #take(stored: readonly unknown[]): Promise<void> {
    this.#changes += 1;
    const change = this.#changes;
    const part = stored.length > 0 ? await this.#load("teaching") : null;
    if (change === this.#changes) this.#maps = part && new part.TaughtMaps(stored);
  }
}
