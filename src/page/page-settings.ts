import type { StandingDismissal } from "../claim/dismissal";
import { colourSchemes } from "../settings/colours";
import { onDismissalsChanged, readDismissals } from "../settings/dismissals";
import {
  defaultSettings,
  onSettingsChanged,
  readSettings,
  type Settings,
  type SiteSetting,
  siteSetting,
} from "../settings/settings";
import { text } from "../texts";
import { siteOf } from "./taught-readers";

/** What a page itself obeys of the storage, for the site of its document: the user's settings, and what was set aside for payers. */
export class PageSettings {
  /** Settles when the settings were read, or cannot be. */
  readonly ready: Promise<void>;
  standing: readonly StandingDismissal[] = [];
  /** Null until they are read; the text says why they never were. */
  #settings: Settings | string = text("writeSettingsUnread");
  readonly #site: string;

  /**
   * @param onSettings called when the settings have changed
   * @param onStanding called when what was set aside is known or has changed
   */
  constructor(document: Document, onSettings: () => void, onStanding: () => void, signal: AbortSignal) {
    this.#site = siteOf(document);
    this.ready = readSettings().then(
      (settings) => {
        this.#settings = settings;
      },
      () => {
        this.#settings = text("writeSettingsFailed");
      },
    );
    onSettingsChanged((settings) => {
      this.#settings = settings;
      onSettings();
    }, signal);
    const keep = (standing: readonly StandingDismissal[]): void => {
      if (signal.aborted || standing.length + this.standing.length === 0) return;
      this.standing = standing;
      onStanding();
    };
    onDismissalsChanged((record) => keep(record.standing), signal);
    // What cannot be read hides nothing.
    readDismissals().then(
      (record) => keep(record.standing),
      () => {},
    );
  }

  /** The defaults until the settings are read, or where they cannot be. */
  get site(): SiteSetting {
    return siteSetting(this.#known, this.#site);
  }

  /** Why fixes may not be written, as a sentence without a full stop; null where they may. Until the settings are known they may not. */
  get whyNotWrite(): string | null {
    if (typeof this.#settings === "string") return this.#settings;
    if (this.#settings.neverWrite) return text("writeForbidden");
    return this.site.mayWrite ? null : text("writeNotOnSite");
  }

  /** A value of `color-scheme`. */
  get colourScheme(): string {
    return colourSchemes[this.#known.colours];
  }

  get #known(): Settings {
    return typeof this.#settings === "string" ? defaultSettings : this.#settings;
  }
}
