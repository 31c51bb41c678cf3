import browser from "../browser";
import { coversSite, grantedSites } from "../settings/sites";

/**
 * Whether a site is added now. A content script outlives the removal of its site until the page is reloaded, and must not be answered
 * meanwhile. The list is kept until a permission comes or goes, or the worker stops: a check per keystroke need not ask the browser
 * each time. Registers its listeners at once.
 */
export function knowAddedSites(): (origin: string) => Promise<boolean> {
  let added: Promise<string[]> | null = null;
  const forget = (): void => {
    added = null;
  };
  browser.permissions.onAdded.addListener(forget);
  browser.permissions.onRemoved.addListener(forget);
  return async (origin) => {
    added ??= grantedSites();
    const known = added;
    try {
      return coversSite(await known, origin);
    } catch (error) {
      // The next question asks again: a failed answer must not stand for the worker's whole life.
      if (added === known) forget();
      throw error;
    }
  };
}
