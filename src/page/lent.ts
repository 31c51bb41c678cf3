import { ask } from "../messages";
import { PageDom } from "../readers/dom";
import { readDocument } from "../readers/read-document";
import { onStandingChanged, readStanding } from "../settings/dismissals";
import { defaultPanelSetting, onPanelsChanged, readPanels } from "../settings/panels";
import { sitePattern } from "../settings/sites";

/**
 * What the script that reads a page lends its parts: messages, settings and the readers are in a page once. The parts import none of these
 * modules but for their types.
 */
export const lent = {
  ask,
  readStanding,
  onStandingChanged,
  panels: {
    read: readPanels,
    onChanged: onPanelsChanged,
    byDefault: defaultPanelSetting,
    siteOf: sitePattern,
  },
  readDocument,
  domOf: (document: Document): PageDom => new PageDom(document),
};
export type Lent = typeof lent;
