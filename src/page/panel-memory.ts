import type { PanelSetting } from "../settings/panels";
import { siteOf } from "./frames";
import type { Lent } from "./lent";

/**
 * Where a person wants the panel on the site of a document. Written only when they have put it down; a page that is no site's remembers
 * it until it is closed.
 */
export class PanelMemory {
  /** Settles when it was read, or cannot be. */
  readonly ready: Promise<void>;
  setting: PanelSetting;
  readonly #ask: Lent["ask"];
  readonly #site: string | null;
  readonly #onPlace: () => void;
  /** What this page wrote and was not told of yet: the news of it is no news, and may come after the next change. */
  readonly #written: string[] = [];

  /**
   * @param onPlace called when another place holds for the panels of this page
   * @param onCollapsed called when they were collapsed or opened on another page
   */
  constructor(
    document: Document,
    { ask, panels }: Pick<Lent, "ask" | "panels">,
    onPlace: () => void,
    onCollapsed: () => void,
    signal: AbortSignal,
  ) {
    this.#ask = ask;
    this.setting = panels.byDefault;
    this.#site = panels.siteOf(siteOf(document));
    this.#onPlace = onPlace;
    const site = this.#site;
    if (site === null) {
      this.ready = Promise.resolve();
      return;
    }
    this.ready = panels.read().then(
      (settings) => {
        this.setting = settings[site] ?? panels.byDefault;
      },
      () => {},
    );
    panels.onChanged((settings) => {
      const now = settings[site] ?? panels.byDefault;
      const before = this.setting;
      const own = this.#written.indexOf(JSON.stringify(now));
      this.#written.splice(0, own + 1);
      if (own >= 0 || this.#written.length > 0) return;
      this.setting = now;
      if (JSON.stringify(now.place) !== JSON.stringify(before.place)) onPlace();
      if (now.collapsed !== before.collapsed) onCollapsed();
    }, signal);
  }

  change(change: Partial<PanelSetting>): void {
    const before = this.setting;
    const now = { ...before, ...change };
    if (JSON.stringify(now) === JSON.stringify(before)) return;
    this.setting = now;
    if (this.#site !== null) {
      const written = JSON.stringify(now);
      this.#written.push(written);
      void this.#ask("panel.keep", { site: this.#site, setting: now }).then(({ kind }) => {
        // What cannot be stored holds until the page is closed.
        if (kind !== "answered") this.#written.splice(this.#written.indexOf(written), 1);
      });
    }
    if (change.place !== undefined) this.#onPlace();
  }
}
