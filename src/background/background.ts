import browser from "webextension-polyfill";
import { answer } from "../messages";
import contentScript from "../page/content.ts?script&iife";
import { answerCheck } from "./check";
import { codeCard } from "./code-facts";
import { findCodes } from "./find-codes";
import { keepSites } from "./sites";
import { feeChoices, supposedFee } from "./supposed-fee";

/**
 * The worker. It keeps no state that it could not lose: the browser stops it whenever it likes and starts it again for the next event,
 * which reaches only listeners that were registered here, at once and without waiting for anything.
 */
const sites = keepSites(contentScript);

answer({
  "claim.check": ({ snapshot, minuteSheets }) => answerCheck(snapshot, minuteSheets),
  "code.facts": ({ code, date, otherCodes }) => codeCard(code, date, otherCodes),
  "codes.find": ({ text }) => findCodes(text),
  "fee.choices": feeChoices,
  "fee.suppose": supposedFee,
  "options.open": async ({ at }) => {
    const page = browser.runtime.getManifest().options_ui?.page;
    if (at === null || page === undefined) await browser.runtime.openOptionsPage();
    else await browser.tabs.create({ url: `${browser.runtime.getURL(page)}#${at}` });
    return null;
  },
  "sites.settle": async () => {
    await sites.settle();
    return null;
  },
});
