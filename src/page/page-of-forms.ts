import type { PageReading } from "../readers/read-document";
import type { Box } from "./box";
import type { Lent } from "./lent";
import type { PageSettings } from "./page-settings";
import type { PanelMemory } from "./panel-memory";
import type { PageAreas } from "./place";
import type { StandingDismissals } from "./standing-dismissals";

/** What the forms ask of the session that found them. */
export interface SessionOfForms {
  readonly settings: PageSettings;
  /** Reads the page now, and shows what is found. */
  look(): void;
  readNow(): PageReading;
  /** The extension was updated: this script can do no more. */
  onUpdated(): void;
  /** What a form shows has changed. */
  onShown(): void;
}

/** A charge form that has a panel. */
export interface ShownForm {
  /** The part of the window that its panel covers; null where it covers none. */
  covered(): Box | null;
}

/** What all forms of a page share. */
export interface PageOfForms extends Omit<SessionOfForms, "onShown" | "readNow"> {
  readonly lent: Lent;
  readonly standing: StandingDismissals;
  readonly panel: PanelMemory;
  areas(): PageAreas;
  readingReport(): string;
  /** What the panels of the forms before the one that asks cover: they come first. */
  coveredBefore(asking: ShownForm): readonly Box[];
  /** What a form shows has changed. */
  onShown(changed: ShownForm): void;
}
