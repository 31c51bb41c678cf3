import { expect, test } from "vitest";
import { until } from "../../scripts/drive/driven-browser";
import { panelWhen, readPanels } from "../../scripts/drive/panel-reading";
import { addedSite, inEachBrowser, otherSite } from "./browsers";

interface ExtensionApi {
  readonly chrome: {
    readonly permissions: { remove(permissions: { readonly origins: readonly string[] }): Promise<boolean> };
  };
}

inEachBrowser({ granted: [addedSite, otherSite] }, (opened) => {
  test("a site that is removed while its page is open: its panel says so by itself, and another site's goes on", async () => {
    const options = await opened.browser.openExtensionPage("src/options/options.html");
    const kept = await opened.browser.openPage(opened.pages.added("/form"));
    const removed = await opened.browser.openPage(opened.pages.other("/form"));
    for (const page of [kept, removed])
      await panelWhen(page, "its finding", ({ findings }) => findings.length > 0);

    await options.evaluate(
      (origins) => (globalThis as unknown as ExtensionApi).chrome.permissions.remove({ origins }),
      [otherSite],
    );

    const panel = await until("the panel has no answer any more", async () =>
      (await readPanels(removed)).find(({ state }) => state === "not-checked"),
    );
    expect(panel.text).toContain("This site was removed: nothing is checked here any more.");
    expect(panel.findings).toEqual([]);
    await panelWhen(kept, "its finding", ({ findings }) => findings.length > 0);
  });
});
