import browser from "../browser";
import { askBackground } from "../message-protocol";
import { answer } from "../messages";
import contentScript from "../page/content.ts?script&iife";
import { partScripts } from "../page/part-scripts";
import { announceRemovedSite } from "../settings/announcements";
import { addDismissal, countFired, endStanding, takeBackDismissal } from "../settings/dismissals";
import { changePanel } from "../settings/panels";
import { keepPolicy } from "../settings/policy";
import { setRule } from "../settings/settings";
import { saveTaughtMaps } from "../settings/taught-maps";
import { speakAsTheBrowser } from "../spanish";
import { knowAddedSites } from "./added-sites";
import { answerArithmetic, answerCheck } from "./check";
import { codeCard } from "./code-facts";
import { findCodes } from "./find-codes";
import { openFirstRunPage } from "./first-run";
import { obeyKeys } from "./keys";
import { keepSites, putIntoFrame } from "./sites";
import { feeChoices, supposedFee } from "./supposed-fee";
import { tablesInForce } from "./tables";
import { showOnToolbar, showRemovedSites } from "./toolbar";

/**
 * The worker. It keeps no state that it could not lose: the browser stops it whenever it likes and starts it again for the next event,
 * which reaches only listeners that were registered here, at once and without waiting for anything.
 */
speakAsTheBrowser();
// Nearly every event that wakes the worker asks for a claim: the tables are read while it is on its way.
void tablesInForce();
const sites = keepSites(contentScript);
obeyKeys();
openFirstRunPage();
keepPolicy();

// The promise goes to the browser: Firefox does not stop an event page that is still answering an event.
browser.permissions.onRemoved.addListener(async () => {
  await Promise.all([
    showRemovedSites(),
    // Panels of that site ask again and hear that it was removed; where that fails, the next edit asks.
    announceRemovedSite().catch(() => {}),
  ]);
});

answer(
  askBackground,
  {
    "claim.check": ({ snapshot, minuteSheets }, from) => answerCheck(snapshot, minuteSheets, from.origin),
    "claim.arithmetic": ({ snapshot }, from) => answerArithmetic(snapshot, from.origin),
    "code.facts": ({ code, date, otherCodes }, from) => codeCard(code, date, otherCodes, from.origin),
    "codes.find": ({ text }) => findCodes(text),
    "fee.choices": (_, from) => feeChoices(from.origin),
    "fee.suppose": (service, from) => supposedFee(service, from.origin),
    // What a content script has to keep is written here (`settings/stored.ts`).
    "dismissal.add": async ({ dismissal }) => {
      await addDismissal(dismissal, new Date());
      return null;
    },
    "dismissal.take-back": async ({ dismissal }) => {
      await takeBackDismissal(dismissal);
      return null;
    },
    "dismissal.end": async ({ standing }) => {
      await endStanding(standing);
      return null;
    },
    "rule.set": async ({ rule, setting }) => ({ before: await setRule(rule, setting) }),
    "map.keep": async ({ map }) => {
      await saveTaughtMaps([map]);
      return null;
    },
    "panel.keep": async ({ site, setting }) => {
      await changePanel(site, setting);
      return null;
    },
    "findings.fired": async ({ rules }) => {
      await countFired(rules);
      return null;
    },
    "options.open": async ({ at }) => {
      const page = browser.runtime.getManifest().options_ui?.page;
      if (at === null || page === undefined) await browser.runtime.openOptionsPage();
      else await browser.tabs.create({ url: `${browser.runtime.getURL(page)}#${at}` });
      return null;
    },
    "forms.changed": (_, { tabId }) => {
      if (tabId !== null) void showOnToolbar(tabId);
      return null;
    },
    "part.load": async ({ part }, from) => {
      await putIntoFrame(partScripts[part], from);
      return null;
    },
    "sites.settle": async () => {
      await sites.settle();
      return null;
    },
  },
  { isAdded: knowAddedSites() },
);
