import browser from "./browser";

/**
 * The packed file (`reference/FORMAT.md`) inside the extension of a practice that hosts it itself (`npm run package -- --tables FILE`),
 * unchecked; null in the stores' build, which has none. Read from the extension's own folder: no network. Rejects where the browser
 * cannot read it.
 */
export async function readPackagedTables(): Promise<ArrayBuffer | null> {
  if (!import.meta.env.PACKAGED_TABLES) return null;
  const response = await fetch(browser.runtime.getURL("tables.claimpack"));
  return response.arrayBuffer();
}
