import { render } from "preact";
import browser from "../browser";
import { obeyColours } from "../settings/colours";
import { loadTexts, text, textLanguage } from "../texts";
import { PopupView } from "./popup-view";
import type { ShownTab } from "./read-tab";

/** `?tab=<tabId>` names a tab, which may be in the background; without it, the popup is about the active one. */
const named = new URLSearchParams(location.search).get("tab");
document.documentElement.classList.toggle("in-tab", named !== null);

async function shownTab(): Promise<ShownTab | null> {
  try {
    const tab =
      named === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(Number(named));
    return tab?.id === undefined ? null : { id: tab.id, address: tab.url ?? null };
  } catch {
    // No such tab.
    return null;
  }
}

await loadTexts();
document.documentElement.lang = textLanguage();
document.title = text("popupTitle");
void obeyColours(document.documentElement);
const root = document.querySelector("#popup");
if (root) render(<PopupView tab={await shownTab()} />, root);
