import { expect, test } from "vitest";
import { chromiumSpeaksSpanish, firefoxSpeaksSpanish } from "../../scripts/browsers";
import { until } from "../../scripts/drive/driven-browser";
import { openPopup, panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { addedSite, inEachBrowser, otherSite } from "./browsers";

/* A browser that is set to Spanish: the built extension brings its Spanish along. */

interface ExtensionApi {
  readonly chrome: {
    readonly action: { getTitle(of: object): Promise<string> };
    readonly permissions: { remove(permissions: { origins: readonly string[] }): Promise<boolean> };
  };
}

inEachBrowser({ language: "es", granted: [addedSite, otherSite] }, (opened) => {
  // `scripts/browsers.ts` installs the language packs on Debian.
  const speaks = opened.name === "chromium" ? chromiumSpeaksSpanish() : firefoxSpeaksSpanish();
  test.skipIf(!speaks)("panel and popup speak Spanish", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 6, { place: "11", code: "97552", units: "2" });
    const panel = await panelWhen(page, "a finding", ({ findings }) => findings.length > 0);
    expect(panel.text).toMatch(/\d+ (error|errores|advertencia|advertencias)\b/);
    expect(panel.text).toMatch(/de \d+ líneas revisadas|líneas están revisadas/);
    expect(panel.text).toContain("pago esperado");
    const language = await page.evaluate(
      () =>
        document.querySelector("claimlight-panel")?.shadowRoot?.querySelector("[lang]")?.getAttribute("lang"),
      null,
    );
    expect(language).toBe("es");

    const popup = await openPopup(opened.browser, page);
    const shown = await popup.evaluate(
      () => ({
        language: document.documentElement.lang,
        title: document.title,
        text: document.body.textContent,
      }),
      null,
    );
    expect(shown).toMatchObject({ language: "es", title: "Claimlight: lo que se leyó" });
    expect(shown.text).toContain("Esto es lo que se leyó.");
    expect(shown.text).toContain("Leer de nuevo");
  });

  test.skipIf(!speaks)("the panel of a site that was removed says so, and the button too", async () => {
    const options = await opened.browser.openExtensionPage("src/options/options.html");
    const page = await opened.browser.openPage(opened.pages.other("/"));
    await panelWhen(page, "its first answer", () => true);
    await options.evaluate(
      (origins) => (globalThis as unknown as ExtensionApi).chrome.permissions.remove({ origins }),
      [otherSite],
    );
    await typeLine(page, 4, { code: "97552" });
    const words = await until("the panel says why it checks no more", () =>
      page.evaluate(
        () => document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".trouble")?.textContent,
        null,
      ),
    );
    expect(words).toBe(
      "Este sitio se quitó: aquí ya no se revisa nada. Recargue la página para que desaparezca este panel.",
    );

    const titleOf = () =>
      options.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.action.getTitle({}), null);
    expect(await titleOf()).toBe("Claimlight: desactivado en este sitio");
    await page.close();
    await options.close();
  });
});
