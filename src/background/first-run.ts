import browser from "../browser";

/** Where a new user begins. */
const page = "src/options/first-run.html";

/** Opens the first steps once, after the installation; an update or a reload opens nothing. Registers its listener at once. */
export function openFirstRunPage(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL(page) });
  });
}
