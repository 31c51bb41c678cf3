import browser from "../browser";
import type { Sender } from "../messages";
import { coversSite, grantedSites } from "../settings/sites";

/** The one registration, for all granted sites together. */
const registrationId = "claimlight";

/** Milliseconds given to a tab to take the content script. */
const longestWait = 1000;

export interface Sites {
  /** Resolves once every site granted so far is registered and its open tabs have the content script. */
  settle(): Promise<void>;
}

/**
 * Keeps the registered content script in step with the granted host permissions, which are the list of sites: on installation and
 * update, on the browser's start, and whenever a permission comes or goes. `contentScript` is the built file's path.
 *
 * Registers its listeners at once. The work runs one call at a time: two registrations at the same moment would fail on the id, and a
 * failed call must not lose a later one.
 */
export function keepSites(contentScript: string): Sites {
  let lastInTurn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    // A failure ends here: each event compares everything afresh, so the next one makes good what this one missed.
    lastInTurn = lastInTurn.then(work).catch(() => {});
    return lastInTurn;
  };
  const settle = () => inTurn(async () => putIntoOpenTabs(contentScript, await register(contentScript)));

  browser.runtime.onInstalled.addListener(() => {
    // After an update the open tabs hold the old version's script, which is dead: every site gets the new one, not only new sites.
    void inTurn(async () => {
      await register(contentScript);
      await putIntoOpenTabs(contentScript, await grantedSites());
    });
  });
  browser.runtime.onStartup.addListener(() => void settle());
  browser.permissions.onAdded.addListener(() => void settle());
  browser.permissions.onRemoved.addListener(() => void settle());
  return { settle };
}

/** Registers exactly the granted sites. Answers with those that were not registered before. */
async function register(contentScript: string): Promise<string[]> {
  const matches = await grantedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [registrationId] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [registrationId] });
    return [];
  }
  const script = {
    id: registrationId,
    js: [contentScript],
    matches,
    allFrames: true,
    // Charge forms stand in about:blank and srcdoc frames too.
    matchOriginAsFallback: true,
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return matches.filter((pattern) => !registered?.matches?.includes(pattern));
}

/** A registration reaches only pages that load after it. Frames of these sites in tabs already open get the script here. */
async function putIntoOpenTabs(contentScript: string, sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  // Every tab, not only those whose own address matches: a site's frame may stand in another site's page.
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? null : putIntoTab(contentScript, tab.id, sites))),
  );
}

async function putIntoTab(contentScript: string, tabId: number, sites: readonly string[]): Promise<void> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: originOfFrame,
    });
    const frameIds = frames
      .filter((frame) => coversSite(sites, String(frame.result)))
      .map((frame) => frame.frameId);
    if (frameIds.length === 0) return;
    const injected = browser.scripting.executeScript({ target: { tabId, frameIds }, files: [contentScript] });
    // A frame that never finishes loading never answers; the next site must not wait for it.
    await Promise.race([injected, new Promise((resolve) => setTimeout(resolve, longestWait))]);
  } catch {
    // Expected of every tab that is not ours to read: a browser page, a store page, a site that was not added, a tab closed meanwhile.
    // The registered script takes over there with the next load, if it ever may.
  }
}

/** Puts a script into the frame that asks for it. The browser refuses where the frame's site was taken away, or another stands there now. */
export async function putIntoFrame(
  script: string,
  { tabId, frameId }: Pick<Sender, "tabId" | "frameId">,
): Promise<void> {
  if (tabId === null || frameId === null) return;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [script],
      // It touches nothing of the page; a page that never ends loading must not hold it up.
      injectImmediately: true,
    });
  } catch {
    // The frame, its tab or its site is gone: nobody waits for the script any more.
  }
}

/** Runs in the frame. A srcdoc frame has no origin in its address, but inherits one. */
function originOfFrame(): string {
  return location.origin === "null" ? self.origin : location.origin;
}
