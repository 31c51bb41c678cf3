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

  /** @param onChanged called when the settings have changed */
  constructor(document: Document, onChanged: () => void, signal: AbortSignal) {
    this.#site = siteOf(document);
    this.ready = readSiteSettings().then(
      (settings) => {
        this.#settings = settings;
      },
      () => {
        this.#settings = "writeSettingsFailed";
      },
    );
    onSiteSettingsChanged((settings) => {
      this.#settings = settings;
      onChanged();
    }, signal);
  }

  /** The defaults until the settings are read, or where they cannot be. */
  get site(): SiteSetting {
    return siteSetting(this.#known, this.#site);
  }

  /** Why fixes may not be written, the key of a sentence without a full stop; null where they may. Until the settings are known they may not. */
  get whyNotWrite(): TextKey | null {
    if (typeof this.#settings === "string") return this.#settings;
    if (this.#settings.neverWrite) return "writeForbidden";
    return this.site.mayWrite ? null : "writeNotOnSite";
  }

  /** A value of `color-scheme`. */
  get colourScheme(): string {
    return colourSchemes[this.#known.colours];
  }

  get #known(): SiteSettings {
    return typeof this.#settings === "string" ? defaultSiteSettings : this.#settings;
  }
}
