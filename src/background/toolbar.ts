import browser from "../browser";
import type { FrameTally } from "../message-protocol";
import { askFramesForTally } from "../messages";
import { coversSite, grantedSites } from "../settings/sites";
import { countText, loadTexts, text } from "../texts";

/**
 * The extension's button: the number of errors and warnings on a tab, whether Claimlight is on there, and the same in words. Nothing is
 * remembered: whenever a frame says that something changed, all frames of its tab are asked again, and frames that are gone do not
 * answer. What the browser shows for a tab it drops itself with the next page; "off" is what the manifest says. Only where the page went
 * while the button was being set may the browser have dropped too early, and "off" is set then.
 */

/** Milliseconds in which frames answer as a rule; a later answer is added when it comes. */
const usualTime = 150;
/** Milliseconds after which no answer is waited for. */
const longestTime = 1500;

type Lamp = "on" | "reload" | "off";

/** What the button shows for a tab. */
export interface Button {
  readonly lamp: Lamp;
  /** Empty for no badge. */
  readonly badge: string;
  readonly colour: string;
  readonly title: string;
}

const colours = { error: "#b3261e", warning: "#8a5300" };
const icons: Readonly<Record<Lamp, Record<string, string>>> = {
  on: { "16": "/icons/16.png", "32": "/icons/32.png" },
  reload: { "16": "/icons/reload-16.png", "32": "/icons/reload-32.png" },
  off: { "16": "/icons/off-16.png", "32": "/icons/off-32.png" },
};

/** The newest question to each tab: an earlier one stops when a later one is asked. Lost with the worker, which asks again then. */
const asking = new Map<number, AbortController>();

/** Asks all frames of a tab what they show, and puts it on the button. Never rejects. */
export function showOnToolbar(tabId: number): Promise<void> {
  return askAndPaint(tabId, false);
}

/** @param pageWent whether the tab went to another page while it was asked before: what it showed may have been set after the browser dropped it */
async function askAndPaint(tabId: number, pageWent: boolean): Promise<void> {
  asking.get(tabId)?.abort();
  const end = new AbortController();
  asking.set(tabId, end);
  // What was answered may be of a page that is going: the next one must not be shown with its number.
  const onUpdated = (updated: number, { status }: { readonly status?: string }): void => {
    if (updated === tabId && status === "loading") void askAndPaint(tabId, true);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  end.signal.addEventListener("abort", () => browser.tabs.onUpdated.removeListener(onUpdated));
  const outOfTime = new AbortController();
  end.signal.addEventListener("abort", () => outOfTime.abort());
  const tallies: FrameTally[] = [];
  let late = false;
  let painted = Promise.resolve();
  const paint = (): void => {
    painted = painted.then(() => paintTab(tabId, tallies, () => asking.get(tabId) !== end));
  };
  const timers = [
    setTimeout(() => {
      late = true;
      if (tallies.length > 0) paint();
    }, usualTime),
    setTimeout(() => outOfTime.abort(), longestTime),
  ];
  const onTally = (tally: FrameTally): void => {
    tallies.push(tally);
    if (late) paint();
  };
  await askFramesForTally(tabId, onTally, outOfTime.signal).catch(() => {});
  if (pageWent && tallies.length === 0) paint();
  await painted;
  for (const timer of timers) clearTimeout(timer);
  // That the page went before the browser took what was painted may be told only after it.
  if (tallies.length > 0 && !end.signal.aborted)
    await new Promise<unknown>((resolve) => {
      end.signal.addEventListener("abort", resolve);
      setTimeout(resolve, usualTime);
    });
  end.abort();
  if (asking.get(tabId) === end) asking.delete(tabId);
}

/** After a site was removed: its pages that are open keep their panel until they are reloaded, and the button says so. */
export async function showRemovedSites(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : showOnToolbar(id))));
}

async function paintTab(
  tabId: number,
  tallies: readonly FrameTally[],
  isOutdated: () => boolean,
): Promise<void> {
  const { lamp, badge, colour, title } = await buttonNow(tallies);
  const { action } = browser;
  const steps = [
    () => action.setIcon({ tabId, path: icons[lamp] }),
    () => action.setBadgeText({ tabId, text: badge }),
    () => action.setBadgeBackgroundColor({ tabId, color: colour }),
    () => action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    () => action.setTitle({ tabId, title }),
  ];
  try {
    for (const step of steps) {
      // A newer question stands, and may be painted while this one waits for the browser: what came last would be the older. That the time is
      // over is no reason: a busy browser may only be slow to say what is granted.
      if (isOutdated()) return;
      await step();
    }
  } catch {
    // The tab was closed meanwhile.
  }
}

async function buttonNow(tallies: readonly FrameTally[]): Promise<Button> {
  if (tallies.length === 0) return off();
  // The badge says its number without them.
  await loadTexts().catch(() => {});
  const own = browser.runtime.getURL("").slice(0, -1);
  const granted = await grantedSites().catch((): string[] => []);
  // A frame without an address of its own is on where the page around it is.
  const isOn = tallies.some(
    ({ origin }) => origin === own || origin === "null" || coversSite(granted, origin),
  );
  return isOn ? buttonFor(tallies) : toBeReloaded();
}

/** As the manifest has it, in the browser's language. */
const off = (): Button => ({
  lamp: "off",
  badge: "",
  colour: colours.warning,
  title: browser.i18n.getMessage("toolbarOff"),
});

const toBeReloaded = (): Button => ({
  lamp: "reload",
  badge: "",
  colour: colours.warning,
  title: text("toolbarTitle", { state: text("toolbarRemoved") }),
});

/** What the frames of a tab show together. Nothing that was not checked is called clean. */
export function buttonFor(tallies: readonly FrameTally[]): Button {
  const sum = (count: (tally: FrameTally) => number) =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  const errors = sum((tally) => tally.errors);
  const warnings = sum((tally) => tally.warnings);
  const found = errors + warnings;
  const lines = sum((tally) => tally.lines);
  const open = sum((tally) => tally.notFullyChecked);
  const rulesOff = Math.max(0, ...tallies.map((tally) => tally.rulesOff));
  const parts = [
    lines === 0
      ? text("toolbarNoLines")
      : found > 0
        ? [
            errors > 0 && countText("panelErrors", errors),
            warnings > 0 && countText("panelWarnings", warnings),
          ]
            .filter(Boolean)
            .join(", ")
        : open === lines
          ? text("toolbarNotChecked")
          : open > 0
            ? text("toolbarNothingSoFar")
            : text("toolbarNothing"),
    lines > 0 &&
      (open === 0 ? countText("toolbarChecked", lines) : countText("toolbarOpen", lines, { open })),
    lines > 0 && rulesOff > 0 && countText("panelRulesOff", rulesOff),
  ].filter((part) => part !== false);
  return {
    lamp: "on",
    badge: found === 0 ? "" : found > 99 ? "99+" : String(found),
    colour: errors > 0 ? colours.error : colours.warning,
    title: text("toolbarTitle", { state: parts.join(". ") }),
  };
}
