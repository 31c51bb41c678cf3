import browser from "../browser";
import type { Sender } from "../messages";
import { coversSite, grantedSites } from "../settings/sites";

/** The one registration, for all granted sites together. */
const registrationId = "claimlight";

/** Milliseconds given to a tab to take the content script. */
const longestWait = 1000;
/** Milliseconds in which a tab that loads is waited for. */
const longestLoad = 10_000;

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
  const update = () =>
    // After an update the open tabs hold the old version's script, which is dead: every site gets the new one, not only new sites.
    inTurn(async () => {
      await register(contentScript);
      await putIntoOpenTabs(contentScript, await grantedSites());
    });

  // Each gives its promise to the browser: Firefox does not stop an event page that is still answering an event.
  const thenLate = (work: () => Promise<void>) => () => work().then(() => putIntoLateTabs(contentScript));
  browser.runtime.onInstalled.addListener(thenLate(update));
  browser.runtime.onStartup.addListener(thenLate(settle));
  browser.permissions.onAdded.addListener(thenLate(settle));
  browser.permissions.onRemoved.addListener(settle);
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

/**
 * A page that began to load before the registration and came up after its tab was looked at has got no script by either way: each tab
 * is looked at again once it has loaded, and a frame that has the script already is left alone. Never rejects.
 */
async function putIntoLateTabs(contentScript: string): Promise<void> {
  try {
    const [tabs, sites] = await Promise.all([browser.tabs.query({}), grantedSites()]);
    await Promise.all(
      tabs.map(async ({ id }) => {
        if (id === undefined) return;
        await loaded(id);
        await putIntoTab(contentScript, id, sites, ({ hasScript }) => !hasScript);
      }),
    );
  } catch {
    // As with every failure here, the next event compares everything afresh.
  }
}

/** Settles when a tab has loaded, is gone or takes too long. */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (updated: number, { status }: { readonly status?: string }): void => {
      if (updated === tabId && status === "complete") end();
    };
    const timer = setTimeout(end, longestLoad);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.get(tabId).then(({ status }) => {
      if (status !== "loading") end();
    }, end);
  });
}

/** What a frame says of itself. */
interface FrameState {
  readonly origin: string;
  readonly hasScript: boolean;
}

async function putIntoTab(
  contentScript: string,
  tabId: number,
  sites: readonly string[],
  needsIt: (frame: FrameState) => boolean = () => true,
): Promise<void> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: frameState,
    });
    const frameIds = frames
      .filter(({ result }) => {
        // Null of a frame that went away meanwhile.
        const frame = result as FrameState | null;
        return frame && coversSite(sites, frame.origin) && needsIt(frame);
      })
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

/** Runs in the frame, by itself. A srcdoc frame has no origin in its address, but inherits one. `page/content.ts` leaves the mark. */
function frameState(): FrameState {
  return {
    origin: location.origin === "null" ? self.origin : location.origin,
    hasScript: Symbol.for("claimlight.session") in globalThis,
  };
}
