import browser from "../browser";

/** Where a new user begins. */
const page = "src/options/first-run.html";

/** Opens the first steps once, after the installation; an update or a reload opens nothing. Registers its listener at once. */
export function openFirstRunPage(): void {
  // The promise goes to the browser: Firefox does not stop an event page that is still answering an event.
  browser.runtime.onInstalled.addListener(({ reason }) =>
    reason === "install" ? browser.tabs.create({ url: browser.runtime.getURL(page) }) : undefined,
  );
}
