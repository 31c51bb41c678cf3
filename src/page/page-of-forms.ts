import type { Lent } from "./lent";
import type { PageSettings } from "./page-settings";
import type { PageAreas } from "./place";
import type { StandingDismissals } from "./standing-dismissals";

/** What the forms ask of the session that found them. */
export interface SessionOfForms {
  readonly settings: PageSettings;
  /** Reads the page now, and shows what is found. */
  look(): void;
  readingReport(): string;
  /** The extension was updated: this script can do no more. */
  onUpdated(): void;
  /** What a form shows has changed. */
  onShown(): void;
}

/** What all forms of a page share. */
export interface PageOfForms extends SessionOfForms {
  readonly lent: Lent;
  readonly standing: StandingDismissals;
  areas(): PageAreas;
}
