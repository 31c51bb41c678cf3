import { colourSchemes } from "../settings/colours";
import {
  defaultSiteSettings,
  onSiteSettingsChanged,
  readSiteSettings,
  type SiteSetting,
  type SiteSettings,
  siteSetting,
} from "../settings/site-settings";
import type { TextKey } from "../texts";
import { siteOf } from "./frames";

/** What a page itself obeys of the storage, for the site of its document. */
export class PageSettings {
  /** Settles when the settings were read, or cannot be. */
  readonly ready: Promise<void>;
  /** Until they are read, and where they never were: why. */
  #settings: SiteSettings | TextKey = "writeSettingsUnread";
  readonly #site: string;
  /** What stands in `#settings` for the site, once it was asked for: a long list of fixes asks for it with each. */
  #ofSite: SiteSetting | null = null;

  /** @param onChanged called when the settings have changed */
  constructor(document: Document, onChanged: () => void, signal: AbortSignal) {
    this.#site = siteOf(document);
    this.ready = readSiteSettings().then(
      (settings) => this.#take(settings),
      () => this.#take("writeSettingsFailed"),
    );
    onSiteSettingsChanged((settings) => {
      this.#take(settings);
      onChanged();
    }, signal);
  }

  /** The defaults until the settings are read, or where they cannot be. */
  get site(): SiteSetting {
    this.#ofSite ??= siteSetting(this.#known, this.#site);
    return this.#ofSite;
  }

  /** Why fixes may not be written, the key of a sentence without a full stop; null where they may. Until the settings are known they may not. */
  get whyNotWrite(): TextKey | null {
    if (typeof this.#settings === "string") return this.#settings;
    if (this.#settings.neverWrite) return "writeForbidden";
    return this.site.mayWrite ? null : "writeNotOnSite";
  }

  /** Whether a person may turn a rule off: an administrator may hold it. */
  mayTurnOff(rule: string): boolean {
    return !this.#known.rulesHeld.includes(rule);
  }

  /** A value of `color-scheme`. */
  get colourScheme(): string {
    return colourSchemes[this.#known.colours];
  }

  #take(settings: SiteSettings | TextKey): void {
    this.#settings = settings;
    this.#ofSite = null;
  }

  get #known(): SiteSettings {
    return typeof this.#settings === "string" ? defaultSiteSettings : this.#settings;
  }
}
