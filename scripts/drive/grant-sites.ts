import { barePage, type DrivenBrowser, until } from "./driven-browser";

/**
 * Adds sites as a person's click does: `permissions.request` is only granted inside a real click on a page of the extension. For browsers
 * whose profile cannot be prepared. The product's own "add this site" is tested by itself.
 */
export async function grantSites(browser: DrivenBrowser, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const page = await browser.openExtensionPage(barePage);
  await page.evaluate((wanted) => {
    const button = document.createElement("button");
    button.id = "grant-sites";
    button.textContent = "Add";
    // By its style object: the page's content security policy refuses a style attribute.
    button.style.cssText = "position: fixed; inset: 0; z-index: 2147483647";
    button.addEventListener("click", () => {
      const permissions = (globalThis as unknown as ExtensionGlobal).chrome.permissions;
      permissions.request({ origins: [...wanted] }).then((granted) => {
        button.dataset.granted = String(granted);
      });
    });
    document.body.append(button);
  }, origins);
  await until("the window has a size", () => page.evaluate(() => innerWidth > 0 && innerHeight > 0, null));
  await page.click("#grant-sites");
  await until("the sites are granted", () =>
    page.evaluate(
      () => document.querySelector<HTMLElement>("#grant-sites")?.dataset.granted === "true",
      null,
    ),
  );
  await page.close();
}

/** What an extension page's global holds; both browsers call it `chrome` too. */
interface ExtensionGlobal {
  readonly chrome: { readonly permissions: { request(wanted: { origins: string[] }): Promise<boolean> } };
}
