import type { StandingDismissal } from "../claim/dismissal";
import { onDismissalsChanged, readDismissals } from "../settings/dismissals";
import { onSettingsChanged, readSettings, type Settings, siteSetting } from "../settings/settings";
import { sitePattern } from "../settings/sites";

/** What the forms of a page have to know of the storage: whether fixes may be written here, and what was set aside for payers. */
export class PageSettings {
  /** Why fixes may not be written, as a sentence without a full stop; null where they may. Until the settings are known they may not. */
  whyNotWrite: string | null = "the settings are not read yet";
  standing: readonly StandingDismissal[] = [];

  /**
   * @param origin of the frame, or of the page that made it where it has no address of its own
   * @param changed called when one of the two is known or has changed
   */
  constructor(origin: string, changed: () => void, signal: AbortSignal) {
    const site = sitePattern(origin);
    const update = (change: () => void): void => {
      if (signal.aborted) return;
      change();
      changed();
    };
    const take = (settings: Settings): void => {
      const because = settings.neverWrite
        ? "your administrator does not let Claimlight write into pages"
        : siteSetting(settings, site).mayWrite
          ? null
          : "the options do not let Claimlight write on this site";
      if (because !== this.whyNotWrite) update(() => (this.whyNotWrite = because));
    };
    onSettingsChanged(take, signal);
    readSettings().then(take, () => update(() => (this.whyNotWrite = "the settings could not be read")));
    const keep = (standing: readonly StandingDismissal[]): void => {
      if (standing.length + this.standing.length > 0) update(() => (this.standing = standing));
    };
    onDismissalsChanged((record) => keep(record.standing), signal);
    // What cannot be read hides nothing.
    readDismissals().then(
      (record) => keep(record.standing),
      () => {},
    );
  }
}
