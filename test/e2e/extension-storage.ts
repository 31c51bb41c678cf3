import { barePage, type DrivenBrowser, type DrivenPage } from "../../scripts/drive/driven-browser";

/** All that the extension keeps in `storage.local`, asked by one of its own pages. */
export function storedIn(extensionPage: DrivenPage): Promise<Record<string, unknown>> {
  return extensionPage.evaluate(() => {
    interface Storage {
      readonly chrome: {
        readonly storage: { readonly local: { get(all: null): Promise<Record<string, unknown>> } };
      };
    }
    return (globalThis as unknown as Storage).chrome.storage.local.get(null);
  }, null);
}

/** The same, asked by a page that is opened for it. */
export async function storedBy(browser: DrivenBrowser): Promise<Record<string, unknown>> {
  const page = await browser.openExtensionPage(barePage);
  const stored = await storedIn(page);
  await page.close();
  return stored;
}
