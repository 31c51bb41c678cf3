import { colourSchemes } from "../settings/colours";
import {
  defaultSettings,
  onSettingsChanged,
  readSettings,
  type Settings,
  type SiteSetting,
  siteSetting,
} from "../settings/settings";
import { siteOf } from "./taught-readers";

/** What the user set that a page itself obeys, for the site of its document. The defaults until they are read, or where they cannot be. */
export class PageSettings {
  /** Settles when the settings were read, or cannot be. */
  readonly ready: Promise<void>;
  #settings: Settings = defaultSettings;
  readonly #site: string;

  constructor(document: Document, onChanged: () => void, signal: AbortSignal) {
    this.#site = siteOf(document);
    this.ready = readSettings().then(
      (settings) => {
        this.#settings = settings;
      },
      () => {},
    );
    onSettingsChanged((settings) => {
      this.#settings = settings;
      onChanged();
    }, signal);
  }

  get site(): SiteSetting {
    return siteSetting(this.#settings, this.#site);
  }

  /** A value of `color-scheme`. */
  get colourScheme(): string {
    return colourSchemes[this.#settings.colours];
  }
}
