import { expect, test } from "vitest";
import { chromiumSpeaksSpanish, firefoxSpeaksSpanish } from "../../scripts/browsers";
import { openPopup, panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inEachBrowser } from "./browsers";

/* A browser that is set to Spanish: the built extension brings its Spanish along. */

inEachBrowser({ language: "es" }, (opened) => {
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
});
