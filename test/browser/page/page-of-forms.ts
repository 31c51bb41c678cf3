import { lent } from "../../../src/page/lent";
import type { PageOfForms } from "../../../src/page/page-of-forms";
import { PageSettings } from "../../../src/page/page-settings";
import { PanelMemory } from "../../../src/page/panel-memory";
import { StandingDismissals } from "../../../src/page/standing-dismissals";

/** What one form's session needs of the page around it, where the page has nothing else. Made after `installFakeBrowser`. */
export function pageOfForms(signal: AbortSignal, look: () => void = () => {}): PageOfForms {
  const nothing = (): void => {};
  return {
    lent,
    settings: new PageSettings(document, nothing, signal),
    standing: new StandingDismissals(lent, nothing, signal),
    panel: new PanelMemory(document, lent, nothing, nothing, signal),
    areas: () => ({ worked: [], text: [] }),
    coveredBefore: () => [],
    look,
    readingReport: () => "",
    onUpdated: nothing,
    onShown: nothing,
  };
}
